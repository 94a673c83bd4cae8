/** Taking in, as the operations ask for it. */
import type { Parameters, Result } from "../../schema/record/operation.ts";
import type { add, retry, watch } from "../../schema/record/operations/work.ts";
import { isIsoDate } from "../ingest/read-input.ts";
import type { FetchOptions } from "../ingest/web/safe-fetch.ts";
import type { Store } from "../store/open-store.ts";
import { type AddOptions, addSources, retryFailures, watchFeeds } from "./add.ts";
import type { RunContext } from "./operations.ts";
import { RecordError } from "./record-error.ts";

const fetchOptions = (p: { allow?: string[] | undefined; contact?: string | undefined }): FetchOptions => ({
  allow: p.allow,
  contact: p.contact,
});

const options = (p: Omit<Parameters<typeof add>, "sources">, c: RunContext): AddOptions => {
  for (const name of ["published", "since"] as const)
    if (p[name] !== undefined && !isIsoDate(p[name])) throw new RecordError("iso-date-wanted", { parameter: name, given: p[name] ?? "" });
  return { ...c, outlet: p.outlet, published: p.published, since: p.since, jobs: p.jobs, fetch: fetchOptions(p) };
};

export const runAdd = (store: Store, p: Parameters<typeof add>, c: RunContext): Promise<Result<typeof add>> =>
  addSources(store, p.sources, options(p, c));

export const runRetry = (store: Store, p: Parameters<typeof retry>, c: RunContext): Promise<Result<typeof retry>> =>
  retryFailures(store, { all: p.all ?? false, items: p.items }, options(p, c));

const knownFeeds = async (store: Store): Promise<string[]> =>
  (await store.read.selectFrom("feed").select("address").orderBy("address").execute()).map((f) => f.address);

/** Runs until the context's signal comes; at once, where there is none. */
export const runWatch = async (store: Store, p: Parameters<typeof watch>, c: RunContext): Promise<Result<typeof watch>> => {
  const feeds = p.feeds.length > 0 ? p.feeds : await knownFeeds(store);
  if (feeds.length === 0) throw new RecordError("no-feed-to-watch");
  for (const feed of feeds) if (!/^https?:\/\//iu.test(feed)) throw new RecordError("feed-address-wanted", { given: feed });
  return watchFeeds(store, feeds, { ...options(p, c), signal: c.signal ?? AbortSignal.abort(), everyMs: p.every * 60_000 });
};
