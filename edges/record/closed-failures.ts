/**
 * Sources that could not be opened and have been since. What they hold stands under names of its own, so nothing else would ever take
 * their failure back: a feed that has answered for months would still be listed among what failed.
 */
import { plainAddress } from "../ingest/web/page-address.ts";
import { memoryStates } from "../ingest/web/feed-state.ts";
import { isWebAddress } from "../ingest/web/source-kind.ts";
import type { Incoming, Origin } from "../ingest/incoming.ts";
import type { Store } from "../store/open-store.ts";

/** As failures name it. */
const itemOf = (source: string): string => (isWebAddress(source) ? plainAddress(source) : source);

export const closeFailures = async (store: Store, opened: readonly Origin[]): Promise<void> => {
  for (const { source, item } of opened)
    await store.write
      .deleteFrom("item")
      .where("source", "=", source)
      .where("item", "in", [item, itemOf(item)])
      .where("status", "=", "failed")
      .execute();
};

/**
 * What comes from `from`; once that has come to its end with nothing under the name of `from` itself, `opened` is told. What stands
 * under that name, a file by itself, tells by its own reading whether it failed.
 */
export const watchingFor = async function* (
  from: Origin,
  incomings: AsyncIterable<Incoming>,
  opened: (from: Origin) => void,
): AsyncGenerator<Incoming> {
  let isOwn = false;
  for await (const incoming of incomings) {
    isOwn ||= incoming.from.item === from.item || incoming.from.item === itemOf(from.item);
    yield incoming;
  }
  if (!isOwn) opened(from);
};

/** Feeds as one who asks once sees them, and whether one of them could be read. */
export const statesAskedOnce = () => {
  const states = memoryStates();
  return { states, answered: (): boolean => [...states.all.values()].some(({ health: { state } }) => state === "ok" || state === "empty") };
};
