import type { FurnitureTable } from "./article/furniture.ts";
import type { Scene } from "./mentions/phrase-words.ts";
import type { Frame } from "./reports/frame.ts";
import type { Rule } from "./rules/rule.ts";
import type { EntryIndex } from "./tokens/entry-index.ts";

/** What a language must supply. The engine knows classes and features; the words are the language's. */

/**
 * Classes of the lexicon that the engine's rules may name. They are grammatical or worldly kinds, not words.
 * A word may belong to several; rules decide.
 */
export const WORD_CLASSES = [
  "cue",
  "complementiser",
  "according",
  "what", // "what" after according: according to what X said
  "in-saying", // tails such as "in his words", that close a content and add nothing
  "aside", // "in reference to", "without giving details": the writer speaks of the words, behind them
  "undisclosed", // "did not disclose", "declined to comment": what whoever speaks leaves out
  "back-pointer", // "this came": what is told of the sentence before
  "answering", // "in answer to": what somebody else said comes behind it
  "answered", // "to the remarks of", "to a question": what is answered, with the preposition before it
  "background", // "it is worth noting": the writer speaks
  "turn", // "for his part": another speaker comes
  "eulogy", // "may God keep him": behind a name, and says nothing
  "auxiliary",
  "negation",
  "adverb",
  "blame", // "responsibility": what a blaming verb lays on somebody
  "quantifier",
  "resumption", // opens the main clause behind a fronted tag
  "subordinator",
  "relative",
  "demonstrative",
  "determiner", // "the first of", "the latest of": stands bare before its noun
  "pronoun",
  "preposition",
  "conjunction",
  "interrogative", // names and roles
  "country",
  "demonym",
  "city",
  "place-head", // "the capital", "the city of": opens the name of a place
  "place",
  "organisation",
  "organisation-head",
  "outlet",
  "outlet-head",
  "outlet-tail", // "FM", "News", "Post": ends the name of an outlet, listed or not
  "office",
  "honorific",
  "honorific-pronoun",
  "rank",
  "given-name",
  "given-noun", // a noun that is also a first name: a hint, it explains no word
  "name-particle",
  "person",
  "anonymous",
  "group",
  "modifier",
  "counterpart",
  "domain", // "protection of", "development of": what a ministry does besides
  "portfolio", // "affairs": what a minister has besides, and of whom
  "abroad", // where the citizens are whom a minister looks after
  "mouthpiece", // "in the name of", "on the tongue of"
  "same-source",
  "issued", // "issued by": between a document and its issuer
  "collective-media", // media and documents
  "medium",
  "platform-account",
  "document", // events
  "event-trigger",
  "event-verb",
  "event-light",
  "status",
  "series-head",
  "ordinal",
  "between",
  "participation",
  "mediation",
  "by-phone", // how two confer who do not meet
  "rumour", // "talk of", "reports of": what is told so need not have been
  "there", // stands for the place told before
  "aim", // "for the sake of": what a journey is for
  "exchanging", // the verb of which views are the object, or greetings
  "sport", // matches, players, stadiums: where those who "meet" play
  "duty", // "must", "may", "is incumbent": verbs that take a clause behind whomever they bind
  "exchanged", // views, ideas: what two exchange by talking
  "credit", // whose picture or report it is, between brackets behind a caption: "(Reuters)", "(archive)"
  "home-state", // "the state": where an agency of that state is at home
  "region", // "the region": where a journey goes whose states the text does not tell
  "direction", // "the east of": before the name of a place
  "apart", // "each apart": as many meetings as there are others
  "itinerary", // "which covers", "takes him to": the stations of a tour
  "invitation", // "at the invitation of": who invites is the host
  "envoy",
  "ties", // "relations": what a rupture breaks and a restoration takes up
  "bond", // "cooperation", "borders": what lies between two sides and takes "between" to itself
  "paper", // "agreement", "memorandum": what is signed
  "stated", // "the importance of", "its keenness": what one affirms, renews or denies in a noun
  "deed", // "attack", "efforts": what is condemned, praised or denied, with the article as well
  "course", // "the progress of", "mediates in": the talks behind it go on
  "situation", // "developments", "the crisis": what is talked about, and is where it is
  "foremost", // "the first", "the last": of whom a clause is told behind it
  "outcome", // "which", "so that": what was told, taken up as a whole; what it shows or threatens nobody says
  "told-of", // "took up", "was": what is said of an encounter named before
  "stay", // "his stay", "his presence": tells when, and names no encounter
  "dated", // "signed", "resident": the time and the place behind it are those of its noun
  "venue", // "the seat of", "the palace of": where others meet
  "after-event", // times
  "month",
  "weekday",
  "time-unit",
  "time-relative",
  "time-part",
  "time-word",
  "era",
  "number-word",
  "duration",
  "equivalent", // "corresponding to": joins one day in two calendars
  "common",
  "title-word",
  "kin",
] as const;
export type WordClass = (typeof WORD_CLASSES)[number];

/** One row of the lexicon: a form (one word or several), its class and what the tables say of it. */
export interface Entry {
  readonly class: WordClass;
  /** as the table has it: orthographic normal form */
  readonly form: string;
  /** the headword the form belongs to; equal to form for most names */
  readonly lemma: string;
  readonly features: Readonly<Record<string, string>>;
}

/** A way to split a folded word: what is cut off in front, what is left, what is cut off behind. */
export interface Split {
  readonly proclitics: string;
  readonly definite: boolean;
  readonly stem: string;
  readonly enclitic: string;
  /** folded units before the stem */
  readonly skip: number;
  /** folded units after the stem */
  readonly tail: number;
  /** the stem is not as it is written: its last letter is another before what is attached */
  readonly restored?: boolean;
  /** the last letter is written as that of a pronoun, though an ending may be folded to it */
  readonly pronounLast?: boolean;
}

export interface Language {
  /** BCP 47 */
  readonly id: string;
  readonly version: string;
  /** orthographic normal form: what the lexicon's entries are written in */
  normalise(text: string): string;
  /** matching form: hamzas, final letters, marks and digits folded */
  fold(text: string): string;
  /** true for a letter, or a mark inside a word, of this language's script */
  isLetter(code: number): boolean;
  /** a letter that is a proclitic by itself, and is often written with a space behind it: "and" */
  standsApart(code: number): boolean;
  /** ways to split a folded word, the likeliest first; the unsplit word is among them */
  splits(form: string, text?: string): readonly Split[];
  /** whether a word of this entry may be split so: which clitics its class bears */
  accepts(entry: Entry, split: Split): boolean;
  /** by spelling alone */
  looksDefinite(form: string, text?: string): boolean;
  looksAdjectival(form: string): boolean;
  /** UTF-16 units of a definite word that stand before its article; where the article is fused, before what is left of it */
  beforeArticle(word: string): number;
  /** by spelling alone: the word may begin with "and" */
  conjoins(form: string): boolean;
  /** by spelling alone: the role of a one-letter preposition before a definite noun or name ("by", "for", "like"), else "" */
  prefixed(form: string): string;
  /** by spelling alone: the word may begin with the one-letter preposition "by" */
  cutsBy(form: string): boolean;
  /** A word so short that only what stands behind it tells whether its first letter is the one-letter "by". */
  cutsByShort(form: string): boolean;
  /** the same of "for" */
  cutsFor(form: string): boolean;
  /** begins with that letter, though it is so short that the letter may as well be its own */
  cutsForShort(form: string): boolean;
  /** these proclitics make an imperfect future or purposive */
  isFuture(proclitics: string): boolean;
  /** a folded word without conjunction, preposition and article, for comparing names: no more than that */
  stem(form: string): string;
  /** a definite article written apart from what follows, as before digits */
  isBareArticle(form: string): boolean;
  /** the last of these proclitics is a preposition */
  isPreposition(proclitics: string): boolean;
  /** how often what the rule makes is right, 0 to 1, as measured on articles kept out of its making */
  confidence(rule: string, kind: "report" | "event"): number;
  /** shaped like an imperfect verb */
  looksPresent(form: string): boolean;
  /** by its ending alone: a verb of the past whose subject is many or feminine */
  endsLikePast(form: string): boolean;
  /** the gender of the subject that a word shaped like an imperfect verb would have */
  presentGender(form: string): "m" | "f";
  /** by spelling alone: an imperfect verb with the sign of the future */
  looksFuture(form: string): boolean;
  /** a Hijri date as a Gregorian one, year-month-day, or undefined outside the calendar's range */
  fromHijri(year: number, month: number, day: number): { year: number; month: number; day: number } | undefined;
  /** these proclitics take up what was put in front of the sentence: "as for him, SO he said" */
  resumes(proclitics: string): boolean;
  /** the conjunction "and" where it stands alone, folded */
  readonly andForm: string;
  /** units of the written article */
  readonly articleLength: number;
  /** a word without `skip` units of proclitic, its article written out again where the preposition had swallowed it; `own`: the letter left in front is the word's own, and whether it is definite */
  withoutProclitic(word: string, skip: number, own?: "bare" | "definite"): string;
  /** a word whose last letter is not the one the form ends in, but the one its passive has */
  looksPassive(text: string, form: string): boolean;
  /** by spelling alone: an indefinite accusative, as adverbs and circumstances have it */
  looksAdverbial(form: string): boolean;
  /** a definite word spelt like "the followed", "the located" */
  looksParticiple(form: string): boolean;
  /** by spelling alone: the gender a word would have as a perfect of the third person singular, "" where it can be none */
  verbGender(form: string): "m" | "f" | "";
  /** by spelling alone: a feminine singular */
  looksFeminine(form: string): boolean;
  /** by spelling alone: a definite plural in a case that no subject stands in */
  looksOblique(form: string): boolean;
  /** Both words bear the ending of men in the plural, in one case. */
  areManyAlike(form: string, other: string): boolean;
  /** by spelling: a perfect of the third person, as the entry has it, written with the letter of an imperfect of the first */
  looksFirstPerson(text: string, entryForm: string): boolean;
  /** by spelling alone: a plural in the case of a subject */
  looksNominative(form: string): boolean;
  /** by spelling alone: an indefinite noun that an object's ending would not change, or that bears it */
  mayBeAccusative(form: string): boolean;
  /** by spelling alone: the plural of a feminine noun */
  looksFemininePlural(form: string): boolean;
  /** a word that folds to the entry, but whose last letter is a pronoun's where the entry has an ending of its own */
  endsInPronoun(text: string, entryForm: string): boolean;
  /** an attached pronoun, as against a case ending */
  isPronoun(enclitic: string): boolean;
  /** gender of an attached pronoun of the third person, or "" */
  pronounGender(enclitic: string): "m" | "f" | "";
  /** one, two or more, as an attached pronoun of the third person tells, or "" */
  pronounNumber(enclitic: string): "s" | "d" | "p" | "";
  /** by spelling alone: an unknown word in the shape of a feminine perfect */
  looksPerfect(form: string): boolean;
  /** proclitics that make a verbal noun a purpose: "in order to hold" */
  isPurpose(proclitics: string): boolean;
  isComma(mark: string): boolean;
  isColon(mark: string): boolean;
  isHyphen(mark: string): boolean;
  readonly entries: EntryIndex;
  readonly grammar: Grammar;
}

/** Rules and closed facts that the rooms ask for. Filled by the language's grammar folder; each room names its own part. */
export interface Grammar {
  /** what pages leave beside the article */
  readonly furniture: FurnitureTable;
  /** tried where a cue stands */
  readonly reports: readonly Rule<Scene, Frame>[];
  /** tried where an "according to" stands */
  readonly according: readonly Rule<Scene, Frame>[];
}
