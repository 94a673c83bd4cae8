/** What actors are and where they are from, learned again from the articles that are left when one is forgotten. */
import { sql } from "kysely";
import { homeOf, type Wanted, wantedOf } from "../../core/record/actors/wanted.ts";
import type { Row } from "../../schema/record/tables.ts";
import { loadKnownNames } from "../files/load-known-names.ts";
import { letGoOfActors } from "./known-actors.ts";
import { storedEntry, storedVersion } from "./stored-entry.ts";
import { settledAs } from "./unsettle-actors.ts";
import type { Writing } from "./writing.ts";

type Learned = Pick<Row<"actor">, "kind" | "country">;

/** Versions that tell of the actor, in the order in which they came in. */
const versionsWith = async (w: Writing, actor: number): Promise<number[]> => {
  const { rows } = await sql<{ n: number }>`
    select r.version as n from link l join report r on r.n = l.report where l.actor = ${actor}
    union select c.version from participant p join account c on c.n = p.account where p.actor = ${actor}
    union select v.n from version v where v.outlet = ${actor}
    order by 1`.execute(w.db);
  return rows.map((r) => r.n);
};

const wantedIn = async (w: Writing, version: number, actor: number): Promise<readonly Wanted[]> => {
  const stored = await storedVersion(w.db, version);
  if (!stored) return [];
  const known = loadKnownNames();
  const entry = storedEntry(stored);
  const home = homeOf(entry.actors, entry.outlet, known);
  const settled = await settledAs(w, version, entry);
  return entry.actors.flatMap((local, i) => (settled[i] === actor ? [wantedOf(local, known, home)] : []));
};

/** As they came in one after the other: the first that tells is believed. Ends where the rest can change nothing. */
const learned = async (w: Writing, actor: number, before: Learned): Promise<Learned> => {
  let kind: Learned["kind"] = "unknown";
  let country: Learned["country"] = null;
  for (const version of await versionsWith(w, actor)) {
    for (const wanted of await wantedIn(w, version, actor)) {
      if (kind === "unknown") kind = wanted.kind;
      country ??= wanted.country ?? null;
    }
    if (kind === before.kind && country === before.country) break;
  }
  return { kind, country };
};

/** `actors`: of which the forgotten article told; those of the list of well-known actors are known whatever articles say. */
export const relearnActors = async (w: Writing, actors: readonly number[]): Promise<void> => {
  if (actors.length === 0) return;
  const rows = await w.db
    .selectFrom("actor")
    .select(["n", "kind", "country"])
    .where("n", "in", [...actors])
    .where("seeded", "=", 0)
    .where("into", "is", null)
    .execute();
  for (const row of rows) {
    if (row.kind === "unknown" && row.country === null) continue;
    const now = await learned(w, row.n, row);
    if (now.kind !== row.kind || now.country !== row.country)
      await w.db.updateTable("actor").set({ kind: now.kind, country: now.country }).where("n", "=", row.n).execute();
  }
  letGoOfActors(w);
};
