/** The words of a text as search sees them: where they stand, and the forms by which they are found. */
import type { RecordLanguage, WordForms } from "../language.ts";
import { keptOfWords, wordRuns } from "../word-runs.ts";

export interface TextWord extends WordForms {
  /** UTF-16 units */
  readonly start: number;
  readonly end: number;
}

/** Signs without width: they do not part a word. */
const WITHOUT_WIDTH = /^[\u200b-\u200f\u00ad\u2060\ufeff]+$/u;
const SPACE = 0x20;

const goesOn = (text: string, from: number, to: number): boolean =>
  text.charCodeAt(from) !== SPACE && WITHOUT_WIDTH.test(text.slice(from, to));

const MOST_KEPT = 50_000;
const NONE: readonly string[] = [];

export const wordReader = (language: RecordLanguage) => {
  const formsOf = keptOfWords(MOST_KEPT, (word): WordForms => {
    const { form, others } = language.wordForms(word);
    return { form, others: others.length === 0 ? NONE : others };
  });
  return (text: string): TextWord[] => {
    const words: TextWord[] = [];
    const runs = wordRuns(text);
    for (let i = 0; i < runs.length; i += 2) {
      const start = runs[i] as number;
      while (i + 2 < runs.length && goesOn(text, runs[i + 1] as number, runs[i + 2] as number)) i += 2;
      const end = runs[i + 1] as number;
      const { form, others } = formsOf(text, start, end);
      if (form !== "") words.push({ start, end, form, others });
    }
    return words;
  };
};
export type WordReader = ReturnType<typeof wordReader>;
