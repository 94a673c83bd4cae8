/** Text to the tokens that the tagger sees, by the reader's own tokenizer and folding. */
import type { Language } from "../core/language.ts";
import type { Lexicon } from "../core/tokens/lexicon.ts";
import { pairQuotations } from "../core/tokens/quotations.ts";
import { splitSentences } from "../core/tokens/sentences.ts";
import { tokenize } from "../core/tokens/tokenize.ts";
import type { Token, TokenKind } from "../core/tokens/word-type.ts";
import { fold, isLetter } from "../languages/ar/orthography.ts";

export interface PlacedToken {
  readonly text: string;
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Only what the tokenizer asks of a lexicon: training needs no entries. */
const bareLexicon = (): Lexicon => {
  const types = new Map<string, { text: string; form: string; kind: TokenKind }>();
  return {
    // the corpora part "and" from its word or not as their labels do
    language: { isLetter, fold, standsApart: () => false } as unknown as Language,
    type(of: string, from: number, to: number, kind: TokenKind) {
      const text = of.slice(from, to);
      const known = types.get(text);
      if (known) return known;
      const made = { text, form: fold(text), kind };
      types.set(text, made);
      return made;
    },
  } as unknown as Lexicon;
};

const lexicon = bareLexicon();
const placed = (t: Token): PlacedToken => ({ text: t.type.text, form: t.type.form, start: t.start, end: t.end });

/** The tokens of one sentence. */
export const tokensOf = (text: string): readonly PlacedToken[] => tokenize(text, lexicon).map(placed);

/** The sentences of a text, each as its tokens. */
export const sentencesOf = (text: string): readonly (readonly PlacedToken[])[] => {
  const tokens = tokenize(text, lexicon);
  return splitSentences(tokens, pairQuotations(tokens)).map((s) => tokens.slice(s.from, s.to).map(placed));
};
