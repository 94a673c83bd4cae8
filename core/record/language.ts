export interface WordForms {
  /** stands in the index in the word's place; "" for no word */
  readonly form: string;
  /** it is found by these too */
  readonly others: readonly string[];
}

/** What a language must supply for the record: how words and names are compared across articles. */
export interface RecordLanguage {
  /** BCP 47 */
  readonly id: string;
  /** matching form of a text; may be shorter than the text */
  fold(text: string): string;
  /** words of a text in comparison form: folded, without article, proclitics and marks; function words are left out */
  contentWords(text: string): readonly string[];
  /**
   * The words of what is said, in order: what their forms have in common (person, number, attached pronouns and prepositions taken
   * off), without function words. Numbers in figures, however they are written; one that begins with 0 stands for a month or a place in
   * an order, which tells things apart and counts nothing. A word that is negated begins with NEGATED, one that is to be prevented or avoided with PREVENTED.
   */
  statementWords(text: string): readonly string[];
  /** what the spellings of a name have in common, whichever way it is transliterated; "" where nothing is left */
  nameKey(name: string): string;
  /** the same of an outlet's name, without a word in front that says what sort of outlet it is */
  outletKey(name: string): string;
  /** how one word is searched */
  wordForms(word: string): WordForms;
  /** the same word in another grammatical case, where the writing differs; of a form */
  otherCase(form: string): string | undefined;
  /** what the spellings of a word of a name have in common; of a form */
  nameSound(form: string): string;
  /** forms that a word has where something is written as one with it; of a form */
  joined(form: string): readonly string[];
  /** the word says nothing of what a text is about */
  isFunctionWord(word: string): boolean;
}

/** Stands before a negated word of a statement; no letter of any word. */
export const NEGATED = "\u00ac";

/** Stands before a word of a statement that is to be prevented: whether that negates it is a matter of the wording. */
export const PREVENTED = "\u2260";

/** Stands before a word of a statement that is part of a name, and before its other mark: a name says who, and not what. */
export const NAMED = "\u2020";

/** A word of a statement without its marks. */
export const unmarked = (word: string): string => {
  const bare = word.startsWith(NAMED) ? word.slice(1) : word;
  return bare.startsWith(NEGATED) || bare.startsWith(PREVENTED) ? bare.slice(1) : bare;
};
