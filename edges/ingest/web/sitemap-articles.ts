/** The articles of a sitemap and of the sitemaps it lists. */
import type { Incoming } from "../incoming.ts";
import { ungzipped } from "./content-coding.ts";
import { failureOf, fetchPage } from "./fetch-page.ts";
import { canonicalAddress, plainAddress } from "./page-address.ts";
import { failed } from "./page-article.ts";
import type { Fetcher } from "./safe-fetch.ts";
import { isWebAddress } from "./source-kind.ts";
import { readSitemap, type SitemapPage } from "./sitemap.ts";
import { markupText } from "./xml-text.ts";

/** The protocol allows 50 MB a sitemap. */
export const MOST_BYTES = 50 * 1024 * 1024;
const MOST_MAPS = 500;

export interface SitemapTask {
  readonly fetcher: Fetcher;
  readonly source: string;
  readonly known?: ((item: string) => boolean | Promise<boolean>) | undefined;
  /** pages that were last changed before this are left out, ISO 8601 */
  readonly since?: string | undefined;
}

const isOld = (page: SitemapPage, since: string | undefined): boolean => {
  const at = page.hints.published ?? page.modified;
  return since !== undefined && at !== undefined && Date.parse(at) < Date.parse(since);
};

const pagesOf = async function* (task: SitemapTask, pages: readonly SitemapPage[], given: Set<string>): AsyncGenerator<Incoming> {
  for (const page of pages) {
    const item = plainAddress(page.url);
    if (given.has(item) || isOld(page, task.since) || (await task.known?.(item))) continue;
    given.add(item);
    yield await fetchPage(task.fetcher, { source: task.source, item }, page.url, page.hints);
  }
};

/** A sitemap may list sitemaps of its own site only (sitemaps.org); one on disk was put there by the user. */
const isOwn = (map: string, parent: string): boolean => !isWebAddress(parent) || canonicalAddress(map, parent) === plainAddress(map);

/** `first`: the content of the sitemap at `url`. */
export const sitemapArticles = async function* (task: SitemapTask, url: string, first: Uint8Array): AsyncGenerator<Incoming> {
  const given = new Set<string>();
  const seen = new Set([url]);
  const open: { readonly url: string; readonly content?: Uint8Array }[] = [{ url, content: first }];
  for (let next = open.shift(); next; next = open.shift()) {
    const from = { source: task.source, item: next.url };
    try {
      const got = next.content ? undefined : await task.fetcher.get(next.url);
      const content = next.content ?? (got?.kind === "fetched" ? got.content : new Uint8Array());
      const map = readSitemap(markupText(await ungzipped(content, MOST_BYTES, next.url), undefined), next.url);
      yield* pagesOf(task, map.pages, given);
      for (const child of map.maps) {
        if (seen.has(child) || seen.size > MOST_MAPS) continue;
        seen.add(child);
        if (isOwn(child, next.url)) open.push({ url: child });
        else
          yield failed({ source: task.source, item: child }, `${child}: a sitemap of another site, listed by ${next.url}, is not followed`);
      }
      if (map.broken) yield failed(from, `${next.url}: the sitemap is broken; what stood before the break was read`, true);
    } catch (error) {
      yield failureOf(from, error);
    }
  }
};
