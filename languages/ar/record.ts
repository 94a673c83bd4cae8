/** Arabic as the record wants it: what is the same word, what the same name. */
import { NEGATED, type RecordLanguage } from "../../core/record/language.ts";
import { fold } from "./orthography.ts";

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

const NEGATION = /^[وف]?(?:لا|لن|لم|ليس|ليست|ليسوا|لسنا|لست|بلا|عدم|دون|بدون)$/u;
const PRONOUNS = /(?:هما|كما|كم|ها|هم|هن|نا|ه|ي|ك)$/u;
const ENDINGS = /(?:ون|ين|ات|وا|ان|يه|ه|ي|ا|ت)$/u;

const without = (word: string, ending: RegExp): string => {
  const bare = word.replace(ending, "");
  return bare.length >= 3 ? bare : word;
};

/** Light stemming: enough for the same sentence in the first and the third person to be the same words. */
const stem = (comparison: string): string => {
  let word = comparison;
  if (word.length > 4) word = word.replace(/^[بلكف](?=[^ا])/u, "");
  if (word.length > 4) word = word.replace(/^س(?=[يتنا])/u, "");
  word = without(without(word, PRONOUNS), ENDINGS);
  return word.length > 3 ? word.replace(/^[يتن]/u, "") : word;
};

/** NEGATED alone for a word that negates, "" for one that says nothing. */
const statementWord = (word: string): string => {
  const folded = fold(word);
  if (NEGATION.test(folded)) return NEGATED;
  return FUNCTION.has(folded) ? "" : stem(comparisonForm(word));
};

/** Words come again and again: what was made of them is kept, up to a bound. */
const MOST_KEPT = 50_000;
const kept = new Map<string, string>();
const keptWord = (word: string): string => {
  let made = kept.get(word);
  if (made === undefined) {
    made = statementWord(word);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(word, made);
  }
  return made;
};

const statementWords = (text: string): string[] => {
  const words: string[] = [];
  let negation = "";
  for (const word of text.match(LETTERS) ?? []) {
    const made = keptWord(word);
    if (made === NEGATED) negation = NEGATED;
    else if (made !== "") {
      words.push(negation + made);
      negation = "";
    }
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

export const arabicRecord: RecordLanguage = { id: "ar", fold, contentWords, statementWords, nameKey };
