/** What a search answers: filters, order, pages, what is no query, and that the index follows the record. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { type ExpressionBuilder, sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addSources } from "../edges/record/add.ts";
import { checkRecord } from "../edges/record/check.ts";
import { operationById, runOperation } from "../edges/record/operations.ts";
import { snippetsFor } from "../edges/record/search/search.ts";
import { openStore, type Store } from "../edges/store/open-store.ts";
import { reindexVersions } from "../edges/store/words/index-versions.ts";
import { readWords } from "../edges/store/words/read-words.ts";
import { inWriting } from "../edges/store/writing.ts";
import { readQuery } from "../core/record/search/query.ts";
import { arabicRecord } from "../languages/ar/record.ts";
import type { Answer, Asked } from "../schema/record/operations.ts";
import type { Database } from "../schema/record/tables.ts";

const samples = fileURLToPath(new URL("../samples/articles", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "khabar-search-"));
let store: Store;
beforeAll(async () => {
  store = await openStore(join(folder, "record.db"), { create: true });
  await addSources(store, [samples], { jobs: 1 });
}, 300_000);
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (parameters: Asked<"search">): Promise<Answer<"search">> =>
  runOperation(store, "search", operationById.get("search")?.parameters.parse(parameters)) as Promise<Answer<"search">>;
const ids = (a: Answer<"search">): string[] => a.items.map((h) => h.article.id);

test("without words: the newest articles first, or the oldest; those without a date at the end", async () => {
  const newest = await ask({ limit: 1000 });
  const days = newest.items.map((h) => h.article.published);
  const dated = days.filter((d): d is string => d !== undefined).map((d) => Date.parse(d));
  expect(dated).toEqual([...dated].sort((a, b) => b - a));
  expect(days.indexOf(undefined)).toBeGreaterThanOrEqual(dated.length);
  expect(newest.total).toBe(newest.items.length);
  const oldest = await ask({ limit: 1000, sort: "oldest" });
  expect(ids(oldest)).toEqual(ids(newest).reverse());
});

test("pages follow each other without a gap or a double, in every order", async () => {
  for (const sort of ["best", "newest", "oldest"] as const)
    for (const parameters of [{ query: "وزير" }, { query: "وزير الخارجية" }, {}, { act: "confirm" as const }]) {
      const whole = ids(await ask({ ...parameters, sort, limit: 1000 }));
      const paged: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = await ask({ ...parameters, sort, limit: 3, cursor });
        paged.push(...ids(page));
        cursor = page.cursor;
        if (cursor === undefined) break;
        expect(page.items.length).toBe(3);
      }
      expect(paged).toEqual(whole);
      expect(new Set(paged).size).toBe(paged.length);
      expect(whole.length).toBeGreaterThan(5);
    }
});

test("best: words of the title before those of the text, all as many as in any order", async () => {
  const best = await ask({ query: "المشاورات السياسية", limit: 1000 });
  const newest = await ask({ query: "المشاورات السياسية", sort: "newest", limit: 1000 });
  expect(ids(best).sort()).toEqual(ids(newest).sort());
  const inTitle = best.items.map((h) => /مشاورات/u.test(h.article.title ?? "") && /سياسية/u.test(h.article.title ?? ""));
  expect(inTitle.indexOf(false)).toBe(inTitle.filter(Boolean).length);
  expect(inTitle.filter(Boolean).length).toBeGreaterThan(1);
});

test("filters hold together, and for one and the same report", async () => {
  const all = await ask({ limit: 1000 });
  const facts = await store.read
    .selectFrom("report as r")
    .innerJoin("version as v", "v.n", "r.version")
    .innerJoin("article as a", "a.n", "v.article")
    .leftJoin("actor as s", "s.n", "r.speaker")
    .select(["a.id", "r.act", "r.medium", "r.confidence", "s.name"])
    .execute();
  let narrowed = 0;
  for (const act of new Set(facts.map((f) => f.act)))
    for (const confidence of [0, 0.9]) {
      const expected = new Set(facts.filter((f) => f.act === act && f.confidence >= confidence).map((f) => f.id));
      const found = await ask({ act, confidence, limit: 1000 });
      expect(new Set(ids(found))).toEqual(expected);
      for (const h of found.items) {
        expect(h.reports.length).toBeGreaterThan(0);
        expect(h.reports.every((r) => r.act === act && r.confidence >= confidence)).toBe(true);
      }
      if (expected.size < all.items.length) narrowed++;
    }
  expect(narrowed).toBeGreaterThan(3);
  const pairs = facts.filter((f) => f.name !== null);
  for (const { name, act } of pairs) {
    const expected = new Set(facts.filter((f) => f.name === name && f.act === act).map((f) => f.id));
    const found = new Set(ids(await ask({ speaker: name as string, act, limit: 1000 })));
    for (const id of expected) expect(found).toContain(id);
    for (const id of found) expect(facts.some((f) => f.id === id && f.act === act)).toBe(true);
  }
});

test("by outlet, carrier, day, country, event", async () => {
  const outlet = await ask({ outlet: "إذاعة الساحل", limit: 1000 });
  expect(outlet.items.length).toBeGreaterThan(2);
  expect(outlet.items.every((h) => h.article.outlet?.name === "إذاعة الساحل")).toBe(true);
  const march = await ask({ since: "2024-03-05", until: "2024-03", limit: 1000 });
  expect(march.items.length).toBeGreaterThan(2);
  for (const h of march.items) expect(h.article.published).toMatch(/^2024-03-(?:0[5-9]|[123])/u);
  const [arabic, english, code] = await Promise.all(["الصين", "China", "CN"].map((country) => ask({ country, limit: 1000 })));
  expect(ids(arabic as Answer<"search">).length).toBeGreaterThan(0);
  expect(ids(english as Answer<"search">)).toEqual(ids(arabic as Answer<"search">));
  expect(ids(code as Answer<"search">)).toEqual(ids(arabic as Answer<"search">));
  const accounts = await store.read
    .selectFrom("account as c")
    .innerJoin("version as v", "v.n", "c.version")
    .innerJoin("article as a", "a.n", "v.article")
    .select(["a.id", "c.type", "c.status"])
    .execute();
  expect(accounts.length).toBeGreaterThan(10);
  for (const { type, status } of accounts) {
    const expected = new Set(accounts.filter((x) => x.type === type && x.status === status).map((x) => x.id));
    expect(new Set(ids(await ask({ type, status, limit: 1000 })))).toEqual(expected);
  }
  expect((await ask({ outlet: "لا أحد يحمل هذا الاسم" })).items).toEqual([]);
  const carrier = await store.read
    .selectFrom("link")
    .innerJoin("actor", "actor.n", "link.actor")
    .select("actor.id")
    .where("role", "=", "carrier")
    .executeTakeFirst();
  const carried = await ask({ carrier: carrier?.id, limit: 1000 });
  expect(carried.items.length).toBeGreaterThan(0);
  expect(carried.items.every((h) => h.reports.every((r) => r.chain.some((l) => l.role === "carrier")))).toBe(true);
});

test.each([
  ["a lone mark", '"', /no word in this/u],
  ["marks of other kinds", "«»”“ -- *", /no word in this/u],
  ["10 KB", "وزير ".repeat(2048), /1000 signs/u],
  ["too many words", "كلمة ".repeat(30), /24 words/u],
  ["a beginning of one letter", "ا*", /2 letters/u],
  ["a phrase without end", `"${"كلمة ".repeat(40)}"`, /check-quote/u],
])("%s is told for what it is", async (_, query, message) => {
  await expect(ask({ query })).rejects.toThrow(message);
});

test.each([
  ["only function words", "من في على"],
  ["an open mark", '"وزير'],
  ["operators of the index", "وزير AND الخارجية OR NEAR(NOT) ^title:"],
  ["signs between", "وزير؟ الخارجية!!"],
  ["only what must not be there", "-وزير"],
  ["only blanks", " \n "],
])("%s is understood", async (_, query) => {
  const answer = await ask({ query, limit: 1000 });
  if (query.startsWith("-"))
    expect(answer.items.length + (await ask({ query: "وزير", limit: 1000 })).items.length).toBe((await ask({ limit: 1000 })).items.length);
  if (query === '"وزير') expect(ids(answer)).toEqual(ids(await ask({ query: "وزير", limit: 1000 })));
  if (query.trim() === "") expect(answer.items.length).toBeGreaterThan(40);
  if (query === "من في على") expect(answer.items.length).toBeGreaterThan(5);
});

test("a cursor that is none, a day that is none", async () => {
  await expect(ask({ cursor: "nonsense" })).rejects.toThrow(/cursor/u);
  expect(() => operationById.get("search")?.parameters.parse({ since: "yesterday" })).toThrow(/a date is wanted/u);
});

test("any query, any text: marks stand on words of the text as it is, and nothing else is thrown", () => {
  const letters = fc.constantFrom(..."والرئيس مشاورات ـًّ\u200f\ufdfaﻻ\"«»-*'()2٣ax😀\ud800\n .");
  const text = fc.string({ unit: letters, maxLength: 400 });
  fc.assert(
    fc.property(text, text, fc.string({ unit: letters, maxLength: 40 }), (title, body, query) => {
      let read: ReturnType<typeof readQuery>;
      try {
        read = readQuery(query, arabicRecord, readWords);
      } catch (error) {
        expect((error as Error).name).toBe("QueryError");
        return;
      }
      for (const s of snippetsFor(read, title, body)) {
        const whole = s.in === "title" ? title : body;
        expect(whole.slice(s.start, s.start + s.text.length)).toBe(s.text);
        for (const m of s.marks) {
          expect(0 <= m.start && m.start < m.end && m.end <= s.text.length).toBe(true);
          expect(s.text.slice(m.start, m.end)).toMatch(/^[\p{L}\p{N}\p{M}]/u);
        }
        expect(s.marks.every((m, i) => i === 0 || m.start >= (s.marks[i - 1]?.end ?? 0))).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

test("any query is answered by the index or refused in words", async () => {
  const unit = fc.constantFrom(..."وزيرالمشات \"«»-*'():^{}+,;\\٣a\u0000\u200f😀");
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, maxLength: 30 }), async (query) => {
      await ask({ query }).catch((e: Error) => expect(e.name).toBe("RecordError"));
    }),
    { numRuns: 300 },
  );
});

test("a new version is found by its new words alone", async () => {
  const file = join(folder, "edited.json");
  const put = (text: string) => writeFileSync(file, JSON.stringify({ id: "edited", published: "2024-03-05", text }));
  put("قال وزير خارجية مرجانة سالم الحداد إن المنطاد وصل إلى العاصمة.");
  await addSources(store, [file], { jobs: 1 });
  expect(ids(await ask({ query: "منطاد" }))).toEqual(["edited"]);
  put("قال وزير خارجية مرجانة سالم الحداد إن الزورق وصل إلى العاصمة.");
  await addSources(store, [file], { jobs: 1 });
  expect(ids(await ask({ query: "منطاد" }))).toEqual([]);
  expect(ids(await ask({ query: "زورق" }))).toEqual(["edited"]);
  const diff = (await runOperation(store, "diff", { article: "edited" })) as Answer<"diff">;
  expect(diff.text.filter((c) => c.kind !== "same").map((c) => [c.kind, c.text.trim()])).toEqual([
    ["left-out", "المنطاد"],
    ["added", "الزورق"],
  ]);
});

test("names parted from an actor, and merged ones, are followed by the filters", async () => {
  const several = (e: ExpressionBuilder<Database, "actor">) =>
    e
      .selectFrom("actor_name")
      .select("actor")
      .groupBy("actor")
      .having((h) => h.fn.count("key").distinct(), ">", 1);
  const speaker = await store.read
    .selectFrom("actor")
    .innerJoin("report as r", "r.speaker", "actor.n")
    .innerJoin("actor_name as m", (j) => j.onRef("m.actor", "=", "actor.n").onRef("m.name", "=", "r.speaker_name"))
    .select(["actor.id", "m.name"])
    .where((e) => e("actor.n", "in", several(e as never)))
    .executeTakeFirstOrThrow();
  const before = ids(await ask({ speaker: speaker.id, limit: 1000 }));
  const split = (await runOperation(store, "split-actor", { actor: speaker.id, names: [speaker.name] })) as Answer<"split-actor">;
  const parted = ids(await ask({ speaker: split.actor.id, limit: 1000 }));
  expect(parted.length).toBeGreaterThan(0);
  const rest = ids(await ask({ speaker: speaker.id, limit: 1000 }));
  expect(new Set([...parted, ...rest])).toEqual(new Set(before));
  expect((await checkRecord(store, {})).troubles).toEqual([]);
  await runOperation(store, "merge-actors", { actors: [speaker.id, split.actor.id] });
  expect(ids(await ask({ speaker: split.actor.id, limit: 1000 }))).toEqual(before);
  expect((await checkRecord(store, {})).troubles).toEqual([]);
});

test("check finds what the index has wrong, and `index` mends it", async () => {
  expect((await checkRecord(store, {})).troubles).toEqual([]);
  const said = store.read.selectFrom("report").where("act", "=", "announce").where("counted", "=", 1);
  const report = await said.select(["n", "version"]).orderBy("n", "desc").executeTakeFirstOrThrow();
  const rows = await sql<{ rowid: number }>`select rowid from words where words match 'facets : "d"' order by rowid limit 2`.execute(
    store.read,
  );
  await sql`delete from words where rowid = ${BigInt(rows.rows[0]?.rowid ?? 0)}`.execute(store.write);
  expect((await checkRecord(store, {})).troubles).toHaveLength(1);
  await store.write.updateTable("report").set({ act: "deny" }).where("n", "=", report.n).execute();
  expect((await checkRecord(store, {})).troubles.map((t) => t.what)).toHaveLength(2);
  const articles = (await store.read.selectFrom("article").select("n").execute()).length;
  expect(await runOperation(store, "index", {})).toEqual({ articles });
  expect((await checkRecord(store, {})).troubles).toEqual([]);
  await inWriting(store.write, "2026-01-01T00:00:00Z", (w) => reindexVersions(w, [report.version]));
  expect((await checkRecord(store, {})).troubles).toEqual([]);
});
