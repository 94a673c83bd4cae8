/** Text to tokens: one pass over the code units; no token crosses a line break, letters and digits part company. */
import type { Language } from "../language.ts";
import type { Lexicon } from "./lexicon.ts";
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

const kindOf = (c: number, language: Language): TokenKind => {
  if (language.isLetter(c)) return "word";
  if (isDigit(c)) return "number";
  return isLatin(c) ? "latin" : "mark";
};

/** A separator inside a number: 2,500 or 7.5 or 12:15, only with digits on both sides. */
const joinsDigits = (text: string, at: number): boolean => {
  const c = text.charCodeAt(at);
  if (c !== 44 && c !== 46 && c !== 0x66b && c !== 0x66c && c !== 58) return false;
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
};

const endOfRun = (text: string, from: number, kind: TokenKind, language: Language): number => {
  let at = from + 1;
  if (kind === "mark") {
    const c = text.charCodeAt(from);
    return c >= 0xd800 && c <= 0xdbff && at < text.length ? at + 1 : at;
  }
  for (; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (kind === "number") {
      if (!isDigit(c) && !joinsDigits(text, at)) break;
    } else if (kind === "word") {
      if (!language.isLetter(c) && !(isInvisible(c) && language.isLetter(text.charCodeAt(at + 1)))) break;
    } else if (!isLatin(c)) break;
  }
  return at;
};

export const tokenize = (text: string, lexicon: Lexicon): Token[] => {
  const { language } = lexicon;
  const tokens: Token[] = [];
  let paragraph = 0;
  let broken = false;
  for (let at = 0; at < text.length; ) {
    const c = text.charCodeAt(at);
    if (isBreak(c)) broken = true;
    if (isSpace(c) || isBreak(c) || isInvisible(c)) {
      at++;
      continue;
    }
    if (broken && tokens.length > 0) paragraph++;
    broken = false;
    const kind = kindOf(c, language);
    const end = endOfRun(text, at, kind, language);
    tokens.push({ type: lexicon.type(text.slice(at, end), kind), start: at, end, paragraph });
    at = end;
  }
  return tokens;
};
