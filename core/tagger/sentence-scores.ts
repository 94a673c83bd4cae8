/**
 * Scores of the sentences tagged last, kept for being asked again with more known. A text is tagged sentence by sentence, then again
 * where something is known: a sentence tagged for the first time after that begins a new text, and what was kept is let go.
 */
import type { TaggerToken } from "./tagger.ts";

/** Numbers kept at once: four megabytes at most. */
const MOST_KEPT = 1 << 20;

type Sentence = readonly TaggerToken[];

export interface SentenceScores {
  keep(tokens: Sentence, scores: Int32Array, size: number): void;
  /** Writes what is kept of the sentence to the front of `scores`; false where nothing is. */
  read(tokens: Sentence, scores: Int32Array, size: number): boolean;
}

export const createSentenceScores = (): SentenceScores => {
  let kept = new Int32Array(1 << 14);
  let sentences: Sentence[] = [];
  let starts: number[] = [];
  let end = 0;
  let asked = false;
  // they are asked for in the order in which they were kept
  let next = 0;

  const begin = () => {
    sentences = [];
    starts = [];
    end = 0;
    asked = false;
    next = 0;
  };
  const placeOf = (tokens: Sentence): number => {
    const ahead = sentences.indexOf(tokens, next);
    const place = ahead < 0 ? sentences.indexOf(tokens) : ahead;
    next = place + 1;
    return place;
  };
  const grow = (size: number) => {
    const old = kept;
    kept = new Int32Array(Math.min(MOST_KEPT, Math.max(old.length * 2, end + size)));
    kept.set(old);
  };

  return {
    keep(tokens, scores, size) {
      if (asked || end + size > MOST_KEPT) begin();
      if (size > MOST_KEPT) return;
      if (end + size > kept.length) grow(size);
      for (let k = 0; k < size; k++) kept[end + k] = scores[k] as number;
      sentences.push(tokens);
      starts.push(end);
      end += size;
    },
    read(tokens, scores, size) {
      asked = true;
      const place = placeOf(tokens);
      if (place < 0) return false;
      const start = starts[place] as number;
      for (let k = 0; k < size; k++) scores[k] = kept[start + k] as number;
      return true;
    },
  };
};
