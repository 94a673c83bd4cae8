/** Readings gone through by people: accepted, corrected, taken back, given as gold. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseCases } from "../eval/notation.ts";
import { scoreArticle } from "../eval/score.ts";
import { recordDigest } from "../bench/record/digest.ts";
import { checkRecord } from "../edges/record/check.ts";
import { unpack } from "../edges/store/packed.ts";
import type { Reading } from "../schema/reading.ts";
import { articles, type TestRecord, testRecord } from "./record-fixture.ts";

let record: TestRecord;
beforeEach(async () => {
  record = await testRecord();
  await record.add(articles.manara, articles.nahr, articles.sahel);
});
afterEach(() => record.close());

const asked = () => record.run("review", { limit: 100 });
const readingOf = async (article: string) => {
  const row = await record.store.read
    .selectFrom("version as v")
    .innerJoin("article as a", "a.current", "v.n")
    .select(["v.reading", "v.text"])
    .where("a.id", "=", article)
    .executeTakeFirstOrThrow();
  return { text: row.text, reading: unpack<Omit<Reading, "article">>(row.reading) };
};
const itemOf = async (article: string, kind: "report" | "event", cue?: string) => {
  const item = (await asked()).items.find(
    (i) => i.kind === kind && i.passage.article.id === article && (cue === undefined || i.report?.cue.quote === cue) && !i.passage.in,
  );
  if (!item) throw new Error(`no ${kind} of ${article} to review`);
  return item;
};
const spanOf = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const whole = async () => (await checkRecord(record.store, {})).troubles;
/** All that the record holds, but the decisions themselves. */
const content = async () => {
  const { decision: _, ...rest } = await recordDigest(record.store);
  return rest;
};

test("the most doubtful come first, page by page, each with its doubts, its rule and its words", async () => {
  const { items } = await asked();
  expect(items.length).toBeGreaterThan(4);
  const confidences = items.map((i) => i.confidence);
  expect(confidences).toEqual([...confidences].sort((a, b) => a - b));
  for (const i of items) {
    expect(i.rule).not.toBe("");
    expect(i.doubts.length).toBe(i.kinds.length);
    expect(i.passage.span.quote).not.toBe("");
  }
  const paged: string[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await record.run("review", { limit: 2, ...(cursor ? { cursor } : {}) });
    paged.push(...page.items.map((i) => i.id));
    cursor = page.cursor;
    if (!cursor) break;
  }
  expect(paged).toEqual(items.map((i) => i.id));
});

test("reports and events, an outlet and days can be asked for alone", async () => {
  const kinds = async (kind: "reports" | "events") => new Set((await record.run("review", { kind, limit: 100 })).items.map((i) => i.kind));
  expect([await kinds("reports"), await kinds("events")]).toEqual([new Set(["report"]), new Set(["event"])]);
  const articlesOf = async (p: object) =>
    new Set((await record.run("review", { ...p, limit: 100 })).items.map((i) => i.passage.article.id));
  expect(await articlesOf({ outlet: "قناة النهر" })).toEqual(new Set(["nahr-1"]));
  expect(await articlesOf({ since: "2024-03-06" })).toEqual(new Set(["sahel-1"]));
  expect(await articlesOf({ until: "2024-03-05" })).toEqual(new Set(["manara-1", "nahr-1"]));
  expect(await articlesOf({ until: "2023" })).toEqual(new Set());
});

test("a dropped speaker is told as a doubt", async () => {
  const item = await itemOf("manara-1", "report", "وأضاف");
  expect(item.kinds).toContain("dropped");
  expect(item.doubts.join()).toContain("سالم الحداد");
});

test("what is accepted is not asked about again, until that is taken back", async () => {
  const item = await itemOf("nahr-1", "report");
  const { decision } = await record.run("accept", { id: item.id, note: "صحيح" }, { by: "lina", role: "reviewer" });
  expect((await asked()).items.map((i) => i.id)).not.toContain(item.id);
  const { items } = await record.run("decisions", {});
  expect(items).toMatchObject([{ n: decision, by: "lina", kind: "accept", note: "صحيح", lost: false }]);
  expect(items[0]?.about.en).toContain("report is right");
  expect(items[0]?.about.ar).toContain("النقل صحيح");
  await record.run("undo", { decision });
  expect((await asked()).items.map((i) => i.id)).toContain(item.id);
  expect((await record.run("decisions", {})).items[0]?.undone).toBeDefined();
  await expect(record.run("undo", { decision })).rejects.toMatchObject({ kind: "conflict" });
  await expect(record.run("undo", { decision: 99 })).rejects.toMatchObject({ kind: "not-found" });
});

test("a correction changes the reading that is kept and its rows, the text never, and can be taken back to the last row", async () => {
  const before = await content();
  const item = await itemOf("manara-1", "report", "وأضاف");
  const { text } = articles.manara;
  const { decision } = await record.run("correct", {
    id: item.id,
    correction: {
      content: [spanOf(text, "المحادثات ستستأنف الأسبوع المقبل")],
      act: "announce",
      chain: [
        { role: "speaker", name: "نبيل الشرقاوي", given: "named" },
        { role: "carrier", name: "الأفق", given: "named" },
      ],
    },
  });
  const { reading, text: kept } = await readingOf("manara-1");
  expect(kept).toBe(text);
  const report = reading.reports.find((r) => r.cue.span.quote === "وأضاف");
  expect(report).toMatchObject({ rule: "person", confidence: 1, cue: { act: "announce" } });
  expect(report?.content.map((s) => s.quote)).toEqual(["المحادثات ستستأنف الأسبوع المقبل"]);
  const row = await record.store.read.selectFrom("report").selectAll().where("id", "=", item.id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({
    decided: "corrected",
    act: "announce",
    content: "المحادثات ستستأنف الأسبوع المقبل",
    speaker_name: "نبيل الشرقاوي",
  });
  expect((await asked()).items.map((i) => i.id)).not.toContain(item.id);
  expect(await whole()).toEqual([]);
  await record.run("undo", { decision });
  expect(await content()).toEqual(before);
  expect(await whole()).toEqual([]);
});

test("corrections of one article are taken back in any order, the others stay", async () => {
  const before = await content();
  const one = await itemOf("manara-1", "report", "قال");
  const two = await itemOf("manara-1", "report", "وأضاف");
  const first = await record.run("correct", { id: one.id, correction: { act: "announce" } });
  const second = await record.run("correct", { id: two.id, correction: { act: "warn" } });
  const third = await record.run("correct", { id: one.id, correction: { mode: "direct" } });
  await record.run("undo", { decision: first.decision });
  const acts = async () => (await readingOf("manara-1")).reading.reports.filter((r) => !r.in).map((r) => [r.cue.act, r.mode]);
  expect(await acts()).toEqual([
    ["say", "direct"],
    ["warn", "indirect"],
  ]);
  await record.run("undo", { decision: third.decision });
  await record.run("undo", { decision: second.decision });
  expect(await content()).toEqual(before);
});

test("an event is corrected: its kind, status, place, time and who takes part", async () => {
  const item = await itemOf("sahel-1", "event");
  await record.run("correct", {
    id: item.id,
    correction: {
      type: "talks",
      status: "planned",
      place: "نوران",
      start: "2024-03-07",
      participants: [
        { role: "party", name: "نبيل الشرقاوي" },
        { role: "party", name: "سالم الحداد" },
      ],
    },
  });
  const { reading } = await readingOf("sahel-1");
  const event = reading.events.find((e) => e.rule === "person");
  expect(event).toMatchObject({
    type: "talks",
    status: "planned",
    place: { name: "نوران" },
    time: { start: "2024-03-07", precision: "day" },
  });
  const row = await record.store.read.selectFrom("account").selectAll().where("id", "=", item.id).executeTakeFirstOrThrow();
  expect(row).toMatchObject({ decided: "corrected", type: "talks", start: "2024-03-07" });
  expect(await whole()).toEqual([]);
});

test("what is no report at all is gone from reading and record, and comes back", async () => {
  const before = await content();
  const item = await itemOf("sahel-1", "report");
  const { decision } = await record.run("correct", { id: item.id, correction: { remove: true } });
  expect((await readingOf("sahel-1")).reading.reports.some((r) => r.cue.span.quote === "وقال")).toBe(false);
  expect(await record.store.read.selectFrom("report").select("n").where("id", "=", item.id).executeTakeFirst()).toBeUndefined();
  await record.run("undo", { decision });
  expect(await content()).toEqual(before);
});

test("a correction that does not fit the words is refused, says why, and changes nothing", async () => {
  const before = await content();
  const report = await itemOf("manara-1", "report", "قال");
  const event = await itemOf("sahel-1", "event");
  const wrong = (id: string, correction: object) => record.run("correct", { id, correction });
  await expect(wrong(report.id, { content: [{ start: 5, end: 5 }] })).rejects.toThrow(/no stretch of the text/u);
  await expect(wrong(report.id, { content: [{ start: 0, end: 99_999 }] })).rejects.toThrow(/no stretch of the text/u);
  await expect(wrong(report.id, { content: [{ start: 3, end: 4 }] })).rejects.toThrow(/no words/u);
  await expect(
    wrong(report.id, {
      content: [
        { start: 0, end: 9 },
        { start: 5, end: 12 },
      ],
    }),
  ).rejects.toThrow(/overlap/u);
  await expect(wrong(report.id, { status: "held" })).rejects.toThrow(/only events have that/u);
  await expect(wrong(report.id, { remove: true, act: "say" })).rejects.toThrow(/not corrected besides/u);
  await expect(wrong(report.id, {})).rejects.toThrow(/says nothing/u);
  await expect(wrong(event.id, { act: "say" })).rejects.toThrow(/only reports have that/u);
  await expect(wrong(event.id, { place: "طوكيو" })).rejects.toThrow(/do not stand in the article/u);
  await expect(wrong(event.id, { start: "الثلاثاء" })).rejects.toThrow(/a date is wanted/u);
  await expect(wrong("none", { act: "say" })).rejects.toMatchObject({ kind: "not-found" });
  expect(await content()).toEqual(before);
  expect((await record.run("decisions", {})).items).toEqual([]);
});

test("a correction may come as JSON text, as the command line gives it", async () => {
  const item = await itemOf("nahr-1", "report");
  await record.run("correct", { id: item.id, correction: '{"act":"reveal"}' });
  expect((await readingOf("nahr-1")).reading.reports.some((r) => r.cue.act === "reveal")).toBe(true);
});

test("decisions are found by what they are about", async () => {
  const one = await itemOf("nahr-1", "report");
  const two = await itemOf("sahel-1", "report");
  await record.run("accept", { id: one.id });
  await record.run("accept", { id: two.id });
  expect((await record.run("decisions", { target: one.id })).items.length).toBe(1);
  expect((await record.run("decisions", { target: "manara-1" })).items).toEqual([]);
  const page = await record.run("decisions", { limit: 1 });
  expect(page.items[0]?.n).toBe(2);
  expect((await record.run("decisions", { limit: 1, cursor: page.cursor })).items[0]?.n).toBe(1);
});

test("an article that was gone through is a gold file, by which its reading is all right", async () => {
  const { text } = articles.sahel;
  for (const item of (await asked()).items.filter((i) => i.passage.article.id === "sahel-1"))
    if (item.kind === "event")
      await record.run("correct", {
        id: item.id,
        correction: {
          place: "نوران",
          participants: [
            { role: "party", name: "سالم الحداد" },
            { role: "party", name: "نبيل الشرقاوي" },
          ],
        },
      });
    else await record.run("correct", { id: item.id, correction: { act: "describe" } });
  const { files } = await record.run("gold", {});
  expect(files.map((f) => f.name)).toEqual(["sahel-1"]);
  const file = files[0] as (typeof files)[number];
  expect(file.text).toBe(text);
  const { cases, problems } = parseCases(file.gold, "sahel-1.gold");
  expect(problems).toEqual([]);
  const gold = cases[0] as (typeof cases)[number];
  expect(gold.meta).toEqual({ source: "sahel-1", published: "2024-03-06T09:00:00Z" });
  const { reading } = await readingOf("sahel-1");
  const score = scoreArticle(gold, { ...reading, article: { text } } as never, text);
  expect(score.misses).toEqual([]);
  expect(score.counts["report+exact"]).toEqual([1, 0, 0]);
  expect(score.counts["event+status"]?.slice(1)).toEqual([0, 0]);
});

test("an article that was not gone through to its end is no gold, but what is decided is given where it is asked for", async () => {
  const item = await itemOf("manara-1", "report", "قال");
  await record.run("accept", { id: item.id });
  expect((await record.run("gold", {})).files).toEqual([]);
  const { files } = await record.run("gold", { article: "manara-1" });
  expect(files[0]?.gold).toMatch(/^\/\/ \d+ readings of this article were not gone through/u);
  expect(parseCases(files[0]?.gold ?? "", "x").cases[0]?.items.length).toBe(1);
});
