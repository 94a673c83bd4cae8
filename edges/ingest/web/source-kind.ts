/** What a source is, by its name and then by what it holds. */
export type SourceKind = "page" | "feed" | "opml" | "sitemap" | "warc" | "ndjson";

export const isWebAddress = (source: string): boolean => /^https?:\/\//iu.test(source);
/** "feed.example/rss" without its scheme is a file's name; a scheme that is not the web's is told so. */
export const otherScheme = (source: string): string | undefined => /^([a-z][a-z\d+.-]+):\/\//iu.exec(source)?.[1];

/** Kinds that a file's name tells; undefined for plain articles, folders and globs. */
export const fileKind = (path: string): Exclude<SourceKind, "page"> | undefined => {
  const name = path.toLowerCase();
  if (/\.warc(?:\.gz)?$/u.test(name)) return "warc";
  if (/\.opml$/u.test(name)) return "opml";
  if (/\.(?:ndjson|jsonl)\.(?:gz|zstd?)$/u.test(name)) return "ndjson";
  if (/\.(?:rss|atom)$/u.test(name)) return "feed";
  return /sitemap[^/]*\.xml(?:\.gz)?$/u.test(name) ? "sitemap" : undefined;
};

const ROOTS: readonly (readonly [SourceKind, RegExp])[] = [
  ["opml", /^opml$/iu],
  ["sitemap", /^(?:\w+:)?(?:urlset|sitemapindex)$/iu],
  ["feed", /^(?:\w+:)?(?:rss|feed|rdf)$/iu],
];

/** The name of the first element that is no declaration or comment. */
const rootOf = (head: string): string =>
  /^(?:\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>)*<([\w:-]+)/iu.exec(head)?.[1] ?? "";

/** What an answer holds; whatever is nothing else is taken for a page, which then says what is wrong. */
export const contentKind = (content: Uint8Array): SourceKind => {
  const head = new TextDecoder("latin1").decode(content.subarray(0, 4096)).replace(/^\u00ef\u00bb\u00bf/u, "");
  if (head.startsWith("WARC/")) return "warc";
  const root = rootOf(head);
  for (const [kind, names] of ROOTS) if (names.test(root)) return kind;
  if (/^\s*\{/u.test(head)) return /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/u.test(head) ? "feed" : "ndjson";
  return "page";
};
