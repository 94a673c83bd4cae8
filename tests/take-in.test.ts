/** Articles are written in batches: nothing in a batch depends on where it was cut, or on what stands in it twice. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { addSources } from "../edges/record/add.ts";
import { eachItemOnce } from "../edges/record/take-in.ts";
import { openStore } from "../edges/store/open-store.ts";
import { findWords, putWords, removeWords } from "../edges/store/words/fts-index.ts";
import { inWriting } from "../edges/store/writing.ts";
import { articles, type TestRecord, testRecord } from "./record-fixture.ts";

let record: TestRecord | undefined;
afterEach(() => record?.close());

test("what one statement writes has every item once, and what came first is written first", () => {
  const row = (item: string, status: string) => ({ source: "s", item, status });
  const parts = eachItemOnce([row("a", "failed"), row("b", "done"), row("a", "done"), row("a", "failed")]);
  expect(parts).toEqual([[row("a", "failed"), row("b", "done")], [row("a", "done")], [row("a", "failed")]]);
});

test("an item that comes twice in one batch is tried twice and kept once", async () => {
  record = await testRecord();
  const file = join(record.folder, "twice.ndjson");
  writeFileSync(file, JSON.stringify(articles.manara));
  await addSources(record.store, [file, file], { jobs: 1 });
  const items = await record.store.read.selectFrom("item").select(["item", "status", "attempts", "article"]).execute();
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ status: "done", attempts: 2 });
  expect(items[0]?.article).not.toBeNull();
});

test("words that wait are taken out like those that are there", async () => {
  const store = await openStore(":memory:");
  const words = { title: "", text: "مدينه", more: "", focus: "" };
  await inWriting(store.write, "2026-01-01T00:00:00Z", async (w) => {
    for (const [version, instant] of [
      [1, 3e9],
      [2, 1e9],
      [3, 2e9],
    ] as const)
      await putWords(w, { version, instant }, words, ["d"]);
    await removeWords(w, [{ version: 2, instant: 1e9 }]);
    await putWords(w, { version: 4, instant: 0 }, words, ["d"]);
  });
  const query = { all: [{ kind: "word", forms: ["مدينه"], sounds: [] }], none: [] } as never;
  const found = await findWords(store.read, { query, facets: [], way: undefined, order: "newest", limit: 10 });
  expect(found.map((f) => f.version)).toEqual([1, 3, 4]);
  await store.close();
});

test("claims drawn at the end of a batch are those drawn after every article", async () => {
  record = await testRecord();
  const told = (n: number) => ({ ...articles.manara, id: `told-${n}`, outlet: `صحيفة ${n}`, published: `2024-03-05T1${n}:00:00Z` });
  await record.add(told(1), told(2), told(3), articles.nahr);
  const apart = await testRecord();
  for (const a of [told(1), told(2), told(3), articles.nahr]) await apart.add(a);
  const claims = (r: TestRecord) => r.store.read.selectFrom("claim").selectAll().orderBy("n").execute();
  const placed = (r: TestRecord) =>
    r.store.read.selectFrom("report").select(["n", "claim", "origin", "counted", "certainty", "reason"]).orderBy("n").execute();
  expect((await claims(record)).some((c) => c.articles >= 3)).toBe(true);
  expect(await claims(apart)).toEqual(await claims(record));
  expect(await placed(apart)).toEqual(await placed(record));
  await apart.close();
});
