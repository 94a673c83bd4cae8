/** A sitemap or sitemap index (sitemaps.org, with Google's news extension), read as a stream of elements. */
import { SaxesParser } from "saxes";
import type { Hints } from "./page-article.ts";
import { isoMinute } from "./published-time.ts";
import { refuseEntities } from "./xml-text.ts";

export interface SitemapPage {
  readonly url: string;
  /** ISO 8601 */
  readonly modified?: string | undefined;
  readonly hints: Hints;
}

export interface Sitemap {
  readonly pages: readonly SitemapPage[];
  /** addresses of the sitemaps that an index lists */
  readonly maps: readonly string[];
  /** it ended or broke before its end: what stood before that is here */
  readonly broken: boolean;
}

/** The protocol's own bound. */
const MOST = 50_000;
/** A stray mark is read past; so many of them are no sitemap. */
const MOST_ERRORS = 100;
const HOPELESS = new Error("too many errors");
const LONGEST_FIELD = 4096;

const FIELDS = new Set(["loc", "lastmod", "news:title", "news:name", "news:publication_date"]);

/** The news extension under whatever prefix it has. */
const fieldOf = (name: string, inNews: boolean): string => {
  const bare = name.replace(/^.*:/u, "");
  return inNews && bare !== "loc" && bare !== "lastmod" ? `news:${bare}` : name;
};

type Fields = Readonly<Record<string, string>>;

const pageOf = (f: Fields): SitemapPage => ({
  url: f.loc as string,
  modified: isoMinute(f.lastmod),
  hints: { title: f["news:title"], outlet: f["news:name"], published: isoMinute(f["news:publication_date"]) },
});

/** Never throws but for declared entities. */
export const readSitemap = (text: string, where: string): Sitemap => {
  refuseEntities(text, where);
  const pages: SitemapPage[] = [];
  const maps: string[] = [];
  let broken = false;
  let inNews = false;
  let field = "";
  let fields: Record<string, string> = {};
  const parser = new SaxesParser();
  const add = (words: string): void => {
    if (FIELDS.has(field)) fields[field] = ((fields[field] ?? "") + words).slice(0, LONGEST_FIELD);
  };
  parser.on("opentag", ({ name }) => {
    if (name === "url" || name === "sitemap") fields = {};
    if (name.endsWith(":news")) inNews = true;
    // `image:loc` is not the page's
    field = fieldOf(name, inNews);
  });
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", ({ name }) => {
    field = "";
    if (name.endsWith(":news")) inNews = false;
    const trimmed = Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, v.trim()]));
    if (name === "url" && trimmed.loc && pages.length < MOST) pages.push(pageOf(trimmed));
    if (name === "sitemap" && trimmed.loc && maps.length < MOST) maps.push(trimmed.loc);
  });
  let errors = 0;
  parser.on("error", () => {
    broken = true;
    if (++errors > MOST_ERRORS) throw HOPELESS;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error !== HOPELESS) throw error;
  }
  return { pages, maps, broken };
};
