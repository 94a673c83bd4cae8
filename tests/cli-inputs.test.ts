/** What the command line takes: every kind of file, good and bad, gives a reading or one clear line. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, expect, test } from "vitest";
import { fromText } from "../edges/ingest/bytes-input.ts";
import { type Input, MOST_TEXT } from "../edges/ingest/input.ts";
import { readInputs } from "../edges/ingest/inputs.ts";
import { isIsoDate } from "../edges/ingest/read-input.ts";

const folder = mkdtempSync(join(tmpdir(), "khabar-inputs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

const all = async (names: readonly string[], stdin = ""): Promise<Input[]> => {
  const found: Input[] = [];
  for await (const input of readInputs(names, Readable.from(stdin === "" ? [] : [Buffer.from(stdin)]))) found.push(input);
  return found;
};

const texts = (inputs: readonly Input[]): string[] =>
  inputs.map((i) => (i.kind === "article" ? i.document.text : `complaint: ${i.message}`));
const codes = (input: Input | undefined): string[] => (input?.kind === "article" ? input.problems.map((p) => p.code) : []);

/** Letters of windows-1256 that the sentence needs. */
const W1256: Readonly<Record<string, number>> = {
  ا: 0xc7,
  أ: 0xc3,
  ى: 0xec,
  إ: 0xc5,
  ب: 0xc8,
  ت: 0xca,
  ة: 0xc9,
  ج: 0xcc,
  ح: 0xcd,
  خ: 0xce,
  د: 0xcf,
  ر: 0xd1,
  ز: 0xd2,
  س: 0xd3,
  ش: 0xd4,
  ص: 0xd5,
  ع: 0xda,
  ف: 0xdd,
  ق: 0xde,
  ل: 0xe1,
  م: 0xe3,
  ن: 0xe4,
  ه: 0xe5,
  و: 0xe6,
  ي: 0xed,
  " ": 0x20,
  ".": 0x2e,
};
const SENTENCE = "قال وزير الخارجية إن الوفود من البلدين وصلت إلى العاصمة وإن الجولة المقبلة ستعقد قريبا.";
const windows1256 = (text: string): Uint8Array => Uint8Array.from([...text].map((c) => W1256[c] ?? 0x3f));

test("a first line without a final stop, followed by a blank line, is the title", () => {
  expect(fromText("الوزير يزور العاصمة\n\nقال الوزير.")).toEqual({ title: "الوزير يزور العاصمة", text: "قال الوزير." });
  expect(fromText("قال الوزير.\n\nثم غادر.").title).toBeUndefined();
  expect(fromText("عنوان\nنص").title).toBeUndefined();
});

test("a saved page says of itself what a fetched one does; only its address must be whole", async () => {
  const page = (canonical: string) => `<!doctype html><html lang="ar"><head><title>الوفد وصل | صحيفة المنارة</title>
    <meta property="og:site_name" content="صحيفة المنارة"><meta name="author" content="ليلى الشامي"><link rel="canonical" href="${canonical}">
    <script type="application/ld+json">{"@type":"OpinionNewsArticle","datePublished":"2024-03-05T08:00:30+0300"}</script></head>
    <body><article><p>${SENTENCE}</p></article></body></html>`;
  const html = page("https://manara.example/news/1?utm_source=x");
  const [file, relative, record] = await all([
    put("saved.html", html),
    put("relative.html", page("/news/1")),
    put("pages.ndjson", JSON.stringify({ id: "a", html, author: "سليم الفهد" })),
  ]);
  const said = { title: "الوفد وصل", outlet: "صحيفة المنارة", author: "ليلى الشامي", published: "2024-03-05T08:00+03:00" };
  expect(file).toMatchObject({ document: { ...said, url: "https://manara.example/news/1" }, opinion: true });
  expect(relative).toMatchObject({ document: { ...said, url: undefined } });
  expect(record).toMatchObject({ document: { ...said, author: "سليم الفهد" }, opinion: true });
});

test("a line of JSON may say that it is opinion; what is neither true nor false is told", async () => {
  const line = (opinion: unknown) => JSON.stringify({ text: SENTENCE, opinion });
  const read = await all([put("opinion.ndjson", [line(true), line(false), line(undefined), line("نعم")].join("\n"))]);
  expect(read.map((i) => i.kind === "article" && i.opinion)).toEqual([true, false, false, false]);
  expect(read.map(codes)).toEqual([[], [], [], ["bad-input"]]);
});

test("text in windows-1256 is read, and the guess is told", async () => {
  const [input] = await all([put("old.txt", windows1256(SENTENCE))]);
  expect(texts([input as Input])).toEqual([SENTENCE]);
  expect(codes(input)).toEqual(["charset"]);
});

test("a guessed character set is told for JSON too", async () => {
  const bytes = Buffer.concat([Buffer.from('{"text":"'), windows1256(SENTENCE), Buffer.from('"}')]);
  const [json] = await all([put("old.json", bytes)]);
  expect(texts([json as Input])).toEqual([SENTENCE]);
  expect(codes(json)).toEqual(["charset"]);
});

test("a line of NDJSON that is not UTF-8 is not passed on as if it were", async () => {
  const line = Buffer.concat([Buffer.from('{"text":"'), windows1256(SENTENCE), Buffer.from('"}\n')]);
  const [input] = await all([put("old.ndjson", line)]);
  expect(codes(input)).toEqual(["charset"]);
});

test("UTF-16 with and without a mark is read", async () => {
  const plain = Buffer.from(SENTENCE, "utf16le");
  const marked = put("marked.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), plain]));
  expect(texts(await all([marked, put("plain.txt", plain)]))).toEqual([SENTENCE, SENTENCE]);
});

test("binary files are named for what they are and the rest goes on", async () => {
  const found = await all([
    put("a.txt", "%PDF-1.7 xx"),
    put("b.txt", Buffer.from([1, 0, 2, 0xff, 0, 9])),
    join(folder, "none.txt"),
    put("c.txt", SENTENCE),
  ]);
  expect(found.map((i) => i.kind)).toEqual(["complaint", "complaint", "complaint", "article"]);
  expect(texts(found)[0]).toContain("PDF");
});

test("a broken line of NDJSON is told with file and line, its neighbours are read", async () => {
  const path = put("three.ndjson", `${JSON.stringify({ text: "أ" })}\n{"text": \n${JSON.stringify({ text: "ب" })}\n`);
  const found = await all([path]);
  expect(found.map((i) => i.kind)).toEqual(["article", "complaint", "article"]);
  expect(found[1]?.where).toBe(`${path}:2`);
});

test("values that are no article are complaints, never exceptions", async () => {
  const path = put("odd.ndjson", ["null", "3", "[]", "{}", '{"text":5}', '{"html":""}'].join("\n"));
  const found = await all([path]);
  expect(found).toHaveLength(6);
  expect(found.slice(0, 5).map((i) => i.kind)).toEqual(Array(5).fill("complaint"));
  expect(texts(found)[5]).toBe("");
});

test("a file far over the bound is not loaded: one article with too-long", async () => {
  const [input] = await all([put("long.txt", Buffer.alloc(10 * MOST_TEXT, 0x61))]);
  expect(codes(input)).toEqual(["too-long"]);
});

test("a JSON file too large to be held is told to come as lines", async () => {
  const [input] = await all([put("large.json", Buffer.alloc(10 * MOST_TEXT, " "))]);
  expect(codes(input)).toEqual(["too-long"]);
  expect(input?.kind === "article" && input.problems[0]?.message).toContain("one article a line");
});

test("folders are read in the order of names, globs too; a folder without articles is told", async () => {
  const inner = join(folder, "inner");
  mkdirSync(join(inner, "deep"), { recursive: true });
  mkdirSync(join(folder, "bare"));
  writeFileSync(join(inner, "2.txt"), "ب");
  writeFileSync(join(inner, "1.txt"), "أ");
  writeFileSync(join(inner, "deep", "3.txt"), "ج");
  writeFileSync(join(inner, "note.md"), "x");
  expect(texts(await all([inner]))).toEqual(["أ", "ب", "ج"]);
  expect(texts(await all([join(inner, "*.txt")]))).toEqual(["أ", "ب"]);
  expect((await all([join(folder, "bare")]))[0]?.kind).toBe("complaint");
});

test("standard input tells by its look what it is", async () => {
  expect(texts(await all(["-"], `{"text":"أ"}\n{"text":"ب"}\n`))).toEqual(["أ", "ب"]);
  expect(texts(await all(["-"], `[{"text":"أ"},{"text":"ب"}]`))).toEqual(["أ", "ب"]);
  expect(texts(await all(["-"], SENTENCE))).toEqual([SENTENCE]);
  expect(texts(await all(["-"], `<!doctype html><html><body><article><p>${SENTENCE}</p></article></body></html>`))[0]).toContain(SENTENCE);
});

test("dates that no calendar has are not ISO dates", () => {
  for (const good of ["2022-09-18", "2024-02-29", "2022-09-18T10:00:00+03:00"]) expect(isIsoDate(good)).toBe(true);
  for (const bad of ["2024-02-31", "2023-02-29", "18/09/2022", "2022-13-01", "yesterday"]) expect(isIsoDate(bad)).toBe(false);
});
