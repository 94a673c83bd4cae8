/** The words of a text as the record parts them: runs of letters, marks and digits of any script, found without cutting them out. */
import { hashUnits, typeTable } from "../tokens/type-table.ts";

export const LETTER = 1;
export const MARK = 2;
export const DIGIT = 4;
const ANY = LETTER | MARK | DIGIT;
const ASKED = 8;

const kindOf = (sign: string): number => {
  if (/\p{L}/u.test(sign)) return LETTER;
  if (/\p{M}/u.test(sign)) return MARK;
  return /\p{N}/u.test(sign) ? DIGIT : 0;
};

/** By unit; what has been asked once is known. */
const kinds = new Uint8Array(0x10000);
const asked = (unit: number): number => {
  const kind = kindOf(String.fromCharCode(unit));
  kinds[unit] = kind | ASKED;
  return kind;
};

const opensPair = (unit: number): boolean => (unit & 0xfc00) === 0xd800;

/** LETTER, MARK, DIGIT, or 0 for another sign: of the one that begins at this unit. */
export const kindAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  const known = kinds[unit] as number;
  if (known !== 0) return known & ANY;
  return opensPair(unit) ? kindOf(String.fromCodePoint(text.codePointAt(at) as number)) : asked(unit);
};

/** Units of the sign that begins there: two for a pair of halves. */
export const unitsAt = (text: string, at: number): number =>
  opensPair(text.charCodeAt(at)) && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;

/** Where each run begins and ends, one after the other. */
export const wordRuns = (text: string): number[] => {
  const runs: number[] = [];
  for (let at = 0; at < text.length; ) {
    if (kindAt(text, at) === 0) {
      at += unitsAt(text, at);
      continue;
    }
    runs.push(at);
    while (at < text.length && kindAt(text, at) !== 0) at += unitsAt(text, at);
    runs.push(at);
  }
  return runs;
};

/** Longer ones are made anew each time: hardly any comes twice. */
const LONGEST_KEPT = 40;

/** A word cut out of a text holds the whole text in memory: one of its own. */
const ofItsOwn = (word: string): string => ` ${word}`.slice(1);

/** Words come again and again: what was made of them is kept, of so many at most. */
export const keptOfWords = <T>(most: number, make: (word: string) => T): ((text: string, from: number, to: number) => T) => {
  const table = typeTable<{ readonly text: string; readonly made: T }>(most);
  return (text, from, to) => {
    const hash = hashUnits(text, from, to);
    const known = table.find(text, from, to, hash);
    if (known) return known.made;
    const word = ofItsOwn(text.slice(from, to));
    const made = make(word);
    if (word.length <= LONGEST_KEPT) table.add({ text: word, made }, hash);
    return made;
  };
};
