/** An event as its accounts have it together: what most of them say, and where they disagree. The order in which they came makes no difference. */
import type { Row } from "../../../schema/record/tables.ts";
import { type AccountFacts, type Days, daysOf, isPrecise, overlap, statedDays } from "./account-facts.ts";

export interface Conflict {
  readonly field: Row<"conflict">["field"];
  readonly values: readonly { readonly value: string; readonly accounts: readonly string[] }[];
}

export type EventFields = Pick<
  Row<"event">,
  | "type"
  | "status"
  | "start"
  | "end"
  | "first_day"
  | "last_day"
  | "place"
  | "place_key"
  | "country"
  | "series"
  | "round"
  | "accounts"
  | "articles"
  | "outlets"
  | "last_instant"
>;

/** The latest first; of one moment, the body before the headline, then by id. */
const latestFirst = (a: AccountFacts, b: AccountFacts): number =>
  (b.instant ?? Number.NEGATIVE_INFINITY) - (a.instant ?? Number.NEGATIVE_INFINITY) ||
  Number(a.inTitle) - Number(b.inTitle) ||
  (a.id < b.id ? -1 : 1);

/** The value most accounts give; of equally many, the one that comes first. */
const commonest = <T>(values: readonly T[], keyOf: (v: T) => string): T | undefined => {
  const times = new Map<string, { n: number; value: T }>();
  for (const value of values) {
    const known = times.get(keyOf(value));
    if (known) known.n++;
    else times.set(keyOf(value), { n: 1, value });
  }
  let best: { n: number; value: T } | undefined;
  for (const t of times.values()) if (!best || t.n > best.n) best = t;
  return best?.value;
};

const groupedBy = (accounts: readonly AccountFacts[], told: (a: AccountFacts) => string | undefined): Conflict["values"] => {
  const by = new Map<string, string[]>();
  for (const a of accounts) {
    const value = told(a);
    if (value === undefined) continue;
    const of = by.get(value);
    if (of) of.push(a.id);
    else by.set(value, [a.id]);
  }
  return [...by]
    .map(([value, ids]) => ({ value, accounts: ids.sort() }))
    .sort((x, y) => y.accounts.length - x.accounts.length || (x.value < y.value ? -1 : 1));
};

const AHEAD = new Set<AccountFacts["status"]>(["planned", "proposed", "postponed"]);
const NOT_TO_BE = new Set<AccountFacts["status"]>(["postponed", "cancelled", "denied"]);
const HAS_BEEN = new Set<AccountFacts["status"]>(["held", "ongoing"]);

/** Without plans that later articles have overtaken: an event put off and then held was not held on two days. */
const standing = (accounts: readonly AccountFacts[]): readonly AccountFacts[] => {
  const settled = accounts.filter((a) => !AHEAD.has(a.status) || a.status === "postponed");
  const since = Math.max(...settled.map((a) => a.published ?? Number.NEGATIVE_INFINITY), Number.NEGATIVE_INFINITY);
  return accounts.filter((a) => !AHEAD.has(a.status) || (a.published ?? Number.POSITIVE_INFINITY) > since);
};

const timeConflict = (accounts: readonly AccountFacts[]): Conflict | undefined => {
  const told = standing(accounts).filter((a) => isPrecise(a) && statedDays(a));
  const days = (a: AccountFacts): Days => statedDays(a) as Days;
  const apart = told.some((a, i) => told.slice(i + 1).some((b) => !overlap(days(a), days(b))));
  if (!apart) return undefined;
  return {
    field: "time",
    values: groupedBy(told, (a) => (a.end && a.end !== a.start ? `${a.start?.slice(0, 10)}/${a.end.slice(0, 10)}` : a.start?.slice(0, 10))),
  };
};

/** A city and its country are no two places. */
const placeConflict = (accounts: readonly AccountFacts[], isCountry: (place: string) => boolean): Conflict | undefined => {
  const told = standing(accounts).filter((a) => a.place !== null && a.placeKey !== undefined && !isCountry(a.place));
  const keys = new Map<string, string>();
  for (const a of [...told].sort(latestFirst)) if (!keys.has(a.placeKey as string)) keys.set(a.placeKey as string, a.place as string);
  if (keys.size < 2) return undefined;
  return { field: "place", values: groupedBy(told, (a) => keys.get(a.placeKey as string)) };
};

const roundConflict = (accounts: readonly AccountFacts[]): Conflict | undefined => {
  const values = groupedBy(accounts, (a) => (a.round === null ? undefined : String(a.round)));
  return values.length > 1 ? { field: "round", values } : undefined;
};

/** Somebody says that it did not take place after somebody said that it did. */
const statusConflict = (accounts: readonly AccountFacts[]): Conflict | undefined => {
  const been = accounts.filter((a) => HAS_BEEN.has(a.status));
  const first = Math.min(...been.map((a) => a.published ?? Number.POSITIVE_INFINITY), Number.POSITIVE_INFINITY);
  const against = accounts.filter((a) => NOT_TO_BE.has(a.status) && (a.published ?? Number.NEGATIVE_INFINITY) >= first);
  if (been.length === 0 || against.length === 0) return undefined;
  return { field: "status", values: groupedBy([...been, ...against], (a) => a.status) };
};

/** Where two accounts each name one person for a country, and not the same one. */
const participantConflict = (accounts: readonly AccountFacts[], nameOf: (actor: number) => string): Conflict | undefined => {
  const byCountry = new Map<string, Map<number, Set<string>>>();
  for (const a of standing(accounts))
    for (const country of new Set(a.parties.flatMap((p) => (p.kind === "person" ? (p.country ?? []) : [])))) {
      const persons = a.parties.filter((p) => p.kind === "person" && p.country === country);
      if (persons.length !== 1) continue;
      const of = byCountry.get(country) ?? new Map<number, Set<string>>();
      byCountry.set(country, of);
      const actor = (persons[0] as (typeof persons)[number]).actor;
      of.set(actor, (of.get(actor) ?? new Set()).add(a.id));
    }
  const values: { value: string; accounts: string[] }[] = [];
  for (const of of byCountry.values()) {
    if (of.size < 2) continue;
    for (const [actor, ids] of of) values.push({ value: nameOf(actor), accounts: [...ids].sort() });
  }
  if (values.length === 0) return undefined;
  return { field: "participants", values: values.sort((x, y) => (x.value < y.value ? -1 : 1)) };
};

const STATED_FIRST: Readonly<Record<string, number>> = { stated: 0, relative: 1, implied: 2 };

/** The day most articles give, those that have it precisely and stated before others. */
const timeOf = (sorted: readonly AccountFacts[]): { start: string | null; end: string | null; days: Days | undefined } => {
  const told = standing(sorted).filter((a) => statedDays(a));
  const any = told.length > 0 ? told : sorted.filter((a) => statedDays(a));
  const precise = any.filter(isPrecise);
  const among = [...(precise.length > 0 ? precise : any)].sort(
    (a, b) => (STATED_FIRST[a.basis ?? ""] ?? 3) - (STATED_FIRST[b.basis ?? ""] ?? 3),
  );
  const chosen = commonest(among, (a) => `${a.start?.slice(0, 10)} ${a.end?.slice(0, 10)}`);
  if (chosen) return { start: chosen.start, end: chosen.end, days: statedDays(chosen) };
  // no article gives a time: it lies where all of them can have it
  const implied = sorted.flatMap((a) => daysOf(a) ?? []);
  if (implied.length === 0) return { start: null, end: null, days: undefined };
  const first = Math.max(...implied.map((d) => d.first));
  const last = Math.min(...implied.map((d) => d.last));
  return { start: null, end: null, days: first <= last ? { first, last } : implied[0] };
};

const statusOf = (sorted: readonly AccountFacts[]): AccountFacts["status"] => {
  const newest = sorted[0] as AccountFacts;
  const bodies = sorted.filter((a) => a.published === newest.published && !a.inTitle);
  const among = bodies.length > 0 ? bodies : sorted.filter((a) => a.published === newest.published);
  return commonest(among, (a) => a.status)?.status ?? newest.status;
};

export interface EventDrawn {
  readonly fields: EventFields;
  readonly conflicts: readonly Conflict[];
}

/** `accounts`: at least one. */
export const eventOf = (
  accounts: readonly AccountFacts[],
  isCountry: (place: string) => boolean,
  nameOf: (actor: number) => string,
): EventDrawn => {
  const sorted = [...accounts].sort(latestFirst);
  const { start, end, days } = timeOf(sorted);
  const placed = sorted.filter((a) => a.place !== null && a.placeKey !== undefined);
  const exact = placed.filter((a) => !isCountry(a.place as string));
  const place = commonest(exact.length > 0 ? exact : placed, (a) => a.placeKey as string);
  const inSeries = commonest(
    sorted.filter((a) => a.series !== null),
    (a) => String(a.series),
  );
  const round = commonest(
    sorted.filter((a) => a.round !== null && a.series === inSeries?.series),
    (a) => String(a.round),
  );
  const type = commonest(sorted, (a) => a.type) as AccountFacts;
  const conflicts = [
    timeConflict(accounts),
    placeConflict(accounts, isCountry),
    roundConflict(accounts),
    participantConflict(accounts, nameOf),
    statusConflict(accounts),
  ].filter((c) => c !== undefined);
  return {
    fields: {
      type: type.type,
      status: statusOf(sorted),
      start,
      end,
      first_day: days?.first ?? null,
      last_day: days?.last ?? null,
      place: place?.place ?? null,
      place_key: place?.placeKey ?? null,
      country: place?.country ?? placed.find((a) => a.country !== null)?.country ?? null,
      series: inSeries?.series ?? null,
      round: round?.round ?? null,
      accounts: accounts.length,
      articles: new Set(accounts.map((a) => a.article)).size,
      outlets: new Set(accounts.map((a) => a.outlet ?? `article ${a.article}`)).size,
      last_instant: sorted[0]?.instant ?? null,
    },
    conflicts,
  };
};
