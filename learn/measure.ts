/** Exact-span precision, recall and F1 of a tagger on labelled sentences. */
import { tagArticle } from "../core/tagger/article.ts";
import type { TaggedSpan, Tagger } from "../core/tagger/tagger.ts";
import type { GoldSentence, GoldSpan } from "./corpus.ts";

/** ANERcorp's three classes of names; GROUP and FAC stand apart (MISC there, or nothing). */
export const MERGED: Readonly<Record<string, string>> = {
  PER: "PER",
  GPE: "LOC",
  LOC: "LOC",
  ORG: "ORG",
  MEDIA: "ORG",
  GROUP: "GROUP",
  FAC: "FAC",
};
const COUNTED: ReadonlySet<string> = new Set(["PER", "LOC", "ORG"]);

export interface Tally {
  hits: number;
  gold: number;
  found: number;
}

/** Tallies by merged label; "all" is PER, LOC and ORG; "unseen" those of them whose every word is new; "skips" the cuts of right spans. */
export type Tallies = Map<string, Tally>;

export const precision = (t: Tally) => (t.found === 0 ? 0 : t.hits / t.found);
export const recall = (t: Tally) => (t.gold === 0 ? 0 : t.hits / t.gold);
export const f1 = (t: Tally) => (t.gold + t.found === 0 ? 0 : (2 * t.hits) / (t.gold + t.found));

type Span = Pick<GoldSpan, "from" | "to" | "label" | "skip">;
const merged = (s: Span) => MERGED[s.label] ?? s.label;
const key = (s: Span) => `${s.from} ${s.to} ${merged(s)} ${s.skip}`;
const loose = (s: Span) => `${s.from} ${s.to} ${merged(s)}`;

/** Forms that stand in sentences; names made only of others are unseen. */
export const formsIn = (sentences: readonly GoldSentence[]): ReadonlySet<string> =>
  new Set(sentences.flatMap((s) => s.tokens.map((t) => t.form)));

const isUnseen = (s: GoldSentence, span: Span, known: ReadonlySet<string>) =>
  s.tokens.slice(span.from, span.to).every((t, i) => !known.has(t.form) && !(i === 0 && known.has(t.form.slice(span.skip))));

const names = (s: GoldSentence, span: Span, known: ReadonlySet<string>): string[] => {
  const label = merged(span);
  if (!COUNTED.has(label)) return [label];
  return isUnseen(s, span, known) ? [label, "all", "unseen"] : [label, "all"];
};

/** Sentences in a row taken for one article where the corpus does not say where articles end. */
const WINDOW = 12;

/** Found spans of each sentence: one by one, or in windows, as an article is read. */
const tagged = (tagger: Tagger, sentences: readonly GoldSentence[], asArticles: boolean): readonly (readonly TaggedSpan[])[] => {
  if (!asArticles) return sentences.map((s) => tagger.tag(s.tokens));
  const windows = Array.from({ length: Math.ceil(sentences.length / WINDOW) }, (_, i) => sentences.slice(i * WINDOW, (i + 1) * WINDOW));
  return windows.flatMap((window) =>
    tagArticle(
      tagger,
      window.map((s) => s.tokens),
    ),
  );
};

export const measure = (tagger: Tagger, sentences: readonly GoldSentence[], known: ReadonlySet<string>, asArticles = false): Tallies => {
  const out: Tallies = new Map();
  const add = (name: string, field: keyof Tally) => {
    const tally = out.get(name) ?? { hits: 0, gold: 0, found: 0 };
    tally[field]++;
    out.set(name, tally);
  };
  const all = tagged(tagger, sentences, asArticles);
  for (const [i, s] of sentences.entries()) {
    const found = all[i] as readonly TaggedSpan[];
    const right = new Set(found.map(key));
    const near = new Map(found.map((f) => [loose(f), f.skip]));
    for (const span of found) for (const name of names(s, span, known)) add(name, "found");
    for (const span of s.spans) {
      for (const name of names(s, span, known)) {
        add(name, "gold");
        if (right.has(key(span))) add(name, "hits");
      }
      const skip = near.get(loose(span));
      if (skip === undefined) continue;
      add("skips", "gold");
      add("skips", "found");
      if (skip === span.skip) add("skips", "hits");
    }
  }
  return out;
};

export const describe = (tallies: Tallies): string =>
  [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, t]) =>
        `  ${name.padEnd(7)} P ${precision(t).toFixed(3)}  R ${recall(t).toFixed(3)}  F1 ${f1(t).toFixed(3)}  (${t.gold} names)`,
    )
    .join("\n");
