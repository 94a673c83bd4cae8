/** Cases: what is put in, whose they are, and the document they give. */
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articles, type TestRecord, testRecord } from "./record-fixture.ts";

let record: TestRecord;
const lina = { by: "lina", role: "reviewer" } as const;
const sami = { by: "sami", role: "reviewer" } as const;

const EVIL = "قال سالم الحداد إن <img src=x onerror=alert(1)> الوفد وصل إلى العاصمة & لم يغادر **بعد** [هنا](javascript:alert(2)).";

beforeAll(async () => {
  record = await testRecord();
  await record.add(articles.manara, articles.nahr, articles.sahel, {
    ...articles.manara,
    id: "evil",
    url: "javascript:alert(1)",
    outlet: "<b>صحيفة</b>",
    title: '<script>alert("x")</script> عنوان',
    text: EVIL,
  });
});
afterAll(() => record.close());

const stretch = (text: string, words: string) => `${text.indexOf(words)}-${text.indexOf(words) + words.length}`;

test("a case holds articles and passages with notes; what is put in twice gets the new note", async () => {
  const made = (await record.run("put-case", { name: "الوفد", note: "متابعة" }, lina)).case;
  expect(made).toMatchObject({ name: "الوفد", note: "متابعة", by: "lina", items: 0 });
  await record.run("put-in-case", { case: made.id, kind: "article", ref: articles.nahr.url, note: "أول" }, lina);
  const { case: after } = await record.run("put-in-case", { case: made.id, kind: "article", ref: "nahr-1", note: "ثان" }, lina);
  expect(after.items).toBe(1);
  const at = stretch(articles.manara.text, "مدينة نوران");
  await record.run("put-in-case", { case: made.id, kind: "passage", ref: `manara-1:${at}` }, lina);
  const { items } = await record.run("case", { case: made.id });
  expect(items.map((i) => [i.kind, i.gone, i.note, i.quote, i.article?.id])).toEqual([
    ["article", false, "ثان", undefined, "nahr-1"],
    ["passage", false, undefined, "مدينة نوران", "manara-1"],
  ]);
  const taken = await record.run("take-from-case", { case: made.id, kind: "article", ref: "nahr-1" }, lina);
  expect(taken.case.items).toBe(1);
  await expect(record.run("take-from-case", { case: made.id, kind: "article", ref: "nahr-1" }, lina)).rejects.toThrow(/no such article/u);
});

test("what the record does not have is not put in, and is said", async () => {
  const { id } = (await record.run("put-case", { name: "x" }, lina)).case;
  const put = (kind: "claim" | "article" | "event" | "passage", ref: string) => record.run("put-in-case", { case: id, kind, ref }, lina);
  await expect(put("article", "nobody")).rejects.toThrow(/no article/u);
  await expect(put("claim", "none")).rejects.toThrow(/no claim/u);
  await expect(put("passage", "manara-1")).rejects.toThrow(/start and end/u);
  await expect(put("passage", "manara-1:50-10")).rejects.toThrow(/units/u);
  await expect(put("passage", "manara-1:0-100000")).rejects.toThrow(/units/u);
  await expect(record.run("case", { case: "nope" })).rejects.toThrow(/no case with this id/u);
});

test("whoever made a case may change it, and admins; another reviewer may only read it", async () => {
  const { id } = (await record.run("put-case", { name: "لي" }, lina)).case;
  for (const change of [
    record.run("put-case", { case: id, name: "لك" }, sami),
    record.run("put-in-case", { case: id, kind: "article", ref: "nahr-1" }, sami),
    record.run("take-from-case", { case: id, kind: "article", ref: "nahr-1" }, sami),
    record.run("remove-case", { case: id }, sami),
    record.run("put-case", { case: id, name: "لك" }, { by: "lina", role: "reader" }),
  ])
    await expect(change).rejects.toMatchObject({ kind: "not-allowed" });
  expect((await record.run("case", { case: id }, sami)).case.name).toBe("لي");
  expect((await record.run("put-case", { case: id, name: "للجميع" }, { by: "root", role: "admin" })).case.name).toBe("للجميع");
  await record.run("remove-case", { case: id }, lina);
  await expect(record.run("case", { case: id })).rejects.toMatchObject({ kind: "not-found" });
});

const evilCase = async () => {
  const { id } = (await record.run("put-case", { name: "<i>قضية</i>", note: "<script>1</script>" }, lina)).case;
  await record.run("put-in-case", { case: id, kind: "article", ref: "evil", note: "</div><script>2</script>" }, lina);
  const words = "<img src=x onerror=alert(1)> الوفد";
  await record.run("put-in-case", { case: id, kind: "passage", ref: `evil:${stretch(EVIL, words)}` }, lina);
  return id;
};

test("a case's page: what articles and people wrote is text, never markup; no script, nothing loaded, only web addresses are links", async () => {
  const { document, name, type } = await record.run("export-case", { case: await evilCase() });
  expect([name, type]).toEqual(["i-قضية-i.html", "text/html; charset=utf-8"]);
  const { document: page } = parseHTML(document);
  expect(page.querySelectorAll("script, img, i, b:not(.note b), link, iframe, object").length).toBe(0);
  expect(page.querySelector("h1")?.textContent).toBe("<i>قضية</i>");
  expect(
    [...page.querySelectorAll("a")].map((a) => a.getAttribute("href")).every((h) => /^(?:#source-\d+|https:\/\/)/u.test(h ?? "")),
  ).toBe(true);
  expect(page.querySelector("blockquote")?.textContent).toContain("<img src=x onerror=alert(1)> الوفد");
  expect(page.querySelector("blockquote")?.getAttribute("dir")).toBe("rtl");
  expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toMatch(/^default-src 'none'; style-src 'sha256-/u);
  expect(document).not.toMatch(/href="javascript:/u);
  expect(page.querySelectorAll("ol li").length).toBe(1);
});

test("a case as Markdown: no HTML and no links of an article's own; Arabic keeps to itself", async () => {
  const { document, type } = await record.run("export-case", { case: await evilCase(), as: "markdown", language: "ar" });
  expect(type).toBe("text/markdown; charset=utf-8");
  expect(document).not.toMatch(/<(?:script|img|i|b)\b/iu);
  expect(document).not.toMatch(/[^\\]\]\(/u);
  expect(document).toContain("## المراجع");
  expect(document).toMatch(/^\[\^1\]: \u2068/mu);
});

test("an empty case gives a document too", async () => {
  const { id } = (await record.run("put-case", { name: "فارغ" }, lina)).case;
  expect((await record.run("export-case", { case: id })).document).toContain("This case holds nothing yet.");
});
