/** Watching feeds: each at its own pace, slower while it fails, nothing lost or doubled when it is stopped. */
import { EventEmitter } from "node:events";
import { afterEach, expect, test } from "vitest";
import type { Incoming } from "../edges/ingest/incoming.ts";
import { type FeedState, memoryStates, newFeed } from "../edges/ingest/web/feed-state.ts";
import { onInterrupt } from "../edges/ingest/web/interrupt.ts";
import { pause, type WatchOptions, watch } from "../edges/ingest/web/watch.ts";
import { loopbackFetcher, quickClock, type Route, startServer, type TestServer } from "./loopback-server.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

const page = (title: string): string =>
  `<html><head><meta charset="utf-8"><title>${title}</title></head><body><p>أعلنت وزارة خارجية منارة أن الوزير سيزور عاصمة النهر الأسبوع المقبل.</p></body></html>`;
const rss = (...links: readonly string[]): Route => ({
  body: `<rss version="2.0"><channel><title>النهر</title>${links.map((l) => `<item><link>${l}</link></item>`).join("")}</channel></rss>`,
});

const setUp = async (
  routes: Readonly<Record<string, Route>>,
): Promise<{ server: TestServer; stop: AbortController; options: WatchOptions }> => {
  const server = await startServer(routes);
  const stop = new AbortController();
  const clock = quickClock();
  const fetcher = loopbackFetcher({ clock, signal: stop.signal, limits: { retries: 0 } });
  open.push(fetcher, server);
  return { server, stop, options: { fetcher, states: memoryStates(), clock, signal: stop.signal } };
};

/** What the watching gives until so much was given or asked for. */
const until = async (
  stop: AbortController,
  watching: AsyncIterable<Incoming>,
  enough: (found: readonly Incoming[]) => boolean,
): Promise<Incoming[]> => {
  const found: Incoming[] = [];
  for await (const incoming of watching) {
    found.push(incoming);
    if (enough(found)) stop.abort();
  }
  return found;
};

test("new articles come as they appear, each once; a feed is looked at again at its own pace", async () => {
  let looks = 0;
  const { server, stop, options } = await setUp({
    "/fast": () => rss(...["/1", "/2", "/3"].slice(0, ++looks)) as { body: string },
    "/slow": rss("/s"),
    ...Object.fromEntries(["/1", "/2", "/3", "/s"].map((p) => [p, page(p)])),
  });
  const feeds = [
    { url: `${server.base}/fast`, everyMs: 10 * MINUTE },
    { url: `${server.base}/slow`, everyMs: 24 * HOUR },
  ];
  const found = await until(stop, watch(feeds, { ...options, feedsAtOnce: 1 }), (f) => f.length === 4);
  expect(found.map((i) => (i.kind === "article" ? i.document.title : i.message)).sort()).toEqual(["/1", "/2", "/3", "/s"]);
  expect(server.paths().filter((p) => p === "/fast")).toHaveLength(3);
  expect(server.paths().filter((p) => p === "/slow")).toHaveLength(1);
});

test("what was due before the start is looked at at once, what is due later is waited for", async () => {
  const { server, stop, options } = await setUp({ "/later": rss("/1"), "/now": rss("/2"), "/1": page("1"), "/2": page("2") });
  const now = options.clock.now();
  await options.states.set({ ...newFeed(`${server.base}/later`), due: new Date(now + HOUR).toISOString() });
  await options.states.set({ ...newFeed(`${server.base}/now`), due: new Date(now - HOUR).toISOString() });
  const feeds = [{ url: `${server.base}/later` }, { url: `${server.base}/now` }];
  await until(stop, watch(feeds, { ...options, feedsAtOnce: 1 }), () => true);
  expect(server.paths()).toEqual(["/now", "/2"]);
});

test("a feed that fails is told each time, and the others go on", async () => {
  const { server, stop, options } = await setUp({ "/bad": { status: 500 }, "/good": rss("/1"), "/1": page("1") });
  const feeds = [{ url: `${server.base}/bad` }, { url: `${server.base}/good` }];
  const found = await until(stop, watch(feeds, options), (f) => f.filter((i) => i.kind === "failure").length === 3);
  expect(found.filter((i) => i.kind === "article")).toHaveLength(1);
  expect(await options.states.get(`${server.base}/bad`)).toMatchObject({ health: { state: "failing", times: expect.any(Number) } });
});

test("stopped between two articles of a feed, the feed is not marked as read; watched again, the rest comes", async () => {
  const { server, stop, options } = await setUp({ "/feed": rss("/1", "/2", "/3"), "/1": page("1"), "/2": page("2"), "/3": page("3") });
  const feeds = [{ url: `${server.base}/feed` }];
  const first = await until(stop, watch(feeds, options), (f) => f.length === 1);
  expect(first).toHaveLength(1);
  expect(await options.states.get(`${server.base}/feed`)).toMatchObject({ seen: [], health: { state: "new" } });
  const again = new AbortController();
  const fetcher = loopbackFetcher({ clock: options.clock, signal: again.signal });
  open.push(fetcher);
  const had = new Set(first.map((i) => i.from.item));
  const rest = await until(
    again,
    watch(feeds, { ...options, fetcher, signal: again.signal, known: (i) => had.has(i) }),
    (f) => f.length === 2,
  );
  expect(rest.map((i) => i.from.item)).toEqual([`${server.base}/2`, `${server.base}/3`]);
});

test("watching nothing, or with a signal that has come already, ends", async () => {
  const { stop, options, server } = await setUp({});
  expect(await until(stop, watch([], options), () => false)).toEqual([]);
  stop.abort();
  expect(await until(stop, watch([{ url: `${server.base}/x` }], options), () => false)).toEqual([]);
});

test("the pause: pace, the outlet's own, doubled while it fails up to a day, Retry-After, jitter", () => {
  const ok = newFeed("x");
  const failing = (times: number): FeedState => ({
    ...ok,
    health: { state: "failing", since: "", checked: "", reason: "", passing: true, times },
  });
  const middle = 0.5;
  expect(pause(15 * MINUTE, ok, undefined, undefined, middle)).toBe(15 * MINUTE);
  expect(pause(15 * MINUTE, ok, 60, undefined, middle)).toBe(HOUR);
  expect(pause(15 * MINUTE, ok, 10 ** 9, undefined, middle)).toBe(24 * HOUR);
  expect(pause(15 * MINUTE, failing(1), undefined, undefined, middle)).toBe(30 * MINUTE);
  expect(pause(15 * MINUTE, failing(3), undefined, undefined, middle)).toBe(2 * HOUR);
  expect(pause(15 * MINUTE, failing(500), undefined, undefined, middle)).toBe(24 * HOUR);
  expect(pause(15 * MINUTE, failing(1), undefined, 5 * HOUR, middle)).toBe(5 * HOUR);
  expect(pause(15 * MINUTE, failing(1), undefined, 10 ** 15, middle)).toBe(7 * 24 * HOUR);
  expect(pause(10 * MINUTE, ok, undefined, undefined, 0)).toBe(9 * MINUTE);
});

test("the first Ctrl-C is a signal, after it the other listeners are back", () => {
  const program = new EventEmitter();
  let ended = 0;
  program.on("SIGINT", () => ended++);
  const interrupt = onInterrupt(program as NodeJS.EventEmitter);
  program.emit("SIGINT");
  expect([interrupt.signal.aborted, ended]).toEqual([true, 0]);
  program.emit("SIGINT");
  expect(ended).toBe(1);
  const released = onInterrupt(program as NodeJS.EventEmitter);
  released.release();
  program.emit("SIGINT");
  expect([released.signal.aborted, ended, program.listenerCount("SIGINT")]).toEqual([false, 2, 1]);
});
