/** A fetched page to what the record takes: the article, with the feed's or sitemap's word where the page is silent. */
import type { Problem } from "../../../schema/reading.ts";
import { fromHtml } from "../html.ts";
import { fromText } from "../bytes-input.ts";
import { MOST_TEXT } from "../input.ts";
import type { Evidence, Incoming, Origin } from "../incoming.ts";
import { bylineTime } from "./byline-time.ts";
import { isOpinion } from "./opinion.ts";
import { canonicalAddress } from "./page-address.ts";
import { type PageMetadata, pageMetadata } from "./page-metadata.ts";
import { notPage, pageText } from "./page-text.ts";

/** What was said of the page where its address was found. */
export interface Hints {
  readonly title?: string | undefined;
  readonly outlet?: string | undefined;
  readonly author?: string | undefined;
  readonly published?: string | undefined;
  readonly categories?: readonly string[];
}

export const failed = (from: Origin, message: string, passing = false): Incoming => ({ kind: "failure", from, message, passing });

const hostName = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, "") : undefined);

/** The page's own time, unless it has a day only and the feed the minute of that day. */
const publishedOf = (own: string | undefined, hinted: string | undefined, text: string): string | undefined => {
  if (own && hinted && !own.includes("T") && hinted.startsWith(own)) return hinted;
  return own ?? hinted ?? bylineTime(text.split("\n", 4).filter((line) => line.trim() !== ""));
};

/** Text sent as text: its first line may be the title. */
const plainPage = (text: string, url: string): { metadata: PageMetadata; text: string; blocks: undefined } => {
  const { title, text: body } = fromText(text);
  return { metadata: { url: canonicalAddress(undefined, url), title, opinion: false }, text: body, blocks: undefined };
};

const htmlPage = (html: string, url: string) => {
  const metadata = pageMetadata(html, url);
  const { text, blocks, title } = fromHtml(html);
  return { metadata: { ...metadata, title: metadata.title ?? title }, text, blocks };
};

/** Real pages have some hundred kilobytes, with everything in them a few megabytes. */
const MOST_PAGE = 8 * 1024 * 1024;

/** `content`: the body with its codings undone. Never throws for what a page holds. */
export const pageArticle = (from: Origin, evidence: Evidence, content: Uint8Array, hints: Hints = {}): Incoming => {
  const type = evidence.headers["content-type"];
  const plain = /^text\/plain\b/iu.test(type ?? "") && notPage(content, type) === "text/plain";
  const what = plain ? undefined : notPage(content, type);
  if (what) return failed(from, `${evidence.url}: this is ${what}, not a page`);
  if (content.length > MOST_PAGE)
    return failed(from, `${evidence.url}: over ${MOST_PAGE / 1024 / 1024} MB, which is more than a page of news has`);
  const decoded = pageText(content, type);
  try {
    const page = plain ? plainPage(decoded.text, evidence.finalUrl) : htmlPage(decoded.text, evidence.finalUrl);
    if (page.text.trim() === "") return failed(from, `${evidence.url}: no article was found on this page`);
    if (page.text.length > MOST_TEXT) return failed(from, `${evidence.url}: its text is too long for one article`);
    return { kind: "article", from, ...documentOf(page, hints), evidence, problems: charsetProblems(decoded, evidence.url) };
  } catch (error) {
    return failed(from, `${evidence.url}: the page cannot be taken apart: ${(error as Error).message}`);
  }
};

const charsetProblems = ({ guessed, charset }: { guessed: boolean; charset: string }, where: string): Problem[] =>
  guessed ? [{ code: "charset", message: `the character set was taken to be ${charset}`, where }] : [];

const documentOf = (
  { metadata, text, blocks }: { metadata: PageMetadata; text: string; blocks: ReturnType<typeof fromHtml>["blocks"] },
  hints: Hints,
) => ({
  document: {
    url: metadata.url,
    outlet: metadata.outlet ?? hints.outlet ?? hostName(metadata.url),
    title: metadata.title ?? hints.title,
    author: metadata.author ?? hints.author,
    published: publishedOf(metadata.published, hints.published, text),
    text,
    blocks,
  },
  opinion: metadata.opinion || isOpinion(hints.categories ?? []),
});
