/** What is kept of a feed between two looks at it, and where. The record's store keeps it; so does a map in memory. */
import type { Health } from "./feed-health.ts";
import type { Validators } from "./safe-fetch.ts";

export interface FeedState {
  readonly url: string;
  readonly title?: string | undefined;
  readonly health: Health;
  /** of the last good answer: after a failure there are none, so that the feed is asked for whole */
  readonly validators: Validators;
  /** ids of the items handed over, newest first */
  readonly seen: readonly string[];
  /** when it is looked at next, ISO 8601 */
  readonly due?: string | undefined;
}

export interface FeedStates {
  get(url: string): Promise<FeedState | undefined> | FeedState | undefined;
  set(state: FeedState): Promise<void> | void;
}

export const newFeed = (url: string): FeedState => ({ url, health: { state: "new" }, validators: {}, seen: [] });

export const memoryStates = (): FeedStates & { readonly all: ReadonlyMap<string, FeedState> } => {
  const all = new Map<string, FeedState>();
  return { all, get: (url) => all.get(url), set: (state) => void all.set(state.url, state) };
};
