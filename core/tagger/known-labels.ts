/** Under which label a word is known as a name elsewhere in the text: asked of every word of it, so by numbers, not by strings. */
import type { KnownWords } from "./tagger.ts";
import type { WordScores } from "./word-scores.ts";

export interface KnownLabels {
  /** what is asked about from now on */
  ask(known: KnownWords): void;
  /** the label under which one of the forms of the word in this slot is known, or -1 */
  of(slot: number): number;
}

export const createKnownLabels = (words: WordScores): KnownLabels => {
  let asked: KnownWords | undefined;
  let generation = 0;
  /** label + 1 by the number of the form, 0 where it is not known */
  let labels = new Uint8Array(1 << 12);
  let set: number[] = [];
  let bits = 0;

  const forget = () => {
    for (const number of set) labels[number] = 0;
    set = [];
    bits = 0;
  };

  return {
    ask(known) {
      if (known === asked && generation === words.generation()) return;
      forget();
      for (const [form, label] of known) {
        const number = words.formNumber(form);
        if (number >= labels.length) {
          const old = labels;
          labels = new Uint8Array(number * 2);
          labels.set(old);
        }
        labels[number] = label + 1;
        bits |= 1 << (number & 31);
        set.push(number);
      }
      asked = known;
      generation = words.generation();
    },
    of(slot) {
      // of most words a bit tells that none of their forms is known
      if (((words.formBits()[slot] as number) & bits) === 0) return -1;
      const at = words.formsAt(slot);
      const forms = words.forms();
      for (let k = at; k < at + 3; k++) {
        const number = forms[k] as number;
        if (number === 0) return -1;
        const label = number < labels.length ? (labels[number] as number) : 0;
        if (label > 0) return label - 1;
      }
      return -1;
    },
  };
};
