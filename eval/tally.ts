/** What is counted when readings are held against gold: what was found, what was right, and each miss in words. */
import type { Item } from "./notation.ts";

export interface Miss {
  readonly kind: string;
  readonly article: string;
  readonly words: string;
}

export interface Score {
  /** true positives, false positives, false negatives by figure */
  readonly counts: Readonly<Record<string, readonly [number, number, number]>>;
  /** right and wrong among matched */
  readonly rights: Readonly<Record<string, readonly [number, number]>>;
  readonly misses: readonly Miss[];
}

type Counts = Record<string, [number, number, number]>;
type Rights = Record<string, [number, number]>;

export const one = (item: Item, key: string): string | undefined => item.fields[key]?.[0]?.text;
export const many = (item: Item, key: string): readonly string[] => (item.fields[key] ?? []).map((v) => v.text);

/** Greedy matching: the best pairs first, each side used once. */
export const match = <G, P>(gold: readonly G[], got: readonly P[], weigh: (g: G, p: P) => number): Map<number, number> => {
  const pairs: [number, number, number][] = [];
  gold.forEach((g, i) => {
    got.forEach((p, j) => {
      const w = weigh(g, p);
      if (w > 0) pairs.push([w, i, j]);
    });
  });
  pairs.sort((a, b) => b[0] - a[0]);
  const found = new Map<number, number>();
  const used = new Set<number>();
  for (const [, i, j] of pairs) {
    if (found.has(i) || used.has(j)) continue;
    found.set(i, j);
    used.add(j);
  }
  return found;
};

export class Tally {
  readonly counts: Counts = {};
  readonly rights: Rights = {};
  readonly misses: Miss[] = [];
  readonly article: string;

  constructor(article: string) {
    this.article = article;
  }

  add(key: string, tp: number, fp: number, fn: number): void {
    const c = this.counts[key] ?? [0, 0, 0];
    this.counts[key] = [c[0] + tp, c[1] + fp, c[2] + fn];
  }

  right(key: string, ok: boolean): void {
    const c = this.rights[key] ?? [0, 0];
    this.rights[key] = ok ? [c[0] + 1, c[1]] : [c[0], c[1] + 1];
  }

  miss(kind: string, words: string): void {
    this.misses.push({ kind, article: this.article, words });
  }
}

/** Scores added up. */
export const addScores = (scores: readonly Score[]): Score => {
  const counts: Counts = {};
  const rights: Rights = {};
  for (const s of scores) {
    for (const [k, [a, b, c]] of Object.entries(s.counts))
      counts[k] = [(counts[k]?.[0] ?? 0) + a, (counts[k]?.[1] ?? 0) + b, (counts[k]?.[2] ?? 0) + c];
    for (const [k, [a, b]] of Object.entries(s.rights)) rights[k] = [(rights[k]?.[0] ?? 0) + a, (rights[k]?.[1] ?? 0) + b];
  }
  return { counts, rights, misses: scores.flatMap((s) => s.misses) };
};

export const f1 = ([tp, fp, fn]: readonly [number, number, number]): number => (tp === 0 ? 0 : (2 * tp) / (2 * tp + fp + fn));
