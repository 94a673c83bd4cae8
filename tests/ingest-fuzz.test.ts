/** Whatever a server sends: an article, items, or a failure in words; never another error, and never a span that is not in the text. */
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { FetchFailure } from "../edges/ingest/web/failure.ts";
import { readFeed } from "../edges/ingest/web/feed.ts";
import { readOpml } from "../edges/ingest/web/opml.ts";
import { pageArticle } from "../edges/ingest/web/page-article.ts";
import { readSitemap } from "../edges/ingest/web/sitemap.ts";
import { contentKind } from "../edges/ingest/web/source-kind.ts";
import { readWarc } from "../edges/ingest/web/warc.ts";
import { markupText } from "../edges/ingest/web/xml-text.ts";

const SEEDS = [
  `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>النهر</title><item><link>/1</link><guid>g</guid><pubDate>Tue, 05 Mar 2024 12:40:00 +0300</pubDate><dc:creator>س</dc:creator></item></channel></rss>`,
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>ن</title><entry><id>1</id><link href="/1"/><updated>2024-03-05T12:40:00+03:00</updated></entry></feed>`,
  `<urlset><url><loc>https://nahr.test/1</loc><lastmod>2024-03-05</lastmod></url></urlset>`,
  `<opml version="2.0"><body><outline xmlUrl="https://nahr.test/feed"/></body></opml>`,
  `{"version":"https://jsonfeed.org/version/1.1","title":"ن","items":[{"id":"1","url":"https://nahr.test/1","authors":[{"name":"س"}],"tags":["آراء"]}]}`,
  `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"ع","author":{"name":"س"},"datePublished":"2024-03-05"}</script><meta name="author" content="س"></head><body><h1>عنوان</h1><p>أعلنت الوزارة أن الوفد سيصل غدا، وقالت إن المحادثات ستبدأ فورا.</p></body></html>`,
  "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://nahr.test/1\r\nContent-Length: 44\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>",
];

/** A seed with pieces cut out, doubled or put in. */
const mangled = fc
  .tuple(
    fc.constantFrom(...SEEDS),
    fc.array(
      fc.tuple(
        fc.nat(400),
        fc.nat(20),
        fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom("<", ">", "&", "]]>", "<!--", '"', "<item>", "null", "[", "{}")),
      ),
      {
        maxLength: 6,
      },
    ),
  )
  .map(([seed, edits]) => edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), seed));

const onlyFailures = (read: () => unknown): void => {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(FetchFailure);
  }
};

test("feeds, lists, sitemaps and pages, mangled", () => {
  fc.assert(
    fc.property(mangled, (given) => {
      const bytes = new TextEncoder().encode(given);
      const text = markupText(bytes, undefined);
      expect(contentKind(bytes)).toBeTypeOf("string");
      onlyFailures(() => readFeed(text, "https://nahr.test/feed"));
      onlyFailures(() => readOpml(text, "https://nahr.test/list"));
      onlyFailures(() => readSitemap(text, "https://nahr.test/map"));
      const url = "https://nahr.test/1";
      const evidence = { url, finalUrl: url, fetchedAt: "", status: 200, headers: { "content-type": "text/html" }, bytes, hash: "" };
      const incoming = pageArticle({ source: url, item: url }, evidence, bytes);
      if (incoming.kind === "article") {
        const { text: words, blocks } = incoming.document;
        for (const b of blocks ?? []) expect(b.start >= 0 && b.end <= words.length && b.start < b.end).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test("archives, mangled", async () => {
  // the library tells of lengths that are wrong on standard error
  vi.spyOn(console, "warn").mockImplementation(() => {});
  await fc.assert(
    fc.asyncProperty(mangled, async (given) => {
      const bytes = async function* () {
        yield new TextEncoder().encode(given);
      };
      for await (const incoming of readWarc(bytes(), "a.warc")) expect(["article", "failure"]).toContain(incoming.kind);
    }),
    { numRuns: 200 },
  );
});
