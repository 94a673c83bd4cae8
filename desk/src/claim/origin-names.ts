/** What an origin is called. */
import { originKinds } from "../../../schema/vocabulary.ts";
import type { Words } from "../use-words.ts";
import type { TracedOrigin } from "./tree.ts";

export const kindOf = (w: Words, o: TracedOrigin): string => w.term(originKinds, o.kind);
export const nameOf = (w: Words, o: TracedOrigin): string | undefined => (o.actor ? w.nameOf(o.actor) : o.name);
