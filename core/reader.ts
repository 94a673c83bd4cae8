/** The face of the core: a document in, a reading out. Pure and synchronous; weights and tables are arguments. */
import type { Reading } from "../schema/reading.ts";

/** A stretch of the text that the page it came from set apart. Offsets are UTF-16 units into the text. */
export interface Block {
  readonly start: number;
  readonly end: number;
  readonly kind: "paragraph" | "heading" | "list" | "caption" | "links";
}

/** One article as the edges hand it over: text already extracted, dates as given. */
export interface Document {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly text: string;
  readonly blocks?: readonly Block[] | undefined;
}

export interface Reader {
  /** version of the reader, as it stands in every reading */
  readonly version: string;
  /** Never throws on any text: what cannot be read is told in `problems`. A TypeError names a field that is not what it should be. */
  read(document: Document): Reading;
  /** The readings of many, in their order: the same as of each by itself, in less time, for some are read side by side. */
  readAll(documents: readonly Document[]): Reading[];
}
