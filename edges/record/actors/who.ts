/** One actor: its names, offices, statements and encounters, through whom it speaks and whom it meets. */
import { sql } from "kysely";
import { dayOf, instantOf } from "../../../core/record/instant.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { who } from "../../../schema/record/operations/actors.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { RecordError } from "../record-error.ts";
import { actorRefs } from "../refs/actor-refs.ts";
import { actorCounts } from "../refs/bounded-counts.ts";
import { isBounded, notLeftOut, someAttendance, someReport } from "../refs/bounds.ts";
import { claimRefs } from "../refs/claim-refs.ts";
import { eventRefs } from "../refs/event-refs.ts";
import { actorsNamed } from "../refs/find-row.ts";
import { actorsLike, listedActor } from "./list-actors.ts";

type Who = Result<typeof who>;
type Asked = Parameters<typeof who>;

/** Reports and events that ties are counted in: the newest. */
const MOST_COUNTED = 2_000;
const MOST_TIES = 12;
const MOST_OTHERS = 20;
const MOST_SUGGESTED = 5;
const DAY = 86_400_000;

/** The one most told of, the others with that name, and all that were merged into the one. Throws a RecordError with names that are like it. */
export const foundActor = async (store: Store, name: string): Promise<{ head: Row<"actor">; others: Row<"actor">[]; group: number[] }> => {
  const numbers = await actorsNamed(store, name);
  const rows = numbers.length === 0 ? [] : await store.read.selectFrom("actor").selectAll().where("n", "in", numbers).execute();
  const heads = rows.filter((r) => r.into === null).sort((a, b) => b.told - a.told || a.n - b.n);
  const [head, ...others] = heads;
  if (head) return { head, others, group: [head.n, ...rows.filter((r) => r.into === head.n).map((r) => r.n)] };
  const alike = await actorsLike(store, name);
  const like =
    alike.length === 0
      ? []
      : await store.read.selectFrom("actor").select("name").where("n", "in", alike).orderBy("told", "desc").limit(MOST_SUGGESTED).execute();
  if (like.length > 0) throw new RecordError("nobody-named-but", { name, like: like.map((l) => l.name).join("، ") });
  throw new RecordError("nobody-named", { name });
};

const namesOf = async (store: Store, group: readonly number[], english: string | null): Promise<Who["names"]> => {
  const rows = await store.read
    .selectFrom("actor_name")
    .select(["name", "origin", "uses"])
    .where("actor", "in", [...group])
    .orderBy("uses", "desc")
    .orderBy("name")
    .execute();
  const names = new Map<string, Who["names"][number]>();
  for (const r of rows) {
    const known = names.get(r.name);
    if (known) known.uses += r.uses;
    else if (r.name !== english) names.set(r.name, { name: r.name, origin: r.origin, uses: r.uses });
  }
  return [...names.values()].sort((a, b) => b.uses - a.uses);
};

const officesOf = async (store: Store, group: readonly number[]): Promise<Who["offices"]> => {
  const rows = await store.read
    .selectFrom("holding")
    .selectAll()
    .where("actor", "in", [...group])
    .orderBy("uses", "desc")
    .orderBy("key")
    .execute();
  return rows.map((h) => ({
    office: h.office,
    ...(h.country ? { country: h.country } : {}),
    ...(h.first_seen ? { first: h.first_seen } : {}),
    ...(h.last_seen ? { last: h.last_seen } : {}),
    ...(h.since ? { since: h.since } : {}),
    ...(h.until ? { until: h.until } : {}),
    uses: h.uses,
  }));
};

const endOf = (until: string): number =>
  (instantOf(until.padEnd(10, "-01".repeat(2)).slice(0, 10)) ?? 0) + (until.length > 7 ? 1 : until.length > 4 ? 31 : 366) * DAY;
const startOf = (since: string): number => (dayOf(since) ?? 0) * DAY;

const statementsOf = async (store: Store, group: readonly number[], p: Asked): Promise<number[]> => {
  let query = store.read
    .selectFrom("claim as c")
    .select("c.n")
    .where("c.speaker", "in", [...group]);
  if (p.since) query = query.where("c.last_instant", ">=", startOf(p.since));
  if (p.until) query = query.where("c.first_instant", "<", endOf(p.until));
  if (isBounded(p)) query = query.where(someReport("c.n", p));
  return (await query.orderBy("c.last_instant", "desc").orderBy("c.n", "desc").limit(p.limit).execute()).map((r) => r.n);
};

const encountersOf = async (store: Store, actor: number, p: Asked): Promise<number[]> => {
  let query = store.read.selectFrom("attendance as t").innerJoin("event as e", "e.n", "t.event").select("e.n").where("t.actor", "=", actor);
  if (p.since) query = query.where("e.last_day", ">=", dayOf(p.since) ?? 0);
  if (p.until) query = query.where("t.day", "<", endOf(p.until) / DAY);
  if (isBounded(p)) query = query.where(someAttendance(p));
  return (await query.orderBy("t.day", "desc").orderBy("t.event", "desc").limit(p.limit).execute()).map((r) => r.n);
};

interface Tie {
  readonly actor: number;
  readonly times: number;
}

/** Where nothing is asked of it, a report's version is not looked up. */
const versionAsked = (p: Asked) => (p.since || p.until || isBounded(p) ? sql`join version v on v.n = r.version` : sql``);
/** Of a report's version `v`. */
const publishedWithin = (p: Asked) =>
  sql`${p.since ? sql` and v.instant >= ${startOf(p.since)}` : sql``}${p.until ? sql` and v.instant < ${endOf(p.until)}` : sql``}${notLeftOut("r", p)}`;

/** Outlets that carried or published its words: counted once a report. */
const throughOf = async (store: Store, group: readonly number[], p: Asked): Promise<Tie[]> => {
  const { rows } = await sql<Tie>`
    with own as (select r.n from report r ${versionAsked(p)}
      where r.speaker in (${sql.join([...group])}) and r.counted = 1${publishedWithin(p)} order by r.n desc limit ${MOST_COUNTED})
    select coalesce(a."into", a.n) as actor, count(distinct l.report) as times from own
    join link l on l.report = own.n and l.role in ('carrier', 'publisher') join actor a on a.n = l.actor
    group by 1 order by times desc, actor limit ${MOST_TIES}`.execute(store.read);
  return rows;
};

const spokesmenOf = async (store: Store, group: readonly number[], p: Asked): Promise<Tie[]> => {
  const { rows } = await sql<Tie>`
    select coalesce(a."into", a.n) as actor, count(distinct l.report) as times from actor_name m
    join link l on l."for" = m.name and l.role = 'speaker' join actor a on a.n = l.actor join report r on r.n = l.report and r.counted = 1
    ${versionAsked(p)}
    where m.actor in (${sql.join([...group])}) and l.actor not in (${sql.join([...group])})${publishedWithin(p)}
    group by 1 order by times desc, actor limit ${MOST_TIES}`.execute(store.read);
  return rows;
};

const meetsOf = async (store: Store, actor: number, group: readonly number[], p: Asked): Promise<Tie[]> => {
  const since = p.since ? sql` and t.day >= ${dayOf(p.since) ?? 0}` : sql``;
  const until = p.until ? sql` and t.day < ${endOf(p.until) / DAY}` : sql``;
  const bound = isBounded(p) ? sql` and ${someAttendance(p)}` : sql``;
  const { rows } = await sql<Tie>`
    with own as (select t.event from attendance t where t.actor = ${actor}${since}${until}${bound} order by t.day desc limit ${MOST_COUNTED})
    select t.actor, count(*) as times from own join attendance t on t.event = own.event join actor a on a.n = t.actor
    where t.actor not in (${sql.join([...group])}) and a."into" is null and a.kind in ('person', 'organisation', 'country', 'office')${bound}
    group by t.actor order by times desc, t.actor limit ${MOST_TIES}`.execute(store.read);
  return rows;
};

export const showActor = async (store: Store, p: Asked): Promise<Who> => {
  const { head, others, group } = await foundActor(store, p.name);
  const [statements, encounters] = [await statementsOf(store, group, p), await encountersOf(store, head.n, p)];
  const [through, spokesmen, meets] = [
    await throughOf(store, group, p),
    await spokesmenOf(store, group, p),
    await meetsOf(store, head.n, group, p),
  ];
  const [claims, events, refs, merged] = [
    await claimRefs(store, statements, p),
    await eventRefs(store, encounters, p),
    await actorRefs(
      store,
      [...through, ...spokesmen, ...meets].map((t) => t.actor),
    ),
    await store.read.selectFrom("actor").selectAll().where("into", "=", head.n).execute(),
  ];
  const tie = (ties: readonly Tie[]) =>
    ties.flatMap(({ actor, times }) => {
      const ref = refs.get(actor);
      return ref ? [{ actor: ref, times }] : [];
    });
  const shown = <T>(map: ReadonlyMap<number, T>, numbers: readonly number[]): T[] => numbers.flatMap((n) => map.get(n) ?? []);
  return {
    actor: { ...listedActor(head), ...(isBounded(p) ? (await actorCounts(store, [head.n], p)).get(head.n) : {}) },
    names: await namesOf(store, group, head.english),
    offices: await officesOf(store, group),
    statements: shown(claims, statements),
    encounters: shown(events, encounters),
    through: tie(through),
    spokesmen: tie(spokesmen),
    meets: tie(meets),
    merged: merged.map((m) => ({ id: m.id, name: m.name, ...(m.english ? { english: m.english } : {}), kind: m.kind })),
    others: others
      .slice(0, MOST_OTHERS)
      .map((o) => ({ id: o.id, name: o.name, ...(o.english ? { english: o.english } : {}), kind: o.kind })),
  };
};
