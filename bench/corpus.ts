/** What is measured on: the ANT corpus where it is present, else the samples many times; and a larger one, made of it with changed words. */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { seededRandom } from "../learn/random.ts";

/** Of the repository; this file runs from dist/bench. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

export interface BenchArticle {
  readonly id?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly published?: string;
  readonly text: string;
}

/** The first `most` articles. */
export const bigCorpus = (most: number): { readonly articles: readonly BenchArticle[]; readonly name: string } => {
  const ant = join(root, "../shared/corpora/news/ant.ndjson.gz");
  if (existsSync(ant)) {
    const lines = gunzipSync(readFileSync(ant)).toString("utf8").split("\n").filter(Boolean).slice(0, most);
    const articles = lines.map((l) => JSON.parse(l) as BenchArticle).filter((a) => a.text);
    return { articles, name: `ANT corpus, first ${articles.length} articles` };
  }
  const folder = join(root, "samples/articles");
  const files = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith(".json")) : [];
  const texts = files.map((f) => JSON.parse(readFileSync(join(folder, f), "utf8")) as BenchArticle);
  return {
    articles: Array.from({ length: Math.ceil(Math.min(most, 2000) / texts.length) }, () => texts).flat(),
    name: `samples, ${texts.length} articles many times (the ANT corpus is not here)`,
  };
};

const WORD = /[\p{L}\p{M}]{4,}/gu;
const DAY = 86_400_000;

/** Words of four letters and more of some hundred articles, as often as they stand there. */
const vocabulary = (articles: readonly BenchArticle[]): string[] => articles.slice(0, 500).flatMap((a) => a.text.match(WORD) ?? []);

const later = (published: string | undefined, days: number): string | undefined => {
  const at = published ? Date.parse(published.slice(0, 10)) : Number.NaN;
  return Number.isNaN(at) ? undefined : new Date(at + days * DAY).toISOString().slice(0, 10);
};

/** Every how many-th long word is another one. */
const CHANGED = 6;

/**
 * `count` articles as NDJSON in `file`: the corpus over and over, each time some days later, with one long word in six another, so
 * that nothing is a copy and names stay. The same on every run; `from` is the number of the first one.
 */
export const writeManyArticles = (file: string, count: number, from = 0): { readonly perRound: number; readonly name: string } => {
  const { articles, name } = bigCorpus(Number.MAX_SAFE_INTEGER);
  const words = vocabulary(articles);
  const out = openSync(file, "w");
  for (let i = from; i < from + count; i++) {
    const a = articles[i % articles.length] as BenchArticle;
    const turn = Math.floor(i / articles.length);
    const { next } = seededRandom(i + 1);
    const text = a.text.replace(WORD, (w) => (next() * CHANGED < 1 ? (words[Math.floor(next() * words.length)] as string) : w));
    const published = later(a.published, turn * 3);
    writeSync(out, `${JSON.stringify({ id: `${turn}-${i}`, outlet: a.outlet, title: a.title, published, text })}\n`);
  }
  closeSync(out);
  return { perRound: articles.length, name };
};
