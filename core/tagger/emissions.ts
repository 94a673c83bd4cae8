/** Scores of each tag at each token of a sentence, from the kept vectors of the words around it and the pairs they make. */
import { hashPair, sortedKeyTable } from "./hash.ts";
import type { TaggerToken } from "./tagger.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { ReadyWeights } from "./ready-weights.ts";
import { addRow, PAIR_PLACES, PLACES } from "./weights.ts";
import { createWordScores, type WordScores } from "./word-scores.ts";

export interface Emissions {
  /**
   * Writes n × tags scores to `out` from `start` on, and the slots of the words to `kept`, from where they are kept for such scores. Room for
   * the words has been made.
   */
  write(tokens: readonly TaggerToken[], out: Int32Array, start: number, kept: Int32Array): void;
  readonly words: WordScores;
}

export const createEmissions = (w: ReadyWeights, vocabulary: Vocabulary): Emissions => {
  const tags = w.head.labels.length * 2 + 1;
  const width = PLACES * tags;
  const pairWidth = PAIR_PLACES * tags;
  const P = w.head.pairClasses;
  const words = createWordScores(w, vocabulary);
  const { classPairs, around, pairs } = w;
  const wordPairs = sortedKeyTable(pairs.keys, pairs.index);
  // slots of the sentence's words with two empty places before and after
  let slots = new Int32Array(512);

  const write = (tokens: readonly TaggerToken[], out: Int32Array, start: number, kept: Int32Array) => {
    const n = tokens.length;
    if (slots.length < n + 4) slots = new Int32Array((n + 4) * 2);
    slots[0] = slots[1] = slots[n + 2] = slots[n + 3] = 0;
    const first = start / tags;
    for (let i = 0; i < n; i++) {
      const slot = words.slot(tokens[i] as TaggerToken);
      slots[i + 2] = slot;
      kept[first + i] = slot;
    }
    const vectors = words.vectors();
    const classes = words.pairClasses();
    const keys = words.keys();
    /** row of the pair of classes at slots i and j, or the row of zeros */
    const pairRow = (i: number, j: number) =>
      i < 2 || j >= n + 2 ? P * P : (classes[slots[i] as number] as number) * P + (classes[slots[j] as number] as number);
    let p0 = P * P;
    let p1 = P * P;
    let p2 = pairRow(1, 2);
    let p3 = pairRow(2, 3);
    for (let i = 0; i < n; i++) {
      const s = i + 2;
      p0 = p1;
      p1 = p2;
      p2 = p3;
      p3 = pairRow(s + 1, s + 2);
      // a word speaks for the token two before it with the first part of its vector, for itself with the third
      const w0 = (slots[s + 2] as number) * width;
      const w1 = (slots[s + 1] as number) * width + tags;
      const w2 = (slots[s] as number) * width + 2 * tags;
      const w3 = (slots[s - 1] as number) * width + 3 * tags;
      const w4 = (slots[s - 2] as number) * width + 4 * tags;
      const c0 = p3 * pairWidth;
      const c1 = p2 * pairWidth + tags;
      const c2 = p1 * pairWidth + 2 * tags;
      const c3 = p0 * pairWidth + 3 * tags;
      const a = pairRow(s - 1, s + 1) * tags;
      const o = start + i * tags;
      for (let t = 0; t < tags; t++)
        out[o + t] =
          (vectors[w0 + t] as number) +
          (vectors[w1 + t] as number) +
          (vectors[w2 + t] as number) +
          (vectors[w3 + t] as number) +
          (vectors[w4 + t] as number) +
          (classPairs[c0 + t] as number) +
          (classPairs[c1 + t] as number) +
          (classPairs[c2 + t] as number) +
          (classPairs[c3 + t] as number) +
          (around[a + t] as number);
    }
    for (let i = 1; i < n; i++) {
      const row = wordPairs.find(hashPair(keys[slots[i + 1] as number] as number, keys[slots[i + 2] as number] as number));
      if (row >= 0) addRow(pairs, row, out, start + (i - 1) * tags);
    }
  };
  return { write, words };
};
