/** The stretches of a text that show best why it was found. */
import type { Match } from "./matches.ts";

export interface Snippet {
  /** of the snippet in the text, in UTF-16 units */
  readonly start: number;
  readonly text: string;
  /** in units of the snippet */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export interface SnippetOptions {
  /** units of a snippet, about */
  readonly length: number;
  readonly most: number;
}

const SPACE = /\s/u;
const STOP = /[.!?؟؛;:\n]/u;

/** Whole words; a sentence's beginning where one is near. */
const startFor = (text: string, at: number, length: number): number => {
  const earliest = Math.max(0, at - Math.floor(length / 3));
  if (earliest === 0) return 0;
  for (let i = at - 1; i > earliest; i--)
    if (STOP.test(text[i] as string) && SPACE.test(text[i + 1] ?? "")) return skipped(text, i + 1, at);
  for (let i = earliest; i < at; i++) if (SPACE.test(text[i] as string)) return skipped(text, i, at);
  return at;
};
const skipped = (text: string, from: number, to: number): number => {
  let i = from;
  while (i < to && SPACE.test(text[i] as string)) i++;
  return i;
};

const endFor = (text: string, start: number, least: number, length: number): number => {
  const latest = Math.min(text.length, Math.max(start + length, least));
  if (latest === text.length) return latest;
  for (let i = latest; i > least; i--) if (SPACE.test(text[i] as string)) return i;
  for (let i = latest; i < text.length && i < latest + length; i++) if (SPACE.test(text[i] as string)) return i;
  return least;
};

const trimmed = (text: string, start: number, end: number): number => {
  let e = end;
  while (e > start && SPACE.test(text[e - 1] as string)) e--;
  return e;
};

/** More terms first, then those that have not been shown yet, then the earlier stretch. */
const worth = (matches: readonly Match[], from: number, limit: number, seen: ReadonlySet<number>): number => {
  const terms = new Set<number>();
  let n = 0;
  for (let i = from; i < matches.length && (matches[i] as Match).end <= limit; i++) {
    terms.add((matches[i] as Match).term);
    n++;
  }
  const fresh = [...terms].filter((t) => !seen.has(t)).length;
  return fresh * 100 + terms.size * 10 + Math.min(n, 9);
};

const MOST_TRIED = 500;

/** In the order of the text. Without a match: the text's beginning, without marks. */
export const snippetsOf = (text: string, matches: readonly Match[], o: SnippetOptions): Snippet[] => {
  if (matches.length === 0) {
    const end = trimmed(text, 0, endFor(text, 0, 0, o.length));
    return end > 0 ? [{ start: 0, text: text.slice(0, end), marks: [] }] : [];
  }
  const found: { start: number; end: number }[] = [];
  const seen = new Set<number>();
  while (found.length < o.most) {
    let best: { i: number; worth: number } | undefined;
    for (let i = 0; i < Math.min(matches.length, MOST_TRIED); i++) {
      const m = matches[i] as Match;
      if (found.some((f) => m.start < f.end && m.end > f.start)) continue;
      const w = worth(matches, i, m.start + Math.floor((o.length * 2) / 3), seen);
      if (!best || w > best.worth) best = { i, worth: w };
    }
    if (!best || (found.length > 0 && best.worth < 100)) break;
    const m = matches[best.i] as Match;
    const start = Math.max(startFor(text, m.start, o.length), ...found.map((f) => (f.end <= m.start ? f.end : 0)));
    const next = Math.min(text.length, ...found.filter((f) => f.start > m.start).map((f) => f.start));
    const end = trimmed(text, m.end, Math.min(next, endFor(text, start, m.end, o.length)));
    found.push({ start: skipped(text, start, m.start), end });
    for (const x of matches) if (x.start >= start && x.end <= end) seen.add(x.term);
  }
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({
      start,
      text: text.slice(start, end),
      marks: matches.filter((m) => m.start >= start && m.end <= end).map((m) => ({ start: m.start - start, end: m.end - start })),
    }));
};
