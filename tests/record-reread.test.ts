/** Articles read again: the record is what it would be had they come in now, with what people decided. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { recordDigest } from "../bench/record/digest.ts";
import { addSources } from "../edges/record/add.ts";
import { checkRecord } from "../edges/record/check.ts";
import { DRAWN, DRAWN_LAST, KEPT } from "../edges/store/clear-drawn.ts";
import { unpack } from "../edges/store/packed.ts";
import type { Reading } from "../schema/reading.ts";
import { tables } from "../schema/record/tables.ts";
import { articles, samples, type TestRecord, testRecord } from "./record-fixture.ts";

let record: TestRecord;
beforeEach(async () => {
  record = await testRecord();
});
afterEach(() => record.close());

const digest = async () => {
  const { job: _, ...rest } = await recordDigest(record.store);
  return rest;
};
const whole = async () => (await checkRecord(record.store, {})).troubles;
/** As an earlier reader might have left it: without some of what it read. */
const readByAnother = async (article: string, change: (r: Omit<Reading, "article">) => Omit<Reading, "article">) => {
  const row = await record.store.read
    .selectFrom("version as v")
    .innerJoin("article as a", "a.current", "v.n")
    .select(["v.n", "v.reading"])
    .where("a.id", "=", article)
    .executeTakeFirstOrThrow();
  const { inWriting } = await import("../edges/store/writing.ts");
  const { replaceReading } = await import("../edges/store/replace-reading.ts");
  await inWriting(record.store.write, "2024-01-01T00:00:00Z", async (w) => {
    await replaceReading(w, row.n, change(unpack<Omit<Reading, "article">>(row.reading)));
    await w.db.updateTable("version").set({ reader: "0.0.1 old" }).where("n", "=", row.n).execute();
  });
};

test("every table is known to be drawn from readings, or kept", () => {
  expect([...DRAWN, ...DRAWN_LAST, ...KEPT].sort()).toEqual(Object.keys(tables).sort());
});

test("read again by the same reader, the samples give the same record to the last row", async () => {
  await addSources(record.store, [samples], { jobs: 1 });
  const before = await digest();
  const done = await record.run("reread", { all: true, jobs: 1 });
  expect(done).toMatchObject({ interrupted: false, replayed: 0 });
  expect(done.reread).toBe(done.articles);
  expect(await digest()).toEqual(before);
  expect(await whole()).toEqual([]);
});

test("versions of an article are read again in their order", async () => {
  await record.add(articles.manara, articles.nahr);
  await record.add({ ...articles.nahr, text: `${articles.nahr.text} وتم ذلك بهدوء.` });
  await record.add(articles.sahel);
  const before = await digest();
  await record.run("reread", { all: true, jobs: 1 });
  expect(await digest()).toEqual(before);
});

test("what this reader has read is passed over, unless all is asked for", async () => {
  await record.add(articles.manara, articles.nahr);
  expect(await record.run("reread", {})).toEqual({ articles: 2, reread: 0, replayed: 0, interrupted: false });
});

test("what another reader read is read again, and the record is as if it had come in now", async () => {
  await record.add(articles.manara, articles.nahr, articles.sahel);
  const before = await digest();
  await readByAnother("manara-1", (r) => ({ ...r, reports: r.reports.slice(0, 1), events: [] }));
  expect(await digest()).not.toEqual(before);
  expect(await record.run("reread", { jobs: 1 })).toMatchObject({ reread: 1 });
  expect(await digest()).toEqual(before);
  expect(await whole()).toEqual([]);
});

test("a correction survives: it is carried out on the new reading, and what was accepted stays so", async () => {
  await record.add(articles.manara, articles.nahr, articles.sahel);
  const { items } = await record.run("review", { limit: 100 });
  const one = items.find((i) => i.passage.article.id === "manara-1" && i.report?.cue.quote === "وأضاف");
  const two = items.find((i) => i.passage.article.id === "nahr-1" && i.kind === "report");
  await record.run("accept", { id: two?.id ?? "" });
  await record.run("correct", { id: one?.id ?? "", correction: { act: "warn" } });
  const before = await digest();
  const done = await record.run("reread", { all: true, jobs: 1 });
  expect(done.replayed).toBe(2);
  expect(await digest()).toEqual(before);
  const decided = async () =>
    (
      await record.store.read.selectFrom("report").select(["id", "decided", "act"]).where("decided", "is not", null).orderBy("id").execute()
    ).map((r) => [r.id, r.decided, r.act]);
  expect(new Set(await decided())).toEqual(
    new Set([
      [one?.id, "corrected", "warn"],
      [two?.id, "accepted", "announce"],
    ]),
  );
  const { decision } = await record.run("undo", { decision: 2 });
  expect(decision).toBe(2);
  expect((await decided()).map((d) => d[1])).toEqual(["accepted"]);
  expect(await whole()).toEqual([]);
});

test("a decision about what is read no more is told as lost, and comes back with what it was about", async () => {
  await record.add(articles.manara, articles.nahr);
  const { items } = await record.run("review", { limit: 100 });
  const one = items.find((i) => i.passage.article.id === "nahr-1" && i.kind === "report" && !i.passage.in);
  await record.run("accept", { id: one?.id ?? "" });
  const { drawAnew } = await import("../edges/record/draw-anew.ts");
  const { pack } = await import("../edges/store/packed.ts");
  const row = await record.store.read.selectFrom("version").select(["n", "reading"]).where("n", "=", 2).executeTakeFirstOrThrow();
  const reading = { ...unpack<Omit<Reading, "article">>(row.reading), reports: [] };
  await record.store.write
    .insertInto("fresh_reading")
    .values({ version: 2, reader: "x", reading: pack(reading) })
    .execute();
  await drawAnew(record.store, {});
  expect((await record.run("decisions", {})).items[0]?.lost).toBe(true);
  await record.run("reread", { all: true, jobs: 1 });
  expect((await record.run("decisions", {})).items[0]?.lost).toBe(false);
});

test("stopped while it reads, it goes on where it was; stopped while it draws, nothing is half done", async () => {
  await record.add(articles.manara, articles.nahr, articles.sahel);
  const before = await digest();
  const stop = new AbortController();
  stop.abort();
  expect(await record.run("reread", { all: true, jobs: 1 }, { signal: stop.signal })).toMatchObject({ interrupted: true });
  expect(await digest()).toEqual(before);
  const late = new AbortController();
  const half = await record.run("reread", { all: true, jobs: 1 }, { signal: late.signal, told: () => late.abort() });
  expect(half).toMatchObject({ interrupted: true, reread: 3 });
  const { fresh_reading: waiting, ...rest } = await digest();
  const { fresh_reading: _, ...was } = before;
  expect([rest, waiting?.split(" ")[0]]).toEqual([was, "3"]);
  let told = 0;
  expect(await record.run("reread", { all: true, jobs: 1 }, { told: () => void told++ })).toMatchObject({ interrupted: false, reread: 3 });
  expect(told).toBe(0);
  expect(await digest()).toEqual(before);
  const jobs = await record.store.read.selectFrom("job").select(["kind", "status"]).where("kind", "=", "reread").execute();
  expect(jobs).toEqual([{ kind: "reread", status: "done" }]);
});
