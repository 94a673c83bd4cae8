/** What a rule makes of a cue: where the cue stands, who is given as subject, where the content begins. */
import type { InFull } from "../told.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Match } from "../tokens/annotated.ts";
import type { Analysis } from "../tokens/word-type.ts";

/** How the content is tied to the cue. */
export type Tie =
  | "that" // a clause behind a complementiser
  | "quote" // behind a colon or an opening mark
  | "phrase" // behind the verb's own preposition
  | "object" // the verb's object
  | "before" // the content stands before the cue: a tail such as "according to"
  | "back"; // the content is the sentence before: "this came in a statement"

/** A preposition with a pronoun, split or listed as one word: "in it". */
export const bearsPronoun = (m: Analysis | undefined): boolean =>
  m !== undefined && (m.enclitic !== "" || m.entry.features.pronoun === "yes");

/** "in which", "during which": the verb goes back to a document or an occasion it hangs on. */
export const goesBackIn = (m: Analysis | undefined): boolean =>
  (m?.entry.features.role === "in" || m?.entry.features.role === "during") && bearsPronoun(m);

/** What the cue attributes stands in front of it. */
export const looksBack = (tie: Tie): boolean => tie === "before" || tie === "back";

export interface Region {
  readonly from: number;
  readonly to: number;
}

export interface Frame {
  readonly rule: string;
  readonly score: number;
  readonly cue: Match;
  readonly tie: Tie;
  /** token where the whole frame begins: the content before it ends here */
  readonly from: number;
  /** token where the content begins */
  readonly content: number;
  /** for a content that stands before its cue */
  readonly contentTo?: number | undefined;
  readonly subject?: NounPhrase | undefined;
  /** whom the verb says the words went to */
  readonly addressee?: NounPhrase | undefined;
  /** an outlet that is grammatically the subject but only passes the words on */
  readonly relays: readonly NounPhrase[];
  /** stretches between cue and content, where medium, carrier and time are told */
  readonly fillers: readonly Region[];
  /** the noun phrase the relative clause hangs on, where the cue stands in one */
  readonly antecedent?: NounPhrase | undefined;
  /** what is said before is told again as another's words: "which X has denied" */
  readonly apart?: boolean | undefined;
  /** the pronoun on the cue stands for the speaker */
  readonly byPronoun?: boolean | undefined;
  /** the whole content is one addressed or described thing: a fronted or trailing tag takes its words from elsewhere */
  readonly tag?: boolean | undefined;
  /** a pronoun behind the verb goes back to a document: "in which" */
  readonly inIt?: boolean | undefined;
  /** first person in the complementiser or an unquoted colon: the speaker's own words */
  readonly bare?: boolean | undefined;
}

/** The same frame with all its keys in their order: rules and what is found later make frames of a dozen shapes. */
export const inOneShape = (f: Frame): InFull<Frame> => ({
  rule: f.rule,
  score: f.score,
  cue: f.cue,
  tie: f.tie,
  from: f.from,
  content: f.content,
  contentTo: f.contentTo,
  subject: f.subject,
  addressee: f.addressee,
  relays: f.relays,
  fillers: f.fillers,
  antecedent: f.antecedent,
  apart: f.apart,
  byPronoun: f.byPronoun,
  tag: f.tag,
  inIt: f.inIt,
  bare: f.bare,
});
