/** What is known of a written word wherever it stands. One object per surface form, shared by all its tokens. */
import type { Entry, WordClass } from "../language.ts";
import type { Analyses } from "./analyses.ts";

export type TokenKind = "word" | "latin" | "number" | "mark";

/** One way to take a written word apart, under which the lexicon knows it. */
export interface Analysis {
  readonly entry: Entry;
  /** UTF-16 units of the surface before the stem: proclitics such as "and", "by", and the article where the entry has none */
  readonly skip: number;
  /** UTF-16 units of the surface after the stem: an attached pronoun */
  readonly tail: number;
  /** proclitics in their folded form; the article is told by `definite` */
  readonly proclitics: string;
  /** attached pronoun in its folded form, or "" */
  readonly enclitic: string;
  readonly definite: boolean;
}

export interface WordType {
  /** a number of its own: no other type of the same lexicon has it */
  readonly id: number;
  readonly text: string;
  /** folded for matching */
  readonly form: string;
  readonly kind: TokenKind;
  /** carries the article, or stands for a definite noun by itself */
  readonly definite: boolean;
  /** looks like a relative adjective (nisba) or is a known adjective */
  readonly adjectival: boolean;
  /** proclitic that may stand before a noun here, by spelling alone: "" where there is none */
  readonly joined: string;
  /** the form without it */
  readonly behindJoined: string;
  /** may begin with the proclitic "and" */
  readonly conjoined: boolean;
  /** that "and" is written as a word of its own, with a space behind it */
  readonly apart: boolean;
  /** shaped like a verb with the sign of the future */
  readonly future: boolean;
  /** may begin with a preposition written as one letter: the letter's role ("by", "for", "like"), else "" */
  readonly prefixed: string;
  /** may begin with "by" or "for" written as one letter, or is spelt as if it did */
  readonly glued: boolean;
  /** the best analysis for each class the word may belong to, and these classes as bits */
  readonly as: Analyses;
  /** the classes it may belong to */
  readonly classes: readonly WordClass[];
  /** the article and nothing else */
  readonly bareArticle: boolean;
  /** what a page leaves inside a line ("read also") may begin here */
  readonly opensAside: boolean;
  /** bits of the words that may follow in phrases of several words that begin here; 0 where none does */
  readonly opensWith: number;
  /** false where it stands in no phrase behind the first word, nor is a hyphen: behind other words no phrase goes on */
  readonly continuesPhrase: boolean;
  /** a bit of the form, which some words share: whoever keeps the bits of some words together can tell that most others are not among them */
  readonly bit: number;
  /** the same of the form without the proclitic; 0 where there is none */
  readonly bitBehind: number;
}

export interface Token {
  readonly type: WordType;
  /** UTF-16 offsets into the text */
  readonly start: number;
  readonly end: number;
  /** number of the paragraph, from 0 */
  readonly paragraph: number;
}
