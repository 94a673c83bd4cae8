/** What an origin is called. */
import type { Words } from "../use-words.ts";
import type { MessageId } from "../words/words.ts";
import type { TracedOrigin } from "./tree.ts";

const KINDS = {
  carrier: "originCarrier",
  document: "originDocument",
  interview: "originInterview",
  outlet: "originOutlet",
  uncredited: "originUncredited",
} as const satisfies Record<TracedOrigin["kind"], MessageId>;

export const kindOf = (w: Words, o: TracedOrigin): string => w(KINDS[o.kind]);
export const nameOf = (w: Words, o: TracedOrigin): string | undefined => (o.actor ? w.nameOf(o.actor) : o.name);
