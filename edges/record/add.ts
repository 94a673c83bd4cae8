/** Sources into the record: files, folders, addresses, feeds, lists, archives, one after the other. */
import type { Readable } from "node:stream";
import { openItem } from "../ingest/web/open-item.ts";
import { openSource, type SourceOptions } from "../ingest/web/open-source.ts";
import { type FetchOptions, safeFetcher } from "../ingest/web/safe-fetch.ts";
import { isWebAddress } from "../ingest/web/source-kind.ts";
import { watch } from "../ingest/web/watch.ts";
import { systemClock } from "../ingest/web/clock.ts";
import type { Incoming, Origin } from "../ingest/incoming.ts";
import type { Store } from "../store/open-store.ts";
import { tellAlerts } from "./alerts/tell-alerts.ts";
import { closeFailures, statesAskedOnce, watchingFor } from "./closed-failures.ts";
import { type RecordFeedStates, recordFeedStates } from "./feed-states.ts";
import { endJob, startJob } from "./jobs.ts";
import { type TakeInOptions, type Taken, takeIn } from "./take-in.ts";

export interface AddOptions {
  /** for articles that give none */
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  /** of sitemaps, only pages changed since, ISO 8601 */
  readonly since?: string | undefined;
  readonly fetch?: FetchOptions | undefined;
  readonly stdin?: Readable | undefined;
  readonly jobs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly told?: ((taken: Taken) => void) | undefined;
  /** ISO 8601 of the present moment; the machine's clock if not given */
  readonly now?: (() => string) | undefined;
}

export interface WorkDone {
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly interrupted: boolean;
  /** an earlier, unfinished run was taken up */
  readonly resumed: boolean;
}

const present = (): string => new Date().toISOString();

const itemDone = (store: Store, source: string) => async (item: string) =>
  (await store.read
    .selectFrom("item")
    .select("item")
    .where("source", "=", source)
    .where("item", "=", item)
    .where("status", "=", "done")
    .executeTakeFirst()) !== undefined;

const withDefaults = (incoming: Incoming, o: AddOptions): Incoming => {
  if (incoming.kind === "failure" || (!o.outlet && !o.published)) return incoming;
  const d = incoming.document;
  return { ...incoming, document: { ...d, outlet: d.outlet ?? o.outlet, published: d.published ?? o.published } };
};

const counted = async function* (incomings: AsyncIterable<Incoming>, feeds: RecordFeedStates, o: AddOptions): AsyncGenerator<Incoming> {
  for await (const incoming of incomings) {
    feeds.handedOver();
    yield withDefaults(incoming, o);
  }
};

/** A job from its first thing to its last word; what it is cut off by, it tells. */
const asJob = async (
  store: Store,
  kind: "add" | "watch" | "retry",
  args: unknown,
  incomings: (feeds: RecordFeedStates, opened: (from: Origin) => void) => AsyncIterable<Incoming>,
  o: AddOptions,
): Promise<WorkDone> => {
  const feeds = recordFeedStates(store);
  const now = o.now ?? present;
  const { job, resumed } = await startJob(store, kind, args, now());
  const opened: Origin[] = [];
  const sums = { new: 0, changed: 0, unchanged: 0, failed: 0 };
  const told = (taken: Taken): void => {
    sums[taken.outcome]++;
    o.told?.(taken);
  };
  const alert = async (): Promise<void> => {
    if (!o.signal?.aborted) await tellAlerts(store, { allow: o.fetch?.allow, contact: o.fetch?.contact, signal: o.signal, now });
  };
  const written = async (n: number): Promise<void> => {
    await feeds.written(n);
    if (kind === "watch") await alert();
  };
  const options: TakeInOptions = { job, resumed, jobs: o.jobs, signal: o.signal, now, told, written };
  try {
    const all = incomings(feeds, (from) => void opened.push(from));
    await takeIn(store, counted(all, feeds, o), options);
    await closeFailures(store, opened);
    await alert();
  } catch (error) {
    await endJob(store, job, "interrupted", (error as Error).message, now()).catch(() => {});
    throw error;
  }
  const interrupted = o.signal?.aborted ?? false;
  await endJob(store, job, interrupted ? "interrupted" : "done", null, now());
  return { ...sums, interrupted, resumed };
};

/** Throws what the store throws; what a source holds is told in its items. */
export const addSources = (store: Store, sources: readonly string[], o: AddOptions = {}): Promise<WorkDone> =>
  asJob(
    store,
    "add",
    { sources, outlet: o.outlet, published: o.published },
    async function* (feeds, opened) {
      const fetcher = sources.some(isWebAddress) ? safeFetcher({ ...o.fetch, signal: o.signal }) : undefined;
      try {
        for (const source of sources) {
          const options: SourceOptions = {
            ...o.fetch,
            fetcher,
            feeds,
            known: itemDone(store, source),
            since: o.since,
            stdin: o.stdin,
            signal: o.signal,
          };
          const from = { source, item: source };
          yield* watchingFor(from, openSource(source, options), (whole) => {
            if (!o.signal?.aborted) opened(whole);
          });
        }
      } finally {
        await fetcher?.close();
      }
    },
    o,
  );

export interface Retried {
  readonly all?: boolean;
  readonly items?: readonly string[] | undefined;
}

/** What failed once more: only what may pass, unless `all`; or these items alone. */
export const retryFailures = (store: Store, { all = false, items: only }: Retried, o: AddOptions = {}): Promise<WorkDone> =>
  asJob(
    store,
    "retry",
    { all, ...(only ? { items: only } : {}), at: (o.now ?? present)() },
    async function* (_feeds, opened) {
      let failed = store.read.selectFrom("item").select(["source", "item"]).where("status", "=", "failed");
      if (only) failed = failed.where("item", "in", [...only]);
      else if (!all) failed = failed.where("passing", "=", 1);
      const items = await failed.orderBy("source").orderBy("item").execute();
      const fetcher = safeFetcher({ ...o.fetch, signal: o.signal });
      try {
        for (const from of items) {
          let found = false;
          const { states, answered } = statesAskedOnce();
          const again = openItem(from, { ...o.fetch, fetcher, feeds: states, stdin: o.stdin, signal: o.signal });
          const whole = (): void => {
            if ((found || answered()) && !o.signal?.aborted) opened(from);
          };
          for await (const incoming of watchingFor(from, again, whole)) {
            found = true;
            yield incoming;
          }
          if (!found && !answered() && !o.signal?.aborted) {
            const message = `${from.item}: ${from.source} has no such item any more`;
            yield { kind: "failure", from, message, passing: false };
          }
        }
      } finally {
        await fetcher.close();
      }
    },
    o,
  );

/** Goes over feeds until the signal comes. `everyMs`: between two looks at a feed. */
export const watchFeeds = (
  store: Store,
  feeds: readonly string[],
  o: AddOptions & { readonly signal: AbortSignal; readonly everyMs?: number | undefined },
): Promise<WorkDone> =>
  asJob(
    store,
    "watch",
    { feeds },
    async function* (states) {
      const fetcher = safeFetcher({ ...o.fetch, signal: o.signal });
      try {
        const watched = feeds.map((url) => ({ url }));
        yield* watch(watched, { fetcher, states, clock: systemClock, signal: o.signal, everyMs: o.everyMs });
      } finally {
        await fetcher.close();
      }
    },
    o,
  );
