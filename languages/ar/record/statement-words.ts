/** Words of what is said: what their forms have in common, and which of them are negated. */
import { NEGATED, PREVENTED } from "../../../core/record/language.ts";
import { fold } from "../orthography.ts";
import { comparisonForm, FUNCTION, LETTERS, LONGEST_KEPT } from "./content-words.ts";
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

const isFrame = (word: string): boolean => {
  const form = comparisonForm(word);
  return FRAME.has(form) || FRAMING.test(form);
};

/** What a word does to the next that says something. */
const markOf = (made: string, mark: string): string => {
  if (made === DENIED) return mark === "" ? NEGATED : "";
  return made === NEGATED || mark === "" ? made : mark;
};

const isMark = (made: string): boolean => made === NEGATED || made === PREVENTED || made === DENIED;

export const statementWords = (text: string): string[] => {
  const words: string[] = [];
  let mark = "";
  const tokens: readonly string[] = text.match(LETTERS) ?? [];
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i] as string;
    const made = word === UNLIKE && !THAT.test(fold(tokens[i + 1] ?? "")) ? NEGATED : keptWord(word);
    if (isMark(made)) mark = markOf(made, mark);
    else if (made !== "" && (words.length > 0 || !isFrame(word))) {
      words.push(mark + made);
      mark = "";
    }
  }
  return words;
};
