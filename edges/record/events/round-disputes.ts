/** What does not fit together in the rounds of a series: articles that disagree on one, and numbers and dates that go against each other. */
import type { EventRef } from "../../../schema/record/shapes.ts";

const FIELDS: Readonly<Record<EventRef["conflicts"][number], string>> = {
  time: "the date",
  place: "the place",
  round: "the number of the round",
  participants: "who took part",
  status: "whether it took place",
};

/** Rounds of a standing mechanism lie weeks apart: two within so few days are likely one, told with two numbers. */
const NEAR_DAYS = 3;
const DAY = 86_400_000;

/** Days from one date to the other; undefined where either is told no closer than a month. */
const daysBetween = (earlier: string, later: string): number | undefined =>
  earlier.length < 10 || later.length < 10 ? undefined : (Date.parse(later.slice(0, 10)) - Date.parse(earlier.slice(0, 10))) / DAY;

const againstBefore = (start: string, before: { readonly round: number; readonly start: string }): string | undefined => {
  if (start < before.start.slice(0, start.length)) return `its date lies before that of round ${before.round}`;
  const days = daysBetween(before.start, start);
  return days !== undefined && days <= NEAR_DAYS ? `within days of round ${before.round}: one of the two numbers may be wrong` : undefined;
};

type Told = Pick<EventRef, "conflicts" | "start">;

/** A round that comes before in the order of the numbers, with the last start that is told of it. */
interface RoundBefore {
  readonly round: number;
  readonly start: string;
}

const disputesOf = (events: readonly Told[], before: RoundBefore | undefined): string[] => {
  const notes: string[] = [];
  const fields = [...new Set(events.flatMap((e) => e.conflicts))].map((f) => FIELDS[f]);
  if (fields.length > 0) notes.push(`articles disagree on ${fields.join(" and ")}`);
  if (events.length > 1) notes.push(`${events.length} events have this number`);
  const start = events[0]?.start;
  const order = start && before ? againstBefore(start, before) : undefined;
  return order ? [...notes, order] : notes;
};

/** Of each round, in words; an empty list where all that articles tell of it fits together. */
export const disputesIn = (rounds: ReadonlyMap<number, readonly Told[]>): ReadonlyMap<number, readonly string[]> => {
  let before: RoundBefore | undefined;
  const found = new Map<number, readonly string[]>();
  for (const [round, events] of [...rounds].sort(([a], [b]) => a - b)) {
    found.set(round, disputesOf(events, before));
    const start = events.at(-1)?.start;
    if (start) before = { round, start };
  }
  return found;
};
