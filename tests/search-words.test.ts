/** Which words find which, case by case, through the whole record: taken in, indexed, searched, marked. */
import { readFileSync } from "node:fs";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addSources } from "../edges/record/add.ts";
import { searchArticles } from "../edges/record/search/search.ts";
import { openStore, type Store } from "../edges/store/open-store.ts";

const file = new URL("../languages/ar/cases/search.tsv", import.meta.url);
const rows = readFileSync(file, "utf8")
  .trimEnd()
  .split("\n")
  .slice(2)
  .map((line) => line.split("\t") as [string, string, string]);

const folder = mkdtempSync(join(tmpdir(), "khabar-words-"));
let store: Store;
beforeAll(async () => {
  store = await openStore(join(folder, "words.db"), { create: true });
  const articles = join(folder, "articles.ndjson");
  writeFileSync(articles, rows.map(([, text], i) => JSON.stringify({ id: `case-${i}`, text: `${text}.` })).join("\n"));
  await addSources(store, [articles], { jobs: 1 });
}, 300_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(rows.map(([query, text, marked], i) => ({ query, text, marked, i })))("$query in: $text", async ({ query, marked, i }) => {
  const { items } = await searchArticles(store, { query, sort: "newest", limit: 1000 });
  const hit = items.find((h) => h.article.id === `case-${i}`);
  const words = hit?.snippets.flatMap((s) => s.marks.map((m) => s.text.slice(m.start, m.end))).join("|");
  expect(words ?? "(nothing)").toBe(marked);
});
