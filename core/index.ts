/** The core's door: a language and weights in, a reader out. */
import type { Growing } from "./told.ts";
import type { Problem, Reading } from "../schema/reading.ts";
import { versionOf } from "./article/hash.ts";
import { checkDocument } from "./checked-document.ts";
import type { Language } from "./language.ts";
import { readText, type Tools } from "./pipeline.ts";
import type { Document, Reader } from "./reader.ts";
import type { ReadyWeights } from "./tagger/ready-weights.ts";
import { createTagger } from "./tagger/tagger.ts";
import { createLexicon } from "./tokens/lexicon.ts";

export type { Language } from "./language.ts";
export type { Block, Document, Reader } from "./reader.ts";

export interface ReaderOptions {
  /** a weights file of the learned tagger, or what was worked out of it before; without them names come from lexicon and rules */
  readonly weights?: Uint8Array | ReadyWeights;
  /** SHA-256 of a text's UTF-8 in hex, where the platform has one of its own: a 30th of the reading is spent on it otherwise */
  readonly sha256?: (text: string) => string;
}

const VERSION = "0.1.0";

const articleOf = (
  { id, url, outlet, title, author, published, text }: Document,
  version: string,
  language: string,
): Reading["article"] => {
  const article: Growing<Reading["article"]> = { id: id ?? version, version };
  if (url) article.url = url;
  if (outlet) article.outlet = outlet;
  if (title) article.title = title;
  if (author) article.author = author;
  if (published) article.published = published;
  article.language = language;
  article.text = text;
  return article as Reading["article"];
};

/** A reader of one language. Pure and synchronous; throws only on weights it cannot read. */
export const createReader = (language: Language, options: ReaderOptions = {}): Reader => {
  const tagger = options.weights ? createTagger(options.weights) : undefined;
  const tools: Tools = { lexicon: createLexicon(language), tagger };
  return {
    version: VERSION,
    read(document: Document): Reading {
      checkDocument(document);
      const version = versionOf(document.text, options.sha256);
      const problems: Problem[] = [];
      const body = readText(document, document.text, tools, version);
      const title = document.title ? readText(document, document.title, tools, version, "title") : undefined;
      return {
        schema: "khabar/reading@1",
        reader: { version: VERSION, language: language.id, model: tagger?.name ?? "none" },
        article: articleOf(document, version, language.id),
        mentions: [...(title?.mentions ?? []), ...body.mentions],
        reports: [...(title?.reports ?? []), ...body.reports],
        events: [...(title?.events ?? []), ...body.events],
        furniture: [...body.furniture],
        problems,
      };
    },
  };
};
