/** Where a text has the words of a quotation, whole, cut or changed. */
import { wordDiff, type WordChange } from "../word-diff.ts";

export interface Stretch {
  readonly start: number;
  readonly end: number;
  /** the quotation against the words that stand there: left out by it, added by it */
  readonly changes: readonly WordChange[];
  /** share of words that are the same of all words of both, 0 to 1 */
  readonly similarity: number;
  readonly verdict: "exact" | "cut" | "changed";
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
}

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
/** What a clause ends at. */
const STOPS = /[.,،؛;:!?؟«»"“”()\n…]/u;

const wordsOf = (text: string, keyOf: (word: string) => string): Word[] =>
  [...text.matchAll(WORDS)].map((m) => ({ start: m.index, end: m.index + m[0].length, key: keyOf(m[0]) }));

/** The window of the text that has most of the quotation's words, each once. */
const window = (words: readonly Word[], quote: readonly Word[]): [number, number] => {
  const wanted = new Map<string, number>();
  for (const w of quote) wanted.set(w.key, (wanted.get(w.key) ?? 0) + 1);
  const length = Math.ceil(quote.length * 1.6) + 4;
  const inside = new Map<string, number>();
  let shared = 0;
  let best: [number, number] = [0, 0];
  let most = 0;
  for (let i = 0; i < words.length; i++) {
    const key = (words[i] as Word).key;
    const n = (inside.get(key) ?? 0) + 1;
    inside.set(key, n);
    if (n <= (wanted.get(key) ?? 0)) shared++;
    if (i >= length) {
      const gone = (words[i - length] as Word).key;
      const left = inside.get(gone) as number;
      inside.set(gone, left - 1);
      if (left <= (wanted.get(gone) ?? 0)) shared--;
    }
    if (shared > most) {
      most = shared;
      best = [Math.max(0, i - length + 1), i + 1];
    }
  }
  return best;
};

/** Words that both have, by a diff, as indexes of the source's words. */
const matched = (changes: readonly WordChange[], from: number): number[] => {
  const at: number[] = [];
  let i = from;
  for (const c of changes) {
    const n = c.text.match(WORDS)?.length ?? 0;
    if (c.kind === "same") for (let k = 0; k < n; k++) at.push(i + k);
    if (c.kind !== "added") i += n;
  }
  return at;
};

const MOST_FAR = 5;
/** A word or two far from the rest are there by chance. */
const withoutStrays = (at: readonly number[]): number[] => {
  let [first, last] = [0, at.length - 1];
  for (const k of [1, 2]) if (last - first > k + 2 && (at[first + k] as number) - (at[first + k - 1] as number) > MOST_FAR) first += k;
  for (const k of [1, 2]) if (last - first > k + 2 && (at[last - k + 1] as number) - (at[last - k] as number) > MOST_FAR) last -= k;
  return at.slice(first, last + 1);
};

/** A quotation that leaves off in the middle of a clause leaves something out. */
const MOST_BEYOND = 12;
const toClauseStart = (text: string, words: readonly Word[], from: number): number => {
  let i = from;
  while (i > 0 && from - i < MOST_BEYOND && !STOPS.test(text.slice((words[i - 1] as Word).end, (words[i] as Word).start))) i--;
  return i;
};
const toClauseEnd = (text: string, words: readonly Word[], to: number): number => {
  let i = to;
  while (i < words.length - 1 && i - to < MOST_BEYOND && !STOPS.test(text.slice((words[i] as Word).end, (words[i + 1] as Word).start))) i++;
  return i;
};

const verdictOf = (changes: readonly WordChange[]): Stretch["verdict"] => {
  const has = (kind: WordChange["kind"]): boolean => changes.some((c) => c.kind === kind);
  return has("added") ? "changed" : has("left-out") ? "cut" : "exact";
};

const LEAST_SHARE = 0.5;

/** `keyOf`: when words are the same. Undefined where the text has less than half of the quotation's words together. */
export const foundStretch = (text: string, quote: string, keyOf: (word: string) => string): Stretch | undefined => {
  const words = wordsOf(text, keyOf);
  const quoted = wordsOf(quote, keyOf);
  if (quoted.length === 0 || words.length === 0) return undefined;
  const [from, to] = window(words, quoted);
  if (to === from) return undefined;
  const slice = (a: number, b: number): string => text.slice((words[a] as Word).start, (words[b] as Word).end);
  const at = withoutStrays(matched(wordDiff(slice(from, to - 1), quote, keyOf), from));
  const [first, last] = [at[0], at.at(-1)];
  if (first === undefined || last === undefined || at.length < quoted.length * LEAST_SHARE) return undefined;
  const [a, b] = [toClauseStart(text, words, first), toClauseEnd(text, words, last)];
  const changes = wordDiff(slice(a, b), quote, keyOf);
  const same = matched(changes, a).length;
  return {
    start: (words[a] as Word).start,
    end: (words[b] as Word).end,
    changes,
    similarity: Math.round((1000 * 2 * same) / (b - a + 1 + quoted.length)) / 1000,
    verdict: verdictOf(changes),
  };
};
