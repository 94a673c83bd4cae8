/**
 * Sentences of news said again with other names: persons and towns are changed for names drawn from the word lists, so that what
 * stands around a name counts for more than having seen it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../languages/ar/orthography.ts";
import type { GoldSentence, GoldSpan } from "./corpus.ts";
import type { Random } from "./random.ts";
import type { PlacedToken } from "./tokens.ts";

export interface NameStock {
  /** persons of two words or more, each as folded words */
  readonly persons: readonly (readonly string[])[];
  readonly towns: readonly (readonly string[])[];
}

const names = (path: string): string[][] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1)
    .map((line) => fold(line.split("\t")[0] as string))
    .filter((name) => /^[\p{L} ]+$/u.test(name))
    .map((name) => name.split(" ").filter(Boolean));

export const readStock = (corpora: string): NameStock => ({
  persons: names(join(corpora, "gazetteers", "people.tsv")).filter((words) => words.length > 1 && words.length < 5),
  towns: names(join(corpora, "gazetteers", "cities.tsv")).filter((words) => words.length < 3),
});

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random.next() * items.length)] as T;

/** Words in the place of a span's, or undefined where it stays. A surname stands for a single word, a whole name for several. */
const otherName = (words: readonly string[], span: GoldSpan, stock: NameStock, random: Random): readonly string[] | undefined => {
  if (span.label === "PER") {
    const name = pick(stock.persons, random);
    return words.length === 1 ? name.slice(-1) : name;
  }
  const bare = !(words[0] as string).slice(span.skip).startsWith("ال") && !(span.skip > 0 && (words[0] as string).startsWith("لل"));
  return span.label === "GPE" && words.length === 1 && bare && random.next() < 0.3 ? pick(stock.towns, random) : undefined;
};

const plain = (form: string): PlacedToken => ({ text: form, form, start: 0, end: 0 });

/** The sentence with other names, or undefined where nothing was changed. */
const renamed = (s: GoldSentence, stock: NameStock, random: Random): GoldSentence | undefined => {
  const tokens: PlacedToken[] = [];
  const spans: GoldSpan[] = [];
  let at = 0;
  let changed = false;
  for (const span of s.spans) {
    tokens.push(...s.tokens.slice(at, span.from));
    const words = s.tokens.slice(span.from, span.to).map((t) => t.form);
    const other = otherName(words, span, stock, random);
    const from = tokens.length;
    if (other) {
      const glued = (words[0] as string).slice(0, span.skip);
      tokens.push(...other.map((word, i) => plain(i === 0 ? glued + word : word)));
      changed = true;
    } else tokens.push(...s.tokens.slice(span.from, span.to));
    spans.push({ ...span, from, to: tokens.length });
    at = span.to;
  }
  tokens.push(...s.tokens.slice(at));
  return changed ? { ...s, tokens, spans } : undefined;
};

/** The sentences and, for those of the news that name persons or towns, `times` renamed ones. */
export const augmented = (sentences: readonly GoldSentence[], stock: NameStock, times: number, random: Random): GoldSentence[] => {
  const out = [...sentences];
  for (let n = 0; n < times; n++)
    for (const s of sentences) {
      const other = s.news ? renamed(s, stock, random) : undefined;
      if (other) out.push(other);
    }
  return out;
};
