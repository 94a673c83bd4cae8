/** What the command line shows: nothing of the reading is lost on the way, markup in an article stays text. */
import { createHash } from "node:crypto";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { htmlPage } from "../edges/cli/page/page.ts";
import { added, brief, NOTHING, pretty, sumsText } from "../edges/cli/pretty.ts";
import { progressText } from "../edges/cli/progress.ts";
import { readInput } from "../edges/ingest/read-input.ts";
import { loadReader } from "../edges/files/load-reader.ts";
import { savedPage } from "../edges/ingest/page-document.ts";

const articleOf = (html: string) => savedPage(html).document;

const reader = loadReader();
const TEXT =
  "قال وزير خارجية مرجانة سالم الحداد في مؤتمر صحفي يوم الثلاثاء إن بلاده مستعدة للحوار مع جيرانها، وأضاف «لن نتراجع عن هذا الموقف مهما حدث».\n\nونقلت وكالة أنباء مرجانة عن المتحدث باسم الحكومة قوله إن الوفد سيصل إلى العاصمة غدا.";
const reading = readInput(
  reader,
  { text: TEXT, title: "مرجانة <script>alert(1)</script>", published: "2024-03-05", outlet: "صحيفة الميناء" },
  [],
  "-",
);

const FSI = "\u2068";
const PDI = "\u2069";

test("every isolate on a line is closed on it, at any width", () => {
  for (const width of [40, 60, 100])
    for (const line of pretty(reading, { width, lang: "en", explain: true, colour: false }).split("\n"))
      expect(line.split(FSI).length).toBe(line.split(PDI).length);
});

test("no line is wider than the terminal, whatever the article holds", () => {
  const long = readInput(reader, { ...reading.article, text: `${TEXT} وأعلن الوزير أن ${"ا".repeat(300)} انتهى.` }, [], "-");
  for (const width of [40, 80, 120])
    for (const line of pretty(long, { width, lang: "ar", explain: false, colour: false }).split("\n"))
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
});

test("right-to-left letters stand in isolates only, so that no line turns around", () => {
  for (const lang of ["ar", "en"] as const)
    for (const line of pretty(reading, { width: 70, lang, explain: true, colour: false }).split("\n"))
      expect(line.replace(/\u2068[^\u2069]*\u2069/gu, "")).not.toMatch(/[\u0590-\u08ff]/u);
});

test("a line an article, and the sums of all", () => {
  const o = { width: 100, lang: "en", explain: false, colour: false } as const;
  expect(brief(reading, o).trim().split("\n")).toHaveLength(1);
  const sums = sumsText(added(added(NOTHING, reading), reading), o);
  expect(sums).toContain("Articles 2");
  expect(sums).toContain(`Reports ${2 * reading.reports.length}`);
});

test("progress tells how many, how fast and how long still", () => {
  expect(progressText(1200, 4000, 0.25)).toBe("1,200 articles · 300/s · 0:12 left");
  expect(progressText(1, 2000, undefined)).toBe("1 article · 1/s · 0:02");
  expect(progressText(90_000, 3_600_000, 0.5)).toBe("90,000 articles · 25/s · 1:00:00 left");
});

test("every content and every speaker is shown", () => {
  expect(reading.reports.length).toBeGreaterThan(1);
  const shown = pretty(reading, { width: 60, lang: "ar", explain: false, colour: false })
    .replace(/[\u2068\u2069]/gu, "")
    .replace(/\s+/gu, " ");
  for (const r of reading.reports) {
    for (const s of r.content) expect(shown).toContain(s.quote.replace(/\s+/gu, " "));
    for (const l of r.chain) expect(shown).toContain(l.name);
  }
});

test("text from articles never becomes markup: title, text, names, addresses, ids", () => {
  const evil = `<img src=x onerror=alert(1)>"'&`;
  const bad = readInput(
    reader,
    {
      id: evil,
      url: `javascript:alert("${evil}")`,
      outlet: evil,
      author: evil,
      title: `قال ${evil}`,
      published: evil,
      text: `${TEXT} وقال سالم الحداد "${evil} </p></div><script>alert(1)</script>" للصحفيين.`,
    },
    [],
    evil,
  );
  const page = htmlPage([bad, { ...bad, problems: [{ code: "bad-input", message: evil, where: evil }] }], "en", () => "x");
  const tags = new Set([...page.matchAll(/<([a-z][a-z0-9]*)[\s>]/giu)].map((m) => m[1]?.toLowerCase()));
  for (const tag of ["img", "iframe", "object", "form", "input"]) expect(tags.has(tag)).toBe(false);
  expect(page.match(/<script>/gu)).toHaveLength(1);
  expect(page).not.toMatch(/<[^>]*\son\w+=/u);
  expect(page).not.toMatch(/href="(?!#|https?:)/u);
});

test("the page asks nothing of the network and runs nothing but its own script", () => {
  const page = htmlPage([reading], "en", (text) => createHash("sha256").update(text).digest("base64"));
  expect(page).not.toMatch(/<(?:img|link|iframe|script\s)|\ssrc=|@import|url\(/u);
  const policy = /Content-Security-Policy" content="([^"]+)"/u.exec(page)?.[1] ?? "";
  expect(policy).toContain("default-src 'none'");
  for (const [tag, directive] of [
    ["style", "style-src"],
    ["script", "script-src"],
  ]) {
    const own = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, "u").exec(page)?.[1] ?? "";
    expect(policy).toContain(`${directive} 'sha256-${createHash("sha256").update(own).digest("base64")}'`);
  }
});

test("every cue on the page leads to its fact and every fact to its words", () => {
  const page = htmlPage([reading, reading], "ar", () => "x");
  expect(page).toContain('<html lang="ar" dir="rtl">');
  const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map((m) => m[1]));
  const targets = [...page.matchAll(/href="#([^"]+)"/gu)].map((m) => m[1]);
  for (const target of targets) expect(ids).toContain(target);
  const body = reading.reports.filter((r) => !r.in).length;
  expect(page.match(/<a [^>]*class="[^"]*cue/gu)?.length).toBeGreaterThanOrEqual(2 * body);
});

test("a chain on the page is an ordered list from the speaker to the publisher", () => {
  const page = htmlPage([reading], "en", () => "x");
  const chains = [...page.matchAll(/<ol class="chain"[^>]*>([\s\S]*?)<\/ol>/gu)].map((m) =>
    [...(m[1] ?? "").matchAll(/<li class="(\w+)">/gu)].map((l) => l[1]),
  );
  expect(chains).toEqual(
    reading.reports.map((r) => [...(r.chain.some((l) => l.role === "speaker") ? [] : ["unknown"]), ...r.chain.map((l) => l.role)]),
  );
});

test("no id stands twice on a page, even where an article was given twice", () => {
  const found = [...htmlPage([reading, reading], "en", () => "x").matchAll(/ id="([^"]+)"/gu)].map((m) => m[1]);
  expect(found.length).toBe(new Set(found).size);
});

test("marks on the page leave the text as it was", () => {
  const page = htmlPage([reading], "en", () => "x");
  const body = /<div class="text"[^>]*>([\s\S]*?)<\/div>/u.exec(page)?.[1] ?? "";
  const plain = body.replace(/<[^>]+>/gu, "").replace(/&#(\d+);/gu, (_, n) => String.fromCharCode(Number(n)));
  expect(plain.replace(/\s+/gu, " ").trim()).toBe(TEXT.replace(/\s+/gu, " "));
});

test("blocks of a page lie on its text; furniture goes, data is found", () => {
  const page = articleOf(`<!doctype html><html><head><title>x</title><meta property="og:site_name" content="صحيفة الميناء">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"الوزير في العاصمة","datePublished":"2024-03-05T08:00:00+03:00"}</script></head><body>
<nav><a href="/">الرئيسية</a></nav><article><h1>الوزير في العاصمة</h1><p>${TEXT.split("\n\n")[0]} وتابع&nbsp;الوفد عمله &amp; غادر.</p><p>${TEXT.split("\n\n")[1]}</p></article>
<div><h3>اقرأ أيضاً:</h3><ul><li><a href="/1">خبر أول عن السوق</a></li><li><a href="/2">خبر ثان عن الطقس</a></li><li><a href="/3">خبر ثالث</a></li></ul></div></body></html>`);
  expect(page).toMatchObject({ title: "الوزير في العاصمة", outlet: "صحيفة الميناء", published: "2024-03-05T08:00+03:00" });
  expect(page.text).toContain("وتابع\u00a0الوفد عمله & غادر.");
  expect(page.text).not.toContain("السوق");
  for (const b of page.blocks ?? []) expect(page.text.slice(b.start, b.end).trim()).toBe(page.text.slice(b.start, b.end));
  expect(page.blocks?.length).toBeGreaterThan(1);
});

test("broken and empty pages give an article without text, never an exception", () => {
  for (const html of ["", "<", "<html>", "<p>", "<!doctype html><body></body>"])
    expect(articleOf(html).text.trim().length).toBeLessThan(10);
});
