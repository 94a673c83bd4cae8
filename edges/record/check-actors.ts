/** What is kept with actors, events and series, against what it was drawn from. */
import { sql } from "kysely";
import type { Store } from "../store/open-store.ts";

type Tell = (t: { readonly where: string; readonly what: string }) => void;

/** Each actor's reports and events, with those of actors merged into it. */
const checkActors = async (store: Store, tell: Tell): Promise<void> => {
  const { rows } = await sql<{ id: string; reports: number; n: number; events: number; met: number; told: number }>`
    with told (report, actor) as (
      select r.n, r.speaker from report r join version v on v.n = r.version join article s on s.n = v.article and s.current = v.n where r.speaker is not null
      union select r.n, l.actor from report r join version v on v.n = r.version join article s on s.n = v.article and s.current = v.n join link l on l.report = r.n
        where l.role = 'carrier' and l.actor is not null
    ), heads (report, actor) as (
      select report, actor from told union select t.report, a."into" from told t join actor a on a.n = t.actor where a."into" is not null
    ), said (actor, n) as (select actor, count(*) from heads group by actor),
    met (actor, n) as (select actor, count(*) from attendance group by actor)
    select a.id, a.reports, coalesce(said.n, 0) as n, a.events, coalesce(met.n, 0) as met, a.told from actor a
    left join said on said.actor = a.n left join met on met.actor = a.n
    where a.reports <> coalesce(said.n, 0) or a.events <> coalesce(met.n, 0) or a.told <> a.reports + a.events`.execute(store.read);
  for (const a of rows) {
    if (a.reports !== a.n) tell({ where: `actor ${a.id}`, what: `says ${a.reports} reports and has ${a.n}` });
    if (a.events !== a.met) tell({ where: `actor ${a.id}`, what: `says ${a.events} events and has ${a.met}` });
    if (a.told !== a.reports + a.events) tell({ where: `actor ${a.id}`, what: "its sum of reports and events is wrong" });
  }
  const merged = await sql<{ id: string }>`
    select a.id from actor a join actor h on h.n = a."into" where h."into" is not null`.execute(store.read);
  for (const a of merged.rows) tell({ where: `actor ${a.id}`, what: "is merged into one that is itself merged" });
};

/** Who is kept as taking part, against the accounts. */
const checkAttendance = async (store: Store, tell: Tell): Promise<void> => {
  const { rows } = await sql<{ id: string; kept: number; told: number }>`
    with told (event, actor) as (
      select c.event, p.actor from account c join participant p on p.account = c.n
        where c.counted = 1 and c.event is not null and p.actor is not null
      union select c.event, a."into" from account c join participant p on p.account = c.n join actor a on a.n = p.actor
        where c.counted = 1 and c.event is not null and a."into" is not null
    ), both (event, kept, told) as (
      select event, 1, 0 from attendance union all select event, 0, 1 from told
    )
    select e.id, sum(b.kept) as kept, sum(b.told) as told from both b join event e on e.n = b.event
    group by b.event having sum(b.kept) <> sum(b.told)`.execute(store.read);
  for (const e of rows) tell({ where: `event ${e.id}`, what: `keeps ${e.kept} who take part, and its accounts name ${e.told}` });
  const conflicts = await sql<{ id: string }>`
    select e.id from event e left join conflict c on c.event = e.n group by e.n having e.conflicts <> count(c.field)`.execute(store.read);
  for (const e of conflicts.rows) tell({ where: `event ${e.id}`, what: "its number of disagreements is wrong" });
};

const checkJoins = async (store: Store, tell: Tell): Promise<void> => {
  const alone = await sql<{ id: string }>`select id from account where counted = 1 and event is null`.execute(store.read);
  for (const a of alone.rows) tell({ where: `account ${a.id}`, what: "belongs to no event" });
  const series = await sql<{ id: string; events: number; n: number }>`
    select s.id, s.events, count(e.n) as n from series s left join event e on e.series = s.n group by s.n having s.events <> count(e.n)`.execute(
    store.read,
  );
  for (const s of series.rows) tell({ where: `series ${s.id}`, what: `says ${s.events} events and has ${s.n}` });
};

export const checkWhoAndWhat = async (store: Store, tell: Tell): Promise<void> => {
  await checkActors(store, tell);
  await checkAttendance(store, tell);
  await checkJoins(store, tell);
};
