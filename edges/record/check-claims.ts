/** What is kept with claims and origins, against the reports it was drawn from. */
import { sql } from "kysely";
import type { Store } from "../store/open-store.ts";

type Tell = (t: { readonly where: string; readonly what: string }) => void;

interface Sums {
  readonly id: string;
  readonly reports: number;
  readonly articles: number;
  readonly outlets: number;
  readonly certain: number;
  readonly possible: number;
  readonly n: number;
  readonly a: number;
  readonly o: number;
  readonly c: number;
  readonly p: number;
}

const checkSums = async (store: Store, tell: Tell): Promise<void> => {
  const { rows } = await sql<Sums>`
    with told (claim, n, a, o, c, p) as (
      select r.claim, count(*), count(distinct v.article), count(distinct coalesce(t."into", t.n)),
        count(distinct case when g.certain = 1 then g.n end), count(distinct g.n)
      from report r join version v on v.n = r.version left join actor t on t.n = v.outlet left join origin g on g.n = r.origin
      where r.counted = 1 and r.claim is not null group by r.claim)
    select c.id, c.reports, c.articles, c.outlets, c.certain, c.possible,
      coalesce(told.n, 0) as n, coalesce(told.a, 0) as a, coalesce(told.o, 0) as o, coalesce(told.c, 0) as c, coalesce(told.p, 0) as p
    from claim c left join told on told.claim = c.n
    where c.reports <> coalesce(told.n, 0) or c.articles <> coalesce(told.a, 0) or c.certain <> coalesce(told.c, 0)
      or c.possible <> coalesce(told.p, 0) or c.outlets < coalesce(told.o, 0)`.execute(store.read);
  for (const r of rows) {
    const where = `claim ${r.id}`;
    if (r.reports !== r.n) tell({ where, what: `says ${r.reports} reports and has ${r.n}` });
    if (r.articles !== r.a) tell({ where, what: `says ${r.articles} articles and has ${r.a}` });
    if (r.outlets < r.o) tell({ where, what: `says ${r.outlets} outlets and has ${r.o}` });
    if (r.certain !== r.c || r.possible !== r.p)
      tell({ where, what: `says ${r.certain} to ${r.possible} independent origins and has ${r.c} to ${r.p}` });
  }
};

const checkPlaces = async (store: Store, tell: Tell): Promise<void> => {
  const alone = await sql<{ id: string }>`select id from report where counted = 1 and (claim is null or origin is null)`.execute(
    store.read,
  );
  for (const r of alone.rows) tell({ where: `report ${r.id}`, what: "counts, and belongs to no claim or has no origin" });
  const strange = await sql<{ id: string }>`
    select r.id from report r join origin o on o.n = r.origin where r.claim is null or o.claim <> r.claim`.execute(store.read);
  for (const r of strange.rows) tell({ where: `report ${r.id}`, what: "has the origin of another claim" });
  const empty = await sql<{ id: string }>`
    select o.id from origin o where not exists (select 1 from report r where r.origin = o.n and r.counted = 1)`.execute(store.read);
  for (const o of empty.rows) tell({ where: `origin ${o.id}`, what: "has no report that counts" });
};

export const checkClaims = async (store: Store, tell: Tell): Promise<void> => {
  await checkSums(store, tell);
  await checkPlaces(store, tell);
};
