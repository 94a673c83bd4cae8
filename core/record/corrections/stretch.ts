/** Stretches of a text that a person points at, and words a person names, as spans. */
import type { Span } from "../../../schema/reading.ts";

/** What is wrong with a correction, for the person who made it. */
export class CorrectionError extends Error {
  override readonly name = "CorrectionError";
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Throws a CorrectionError for a stretch that is not in the text, has no words, or cuts a character in two. `what`: "content". */
export const spanAt = (text: string, { start, end }: Stretch, what: string): Span => {
  if (start >= end || end > text.length)
    throw new CorrectionError(`${what}: ${start} to ${end} is no stretch of the text, which has ${text.length} units`);
  if (isLow(text.charCodeAt(start)) || isLow(text.charCodeAt(end)))
    throw new CorrectionError(`${what}: ${start} to ${end} cuts a character in two`);
  const quote = text.slice(start, end);
  if (quote.trim() === "") throw new CorrectionError(`${what}: there are no words from ${start} to ${end}`);
  return { start, end, quote };
};

/** In order and apart from each other. */
export const spansAt = (text: string, stretches: readonly Stretch[], what: string): Span[] => {
  const spans = stretches.map((s) => spanAt(text, s, what)).sort((a, b) => a.start - b.start);
  for (const [i, span] of spans.entries())
    if (i > 0 && (spans[i - 1] as Span).end > span.start) throw new CorrectionError(`${what}: two stretches overlap at ${span.start}`);
  return spans;
};

/** Where the words stand nearest to a place, if they stand in the text at all. */
export const nearest = (text: string, words: string, place: number): Span | undefined => {
  if (words === "") return undefined;
  let best: number | undefined;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (best === undefined || Math.abs(at - place) < Math.abs(best - place)) best = at;
  return best === undefined ? undefined : { start: best, end: best + words.length, quote: words };
};
