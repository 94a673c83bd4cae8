/** What the command line shows: nothing of the reading is lost on the way, markup in an article stays text. */
import { expect, test } from "vitest";
import { htmlPage } from "../edges/cli/page/page.ts";
import { pretty } from "../edges/cli/pretty.ts";
import { readInput } from "../edges/ingest/read-input.ts";
import { loadReader } from "../edges/files/load-reader.ts";
import { fromHtml } from "../edges/ingest/html.ts";

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

test("markup in an article stays text on the page, and the page asks nothing of the network", () => {
  const page = htmlPage([reading, reading], "en", () => "x");
  expect(page).not.toContain("<script>alert");
  expect(page).not.toMatch(/(?:src|href)="(?!#)/u);
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
  const page = fromHtml(`<!doctype html><html><head><title>x</title><meta property="og:site_name" content="صحيفة الميناء">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"الوزير في العاصمة","datePublished":"2024-03-05T08:00:00+03:00"}</script></head><body>
<nav><a href="/">الرئيسية</a></nav><article><h1>الوزير في العاصمة</h1><p>${TEXT.split("\n\n")[0]} وتابع&nbsp;الوفد عمله &amp; غادر.</p><p>${TEXT.split("\n\n")[1]}</p></article>
<div><h3>اقرأ أيضاً:</h3><ul><li><a href="/1">خبر أول عن السوق</a></li><li><a href="/2">خبر ثان عن الطقس</a></li><li><a href="/3">خبر ثالث</a></li></ul></div></body></html>`);
  expect(page).toMatchObject({ title: "الوزير في العاصمة", outlet: "صحيفة الميناء", published: "2024-03-05T08:00:00+03:00" });
  expect(page.text).toContain("وتابع\u00a0الوفد عمله & غادر.");
  expect(page.text).not.toContain("السوق");
  for (const b of page.blocks ?? []) expect(page.text.slice(b.start, b.end).trim()).toBe(page.text.slice(b.start, b.end));
  expect(page.blocks?.length).toBeGreaterThan(1);
});

test("broken and empty pages give an article without text, never an exception", () => {
  for (const html of ["", "<", "<html>", "<p>", "<!doctype html><body></body>"]) expect(fromHtml(html).text.trim().length).toBeLessThan(10);
});
