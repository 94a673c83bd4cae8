/** The core's door: a language and weights in, a reader out. */
import type { Growing } from "./told.ts";
import type { Problem, Reading } from "../schema/reading.ts";
import { versionOf } from "./article/hash.ts";
import { checkDocument } from "./checked-document.ts";
import type { Language } from "./language.ts";
import { type Asked, readTexts, type TextReading, type Tools } from "./pipeline.ts";
import type { Document, Reader } from "./reader.ts";
import { bunches } from "./side-by-side.ts";
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
  const readingOf = (document: Document, version: string, body: TextReading, title: TextReading | undefined): Reading => {
    const problems: Problem[] = [];
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
  };
  const readBunch = (bunch: readonly Document[]): Reading[] => {
    const bodies = bunch.map((document): Asked => {
      const { text } = document;
      return { document, text, version: versionOf(text, options.sha256), within: undefined };
    });
    const titles = bodies.flatMap((asked): Asked[] => {
      const { title } = asked.document;
      return title ? [{ ...asked, text: title, within: "title" }] : [];
    });
    const read = readTexts([...bodies, ...titles], tools);
    let title = bodies.length;
    return bodies.map(({ document, version }, i) =>
      readingOf(document, version, read[i] as TextReading, document.title ? read[title++] : undefined),
    );
  };
  const readAll = (documents: readonly Document[]): Reading[] => {
    documents.forEach(checkDocument);
    return bunches(documents).flatMap(readBunch);
  };
  return { version: VERSION, read: (document) => readAll([document])[0] as Reading, readAll };
};
