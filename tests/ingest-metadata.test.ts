/** A page's own word on itself: outlet, author, time with its zone, address, opinion; and what stands in where it is silent. */
import { expect, test } from "vitest";
import type { Evidence } from "../edges/ingest/incoming.ts";
import { bylineTime } from "../edges/ingest/web/byline-time.ts";
import { isOpinion } from "../edges/ingest/web/opinion.ts";
import { canonicalAddress } from "../edges/ingest/web/page-address.ts";
import { type Hints, pageArticle } from "../edges/ingest/web/page-article.ts";
import { isoMinute } from "../edges/ingest/web/published-time.ts";

const BODY = `<p>أعلنت وزارة خارجية منارة أن الوزير سيزور عاصمة النهر الأسبوع المقبل لإجراء محادثات بشأن المعابر المشتركة بين البلدين.</p>
<p>وأضافت الوزارة في بيان أن المحادثات ستتناول أيضا تجارة الحبوب وحركة السفن في الممر المائي الذي يربط البلدين منذ سنوات طويلة.</p>`;
const page = (head: string, before = ""): string =>
  `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">${head}</head><body><article>${before}${BODY}</article></body></html>`;

const articleAt = (
  html: string | Uint8Array,
  type = "text/html; charset=utf-8",
  hints: Hints = {},
  finalUrl = "https://www.manara.test/news/5",
) => {
  const bytes = typeof html === "string" ? new TextEncoder().encode(html) : html;
  const evidence: Evidence = {
    url: finalUrl,
    finalUrl,
    fetchedAt: "2024-03-05T10:00:00Z",
    status: 200,
    headers: { "content-type": type },
    bytes,
    hash: "",
  };
  return pageArticle({ source: "test", item: finalUrl }, evidence, bytes, hints);
};
const documentOf = (...given: Parameters<typeof articleAt>) => {
  const incoming = articleAt(...given);
  if (incoming.kind !== "article") throw new Error(incoming.message);
  return { ...incoming.document, opinion: incoming.opinion };
};

test("JSON-LD in a graph, with references and several authors", () => {
  const data = {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "Organization", "@id": "#org", name: "منارة اليوم" },
      {
        "@type": ["NewsArticle", "Thing"],
        headline: "زيارة مرتقبة",
        datePublished: "2024-03-05T12:40:31+03:00",
        author: [{ "@type": "Person", name: "ليان الحسيني" }, { name: "باسل نور" }],
        publisher: { "@id": "#org" },
        articleSection: "سياسة",
      },
    ],
  };
  const head = `<title>x</title><link rel="canonical" href="/news/5-visit"><script type="application/ld+json">${JSON.stringify(data)}</script>`;
  expect(documentOf(page(head))).toMatchObject({
    title: "زيارة مرتقبة",
    outlet: "منارة اليوم",
    author: "ليان الحسيني، باسل نور",
    published: "2024-03-05T12:40+03:00",
    url: "https://www.manara.test/news/5-visit",
    opinion: false,
  });
});

test("JSON-LD with line breaks in its strings and a comma too many is read; what cannot be read gives way to meta tags", () => {
  const tag = '<meta property="article:published_time" content="2024-03-05T09:40:00Z"><meta property="og:site_name" content="النهر">';
  const mended = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"سطر\nثان","datePublished":"2024-03-05T10:00Z",}</script>`;
  expect(documentOf(page(tag + mended))).toMatchObject({ title: "سطر ثان", published: "2024-03-05T10:00Z", outlet: "النهر" });
  expect(documentOf(page(`${tag}<script type="application/ld+json">{oops</script>`))).toMatchObject({ published: "2024-03-05T09:40Z" });
});

test("Open Graph and meta tags; the outlet's name is cut from the title's end; an address is no author", () => {
  const head = `<meta property="og:title" content="زيارة مرتقبة | النهر"><meta property="og:site_name" content="النهر">
    <meta name="author" content="https://social.test/x"><meta property="article:author" content="سمر دياب">
    <meta name="pubdate" content="Tue, 05 Mar 2024 09:40:00 +0200">`;
  expect(documentOf(page(head))).toMatchObject({
    title: "زيارة مرتقبة",
    outlet: "النهر",
    author: "سمر دياب",
    published: "2024-03-05T09:40+02:00",
  });
});

test("a date in words where the page has no other, Arabic digits and month names of both halves of the Arab world", () => {
  const told = (line: string) => documentOf(page("", `<h1>زيارة مرتقبة</h1><span class="post-date">${line}</span>`)).published;
  expect(told("الثلاثاء ٥ مارس/آذار ٢٠٢٤ - ١٢:٤٠ (بتوقيت غرينتش+3)")).toBe("2024-03-05T12:40+03:00");
  expect(told("نشر في 5 آذار 2024، 02:05 م")).toBe("2024-03-05T14:05");
  expect(told("05/03/2024")).toBe("2024-03-05");
  expect(told("الأربعاء، 28 آب/اغسطس 2013، آخر تحديث 14:00 (GMT+0400)")).toBe("2013-08-28T14:00+04:00");
});

test("a date told by the story is not the day of publication", () => {
  const story =
    "وكان الوزير قد زار عاصمة النهر في 12 مايو 2019 على رأس وفد ضم مسؤولين من وزارات عدة لبحث ملف المعابر وسبل تسهيل حركة المسافرين بين البلدين.";
  expect(bylineTime([story])).toBeUndefined();
  expect(documentOf(page("")).published).toBeUndefined();
});

test("the feed or sitemap stands in for what the page does not say, and only for that", () => {
  const hints: Hints = {
    outlet: "الساحل",
    author: "هيئة التحرير",
    published: "2024-03-05T12:40+03:00",
    title: "عنوان التغذية",
    categories: ["آراء"],
  };
  expect(documentOf(page(""), undefined, hints)).toMatchObject({
    ...{ outlet: "الساحل", author: "هيئة التحرير", published: hints.published },
    opinion: true,
  });
  const own = '<meta property="og:site_name" content="النهر"><meta name="date" content="2024-03-05">';
  expect(documentOf(page(own), undefined, hints)).toMatchObject({ outlet: "النهر", published: "2024-03-05T12:40+03:00" });
  expect(documentOf(page(own), undefined, { published: "2024-03-09T12:40Z" }).published).toBe("2024-03-05");
  expect(documentOf(page("")).outlet).toBe("manara.test");
});

test.each([
  ["2022-09-18T14:30:59.5+0300", "2022-09-18T14:30+03:00"],
  ["2022-09-18 14:30:00 UTC", "2022-09-18T14:30Z"],
  ["2022-09-18 14:30", "2022-09-18T14:30"],
  ["2022-09-18", "2022-09-18"],
  ["Sun, 18 Sep 2022 14:30:00 GMT", "2022-09-18T14:30Z"],
  ["Sun Sep 18 2022 14:30:00 GMT+0300 (Arabian Standard Time)", "2022-09-18T14:30+03:00"],
  ["Sun, 18 Sep 2022 14:30:00 EST", "2022-09-18T19:30Z"],
  ["18 Sep 2022 14:30", "2022-09-18T14:30"],
  ["2022-02-31T10:00Z", undefined],
  ["2022-02-28T25:00Z", undefined],
  ["amended 2022", undefined],
  ["", undefined],
])("the time %s is %s", (given, iso) => {
  expect(isoMinute(given)).toBe(iso);
});

test("a page cannot take another site's address, nor the front page's; what tells how a reader came is cut", () => {
  const from = "https://www.manara.test/news/5?utm_source=x&id=7#top";
  expect(canonicalAddress("https://nahr.test/stolen", from)).toBe("https://www.manara.test/news/5?id=7");
  expect(canonicalAddress("javascript:alert(1)", from)).toBe("https://www.manara.test/news/5?id=7");
  expect(canonicalAddress("https://manara.test/", from)).toBe("https://www.manara.test/news/5?id=7");
  expect(canonicalAddress("https://manara.test/news/5-visit?fbclid=1", from)).toBe("https://manara.test/news/5-visit");
  expect(canonicalAddress("https://manara.test.evil.test/x", from)).toBe("https://www.manara.test/news/5?id=7");
});

test("opinion is what the outlet files as opinion: section, genre or type; not a word in the text or in part of a section", () => {
  const opinion = (head: string) => documentOf(page(head)).opinion;
  expect(opinion('<meta property="article:section" content="مقالات الرأي">')).toBe(true);
  expect(opinion('<meta property="article:section" content="أخبار / آراء">')).toBe(true);
  expect(opinion('<script type="application/ld+json">{"@type":"OpinionNewsArticle","headline":"x"}</script>')).toBe(true);
  expect(opinion('<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","genre":["Opinion"]}</script>')).toBe(true);
  expect(opinion('<meta property="article:section" content="سياسة">')).toBe(false);
  expect(isOpinion(["الرأي العام", "كتاب الشهر", "استطلاع رأي"])).toBe(false);
});

test("a page in windows-1256 under a header that says so, and one in UTF-8 under an old header", () => {
  const old = page("").replace("utf-8", "windows-1256");
  const bytes = Uint8Array.from([...old].map((c) => W1256.get(c) ?? c.charCodeAt(0)));
  expect(documentOf(bytes, "text/html; charset=windows-1256").text).toContain("أعلنت وزارة خارجية منارة");
  expect(documentOf(page(""), "text/html; charset=ISO-8859-1").text).toContain("أعلنت وزارة خارجية منارة");
});

test("what is no page is told by what it is, and an empty page is no article", () => {
  const message = (...given: Parameters<typeof articleAt>) => {
    const incoming = articleAt(...given);
    return incoming.kind === "failure" ? incoming.message : "an article";
  };
  expect(message(new TextEncoder().encode("%PDF-1.7 ..."), "application/pdf")).toContain("a PDF");
  expect(message('{"a":1}', "application/json")).toContain("application/json");
  expect(message("<html><body><script>x()</script></body></html>")).toContain("no article");
});

test("a page of a hundred thousand nested elements ends with an article or a failure", () => {
  const deep = page("", "<div>".repeat(100_000));
  expect(["article", "failure"]).toContain(articleAt(deep).kind);
});

const W1256 = new Map<string, number>();
for (let b = 0x80; b < 0x100; b++) W1256.set(new TextDecoder("windows-1256").decode(Uint8Array.of(b)), b);
