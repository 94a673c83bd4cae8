/** Who is told by a nation: said so, in an article of another land, because he is from elsewhere. */
import type { NounPhrase, OfficePart } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { matchAt } from "../tokens/annotated.ts";
import type { Participant } from "./draft.ts";
import { stateServed } from "./serves-in.ts";
import type { Trigger } from "./trigger.ts";

export const CROWDS: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["anonymous", "group"]);

/** "a number of senior Sahlani officials": the nation stands among the adjectives of those who have no name. */
export const nationWithin = (s: Scene, phrase: NounPhrase | undefined): string | undefined =>
  phrase && CROWDS.has(phrase.kind) ? (nationIn(s, phrase) ?? nationBehind(s, phrase)) : undefined;

/** "a number of officials, MOROCCANS": a nation whose many have a plural of their own stands right behind them. */
const nationBehind = (s: Scene, { to, number }: NounPhrase): string | undefined => {
  const type = number === "p" && s.names.startingAt[to]?.kind !== "person" ? s.a.tokens[to]?.type : undefined;
  const nation = type?.definite ? type.as.demonym?.entry.features : undefined;
  return nation?.number === "p" ? nation.country : undefined;
};

export const nationIn = (s: Scene, phrase: NounPhrase): string | undefined => {
  for (let at = phrase.from; at < phrase.to; at++) {
    const nation = s.a.tokens[at]?.type.as.demonym?.entry.features.country;
    if (nation) return nation;
  }
  return undefined;
};

/** "officials in SAHLA": they are of where they are. */
export const landOfCrowd = (s: Scene, phrase: NounPhrase | undefined): string | undefined => {
  if (phrase?.kind !== "anonymous" || phrase.number !== "p") return undefined;
  for (let at = phrase.from + 1; at < phrase.to; at++)
    if (matchAt(s.a, at, "preposition")?.entry.features.role === "in") return s.names.startingAt[at + 1]?.entry?.features.country;
  return undefined;
};

/** A delegation told by nationality comes from elsewhere; "the officials of X" may be at home. */
export const isToldByNation = (s: Scene, trigger: Trigger, { phrase }: Participant): boolean =>
  phrase?.kind === "group"
    ? (phrase.country ?? nationWithin(s, phrase)) !== undefined && isOneDelegation(phrase) && !phrase.definite
    : leadsForeign(s, phrase) ||
      (phrase !== undefined && stateServed(s, phrase) !== undefined) ||
      (phrase?.office?.country !== undefined && saysNation(s, phrase.office) && !leadsBodyAtHome(s, trigger, phrase.office));

/** "a Sahlani delegation", or whoever heads it: it comes from elsewhere whoever meets it. */
export const isSentFrom = (s: Scene, p: Participant | undefined): boolean => p?.phrase?.kind === "group" || leadsForeign(s, p?.phrase);

/** Its accusative is spelt as two of them. */
const isOneDelegation = ({ number, members }: NounPhrase): boolean => number === "s" || (number === "d" && members === undefined);

/** "a Sahlani delegation HEADED BY the minister X": he has its nation from it. */
const leadsForeign = (s: Scene, phrase: NounPhrase | undefined): boolean =>
  phrase?.country !== undefined &&
  phrase.office?.country === undefined &&
  matchAt(s.a, phrase.from - 1, "participation")?.entry.features.head === "yes";

/** "the French minister", "the minister of France": said in so many words, not by a town or a body of that country. */
const saysNation = (s: Scene, { from, to }: OfficePart): boolean => {
  for (let at = from; at < to; at++) {
    const as = s.a.tokens[at]?.type.as;
    if (as?.demonym || as?.country || as?.modifier?.entry.features.nation || s.names.startingAt[at]?.kind === "country") return true;
  }
  return false;
};

/** "the head of the union of the journalists of X": bodies bear their country's name at home, unless another country is named beside. */
const leadsBodyAtHome = (s: Scene, trigger: Trigger, office: OfficePart): boolean => {
  const { country } = office;
  if (!leadsBody(s, office)) return false;
  for (let at = trigger.sentence.from; at < trigger.sentence.to; at++) {
    const as = s.a.tokens[at]?.type.as;
    const other = as?.country?.entry.features.country ?? as?.demonym?.entry.features.country;
    if (other !== undefined && other !== country) return false;
  }
  return true;
};

const leadsBody = (s: Scene, { from, to }: OfficePart): boolean => {
  for (let at = from + 1; at < to; at++) if (isBody(s, at)) return true;
  return false;
};

/** A union, an association, an authority; a ministry is its state's. */
const isBody = (s: Scene, at: number): boolean => {
  const kind = matchAt(s.a, at, "organisation-head")?.entry.features.kind;
  return kind !== undefined && !OF_STATE.has(kind);
};

const OF_STATE: ReadonlySet<string> = new Set(["government", "parliament", "security"]);
