/**
 * Which actor of the record an article's actor is, among those found by its keys. Two are joined where name and circumstance agree;
 * where they do not, they stay apart: a wrong join is harder to see than a missing one.
 */
import type { KnownHolding } from "./known-names.ts";
import type { ActorKind } from "./local-actors.ts";
import { type Wanted, type WantedOffice, classOf } from "./wanted.ts";

export interface Candidate {
  readonly n: number;
  readonly kind: ActorKind;
  readonly country: string | null;
  readonly seeded: boolean;
  /** a person has said that this name is this actor's */
  readonly byHand: boolean;
}

export interface Held {
  readonly actor: number;
  readonly key: string;
  readonly since: string | null;
  readonly until: string | null;
  readonly first_seen: string | null;
  readonly last_seen: string | null;
  readonly uses: number;
}

const fitsKind = (wanted: ActorKind, has: ActorKind): boolean => {
  const [a, b] = [classOf(wanted), classOf(has)];
  return a === b || a === "unknown" || b === "unknown";
};
const contradicts = (wanted: Wanted, c: Candidate): boolean =>
  classOf(wanted.kind) === "person" && wanted.country !== undefined && c.country !== null && wanted.country !== c.country;

/** The likeliest first: told so by a person, of the same kind, of the same country, well known, known longest. */
const rank = (wanted: Wanted, c: Candidate): number =>
  (c.byHand ? 8 : 0) +
  (wanted.kind === c.kind ? 4 : 0) +
  (wanted.country !== undefined && wanted.country === c.country ? 2 : 0) +
  (c.seeded ? 1 : 0);

const best = (wanted: Wanted, fits: readonly Candidate[]): Candidate | undefined => {
  let found: Candidate | undefined;
  for (const c of fits)
    if (!found || rank(wanted, c) > rank(wanted, found) || (rank(wanted, c) === rank(wanted, found) && c.n < found.n)) found = c;
  return found;
};

/** Of those who bear its very name. */
export const byName = (wanted: Wanted, candidates: readonly Candidate[]): Candidate | undefined =>
  best(
    wanted,
    candidates.filter((c) => fitsKind(wanted.kind, c.kind) && !contradicts(wanted, c)),
  );

/** Of those whose surname is all that the article gives: the only one who holds the office it gives beside. */
export const bySurname = (wanted: Wanted, candidates: readonly Candidate[], held: readonly Held[]): Candidate | undefined => {
  if (wanted.offices.length === 0) return undefined;
  const holds = (c: Candidate): boolean =>
    held.some(
      (h) =>
        h.actor === c.n &&
        wanted.offices.some((o) => !o.past && (h.key === o.key || (o.country === undefined && h.key.startsWith(`${o.what} `)))),
    );
  const fits = candidates.filter((c) => c.kind === "person" && !contradicts(wanted, c) && holds(c));
  return fits.length === 1 ? fits[0] : undefined;
};

/** How long before its first and after its last telling an office may be taken for held still. */
const AROUND_DAYS = 45;
const MOST_RIVALS = 0.2;
const FEWEST_USES = 3;
const DAY = 86_400_000;

const covers = (h: Pick<KnownHolding, "since" | "until">, day: string): boolean =>
  (h.since === undefined || h.since.slice(0, day.length) <= day.slice(0, h.since.length)) &&
  (h.until === undefined || day.slice(0, h.until.length) <= h.until);

/** Who is known to hold the office on that day; undefined where nobody is, or several. `day`: ISO date. */
export const knownHolder = <H extends { readonly holding: KnownHolding }>(holders: readonly H[], day: string): H | undefined => {
  const fits = holders.filter((h) => (h.holding.since !== undefined || h.holding.until !== undefined) && covers(h.holding, day));
  // on the day of a handover the later one holds it
  if (fits.length === 2) return fits.find((f) => f.holding.since !== undefined && day.startsWith(f.holding.since)) ?? undefined;
  return fits.length === 1 ? fits[0] : undefined;
};

const near = (h: Held, instant: number): boolean =>
  h.first_seen !== null &&
  h.last_seen !== null &&
  Date.parse(h.first_seen) - AROUND_DAYS * DAY <= instant &&
  instant <= Date.parse(h.last_seen) + AROUND_DAYS * DAY;

/** Whom the articles of that time give the office to, where they hardly ever give it to another. */
export const readHolder = (office: WantedOffice, held: readonly Held[], instant: number | undefined): number | undefined => {
  if (instant === undefined || office.past || !office.national || office.country === undefined) return undefined;
  const fits = held.filter((h) => h.key === office.key && near(h, instant)).sort((a, b) => b.uses - a.uses || a.actor - b.actor);
  const [first] = fits;
  if (!first || first.uses < FEWEST_USES) return undefined;
  const rivals = fits.slice(1).reduce((n, h) => n + h.uses, 0);
  return rivals <= first.uses * MOST_RIVALS ? first.actor : undefined;
};
