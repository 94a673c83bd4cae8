/** Who searches while articles come in is answered from a whole record, on a connection of his own. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { addSources } from "../edges/record/add.ts";
import { checkRecord } from "../edges/record/check.ts";
import { runOperation } from "../edges/record/operations.ts";
import { searchArticles } from "../edges/record/search/search.ts";
import { openStore } from "../edges/store/open-store.ts";

const folder = mkdtempSync(join(tmpdir(), "khabar-meanwhile-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("searches go on while articles are added, changed and indexed anew; none fails, none sees half an article", async () => {
  const store = await openStore(join(folder, "record.db"), { create: true });
  const file = (round: number) => {
    const path = join(folder, `round-${round}.ndjson`);
    const one = (i: number) => ({
      id: `a${i}`,
      published: `2024-01-${String((i % 28) + 1).padStart(2, "0")}`,
      title: `الجولة ${i}`,
      text: `قال وزير خارجية مرجانة سالم الحداد إن الجولة رقم ${i} من المحادثات في نشرة ${round} بدأت.`,
    });
    writeFileSync(path, Array.from({ length: 300 }, (_, i) => JSON.stringify(one(i))).join("\n"));
    return path;
  };
  let going = true;
  let answers = 0;
  const searching = (async () => {
    while (going) {
      const { items } = await searchArticles(store, { query: "المحادثات", sort: "newest", limit: 50, confidence: undefined });
      for (const h of items) expect(h.snippets.some((s) => s.marks.length > 0)).toBe(true);
      const { items: said } = await searchArticles(store, { query: "", act: "say", sort: "best", limit: 20 });
      for (const h of said) expect(h.reports.length).toBeGreaterThan(0);
      answers++;
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  for (const round of [1, 2]) await addSources(store, [file(round)], { jobs: 1 });
  await runOperation(store, "index", {});
  await new Promise((resolve) => setTimeout(resolve, 50));
  going = false;
  await searching;
  expect(answers).toBeGreaterThan(3);
  expect((await searchArticles(store, { query: "نشرة 2", sort: "newest", limit: 1 })).total).toBe(300);
  expect((await searchArticles(store, { query: '"نشرة 1"', sort: "newest", limit: 1 })).total).toBe(0);
  expect((await checkRecord(store, {})).troubles).toEqual([]);
  await store.close();
});
