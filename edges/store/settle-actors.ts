/** Which actors of the record an article's actors are. */
import type { Entry } from "../../core/record/entry.ts";
import type { Row } from "../../schema/record/tables.ts";
import { hasher } from "../../core/article/hash.ts";
import type { Writing } from "./writing.ts";

const idOf = hasher("actor\n");

/** Row numbers in the order of `entry.actors`. */
export const settleActors = async (w: Writing, entry: Entry): Promise<number[]> => {
  const keys = entry.actors.map((a) => a.names[0]?.key ?? "");
  const known = await w.db.selectFrom("actor_name").select(["key", "actor"]).where("key", "in", keys).execute();
  const byKey = new Map(known.map((k) => [k.key, k.actor]));
  const actors: Row<"actor">[] = [];
  const names: Row<"actor_name">[] = [];
  const settled: number[] = [];
  for (const [i, a] of entry.actors.entries()) {
    const key = keys[i] as string;
    let n = byKey.get(key);
    if (n === undefined) {
      n = await w.next("actor");
      byKey.set(key, n);
      actors.push({
        n,
        id: idOf(key),
        kind: a.kind,
        name: a.name,
        english: null,
        wikidata: null,
        country: null,
        seeded: 0,
        into: null,
        reports: 0,
        events: 0,
      });
      names.push({ actor: n, name: a.name, key, origin: "reading", uses: 1 });
    }
    settled.push(n);
  }
  await w.insert("actor", actors);
  await w.insert("actor_name", names);
  return settled;
};
