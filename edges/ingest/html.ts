/** The words of a page: cleaned of what surrounds them, extracted by Readability. */
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Block, Document } from "../../core/reader.ts";
import { FURNITURE_HEADINGS } from "./furniture-headings.ts";

interface Node {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly tagName?: string;
  readonly childNodes?: Iterable<Node>;
}

const BLOCKS = new Set([
  "P",
  "DIV",
  "H1",
  "H2",
  "H3",
  "H4",
  "H5",
  "H6",
  "LI",
  "UL",
  "OL",
  "BLOCKQUOTE",
  "SECTION",
  "ARTICLE",
  "FIGURE",
  "FIGCAPTION",
  "TR",
  "TABLE",
  "PRE",
  "HEADER",
  "FOOTER",
]);
const KIND: Readonly<Record<string, Block["kind"]>> = {
  H1: "heading",
  H2: "heading",
  H3: "heading",
  H4: "heading",
  LI: "list",
  FIGCAPTION: "caption",
};

/** Text of an element with a blank line between blocks, and the blocks with their offsets. One <br> is a line break, two end a block. */
const textOf = (root: Node): { text: string; blocks: Block[] } => {
  let text = "";
  const blocks: Block[] = [];
  let line = "";
  const flush = (kind: Block["kind"]) => {
    const parts = line.replace(/ *\n */gu, "\n").split(/\n{2,}/u);
    line = "";
    for (const words of parts.map((w) => w.replace(/ +/gu, " ").replace(/^[ \n]+|[ \n]+$/gu, "")).filter(Boolean)) {
      if (text !== "") text += "\n\n";
      blocks.push({ start: text.length, end: text.length + words.length, kind });
      text += words;
    }
  };
  const walk = (node: Node, kind: Block["kind"]): void => {
    if (node.nodeType === 3) {
      line += (node.textContent ?? "").replace(/[ \t\r\n\f]+/gu, " ");
      return;
    }
    if (node.nodeType !== 1) return;
    const tag = (node.tagName ?? "").toUpperCase();
    if (tag === "BR") {
      line += "\n";
      return;
    }
    const own = KIND[tag] ?? kind;
    if (BLOCKS.has(tag)) flush(kind);
    for (const child of node.childNodes ?? []) walk(child, own);
    if (BLOCKS.has(tag)) flush(own);
  };
  walk(root, "paragraph");
  flush("paragraph");
  return { text, blocks };
};

const plainWords = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** A first block that is the headline told again is not of the text. */
const withoutHeadline = (page: { text: string; blocks: Block[] }, title: string | undefined): { text: string; blocks: Block[] } => {
  const [first, second] = page.blocks;
  if (!title || !first || !second || plainWords(page.text.slice(first.start, first.end)) !== plainWords(title)) return page;
  const cut = second.start;
  return { text: page.text.slice(cut), blocks: page.blocks.slice(1).map((b) => ({ ...b, start: b.start - cut, end: b.end - cut })) };
};

type Page = ReturnType<typeof parseHTML>["document"];

const isFurnitureHeading = (text: string): boolean => {
  const plain = text
    .replace(/[\u0640\u064b-\u0652]/gu, "")
    .replace(/[:：\s]+$/u, "")
    .trim();
  return FURNITURE_HEADINGS.includes(plain);
};

const WHOLE_BODY = 0.6;

/** Takes out scripts, navigation, blocks of links and what stands under headings such as "related articles". */
const preclean = (page: Page): void => {
  const body = page.body;
  const whole = body?.textContent?.length ?? 0;
  for (const node of page.querySelectorAll("script,style,noscript,iframe,form,nav,button,svg,aside,footer")) node.remove();
  for (const heading of page.querySelectorAll("h2,h3,h4,h5,strong,p,div,span,header")) {
    if ((heading.textContent ?? "").length > 40 || !isFurnitureHeading(heading.textContent ?? "")) continue;
    const parent = heading.parentElement;
    if (
      parent &&
      parent !== body &&
      (parent.textContent?.length ?? 0) < whole * WHOLE_BODY &&
      parent.tagName !== "ARTICLE" &&
      parent.querySelectorAll("p").length < 3
    )
      parent.remove();
    else {
      heading.nextElementSibling?.querySelector("a") && heading.nextElementSibling.remove();
      heading.remove();
    }
  }
  for (const list of page.querySelectorAll("ul,ol,div")) {
    const text = list.textContent ?? "";
    if (text.length > 1500 || list.querySelectorAll("p").length > 1) continue;
    let linked = 0;
    const links = list.querySelectorAll("a");
    for (const a of links) linked += (a.textContent ?? "").length;
    if (links.length >= 3 && linked > text.length * 0.7) list.remove();
  }
};

/** Real pages nest some dozens deep; beyond this extraction costs more than the page can be worth. */
const DEEPEST = 300;
/** Real pages have some thousands of elements; each costs a kilobyte or more while the page is taken apart. */
const MOST_TAGS = 60_000;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li)$/iu;

/** Whether elements nest deeper or are more than a page has, by their tags alone. */
export const isExcessive = (html: string): boolean => {
  let depth = 0;
  let tags = 0;
  for (const m of html.matchAll(/<(\/?)([a-z][\w-]*)/giu)) {
    if (++tags > MOST_TAGS) return true;
    if (VOID.test(m[2] as string)) continue;
    depth = Math.max(0, depth + (m[1] ? -1 : 1));
    if (depth > DEEPEST) return true;
  }
  return false;
};

/** Programs and styles go before anything is parsed: they may be most of the page. The page's data in JSON-LD stays. */
const withoutPrograms = (html: string): string =>
  html.replace(/<(script|style|svg)\b([^>]*)>[\s\S]*?<\/\1\s*>/giu, (all, _tag: string, attributes: string) =>
    /ld\+json/iu.test(attributes) ? all : " ",
  );

const withoutTags = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/giu, "")
    .replace(/<[^>]*>?/gu, "\n")
    .replace(/\n\s*\n+/gu, "\n\n")
    .trim();

/** The words of a page's article, without its headline. Offsets of blocks are into the text; a page nested beyond reason has none. */
export const articleText = (html: string, headline: string | undefined): Pick<Document, "text" | "blocks"> => {
  const lean = withoutPrograms(html);
  if (isExcessive(lean)) return { text: withoutTags(lean) };
  const { document: page } = parseHTML(lean);
  // without any element there is no page: linkedom throws on asking for its title
  if (!page.documentElement) return { text: html.replace(/<[^>]*>?/gu, "").trim() };
  preclean(page);
  const parsed = new Readability(page as unknown as globalThis.Document, { charThreshold: 120 }).parse();
  const root = parsed?.content ? parseHTML(`<html><body>${parsed.content}</body></html>`).document.body : page.body;
  return withoutHeadline(textOf(root as unknown as Node), headline?.trim());
};
