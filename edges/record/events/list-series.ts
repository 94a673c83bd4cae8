/** Standing mechanisms, with the rounds that the record has and those it has not. */
import { sql } from "kysely";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { series } from "../../../schema/record/operations/events.ts";
import type { Store } from "../../store/open-store.ts";
import { disagreements } from "../refs/bounded-counts.ts";
import { type Bounds, isBounded, someAccount } from "../refs/bounds.ts";
import { cursorOf, placeOf } from "../refs/cursor.ts";
import { inPieces } from "../../store/in-pieces.ts";
import { isoOf } from "../refs/iso.ts";
import { namesOfSeries, seriesByName } from "./find-series.ts";
import { disputesIn } from "./round-disputes.ts";

export type SeriesRef = Result<typeof series>["items"][number];

/** A gap of more rounds than this between two is told by its ends in words alone. */
const MOST_GAP = 100;

/** Numbers between the first and the last that are not there. */
export const gapsIn = (rounds: readonly number[]): number[] => {
  const gaps: number[] = [];
  const sorted = [...new Set(rounds)].sort((a, b) => a - b);
  for (let i = 1; i < sorted.length; i++) {
    const [from, to] = [sorted[i - 1] as number, sorted[i] as number];
    if (to - from <= MOST_GAP) for (let r = from + 1; r < to; r++) gaps.push(r);
  }
  return gaps;
};

interface Held {
  readonly n: number;
  readonly series: number;
  readonly round: number | null;
  readonly start: string | null;
  readonly first_day: number | null;
  readonly last_instant: number | null;
  readonly conflicts: number;
}

export const eventsOfSeries = async (store: Store, numbers: readonly number[], b: Bounds = {}): Promise<Held[]> => {
  const held = (await inPieces([...numbers], (piece) => {
    const all = store.read
      .selectFrom("event")
      .select(["n", "series", "round", "start", "first_day", "last_instant", "conflicts"])
      .where("series", "in", piece);
    return (isBounded(b) ? all.where(someAccount("event.n", b)) : all).orderBy("first_day").orderBy("n").execute();
  })) as Held[];
  if (!isBounded(b)) return held;
  const apart = await disagreements(
    store,
    held.map((h) => h.n),
    b,
  );
  return held.map((h) => ({ ...h, conflicts: apart.filter((d) => d.event === h.n).length }));
};

const DAY = 86_400_000;

/** How many rounds, or meetings without a number, are told in ways that do not fit together. */
const disputedIn = (held: readonly Held[]): number => {
  const rounds = new Map<number, { start: string | undefined; conflicts: [] }[]>();
  const disputed = new Set(held.flatMap((h) => (h.conflicts > 0 ? [h.round ?? h] : [])));
  for (const { round, start } of held)
    if (round !== null) rounds.set(round, [...(rounds.get(round) ?? []), { start: start ?? undefined, conflicts: [] }]);
  for (const [round, notes] of disputesIn(rounds)) if (notes.length > 0) disputed.add(round);
  return disputed.size;
};

/** In the order of the numbers; where bounded, by the events of which something is left. */
export const seriesRefs = async (store: Store, numbers: readonly number[], b: Bounds = {}): Promise<SeriesRef[]> => {
  if (numbers.length === 0) return [];
  const rows = await store.read
    .selectFrom("series")
    .selectAll()
    .where("n", "in", [...numbers])
    .execute();
  const [names, held] = [await namesOfSeries(store, numbers), await eventsOfSeries(store, numbers, b)];
  return numbers.flatMap((n) => {
    const row = rows.find((r) => r.n === n);
    if (!row) return [];
    const own = held.filter((h) => h.series === n);
    const rounds = [...new Set(own.flatMap((h) => h.round ?? []))].sort((a, b) => a - b);
    const days = own.flatMap((h) => h.first_day ?? []).sort((a, b) => a - b);
    const [first, last] = [days[0], days.at(-1)];
    return [
      {
        id: row.id,
        name: row.name,
        names: names.get(n)?.names ?? [],
        events: own.length,
        rounds,
        gaps: gapsIn(rounds),
        conflicts: disputedIn(own),
        ...(first === undefined ? {} : { first: isoOf(first * DAY) as string }),
        ...(last === undefined ? {} : { last: isoOf(last * DAY) as string }),
      },
    ];
  });
};

/** Those last told of first. */
export const listSeries = async (store: Store, p: Parameters<typeof series>): Promise<Result<typeof series>> => {
  const place = placeOf(p.cursor, 2);
  const only = p.name === undefined ? undefined : await seriesByName(store, p.name);
  if (only && only.length === 0) return { items: [] };
  const { rows } = await sql<{ n: number; told: number }>`
    select s.n, coalesce(max(e.last_instant), 0) as told from series s join event e on e.series = s.n
    where true${only ? sql` and s.n in (${sql.join(only)})` : sql``}${isBounded(p) ? sql` and ${someAccount("e.n", p)}` : sql``} group by s.n order by told desc, s.n`.execute(
    store.read,
  );
  const from = place ? rows.findIndex((r) => r.told < (place[0] as number) || (r.told === place[0] && r.n > (place[1] as number))) : 0;
  const items: SeriesRef[] = [];
  let at = from < 0 ? rows.length : from;
  let last = rows[at];
  for (; at < rows.length && items.length < p.limit; at++) {
    const [ref] = await seriesRefs(store, [(rows[at] as (typeof rows)[number]).n], p);
    last = rows[at];
    if (ref && (!p.gaps || ref.gaps.length > 0 || ref.conflicts > 0)) items.push(ref);
  }
  return { items, ...(at < rows.length && last ? { cursor: cursorOf([last.told, last.n]) } : {}) };
};
