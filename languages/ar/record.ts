/** Arabic as the record wants it: what is the same word, what the same name. */
import type { RecordLanguage } from "../../core/record/language.ts";
import { fold } from "./orthography.ts";
import { nameSound, otherCase, wordForms } from "./word-forms.ts";

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
/** Folded words that say nothing of what a text is about. */
const FUNCTION = new Set(
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

const contentWords = (text: string): string[] => {
  const words: string[] = [];
  for (const [word] of text.matchAll(LETTERS)) {
    if (FUNCTION.has(fold(word))) continue;
    words.push(comparisonForm(word));
  }
  return words;
};

const nameKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N} ]+/gu, " ")
    .trim()
    .split(/\s+/u)
    .map((w) => (w.length > 4 ? w.replace(/^ال/u, "") : w))
    .join(" ");

export const arabicRecord: RecordLanguage = {
  id: "ar",
  fold,
  contentWords,
  nameKey,
  wordForms,
  otherCase,
  nameSound,
  joined: (form) => ["ب", "ل", "ك"].map((p) => p + form),
  isFunctionWord: (word) => FUNCTION.has(fold(word)),
};
