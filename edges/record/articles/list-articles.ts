/** Articles in the order of their publication, the newest first. */
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { articles } from "../../../schema/record/operations/articles.ts";
import type { Store } from "../../store/open-store.ts";
import { versionsShown } from "../refs/article-refs.ts";
import { cursorOf, placeOf } from "../refs/cursor.ts";
import { settleFilters } from "../search/filters.ts";

/** How many a version has. */
const countsOf = async (
  store: Store,
  table: "report" | "account",
  versions: readonly number[],
  confidence = 0,
): Promise<ReadonlyMap<number, number>> => {
  if (versions.length === 0) return new Map();
  const rows = await store.read
    .selectFrom(table)
    .select((e) => ["version", e.fn.countAll<number>().as("n")])
    .where("version", "in", versions)
    .where("confidence", ">=", confidence)
    .groupBy("version")
    .execute();
  return new Map(rows.map((r) => [r.version, r.n]));
};

type Filters = Awaited<ReturnType<typeof settleFilters>>;
type Place = { readonly instant: number | null; readonly n: number };

/** Dated ones or those without a date, behind a place in their order: each is one walk along an index. */
const part = async (store: Store, s: Filters, dated: boolean, after: Place | undefined, limit: number) => {
  let q = store.read
    .selectFrom("version as v")
    .innerJoin("article as a", (j) => j.onRef("a.n", "=", "v.article").onRef("a.current", "=", "v.n"))
    .select(["v.n", "v.instant", "v.added"])
    .where("v.instant", dated ? "is not" : "is", null);
  if (s.outlets) q = q.where("v.outlet", "in", s.outlets);
  if (s.since !== undefined) q = q.where("v.instant", ">=", s.since);
  if (s.until !== undefined) q = q.where("v.instant", "<=", s.until);
  if (s.noOpinion) q = q.where("v.opinion", "=", 0);
  const { instant, n } = after ?? {};
  if (n !== undefined && !dated) q = q.where("v.n", "<", n);
  if (n !== undefined && typeof instant === "number")
    q = q.where("v.instant", "<=", instant).where((e) => e.or([e("v.instant", "<", instant), e("v.n", "<", n)]));
  return q.orderBy("v.instant", "desc").orderBy("v.n", "desc").limit(limit).execute();
};

const rowsAfter = async (store: Store, s: Filters, after: Place | undefined, limit: number) => {
  const rows = after?.instant === null ? [] : await part(store, s, true, after, limit);
  if (rows.length === limit) return rows;
  return [...rows, ...(await part(store, s, false, after?.instant === null ? after : undefined, limit - rows.length))];
};

export const listArticles = async (store: Store, p: Parameters<typeof articles>): Promise<Result<typeof articles>> => {
  const s = await settleFilters(store, p);
  const at = placeOf(p.cursor, 2);
  const after = at && { instant: at[0] === null ? null : Number(at[0]), n: Number(at[1]) };
  const rows = await rowsAfter(store, s, after, p.limit + 1);
  const page = rows.slice(0, p.limit);
  const numbers = page.map((r) => r.n);
  const [shown, reports, events] = [
    await versionsShown(store, numbers),
    await countsOf(store, "report", numbers, p.confidence),
    await countsOf(store, "account", numbers, p.confidence),
  ];
  const last = page.at(-1);
  return {
    items: page.flatMap((r) => {
      const version = shown.get(r.n);
      return version ? [{ ...version.ref, reports: reports.get(r.n) ?? 0, events: events.get(r.n) ?? 0, added: r.added }] : [];
    }),
    ...(rows.length > p.limit && last ? { cursor: cursorOf([last.instant, last.n]) } : {}),
  };
};
