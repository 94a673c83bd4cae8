/** Words of a text as they are compared: folded, without what is attached in front. */
import { keptOfWords, wordRuns } from "../../../core/record/word-runs.ts";
import { fold } from "../orthography.ts";

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

/** Null for a word that says nothing. */
const contentWord = keptOfWords(20_000, (word): string | null => (FUNCTION.has(fold(word)) ? null : comparisonForm(word)));

export const contentWords = (text: string): string[] => {
  const words: string[] = [];
  const runs = wordRuns(text);
  for (let i = 0; i < runs.length; i += 2) {
    const made = contentWord(text, runs[i] as number, runs[i + 1] as number);
    if (made !== null) words.push(made);
  }
  return words;
};
