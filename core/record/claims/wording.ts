/** The wording of a passage: what a writer chose, not what was quoted. */
import type { RecordLanguage } from "../language.ts";
import { ascending } from "../ascending.ts";
import { rowHashes } from "../min-hash.ts";

const AROUND = 250;
const QUOTED = /«[^»]*»|“[^”]*”|"[^"]*"/gu;
const WORDS_IN_A_ROW = 2;

const SPOKEN: ReadonlySet<string | null> = new Set(["press-conference", "remarks", "speech", "meeting", "briefing", "call"]);

export interface Passage {
  /** of the content, in the text */
  readonly start: number;
  readonly end: number;
  readonly medium: string | null;
}

/** Ascending, each once. */
export type Wording = readonly number[];

/**
 * Hashes of the word pairs from some words before the content to some words after it. Quotations are anybody's and are left out; so is
 * the content where the words were spoken to several: who was there tells it in much the same words.
 */
export const wordingOf = (text: string, { start, end, medium }: Passage, language: RecordLanguage): Wording => {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const passage = `${before}${SPOKEN.has(medium) ? " … " : text.slice(start, end)}${text.slice(end, end + AROUND)}`;
  return ascending(rowHashes(language.contentWords(passage.replace(QUOTED, " ")), WORDS_IN_A_ROW));
};
