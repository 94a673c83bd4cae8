/** What a phrase is to the encounter that it is brought to: a side, a visitor, a host, a place. */
import { TWO_SIDED } from "../mentions/two-offices.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { isOwnEnvoy, postOf } from "./own-envoy.ts";
import { canTakePart, isCapital, isState, isMetonym, isMultilateral, isSomewhere, membersOf, type Part, SUBJECTS } from "./parts.ts";
import { nearer } from "./nearer.ts";
import { isOccasion, type Trigger } from "./trigger.ts";

/** Acts whose object is a tie or a paper between the parties. */
export const OF_TIES: ReadonlySet<string> = new Set(["rupture", "restoration", "signing"]);

const ASSEMBLIES: ReadonlySet<string> = new Set(["meeting", "summit", "conference"]);
/** Ties are with one other side. */
export const TIES: ReadonlySet<string> = new Set(["rupture", "restoration"]);

export interface Found {
  readonly parts: Part[];
  place: NounPhrase | undefined;
  end: number;
  /** the first part is the genitive or subject right behind the trigger */
  agent: boolean;
  /** the first part and others were told as one phrase: "A and B" */
  together?: boolean;
  /** both sides are told by "between" */
  between?: boolean;
  /** the state of whoever sends an envoy */
  sender?: string | undefined;
  /** all of them are brought by "with": one side only */
  oneSide?: boolean;
  /** a state calls back its own envoy */
  recalled?: boolean;
  /** where whoever leaves has been */
  left?: NounPhrase;
}

const PARTY_ROLES: ReadonlySet<string> = new Set(["with", "by", "between", "object", "and", "headed"]);
const brings = (trigger: Trigger, role: string): boolean =>
  (PARTY_ROLES.has(role) && !(role === "by" && isMultilateral(trigger.type))) ||
  (role === "for" && trigger.frame === "receive") ||
  (role === "from" && (trigger.type === "call" || (trigger.frame === "receive" && trigger.light !== undefined))) ||
  // "spoke by phone TO X"
  (role === "to" && trigger.frame === "phone") ||
  ((role === "to" || role === "for") && trigger.type === "credentials") ||
  role === "agent";

/** "met by [with] the commission" brings a side; "held a session by [in] the royal court" tells where. */
const isSeat = (trigger: Trigger, role: string, phrase: NounPhrase): boolean =>
  role === "by" && phrase.kind === "organisation" && !(trigger.verbal && MEETS.has(trigger.frame));

const MEETS: ReadonlySet<string> = new Set(["object", "with"]);

/** "presented her credentials to [for] the president" */
const receivesPapers = (trigger: Trigger, role: string, phrase: NounPhrase): boolean =>
  role === "for" && trigger.type === "credentials" && SUBJECTS.has(phrase.kind);

/** "met TO the minister": a verb that brings its other side with "with" may bring a person so. */
const meetsTo = (trigger: Trigger, role: string, phrase: NounPhrase): boolean =>
  role === "to" && trigger.verbal && trigger.type === "meeting" && trigger.frame === "with" && SUBJECTS.has(phrase.kind);

/** "came to the capital": with "by", in the way of such verbs. */
const arrives = (trigger: Trigger): boolean => trigger.verbal && trigger.frame === "at";

/** A visit goes to a place or a person; other encounters are with persons, and in places. */
export const take = (found: Found, trigger: Trigger, role: string, phrase: NounPhrase): void => {
  const called = trigger.type === "summons" && (role === "to" || role === "for") && phrase.kind === "place";
  const within = role === "in" || role === "at" || called;
  const isPlace = isSomewhere(phrase) || (within && isMetonym(phrase)) || phrase.kind === "place" || phrase.kind === "country";
  const visit = trigger.type === "visit";
  if (trigger.frame === "sends" && role === "object") {
    if (canTakePart(phrase))
      for (const member of membersOf(phrase))
        found.parts.push({ role: "visitor", phrase: { ...member, country: member.country ?? found.sender } });
    return;
  }
  // "as ambassador at the kingdom of X": where he serves
  if (role === "at" && trigger.type === "credentials" && phrase.kind === "country") return;
  if (within) {
    // ties are cut nowhere: a place beside is that of an embassy
    if (isPlace && trigger.type !== "rupture") found.place = nearer(found.place, membersOf(phrase)[0]);
    // an embassy is closed or re-opened in the country that ties are broken or restored with
    if (isOfMission(trigger) && isState(phrase)) found.parts.push({ role: "party", phrase });
  } else if (
    visit &&
    (role === "to" || role === "then-to" || role === "for" || role === "object" || (role === "by" && arrives(trigger))) &&
    canTakePart(phrase)
  ) {
    // "a visit to the country by [for] a delegation"
    const placed = found.parts.some((p) => p.role === "host" && isSomewhere(p.phrase));
    if (placed && role === "for" && !trigger.verbal && phrase.kind === "group" && found.parts.every((p) => p.role === "host")) {
      found.parts.unshift({ role: "visitor", phrase });
      return;
    }
    // "FOR HELP in", "came to Sahla TO HELP": a verbal noun, spelt like a woman's office, and where the place is told like anybody's
    if (role === "for" && phrase.kind === "office" && phrase.to === phrase.from + 1 && (placed || phrase.gender === "f")) return;
    // one visit goes to one place: another "to" belongs to another verb
    if (placed && role !== "then-to" && (role === "to" || !SUBJECTS.has(phrase.kind))) return;
    // "who is in Sahla heads for Nura": where he goes, not where he is
    const goal = isPlace && !placed && trigger.verbal && phrase.name !== undefined;
    if (isPlace) found.place = goal ? phrase : (found.place ?? phrase);
    for (const member of membersOf(phrase)) found.parts.push({ role: "host", phrase: member });
  } else if (visit && (role === "headed" || role === "led") && phrase.person) {
    // a delegation is told by its head
    const k = found.parts.findIndex((p) => p.role === "visitor");
    const country = phrase.country ?? found.parts[k]?.phrase.country;
    const head: Part = { role: "visitor", phrase: country === undefined ? phrase : { ...phrase, country } };
    if (k >= 0) found.parts[k] = head;
    else found.parts.push(head);
  } else if (TIES.has(trigger.type) && trigger.frame !== "envoy" && role === "by" && isState(phrase)) {
    // "cut its ties by [with] X", "re-opened its embassy in X"
    if (trigger.type === "restoration") found.place = nearer(found.place, phrase);
    for (const member of membersOf(phrase)) found.parts.push({ role: "party", phrase: member });
  } else if (trigger.type === "restoration" && role === "to" && isState(phrase)) {
    // "sent its envoy back to X"
    found.parts.push({ role: "party", phrase });
  } else if (trigger.type === "rupture" && role === "from") {
    // "two of the diplomats"
    if (trigger.frame === "envoy" && (phrase.kind === "anonymous" || phrase.kind === "group")) found.parts.push({ role: "party", phrase });
    // "withdrew its envoy from Tehran"; whoever is expelled is expelled from where the others are
    else if (phrase.kind === "country" || (phrase.kind === "place" && (found.parts.length === 0 || isRecalledFrom(found, phrase))))
      for (const member of membersOf(phrase)) found.parts.push({ role: "party", phrase: member });
  } else if (
    !visit &&
    (brings(trigger, role) || receivesPapers(trigger, role, phrase) || meetsTo(trigger, role, phrase)) &&
    canTakePart(phrase) &&
    !(isPlace && role === "by") &&
    !isSeat(trigger, role, phrase)
  )
    for (const member of membersOf(phrase)) found.parts.push({ role: "party", phrase: member });
  else if (visit && role === "inviter" && SUBJECTS.has(phrase.kind)) found.parts.push({ role: "host", phrase });
  // "a conference AT THE INVITATION OF Sahla and Jabal"
  else if (isMultilateral(trigger.type) && role === "inviter" && canTakePart(phrase))
    for (const member of membersOf(phrase)) found.parts.push({ role: "party", phrase: member });
  else if (role === "by" && isPlace && trigger.type !== "rupture") found.place = nearer(found.place, phrase);
  else if (role === "mediator") for (const member of membersOf(phrase)) found.parts.push({ role: "mediator", phrase: member });
};

const MISSIONS: ReadonlySet<string> = new Set(["downgrade", "mission"]);
const isOfMission = (trigger: Trigger): boolean => trigger.type === "restoration" || MISSIONS.has(trigger.frame);

export const ownedBy = (s: Scene, trigger: Trigger): boolean => !trigger.verbal && s.a.lexicon.language.isPronoun(trigger.match.enclitic);

/** A verb of her own, and a man behind it: he is whom she visits. */
export const isObjectByGender = (trigger: Trigger, phrase: NounPhrase): boolean =>
  trigger.verbal &&
  trigger.frame === "object" &&
  trigger.match.entry.features.gender === "f" &&
  phrase.kind === "person" &&
  phrase.gender === "m";

/** "Sahla withdrew its envoy FROM THE CAPITAL of another state": nobody but the state itself was told before, or its envoy was. */
const isRecalledFrom = (found: Found, place: NounPhrase): boolean =>
  isCapital(place) && found.parts.length > 0 && (found.recalled === true || found.parts.every((p) => isState(p.phrase)));

const NEAR_BODY = 4;

/** "the spring meetings of the Fund", "the urgent meeting of the ministers": whose assembly it is, told with a preposition. */
export const isOfBody = (trigger: Trigger, role: string, phrase: NounPhrase, found: Found): boolean =>
  (role === "for" || (role === "from" && trigger.match.entry.class === "series-head")) &&
  !trigger.verbal &&
  ASSEMBLIES.has(trigger.type) &&
  (phrase.kind === "organisation" ||
    (phrase.kind === "office" && phrase.number !== "s" && !phrase.person) ||
    // "a meeting FOR [of] the foreign ministers, the Sahlani X and the Jabali Y"
    (phrase.members?.every((m) => SUBJECTS.has(m.kind)) ?? false)) &&
  found.parts.length === 0 &&
  // "the X conference FOR SECURITY": called after a town, and what it is about
  !(trigger.type === "conference" && found.place !== undefined) &&
  phrase.from <= trigger.match.to + NEAR_BODY;

/** An own envoy called back: the state where he serves takes part, not he. */
export const takeEnvoy = (s: Scene, found: Found, phrase: NounPhrase): void => {
  found.recalled = true;
  const post = postOf(s, phrase);
  if (post) found.parts.push({ role: "party", phrase: post });
};

export const recalls = (s: Scene, trigger: Trigger, phrase: NounPhrase): boolean =>
  (trigger.type === "rupture" || trigger.frame === "resume") && phrase.office?.rank === "ambassador" && isOwnEnvoy(s, phrase);

/** "a number of AGREEMENTS": the noun may stand behind what counts it. */
const namesPaper = (s: Scene, { from, to, kind }: NounPhrase): boolean => {
  const end = kind === "anonymous" ? to + 1 : to;
  for (let at = from; at < end; at++) if (isA(s.a, at, "paper")) return true;
  return false;
};

const namesTies = (s: Scene, { from, to }: NounPhrase): boolean => {
  for (let at = from; at < to; at++) if (isA(s.a, at, "ties")) return true;
  return false;
};

const CALLED_AFTER: ReadonlySet<string> = new Set(["talks", "conference"]);
const NEAR_OTHER = 4;

/** "with" stands here or a few words on: the other side is told, known or not. */
export const isWithOther = (s: Scene, from: number): boolean => {
  for (let at = from; at < from + NEAR_OTHER; at++) if (matchAt(s.a, at, "preposition")?.entry.features.role === "with") return true;
  return false;
};

/** "the Sahla consultations": a state alone behind such a noun is where they are held, unless the other side is told. */
const isWhereHeld = (s: Scene, { type, match }: Trigger, { kind, to, from }: NounPhrase): boolean =>
  kind === "country" &&
  CALLED_AFTER.has(type) &&
  !match.definite &&
  from === match.to &&
  !(s.a.tokens[to]?.type.conjoined ?? false) &&
  !isWithOther(s, to);

/** A surname told before in full, with an office right behind it that no comma sets off: two persons behind a verb that takes two. */
const surnameAlone = (s: Scene, trigger: Trigger, agent: NounPhrase): { who: NounPhrase; whom: NounPhrase } | undefined => {
  const { person, office } = agent;
  if (!trigger.verbal || !TWO_SIDED.has(trigger.frame) || trigger.type !== "meeting" || !person || !office || agent.members)
    return undefined;
  const name = s.names.startingAt[person.from];
  const surname = name?.source === "surname" && person.to === name.to && office.from === person.to;
  if (!surname || agent.to !== office.to || isA(s.a, agent.to, "counterpart")) return undefined;
  const { from, to, skip } = office;
  return {
    who: { ...agent, to: person.to, office: undefined, country: undefined },
    whom: { from, to, skip, kind: "office", gender: agent.gender, number: "s", definite: true, office, country: office.country },
  };
};

/** "Arab states": unnamed, and of no people that might go anywhere. */
const areStates = ({ kind, gender, number }: NounPhrase): boolean =>
  (kind === "group" || kind === "organisation") && gender === "f" && number === "p";

/** Several without a name, behind a verb of sending away: no state and no body does it by them. */
const isExpelled = ({ verbal, type, frame }: Trigger, { kind, number }: NounPhrase): boolean =>
  verbal && type === "rupture" && frame === "envoy" && kind === "anonymous" && number === "p";

/** The genitive or subject right behind the trigger; where the words behind it go on, or 0 where it is neither. */
export const takeAgent = (s: Scene, found: Found, trigger: Trigger, agent: NounPhrase): number => {
  const visit = trigger.type === "visit";
  // "his secret visit": what stands behind a noun that bears a pronoun is no genitive
  if (ownedBy(s, trigger) && !(isSomewhere(agent) || SUBJECTS.has(agent.kind))) return 0;
  // "will meet, during HIS VISIT, the president": whom the other verb has for its object
  if (visit && ownedBy(s, trigger) && SUBJECTS.has(membersOf(agent)[0]?.kind ?? agent.kind) && isOccasion(s, trigger.match.from)) return 0;
  // "a woman leader who visits the president": the verb's gender tells that he is whom she visits
  if (isObjectByGender(trigger, agent)) return 0;
  if (recalls(s, trigger, agent)) {
    takeEnvoy(s, found, agent);
    return agent.to;
  }
  // "MANSOUR meets THE SECRETARY of the league": behind a bare surname the office is whom he meets
  const met = surnameAlone(s, trigger, agent);
  if (met) {
    found.parts.push({ role: "party", phrase: met.who }, { role: "party", phrase: met.whom });
    found.end = agent.to;
    found.agent = true;
    found.together = false;
    return agent.to;
  }
  // "Sahla expelled DIPLOMATS": whom, not who
  if (isExpelled(trigger, agent)) {
    found.parts.push({ role: "party", phrase: agent });
    found.end = agent.to;
    return agent.to;
  }
  // "the embassy of [the capital of] Sahla": whose embassy it is
  if (isOfMission(trigger) && !trigger.verbal && isCapital(agent) && agent.members === undefined) {
    found.parts.push({ role: "party", phrase: agent });
    return agent.to;
  }
  // "the Geneva talks": a town, where states that deal with each other would be told by two
  if (!trigger.verbal && !visit && agent.members === undefined && (agent.kind === "place" || isWhereHeld(s, trigger, agent))) {
    found.place ??= agent;
    return agent.to;
  }
  if (!canTakePart(agent)) return 0;
  // "a SERIOUS dialogue with Sahla": an adjective that is a given name too
  if (trigger.frame === "between" && agent.kind === "person" && agent.to === agent.from + 1) return agent.to;
  // "cut ALL THE TIES with": what is cut
  if (TIES.has(trigger.type) && agent.kind === "group" && namesTies(s, agent)) return agent.to;
  // "the signing of a number of AGREEMENTS": what is signed
  if (trigger.type === "signing" && namesPaper(s, agent)) return agent.to;
  // "the Tunisian-Guinean economic forum": adjectives that somebody took for a name
  if (!trigger.verbal && agent.name?.source === "tagger" && (s.a.tokens[agent.from]?.type.adjectival ?? false)) return agent.to;
  // "will meet his counterpart": whose counterpart he is stands before
  if (trigger.verbal && trigger.frame === "object" && agent.head?.class === "counterpart") return 0;
  // "sent his envoy": who sends stays
  if (trigger.frame === "sends") {
    found.sender = agent.country ?? agent.name?.entry?.features.country;
    found.end = agent.to;
    found.agent = true;
    return agent.to;
  }
  // "visits Sahla and Jabal", "and Arab states"
  const goes = visit && isSomewhere(membersOf(agent)[0] ?? agent) && membersOf(agent).every((m) => isSomewhere(m) || areStates(m));
  // "left Sahla": where one leaves is not where one goes; "arrived [in] Sahla" is
  if (goes && trigger.frame === "leave") {
    found.left = agent;
    return agent.to;
  }
  if (goes && (!trigger.verbal || trigger.frame === "to")) take(found, trigger, "to", agent);
  else if (goes && trigger.frame === "object") take(found, trigger, "object", agent);
  else for (const member of membersOf(agent)) found.parts.push({ role: visit ? "visitor" : "party", phrase: member });
  found.together = agent.members !== undefined;
  found.end = agent.to;
  // "visits Sahla A KING": the place the verb goes to leaves its subject to come
  found.agent = !(visit && trigger.verbal) || found.parts.some((p) => p.role === "visitor");
  return agent.to;
};
