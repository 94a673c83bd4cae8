/** Feeds of every kind, whole and broken, and how they are doing. */
import { expect, test } from "vitest";
import { readFeed } from "../edges/ingest/web/feed.ts";
import { type Health, type Look, nextHealth } from "../edges/ingest/web/feed-health.ts";
import { readOpml } from "../edges/ingest/web/opml.ts";
import { readSitemap } from "../edges/ingest/web/sitemap.ts";
import { markupText } from "../edges/ingest/web/xml-text.ts";

const BASE = "https://nahr.test/feed";
const item = (n: number): string =>
  `<item><title>خبر ${n}</title><link>https://nahr.test/${n}</link><guid isPermaLink="false">g${n}</guid><dc:creator>سمر دياب</dc:creator>
   <pubDate>Tue, 05 Mar 2024 12:4${n}:00 +0300</pubDate><category>آراء</category></item>`;
const rss = (items: string, prolog = '<?xml version="1.0" encoding="utf-8"?>'): string =>
  `${prolog}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>النهر</title><link>https://nahr.test/</link><ttl>30</ttl>${items}</channel></rss>`;

test("RSS: address, id, title, author, time, categories, and how often to come", () => {
  const feed = readFeed(rss(item(1) + item(2)), BASE);
  expect(feed).toMatchObject({ title: "النهر", mended: false, ttl: 30 });
  expect(feed.items[1]).toMatchObject({
    url: "https://nahr.test/2",
    id: "g2",
    hints: { title: "خبر 2", author: "سمر دياب", published: "2024-03-05T12:42+03:00", categories: ["آراء"], outlet: "النهر" },
  });
});

test("Atom: the alternate link, relative to the feed", () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>النهر</title><entry><title>خبر</title><id>tag:1</id>
    <link rel="self" href="/self"/><link rel="alternate" href="/1"/><author><name>سمر دياب</name></author>
    <updated>2024-03-06T00:00:00Z</updated><published>2024-03-05T12:40:00+03:00</published><category term="سياسة"/></entry></feed>`;
  expect(readFeed(atom, BASE).items).toMatchObject([
    { url: "https://nahr.test/1", id: "tag:1", hints: { author: "سمر دياب", published: "2024-03-05T12:40+03:00", categories: ["سياسة"] } },
  ]);
});

test("RDF and JSON Feed", () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://nahr.test"><title>النهر</title></channel><item rdf:about="https://nahr.test/1"><title>خبر</title>
    <link>https://nahr.test/1</link><dc:date>2024-03-05T12:40:00+03:00</dc:date></item></rdf:RDF>`;
  expect(readFeed(rdf, BASE).items).toMatchObject([{ url: "https://nahr.test/1", hints: { published: "2024-03-05T12:40+03:00" } }]);
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "النهر",
    items: [
      { id: "1", url: "https://nahr.test/1", date_published: "2024-03-05T12:40:00+03:00", authors: [{ name: "سمر دياب" }], tags: ["آراء"] },
    ],
  });
  expect(readFeed(json, BASE).items).toMatchObject([{ id: "1", hints: { author: "سمر دياب", categories: ["آراء"] } }]);
});

test("a feed without items is a feed; a page is none", () => {
  expect(readFeed(rss(""), BASE)).toMatchObject({ title: "النهر", items: [], mended: false });
  for (const text of ["<html><body>تحت الصيانة</body></html>", "", "{}", "<rss", "null"])
    expect(() => readFeed(text, BASE)).toThrow(/no RSS/u);
});

test("a page given for a feed: the failure names the feed that the page points to", () => {
  const home = '<html><head><link rel="alternate" title="x" type="application/rss+xml" href="/rss.xml"></head><body>أخبار</body></html>';
  expect(() => readFeed(home, "https://nahr.test/")).toThrow(/names https:\/\/nahr\.test\/rss\.xml as its feed/u);
});

test("a feed that breaks off keeps its whole items, and says that it was mended", () => {
  const whole = rss(item(1) + item(2) + item(3));
  for (const cut of [whole.length - 8, whole.indexOf("خبر 3"), whole.indexOf("g3") + 1]) {
    const feed = readFeed(whole.slice(0, cut), BASE);
    expect(feed.mended).toBe(true);
    expect(feed.items.map((i) => i.id).slice(0, 2)).toEqual(["g1", "g2"]);
    expect(feed.title).toBe("النهر");
  }
});

test("rubbish before the feed, control characters and stray ampersands do not lose it", () => {
  const bytes = new TextEncoder().encode(`\ufeff\n \u0003${rss(item(1).replace("خبر 1", "أ & ب"))}`);
  expect(readFeed(markupText(bytes, "text/xml"), BASE).items[0]?.hints.title).toBe("أ & ب");
});

test("the character set of the XML declaration is used", () => {
  const w1256 = new Map<string, number>();
  for (let b = 0x80; b < 0x100; b++) w1256.set(new TextDecoder("windows-1256").decode(Uint8Array.of(b)), b);
  const text = rss(item(1), '<?xml version="1.0" encoding="windows-1256"?>');
  const bytes = Uint8Array.from([...text].map((c) => w1256.get(c) ?? c.charCodeAt(0)));
  expect(readFeed(markupText(bytes, "application/rss+xml"), BASE).title).toBe("النهر");
});

test("declared entities are refused in feeds, lists and sitemaps; the same words in an item's text are text", () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ها"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
  const outside = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
  for (const prolog of [laughs, outside, `<?xml version="1.0"?>\n<!-- x -->${laughs}`]) {
    expect(() => readFeed(rss(item(1).replace("خبر 1", "&b;"), prolog), BASE)).toThrow(/entities/u);
    expect(() => readOpml(`${prolog}<opml><body><outline xmlUrl="https://a.test/"/></body></opml>`, "x")).toThrow(/entities/u);
    expect(() => readSitemap(`${prolog}<urlset><url><loc>https://a.test/</loc></url></urlset>`, "x")).toThrow(/entities/u);
  }
  const told = rss(`<item><guid>g</guid><link>https://nahr.test/1</link><title><![CDATA[<!ENTITY a "b">]]></title></item>`);
  expect(readFeed(told, BASE).items).toHaveLength(1);
});

test("an OPML list: feeds in groups, each once", () => {
  const list = `<opml version="2.0"><body><outline text="وكالات"><outline type="rss" text="النهر" xmlUrl="https://nahr.test/feed"/>
    <outline text="فرع"><outline text="الساحل" xmlUrl="https://sahel.test/rss"/></outline></outline><outline text="ثانية" xmlUrl="https://nahr.test/feed"/></body></opml>`;
  expect(readOpml(list, "x").map((f) => f.url)).toEqual(["https://nahr.test/feed", "https://sahel.test/rss"]);
  expect(() => readOpml("<html></html>", "x")).toThrow(/no OPML/u);
});

test("a news sitemap under any prefix, an index, and one that breaks off", () => {
  const news = (
    p: string,
  ) => `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:${p}="http://www.google.com/schemas/sitemap-news/0.9"
    xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc> https://nahr.test/1?a=1&amp;b=2 </loc><lastmod>2024-03-05</lastmod>
    <${p}:news><${p}:publication><${p}:name>النهر</${p}:name><${p}:language>ar</${p}:language></${p}:publication>
    <${p}:publication_date>2024-03-05T12:40:00+03:00</${p}:publication_date><${p}:title><![CDATA[زيارة & محادثات]]></${p}:title></${p}:news>
    <image:image><image:loc>https://nahr.test/1.jpg</image:loc><image:title>صورة</image:title></image:image></url></urlset>`;
  for (const prefix of ["news", "n"])
    expect(readSitemap(news(prefix), "x")).toEqual({
      pages: [
        {
          url: "https://nahr.test/1?a=1&b=2",
          modified: "2024-03-05",
          hints: { title: "زيارة & محادثات", outlet: "النهر", published: "2024-03-05T12:40+03:00" },
        },
      ],
      maps: [],
      broken: false,
    });
  const index =
    "<sitemapindex><sitemap><loc>https://nahr.test/a.xml</loc></sitemap><sitemap><loc>https://nahr.test/b.xml.gz</loc></sitemap></sitemapindex>";
  expect(readSitemap(index, "x").maps).toEqual(["https://nahr.test/a.xml", "https://nahr.test/b.xml.gz"]);
  const cut = readSitemap("<urlset><url><loc>https://nahr.test/1</loc></url><url><loc>https://na", "x");
  expect(cut).toMatchObject({ broken: true, pages: [{ url: "https://nahr.test/1" }] });
});

const good: Look = { kind: "read", items: 3, mended: false };
const empty: Look = { kind: "read", items: 0, mended: false };
const same: Look = { kind: "not-modified" };
const down: Look = { kind: "failed", reason: "HTTP 503", passing: true };
const wrong: Look = { kind: "failed", reason: "no feed", passing: false };

/** The health after these looks, at 00:00, 01:00, ... */
const after = (...looks: readonly Look[]): Health =>
  looks.reduce<Health>((health, look, i) => nextHealth(health, look, `2024-03-05T0${i}:00Z`), { state: "new" });

test("a good feed stays good through 304, since its first good look", () => {
  expect(after(good, same, good, same)).toEqual({
    state: "ok",
    since: "2024-03-05T00:00Z",
    checked: "2024-03-05T03:00Z",
    read: "2024-03-05T02:00Z",
    mended: false,
  });
});

test("an empty feed is empty, not broken, and 304 leaves it empty", () => {
  expect(after(good, empty, same)).toMatchObject({ state: "empty", since: "2024-03-05T01:00Z", read: "2024-03-05T01:00Z" });
  expect(after(empty, good)).toMatchObject({ state: "ok", since: "2024-03-05T01:00Z" });
});

test("304 after a failure is still that failure, until the feed is read", () => {
  const failing = after(good, down, same, same);
  expect(failing).toEqual({
    state: "failing",
    since: "2024-03-05T01:00Z",
    checked: "2024-03-05T03:00Z",
    reason: "HTTP 503",
    passing: true,
    times: 1,
    read: "2024-03-05T00:00Z",
  });
  expect(after(good, down, same, good)).toMatchObject({ state: "ok", since: "2024-03-05T03:00Z" });
});

test("failures in a row keep the first's time and tell the last's reason", () => {
  expect(after(good, down, wrong)).toMatchObject({
    state: "failing",
    since: "2024-03-05T01:00Z",
    reason: "no feed",
    passing: false,
    times: 2,
  });
  expect(after(down)).toMatchObject({ state: "failing", times: 1, read: undefined });
});

test("304 for a feed that was never read is a failure, not health", () => {
  expect(after(same)).toMatchObject({ state: "failing" });
});
