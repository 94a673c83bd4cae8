/** Articles in the order of their publication, the newest first. */
import { sql } from "kysely";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { articles } from "../../../schema/record/operations/articles.ts";
import type { Store } from "../../store/open-store.ts";
import { versionsShown } from "../refs/article-refs.ts";
import { cursorOf, placeOf } from "../refs/cursor.ts";
import { settleFilters } from "../search/filters.ts";

export const listArticles = async (store: Store, p: Parameters<typeof articles>): Promise<Result<typeof articles>> => {
  const s = await settleFilters(store, p);
  let q = store.read
    .selectFrom("version as v")
    .innerJoin("article as a", "a.current", "v.n")
    .select(["v.n", "v.instant", "v.added"])
    .select((e) => [
      e.selectFrom("report").select(e.fn.countAll<number>().as("n")).whereRef("version", "=", "v.n").as("reports"),
      e.selectFrom("account").select(e.fn.countAll<number>().as("n")).whereRef("version", "=", "v.n").as("events"),
    ]);
  if (s.outlets) q = q.where("v.outlet", "in", s.outlets);
  if (s.since !== undefined) q = q.where("v.instant", ">=", s.since);
  if (s.until !== undefined) q = q.where("v.instant", "<=", s.until);
  if (s.noOpinion) q = q.where("v.opinion", "=", 0);
  const at = placeOf(p.cursor, 2);
  if (at) {
    const [instant, n] = [at[0] === null ? null : Number(at[0]), Number(at[1])];
    q = q.where((e) =>
      instant === null
        ? e.and([e("v.instant", "is", null), e("v.n", "<", n)])
        : e.or([e("v.instant", "is", null), e("v.instant", "<", instant), e.and([e("v.instant", "=", instant), e("v.n", "<", n)])]),
    );
  }
  const rows = await q
    .orderBy(sql`v.instant desc nulls last`)
    .orderBy("v.n", "desc")
    .limit(p.limit + 1)
    .execute();
  const page = rows.slice(0, p.limit);
  const shown = await versionsShown(
    store,
    page.map((r) => r.n),
  );
  const last = page.at(-1);
  return {
    items: page.flatMap((r) => {
      const version = shown.get(r.n);
      return version ? [{ ...version.ref, reports: r.reports ?? 0, events: r.events ?? 0, added: r.added }] : [];
    }),
    ...(rows.length > p.limit && last ? { cursor: cursorOf([last.instant, last.n]) } : {}),
  };
};
