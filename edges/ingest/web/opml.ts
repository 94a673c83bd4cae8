/** The feeds of an OPML list, each once, whatever groups they stand in. */
import { parseOpml } from "feedsmith";
import { FetchFailure } from "./failure.ts";
import { refuseEntities } from "./xml-text.ts";

export interface ListedFeed {
  readonly url: string;
  readonly title?: string | undefined;
}

interface Outline {
  readonly xmlUrl?: string;
  readonly title?: string;
  readonly text?: string;
  readonly outlines?: readonly unknown[];
}

const MOST_FEEDS = 10_000;
const DEEPEST = 50;

const feedsIn = (outlines: readonly Outline[], depth = 0): readonly ListedFeed[] =>
  depth > DEEPEST
    ? []
    : outlines.flatMap((o) => [
        ...(o.xmlUrl ? [{ url: o.xmlUrl.trim(), title: o.title ?? o.text }] : []),
        ...feedsIn((o.outlines ?? []) as readonly Outline[], depth + 1),
      ]);

/** Throws a FetchFailure for what is no OPML. */
export const readOpml = (text: string, where: string): readonly ListedFeed[] => {
  refuseEntities(text, where);
  let outlines: readonly Outline[];
  try {
    outlines = (parseOpml(text).body?.outlines ?? []) as readonly Outline[];
  } catch {
    throw new FetchFailure("not-readable", `${where}: this is no OPML list`);
  }
  return [...new Map(feedsIn(outlines).map((f) => [f.url, f])).values()].slice(0, MOST_FEEDS);
};
