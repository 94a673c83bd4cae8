/** Pages as papers write them: what is the article, what is not, and where its words stand. */
import { expect, test } from "vitest";
import { loadReader } from "../edges/files/load-reader.ts";
import { savedPage } from "../edges/ingest/page-document.ts";

const articleOf = (html: string) => savedPage(html).document;

const FIRST = "قال وزير خارجية مرجانة سالم الحداد إن بلاده مستعدة للحوار مع جيرانها في كل وقت.";
const SECOND = "وأضاف أن الجولة المقبلة من المشاورات ستعقد قريبا في مدينة نوران بحضور الوفدين.";
const page = (body: string, head = ""): string => `<!doctype html><html lang="ar"><head>${head}</head><body>${body}</body></html>`;
const article = (inner: string): string => page(`<article>${inner}</article>`);

test("entities are decoded once, no-break spaces stay", () => {
  const { text } = articleOf(
    article(`<p>${FIRST}</p><p>قال&nbsp;&laquo;نعم&raquo; &#1608;&#x642;&#1575;&#1604; &lt;b&gt; &amp;amp; انتهى.</p>`),
  );
  expect(text).toContain("قال\u00a0«نعم» وقال <b> &amp; انتهى.");
});

test("blocks end paragraphs, one break ends a line, inline elements end nothing", () => {
  const { text, blocks } = articleOf(article(`<p>${FIRST}</p><div>سطر<br>آخر<br><br>فقرة</div><p>الو<b>زير</b> غ<span>ادر</span></p>`));
  expect(text.split("\n\n")).toEqual([FIRST, "سطر\nآخر", "فقرة", "الوزير غادر"]);
  expect(blocks?.map((b) => text.slice(b.start, b.end))).toEqual(text.split("\n\n"));
});

test("words in scripts, forms, comments and menus are not the article's", () => {
  const noise = `<script>var a = "</p><p>قال الوزير في البرنامج";</script><!-- قال التعليق --><form><p>اشترك الآن</p></form><nav><a href="/">الرئيسية</a></nav>`;
  const { text } = articleOf(page(`${noise}<article><p>${FIRST}</p>${noise}<p>${SECOND}</p></article>${noise}`));
  expect(text).toBe(`${FIRST}\n\n${SECOND}`);
});

test("an article laid out in nested tables is found, the table of links beside it is not", () => {
  const links = `<td><div>الأكثر قراءة</div><ol><li><a href="/1">ارتفاع أسعار القمح</a></li><li><a href="/2">نتائج المباريات</a></li></ol></td>`;
  const inner = `<table><tr><td><p>${FIRST}</p><p>${SECOND}</p></td></tr></table>`;
  const { text } = articleOf(page(`<table><tr><td>${inner}</td>${links}</tr></table>`));
  expect(text).toContain(SECOND);
  expect(text).not.toContain("القمح");
});

test("the headline comes from the page's data before its title, and is not told again in the text", () => {
  const head = `<title>موقع المرصد | أخبار</title><meta property="og:title" content="الحداد: &quot;مستعدون&quot; للحوار">`;
  const found = articleOf(page(`<article><h2>الحداد: "مستعدون" للحوار</h2><p>${FIRST}</p><p>${SECOND}</p></article>`, head));
  expect(found.title).toBe('الحداد: "مستعدون" للحوار');
  expect(found.text).toBe(`${FIRST}\n\n${SECOND}`);
});

test("broken markup loses no words", () => {
  const { text } = articleOf(`<html><body><div><p>${FIRST}<p>${SECOND}</span></b></td><p>وأشار إلى أن الوفد غادر<b`);
  for (const words of [FIRST, SECOND, "وأشار إلى أن الوفد غادر"]) expect(text).toContain(words);
});

test("a page with a program of megabytes in it is read for its article", () => {
  const found = articleOf(
    page(`<article><p>${FIRST}</p><p>${SECOND}</p></article>`, `<script>${'var a = "قال";\n'.repeat(200_000)}</script>`),
  );
  expect(found.text).toBe(`${FIRST}\n\n${SECOND}`);
});

test("a page of more elements than any article has gives its words without taking it apart", () => {
  const { text, blocks } = articleOf(`<html><body><article><p>${FIRST}</p>${"<p><b>أ</b></p>".repeat(40_000)}</article></body></html>`);
  expect(text.startsWith(FIRST)).toBe(true);
  expect(blocks).toBeUndefined();
});

test("page furniture that stands among the paragraphs is marked, and nothing is read from it", () => {
  const found = articleOf(
    article(`<p>${FIRST}</p><p>اقرأ أيضا: قال رئيس سهلان إن المعابر مفتوحة</p><p>${SECOND}</p><p>العودة إلى الأعلى</p>`),
  );
  const reading = loadReader().read(found);
  const furniture = reading.furniture.map((s) => s.quote).join("\n");
  expect(furniture).toContain("اقرأ أيضا");
  expect(furniture).toContain("العودة إلى الأعلى");
  for (const r of reading.reports)
    for (const s of [...r.content, r.cue.span]) {
      expect(found.text.slice(s.start, s.end)).toBe(s.quote);
      expect(reading.furniture.some((f) => f.start < s.end && f.end > s.start)).toBe(false);
    }
  expect(reading.reports).toHaveLength(2);
});
