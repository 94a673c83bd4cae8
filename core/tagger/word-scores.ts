/** What each word type says of the tags around it, summed once and kept: tagging then adds a few short vectors for a token. */
import { gluedUnits } from "./glued.ts";
import { sortedKeyTable } from "./hash.ts";
import type { TaggerToken } from "./tagger.ts";
import { cuts, type Vocabulary } from "./vocabulary.ts";
import type { ReadyWeights } from "./ready-weights.ts";
import { addRow, PLACES } from "./weights.ts";
import { wordFeatures } from "./word-features.ts";

/** Word types kept at once (some 20 MB); beyond it the store starts anew before the next sentence. */
const MOST_TYPES = 100_000;

/** Numbers of words whose slots are remembered; two that meet in one place take turns. */
const NUMBERED = 1 << 16;
/** A word and what is left of it without one or two glued-on letters. */
const MOST_FORMS = 3;

export interface WordScores {
  /** slot × places × tags; slot 0 is all zero, for places outside the sentence */
  vectors(): Int16Array;
  /** hash of the form and class in pairs, by slot */
  keys(): Int32Array;
  pairClasses(): Uint8Array;
  /** slot of a word; valid until `makeRoom` is called */
  slot(token: TaggerToken): number;
  /** place of the word's first form in `forms`: numbers of the forms it may stand for, its own and those without glued-on letters; 0 ends them */
  formsAt(slot: number): number;
  forms(): Int32Array;
  /** bits of these numbers, by slot */
  formBits(): Int32Array;
  /** number of a form, from 1: the same until `makeRoom` has forgotten all words, which `generation` tells */
  formNumber(form: string): number;
  generation(): number;
  /** units of the form to leave out before a name of this label that begins with the word */
  glued(token: TaggerToken, label: number): number;
  /** forgets all words if `tokens` more might be too many */
  makeRoom(tokens: number): void;
}

export const createWordScores = (weights: ReadyWeights, vocabulary: Vocabulary): WordScores => {
  const tags = weights.head.labels.length * 2 + 1;
  const labels = weights.head.labels.length;
  const width = PLACES * tags;
  const table = sortedKeyTable(weights.rows.keys, weights.rows.index);
  let capacity = 4096;
  let vectors = new Int16Array(capacity * width);
  let keys = new Int32Array(capacity);
  let pairClasses = new Uint8Array(capacity);
  let slots = new Map<string, number>();
  let forms = new Int32Array(capacity * MOST_FORMS);
  let formBits = new Int32Array(capacity);
  // units + 1 by slot and label, 0 where nobody has asked
  let glued = new Uint8Array(capacity * labels);
  let numberOf = new Map<string, number>();
  let generation = 1;
  // the reader numbers its words: a number and behind it the slot, found without asking for the form
  const numbered = new Int32Array(NUMBERED * 2);

  const grow = () => {
    const [oldVectors, oldKeys, oldClasses, oldForms] = [vectors, keys, pairClasses, forms];
    capacity *= 2;
    vectors = new Int16Array(capacity * width);
    vectors.set(oldVectors);
    keys = new Int32Array(capacity);
    keys.set(oldKeys);
    pairClasses = new Uint8Array(capacity);
    pairClasses.set(oldClasses);
    forms = new Int32Array(capacity * MOST_FORMS);
    forms.set(oldForms);
    const [oldGlued, oldBits] = [glued, formBits];
    formBits = new Int32Array(capacity);
    formBits.set(oldBits);
    glued = new Uint8Array(capacity * labels);
    glued.set(oldGlued);
  };

  const formNumber = (form: string): number => {
    const known = numberOf.get(form);
    if (known !== undefined) return known;
    const number = numberOf.size + 1;
    numberOf.set(form, number);
    return number;
  };

  const sum = (features: readonly number[], base: number) => {
    for (const key of features) {
      const row = table.find(key);
      if (row >= 0) addRow(weights.rows, row, vectors, base);
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
    glued.fill(0, slot * labels, (slot + 1) * labels);
    forms.fill(0, slot * MOST_FORMS, (slot + 1) * MOST_FORMS);
    formBits[slot] = 0;
    if (form !== "")
      cuts(form, vocabulary.morphology).forEach((cut, i) => {
        const number = formNumber(form.slice(cut));
        forms[slot * MOST_FORMS + i] = number;
        formBits[slot] = (formBits[slot] as number) | (1 << (number & 31));
      });
    return slot;
  };

  const slotOf = (token: TaggerToken): number => {
    const id = token.id ?? 0;
    if (id === 0) return slots.get(token.form) ?? learn(token.form);
    const at = (id & (NUMBERED - 1)) * 2;
    if (numbered[at] === id) return numbered[at + 1] as number;
    const slot = slots.get(token.form) ?? learn(token.form);
    numbered[at] = id;
    numbered[at + 1] = slot;
    return slot;
  };

  return {
    vectors: () => vectors,
    keys: () => keys,
    pairClasses: () => pairClasses,
    slot: slotOf,
    formsAt: (slot) => slot * MOST_FORMS,
    forms: () => forms,
    formBits: () => formBits,
    formNumber,
    generation: () => generation,
    glued(token, label) {
      const at = slotOf(token) * labels + label;
      const known = glued[at] as number;
      if (known > 0) return known - 1;
      const units = gluedUnits(token.form, label, vocabulary, weights.skips);
      glued[at] = units + 1;
      return units;
    },
    makeRoom(tokens) {
      if (slots.size + tokens <= MOST_TYPES) return;
      slots = new Map();
      numberOf = new Map();
      generation++;
      numbered.fill(0);
    },
  };
};
