/** Words of a text as they are compared: folded, without what is attached in front. */
import { fold } from "../orthography.ts";

export const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
/** Folded words that say nothing of what a text is about. */
export const FUNCTION = new Set(
  "من في علي الي عن مع ان اذا ما لا لم لن قد كان كانت يكون هو هي هم هذا هذه ذلك تلك التي الذي الذين كما او ثم بل حتي بين بعد قبل عند منذ كل اي هناك حيث لكن وان فان بان انه انها انهم له لها لهم به بها فيه فيها عليه عليها ولا وما وقد وهو وهي غير اما اذ".split(
    " ",
  ),
);
const PREFIX = /^[وف]?(?:[بك]?ال|لل)(?=..)/u;

/** Two letters are kept, so that no short word is cut to nothing. */
export const comparisonForm = (word: string): string => {
  const folded = fold(word);
  const bare = folded.length > 4 ? folded.replace(PREFIX, "") : folded;
  return bare === folded && folded.length > 3 && folded.startsWith("و") ? folded.slice(1) : bare;
};

const MOST_KEPT = 20_000;
/** Longer ones are cut out of their text by reference and would hold it in memory. */
export const LONGEST_KEPT = 12;
/** Words come again and again: what was made of them is kept, up to a bound; null for one that says nothing. */
const kept = new Map<string, string | null>();
const contentWord = (word: string): string | null => {
  let made = kept.get(word);
  if (made === undefined) {
    made = FUNCTION.has(fold(word)) ? null : comparisonForm(word);
    if (kept.size >= MOST_KEPT) kept.clear();
    if (word.length <= LONGEST_KEPT) kept.set(word, made);
  }
  return made;
};

export const contentWords = (text: string): string[] => {
  const words: string[] = [];
  for (const word of text.match(LETTERS) ?? []) {
    const made = contentWord(word);
    if (made !== null) words.push(made);
  }
  return words;
};
