/** Who can take part in an encounter, and what is a place. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";

export interface Part {
  readonly role: "party" | "visitor" | "host" | "mediator";
  readonly phrase: NounPhrase;
  /** taken from the clause before the trigger, not told beside it */
  readonly guessed?: boolean;
}

const WHO: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>([
  "person",
  "office",
  "organisation",
  "country",
  "group",
  "counterpart",
  "honorific",
  "place",
]);

/** Unnamed officials take part where they are several, "a number of ministers", or of a state, "a Sahlani official". */
const isUnnamedGroup = ({ kind, number, head, country }: NounPhrase): boolean =>
  kind === "anonymous" &&
  (number === "p" ? head?.features.kind !== "report" : number === "s" && country !== undefined && head?.features.kind === "official");

export const SUBJECTS: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["person", "office", "counterpart", "honorific"]);

/** "the two ministers of Sahla and Jabal": one office of several states, and no minister beside a state. */
export const isOfSeveralStates = ({ members: [first, ...others] = [] }: NounPhrase): boolean =>
  first?.kind === "office" &&
  first.number !== "s" &&
  !first.person &&
  first.country !== undefined &&
  others.every((other) => other.kind === "country");

/** Those who are told in one phrase, one by one. */
export const membersOf = (phrase: NounPhrase): readonly NounPhrase[] =>
  phrase.members && !isOfSeveralStates(phrase) ? phrase.members : [phrase];

/** A calling that is no office, with nobody named: "the sailor", "the presenter of the programme". */
const isNobody = (phrase: NounPhrase): boolean => phrase.kind === "office" && phrase.office?.rank === "citizen-like";

export const canTakePart = (phrase: NounPhrase): boolean =>
  (WHO.has(phrase.kind) && !isNobody(phrase)) ||
  isUnnamedGroup(phrase) ||
  // "officials of Sahla and [of] Jabal"
  (phrase.kind === "anonymous" && (phrase.members?.every(canTakePart) ?? false));

export const isSomewhere = (phrase: NounPhrase): boolean =>
  (phrase.kind === "country" || phrase.kind === "place" || isVenue(phrase)) && phrase.members === undefined;

/** A palace or headquarters is where others meet. */
const isVenue = (phrase: NounPhrase): boolean => isMetonym(phrase) && phrase.skip > 0;
export const isMetonym = (phrase: NounPhrase): boolean => phrase.name?.entry?.features.speaks_as === "metonym";
export const isCapital = (phrase: NounPhrase): boolean => phrase.kind === "place" && phrase.name?.entry?.features.kind === "capital";

/** A state, by its name or by its capital. */
export const isState = (phrase: NounPhrase): boolean => phrase.kind === "country" || isCapital(phrase);

/** "on a visit to THE STATE": the word alone, as the agencies of some states have it. */
const isTheState = (s: Scene, at: number): boolean => {
  const state = s.a.tokens[at]?.type.as["home-state"];
  const next = s.a.tokens[at + 1]?.type;
  return state?.definite === true && !(next?.kind === "word" && (next.definite || s.names.covering[at + 1] !== -1));
};

/** "THE COUNTRY", "OUR COUNTRY": where the text is at home. */
export const namesHome = (s: Scene, at: number): boolean => {
  if (isTheState(s, at)) return true;
  const home = s.a.tokens[at]?.type.as.common;
  return home !== undefined && ((home.definite && home.entry.features.state === "home") || home.entry.features.ours === "yes");
};

/** "a tour of THE REGION": the word alone, with no adjective or noun that tells which. */
export const namesRegion = (s: Scene, at: number): boolean => {
  const region = s.a.tokens[at]?.type.as.region;
  const next = s.a.tokens[at + 1]?.type;
  return region?.definite === true && !(next?.kind === "word" && next.definite && !next.conjoined && s.inTime[at + 1] !== 1);
};

/** Ranks of those who act for a state. */
export const RULERS: ReadonlySet<string> = new Set(["minister", "head"]);

const MULTILATERAL: ReadonlySet<string> = new Set(["summit", "conference"]);

/** Many come to it, and it is told by where it is or whose it is. */
export const isMultilateral = (type: string): boolean => MULTILATERAL.has(type);

/** Prepositions before the side that somebody signs for: "for [about] a side", "of [from] a side". */
export const FOR_SIDE: ReadonlySet<string> = new Set(["about", "from"]);
