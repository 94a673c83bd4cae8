/** One look at a feed: its new articles are handed over, and what is known of it is kept after they were taken. */
import type { Incoming } from "../incoming.ts";
import type { Clock } from "./clock.ts";
import { FetchFailure } from "./failure.ts";
import { type Feed, readFeed } from "./feed.ts";
import { feedArticles } from "./feed-articles.ts";
import { type Look, nextHealth } from "./feed-health.ts";
import { type FeedState, type FeedStates, newFeed } from "./feed-state.ts";
import { failureOf } from "./fetch-page.ts";
import { plainAddress } from "./page-address.ts";
import type { Fetched, Fetcher, Validators } from "./safe-fetch.ts";
import { markupText } from "./xml-text.ts";

export interface Poll {
  readonly fetcher: Fetcher;
  readonly states: FeedStates;
  readonly clock: Clock;
  /** what the record has already */
  readonly known?: ((item: string) => boolean | Promise<boolean>) | undefined;
  /** when the feed is to be looked at next, milliseconds since 1970 */
  readonly next?: (state: FeedState, feed: Feed | undefined, waitFor: number | undefined) => number;
}

const MOST_SEEN = 5000;

interface Seen {
  readonly look: Look;
  readonly feed?: Feed;
  readonly validators: Validators;
  readonly error?: FetchFailure;
}

const lookedAt = (got: Fetched, url: string): Seen => {
  if (got.kind === "not-modified") return { look: { kind: "not-modified" }, validators: got.validators };
  const feed = readFeed(markupText(got.content, got.evidence.headers["content-type"]), got.evidence.finalUrl || url);
  return { look: { kind: "read", items: feed.items.length, mended: feed.mended }, feed, validators: got.validators };
};

/** Looks at the feed; what goes wrong is part of what was seen. */
export const lookAt = async (url: string, get: () => Promise<Fetched>): Promise<Seen> => {
  try {
    return lookedAt(await get(), url);
  } catch (error) {
    if (!(error instanceof FetchFailure) || error.code === "stopped") throw error;
    return { look: { kind: "failed", reason: error.message, passing: error.passing }, validators: {}, error };
  }
};

const after = (state: FeedState, seen: Seen, poll: Poll, items: readonly string[], missed: boolean): FeedState => {
  const at = new Date(poll.clock.now()).toISOString();
  const health = nextHealth(state.health, seen.look, at);
  // what was mended may be whole at the next look, and a page that was missed may be there: then the feed is asked for whole
  const whole = health.state !== "failing" && !(health.state === "ok" && health.mended) && !missed;
  const next: FeedState = {
    url: state.url,
    title: seen.feed?.title ?? state.title,
    health,
    validators: whole ? seen.validators : {},
    seen: [...new Set([...items, ...state.seen])].slice(0, MOST_SEEN),
  };
  const due = poll.next?.(next, seen.feed, seen.error?.waitFor);
  return due === undefined ? next : { ...next, due: new Date(due).toISOString() };
};

/** `got`: the answer, where the feed was fetched already to find out what it is. A failed feed gives one failure. */
export const pollFeed = async function* (poll: Poll, source: string, url: string, got?: Fetched): AsyncGenerator<Incoming> {
  const state = (await poll.states.get(url)) ?? newFeed(url);
  const seen = await lookAt(url, async () => got ?? (await poll.fetcher.get(url, state.validators)));
  const items: string[] = [];
  let missed = false;
  if (seen.feed) {
    const before = new Set(state.seen);
    const skip = async (item: string): Promise<boolean> => before.has(item) || ((await poll.known?.(item)) ?? false);
    for await (const incoming of feedArticles(poll.fetcher, source, seen.feed, skip)) {
      // what may succeed at another time is looked for again at the next look
      if (incoming.kind === "failure" && incoming.passing) missed = true;
      else items.push(incoming.from.item);
      yield incoming;
    }
  }
  await poll.states.set(after(state, seen, poll, items, missed));
  if (seen.error) yield failureOf({ source, item: plainAddress(url) }, seen.error);
};
