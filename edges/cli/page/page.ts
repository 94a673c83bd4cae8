/** Readings as one self-contained page: the texts with highlights, beside them the reports and encounters. Nothing is loaded. */
import type { Reading } from "../../../schema/reading.ts";
import { type Lang, label, word } from "../labels.ts";
import { facts } from "./facts.ts";
import { bdi, escapeHtml, marked, marksOf, paragraphs, placesOf } from "./marked-text.ts";
import { SCRIPT, STYLE } from "./style.ts";

const count = (lang: Lang, key: "articles" | "reports" | "events", n: number): string => `${escapeHtml(word(lang, key))} ${n}`;

/** Only web addresses become links: a link made from an article's data must not run anything. */
const address = (url: string): string =>
  /^https?:\/\//iu.test(url)
    ? `<a href="${escapeHtml(url)}" rel="noopener noreferrer nofollow">${escapeHtml(url)}</a>`
    : `<bdi>${escapeHtml(url)}</bdi>`;

const meta = (r: Reading): string => {
  const { outlet, author, published, url } = r.article;
  const day =
    published && `<time dir="ltr" datetime="${escapeHtml(published)}">${escapeHtml(published.slice(0, 16).replace("T", " "))}</time>`;
  return [outlet && bdi(outlet), author && bdi(author), day, url && address(url)].filter(Boolean).join(" · ");
};

/** One article with its facts; `i` is its place on the page. */
export const articlePart = (lang: Lang, r: Reading, i: number): string => {
  const places = placesOf(r, i);
  const { title, text, id } = r.article;
  const heading = title ? marked(title, 0, title.length, marksOf(r, places, "title")) : escapeHtml(id);
  const arabic = r.article.language === "ar" ? ' dir="rtl" lang="ar"' : ' dir="auto"';
  return `<article id="a${i}" aria-labelledby="a${i}t"><h2 id="a${i}t"${title ? arabic : ' dir="auto"'}>${heading}</h2><p class="meta">${meta(r)}</p>
<div class="two"><div class="text"${arabic}>${paragraphs(text, marksOf(r, places))}</div>
<div class="side">${facts(lang, r, places)}</div></div></article>
`;
};

/** What the index says of an article. */
export interface IndexLine {
  readonly title: string;
  readonly reports: number;
  readonly events: number;
}

export const indexLine = (r: Reading): IndexLine => ({
  title: r.article.title ?? r.article.id,
  reports: r.reports.length,
  events: r.events.length,
});

const index = (lang: Lang, lines: readonly IndexLine[]): string => {
  if (lines.length < 2) return "";
  const items = lines.map(
    (l, i) =>
      `<li><a href="#a${i}"><bdi>${escapeHtml(l.title)}</bdi><small>${count(lang, "reports", l.reports)} · ${count(lang, "events", l.events)}</small></a></li>`,
  );
  return `<nav aria-label="${escapeHtml(word(lang, "articles"))}"><ol>${items.join("\n")}</ol></nav>`;
};

const total = (lines: readonly IndexLine[], key: "reports" | "events"): number => lines.reduce((n, l) => n + l[key], 0);

const summary = (lang: Lang, lines: readonly IndexLine[]): string =>
  `<p class="sum">${count(lang, "articles", lines.length)} · ${count(lang, "reports", total(lines, "reports"))} · ${count(lang, "events", total(lines, "events"))}</p>`;

const key = (lang: Lang): string => {
  const entries: readonly (readonly [string, string])[] = [
    ["cue", word(lang, "cue")],
    ["speaker", label(lang, "link", "speaker")],
    ["medium", label(lang, "link", "medium")],
    ["carrier", label(lang, "link", "carrier")],
    ["content", word(lang, "content")],
    ["event", word(lang, "encounter")],
    ["time", label(lang, "kind", "time")],
    ["furniture", word(lang, "furniture")],
  ];
  return `<aside class="key" aria-label="${escapeHtml(word(lang, "key"))}"><ul>${entries.map(([cls, name]) => `<li><span class="${cls}">${escapeHtml(name)}</span></li>`).join("")}</ul></aside>`;
};

/** `hash` gives the base64 SHA-256 of a text: the page allows its own style and script and nothing else. */
export type Hash = (text: string) => string;

/** All above the articles; with `lines` the index and the sums, which a page that streams has only at its end. */
export const pageHead = (lang: Lang, hash: Hash, lines: readonly IndexLine[] | undefined): string => {
  const policy = `default-src 'none'; style-src 'sha256-${hash(STYLE)}'; script-src 'sha256-${hash(SCRIPT)}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}"><title>Khabar · خبر</title><style>${STYLE}</style></head>
<body><a class="skip" href="#main">${escapeHtml(word(lang, "skip"))}</a>
<header class="top"><h1>Khabar · <bdi lang="ar">خبر</bdi></h1>${lines ? summary(lang, lines) + index(lang, lines) : `<p class="sum"><a href="#index">${escapeHtml(word(lang, "articles"))}</a></p>`}</header>
${key(lang)}
<main id="main" tabindex="-1">
`;
};

/** All below the articles; with `lines` the index of a page that streamed. */
export const pageFoot = (lang: Lang, lines: readonly IndexLine[] | undefined): string =>
  `</main>${lines ? `<footer class="top" id="index">${summary(lang, lines)}${index(lang, lines)}</footer>` : ""}<script>${SCRIPT}</script></body></html>\n`;

/** The whole page at once. */
export const htmlPage = (readings: readonly Reading[], lang: Lang, hash: Hash): string =>
  pageHead(lang, hash, readings.map(indexLine)) + readings.map((r, i) => articlePart(lang, r, i)).join("") + pageFoot(lang, undefined);
