/** Who is who by a person's word: actors merged, names parted from an actor, either taken back; what rests on it drawn anew. */
import { sql } from "kysely";
import { nameKey, surnameOf } from "../../languages/ar/record/name-key.ts";
import type { Row } from "../../schema/record/tables.ts";
import { inPieces } from "./in-pieces.ts";
import { accountFacts } from "./account-facts.ts";
import { redrawEvents } from "./decide-events.ts";
import { keepKeys } from "./join-events.ts";
import { letGoOfActors } from "./known-actors.ts";
import { tellNow } from "./told-later.ts";
import { reindexVersions } from "./words/index-versions.ts";
import type { Writing } from "./writing.ts";

const actorById = (w: Writing, id: string) => w.db.selectFrom("actor").selectAll().where("id", "=", id).executeTakeFirst();

/** The actor and all that were merged into it. */
const groupOf = async (w: Writing, n: number): Promise<number[]> => [
  n,
  ...(await w.db.selectFrom("actor").select("n").where("into", "=", n).execute()).map((r) => r.n),
];

/** Counts from the rows themselves; for a few actors, after a person's word. */
export const recountActors = async (w: Writing, numbers: readonly number[]): Promise<void> => {
  await tellNow(w);
  for (const n of numbers) {
    const group = await groupOf(w, n);
    await sql`
      update actor set
        reports = (select count(*) from (
          select r.n from report r join version v on v.n = r.version join article s on s.n = v.article and s.current = v.n where r.speaker in (${sql.join(group)})
          union select r.n from link l join report r on r.n = l.report join version v on v.n = r.version join article s on s.n = v.article and s.current = v.n
            where l.role = 'carrier' and l.actor in (${sql.join(group)}))),
        events = (select count(*) from attendance where actor = ${n})
      where n = ${n}`.execute(w.db);
    await sql`update actor set told = reports + events where n = ${n}`.execute(w.db);
  }
};

const eventsWith = async (w: Writing, actors: readonly number[]): Promise<number[]> =>
  (
    await w.db
      .selectFrom("participant as p")
      .innerJoin("account as c", "c.n", "p.account")
      .select("c.event")
      .distinct()
      .where("p.actor", "in", [...actors])
      .where("c.event", "is not", null)
      .execute()
  ).map((r) => r.event as number);

/** Keys name who takes part: where that has changed, accounts are to be found under others. */
const redrawAround = async (w: Writing, actors: readonly number[]): Promise<void> => {
  letGoOfActors(w);
  const events = await eventsWith(w, actors);
  await rekeyAccounts(w, events);
  await redrawEvents(w, events);
  await recountActors(w, actors);
};

const rekeyAccounts = async (w: Writing, events: readonly number[]): Promise<void> => {
  if (events.length === 0) return;
  const rows = await w.db
    .selectFrom("account")
    .select("n")
    .where("event", "in", [...events])
    .execute();
  await keepKeys(
    w,
    await accountFacts(
      w,
      rows.map((r) => r.n),
    ),
  );
};

/** The first one's name and id stay. False where fewer than two are in the record. */
export const mergeInto = async (w: Writing, ids: readonly string[]): Promise<boolean> => {
  await tellNow(w);
  const rows: Row<"actor">[] = [];
  for (const id of ids) {
    const row = await actorById(w, id);
    if (row) rows.push(row);
  }
  const [first, ...others] = rows;
  if (!first || others.length === 0) return false;
  const head = first.into ?? first.n;
  const moved = new Set<number>();
  for (const other of others) for (const n of await groupOf(w, other.into ?? other.n)) if (n !== head) moved.add(n);
  if (moved.size === 0) return true;
  await w.db
    .updateTable("actor")
    .set({ into: head })
    .where("n", "in", [...moved])
    .execute();
  await redrawAround(w, [head, ...moved]);
  return true;
};

interface Merge {
  readonly actors: readonly string[];
}

/** Merges that are still in force are carried out again. */
export const unmerge = async (w: Writing, ids: readonly string[]): Promise<void> => {
  const rows = await w.db
    .selectFrom("actor")
    .selectAll()
    .where("id", "in", [...ids])
    .execute();
  const heads = [...new Set(rows.map((r) => r.into ?? r.n))];
  const group = new Set<number>();
  for (const head of heads) for (const n of await groupOf(w, head)) group.add(n);
  if (group.size === 0) return;
  await w.db
    .updateTable("actor")
    .set({ into: null })
    .where("n", "in", [...group])
    .execute();
  await redrawAround(w, [...group]);
  const members = await w.db
    .selectFrom("actor")
    .select("id")
    .where("n", "in", [...group])
    .execute();
  const known = new Set(members.map((m) => m.id));
  const kept = await w.db
    .selectFrom("decision")
    .select("target")
    .where("kind", "=", "merge-actors")
    .where("undone", "is", null)
    .orderBy("n")
    .execute();
  for (const { target } of kept) {
    const { actors } = JSON.parse(target) as Merge;
    if (actors.some((id) => known.has(id))) await mergeInto(w, actors);
  }
};

const keysOf = (names: readonly string[]): Set<string> => new Set(names.map(nameKey).filter((k) => k !== ""));

/** Reports, links and participants that use one of the names go from one actor to the other. */
const moveUses = async (w: Writing, from: number, to: number, moves: (name: string) => boolean): Promise<void> => {
  const spoken = await w.db.selectFrom("report").select(["n", "speaker_name"]).where("speaker", "=", from).execute();
  const reports = spoken.filter((r) => moves(r.speaker_name ?? "")).map((r) => r.n);
  const linked = await w.db.selectFrom("link").select(["report", "position", "name", "role"]).where("actor", "=", from).execute();
  const attended = await w.db.selectFrom("participant").select(["account", "position", "name"]).where("actor", "=", from).execute();
  const answered = await w.db.selectFrom("answer").select(["report", "name"]).where("actor", "=", from).execute();
  for (const a of answered)
    if (moves(a.name ?? "")) await w.db.updateTable("answer").set({ actor: to }).where("report", "=", a.report).execute();
  for (const n of reports) await w.db.updateTable("report").set({ speaker: to }).where("n", "=", n).execute();
  for (const l of linked)
    if (moves(l.name)) {
      await w.db.updateTable("link").set({ actor: to }).where("report", "=", l.report).where("position", "=", l.position).execute();
      if (l.role === "carrier")
        await w.db.updateTable("report").set({ carrier: to }).where("n", "=", l.report).where("carrier", "=", from).execute();
      if (l.role === "publisher")
        await w.db
          .updateTable("version")
          .set({ outlet: to })
          .where("outlet", "=", from)
          .where("n", "=", (e) => e.selectFrom("report").select("version").where("n", "=", l.report))
          .execute();
    }
  for (const p of attended)
    if (moves(p.name))
      await w.db
        .updateTable("participant")
        .set({ actor: to })
        .where("account", "=", p.account)
        .where("position", "=", p.position)
        .execute();
  const told = [...reports, ...linked.filter((l) => moves(l.name)).map((l) => l.report)];
  const accounts = attended.filter((p) => moves(p.name)).map((p) => p.account);
  await reindexVersions(w, await versionsWith(w, told, accounts));
};

/** Versions in which these reports and accounts stand. */
const versionsWith = async (w: Writing, reports: readonly number[], accounts: readonly number[]): Promise<number[]> => {
  const found = [
    ...(await inPieces(reports, (piece) => w.db.selectFrom("report").select("version").where("n", "in", piece).execute())),
    ...(await inPieces(accounts, (piece) => w.db.selectFrom("account").select("version").where("n", "in", piece).execute())),
  ];
  return [...new Set(found.map((f) => f.version))];
};

/** False where the actor is not in the record. */
export const partNames = async (w: Writing, id: string, names: readonly string[], to: string): Promise<boolean> => {
  await tellNow(w);
  const actor = await actorById(w, id);
  if (!actor) return false;
  const keys = keysOf(names);
  const there = await actorById(w, to);
  const n = there?.n ?? (await w.next("actor"));
  if (!there)
    w.insert("actor", [
      {
        n,
        id: to,
        kind: actor.kind,
        name: names[0] as string,
        english: null,
        wikidata: null,
        country: null,
        seeded: 0,
        into: null,
        reports: 0,
        events: 0,
        told: 0,
      },
    ]);
  const own = await w.db.selectFrom("actor_name").selectAll().where("actor", "=", actor.n).execute();
  const moved = own.filter((m) => keys.has(m.key));
  for (const m of moved) await w.db.deleteFrom("actor_name").where("actor", "=", actor.n).where("name", "=", m.name).execute();
  const known = await w.db.selectFrom("actor_name").select("name").where("actor", "=", n).execute();
  const has = new Set(known.map((k) => k.name));
  const rows = moved.map((m) => ({ ...m, actor: n, origin: "person" as const }));
  for (const name of names) {
    const key = nameKey(name);
    if (key !== "" && !rows.some((r) => r.name === name))
      rows.push({ actor: n, name, key, surname: actor.kind === "person" ? (surnameOf(key) ?? null) : null, origin: "person", uses: 0 });
  }
  w.insert(
    "actor_name",
    rows.filter((r) => !has.has(r.name)),
  );
  await moveUses(w, actor.n, n, (name) => keys.has(nameKey(name)));
  await redrawAround(w, [actor.n, n]);
  return true;
};

/** All that went to the other comes back. */
export const restoreNames = async (w: Writing, id: string, to: string): Promise<void> => {
  await tellNow(w);
  const [actor, other] = [await actorById(w, id), await actorById(w, to)];
  if (!actor || !other) return;
  const names = await w.db.selectFrom("actor_name").selectAll().where("actor", "=", other.n).execute();
  await w.db.deleteFrom("actor_name").where("actor", "=", other.n).execute();
  const own = await w.db.selectFrom("actor_name").select("name").where("actor", "=", actor.n).execute();
  const has = new Set(own.map((o) => o.name));
  w.insert(
    "actor_name",
    names.filter((m) => !has.has(m.name) && m.uses > 0).map((m) => ({ ...m, actor: actor.n, origin: "reading" as const })),
  );
  await moveUses(w, other.n, actor.n, () => true);
  await redrawAround(w, [actor.n, other.n]);
  await w.db.deleteFrom("actor").where("n", "=", other.n).execute();
};
