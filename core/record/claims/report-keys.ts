/** Keys by which reports of the same words find each other. */
import { bandKeys, shingles } from "../min-hash.ts";

const BANDS = { bands: 6, rows: 3 };

/** `words`: comparison forms of the content. */
export const reportKeys = (words: readonly string[]): number[] => (words.length < 3 ? [] : bandKeys(shingles(words, 1), BANDS));
