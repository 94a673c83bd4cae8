/** RSS, Atom, RDF and JSON feeds to one shape. */
import { parseFeed } from "feedsmith";
import { FetchFailure } from "./failure.ts";
import { mendedFeed } from "./mend-feed.ts";
import type { Hints } from "./page-article.ts";
import { isoMinute } from "./published-time.ts";
import { refuseEntities } from "./xml-text.ts";

export interface FeedItem {
  /** where the article stands; some feeds have the article only in themselves */
  readonly url?: string | undefined;
  /** the same at every reading of the feed */
  readonly id: string;
  readonly hints: Hints;
  /** the article or its beginning, as HTML */
  readonly html?: string | undefined;
}

export interface Feed {
  readonly title?: string | undefined;
  readonly items: readonly FeedItem[];
  /** it was broken, and what could be read of it was */
  readonly mended: boolean;
  /** how often the outlet asks to be read, minutes */
  readonly ttl?: number | undefined;
}

type Parsed = ReturnType<typeof parseFeed>;
type Item = Omit<FeedItem, "id"> & { readonly id: string | undefined };

/** More than this many items are no feed of news. */
const MOST_ITEMS = 5000;

const absolute = (url: string | undefined, base: string): string | undefined => {
  const text = url?.trim();
  if (!text || !URL.canParse(text, base)) return undefined;
  const found = new URL(text, base);
  return /^https?:$/u.test(found.protocol) ? found.href : undefined;
};

const timeOf = (value: unknown): string | undefined => (typeof value === "string" ? isoMinute(value) : undefined);

type RssLike = Extract<Parsed, { format: "rss" }>["feed"];
type RdfLike = Extract<Parsed, { format: "rdf" }>["feed"];
type AtomLike = Extract<Parsed, { format: "atom" }>["feed"];
type JsonLike = Extract<Parsed, { format: "json" }>["feed"];
type One<T> = NonNullable<T> extends readonly (infer Item)[] ? Item : never;

const fromRss = (item: One<RssLike["items"]>, base: string): Item => ({
  url: absolute(item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value), base),
  id: item.guid?.value,
  html: item.content?.encoded ?? item.description,
  hints: {
    title: item.title,
    author: item.dc?.creators?.[0] ?? item.authors?.map((a) => (typeof a === "string" ? a : a.name))[0],
    published: timeOf(item.pubDate ?? item.dc?.dates?.[0]),
    categories: item.categories?.flatMap((c) => c.name ?? []) ?? [],
  },
});

const fromRdf = (item: One<RdfLike["items"]>, base: string): Item => ({
  url: absolute(item.link, base),
  id: item.rdf?.about,
  html: item.content?.encoded ?? item.description,
  hints: {
    title: item.title,
    author: item.dc?.creators?.[0],
    published: timeOf(item.dc?.dates?.[0]),
    categories: item.dc?.subjects ?? [],
  },
});

const fromAtom = (entry: One<AtomLike["entries"]>, base: string): Item => ({
  url: absolute((entry.links?.find((l) => !l.rel || l.rel === "alternate") ?? entry.links?.[0])?.href, base),
  id: entry.id,
  html: entry.content?.value ?? entry.summary?.value,
  hints: {
    title: entry.title?.value,
    author: entry.authors?.[0]?.name,
    published: timeOf(entry.published ?? entry.updated),
    categories: entry.categories?.flatMap((c) => c.label ?? c.term ?? []) ?? [],
  },
});

const fromJsonFeed = (item: One<JsonLike["items"]>, base: string): Item => ({
  url: absolute(item.url ?? item.external_url, base),
  id: item.id,
  html: item.content_html ?? item.content_text,
  hints: {
    title: item.title,
    author: item.authors?.[0]?.name,
    published: timeOf(item.date_published ?? item.date_modified),
    categories: item.tags ?? [],
  },
});

const itemsOf = (parsed: Parsed, base: string): readonly Item[] => {
  switch (parsed.format) {
    case "rss":
      return (parsed.feed.items ?? []).map((i) => fromRss(i, base));
    case "rdf":
      return (parsed.feed.items ?? []).map((i) => fromRdf(i, base));
    case "atom":
      return (parsed.feed.entries ?? []).map((e) => fromAtom(e, base));
    case "json":
      return (parsed.feed.items ?? []).map((i) => fromJsonFeed(i, base));
  }
};

const titleOf = ({ feed }: Parsed): string | undefined => (typeof feed.title === "string" ? feed.title : feed.title?.value);

const tryParse = (text: string): Parsed | undefined => {
  try {
    return parseFeed(text) as Parsed;
  } catch {
    return undefined;
  }
};

/** The feed that a page points to, for who gave the page's address instead. */
const namedFeed = (html: string, base: string): string | undefined => {
  const link = /<link\b[^>]*\btype=["']application\/(?:rss|atom)\+xml["'][^>]*>/iu.exec(html.slice(0, 100_000))?.[0];
  return absolute(/\bhref=["']([^"']+)["']/iu.exec(link ?? "")?.[1], base);
};

/** `base`: where the feed was had, for relative addresses. Throws a FetchFailure for what is no feed. */
export const readFeed = (text: string, base: string): Feed => {
  refuseEntities(text, base);
  const whole = tryParse(text);
  const mended = whole ? undefined : mendedFeed(text);
  const parsed = whole ?? (mended === undefined ? undefined : tryParse(mended));
  if (!parsed) {
    const named = namedFeed(text, base);
    const hint = named ? `; the page names ${named} as its feed` : "";
    throw new FetchFailure("not-readable", `${base}: this is no RSS, Atom, RDF or JSON feed, or one too broken to read${hint}`);
  }
  const title = titleOf(parsed)?.trim();
  const items = itemsOf(parsed, base)
    .slice(0, MOST_ITEMS)
    .flatMap((item) => {
      const id = item.id ?? item.url ?? item.hints.title;
      return id && (item.url || item.html) ? [{ ...item, id, hints: { ...item.hints, outlet: title } }] : [];
    });
  return { title, items, mended: !whole, ttl: parsed.format === "rss" ? parsed.feed.ttl : undefined };
};
