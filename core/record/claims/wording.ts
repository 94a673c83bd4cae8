/** The wording of a passage: what a writer chose, not what was quoted. */
import type { RecordLanguage } from "../language.ts";
import { shingles } from "../min-hash.ts";

const AROUND = 250;
const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"/gu;
const WORDS_IN_A_ROW = 2;

/** Hashes of the word pairs from some words before `start` to some words after `end`; quotations, which are anybody's, are left out. */
export const wordingOf = (text: string, start: number, end: number, language: RecordLanguage): ReadonlySet<number> => {
  const passage = text.slice(Math.max(0, start - AROUND), end + AROUND);
  return shingles(language.contentWords(passage.replace(QUOTED, " ")), WORDS_IN_A_ROW);
};
