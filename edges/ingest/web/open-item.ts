/** One item of a source once more, for what failed and may succeed now. */
import type { Incoming, Origin } from "../incoming.ts";
import { openSource, type SourceOptions } from "./open-source.ts";
import { isWebAddress } from "./source-kind.ts";

/**
 * What stands at an item now, under the name it had: a page's article, the articles of a feed, a sitemap or a folder that could not be
 * read, a line of a file (the file is read up to it). Nothing if the source has no such item any more.
 */
export const openItem = async function* (from: Origin, options: SourceOptions = {}): AsyncGenerator<Incoming> {
  if (isWebAddress(from.item) || from.item === from.source) {
    for await (const incoming of openSource(from.item, options))
      yield { ...incoming, from: { source: from.source, item: incoming.from.item } };
    return;
  }
  for await (const incoming of openSource(from.source, options)) {
    if (incoming.from.item !== from.item) continue;
    yield incoming;
    return;
  }
};
