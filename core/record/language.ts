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
   * off), without function words. A word that is negated begins with NEGATED.
   */
  statementWords(text: string): readonly string[];
  /** what the spellings of a name have in common, whichever way it is transliterated; "" where nothing is left */
  nameKey(name: string): string;
}

/** Stands before a negated word of a statement; no letter of any word. */
export const NEGATED = "\u00ac";
