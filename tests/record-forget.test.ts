/** An article that is forgotten is gone with all that rests on it alone, and the record is one that never had it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { recordContent } from "../bench/record/digest.ts";
import { addSources } from "../edges/record/add.ts";
import { checkRecord } from "../edges/record/check.ts";
import { forgetArticle } from "../edges/record/forget.ts";
import { openStore } from "../edges/store/open-store.ts";
import { articles, samples, type TestRecord, testRecord } from "./record-fixture.ts";

let record: TestRecord;
beforeEach(async () => {
  record = await testRecord();
});
afterEach(() => record.close());

const files = readdirSync(samples)
  .sort()
  .map((f) => join(samples, f));
const recordOf = async (sources: readonly string[]) => {
  const store = await openStore(":memory:", { create: true });
  await addSources(store, sources, { jobs: 1 });
  return store;
};

/** When an office was first and last seen is not told again by those that are left. */
const comparable = async (store: Awaited<ReturnType<typeof recordOf>>) => {
  const content = await recordContent(store);
  const comparable: Record<string, string[] | undefined> = {
    ...content,
    holding: content.holding?.map((l) => l.replaceAll(/"(?:first|last)_seen":"[^"]*"/gu, '"seen":""')),
  };
  return comparable;
};

type Content = Awaited<ReturnType<typeof comparable>>;
/** Rows that only one of two records has. */
const differences = (a: Content, b: Content): Record<string, { only: string[]; missing: string[] }> => {
  const found: Record<string, { only: string[]; missing: string[] }> = {};
  for (const table of Object.keys(a)) {
    const [x, y] = [a[table] ?? [], b[table] ?? []];
    const [has, wanted] = [new Set(x), new Set(y)];
    const [only, missing] = [x.filter((l) => !wanted.has(l)), y.filter((l) => !has.has(l))];
    if (only.length + missing.length > 0 || x.length !== y.length) found[table] = { only, missing };
  }
  return found;
};

test.each([
  ["one of several that told a claim", "statement-ufuq.json"],
  ["the first that told it", "election-bahr.json"],
  ["a copy", "interview-copy.json"],
  ["one that told of a round", "consultations-ufuq.json"],
  ["one nobody else agrees with", "consultations-denial.json"],
  ["one that tells of actors nobody else names", "dubai-2023.json"],
])("forgotten, %s is gone without a trace: %s", async (_, name) => {
  const whole = await recordOf(files);
  const file = join(samples, name);
  const without = await recordOf(files.filter((f) => f !== file));
  const id = (JSON.parse(readFileSync(file, "utf8")) as { id: string }).id;
  const before = await comparable(whole);
  const told = await forgetArticle(whole, { article: id }, {});
  expect(told.versions).toBe(1);
  const after = await comparable(whole);
  expect(differences(after, await comparable(without))).toEqual({});
  const fewer = (table: string) => (before[table]?.length ?? 0) - (after[table]?.length ?? 0);
  expect([told.reports, told.events, told.actors]).toEqual([fewer("report"), fewer("account"), fewer("actor")]);
  expect((await checkRecord(whole, {})).troubles).toEqual([]);
  await whole.close();
  await without.close();
});

test("the words of a forgotten article are nowhere in the file; what was decided and kept about it says only that it was", async () => {
  const secret = "زمردة القبطان الأخضر";
  await record.add(articles.manara, articles.nahr, {
    ...articles.sahel,
    id: "gone",
    title: "زمردة القبطان",
    text: `قال وزير خارجية مرجانة سالم الحداد إن ${secret} وصلت إلى الميناء.\n\n${"عادت السفن إلى الميناء قبل الغروب. ".repeat(300)}`,
  });
  const { id: folder } = (await record.run("put-case", { name: "قضية" })).case;
  await record.run("put-in-case", { case: folder, kind: "article", ref: "gone" });
  const text = (await record.run("article", { article: "gone" })).text;
  const at = text.indexOf(secret);
  await record.run("put-in-case", { case: folder, kind: "passage", ref: `gone:${at}-${at + secret.length}` });
  const search = await record.run("save-search", { name: "بحث", query: { query: "الميناء" } });
  const { items } = await record.run("review", { limit: 100 });
  const report = items.find((i) => i.passage.article.id === "gone" && i.report?.content.some((c) => c.quote.includes(secret)));
  await record.run("correct", {
    id: report?.id ?? "",
    correction: { chain: [{ role: "speaker", name: secret, given: "named" }] },
    note: secret,
  });
  const claim = (await record.run("review", { limit: 100 })).items.find((i) => i.passage.article.id === "gone" && i.report?.claim)?.report
    ?.claim;
  if (claim) await record.run("put-in-case", { case: folder, kind: "claim", ref: claim });

  const told = await record.run("forget", { article: "gone" });
  expect(told).toMatchObject({ article: "gone", versions: 1 });
  const shown = await record.run("case", { case: folder });
  expect(shown.items.every((i) => i.gone)).toBe(true);
  const { items: decided } = await record.run("decisions", {});
  expect(decided.map((d) => [d.kind, d.lost, d.note])).toEqual([["correct", true, undefined]]);
  expect(await record.store.read.selectFrom("alert").select("article").where("search", ">", 0).execute()).toEqual([]);
  expect((await record.run("saved-searches", {})).items.map((s) => s.id)).toEqual([search.id]);
  expect((await record.run("search", { query: "زمردة" })).items).toEqual([]);
  expect((await checkRecord(record.store, {})).troubles).toEqual([]);
  const bytes = readdirSync(record.folder)
    .filter((f) => f.startsWith("record.db"))
    .map((f) => readFileSync(join(record.folder, f)));
  const left = ["زمردة", "القبطان", "زمرده", "قبطان"].filter((word) => bytes.some((b) => b.includes(Buffer.from(word))));
  expect(left).toEqual([]);
});

test("an article with several versions goes with all of them, and its evidence", async () => {
  await record.add(articles.manara);
  const alone = await comparable(record.store);
  await record.add(articles.nahr);
  await record.add({ ...articles.nahr, text: `${articles.nahr.text} وتم ذلك بهدوء.` });
  const evidence = {
    hash: "e1",
    url: "https://nahr.example/1",
    final_url: "",
    fetched_at: "",
    status: 200,
    headers: "{}",
    bytes: new Uint8Array([1]),
  };
  await record.store.write.insertInto("evidence").values(evidence).execute();
  await record.store.write.updateTable("version").set({ evidence: "e1" }).where("n", ">", 1).execute();
  expect(await record.run("forget", { article: articles.nahr.url })).toMatchObject({ article: "nahr-1", versions: 2, evidence: 1 });
  expect(differences(await comparable(record.store), alone)).toEqual({});
});

test("what is not there cannot be forgotten, and it is said", async () => {
  await expect(record.run("forget", { article: "nobody" })).rejects.toMatchObject({ kind: "not-found" });
});
