/** Claims and origins do not depend on the order in which articles come in, and adding goes on from what is there. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { entriesOf } from "../edges/record/entries-of.ts";
import { addEntry } from "../edges/store/add-entries.ts";
import type { PackedEntry } from "../edges/store/packed-entry.ts";
import { openStore, type Store } from "../edges/store/open-store.ts";
import { inWriting } from "../edges/store/writing.ts";

const folder = fileURLToPath(new URL("../samples/articles", import.meta.url));
const samples = readdirSync(folder)
  .filter((f) => f.endsWith(".json"))
  .map((f) => JSON.parse(readFileSync(`${folder}/${f}`, "utf8")) as { id: string; text: string });
const entries = entriesOf(samples.map((document) => ({ document, problems: [], where: document.id })));

const recordOf = async (list: readonly PackedEntry[], batch = 7): Promise<Store> => {
  const store = await openStore(":memory:");
  for (let at = 0; at < list.length; at += batch)
    await inWriting(store.write, "2026-01-01T00:00:00Z", async (w) => {
      for (const entry of list.slice(at, at + batch)) await addEntry(w, { entry });
    });
  return store;
};

/** Claims by what they hold, without the numbers that the order of arrival gives. */
const drawn = async (store: Store) => {
  const claims = await store.read.selectFrom("claim").selectAll().orderBy("id").execute();
  const reports = await store.read
    .selectFrom("report as r")
    .leftJoin("claim as c", "c.n", "r.claim")
    .leftJoin("origin as o", "o.n", "r.origin")
    .select(["c.id as claim", "r.id", "r.counted", "r.certainty", "r.reason", "o.id as origin", "o.kind", "o.certain"])
    .orderBy("r.id")
    .execute();
  const links = await store.read
    .selectFrom("claim_link as l")
    .innerJoin("claim as f", "f.n", "l.from")
    .innerJoin("claim as t", "t.n", "l.to")
    .select(["f.id as from", "t.id as to", "l.kind", "l.certainty"])
    .orderBy("f.id")
    .orderBy("t.id")
    .execute();
  return { claims: claims.map(({ n: _, speaker: __, ...c }) => c), reports, links };
};

const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  const out = [...list];
  let s = seed;
  for (let i = out.length - 1; i > 0; i--) {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    const j = s % (i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
};

test("the same articles in any order make the same claims, origins, counts and links", async () => {
  const inOrder = await drawn(await recordOf(entries));
  expect(inOrder.claims.filter((c) => c.articles > 1).length).toBeGreaterThan(10);
  expect(inOrder.reports.every((r) => r.claim !== null && r.reason)).toBe(true);
  for (const seed of [1, 2, 3, 4, 5]) expect(await drawn(await recordOf(shuffled(entries, seed), 3 + seed))).toEqual(inOrder);
});
