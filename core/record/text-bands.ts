/** Keys by which nearly equal articles find each other. */
import { bandKeys, shingles } from "./min-hash.ts";

const WORDS_IN_A_ROW = 3;
/** Texts that share nine tenths of their word triples share a band at 99 in 100; those that share a half, at 12 in 100. */
const BANDS = { bands: 4, rows: 5 };

export const textBands = (words: readonly string[]): number[] => bandKeys(shingles(words, WORDS_IN_A_ROW), BANDS);
