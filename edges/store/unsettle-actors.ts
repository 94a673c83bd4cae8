/** What one article told of actors, taken back: its names, its offices, and actors that nobody else tells of. */
import { sql } from "kysely";
import { homeOf, wantedOf } from "../../core/record/actors/wanted.ts";
import type { Entry } from "../../core/record/entry.ts";
import { loadKnownNames } from "../files/load-known-names.ts";
import { letGoOfActors } from "./known-actors.ts";
import { tellNow } from "./told-later.ts";
import type { Writing } from "./writing.ts";

/** Which actors of the record the article's were settled as: read off the rows, which must still be there. In the order of `entry.actors`. */
export const settledAs = async (w: Writing, version: number, entry: Entry): Promise<(number | undefined)[]> => {
  const rows: (number | undefined)[] = [];
  const put = (local: number | undefined, actor: number | null | undefined): void => {
    if (local !== undefined && actor) rows[local] = actor;
  };
  const outlet = await w.db.selectFrom("version").select("outlet").where("n", "=", version).executeTakeFirst();
  put(entry.outlet, outlet?.outlet);
  const links = await w.db
    .selectFrom("link as l")
    .innerJoin("report as r", "r.n", "l.report")
    .select(["r.local", "l.position", "l.actor"])
    .where("r.version", "=", version)
    .execute();
  const reports = new Map(entry.reports.map((r) => [r.report.id, r]));
  for (const l of links) put(reports.get(l.local)?.links[l.position], l.actor);
  const answers = await w.db
    .selectFrom("answer as a")
    .innerJoin("report as r", "r.n", "a.report")
    .select(["r.local", "a.actor"])
    .where("r.version", "=", version)
    .execute();
  for (const a of answers) put(reports.get(a.local)?.answer?.actor, a.actor);
  const participants = await w.db
    .selectFrom("participant as p")
    .innerJoin("account as c", "c.n", "p.account")
    .select(["c.local", "p.position", "p.actor"])
    .where("c.version", "=", version)
    .execute();
  const accounts = new Map(entry.accounts.map((a) => [a.event.id, a]));
  for (const p of participants) put(accounts.get(p.local)?.participants[p.position], p.actor);
  return entry.actors.map((_, i) => rows[i]);
};

/** Counts every name and office once less; gives the actors that were told of, some of which perhaps by nobody else. */
export const unsettleActors = async (w: Writing, version: number, entry: Entry): Promise<number[]> => {
  await tellNow(w);
  const known = loadKnownNames();
  const home = homeOf(entry.actors, entry.outlet, known);
  const settled = await settledAs(w, version, entry);
  for (const [i, local] of entry.actors.entries()) {
    const n = settled[i];
    if (n === undefined) continue;
    const wanted = wantedOf(local, known, home);
    for (const { name } of wanted.names)
      await sql`update actor_name set uses = uses - 1 where actor = ${n} and name = ${name} and uses > 0`.execute(w.db);
    if (wanted.kind === "person")
      for (const o of wanted.offices)
        await sql`update holding set uses = uses - 1 where actor = ${n} and key = ${o.key} and uses > 0`.execute(w.db);
  }
  return [...new Set(settled.filter((n) => n !== undefined))];
};

/** Names and offices that no article uses any more, and actors that nothing in the record points at. Gives the number of these. */
export const dropUnused = async (w: Writing, actors: readonly number[]): Promise<number> => {
  if (actors.length === 0) return 0;
  await tellNow(w);
  const told = sql.join([...actors]);
  await sql`delete from actor_name where actor in (${told}) and uses = 0 and origin = 'reading'`.execute(w.db);
  await sql`delete from holding where actor in (${told}) and uses = 0 and origin = 'reading'`.execute(w.db);
  const gone = await sql<{ n: number }>`
    select n from actor a where n in (${told})
      and not exists (select 1 from link where actor = a.n) and not exists (select 1 from participant where actor = a.n)
      and not exists (select 1 from answer where actor = a.n)
      and not exists (select 1 from version where outlet = a.n) and not exists (select 1 from actor b where b."into" = a.n)
      and not exists (select 1 from actor_name m where m.actor = a.n and m.origin = 'person') and a."into" is null`.execute(w.db);
  if (gone.rows.length > 0)
    await w.db
      .deleteFrom("actor")
      .where(
        "n",
        "in",
        gone.rows.map((r) => r.n),
      )
      .execute();
  // shown by a name that only the article gave: by the one that is now given most
  await sql`update actor set name = (select m.name from actor_name m where m.actor = actor.n order by m.uses desc, m.name limit 1)
    where n in (${told}) and seeded = 0 and exists (select 1 from actor_name m where m.actor = actor.n)
      and not exists (select 1 from actor_name m where m.actor = actor.n and m.name = actor.name)`.execute(w.db);
  letGoOfActors(w);
  return gone.rows.length;
};
