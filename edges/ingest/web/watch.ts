/** Goes over feeds for as long as it is let: each at its own pace, with some jitter, slower while it fails. */
import type { Incoming } from "../incoming.ts";
import { merged } from "../merged.ts";
import type { Clock } from "./clock.ts";
import type { Feed } from "./feed.ts";
import { type FeedState, type FeedStates, newFeed } from "./feed-state.ts";
import { isStopped } from "./fetch-page.ts";
import { pollFeed } from "./poll-feed.ts";
import type { Fetcher } from "./safe-fetch.ts";

export interface WatchedFeed {
  readonly url: string;
  /** between two looks; WatchOptions.everyMs if not given */
  readonly everyMs?: number | undefined;
}

export interface WatchOptions {
  readonly fetcher: Fetcher;
  readonly states: FeedStates;
  readonly clock: Clock;
  /** ends the watching: what is under way is given up, and nothing of it is marked as done */
  readonly signal: AbortSignal;
  readonly everyMs?: number | undefined;
  readonly feedsAtOnce?: number | undefined;
  readonly known?: ((item: string) => boolean | Promise<boolean>) | undefined;
}

const QUARTER_HOUR = 900_000;
const MINUTE = 60_000;
const DAY = 86_400_000;
const JITTER = 0.1;
/** A Retry-After beyond this is a mistake. */
const LONGEST_WISH = 7 * DAY;
const AT_ONCE = 4;

/**
 * Milliseconds until the next look: the feed's pace, not faster than the outlet's `ttl`; doubled with every failure in a
 * row up to a day; not before the server's Retry-After; a tenth more or less, so that feeds do not fall into step.
 */
export const pause = (everyMs: number, state: FeedState, ttl: number | undefined, waitFor: number | undefined, chance: number): number => {
  const pace = Math.max(everyMs, Math.min((ttl ?? 0) * MINUTE, DAY));
  const times = state.health.state === "failing" ? state.health.times : 0;
  const slowed = Math.min(pace * 2 ** Math.min(times, 20), Math.max(pace, DAY));
  return Math.max(slowed * (1 + JITTER * (2 * chance - 1)), Math.min(waitFor ?? 0, LONGEST_WISH));
};

interface Waiting {
  readonly feed: WatchedFeed;
  readonly at: number;
}

/** The feed whose turn is next, taken out of those that wait. */
const takeNext = (waiting: Waiting[]): Waiting | undefined => {
  let best = 0;
  for (let i = 1; i < waiting.length; i++) if ((waiting[i] as Waiting).at < (waiting[best] as Waiting).at) best = i;
  return waiting.splice(best, 1)[0];
};

const untilDue = async (at: number, { clock, signal }: WatchOptions): Promise<void> => {
  const left = at - clock.now();
  if (left > 0) await clock.sleep(left, signal);
};

const dueOf = async (url: string, states: FeedStates): Promise<number> => Date.parse((await states.get(url))?.due ?? "") || 0;

/** One of those who go over the feeds: takes the next, waits until it is due, looks, puts it back. */
const walker = async function* (waiting: Waiting[], options: WatchOptions): AsyncGenerator<Incoming> {
  const { clock, signal } = options;
  while (!signal.aborted) {
    const next = takeNext(waiting);
    if (!next) return;
    const every = next.feed.everyMs ?? options.everyMs ?? QUARTER_HOUR;
    const time = (state: FeedState, feed: Feed | undefined, waitFor: number | undefined): number =>
      clock.now() + pause(every, state, feed?.ttl, waitFor, clock.random());
    try {
      await untilDue(next.at, options);
      yield* pollFeed({ ...options, next: time }, next.feed.url, next.feed.url);
    } catch (error) {
      if (isStopped(error) || signal.aborted) return;
      throw error;
    }
    waiting.push({ feed: next.feed, at: await dueOf(next.feed.url, options.states) });
  }
};

/** New articles as they appear, and the failures of feeds and pages; ends when the signal does. */
export const watch = async function* (feeds: readonly WatchedFeed[], options: WatchOptions): AsyncGenerator<Incoming> {
  const waiting: Waiting[] = [];
  for (const feed of feeds) {
    if (!(await options.states.get(feed.url))) await options.states.set(newFeed(feed.url));
    waiting.push({ feed, at: await dueOf(feed.url, options.states) });
  }
  const atOnce = Math.min(options.feedsAtOnce ?? AT_ONCE, feeds.length);
  yield* merged(
    Array.from({ length: atOnce }, () => () => walker(waiting, options)),
    atOnce,
  );
};
