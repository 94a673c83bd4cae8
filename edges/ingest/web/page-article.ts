/** A fetched page to what the record takes: the article, with the feed's or sitemap's word where the page is silent. */
import type { Problem } from "../../../schema/reading.ts";
import { fromText } from "../bytes-input.ts";
import { MOST_TEXT } from "../input.ts";
import { type PageDocument, pageDocument, timeAtHead } from "../page-document.ts";
import type { Evidence, Incoming, Origin } from "../incoming.ts";
import { isOpinion } from "./opinion.ts";
import { canonicalAddress } from "./page-address.ts";
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
  return own ?? hinted ?? timeAtHead(text);
};

/** Text sent as text: its first line may be the title. */
const plainPage = (text: string, url: string): PageDocument => ({
  document: { ...fromText(text), url: canonicalAddress(undefined, url) },
  opinion: false,
});

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
    const page = plain ? plainPage(decoded.text, evidence.finalUrl) : pageDocument(decoded.text, evidence.finalUrl);
    if (page.document.text.trim() === "") return failed(from, `${evidence.url}: no article was found on this page`);
    if (page.document.text.length > MOST_TEXT) return failed(from, `${evidence.url}: its text is too long for one article`);
    return { kind: "article", from, ...withHints(page, hints), evidence, problems: charsetProblems(decoded, evidence.url) };
  } catch (error) {
    return failed(from, `${evidence.url}: the page cannot be taken apart: ${(error as Error).message}`);
  }
};

const charsetProblems = ({ guessed, charset }: { guessed: boolean; charset: string }, where: string): Problem[] =>
  guessed ? [{ code: "charset", message: `the character set was taken to be ${charset}`, where }] : [];

const withHints = ({ document, opinion }: PageDocument, hints: Hints): PageDocument => ({
  document: {
    ...document,
    outlet: document.outlet ?? hints.outlet ?? (document.url === undefined ? undefined : hostName(document.url)),
    title: document.title ?? hints.title,
    author: document.author ?? hints.author,
    published: publishedOf(document.published, hints.published, document.text),
  },
  opinion: opinion || isOpinion(hints.categories ?? []),
});
