/** Words of what is said: what their forms have in common, and which of them are negated. */
import { NEGATED, PREVENTED } from "../../../core/record/language.ts";
import { keptOfWords, wordRuns } from "../../../core/record/word-runs.ts";
import { fold } from "../orthography.ts";
import { comparisonForm, FUNCTION } from "./content-words.ts";
import { statementStem } from "./statement-stem.ts";

const NEGATION = /^[وف]?(?:لا|لن|لم|ليس|ليست|ليسوا|لسنا|لست|بلا|عدم|دون|بدون)$/u;
/** Written with its hamza alone: without it the same letters mean "except". */
const NOT_TO = /^[وف]?أل[اّ]+$/u;
/** Who is said to have denied something has said that it is not so. */
const DENYING = /^[وف]?(?:نفي|ينفي|تنفي|نفت|نفوا|نفيه|نفيها|نفيهم)$/u;
/** "Other than" negates an adjective, and begins a new clause before "that". */
const UNLIKE = "غير";
const THAT = /^(?:ان|انه|انها|انهم|اني|اننا)$/u;
const PREVENTION = /^[وفبل]?(?:منع|تجنب|تفادي|حظر)$/u;

/** To a function word: وأي، لهذه، وتلك. */
const ATTACHED = /^[وف]?[بل]?(?=..)/u;

/** What opens a denial and says nothing of what is denied: صحة ما تداولته بعض وسائل الإعلام بشأن ... */
const FRAME = new Set(
  "صحه وجود انباء نبا اخبار تقارير تقرير مزاعم ادعاءات شايعات شايعه معلومات متداوله بعض وسايل اعلام اعلاميه صحفيه صحافيه بشان حول شكل صوره قاطع قاطعه تام تامه جمله تفصيلا قطعيا".split(
    " ",
  ),
);
const FRAMING = /^(?:تداول|تناقل|زعم|تردد|افاد|تفيد|تحدث|نشرت)/u;

/** NEGATED or PREVENTED alone for a word that does so, DENIED for one that says so of somebody, "" for one that says nothing. */
const DENIED = "denied";
const statementWord = (word: string): string => {
  const folded = fold(word);
  if (NEGATION.test(folded) || NOT_TO.test(word)) return NEGATED;
  if (DENYING.test(folded)) return DENIED;
  if (PREVENTION.test(folded)) return PREVENTED;
  return FUNCTION.has(folded) || FUNCTION.has(folded.replace(ATTACHED, "")) ? "" : statementStem(comparisonForm(word), word);
};

const isFrame = (word: string): boolean => {
  const form = comparisonForm(word);
  return FRAME.has(form) || FRAMING.test(form);
};

const keptWord = keptOfWords(50_000, (word) => ({ made: statementWord(word), frame: isFrame(word), unlike: word === UNLIKE }));

/** What a word does to the next that says something. */
const markOf = (made: string, mark: string): string => {
  if (made === DENIED) return mark === "" ? NEGATED : "";
  return made === NEGATED || mark === "" ? made : mark;
};

const isMark = (made: string): boolean => made === NEGATED || made === PREVENTED || made === DENIED;

export const statementWords = (text: string): string[] => {
  const words: string[] = [];
  let mark = "";
  const runs = wordRuns(text);
  const at = (i: number): string => text.slice(runs[i], runs[i + 1]);
  for (let i = 0; i < runs.length; i += 2) {
    const word = keptWord(text, runs[i] as number, runs[i + 1] as number);
    const made = word.unlike && !(i + 2 < runs.length && THAT.test(fold(at(i + 2)))) ? NEGATED : word.made;
    if (isMark(made)) mark = markOf(made, mark);
    else if (made !== "" && (words.length > 0 || !word.frame)) {
      words.push(mark + made);
      mark = "";
    }
  }
  return words;
};
