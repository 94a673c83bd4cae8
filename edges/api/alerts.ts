/** Saved searches as feeds, and their webhooks told while the desk is open. */
import { Hono } from "hono";
import { etag } from "hono/etag";
import { alertFeed, type FeedFormat } from "../record/alerts/feed.ts";
import { tellAlerts } from "../record/alerts/tell-alerts.ts";
import type { Store } from "../store/open-store.ts";
import type { ApiEnv } from "./app.ts";

export const alertRoutes = (store: Store): Hono<ApiEnv> => {
  const routes = new Hono<ApiEnv>();
  routes.get("/alerts/:file{[\\w-]+\\.(?:atom|json)}", etag(), async (c) => {
    const file = c.req.param("file");
    const dot = file.lastIndexOf(".");
    const feed = await alertFeed(store, file.slice(0, dot), file.slice(dot + 1) as FeedFormat, new URL(c.req.url).origin);
    return c.body(feed.body, 200, { "content-type": feed.type, "cache-control": "private, no-cache" });
  });
  return routes;
};

const EVERY_MS = 30_000;

/** Another program may take articles in, and what a webhook did not take is tried again: looked at from time to time. Gives the way to stop it. */
export const tellMeanwhile = (store: Store, log: (error: unknown) => void): (() => Promise<void>) => {
  const stop = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(() => tellAlerts(store, { signal: stop.signal, now: () => new Date().toISOString() })).catch(log);
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
};
