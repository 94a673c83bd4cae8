/** Whether one report tells that what another tells is not so, in words of its own. */
import { daysBetween, negatesWholly, standsWithin, type Told } from "./same-claim.ts";
import { speakersAgree } from "./speakers-agree.ts";
import { sharedParts } from "./statement.ts";

/** What is denied comes first; what follows tells when, and in answer to what. */
const MOST_DENIED = 10;
const EARLIEST_DAYS = 7;
/** Days and zones of publication differ; and what is denied is told again, behind the denial. */
const LATER_DAYS = 1.5;

/** Nobody denies what is wished, asked for or valued: these tell of nothing that is so or is not. */
const TELL_NOTHING: ReadonlySet<Told["act"]> = new Set<Told["act"]>([
  "call-for",
  "ask",
  "express",
  "praise",
  "condemn",
  "threaten",
  "promise",
  "warn",
  "refuse",
  "consider",
]);
const tellsOfNothing = ({ act }: Told): boolean => TELL_NOTHING.has(act);

/** As a whole it says that something is not so. */
const denies = (t: Told): boolean => (t.denied ? t.statement.negated.length === 0 : negatesWholly(t));

const tells = (t: Told): boolean => !t.denied && t.statement.negated.length === 0 && t.speaker !== undefined && !tellsOfNothing(t);

const inTime = (denial: Told, claim: Told): boolean =>
  denial.instant === undefined ||
  claim.instant === undefined ||
  (claim.instant <= denial.instant ? daysBetween(denial, claim) <= EARLIEST_DAYS : daysBetween(denial, claim) <= LATER_DAYS);

interface Share {
  readonly shared: number;
  readonly of: number;
  /** of the words that say first what is denied, and not of whom, those shared */
  readonly first: number;
}

/** What is denied in short: the verb or its noun, and what it is about. */
const FIRST_DENIED = 3;

export const sharedWithDenied = (denial: Told, claim: Told): Share => {
  const { words, names, negated } = denial.statement;
  const denied = [...new Set(words)].slice(0, MOST_DENIED);
  const said = new Set(claim.statement.words);
  const at = denial.denied ? 0 : denied.findIndex((w) => negated.includes(w));
  const what = denied.slice(at).filter((w) => !names.includes(w));
  const sharedOf = (some: readonly number[]): number => some.filter((w) => said.has(w)).length;
  return { shared: sharedOf(denied), of: denied.length, first: sharedOf(what.slice(0, FIRST_DENIED)) };
};

/** How much of what is denied must stand in a claim: of few words most, and of those told elsewhere more than of those told beside it. */
const enough = ({ shared, of, first }: Share, near: boolean): boolean => {
  if (first === 0) return false;
  if (shared >= 4) return shared >= 0.4 * of;
  if (shared === 3) return shared >= (first >= 2 ? 0.3 : near ? 0.4 : 0.5) * of;
  return near && shared === 2 && of <= (first === 2 ? 4 : 3);
};

/** Much is negated, and little denied by it: the very word that is must stand in the claim with others, or be what it begins with. */
const CLAIMED_FIRST = 3;
const enoughNegated = ({ shared, of }: Share, denial: Told, claim: Told): boolean => {
  const { words, negated } = denial.statement;
  const said = claim.statement.words;
  if (!negated.some((w) => said.includes(w))) return false;
  if (shared >= 3) return shared >= (shared === 3 ? 0.5 : 0.4) * of;
  const begins = said.slice(0, CLAIMED_FIRST);
  return denial.article === claim.article && negated.some((w) => begins.includes(w) && begins.includes(words[words.indexOf(w) + 1] ?? -1));
};

/** The denial tells that it is this speaker's, or this outlet's, words that it denies. */
const namesTeller = (denial: Told, claim: Told): boolean => {
  const against = denial.answers?.speaker;
  if (!against) return false;
  if (claim.speaker && speakersAgree(against, claim.speaker) === "same") return true;
  return against.actor !== undefined && against.actor === claim.carrier?.actor;
};
/** Whose words are denied is told: then it is enough that some stand in them, and not names alone. */
const enoughOfTeller = ({ shared, of, first }: Share): boolean => first > 0 && shared >= 2 && (shared >= 3 || shared >= 0.5 * of);

export interface Denial {
  readonly denial: Told;
  readonly claim: Told;
  readonly reason: string;
}

const shareTold = ({ shared, of }: Share): string => `${shared} of the ${of} words of what is denied stand in it`;

/** Each tells of somebody, and neither of whom the other does. */
const ofOthers = (a: Told, b: Told): boolean => {
  const { names, otherNames } = sharedParts(a.statement, b.statement);
  return names === 0 && otherNames;
};

const denialOf = (denial: Told, claim: Told, near: boolean): Denial | undefined => {
  if (!denies(denial) || !tells(claim) || !inTime(denial, claim)) return undefined;
  const agreement = speakersAgree(denial.speaker, claim.speaker);
  if (agreement === "same" || !denial.speaker) return undefined;
  const share = sharedWithDenied(denial, claim);
  if (enoughOfTeller(share) && namesTeller(denial, claim))
    return { denial, claim, reason: `tells that it denies what ${denial.answers?.name} told; ${shareTold(share)}` };
  if (!(denial.denied ? enough(share, near) : near && enoughNegated(share, denial, claim)) || ofOthers(denial, claim)) return undefined;
  return { denial, claim, reason: shareTold(share) };
};

/** `sharedNames`: two names at least that both have on about the same day. */
export const denialBetween = (a: Told, b: Told, sharedNames: boolean): Denial | undefined => {
  if (standsWithin(a, b)) return undefined;
  const near = sharedNames || a.article === b.article;
  return denialOf(a, b, near) ?? denialOf(b, a, near);
};
