/** A text with its tokens, quotations, sentences and phrases: what every later room reads. */
import type { Entry, WordClass } from "../language.ts";
import { type ClassSet, meets } from "./class-set.ts";
import type { Lexicon } from "./lexicon.ts";
import { withLinesJoined } from "./line-breaks.ts";
import { findPhrases, type PhraseMatch } from "./phrases.ts";
import { pairQuotations, type Quotations } from "./quotations.ts";
import { type Sentence, splitSentences } from "./sentences.ts";
import { tokenize } from "./tokenize.ts";
import type { Token, WordType } from "./word-type.ts";

/** A word or phrase taken as a member of a class. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
  readonly skip: number;
  readonly tail: number;
  readonly proclitics: string;
  readonly enclitic: string;
  readonly definite: boolean;
}

export interface Annotated {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotations: Quotations;
  readonly sentences: readonly Sentence[];
  /** for each token, the index of its sentence */
  readonly sentenceOf: Int32Array;
  readonly phrases: readonly (readonly PhraseMatch[] | undefined)[];
  readonly lexicon: Lexicon;
}

export const annotate = (text: string, lexicon: Lexicon): Annotated => {
  const tokens = withLinesJoined(text, tokenize(text, lexicon), lexicon.language);
  const quotations = pairQuotations(tokens);
  const sentences = splitSentences(tokens, quotations);
  const sentenceOf = new Int32Array(tokens.length);
  for (const s of sentences) sentenceOf.fill(s.index, s.from, s.to);
  return { text, tokens, quotations, sentences, sentenceOf, phrases: findPhrases(tokens, lexicon), lexicon };
};

/** Nothing stands before the first token. Asked for, an engine takes a negative index for a name, and looks up all indexes so from then on. */
export const typeAt = (a: Annotated, at: number): WordType | undefined => (at < 0 ? undefined : a.tokens[at]?.type);
const ofClass = (phrases: readonly PhraseMatch[], cls: WordClass): PhraseMatch | undefined => {
  for (let i = 0; i < phrases.length; i++) if ((phrases[i] as PhraseMatch).entry.class === cls) return phrases[i];
  return undefined;
};

// the rooms ask these three of every word some dozens of times: each looks by itself, and calls no others for what is mostly not there

/** The longest phrase, else the word, that belongs to the class and begins at this token. */
export const matchAt = (a: Annotated, at: number, cls: WordClass): Match | undefined => {
  if (at < 0) return undefined;
  const phrases = a.phrases[at];
  const phrase = phrases === undefined ? undefined : ofClass(phrases, cls);
  if (phrase !== undefined) return phrase;
  const type = a.tokens[at]?.type;
  const word = type?.as.under(cls);
  if (type === undefined || word === undefined) return undefined;
  const { entry, skip, tail, proclitics, enclitic } = word;
  return { from: at, to: at + 1, entry, skip, tail, proclitics, enclitic, definite: word.definite || type.definite };
};

export const isA = (a: Annotated, at: number, cls: WordClass): boolean => {
  if (at < 0) return false;
  if (a.tokens[at]?.type.as.under(cls) !== undefined) return true;
  const phrases = a.phrases[at];
  return phrases !== undefined && ofClass(phrases, cls) !== undefined;
};

/** False where no word of these classes, and no phrase at all, begins at this token: then there is nothing to ask. */
export const mayBe = (a: Annotated, at: number, classes: ClassSet): boolean => {
  if (at < 0) return false;
  const type = a.tokens[at]?.type;
  return type !== undefined && (meets(type.as, classes) || a.phrases[at] !== undefined);
};

/** A listed phrase of several words of this class begins at this token: "in an earlier time", "for the first time". */
export const beginsPhrase = (a: Annotated, at: number, cls: WordClass): boolean =>
  a.phrases[at]?.some((p) => p.entry.class === cls) ?? false;

const LONGEST_PHRASE = 4;

/** The word or listed phrase of this class that ends right before this token. */
export const endingAt = (a: Annotated, to: number, cls: WordClass): Match | undefined => {
  for (let back = 1; back <= Math.min(LONGEST_PHRASE, to); back++) {
    const m = matchAt(a, to - back, cls);
    if (m?.to === to) return m;
  }
  return undefined;
};

/** UTF-16 offsets of tokens [from, to), without `skip` units in front and `tail` units behind: an "and" written apart is no part of what begins there. */
export const extent = (a: Annotated, from: number, to: number, skip = 0, tail = 0): { start: number; end: number } => {
  const first = a.tokens[from] as Token;
  const apart = first.type.apart ? a.lexicon.language.andForm.length + 1 : 0;
  return { start: first.start + Math.max(skip, apart), end: (a.tokens[to - 1] as Token).end - tail };
};

/** The words of tokens [from, to) as they stand in the text. */
export const wordsOf = (a: Annotated, from: number, to: number, skip = 0, tail = 0): string => {
  const { start, end } = extent(a, from, to, skip, tail);
  return a.text.slice(start, end);
};

/**
 * A preposition hides the article before a word that begins with the article's own letter: what is left of "for the committee" and of
 * "for a committee" is spelt alike. The table tells that the letter is the word's own, a definite adjective behind it that it is definite.
 */
export const hasOwnLetter = (a: Annotated, at: number, skip: number): boolean => {
  const type = a.tokens[at]?.type;
  const { language } = a.lexicon;
  if (!type || skip === 0 || language.withoutProclitic(type.text, skip) === type.text.slice(skip)) return false;
  return type.classes.some((c) => language.fold(type.as[c]?.entry.form ?? "") === type.form.slice(skip));
};

const ownLetter = (a: Annotated, at: number, skip: number): "bare" | "definite" | undefined => {
  if (!hasOwnLetter(a, at, skip)) return undefined;
  const next = a.tokens[at + 1]?.type;
  const adjective = next?.definite && (next.adjectival || next.as.modifier || next.as.demonym);
  return a.tokens[at]?.type.as["organisation-head"] && adjective ? "definite" : "bare";
};

/** Words of a tag, "Layla_Shami", as words, and those of two lines in one. */
const inOneLine = (words: string): string => (/[_#\n\r]/u.test(words) ? words.replace(/_+|\s*[\n\r]\s*/gu, " ").replace(/#/gu, "") : words);

/** A name by its words: as they stand, but with the article restored where a preposition had swallowed it. */
export const nameOf = (a: Annotated, range: { readonly from: number; readonly to: number; readonly skip: number }): string => {
  const first = a.tokens[range.from];
  if (!first) return "";
  const head = a.lexicon.language.withoutProclitic(first.type.text, range.skip, ownLetter(a, range.from, range.skip));
  return range.to - range.from > 1 ? head + inOneLine(a.text.slice(first.end, (a.tokens[range.to - 1] as Token).end)) : head;
};
