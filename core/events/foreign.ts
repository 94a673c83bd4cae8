/** Whether an encounter crosses a border: among officials of one country it is domestic, and no diplomatic event. */
import type { Name } from "../mentions/names.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { joinedByAnd, type Scene } from "../mentions/phrase-words.ts";
import { matchAt } from "../tokens/annotated.ts";
import type { Participant } from "./draft.ts";
import { areAtWar, areMediated } from "./at-war.ts";
import { namesEnvoy } from "./own-envoy.ts";
import { isCapital, isOfSeveralStates, isState, namesHome, namesRegion, RULERS } from "./parts.ts";
import { ordinalAt } from "./series.ts";
import { stateServed } from "./serves-in.ts";
import { CROWDS, isSentFrom, isToldByNation, landOfCrowd, nationIn, nationWithin } from "./told-by-nation.ts";
import { stateOfTownIn } from "./town.ts";
import type { Trigger } from "./trigger.ts";
import { namesTwoNations, nationAt } from "./two-nations.ts";

export const placeCountry = (place: NounPhrase | undefined): string | undefined =>
  place && (place.name?.entry?.features.country ?? place.name?.entry?.features.of ?? place.country);

export const countryOf = (s: Scene, p: Participant): string | undefined =>
  p.actor?.country ?? p.phrase?.country ?? p.phrase?.office?.country ?? nationWithin(s, p.phrase) ?? nationServed(s, p.phrase);

const nationServed = (s: Scene, phrase: NounPhrase | undefined): string | undefined =>
  phrase?.office ? placeCountry(stateServed(s, phrase)) : undefined;

const isMinistry = (s: Scene, { kind, from }: NounPhrase): boolean =>
  kind === "organisation" && matchAt(s.a, from, "organisation-head")?.entry.features.kind === "government";

/** Bodies that belong to no one country, though others of their kind do. */
const SHARED: ReadonlySet<string> = new Set(["fund", "court", "parliament", "ngo"]);

/** A body of several states, by its name. */
export const isOfStates = (name: Name | undefined): boolean => {
  const { kind, country } = name?.entry?.features ?? {};
  return kind === "international" || kind === "alliance" || (kind !== undefined && SHARED.has(kind) && !country);
};

/** "the Shura council": any country's, where no adjective tells of more. */
const isPlainParliament = (s: Scene, name: Name | undefined): boolean => {
  if (name?.entry?.features.kind !== "parliament") return false;
  for (let at = name.from; at < name.to; at++) if (s.a.tokens[at]?.type.as.demonym) return false;
  return true;
};

/** A body of several states, or somebody of it: the envoy of the United Nations, a delegation from the Fund. */
export const isInternational = (s: Scene, p: Participant): boolean => {
  const { phrase } = p;
  if (!phrase) return false;
  if (isOfStates(phrase.name) && !isPlainParliament(s, phrase.name)) return true;
  const leads = matchAt(s.a, phrase.from - 1, "participation")?.entry.features.head === "yes";
  for (let at = phrase.from - (leads ? LONGEST_DELEGATION : 0); at < phrase.to; at++)
    if (isOfStates(s.names.startingAt[at]) && !isPlainParliament(s, s.names.startingAt[at])) return true;
  return false;
};

/** "a delegation of the Fund headed by X": the words before its head tell of which body he comes. */
const LONGEST_DELEGATION = 6;

export const isSent = (office: { readonly rank: string } | undefined): boolean => office?.rank === "ambassador" || office?.rank === "envoy";

/** "a number of ambassadors" */
const areEnvoys = (s: Scene, phrase: NounPhrase | undefined): boolean => {
  if (!phrase || !CROWDS.has(phrase.kind)) return false;
  for (let at = phrase.from; at < phrase.to; at++)
    if (isSent({ rank: s.a.tokens[at]?.type.as.office?.entry.features.rank ?? "" })) return true;
  return false;
};

/** "the foreign ministers of the Arabs": several who rule, of a people that is no one state's. */
const areOfManyStates = (s: Scene, phrase: NounPhrase | undefined): boolean =>
  phrase?.number === "p" && ((RULERS.has(phrase.office?.rank ?? "") && areOfStates(s, phrase)) || areOfRegion(s, phrase));

/** "the leaders of the ARAB armies": of a region, and no one state. */
const areOfRegion = (s: Scene, { kind, from, to }: NounPhrase): boolean => {
  if (kind !== "office") return false;
  for (let at = from + 1; at < to; at++) if (s.a.tokens[at]?.type.as.demonym?.entry.features.kind === "region") return true;
  return false;
};

const areOfStates = (s: Scene, phrase: NounPhrase): boolean =>
  s.names.startingAt[phrase.to]?.kind === "group" || saysStates(s, phrase.from + 1, phrase.to + NEAR_STATES);

const NEAR_STATES = 3;

/** "the ministers of a number of STATES" */
const saysStates = (s: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const group = s.a.sentenceOf[at] === s.a.sentenceOf[from] ? matchAt(s.a, at, "group") : undefined;
    if (group?.entry.features.gender === "f" && group.entry.features.number === "p") return true;
  }
  return false;
};

/** "expelled DIPLOMATS": whoever is called in or sent home as an envoy comes from elsewhere. */
const isCalledEnvoy = (s: Scene, { frame }: Trigger, { phrase }: Participant): boolean =>
  frame === "envoy" && phrase !== undefined && namesEnvoy(s, phrase.from, phrase.to);

/** "the coordinators of the MOVEMENT": of a rank with envoys, and sent by no state. */
const isOfParty = (s: Scene, phrase: NounPhrase | undefined): boolean => {
  for (let at = phrase?.from ?? 0; at < (phrase?.to ?? 0); at++)
    if (matchAt(s.a, at, "organisation-head")?.entry.features.kind === "party") return true;
  return false;
};

/** Envoys, counterparts and states meet across a border whatever else is told of them. */
const isForeignByRank = (s: Scene, p: Participant): boolean => {
  const comesForState = (office: Parameters<typeof isSent>[0]): boolean => isSent(office) && !isOfParty(s, p.phrase);
  return (
    comesForState(p.phrase?.office) ||
    (p.actor?.kind === "person" && p.actor.offices.some((o) => comesForState(o) || (o.ofBody && o.country === undefined))) ||
    areEnvoys(s, p.phrase) ||
    areOfManyStates(s, p.phrase) ||
    (p.phrase !== undefined && isOfSeveralStates(p.phrase)) ||
    p.phrase?.head?.class === "counterpart" ||
    p.phrase?.kind === "counterpart" ||
    p.phrase?.kind === "country" ||
    isInternational(s, p)
  );
};

/** The country of a town is named in the sentence: who goes there goes abroad. */
const countryIsNamed = (s: Scene, trigger: Trigger, country: string): boolean => {
  for (let at = trigger.sentence.from; at < trigger.sentence.to; at++) {
    const as = s.a.tokens[at]?.type.as;
    if (as?.country?.entry.features.country === country || as?.demonym?.entry.features.country === country) return true;
  }
  return false;
};

/** Those who leave that place are known to be at home elsewhere; who serves there leaves his post. */
export const areAbroad = (s: Scene, list: readonly Participant[], place: NounPhrase | undefined): boolean => {
  const there = placeCountry(place);
  const isAbroad = (p: Participant): boolean => {
    const home = countryOf(s, p);
    const rank = p.phrase?.office?.rank;
    return rank !== "ambassador" && (home === undefined ? rank === "envoy" || isInternational(s, p) : home !== there);
  };
  return there !== undefined && list.every((p) => p.role !== "visitor" || isAbroad(p));
};

/** "a tour of the Middle East": a region of no one country. */
const isWideRegion = ({ name }: NounPhrase): boolean => name?.entry?.features.kind === "region" && !name.entry.features.country;

/** Whoever is told without a country is at home where the article is: a town of no known other country is home as well. */
const goesAbroad = (s: Scene, trigger: Trigger, visitors: readonly Participant[], host: Participant): boolean => {
  const { phrase } = host;
  if (!phrase) return false;
  const there = placeCountry(phrase) ?? stateOfTownIn(s, phrase);
  const homes = visitors.map((p) => countryOf(s, p));
  const known = homes.filter((c) => c !== undefined);
  if (there !== undefined && known.length > 0 && known.length === homes.length) return known.some((c) => c !== there);
  if (isState(phrase) || isWideRegion(phrase)) return true;
  // "the Sahlani king arrived in THE COUNTRY", "in THE REGION": he is from elsewhere than the text
  if (known.length > 0 && (namesHome(s, phrase.from) || namesRegion(s, phrase.from))) return true;
  if (namesHome(s, phrase.from)) return false;
  if (visitors.some((p) => isInternational(s, p) || p.phrase?.office?.rank === "envoy")) return true;
  return there !== undefined && countryIsNamed(s, trigger, there);
};

/** "goes to X to attend the fifth round of the consultations": whoever goes there goes abroad, though the tables do not know X. */
export const attendsRound = (s: Scene, trigger: Trigger): boolean => {
  for (let at = trigger.match.to; at < trigger.sentence.to; at++) {
    const head = matchAt(s.a, at, "series-head");
    if (head && s.a.lexicon.language.isPurpose(matchAt(s.a, at - 1, "event-light")?.proclitics ?? ""))
      return ordinalAt(s, head.to) !== undefined;
  }
  return false;
};

/** Adjectives behind a trigger: no more of them than these. */
const MOST_ADJECTIVES = 6;

const leads = ({ actor }: Participant, told: boolean): boolean =>
  actor?.offices.some((o) => o.rank === "head" && !o.ofBody && (o.country !== undefined) === told) ?? false;

/** "Mansour", told before as the Sahlani president: where two who lead states meet, his surname alone tells his nation too. */
const areBothLeaders = (s: Scene, list: readonly Participant[]): boolean => {
  const [a, b] = list;
  if (!a || !b || list.length > 2) return false;
  const isHome = (p: Participant): boolean => countryOf(s, p) === undefined && p.phrase?.number === "s" && leads(p, false);
  const isTold = (p: Participant): boolean => p.phrase?.person !== undefined && p.phrase.office === undefined && leads(p, true);
  return (isTold(a) && isHome(b)) || (isTold(b) && isHome(a));
};

/** "THE TWO PRESIDENTS X and Y": no state has two. */
const areTwoRulers = (s: Scene, [a, b]: readonly Participant[]): boolean => {
  const [first, second] = [a?.phrase, b?.phrase];
  if (!first?.person || !second?.person || second.from < first.to || !joinedByAnd(s, second.from)) return false;
  const two = [first.from - 1, first.from].map((at) => matchAt(s.a, at, "office")).find((m) => m?.entry.features.number === "d");
  return two?.definite === true && two.entry.features.rank === "head" && two.to === two.from + 1 && two.to >= first.from;
};

/** A governor, a bar association or somebody's officers, told without a nation, are of the same state as whoever meets them. */
const dealsAbroad = (s: Scene, { phrase, actor }: Participant): boolean =>
  phrase?.office
    ? RULERS.has(phrase.office.rank)
    : phrase?.kind === "honorific" ||
      (phrase?.kind === "person" && (matchAt(s.a, phrase.from, "honorific") !== undefined || (actor?.offices.length ?? 0) > 0));

/** Sentences around the encounter that may name the other state. */
const NEAR_SENTENCES = 2;

/** "The Sahlani president received the head of government. ... the relations of BOTH COUNTRIES": else the head of government is his own. */
const speaksOfOther = (s: Scene, trigger: Trigger, told: Participant | undefined): boolean => {
  const { index } = trigger.sentence;
  const own = told && countryOf(s, told);
  const from = s.a.sentences[Math.max(0, index - NEAR_SENTENCES)]?.from ?? trigger.sentence.from;
  const to = s.a.sentences[Math.min(s.a.sentences.length - 1, index + NEAR_SENTENCES)]?.to ?? trigger.sentence.to;
  for (let at = from; at < to; at++) {
    const { country, demonym, group, common } = s.a.tokens[at]?.type.as ?? {};
    const state = country?.entry.features.country ?? demonym?.entry.features.country;
    if (state !== undefined && state !== own) return true;
    if (group?.entry.features.dual === "yes" || common?.entry.features.two === "yes") return true;
  }
  return false;
};

/** "the foreign ministers of THE ARABS" */
const areOfPeoples = (s: Scene, { phrase }: Participant): boolean =>
  phrase?.number === "p" && phrase.office?.rank === "minister" && (s.a.tokens[phrase.to]?.type.definite ?? false);

/** "between the Sahlani ministry and the Jabali ministry" */
const areMinistriesOfTwo = (s: Scene, list: readonly Participant[]): boolean => {
  const nations = list.map(({ phrase }) => (phrase && isMinistry(s, phrase) ? nationIn(s, phrase) : undefined));
  return !nations.includes(undefined) && new Set(nations).size > 1;
};

const isBodyAlone = ({ phrase }: Participant): boolean => phrase?.kind === "organisation";

/** "the joint council of X and Y", "the diplomats of X and Y". */
const isOfNations = ({ phrase }: Participant): boolean => phrase?.kind === "organisation" || (phrase?.number !== "s" && !phrase?.person);

const NEAR_NATION = 3;

/** "the SAHLANI talks in Geneva between the government and the opposition": among one people, and in another's land. */
const areOfOtherNation = (s: Scene, { match }: Trigger, where: string): boolean => {
  for (let at = match.to; at < match.to + NEAR_NATION; at++) {
    const nation = nationAt(s, at);
    if (nation) return nation !== where;
  }
  return false;
};

export const isForeign = (s: Scene, trigger: Trigger, list: readonly Participant[], place: NounPhrase | undefined): boolean => {
  const hosts = list.filter((p) => p.role === "host");
  const placed = hosts.filter((p) => p.phrase?.kind === "place" || p.phrase?.kind === "country");
  if (trigger.type === "visit" && placed.length > 0 && placed.length === hosts.length) {
    const visitors = list.filter((p) => p.role === "visitor");
    return attendsRound(s, trigger) || placed.some((host) => goesAbroad(s, trigger, visitors, host));
  }
  // an ambassador who visits a hospital is where he serves, and so is whoever rules there
  const sent = list.filter((p) => p.role === "visitor");
  const toRuler = hosts.some((p) => RULERS.has(p.phrase?.office?.rank ?? ""));
  if (trigger.type === "visit" && placed.length === 0 && !toRuler && sent.every((p) => p.phrase?.office?.rank === "ambassador"))
    return false;
  // where a visitor stands is not where he went
  if (trigger.type === "visit" && hosts.length === 0 && place) return false;
  // a summit brings states together
  if (trigger.type === "summit") return true;
  if (namesTwoNations(s, trigger.match.to, trigger.match.to + MOST_ADJECTIVES)) return true;
  if (list.some((p) => p.phrase !== undefined && isOfNations(p) && namesTwoNations(s, p.phrase.from, p.phrase.to))) return true;
  const countries = new Set(list.map((p) => countryOf(s, p) ?? landOfCrowd(s, p.phrase)).filter((c) => c !== undefined));
  if (countries.size >= 2 || areMinistriesOfTwo(s, list)) return true;
  if (list.some((p) => isForeignByRank(s, p) || isCalledEnvoy(s, trigger, p))) return true;
  if (list.some((p) => p.phrase !== undefined && isCapital(p.phrase))) return true;
  const where = placeCountry(place);
  if (where !== undefined && [...countries].some((c) => c !== where)) return true;
  if (trigger.type === "talks" && where !== undefined && areOfOtherNation(s, trigger, where)) return true;
  if (areBothLeaders(s, list) || areTwoRulers(s, list) || areAtWar(trigger, list) || areMediated(s, trigger)) return true;
  // who is told by nationality is told so because he is from elsewhere than the others
  const told = list.filter((p) => isToldByNation(s, trigger, p));
  if (list.length === 1) return told.length > 0;
  const first = list.findIndex((p) => told.includes(p));
  // "the chief of staff received the Sahlani commander": whoever receives is at home
  const isHome = (p: Participant, i: number): boolean =>
    countryOf(s, p) === undefined &&
    (i < first
      ? !isBodyAlone(p)
      : dealsAbroad(s, p) && (areOfPeoples(s, p) || isSentFrom(s, list[first]) || speaksOfOther(s, trigger, list[first])));
  return first >= 0 && list.some(isHome);
};
