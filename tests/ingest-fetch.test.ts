/** Fetching is bounded and polite: sizes, bombs, times, redirects, robots.txt, turns, conditional requests, retries. */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import type { FetchFailure } from "../edges/ingest/web/failure.ts";
import { plainFailure } from "../edges/ingest/web/failure.ts";
import { hostTurns } from "../edges/ingest/web/host-turns.ts";
import { retryAfter } from "../edges/ingest/web/retry.ts";
import { type Fetcher, type FetchOptions, userAgent } from "../edges/ingest/web/safe-fetch.ts";
import { loopbackFetcher, quickClock, type Route, startServer, type TestServer } from "./loopback-server.ts";

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

const setUp = async (routes: Readonly<Record<string, Route>>, options: FetchOptions = {}): Promise<[TestServer, Fetcher]> => {
  const server = await startServer(routes);
  const fetcher = loopbackFetcher(options);
  open.push(fetcher, server);
  return [server, fetcher];
};
const textOf = async (fetcher: Fetcher, url: string): Promise<string> => {
  const got = await fetcher.get(url);
  return got.kind === "fetched" ? new TextDecoder().decode(got.content) : got.kind;
};
const failure = (promise: Promise<unknown>): Promise<FetchFailure> =>
  promise.then(
    () => expect.fail("it was fetched"),
    (e) => e,
  );

test("evidence: the bytes as they came over the wire with their hash, the time, the status, the headers, both addresses", async () => {
  const packed = gzipSync("<p>خبر</p>");
  const [server, fetcher] = await setUp({
    "/old": { status: 301, headers: { location: "/new" } },
    "/new": { headers: { "content-encoding": "gzip", "X-Served": "yes" }, body: packed },
  });
  const got = await fetcher.get(`${server.base}/old#part`);
  if (got.kind !== "fetched") throw new Error(got.kind);
  const { evidence } = got;
  expect(new TextDecoder().decode(got.content)).toBe("<p>خبر</p>");
  expect(Buffer.from(evidence.bytes).equals(packed)).toBe(true);
  expect(evidence.hash).toBe(createHash("sha256").update(packed).digest("hex"));
  expect(evidence).toMatchObject({ url: `${server.base}/old#part`, finalUrl: `${server.base}/new`, status: 200 });
  expect(evidence.headers["x-served"]).toBe("yes");
  expect(evidence.fetchedAt).toBe("2024-03-05T10:00:00.000Z");
});

test("gzip, brotli and both kinds of deflate are undone", async () => {
  const coded = (name: string, body: Uint8Array): Route => ({ headers: { "content-encoding": name }, body });
  const [server, fetcher] = await setUp({
    "/gzip": coded("gzip", gzipSync("سلام")),
    "/br": coded("br", brotliCompressSync("سلام")),
    "/deflate": coded("deflate", deflateSync("سلام")),
    "/raw": coded("deflate", deflateRawSync("سلام")),
    "/twice": coded("gzip, br", brotliCompressSync(gzipSync("سلام"))),
    "/lie": coded("gzip", Buffer.from("سلام")),
  });
  for (const path of ["/gzip", "/br", "/deflate", "/raw", "/twice", "/lie"])
    expect([path, await textOf(fetcher, server.base + path)]).toEqual([path, "سلام"]);
});

test("bombs and bodies that are too large are given up", async () => {
  const zeros = Buffer.alloc(8 * 1024 * 1024);
  const [server, fetcher] = await setUp(
    {
      "/gzip": { headers: { "content-encoding": "gzip" }, body: gzipSync(zeros) },
      "/br": { headers: { "content-encoding": "br" }, body: brotliCompressSync(zeros) },
      "/deflate": { headers: { "content-encoding": "deflate" }, body: deflateSync(zeros) },
      "/nested": { headers: { "content-encoding": "gzip, gzip" }, body: gzipSync(gzipSync(zeros)) },
      "/deep": { headers: { "content-encoding": "gzip, gzip, gzip" }, body: gzipSync(gzipSync(gzipSync("x"))) },
      "/large": { body: Buffer.alloc(300_000, 97) },
      "/unsaid": (_request, response) => {
        response.writeHead(200, { "content-type": "text/html" });
        for (let i = 0; i < 30; i++) response.write(Buffer.alloc(10_000, 97));
        response.end();
        return undefined;
      },
    },
    { limits: { bodyBytes: 200_000, contentBytes: 1_000_000, retries: 0 } },
  );
  for (const path of ["/gzip", "/br", "/deflate", "/nested", "/large", "/unsaid"])
    expect([path, (await failure(fetcher.get(server.base + path))).code]).toEqual([path, "too-large"]);
  expect((await failure(fetcher.get(`${server.base}/deep`))).code).toBe("broken-body");
});

test("a body that is cut off is told as such", async () => {
  const [server, fetcher] = await setUp(
    {
      "/gzip": { headers: { "content-encoding": "gzip" }, body: gzipSync("x".repeat(5000)).subarray(0, 20) },
      "/reset": (_request, response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write("half");
        setImmediate(() => response.destroy());
        return undefined;
      },
    },
    { limits: { retries: 0 } },
  );
  expect((await failure(fetcher.get(`${server.base}/gzip`))).code).toBe("broken-body");
  const reset = await failure(fetcher.get(`${server.base}/reset`));
  expect(reset.passing).toBe(true);
});

test("a server that never answers, or never ends its answer, is left", async () => {
  const [server, fetcher] = await setUp(
    {
      "/silent": () => undefined,
      "/drip": (_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write("."), 20);
        response.on("close", () => clearInterval(timer));
        return undefined;
      },
    },
    { limits: { totalMs: 250, retries: 0 } },
  );
  for (const path of ["/silent", "/drip"])
    expect(await failure(fetcher.get(server.base + path))).toMatchObject({ code: "timeout", passing: true });
});

test("redirects are bounded, and circles are seen", async () => {
  const routes: Record<string, Route> = {
    "/a": { status: 302, headers: { location: "/b" } },
    "/b": { status: 302, headers: { location: "/a" } },
    "/end": "here",
  };
  for (let i = 0; i < 7; i++) routes[`/${i}`] = { status: 308, headers: { location: i === 6 ? "/end" : `/${i + 1}` } };
  const [server, fetcher] = await setUp(routes);
  expect(await failure(fetcher.get(`${server.base}/a`))).toMatchObject({ code: "redirects", message: expect.stringContaining("circle") });
  expect(await failure(fetcher.get(`${server.base}/0`))).toMatchObject({ code: "redirects" });
  expect(await textOf(fetcher, `${server.base}/2`)).toBe("here");
});

test("robots.txt is read once, obeyed by path and by name, and its delay is kept", async () => {
  const clock = quickClock();
  const robots = "User-agent: *\nDisallow: /\n\nUser-agent: Khabar\nDisallow: /private\nCrawl-delay: 7\n";
  const [server, fetcher] = await setUp({ "/robots.txt": robots, "/a": "a", "/b": "b", "/private/x": "x" }, { clock });
  expect(await textOf(fetcher, `${server.base}/a`)).toBe("a");
  expect(await textOf(fetcher, `${server.base}/b`)).toBe("b");
  expect(await failure(fetcher.get(`${server.base}/private/x`))).toMatchObject({ code: "robots", passing: false });
  expect(server.asked.filter((r) => r.url === "/robots.txt")).toHaveLength(1);
  expect(server.paths()).toEqual(["/a", "/b"]);
  expect(clock.waits).toEqual([7000]);
});

test("a redirect into what robots.txt closes is not followed", async () => {
  const [server, fetcher] = await setUp({
    "/robots.txt": "User-agent: *\nDisallow: /closed",
    "/go": { status: 302, headers: { location: "/closed/x" } },
    "/closed/x": "x",
  });
  expect(await failure(fetcher.get(`${server.base}/go`))).toMatchObject({ code: "robots" });
});

test("no robots.txt allows all; one that cannot be read allows nothing, until it can", async () => {
  const [server, fetcher] = await setUp({ "/a": "a" }, { limits: { retries: 0 } });
  expect(await textOf(fetcher, `${server.base}/a`)).toBe("a");
  const [broken, second] = await setUp({ "/robots.txt": { status: 503 }, "/a": "a" }, { limits: { retries: 0 } });
  expect(await failure(second.get(`${broken.base}/a`))).toMatchObject({ passing: true, message: expect.stringContaining("robots.txt") });
  expect(broken.paths()).toEqual([]);
  broken.routes.set("/robots.txt", { status: 404 });
  expect(await textOf(second, `${broken.base}/a`)).toBe("a");
});

test("an endless robots.txt is read in its first part only", async () => {
  const robots = `User-agent: *\nDisallow: /closed\n${"# long\n".repeat(200_000)}Disallow: /\n`;
  const [server, fetcher] = await setUp({ "/robots.txt": robots, "/a": "a", "/closed": "c" });
  expect(await textOf(fetcher, `${server.base}/a`)).toBe("a");
  expect(await failure(fetcher.get(`${server.base}/closed`))).toMatchObject({ code: "robots" });
});

test("conditional requests: what the server gave is sent back, and 304 is told as not modified", async () => {
  const [server, fetcher] = await setUp({
    "/feed": (request) =>
      request.headers["if-none-match"] === '"v1"'
        ? { status: 304 }
        : { headers: { etag: '"v1"', "last-modified": "Tue, 05 Mar 2024 09:00:00 GMT" }, body: "<rss/>" },
  });
  const first = await fetcher.get(`${server.base}/feed`);
  expect(first.validators).toEqual({ etag: '"v1"', lastModified: "Tue, 05 Mar 2024 09:00:00 GMT" });
  const second = await fetcher.get(`${server.base}/feed`, first.validators);
  expect(second).toEqual({ kind: "not-modified", validators: first.validators });
  const last = server.asked.at(-1);
  expect(last?.headers["if-modified-since"]).toBe("Tue, 05 Mar 2024 09:00:00 GMT");
});

test("a passing error is tried again with growing waits; Retry-After is kept to; a lasting error is not tried again", async () => {
  let n = 0;
  const clock = quickClock();
  const [server, fetcher] = await setUp(
    {
      "/soon": () => (++n < 3 ? { status: 503 } : { body: "at last" }),
      "/asked": () => (++n % 2 ? { status: 429, headers: { "retry-after": "30" } } : { body: "at last" }),
      "/later": { status: 503, headers: { "retry-after": "86400" } },
      "/gone": { status: 410 },
    },
    { clock },
  );
  expect(await textOf(fetcher, `${server.base}/soon`)).toBe("at last");
  expect(clock.waits).toEqual([750, 1500]);
  n = 0;
  expect(await textOf(fetcher, `${server.base}/asked`)).toBe("at last");
  expect(clock.waits.at(-1)).toBe(30_000);
  const asked = server.paths().length;
  expect(await failure(fetcher.get(`${server.base}/later`))).toMatchObject({ status: 503, passing: true, waitFor: 86_400_000 });
  expect(await failure(fetcher.get(`${server.base}/gone`))).toMatchObject({ status: 410, passing: false });
  expect(server.paths().length - asked).toBe(2);
});

test("Retry-After is seconds or a date; anything else is no wish", () => {
  const now = Date.parse("2024-03-05T10:00:00Z");
  expect(retryAfter("120", now)).toBe(120_000);
  expect(retryAfter("Tue, 05 Mar 2024 10:00:30 GMT", now)).toBe(30_000);
  expect(retryAfter("Tue, 05 Mar 2024 09:00:00 GMT", now)).toBe(0);
  expect(retryAfter("soon", now)).toBeUndefined();
});

test("turns: as many at once as may be, with the gap between starts; another host does not wait", async () => {
  const clock = quickClock();
  const turns = hostTurns(clock, 2);
  let running = 0;
  let most = 0;
  const job = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    return clock.now();
  };
  await Promise.all([1, 2, 3, 4, 5].map(() => turns.take("a.test", 500, job)));
  expect(most).toBe(2);
  expect(clock.waits.length).toBeGreaterThan(0);
  const waits = clock.waits.length;
  await turns.take("b.test", 500, job);
  expect(clock.waits).toHaveLength(waits);
});

test("a failed job gives its turn back", async () => {
  const turns = hostTurns(quickClock(), 1);
  await expect(turns.take("a.test", 0, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  await expect(turns.take("a.test", 0, async () => "yes")).resolves.toBe("yes");
});

test("stopping ends what runs and what waits", async () => {
  const stop = new AbortController();
  const [server, fetcher] = await setUp({ "/silent": () => void setImmediate(() => stop.abort()) as undefined }, { signal: stop.signal });
  expect(await failure(fetcher.get(`${server.base}/silent`))).toMatchObject({ code: "stopped", passing: true });
  expect(await failure(fetcher.get(`${server.base}/other`))).toMatchObject({ code: "stopped" });
});

test("the user agent says what it is and whom to ask, and cannot be used to add headers", async () => {
  const [server, fetcher] = await setUp({ "/a": "a" }, { contact: "desk@example.test\r\nx-evil: 1" });
  await fetcher.get(`${server.base}/a`);
  expect(server.asked.at(-1)?.headers["user-agent"]).toMatch(/^Khabar\/[\d.]+ \(reads news articles[^()]*desk@example\.test[^()]*\)$/u);
  expect(server.asked.at(-1)?.headers["x-evil"]).toBeUndefined();
  expect(userAgent()).not.toContain("Mozilla");
});

const hasOpenssl = spawnSync("openssl", ["version"]).status === 0;

test.skipIf(!hasOpenssl)("a certificate signed by itself is refused, whatever the surroundings say", async () => {
  const folder = mkdtempSync(join(tmpdir(), "khabar-tls-"));
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"];
  spawnSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, ...subject]);
  const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_request, response) => response.end("secret"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const fetcher = loopbackFetcher({ limits: { retries: 0 } });
  open.push(fetcher, { close: () => new Promise((resolve) => server.close(() => resolve())) });
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
  try {
    const { port } = server.address() as AddressInfo;
    expect(await failure(fetcher.get(`https://127.0.0.1:${port}/`))).toMatchObject({ code: "tls", passing: false });
  } finally {
    delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    rmSync(folder, { recursive: true });
  }
});

test("TLS errors are told plainly", async () => {
  const [server, fetcher] = await setUp({ "/": "plain" }, { limits: { retries: 0 } });
  const spoken = await failure(fetcher.get(`https://127.0.0.1:${server.port}/`));
  expect(spoken).toMatchObject({ code: "tls", message: expect.stringContaining("does not speak TLS") });
  for (const [code, words] of [
    ["DEPTH_ZERO_SELF_SIGNED_CERT", "signed by itself"],
    ["ERR_TLS_CERT_ALTNAME_INVALID", "for another name"],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "does not send the certificates"],
  ] as const)
    expect(plainFailure(new Error("outer", { cause: Object.assign(new Error("x"), { code }) }), "news.test").message).toContain(words);
  const expired = plainFailure(Object.assign(new Error("certificate has expired"), { code: "CERT_HAS_EXPIRED" }), "news.test");
  expect(expired).toMatchObject({ code: "tls", passing: false, message: "news.test: no safe connection: its certificate has expired" });
});
