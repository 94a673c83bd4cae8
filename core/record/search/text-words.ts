/** The words of a text as search sees them: where they stand, and the forms by which they are found. */
import type { RecordLanguage, WordForms } from "../language.ts";

export interface TextWord extends WordForms {
  /** UTF-16 units */
  readonly start: number;
  readonly end: number;
}

/** Letters, marks and digits; signs without width do not part a word. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[\u200b-\u200f\u00ad\u2060\ufeff]+[\p{L}\p{M}\p{N}]+)*/gu;

const MOST_KEPT = 50_000;
/** Longer ones are cut out of their text by reference and would hold it in memory. */
const LONGEST_KEPT = 12;
const NONE: readonly string[] = [];

/** Words come again and again: their forms are kept, in a bounded number. */
export const wordReader = (language: RecordLanguage) => {
  let known = new Map<string, WordForms>();
  const formsOf = (word: string): WordForms => {
    let forms = known.get(word);
    if (!forms) {
      if (known.size >= MOST_KEPT) known = new Map();
      forms = language.wordForms(word);
      if (forms.others.length === 0) forms = { form: forms.form, others: NONE };
      if (word.length <= LONGEST_KEPT) known.set(word, forms);
    }
    return forms;
  };
  return (text: string): TextWord[] => {
    const words: TextWord[] = [];
    for (const m of text.matchAll(WORD)) {
      const forms = formsOf(m[0]);
      if (forms.form !== "") words.push({ start: m.index, end: m.index + m[0].length, form: forms.form, others: forms.others });
    }
    return words;
  };
};
export type WordReader = ReturnType<typeof wordReader>;
