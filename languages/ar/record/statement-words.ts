/** Words of what is said: what their forms have in common, and which of them are negated. */
import { NEGATED, PREVENTED } from "../../../core/record/language.ts";
import { keptOfWords, wordRuns } from "../../../core/record/word-runs.ts";
import { fold } from "../orthography.ts";
import { comparisonForm, FUNCTION } from "./content-words.ts";
import { behindFrame, falsityAt, isFrame, lastFrame, mayCallFalse } from "./denial-frame.ts";
import { countedAt, figureOf, isOrdinal, lastOfNumber, MONTHS, monthAt, OPENS_MONTH, unitOf } from "./numbers.ts";
import { statementStem } from "./statement-stem.ts";
import { UNITED } from "./states.ts";

const NEGATION = /^[وف]?(?:لا|لن|لم|ليس|ليست|ليسوا|لسنا|لست|بلا|عدم|دون|بدون)$/u;
/** Written with its hamza alone: without it the same letters mean "except". */
const NOT_TO = /^[وف]?أل[اّ]+$/u;
/** Who is said to have denied something has said that it is not so. */
const DENYING = /^[وف]?(?:ب?نفي|ينفي|تنفي|نفت|نفوا|نفيه|نفيها|نفيهم)$/u;
/** "Other than" negates an adjective, and begins a new clause before "that". */
const UNLIKE = "غير";
const THAT = /^(?:ان|انه|انها|انهم|اني|اننا)$/u;
/** "The lack of truth of what was told". */
const LACK = "عدم";
const PREVENTION = /^[وفبل]?(?:منع|تجنب|تفادي|حظر)$/u;

/** Negated, they negate what takes place: "there was no meeting", "no meeting took place". */
const TAKES_PLACE = /^[يت]?(?:كن|كون|تم|جر|جري|جرا|حدث|حصل|قع)$/u;

/** Between a negation and what is negated: "nothing like this meeting". */
const LIKE = "مثل";

/** Who is meant depends on what was told before: the two sides, the two countries. */
const POINTS = /^[وفبلك]*(?:ال)?(?:بلدين|بلدان|جانبين|جانبان|طرفين|طرفان|جانب|طرف)$/u;

/** A preposition drawn out before a figure: بـ 22. */
const ONE_LETTER = /^\p{L}$/u;

/** The article drawn out before a figure: الـ 48. */
const ARTICLE = "ال";

/** To a function word: وأي، لهذه، وتلك. */
const ATTACHED = /^[وف]?[بل]?(?=..)/u;

/** NEGATED or PREVENTED alone for a word that does so, DENIED for one that says so of somebody, "" for one that says nothing. */
const DENIED = "denied";
const statementWord = (word: string, folded: string): string => {
  if (NEGATION.test(folded) || NOT_TO.test(word)) return NEGATED;
  if (DENYING.test(folded)) return DENIED;
  if (PREVENTION.test(folded)) return PREVENTED;
  const figure = figureOf(folded);
  if (figure !== undefined) return figure;
  if (
    folded === ARTICLE ||
    FUNCTION.has(folded) ||
    FUNCTION.has(folded.replace(ATTACHED, "")) ||
    POINTS.test(folded) ||
    ONE_LETTER.test(folded)
  )
    return "";
  return statementStem(comparisonForm(word), word);
};

interface Made {
  readonly made: string;
  readonly folded: string;
  /** says nothing but how something is told */
  readonly frame: boolean;
  readonly takesPlace: boolean;
  readonly mayCallFalse: boolean;
  /** the first word of a state's name of two words, if the second follows */
  readonly mayBeUnited: boolean;
  /** of a unit in words */
  readonly unit: string | undefined;
  readonly month: string | undefined;
  /** a number in words, or a month, if what is beside it says so */
  readonly numbered: boolean;
  /** the first word of a month's name of two words, if the second follows */
  readonly openMonth: boolean;
}

const keptWord = keptOfWords(50_000, (word): Made => {
  const folded = fold(word);
  const made = statementWord(word, folded);
  const [unit, month] = [unitOf(folded), MONTHS.get(folded)];
  return {
    made,
    folded,
    frame: isFrame(comparisonForm(word)),
    takesPlace: TAKES_PLACE.test(folded),
    mayCallFalse: mayCallFalse(folded),
    mayBeUnited: UNITED.first.test(folded),
    unit,
    month,
    numbered: unit !== undefined || month !== undefined || isOrdinal({ made }),
    openMonth: OPENS_MONTH.test(folded),
  };
});

const theState = keptWord(UNITED.state, 0, UNITED.state.length);

/** Names of two words become one: the United States, and months such as كانون الثاني. */
const joinTwoWords = (known: Made[]): void => {
  for (let i = 0; i + 1 < known.length; i++) {
    const { folded, mayBeUnited, openMonth } = known[i] as Made;
    if (!mayBeUnited && !openMonth) continue;
    const next = (known[i + 1] as Made).folded;
    if (mayBeUnited && next === UNITED.second) known.splice(i, 2, theState);
    const month = openMonth ? MONTHS.get(`${folded}_${next}`) : undefined;
    if (month !== undefined) known.splice(i, 2, { ...(known[i] as Made), made: month, folded: month, month, numbered: true });
  }
};

/** What a word does to the next that says something. */
const markOf = (made: string, mark: string): string => {
  if (made === DENIED) return mark === "" ? NEGATED : "";
  return made === NEGATED || mark === "" ? made : mark;
};

const isMark = (made: string): boolean => made === NEGATED || made === PREVENTED || made === DENIED;

const negatedFirst = (words: string[]): string[] => {
  const [first, ...rest] = words;
  return first === undefined || first.startsWith(NEGATED) || first.startsWith(PREVENTED) ? words : [NEGATED + first, ...rest];
};

/** Of the words from one place to another, marked; what stands before the first of them says nothing but how it is told. */
const marked = (known: readonly Made[], from: number, to: number): string[] => {
  let words: string[] = [];
  let mark = "";
  for (let i = from; i < to; i++) {
    const { folded, made: plain, frame, takesPlace, numbered } = known[i] as Made;
    const next = known[i + 1]?.folded ?? "";
    const counted = numbered ? (countedAt(known, i) ?? monthAt(known, i)) : undefined;
    const made = folded === UNLIKE && !THAT.test(next) ? NEGATED : (counted ?? plain);
    if (isMark(made)) mark = markOf(made, mark);
    else if (mark === NEGATED && takesPlace) {
      const next = known[i + 1]?.made ?? "";
      // "talks did not take place": nothing behind it that could be negated
      if (i + 1 >= to || (next === "" && words.length > 0 && !/^(?:هناك|اي)$/u.test(known[i + 1]?.folded ?? ""))) {
        words = negatedFirst(words);
        mark = "";
      }
    } else if (made !== "" && !(mark === NEGATED && folded === LIKE) && (words.length > 0 || !frame)) {
      words.push(mark + made);
      mark = "";
    }
  }
  return words;
};

/** Fewer words than that in front of "is not true" do not say what is not. */
const LEAST_CALLED_FALSE = 2;

/** "The reports that … are untrue": what they tell is negated, what is said before them stays as it is. */
const calledFalse = (known: readonly Made[], folded: readonly string[], end: number): string[] | undefined => {
  const news = lastFrame(folded, end);
  if (!news) return undefined;
  const untrue = marked(known, news.behind, end);
  return untrue.length < LEAST_CALLED_FALSE ? undefined : [...marked(known, 0, news.from), ...negatedFirst(untrue)];
};

export const statementWords = (text: string): string[] => {
  const runs = wordRuns(text);
  const known: Made[] = [];
  for (let i = 0; i < runs.length; i += 2) {
    const last = lastOfNumber(text, runs, i);
    known.push(keptWord(text, runs[i] as number, runs[last + 1] as number));
    i = last;
  }
  joinTwoWords(known);
  const folded = known.map((k) => k.folded);
  const from = behindFrame(folded);
  for (let i = 0; i < known.length; i++) {
    const falsity = known[i]?.mayCallFalse ? falsityAt(folded, i, from > 0) : undefined;
    if (!falsity) continue;
    const before = calledFalse(known, folded, falsity.from);
    if (before) return before;
    if (falsity.from > 0) break;
    const behind = falsity.to + behindFrame(folded.slice(falsity.to));
    return negatedFirst(marked(known, behind, known.length));
  }
  const words = marked(known, from, known.length);
  return folded.slice(0, from).includes(LACK) ? negatedFirst(words) : words;
};
