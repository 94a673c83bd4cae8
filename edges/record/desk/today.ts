/** What is new, what spread, what has one origin, what outlets contradict: of the days before the newest article. */
import { sql } from "kysely";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { today } from "../../../schema/record/operations/desk.ts";
import type { ClaimRef } from "../../../schema/record/shapes.ts";
import type { Store } from "../../store/open-store.ts";
import { versionsShown } from "../refs/article-refs.ts";
import { claimCounts } from "../refs/bounded-counts.ts";
import { type Bounds, isBounded, someReport, within } from "../refs/bounds.ts";
import { claimRefs } from "../refs/claim-refs.ts";
import { eventRefs } from "../refs/event-refs.ts";
import { isoOf } from "../refs/iso.ts";
import { listJobs } from "../work-lists.ts";

type Today = Result<typeof today>;

const DAY = 86_400_000;
const HOUR = 3_600_000;
const SPREAD = 3;
/** Of the claims that spread, so many are looked at to find the fastest. */
const MOST_TIMED = 200;

interface Days {
  readonly since: number;
  readonly until: number;
  readonly limit: number;
  readonly bounds: Bounds;
}

const inOrder = <R>(numbers: readonly number[], refs: ReadonlyMap<number, R>): R[] => numbers.flatMap((n) => refs.get(n) ?? []);

const newestClaims = async (store: Store, d: Days): Promise<ClaimRef[]> => {
  const all = store.read.selectFrom("claim").select("n").where("first_instant", ">=", d.since);
  const rows = await (isBounded(d.bounds) ? all.where(someReport("claim.n", d.bounds)) : all)
    .orderBy("first_instant", "desc")
    .orderBy("n", "desc")
    .limit(d.limit)
    .execute();
  const numbers = rows.map((r) => r.n);
  return inOrder(numbers, await claimRefs(store, numbers, d.bounds));
};

/** The index of instants leads to the accounts of these days, which a cross join keeps the store from turning round; an event is as new as the newest article that tells it. */
const newestEvents = async (store: Store, d: Days): Promise<number[]> => {
  const rows = await store.read
    .selectFrom("version as v")
    .crossJoin("account as c")
    .select(["c.event", (e) => e.fn.max("v.instant").as("newest")])
    .whereRef("c.version", "=", "v.n")
    .where("v.instant", ">=", d.since)
    .where(within("c", d.bounds))
    .where("c.event", "is not", null)
    .groupBy("c.event")
    .orderBy("newest", "desc")
    .orderBy("c.event", "desc")
    .limit(d.limit)
    .execute();
  return rows.map((r) => r.event as number);
};

/** Row numbers of claims that so many outlets told within these days, those with most first. */
const spread = async (store: Store, d: Days, oneOrigin: boolean, limit: number): Promise<number[]> => {
  const bounded = isBounded(d.bounds);
  let query = store.read.selectFrom("claim").select("n").where("first_instant", ">=", d.since).where("outlets", ">=", SPREAD);
  if (oneOrigin && !bounded) query = query.where("certain", "=", 1).where("possible", "=", 1);
  const rows = await query
    .orderBy("outlets", "desc")
    .orderBy("first_instant", "desc")
    .orderBy("n")
    .limit(bounded ? MOST_TIMED : limit)
    .execute();
  const found = rows.map((r) => r.n);
  if (!bounded) return found;
  const left = await claimCounts(store, found, d.bounds);
  return found
    .filter((n) => {
      const c = left.get(n);
      return c !== undefined && c.outlets >= SPREAD && (!oneOrigin || (c.certain === 1 && c.possible === 1));
    })
    .slice(0, limit);
};

/** Hours from the first outlet that told it to the third; undefined where not all have a time. */
const hoursToSpread = (told: readonly { readonly outlet: number | null; readonly instant: number | null }[]): number | undefined => {
  const first = new Map<number, number>();
  for (const t of told) if (t.outlet !== null && t.instant !== null && !first.has(t.outlet)) first.set(t.outlet, t.instant);
  const times = [...first.values()];
  const third = times[SPREAD - 1];
  return third === undefined ? undefined : (third - (times[0] as number)) / HOUR;
};

const fastest = async (store: Store, d: Days): Promise<Today["fastest"]> => {
  const candidates = await spread(store, d, false, MOST_TIMED);
  if (candidates.length === 0) return [];
  const told = await store.read
    .selectFrom("report as r")
    .innerJoin("version as v", "v.n", "r.version")
    .select(["r.claim", "v.outlet", "v.instant"])
    .where("r.claim", "in", candidates)
    .where(within("r", d.bounds))
    .orderBy("v.instant")
    .orderBy("v.n")
    .execute();
  const timed = candidates
    .flatMap((n) => {
      const hours = hoursToSpread(told.filter((t) => t.claim === n));
      return hours === undefined ? [] : [{ n, hours: Math.round(hours * 10) / 10 }];
    })
    .sort((a, b) => a.hours - b.hours || b.n - a.n)
    .slice(0, d.limit);
  const refs = await claimRefs(
    store,
    timed.map((t) => t.n),
    d.bounds,
  );
  return timed.flatMap(({ n, hours }) => {
    const ref = refs.get(n);
    return ref ? [{ ...ref, hours }] : [];
  });
};

/** Links are few: a cross join keeps the store from going over all claims, the newest first, until enough of them have one. */
const contradicted = async (store: Store, d: Days): Promise<Today["contradicted"]> => {
  const rows = await store.read
    .selectFrom("claim_link as l")
    .crossJoin("claim as c")
    .select(["l.from", "l.to", "l.kind"])
    .whereRef("c.n", "=", "l.from")
    .where("c.last_instant", ">=", d.since)
    .where("l.kind", "in", ["denies", "corrects"])
    .orderBy("c.first_instant", "desc")
    .orderBy("l.from", "desc")
    .limit(d.limit)
    .execute();
  const refs = await claimRefs(
    store,
    rows.flatMap((r) => [r.from, r.to]),
    d.bounds,
  );
  return rows.flatMap((r) => {
    const [claim, by] = [refs.get(r.to), refs.get(r.from)];
    return claim && by ? [{ claim, by, kind: r.kind }] : [];
  });
};

const conflicting = async (store: Store, d: Days): Promise<number[]> => {
  const rows = await store.read
    .selectFrom("version as v")
    .crossJoin("account as c")
    .innerJoin("event as e", "e.n", "c.event")
    .select(["e.n", (x) => x.fn.max("v.instant").as("newest")])
    .whereRef("c.version", "=", "v.n")
    .where("v.instant", ">=", d.since)
    .where(within("c", d.bounds))
    .where("e.conflicts", ">", 0)
    .groupBy("e.n")
    .orderBy("newest", "desc")
    .orderBy("e.n", "desc")
    .limit(d.limit)
    .execute();
  return rows.map((r) => r.n);
};

const newestArticles = async (store: Store, d: Days): Promise<Today["articles"]> => {
  const all = store.read
    .selectFrom("version as v")
    .innerJoin("article as a", (j) => j.onRef("a.n", "=", "v.article").onRef("a.current", "=", "v.n"))
    .select("v.n")
    .where("v.instant", ">=", d.since);
  const rows = await (d.bounds["no-opinion"] ? all.where("v.opinion", "=", 0) : all)
    .orderBy("v.instant", "desc")
    .orderBy("v.n", "desc")
    .limit(d.limit)
    .execute();
  const numbers = rows.map((r) => r.n);
  return inOrder(numbers, await versionsShown(store, numbers)).map((v) => v.ref);
};

const newest = async (store: Store): Promise<number | undefined> =>
  (await sql<{ n: number | null }>`select max(instant) as n from version`.execute(store.read)).rows[0]?.n ?? undefined;

export const showToday = async (store: Store, p: Parameters<typeof today>): Promise<Today> => {
  const until = await newest(store);
  const d: Days = { since: (until ?? 0) - p.days * DAY, until: until ?? 0, limit: p.limit, bounds: p };
  const [events, conflicts, one] = [await newestEvents(store, d), await conflicting(store, d), await spread(store, d, true, p.limit)];
  const [eventsShown, claimsShown] = [await eventRefs(store, [...events, ...conflicts], p), await claimRefs(store, one, p)];
  const failed = await store.read
    .selectFrom("item")
    .select((e) => e.fn.countAll().as("n"))
    .where("status", "=", "failed")
    .executeTakeFirst();
  const iso = isoOf(until);
  return {
    ...(iso ? { until: iso } : {}),
    claims: await newestClaims(store, d),
    events: inOrder(events, eventsShown),
    fastest: await fastest(store, d),
    oneOrigin: inOrder(one, claimsShown),
    contradicted: await contradicted(store, d),
    conflicts: inOrder(conflicts, eventsShown).filter((e) => e.conflicts.length > 0),
    articles: await newestArticles(store, d),
    jobs: (await listJobs(store, { limit: 5 })).jobs,
    failures: Number(failed?.n ?? 0),
  };
};
