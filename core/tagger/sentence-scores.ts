/**
 * Scores and words of the sentences tagged last, kept for being asked again with more known. A text is tagged sentence by sentence, then
 * again where something is known: a sentence tagged for the first time after that begins a new text, and what was kept is let go.
 */
import type { TaggerToken } from "./tagger.ts";

/** Numbers kept at once: four megabytes, but for one longer sentence. */
const MOST_KEPT = 1 << 20;

type Sentence = readonly TaggerToken[];

export interface SentenceScores {
  /** where the scores of a sentence that was not tagged yet are to be written: at `tags` numbers a word they are kept */
  place(tokens: Sentence): number;
  /** lets all go */
  forget(): void;
  /** where those of a sentence stand, or -1 */
  find(tokens: Sentence): number;
  /** the scores; valid until the next sentence is given a place */
  scores(): Int32Array;
  /** the slots of the words, each where the scores of its word begin, divided by `tags` */
  slots(): Int32Array;
}

export const createSentenceScores = (tags: number): SentenceScores => {
  let scores = new Int32Array(1 << 14);
  let slots = new Int32Array(Math.ceil(scores.length / tags));
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
  const grow = (size: number) => {
    const [oldScores, oldSlots] = [scores, slots];
    scores = new Int32Array(Math.max(Math.min(MOST_KEPT, oldScores.length * 2), end + size));
    scores.set(oldScores);
    slots = new Int32Array(Math.ceil(scores.length / tags));
    slots.set(oldSlots);
  };

  return {
    place(tokens) {
      const size = tokens.length * tags;
      if (asked || end + size > MOST_KEPT) begin();
      if (end + size > scores.length) grow(size);
      const start = end;
      sentences.push(tokens);
      starts.push(start);
      end += size;
      return start;
    },
    forget: begin,
    find(tokens) {
      asked = true;
      const ahead = sentences.indexOf(tokens, next);
      const place = ahead < 0 ? sentences.indexOf(tokens) : ahead;
      next = place + 1;
      return place < 0 ? -1 : (starts[place] as number);
    },
    scores: () => scores,
    slots: () => slots,
  };
};
