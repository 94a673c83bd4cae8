/** What one article has of an event, as it is compared with what others have. */
import type { Row } from "../../../schema/record/tables.ts";
import type { ActorKind } from "../actors/local-actors.ts";
import { dayOf } from "../instant.ts";

export interface Party {
  readonly role: Row<"participant">["role"];
  /** row number of the actor, of the one it was merged into where it was */
  readonly actor: number;
  readonly kind: ActorKind;
  readonly country: string | undefined;
}

export interface AccountFacts {
  readonly n: number;
  readonly id: string;
  readonly article: number;
  readonly outlet: number | null;
  readonly inTitle: boolean;
  /** of publication, days since 1970 */
  readonly published: number | undefined;
  readonly instant: number | null;
  readonly type: Row<"account">["type"];
  readonly status: Row<"account">["status"];
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: Row<"account">["precision"];
  readonly basis: Row<"account">["basis"];
  readonly place: string | null;
  /** what the spellings of the place have in common */
  readonly placeKey: string | undefined;
  readonly country: string | null;
  readonly series: number | null;
  readonly round: number | null;
  readonly parties: readonly Party[];
}

/** Days since 1970, both included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const DAY = 86_400_000;
export const dayOfInstant = (instant: number | null | undefined): number | undefined =>
  instant === null || instant === undefined ? undefined : Math.floor(instant / DAY);

const lengthOf = (start: string): number => {
  if (/^\d{4}$/u.test(start)) return 366;
  return /^\d{4}-\d\d$/u.test(start) ? 31 : 1;
};

/** The last day an ISO date may mean: of a month or a year, its last. */
const lastDay = (iso: string, first: number): number => {
  if (lengthOf(iso) === 1) return first;
  const [year = "", month] = iso.split("-");
  return (month === undefined ? Date.UTC(Number(year) + 1, 0, 1) : Date.UTC(Number(year), Number(month), 1)) / DAY - 1;
};

/** As the account tells it; undefined where it does not. */
export const statedDays = (a: Pick<AccountFacts, "start" | "end" | "precision">): Days | undefined => {
  const first = dayOf(a.start);
  if (first === undefined || a.start === null || a.precision === "decade") return undefined;
  const end = dayOf(a.end);
  const last = end === undefined || a.end === null ? lastDay(a.start, first) : lastDay(a.end, end);
  const least = a.precision === "week" && last - first < 6 ? first + 6 : last;
  return { first, last: Math.max(first, least) };
};

/** What has not happened yet lies ahead of the article, what has lies shortly before it. */
const AHEAD = 21;
const BEHIND = 3;
const isAhead = (status: AccountFacts["status"]): boolean => status === "planned" || status === "proposed" || status === "postponed";

export const impliedDays = (a: Pick<AccountFacts, "published" | "status">): Days | undefined => {
  if (a.published === undefined) return undefined;
  return isAhead(a.status)
    ? { first: a.published - 1, last: a.published + AHEAD }
    : { first: a.published - BEHIND, last: a.published + (a.status === "ongoing" ? BEHIND : 0) };
};

export const daysOf = (a: AccountFacts): Days | undefined => statedDays(a) ?? impliedDays(a);
export const overlap = (a: Days, b: Days): boolean => a.first <= b.last && b.first <= a.last;

/** Told to the day. */
export const isPrecise = (a: AccountFacts): boolean =>
  a.precision === "day" || a.precision === "hour" || a.precision === "minute" || (a.start?.length ?? 0) >= 10;
