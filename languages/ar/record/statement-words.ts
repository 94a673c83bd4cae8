/** Words of what is said: what their forms have in common, and which of them are negated. */
import { NEGATED } from "../../../core/record/language.ts";
import { fold } from "../orthography.ts";
import { comparisonForm, FUNCTION, LETTERS, LONGEST_KEPT } from "./content-words.ts";

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
    if (word.length <= LONGEST_KEPT) kept.set(word, made);
  }
  return made;
};

export const statementWords = (text: string): string[] => {
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
