/** What a page says of itself: JSON-LD first, then Open Graph and meta tags, then what stands at the head of the page. */
import { parseHTML } from "linkedom";
import { isExcessive } from "../html.ts";
import { bylineTime, LONGEST_BYLINE } from "./byline-time.ts";
import { articleData, asList, linkedObjects, namesOf, textOf, typesOf } from "./linked-data.ts";
import { isOpinion, OPINION_TYPES } from "./opinion.ts";
import { canonicalAddress, claimedAddress } from "./page-address.ts";
import { isoMinute } from "./published-time.ts";

export interface PageMetadata {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly author?: string | undefined;
  /** ISO 8601 to the minute, with its zone where the page gives one */
  readonly published?: string | undefined;
  /** the outlet itself files the page under opinion */
  readonly opinion: boolean;
}

type Page = ReturnType<typeof parseHTML>["document"];

const MOST_VALUES = 50;

const metaTags = (page: Page): ReadonlyMap<string, readonly string[]> => {
  const tags = new Map<string, string[]>();
  for (const tag of page.querySelectorAll("meta[content]")) {
    const value = tag.getAttribute("content")?.trim();
    const name = (tag.getAttribute("property") ?? tag.getAttribute("name") ?? tag.getAttribute("itemprop"))?.toLowerCase();
    if (!value || !name) continue;
    const values = tags.get(name);
    if (!values) tags.set(name, [value]);
    else if (values.length < MOST_VALUES) values.push(value);
  }
  return tags;
};

const DATES = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "datepublished",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.created",
  "dc.date",
  "date",
  "pubdate",
  "publishdate",
  "publish-date",
];
const AUTHORS = ["author", "article:author", "dc.creator", "parsely-author", "sailthru.author"];
const OUTLETS = ["og:site_name", "application-name", "dc.publisher", "twitter:app:name:iphone"];
const SECTIONS = ["article:section", "section", "parsely-section", "genre", "category", "articlesection"];

const first = (tags: ReadonlyMap<string, readonly string[]>, names: readonly string[]): readonly string[] =>
  names.flatMap((name) => tags.get(name) ?? []);

/** Short lines of the page that may tell its date, those marked as dates before those at its head. */
const bylines = (page: Page): readonly string[] => {
  const marked = page.querySelectorAll(
    'time,[itemprop="datePublished"],[class*="date"],[class*="Date"],[class*="time"],[class*="publish"]',
  );
  const near = page.querySelector("h1")?.parentElement?.querySelectorAll("p,span,div") ?? [];
  const lines = [...marked].slice(0, 20).concat([...near].slice(0, 12));
  return lines.map((e) => (e.textContent ?? "").replace(/\s+/gu, " ").trim()).filter((l) => l !== "" && l.length <= LONGEST_BYLINE);
};

const publishedIn = (
  page: Page,
  data: ReturnType<typeof articleData>,
  tags: ReadonlyMap<string, readonly string[]>,
): string | undefined => {
  const stamped = [...page.querySelectorAll('time[datetime],[itemprop="datePublished"][content]')].map(
    (e) => e.getAttribute("datetime") ?? e.getAttribute("content") ?? "",
  );
  const told = [textOf(data.datePublished) ?? "", textOf(data.dateCreated) ?? "", ...first(tags, DATES), ...stamped].map(isoMinute);
  const hour = told.find((t) => t?.includes("T"));
  const day = told.find((t) => t !== undefined);
  // a day without its hour gives way to the hour of the same day
  if (hour && day && hour.startsWith(day.slice(0, 10))) return hour;
  return day ?? bylineTime(bylines(page));
};

const isName = (text: string): boolean => text !== "" && text.length <= 120 && !/^https?:|^@/u.test(text);

const LONGEST_TITLE = 1000;

/** "العنوان | الوكالة" is the title and the outlet. */
const withoutOutlet = (title: string | undefined, outlet: string | undefined): string | undefined => {
  const m = /^(.+?)\s+[|–—-]\s+([^|–—]+)$/su.exec(title ?? "");
  return m && outlet && m[2]?.trim() === outlet ? m[1]?.trim() : title;
};

const addressOf = (claimed: string | undefined, fetchedFrom: string | undefined): string | undefined =>
  fetchedFrom === undefined ? claimedAddress(claimed) : canonicalAddress(claimed, fetchedFrom);

/** `fetchedFrom`: where the page was had, after redirects; undefined for a page that was saved. */
export const pageMetadata = (html: string, fetchedFrom?: string): PageMetadata => {
  // a page nested beyond reason is read in its head only
  const { document: page } = parseHTML(isExcessive(html) ? html.slice(0, Math.max(html.search(/<body[\s>]/iu), 0)) : html);
  if (!page.documentElement) return { url: addressOf(undefined, fetchedFrom), opinion: false };
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].map((s) => s.textContent ?? "");
  const objects = linkedObjects(scripts);
  const data = articleData(objects);
  const tags = metaTags(page);
  const outlet = [...namesOf(data.publisher, objects), ...first(tags, OUTLETS)].find(isName);
  const authors = namesOf(data.author, objects).filter(isName);
  const author = authors.length > 0 ? [...new Set(authors)].join("، ") : first(tags, AUTHORS).find(isName);
  const title = textOf(data.headline) ?? first(tags, ["og:title", "twitter:title"])[0] ?? page.querySelector("h1")?.textContent?.trim();
  const canonical =
    page.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? first(tags, ["og:url"])[0] ?? textOf(data.url) ?? undefined;
  const labels = [data.articleSection, data.genre].flatMap((v) => asList(v).map(String));
  return {
    url: addressOf(canonical, fetchedFrom),
    title: withoutOutlet((title || page.title || "").slice(0, LONGEST_TITLE) || undefined, outlet),
    outlet,
    author,
    published: publishedIn(page, data, tags),
    opinion: typesOf(data).some((t) => OPINION_TYPES.has(t)) || isOpinion([...labels, ...first(tags, SECTIONS)]),
  };
};
