/** What is said, as it is compared: which words, which of them negated, which numbers. */
import { NEGATED, PREVENTED, unmarked } from "../language.ts";

export interface Statement {
  /** in order, without the marks of negation */
  readonly words: readonly string[];
  readonly set: ReadonlySet<string>;
  readonly negated: ReadonlySet<string>;
  /** to be prevented or avoided: one wording negates what another does not */
  readonly prevented: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** `words`: as the language's `statementWords` gives them. */
export const statementOf = (words: readonly string[]): Statement => {
  const plain = words.map(unmarked);
  const markedWith = (mark: string) => words.filter((w) => w.startsWith(mark)).map(unmarked);
  const negated = markedWith(NEGATED);
  const prevented = markedWith(PREVENTED);
  const numbers = plain.filter((w) => NUMBER.test(w));
  return {
    words: plain,
    set: new Set(plain),
    negated: negated.length === 0 ? NONE : new Set(negated),
    prevented: prevented.length === 0 ? NONE : new Set(prevented),
    numbers: numbers.length === 0 ? NONE : new Set(numbers),
  };
};

const NUMBER = /^\p{N}+$/u;
const NONE: ReadonlySet<string> = new Set();

export interface Likeness {
  /** different words in the shorter one */
  readonly least: number;
  /** share of the shorter one's words that the longer one has, 0 to 1 */
  readonly contained: number;
  /** share of all words that both have, 0 to 1 */
  readonly overlap: number;
  /** length of the longest run of words that both have; 0 where they have less than half of the words of the shorter one in common */
  readonly run: number;
  /** a word that both have is negated in one alone */
  readonly opposite: boolean;
  /** each has a number that the other has not */
  readonly otherNumbers: boolean;
  /** both have a number that few things have by chance */
  readonly sameFigure: boolean;
}

/** Lengths of the runs that end at each word of the second statement; one for all comparisons, since they are many. */
let runs = new Uint16Array(512);

const longestRun = (a: readonly string[], b: readonly string[]): number => {
  if (runs.length <= b.length) runs = new Uint16Array(2 * b.length);
  runs.fill(0, 0, b.length + 1);
  let longest = 0;
  // from the end, so that the run before each word is still that of the word before
  for (const word of a)
    for (let j = b.length; j > 0; j--) {
      const run = b[j - 1] === word ? (runs[j - 1] as number) + 1 : 0;
      runs[j] = run;
      if (run > longest) longest = run;
    }
  return longest;
};

const hasOther = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const n of a) if (!b.has(n)) return true;
  return false;
};

/** Three digits and more; no year. */
const FIGURE = /^\p{N}{3,}$/u;
const YEAR = /^(?:19|20)\p{N}{2}$/u;

const shareFigure = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  for (const n of a) if (b.has(n) && FIGURE.test(n) && !YEAR.test(n)) return true;
  return false;
};

const isNegatedAlone = (a: Statement, b: Statement): boolean => {
  if (b.negated.size > 0) return false;
  for (const w of a.negated) if (b.set.has(w) && !b.prevented.has(w)) return true;
  return false;
};

/** The same whichever comes first. */
export const likeness = (a: Statement, b: Statement): Likeness => {
  let shared = 0;
  for (const w of a.set) if (b.set.has(w)) shared++;
  const least = Math.min(a.set.size, b.set.size);
  const all = a.set.size + b.set.size - shared;
  return {
    least,
    contained: least === 0 ? 0 : shared / least,
    overlap: all === 0 ? 0 : shared / all,
    run: shared < 4 || shared < least / 2 ? 0 : longestRun(a.words, b.words),
    opposite: isNegatedAlone(a, b) || isNegatedAlone(b, a),
    otherNumbers: hasOther(a.numbers, b.numbers) && hasOther(b.numbers, a.numbers),
    sameFigure: shareFigure(a.numbers, b.numbers),
  };
};
