/** What each word type says of the tags around it, summed once and kept: tagging then adds a few short vectors for a token. */
import { keyTable } from "./hash.ts";
import type { TaggerToken } from "./tagger.ts";
import { cuts, type Vocabulary } from "./vocabulary.ts";
import { addRow, PLACES, type Weights } from "./weights.ts";
import { wordFeatures } from "./word-features.ts";

/** Word types kept at once (some 20 MB); beyond it the store starts anew before the next sentence. */
const MOST_TYPES = 100_000;

/** Numbers of words whose slots are remembered; two that meet in one place take turns. */
const NUMBERED = 1 << 16;
const NO_FORMS: readonly string[] = [];

export interface WordScores {
  /** slot × places × tags; slot 0 is all zero, for places outside the sentence */
  vectors(): Int16Array;
  /** hash of the form and class in pairs, by slot */
  keys(): Int32Array;
  pairClasses(): Uint8Array;
  /** slot of a word; valid until `makeRoom` is called */
  slot(token: TaggerToken): number;
  /** forms the word may stand for: its own, and without the letters that may be glued on */
  alternatives(token: TaggerToken): readonly string[];
  /** forgets all words if `tokens` more might be too many */
  makeRoom(tokens: number): void;
}

export const createWordScores = (weights: Weights, vocabulary: Vocabulary): WordScores => {
  const tags = weights.head.labels.length * 2 + 1;
  const width = PLACES * tags;
  const table = keyTable(weights.rows.keys, weights.rows.starts);
  const { data } = weights.rows;
  let capacity = 4096;
  let vectors = new Int16Array(capacity * width);
  let keys = new Int32Array(capacity);
  let pairClasses = new Uint8Array(capacity);
  let slots = new Map<string, number>();
  let formsOf: (readonly string[])[] = [[]];
  // the reader numbers its words: the slot of a number is found without asking for its form
  const numbers = new Int32Array(NUMBERED);
  const numberedSlots = new Int32Array(NUMBERED);

  const grow = () => {
    const [oldVectors, oldKeys, oldClasses] = [vectors, keys, pairClasses];
    capacity *= 2;
    vectors = new Int16Array(capacity * width);
    vectors.set(oldVectors);
    keys = new Int32Array(capacity);
    keys.set(oldKeys);
    pairClasses = new Uint8Array(capacity);
    pairClasses.set(oldClasses);
  };

  const sum = (features: readonly number[], base: number) => {
    for (const key of features) {
      const start = table.find(key);
      if (start >= 0) addRow(data, start, vectors, base);
    }
  };

  const learn = (form: string): number => {
    const slot = slots.size + 1;
    if (slot >= capacity) grow();
    const features = wordFeatures(form, vocabulary);
    const base = slot * width;
    vectors.fill(0, base, base + width);
    sum(features.identity, base);
    sum(features.general, base);
    sum(features.local, base);
    keys[slot] = features.key;
    pairClasses[slot] = features.pairClass;
    slots.set(form, slot);
    formsOf.push(form === "" ? NO_FORMS : cuts(form, vocabulary.morphology).map((cut) => form.slice(cut)));
    return slot;
  };

  const slotOf = (token: TaggerToken): number => {
    const id = token.id ?? 0;
    if (id === 0) return slots.get(token.form) ?? learn(token.form);
    const at = id & (NUMBERED - 1);
    if (numbers[at] === id) return numberedSlots[at] as number;
    const slot = slots.get(token.form) ?? learn(token.form);
    numbers[at] = id;
    numberedSlots[at] = slot;
    return slot;
  };

  return {
    vectors: () => vectors,
    keys: () => keys,
    pairClasses: () => pairClasses,
    slot: slotOf,
    alternatives: (token) => formsOf[slotOf(token)] as readonly string[],
    makeRoom(tokens) {
      if (slots.size + tokens <= MOST_TYPES) return;
      slots = new Map();
      formsOf = [[]];
      numbers.fill(0);
    },
  };
};
