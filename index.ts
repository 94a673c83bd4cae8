/** Khabar: reads Arabic diplomatic and political news. `read` takes one article and gives what was read from it. */
import type { Document, Reader } from "./core/index.ts";
import { loadReader } from "./edges/files/load-reader.ts";
import type { Reading } from "./schema/index.ts";

export { createReader } from "./core/index.ts";
export type { Block, Document, Reader } from "./core/index.ts";
export { type LoadOptions, loadReader } from "./edges/files/load-reader.ts";
export * from "./schema/index.ts";

let reader: Reader | undefined;

/** One article in, one reading out. The reader is loaded at the first call. Never throws on any text; a TypeError names a field of the wrong type. */
export const read = (document: Document): Reading => {
  reader ??= loadReader();
  return reader.read(document);
};
