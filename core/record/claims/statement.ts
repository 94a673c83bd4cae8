/** What is said, as it is compared: which words, which of them negated, which numbers. */
import { ascending, inBoth } from "../ascending.ts";
import { NAMED, NEGATED, PREVENTED, unmarked } from "../language.ts";
import { hash32 } from "../min-hash.ts";

/** Words are their hashes: they are compared by the thousand, and never shown. */
export interface Statement {
  /** in order, without the marks of negation */
  readonly words: readonly number[];
  /** ascending, each once */
  readonly distinct: readonly number[];
  readonly negated: readonly number[];
  /** to be prevented or avoided: one wording negates what another does not */
  readonly prevented: readonly number[];
  readonly numbers: readonly number[];
  /** parts of names */
  readonly names: readonly number[];
}

const NUMBER = /^\p{N}+$/u;
/** Of a month or in an order, see `RecordLanguage.statementWords`. */
const ORDER = /^0\p{N}+$/u;
/** What few things have by chance: three digits and more, and no year. */
const FIGURE = /^(?!(?:19|20)\p{N}{2}$)\p{N}{3,}$/u;

/** The last bits of a code tell what the word is; the marks are no part of the word. */
const IS_NEGATED = 1;
const IS_NUMBER = 2;
const IS_PREVENTED = 4;
const IS_FIGURE = 8;
const IS_NAMED = 16;
const IS_ORDER = 32;
const MARKS = IS_NEGATED | IS_PREVENTED | IS_NAMED;
const KINDS = MARKS | IS_NUMBER | IS_FIGURE | IS_ORDER;
const kindOf = (word: string): number =>
  ORDER.test(word) ? IS_ORDER : NUMBER.test(word) ? IS_NUMBER | (FIGURE.test(word) ? IS_FIGURE : 0) : 0;
const codeOf = (word: string): number => {
  const plain = unmarked(word);
  const kind = kindOf(plain);
  const named = word.startsWith(NAMED) ? IS_NAMED : 0;
  const first = named === 0 ? word : word.slice(1);
  const mark = first.startsWith(NEGATED) ? IS_NEGATED : first.startsWith(PREVENTED) ? IS_PREVENTED : 0;
  return (hash32(plain) & ~KINDS) | kind | mark | named;
};

const NONE: readonly number[] = [];

/** `codes` become the words. */
const ofCodes = (codes: number[]): Statement => {
  let [negated, prevented, numbers] = [NONE, NONE, NONE];
  const names: number[] = [];
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    const word = code & ~MARKS;
    codes[i] = word;
    if (code & IS_NEGATED) negated = [...negated, word];
    if (code & IS_PREVENTED) prevented = [...prevented, word];
    if (code & (IS_NUMBER | IS_ORDER)) numbers = [...numbers, word];
    if (code & IS_NAMED) names.push(word);
  }
  return { words: codes, distinct: ascending(codes), negated, prevented, numbers, names: names.length === 0 ? NONE : names };
};

/** `words`: as the language's `statementWords` gives them. */
export const statementOf = (words: readonly string[]): Statement => ofCodes(words.map(codeOf));

/** Six bits a letter, so that a statement is a short plain text wherever it is kept. */
const LETTERS = 6;
const FIRST = 0x30;

const letterOf = (code: number, place: number): number => FIRST + ((code >>> (6 * place)) & 63);
const written = (code: number): string => {
  let letters = "";
  for (let place = 0; place < LETTERS; place++) letters += String.fromCharCode(letterOf(code, place));
  return letters;
};

/** As many plain ASCII letters for each word; `readStatement` makes the statement of them. */
export const writtenStatement = (words: readonly string[]): string => words.map((word) => written(codeOf(word))).join("");

export const readStatement = (letters: string): Statement => {
  const codes: number[] = [];
  for (let at = 0; at + LETTERS <= letters.length; at += LETTERS) {
    let code = 0;
    for (let place = 0; place < LETTERS; place++) code |= (letters.charCodeAt(at + place) - FIRST) << (6 * place);
    codes.push(code);
  }
  return ofCodes(codes);
};

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
  /** the same of numbers that count something */
  readonly otherCounts: boolean;
  /** both have a number that few things have by chance */
  readonly sameFigure: boolean;
}

/** Lengths of the runs that end at each word of the second statement; one for all comparisons, since they are many. */
let runs = new Uint16Array(512);

const longestRun = (a: readonly number[], b: readonly number[]): number => {
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

/** Of a word of a statement: it counts something. */
export const isNumberCode = (code: number): boolean => (code & IS_NUMBER) !== 0;

const hasOther = (a: readonly number[], b: readonly number[]): boolean => a.some((n) => !b.includes(n));

const shareFigure = (a: readonly number[], b: readonly number[]): boolean => a.some((n) => (n & IS_FIGURE) !== 0 && b.includes(n));

const isNegatedAlone = (a: Statement, b: Statement): boolean =>
  b.negated.length === 0 && a.negated.length > 0 && a.negated.some((w) => b.words.includes(w) && !b.prevented.includes(w));

export interface SharedParts {
  /** words of names that both have: whom it is about */
  readonly names: number;
  /** each has words of names that the other has not */
  readonly otherNames: boolean;
  /** other words that both have: what is said */
  readonly said: number;
  /** of the other words of the one that has fewer, the share that both have, 0 to 1 */
  readonly saidShare: number;
}

export const sharedParts = (a: Statement, b: Statement): SharedParts => {
  const isName = (word: number): boolean => a.names.includes(word) || b.names.includes(word);
  const shared = a.distinct.filter((word) => b.words.includes(word));
  const names = shared.filter(isName).length;
  const namesOf = ({ distinct }: Statement): number => distinct.filter(isName).length;
  const [x, y] = [namesOf(a), namesOf(b)];
  const said = shared.length - names;
  const fewest = Math.min(a.distinct.length - x, b.distinct.length - y);
  return { names, otherNames: x > names && y > names, said, saidShare: fewest === 0 ? 0 : said / fewest };
};

/** How many different words both have. */
export const sharedWords = (a: Statement, b: Statement): number => inBoth(a.distinct, b.distinct);

/** The longest run is looked for when it is first asked for: where most words are the same nobody asks. */
class Compared implements Likeness {
  readonly least: number;
  readonly contained: number;
  readonly overlap: number;
  readonly opposite: boolean;
  readonly otherNumbers: boolean;
  readonly otherCounts: boolean;
  readonly sameFigure: boolean;
  readonly #shared: number;
  readonly #a: Statement;
  readonly #b: Statement;
  #run: number | undefined;

  constructor(a: Statement, b: Statement) {
    this.#a = a;
    this.#b = b;
    this.#shared = sharedWords(a, b);
    this.least = Math.min(a.distinct.length, b.distinct.length);
    const all = a.distinct.length + b.distinct.length - this.#shared;
    this.contained = this.least === 0 ? 0 : this.#shared / this.least;
    this.overlap = all === 0 ? 0 : this.#shared / all;
    this.opposite = isNegatedAlone(a, b) || isNegatedAlone(b, a);
    this.otherNumbers = hasOther(a.numbers, b.numbers) && hasOther(b.numbers, a.numbers);
    this.otherCounts =
      this.otherNumbers && hasOther(a.numbers.filter(isNumberCode), b.numbers) && hasOther(b.numbers.filter(isNumberCode), a.numbers);
    this.sameFigure = shareFigure(a.numbers, b.numbers);
  }
  get run(): number {
    this.#run ??= this.#shared < 4 || this.#shared < this.least / 2 ? 0 : longestRun(this.#a.words, this.#b.words);
    return this.#run;
  }
}

/** The same whichever comes first. */
export const likeness = (a: Statement, b: Statement): Likeness => new Compared(a, b);
