/** The articles of a feed's items: the page where there is one, else what the feed itself holds. */
import { articleText } from "../html.ts";
import type { Incoming, Origin } from "../incoming.ts";
import type { Feed, FeedItem } from "./feed.ts";
import { fetchPage } from "./fetch-page.ts";
import { isOpinion } from "./opinion.ts";
import { plainAddress } from "./page-address.ts";
import { failed } from "./page-article.ts";
import type { Fetcher } from "./safe-fetch.ts";

const ownArticle = (from: Origin, item: FeedItem): Incoming => {
  const { categories, ...said } = item.hints;
  const { text, blocks } = articleText(`<html><body><article>${item.html ?? ""}</article></body></html>`, said.title);
  if (text.trim() === "") return failed(from, `${from.item}: the feed has neither an address nor a text for this item`);
  return { kind: "article", from, document: { ...said, text, blocks }, opinion: isOpinion(categories ?? []), problems: [] };
};

/** `skip` tells by its address or id what need not be fetched again. */
export const feedArticles = async function* (
  fetcher: Fetcher,
  source: string,
  feed: Feed,
  skip: (item: string) => boolean | Promise<boolean>,
): AsyncGenerator<Incoming> {
  const given = new Set<string>();
  for (const item of feed.items) {
    const name = item.url ? plainAddress(item.url) : item.id;
    if (given.has(name) || (await skip(name))) continue;
    given.add(name);
    const from = { source, item: name };
    yield item.url ? await fetchPage(fetcher, from, item.url, item.hints) : ownArticle(from, item);
  }
};
