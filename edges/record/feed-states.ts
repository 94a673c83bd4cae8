/** What is kept of feeds, in the record: not before the articles that were taken from them are written for good. */
import type { FeedState, FeedStates } from "../ingest/web/feed-state.ts";
import { closeFailures } from "./closed-failures.ts";
import type { Store } from "../store/open-store.ts";

export interface RecordFeedStates extends FeedStates {
  /** another thing was handed over to be written */
  handedOver(): void;
  /** so many more are written for good */
  written(n: number): Promise<void>;
}

const keep = async (store: Store, state: FeedState): Promise<void> => {
  const row = { address: state.url, source: state.url, state: JSON.stringify(state) };
  await store.write
    .insertInto("feed")
    .values(row)
    .onConflict((c) => c.column("address").doUpdateSet({ state: row.state }))
    .execute();
  const { state: health } = state.health;
  if (health === "ok" || health === "empty") await closeFailures(store, [{ source: state.url, item: state.url }]);
};

/** A state that says "all seen" while an article of it is still to be written would lose that article if the work were cut off here. */
export const recordFeedStates = (store: Store): RecordFeedStates => {
  let over = 0;
  let done = 0;
  const waiting = new Map<string, { readonly state: FeedState; readonly after: number }>();
  const settle = async (): Promise<void> => {
    for (const [url, { state, after }] of waiting) {
      if (after > done) continue;
      waiting.delete(url);
      await keep(store, state);
    }
  };
  return {
    async get(url) {
      const held = waiting.get(url);
      if (held) return held.state;
      const row = await store.read.selectFrom("feed").select("state").where("address", "=", url).executeTakeFirst();
      return row && (JSON.parse(row.state) as FeedState);
    },
    async set(state) {
      waiting.set(state.url, { state, after: over });
      await settle();
    },
    handedOver: () => void over++,
    async written(n) {
      done += n;
      await settle();
    },
  };
};
