/** Text to tokens: one pass over the code units; no token crosses a line break, letters and digits part company. */
import type { Language } from "../language.ts";
import type { Lexicon } from "./lexicon.ts";
import { HASH_START, hashOn, hashUnits } from "./type-table.ts";
import type { Token, TokenKind } from "./word-type.ts";

const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hebrew}]/u;
const isSpace = (c: number) => c === 32 || c === 160 || (c >= 9 && c <= 13) || (c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x3000;
const isBreak = (c: number) => c === 10 || c === 13 || c === 0x2028 || c === 0x2029 || c === 12;
const isDigit = (c: number) => (c >= 48 && c <= 57) || (c >= 0x660 && c <= 0x669) || (c >= 0x6f0 && c <= 0x6f9);
/** Invisible marks that may stand anywhere: they belong to the word they are in, and alone they are nothing. */
const isInvisible = (c: number) =>
  (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c === 0xfeff || c === 0xad || c === 0x61c;

const isLatin = (c: number): boolean => {
  if (c < 128) return (c >= 65 && c <= 90) || (c >= 97 && c <= 122);
  return c > 160 && LATIN.test(String.fromCharCode(c));
};

/** What a code unit is to the tokenizer. */
const SPACE = 0;
const BREAK = 1;
const INVISIBLE = 2;
const LETTER = 3;
const DIGIT = 4;
const OTHER_LETTER = 5;
const MARK = 6;
/** Kinds of tokens by what their first unit is; the first three begin none. */
const KINDS: readonly TokenKind[] = ["mark", "mark", "mark", "word", "number", "latin", "mark"];

const sortOf = (c: number, language: Language): number => {
  if (isBreak(c)) return BREAK;
  if (isSpace(c)) return SPACE;
  if (isInvisible(c)) return INVISIBLE;
  if (language.isLetter(c)) return LETTER;
  if (isDigit(c)) return DIGIT;
  return isLatin(c) ? OTHER_LETTER : MARK;
};

/** Code units below this are sorted once for each language: nearly all that texts are made of. */
const TABLED = 0x700;
const tables = new WeakMap<Language, Uint8Array>();
const tableOf = (language: Language): Uint8Array => {
  const known = tables.get(language);
  if (known) return known;
  const made = Uint8Array.from({ length: TABLED }, (_, c) => sortOf(c, language));
  tables.set(language, made);
  return made;
};

/** A separator inside a number: 2,500 or 7.5 or 12:15, only with digits on both sides. */
const joinsDigits = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at);
  if (c !== 44 && c !== 46 && c !== 0x66b && c !== 0x66c && c !== 58) return false;
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
};

/** Single quotation marks: printed twice they stand for a double one. */
const SINGLE_MARKS: ReadonlySet<number> = new Set([0x27, 0x60, 0xb4, 0x2018, 0x2019]);

/** Where a number ends, a mark, or a word in other letters: all that is no word of the language. */
const endOfOther = (text: string, from: number, kind: number, sort: (at: number) => number): number => {
  let at = from + 1;
  if (kind === MARK) {
    const c = text.charCodeAt(from);
    if (SINGLE_MARKS.has(c) && text.charCodeAt(at) === c) return at + 1;
    return c >= 0xd800 && c <= 0xdbff && at < text.length ? at + 1 : at;
  }
  while (at < text.length && (sort(at) === kind || (kind === DIGIT && joinsDigits(text, at)))) at++;
  return at;
};

const HASH = 35;
const UNDERSCORE = 95;

/** "#LAYLA_SHAMI": what makes words a tag stands for no mark of the sentence, before a word and between two. */
const isOfTag = (c: number, at: number, sort: (at: number) => number): boolean => {
  const isWord = (other: number): boolean => sort(other) === LETTER || sort(other) === OTHER_LETTER;
  return (c === HASH && isWord(at + 1)) || (c === UNDERSCORE && isWord(at - 1) && isWord(at + 1));
};

/** Letters that the word behind a proclitic written apart has at least: fewer are initials, as in A. B. C. */
const FEWEST_BEHIND = 2;

/** "AND said": one space, and a word behind it. */
const hasWordBehind = (text: string, end: number, sort: (at: number) => number): boolean => {
  if (sort(end) !== SPACE) return false;
  for (let at = end + 1; at <= end + FEWEST_BEHIND; at++) if (at >= text.length || sort(at) !== LETTER) return false;
  return true;
};

export const tokenize = (text: string, lexicon: Lexicon): Token[] => {
  const { language } = lexicon;
  const table = tableOf(language);
  const { length } = text;
  const sort = (at: number): number => {
    const c = text.charCodeAt(at);
    return c < TABLED ? (table[c] as number) : sortOf(c, language);
  };
  const tokens: Token[] = [];
  let paragraph = 0;
  let broken = false;
  for (let at = 0; at < length; ) {
    const first = text.charCodeAt(at);
    const kind = first < TABLED ? (table[first] as number) : sortOf(first, language);
    if (kind <= INVISIBLE) {
      if (kind === BREAK) broken = true;
      at++;
      continue;
    }
    if (kind === MARK && isOfTag(first, at, sort)) {
      at++;
      continue;
    }
    if (broken && tokens.length > 0) paragraph++;
    broken = false;
    let end = at + 1;
    let hash = hashOn(HASH_START, first);
    // nearly all of a text is words: their units are looked at once, for their end and their hash
    if (kind === LETTER)
      for (; end < length; end++) {
        const c = text.charCodeAt(end);
        const here = c < TABLED ? (table[c] as number) : sortOf(c, language);
        if (
          here !== LETTER &&
          !(here === INVISIBLE && end + 1 < length && sort(end + 1) === LETTER) &&
          !(end === at + 1 && here === SPACE && language.standsApart(first) && hasWordBehind(text, end, sort))
        )
          break;
        hash = hashOn(hash, c);
      }
    else {
      end = endOfOther(text, at, kind, sort);
      hash = hashUnits(text, at, end);
    }
    // first what no other object begins with: an engine that learns of others would unlearn what it knows of tokens
    tokens.push({ paragraph, type: lexicon.type(text, at, end, KINDS[kind] as TokenKind, hash), start: at, end });
    at = end;
  }
  return tokens;
};
