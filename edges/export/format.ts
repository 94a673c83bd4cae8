/** How a format is written. */
import type { ExportedArticle } from "./exported.ts";

/** Takes a piece of the output, and is done when there is room for the next. */
export type Sink = (piece: string | Uint8Array) => Promise<void>;

export interface ExportFile {
  /** media type */
  readonly type: string;
  /** of a file's name */
  readonly ending: string;
  /** Gives the number of rows, entities or articles written. */
  write(articles: AsyncIterable<ExportedArticle>, sink: Sink): Promise<number>;
}

/** One line an item, in pieces of some size. */
export const writeLines = async (lines: AsyncIterable<string>, sink: Sink): Promise<number> => {
  const MOST = 64 * 1024;
  let rows = 0;
  let held = "";
  for await (const line of lines) {
    held += line;
    rows++;
    if (held.length < MOST) continue;
    await sink(held);
    held = "";
  }
  if (held !== "") await sink(held);
  return rows;
};
