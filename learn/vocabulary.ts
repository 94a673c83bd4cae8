/** Word counts, classes and lists from the corpora, as the columns that the tagger reads. */
import { hashText } from "../core/tagger/hash.ts";
import { cuts, type Morphology, type WordColumns } from "../core/tagger/vocabulary.ts";
import { type Numbered, wordClasses } from "./word-classes.ts";

/** The one-letter words of Arabic and its article. */
export const ARABIC: Morphology = { conjunctions: "وف", prepositions: "بلكس", article: "ال", fused: "لل" };

/** Grains of the classes, from coarse to fine, and the rounds that each is given. */
export const GRAINS = [
  { classes: 124, rounds: 12 },
  { classes: 320, rounds: 8 },
  { classes: 1000, rounds: 4 },
] as const;

/** A word is given a class when it was read as often as this. */
const LEAST_COUNT = 3;

const countForms = (sentences: readonly (readonly string[])[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const s of sentences) for (const form of s) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
};

/** The form itself where frequent, else its commonest frequent stem, else what it looks like. */
const unitOf = (form: string, numbers: ReadonlyMap<string, number>): string => {
  if (numbers.has(form)) return form;
  if (/^\d/u.test(form)) return `0:${Math.min(form.length, 6)}`;
  const stem = cuts(form, ARABIC)
    .map((c) => form.slice(c))
    .filter((f) => numbers.has(f));
  return stem[0] ?? `?:${form.slice(-1)}${form.startsWith(ARABIC.article) ? "+" : "-"}`;
};

const number = (sentences: readonly (readonly string[])[], counts: ReadonlyMap<string, number>) => {
  const frequent = [...counts]
    .filter(([form, n]) => n >= LEAST_COUNT && !/^\d/u.test(form))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const numbers = new Map(frequent.map(([form], i) => [form, i + 1]));
  const known = new Map(numbers);
  const text = sentences.map((s) =>
    Int32Array.from(s, (form) => {
      const unit = unitOf(form, known);
      const id = numbers.get(unit) ?? numbers.size + 1;
      numbers.set(unit, id);
      return id;
    }),
  );
  return { numbers, text: { sentences: text, words: numbers.size + 1 } satisfies Numbered };
};

/** Columns for every word with a class or in a list. `sentences` are the folded words of all text that may be counted. */
export const buildColumns = (
  sentences: readonly (readonly string[])[],
  lists: ReadonlyMap<string, number>,
  log: (line: string) => void,
): WordColumns => {
  const counts = countForms(sentences);
  const { numbers, text } = number(sentences, counts);
  log(`${counts.size} word types, ${numbers.size} of them classed`);
  const classes = GRAINS.map((grain) => {
    const of = wordClasses(text, grain.classes, grain.rounds);
    log(`${grain.classes} classes made`);
    return of;
  });
  const words = [...new Set([...numbers.keys(), ...lists.keys()])].filter((w) => !/^[?0]:/u.test(w));
  const classOf = (word: string, grain: number) => classes[grain]?.[numbers.get(word) ?? 0] ?? 0;
  return {
    keys: Int32Array.from(words, (w) => hashText(w, 0, w.length, 0)),
    classes: GRAINS.map((_, grain) => Uint16Array.from(words, (w) => classOf(w, grain))),
    lists: Uint16Array.from(words, (w) => lists.get(w) ?? 0),
    counts: Uint8Array.from(words, (w) => Math.min(255, Math.round(2 * Math.log2(1 + (counts.get(w) ?? 0))))),
  };
};
