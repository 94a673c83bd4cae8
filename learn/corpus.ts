/** The labelled corpora as sentences of tokens with the names in them, cut into blocks for training and measuring. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type PlacedToken, tokensOf } from "./tokens.ts";

export interface GoldSpan {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly skip: number;
}

export interface GoldSentence {
  readonly text: string;
  readonly news: boolean;
  readonly tokens: readonly PlacedToken[];
  readonly spans: readonly GoldSpan[];
}

interface SourceSpan {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly clitic?: number;
}

/** Labels learned; PRODUCT is left out: news has few and they cost the others. */
export const LABELS = ["PER", "ORG", "GPE", "LOC", "FAC", "MEDIA", "GROUP"] as const;
const KEPT: ReadonlySet<string> = new Set(LABELS);

const alignSpan = (tokens: readonly PlacedToken[], span: SourceSpan): GoldSpan | undefined => {
  const start = span.start + (span.clitic ?? 0);
  const from = tokens.findIndex((t) => t.start <= start && start < t.end);
  let to = from;
  while (to < tokens.length && (tokens[to] as PlacedToken).start < span.end) to++;
  if (from < 0 || to === from || !KEPT.has(span.type)) return undefined;
  return { from, to, label: span.type, skip: start - (tokens[from] as PlacedToken).start };
};

const parseSentence = (line: string, news: boolean): GoldSentence => {
  const { text, spans } = JSON.parse(line) as { text: string; spans: SourceSpan[] };
  const tokens = tokensOf(text);
  const aligned = spans.map((s) => alignSpan(tokens, s)).filter((s) => s !== undefined);
  return { text, news, tokens, spans: aligned.filter((s, i) => i === 0 || s.from >= (aligned[i - 1] as GoldSpan).to) };
};

export const readText = (path: string): string =>
  path.endsWith(".gz") ? gunzipSync(readFileSync(path)).toString("utf8") : readFileSync(path, "utf8");

const readSentences = (path: string, news: boolean): GoldSentence[] =>
  readText(path)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => parseSentence(line, news));

export interface Corpus {
  /** the news without its test block, in order */
  readonly newsInOrder: readonly GoldSentence[];
  readonly train: readonly GoldSentence[];
  readonly dev: readonly GoldSentence[];
  readonly test: readonly GoldSentence[];
  readonly encyclopedia: readonly GoldSentence[];
}

/**
 * Shares of the sentence order. The last block of the news is for the final figure only; development is five blocks spread over
 * the rest, for the newspapers follow one another. Blocks, because a sentence's neighbours name the same persons.
 */
export const SPLIT = {
  news: {
    dev: [
      [0.08, 0.11],
      [0.26, 0.29],
      [0.44, 0.47],
      [0.62, 0.65],
      [0.8, 0.83],
    ],
    testFrom: 0.88,
  },
  encyclopedia: { testFrom: 0.97 },
} as const;

export const corporaPresent = (folder: string): boolean => existsSync(join(folder, "ner", "newsfane.jsonl"));

/** Reads ner/ under the folder of corpora. Sentences of training that stand word for word in dev or test are dropped. */
export const readCorpus = (folder: string): Corpus => {
  const news = readSentences(join(folder, "ner", "newsfane.jsonl"), true);
  const wiki = readSentences(join(folder, "ner", "wikifane.jsonl.gz"), false);
  const at = (list: readonly unknown[], share: number) => Math.floor(list.length * share);
  const inDev = (i: number) => SPLIT.news.dev.some(([from, to]) => i >= at(news, from) && i < at(news, to));
  const before = news.slice(0, at(news, SPLIT.news.testFrom));
  const dev = before.filter((_, i) => inDev(i));
  const test = news.slice(at(news, SPLIT.news.testFrom));
  const encyclopedia = wiki.slice(at(wiki, SPLIT.encyclopedia.testFrom));
  const kept = new Set([...dev, ...test, ...encyclopedia].map((s) => s.text));
  const tested = new Set(test.map((s) => s.text));
  const train = [...before.filter((_, i) => !inDev(i)), ...wiki.slice(0, at(wiki, SPLIT.encyclopedia.testFrom))];
  return { newsInOrder: before.filter((s) => !tested.has(s.text)), train: train.filter((s) => !kept.has(s.text)), dev, test, encyclopedia };
};
