/** Claims in order, page by page. */
import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from "kysely";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { claims } from "../../../schema/record/operations/claims.ts";
import type { Database } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { type Bounds, isBounded, within } from "../refs/bounds.ts";
import { claimRefs } from "../refs/claim-refs.ts";
import { cursorOf, placeOf } from "../refs/cursor.ts";
import { type Settled, settleFilters } from "../search/filters.ts";

type Asked = Parameters<typeof claims>;
type Sort = Asked["sort"];
type Builder = ExpressionBuilder<Database & { c: Database["claim"] }, "c">;

/** What is sorted by, the greatest first. Claims without a date come last. */
const VALUES: Record<Sort, RawBuilder<number>> = {
  newest: sql<number>`ifnull(c.first_instant, -9007199254740991)`,
  outlets: sql<number>`c.outlets`,
  // further outlets an hour, of claims that several tell
  fastest: sql<number>`(c.outlets - 1) * 3600000.0 / max(3600000, c.last_instant - c.first_instant)`,
  "one-origin": sql<number>`c.outlets`,
};

const worthIt = (e: Builder, sort: Sort): Expression<SqlBool>[] => {
  if (sort === "newest") return [];
  const several = e("c.outlets", ">=", sort === "outlets" ? 2 : 3);
  return sort === "one-origin" ? [several, e("c.certain", "=", 1), e("c.possible", "=", 1)] : [several];
};

/** Some report of the claim that counts passes all that is asked of reports. */
const told = (e: Builder, s: Settled, bounds: Bounds): Expression<SqlBool> => {
  let q = e
    .selectFrom("report as r")
    .innerJoin("version as v", "v.n", "r.version")
    .select("r.n")
    .whereRef("r.claim", "=", "c.n")
    .where(within("r", bounds));
  const { reports: f } = s;
  if (s.outlets) q = q.where("v.outlet", "in", [...s.outlets]);
  if (f?.speakers) q = q.where("r.speaker", "in", [...f.speakers]);
  if (f?.medium) q = q.where("r.medium", "=", f.medium);
  if (f?.act) q = q.where("r.act", "=", f.act);
  const carriers = f?.carriers;
  if (carriers)
    q = q.where((x) =>
      x.exists(
        x
          .selectFrom("link as l")
          .select("l.report")
          .whereRef("l.report", "=", "r.n")
          .where("l.role", "=", "carrier")
          .where("l.actor", "in", [...carriers]),
      ),
    );
  return e.exists(q);
};

/** Some report of the claim stands in an article that tells of such an event. */
const tellsOf = (e: Builder, a: NonNullable<Settled["accounts"]>): Expression<SqlBool> => {
  let q = e
    .selectFrom("report as r")
    .innerJoin("account as x", "x.version", "r.version")
    .select("x.n")
    .whereRef("r.claim", "=", "c.n")
    .where("r.counted", "=", 1);
  if (a.type) q = q.where("x.type", "=", a.type);
  if (a.status) q = q.where("x.status", "=", a.status);
  const { country } = a;
  if (country)
    q = q.where((x) => {
      const there = x.selectFrom("participant as p").select("p.account").whereRef("p.account", "=", "x.n");
      return x.or([
        ...(country.code ? [x("x.country", "=", country.code), x.exists(there.where("p.country", "=", country.code))] : []),
        ...(country.actors.length > 0 ? [x.exists(there.where("p.actor", "in", [...country.actors]))] : []),
        sql<SqlBool>`0`,
      ]);
    });
  return e.exists(q);
};

const asksOfReports = (p: Asked, s: Settled): boolean => s.outlets !== undefined || s.reports !== undefined || isBounded(p);

/** Throws a RecordError for a date or a cursor that is none. */
export const listClaims = async (store: Store, p: Asked): Promise<Result<typeof claims>> => {
  const s = await settleFilters(store, p);
  const value = VALUES[p.sort];
  const place = placeOf(p.cursor, 2);
  let q = store.read
    .selectFrom("claim as c")
    .select(["c.n", value.as("value")])
    .where("c.reports", ">", 0)
    .where((e) => e.and(worthIt(e, p.sort)));
  if (s.since !== undefined) q = q.where("c.first_instant", ">=", s.since);
  if (s.until !== undefined) q = q.where("c.first_instant", "<=", s.until);
  if (s.reports?.speakers)
    q = q.where("c.n", "in", (e) =>
      e
        .selectFrom("report")
        .select("claim")
        .where("speaker", "in", s.reports?.speakers ?? []),
    );
  if (asksOfReports(p, s)) q = q.where((e) => told(e, s, p));
  const { accounts } = s;
  if (accounts) q = q.where((e) => tellsOf(e, accounts));
  if (place) q = q.where(sql<SqlBool>`(${value}, c.n) < (${place[0]}, ${place[1]})`);
  const order = p.sort === "newest" ? sql`c.first_instant` : value;
  const rows = await q
    .orderBy(order, "desc")
    .orderBy("c.n", "desc")
    .limit(p.limit + 1)
    .execute();
  const page = rows.slice(0, p.limit);
  const refs = await claimRefs(
    store,
    page.map((r) => r.n),
    p,
  );
  const last = page.at(-1);
  return {
    items: page.flatMap((r) => refs.get(r.n) ?? []),
    ...(rows.length > p.limit && last ? { cursor: cursorOf([last.value, last.n]) } : {}),
  };
};
