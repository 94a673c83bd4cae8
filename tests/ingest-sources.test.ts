/** One door for every source: what comes out of addresses, feeds, lists and sitemaps, on loopback and on disk. */
import { gzipSync } from "node:zlib";
import type { Incoming } from "../edges/ingest/incoming.ts";
import { merged } from "../edges/ingest/merged.ts";
import { memoryStates } from "../edges/ingest/web/feed-state.ts";
import { openItem } from "../edges/ingest/web/open-item.ts";
import { quickClock } from "./loopback-server.ts";
import { join } from "node:path";
import { all, folder, lines, page, put, rss, serve, sitemap, TEXT, told } from "./source-fixture.ts";
import { expect, test } from "vitest";

test("a page's address gives its article with the evidence", async () => {
  const server = await serve({ "/1": page("خبر أول") });
  const [only, ...rest] = await all(`${server.base}/1?utm_source=x`.replace("?utm_source=x", ""));
  expect(rest).toEqual([]);
  expect(only).toMatchObject({
    kind: "article",
    from: { source: `${server.base}/1`, item: `${server.base}/1` },
    document: { title: "خبر أول", text: TEXT, url: `${server.base}/1`, outlet: "127.0.0.1" },
    evidence: { status: 200, finalUrl: `${server.base}/1` },
    opinion: false,
  });
});

test("a feed's address gives the articles of its items, each once, and its failures among them", async () => {
  const server = await serve({
    "/feed": rss("/1", "/gone", "/1#again", "/2"),
    "/1": page("أول"),
    "/2": page("ثان"),
    "/gone": { status: 410 },
  });
  const found = await all(`${server.base}/feed`);
  expect(told(found)).toEqual(["أول", `! ${server.base}/gone: was taken down (HTTP 410)`, "ثان"]);
  expect(found.map((i) => i.from)).toContainEqual({ source: `${server.base}/feed`, item: `${server.base}/2` });
  expect(found[0]?.kind === "article" && found[0].document.outlet).toBe("النهر");
});

test("what the record knows is not fetched again; what is kept of a feed is used at its next reading", async () => {
  const server = await serve({ "/feed": rss("/1", "/2"), "/1": page("أول"), "/2": page("ثان"), "/3": page("ثالث") });
  const feeds = memoryStates();
  const known = (item: string) => item.endsWith("/2");
  expect(told(await all(`${server.base}/feed`, { feeds, known }))).toEqual(["أول"]);
  server.routes.set("/feed", rss("/3", "/1", "/2"));
  expect(told(await all(`${server.base}/feed`, { feeds, known }))).toEqual(["ثالث"]);
  expect(server.paths()).toEqual(["/feed", "/1", "/feed", "/3"]);
  expect(feeds.get(`${server.base}/feed`)).toMatchObject({ title: "النهر", health: { state: "ok" }, validators: { etag: '"3"' } });
});

test("a feed whose items stand only in itself", async () => {
  const body = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>النهر</title><item><guid isPermaLink="false">7</guid>
    <title>بيان</title><category>رأي</category><content:encoded><![CDATA[<p>${TEXT}</p><script>x()</script>]]></content:encoded></item></channel></rss>`;
  const server = await serve({ "/feed": { headers: { "content-type": "text/xml" }, body } });
  expect(await all(`${server.base}/feed`)).toMatchObject([
    { document: { title: "بيان", text: TEXT, outlet: "النهر" }, from: { item: "7" }, opinion: true },
  ]);
});

test("a known feed that fails, answers 304 and comes back is told as it is, and a missed page is asked for again", async () => {
  const server = await serve({ "/feed": rss("/1", "/2"), "/1": page("أول"), "/2": { status: 503 } });
  const url = `${server.base}/feed`;
  const feeds = memoryStates();
  const health = () => feeds.get(url) as { health: { state: string } };
  expect(told(await all(url, { feeds }))).toEqual(["أول", expect.stringContaining("HTTP 503")]);
  server.routes.set("/feed", { status: 500 });
  expect(await all(url, { feeds })).toMatchObject([{ kind: "failure", passing: true }]);
  expect(health().health.state).toBe("failing");
  server.routes.set("/feed", { status: 304 });
  await all(url, { feeds });
  expect(health().health.state).toBe("failing");
  expect(server.asked.at(-1)?.headers["if-none-match"]).toBeUndefined();
  server.routes.set("/feed", rss("/1", "/2"));
  server.routes.set("/2", page("ثان"));
  expect(told(await all(url, { feeds }))).toEqual(["ثان"]);
  expect(health().health.state).toBe("ok");
});

test("a feed that turns into a page is a failing feed, not an article", async () => {
  const server = await serve({ "/feed": rss("/1"), "/1": page("أول") });
  const feeds = memoryStates();
  await all(`${server.base}/feed`, { feeds });
  server.routes.set("/feed", page("الصفحة الأولى"));
  expect(await all(`${server.base}/feed`, { feeds })).toMatchObject([{ kind: "failure" }]);
});

test("a list of feeds, on the web and on disk: a dead feed is one failure, the others are read", async () => {
  const server = await serve({ "/a": rss("/1"), "/b": rss("/2"), "/1": page("أول"), "/2": page("ثان") });
  const list = `<opml version="2.0"><body>${["/a", "/dead", "/b"].map((p) => `<outline text="x" xmlUrl="${server.base}${p}"/>`).join("")}</body></opml>`;
  server.routes.set("/list", { headers: { "content-type": "text/x-opml" }, body: list });
  for (const source of [`${server.base}/list`, put("feeds.opml", list)])
    expect(told(await all(source)).sort()).toEqual([`! ${server.base}/dead: is not there (HTTP 404)`, "أول", "ثان"].sort());
});

test("a sitemap index with packed sitemaps; sitemaps of other sites are not followed; old pages are left out", async () => {
  const server = await serve({ "/1": page("أول"), "/2": page("ثان"), "/3": page("ثالث") });
  const { base } = server;
  const dated = sitemap(`${base}/2`, `${base}/3`).replace(`${base}/3</loc>`, `${base}/3</loc><lastmod>2020-01-01</lastmod>`);
  server.routes.set("/a.xml", { headers: { "content-type": "application/xml" }, body: sitemap(`${base}/1`) });
  server.routes.set("/b.xml.gz", { headers: { "content-type": "application/gzip" }, body: gzipSync(dated) });
  const maps = [`${base}/a.xml`, `${base}/b.xml.gz`, "http://other.test/c.xml", `${base}/index.xml`];
  const index = `<sitemapindex>${maps.map((m) => `<sitemap><loc>${m}</loc></sitemap>`).join("")}</sitemapindex>`;
  server.routes.set("/index.xml", { headers: { "content-type": "text/xml" }, body: index });
  const found = told(await all(`${base}/index.xml`, { since: "2024-01-01" }));
  expect(found).toEqual([expect.stringContaining("http://other.test/c.xml: a sitemap of another site"), "أول", "ثان"]);
  expect(told(await all(put("sitemap.xml", sitemap(`${base}/1`))))).toEqual(["أول"]);
});

test("a sitemap that swells beyond what sitemaps are is given up", async () => {
  const bomb = gzipSync(Buffer.alloc(60 * 1024 * 1024, 32));
  const server = await serve({ "/sitemap.xml.gz": { headers: { "content-type": "application/gzip" }, body: bomb } });
  expect(told(await all(`${server.base}/sitemap.xml.gz`))).toEqual([expect.stringContaining("unpacked it would be over 50 MB")]);
});

test("plain articles, folders and standard input go the way of khabar read", async () => {
  const text = put("plain.txt", `زيارة مرتقبة\n\n${TEXT}`);
  expect(await all(text)).toMatchObject([{ kind: "article", from: { source: text, item: text }, document: { title: "زيارة مرتقبة" } }]);
  expect(told(await all(join(folder, "missing.txt")))).toEqual([expect.stringContaining("no such file")]);
  expect(told(await all(join(folder, "missing.opml")))).toEqual([expect.stringContaining("no such file")]);
});

test("nothing but http and https is taken for an address, and private ones are refused without the flag", async () => {
  expect(told(await all("ftp://nahr.test/feed"))).toEqual(["! ftp://nahr.test/feed: only http and https are fetched, not ftp"]);
  const server = await serve({ "/1": page("سري") });
  const found = await all(`${server.base}/1`, { allow: [] });
  expect(found).toMatchObject([{ kind: "failure", passing: false, message: expect.stringContaining("allow it with --allow 127.0.0.1") }]);
  expect(server.asked).toHaveLength(0);
});

test("a feed cannot send the fetcher into the house: items at private addresses are failures", async () => {
  const inside = await serve({ "/admin": page("سري") });
  const outside = await serve({
    "/feed": rss(`http://127.0.0.2:${inside.port}/admin`, "http://[::1]/", "http://169.254.169.254/", "file:///etc/passwd"),
  });
  const found = await all(`${outside.base}/feed`);
  expect(found.map((i) => i.kind)).toEqual(["failure", "failure", "failure"]);
  expect(inside.asked).toHaveLength(0);
});

test("a failed item can be had again by itself, from a feed and from a file", async () => {
  const server = await serve({ "/feed": rss("/1", "/2"), "/1": page("أول"), "/2": { status: 503 } });
  const options = { allow: ["127.0.0.1"], gapMs: 0, clock: quickClock(), limits: { retries: 0 } };
  const again = async (from: Incoming["from"]): Promise<Incoming[]> => {
    const found: Incoming[] = [];
    for await (const incoming of openItem(from, options)) found.push(incoming);
    return found;
  };
  const missed = (await all(`${server.base}/feed`)).find((i) => i.kind === "failure") as Incoming;
  server.routes.set("/2", page("ثان"));
  const asked = server.paths().length;
  expect(await again(missed.from)).toMatchObject([{ from: missed.from, document: { title: "ثان" } }]);
  expect(server.paths().slice(asked)).toEqual(["/2"]);
  const path = put("three.ndjson.gz", gzipSync(lines(3)));
  expect(await again({ source: path, item: `${path}:2` })).toMatchObject([{ document: { id: "n1" } }]);
  expect(await again({ source: path, item: `${path}:9` })).toEqual([]);
});

test("stopping ends a source without a failure of its making", async () => {
  const stop = new AbortController();
  const server = await serve({
    "/feed": rss("/1", "/2", "/3"),
    "/1": page("أول"),
    "/2": () => void stop.abort() as undefined,
    "/3": page("ثالث"),
  });
  const feeds = memoryStates();
  expect(told(await all(`${server.base}/feed`, { signal: stop.signal, feeds }))).toEqual(["أول"]);
  expect(feeds.all.size).toBe(0);
});

test("merged sources: all of each, so many at once, and an error ends the whole", async () => {
  let open = 0;
  let most = 0;
  const source = (n: number) =>
    async function* () {
      most = Math.max(most, ++open);
      for (let i = 0; i < n; i++) {
        await new Promise((resolve) => setImmediate(resolve));
        yield `${n}.${i}`;
      }
      open--;
    };
  const found: string[] = [];
  for await (const one of merged([1, 2, 3, 4].map(source), 2)) found.push(one);
  expect(found.sort()).toEqual(["1.0", "2.0", "2.1", "3.0", "3.1", "3.2", "4.0", "4.1", "4.2", "4.3"]);
  expect(most).toBe(2);
  const broken = async function* (): AsyncGenerator<string> {
    yield "x";
    throw new Error("broken");
  };
  const spent = async () => {
    for await (const _ of merged([source(50), broken], 2));
  };
  await expect(spent()).rejects.toThrow("broken");
});
