/** Whether what was drawn together is an encounter: enough sides, officials, across a border. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { goesSomewhere, isMotion, isOfficial, isSeveral, isSigned, isTold, PAIRING } from "./counts.ts";
import { type EventDraft, type EventInput, type Participant, whoWent } from "./draft.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { namesVisit } from "./arguments.ts";
import { areAbroad, countryOf, isForeign, isInternational, placeCountry } from "./foreign.ts";
import { leadsToCredentials } from "./credentials.ts";
import { isState, isMultilateral, isSomewhere, isOfSeveralStates, RULERS } from "./parts.ts";
import { sameParticipant, TALKING } from "./same-event.ts";
import type { Series } from "./series.ts";
import type { Sides } from "./sides.ts";
import { isLedLater } from "./time-of-another.ts";
import { isOccasion, type Trigger } from "./trigger.ts";
import { namesTwoNations } from "./two-nations.ts";
import { meetsHost } from "./visits.ts";

/** "the ministers discussed, IN A MEETING": led by "in" and told for the first time, it is held by whoever acts. */
const isSetting = (s: Scene, trigger: Trigger): boolean =>
  !trigger.verbal && !trigger.match.definite && matchAt(s.a, trigger.match.from - 1, "preposition")?.entry.features.role === "in";

/** "since the talks broke down": whoever the sentence is about need not have been there. */
const isLoose = (s: Scene, trigger: Trigger, list: readonly Participant[], own: number): boolean =>
  own === 0 &&
  !list.every((p) => p.phrase !== undefined && isOfSeveralStates(p.phrase)) &&
  !(isSetting(s, trigger) && list.every((p) => areSides(s, p))) &&
  list.length === 1 &&
  (trigger.type === "meeting" || trigger.type === "talks") &&
  !trigger.verbal &&
  !trigger.light &&
  !trigger.lightBehind &&
  trigger.match.proclitics === "" &&
  trigger.match.enclitic === "";

/** "the seventh meeting for cooperation between THE TWO COUNTRIES" */
const isOfBothStates = (s: Scene, series: Series): boolean => isA(s.a, series.to - 1, "common") && isA(s.a, series.to - 2, "between");

/** Rounds of talks are between states; parties and unions count their congresses too. */
const isRoundOfStates = (s: Scene, trigger: Trigger, list: readonly Participant[], series: Series | undefined): boolean =>
  series?.round !== undefined &&
  (trigger.type === "talks" ||
    trigger.type === "summit" ||
    list.some((p) => p.phrase?.name?.source === "context") ||
    isOfBothStates(s, series));

/** "his visits to a number of states": where, nobody is told. */
const goesNowhere = (list: readonly Participant[]): boolean => {
  const hosts = list.filter((p) => p.role === "host");
  return hosts.length > 0 && hosts.every((p) => p.phrase?.kind === "anonymous" || areThings(p) || isAnyHouse(p));
};

/** "several factories", "a number of states": no people of a nation, and nobody who is sent. */
const areThings = ({ phrase }: Participant): boolean =>
  phrase?.kind === "group" && (phrase.gender === "f" || (phrase.number === "p" && !phrase.country && phrase.head?.features.sent !== "yes"));

/** "visited A FACTORY": a house that nothing names. */
const isAnyHouse = ({ phrase }: Participant): boolean =>
  phrase?.kind === "organisation" && !phrase.definite && phrase.name === undefined && phrase.to === phrase.from + 1;

/** "the two presidents", "the ministers of the group", "the diplomats of X and Y": told in one word, and of more than one state. */
const areSides = (s: Scene, { phrase }: Participant): boolean =>
  phrase !== undefined &&
  (phrase.number === "d" ||
    isOfSeveralStates(phrase) ||
    (phrase.number === "p" && (RULERS.has(phrase.office?.rank ?? "") || namesTwoNations(s, phrase.from, phrase.to))));

/** A visit and a summit may be told by one side; several told in one word behind the trigger meet each other, and so does a body of states. */
const isToldAlone = (s: Scene, trigger: Trigger, only: Participant, own: number): boolean =>
  trigger.type === "visit" ||
  isMultilateral(trigger.type) ||
  ((own === 1 || trigger.light !== undefined || isSetting(s, trigger)) && areSides(s, only)) ||
  (trigger.type === "meeting" && trigger.light !== undefined && only.phrase?.kind === "organisation" && isInternational(s, only));

const INDIVIDUALS: ReadonlySet<string> = new Set(["person", "office", "counterpart", "honorific"]);

/** "went to Sahla TO HOLD talks": what a journey is made for is held with those who are there. */
const isPurposeOfVisit = (s: Scene, trigger: Trigger, only: Participant, before: EventDraft | undefined): boolean => {
  const { light } = trigger;
  const isFor = light !== undefined && (s.a.lexicon.language.isPurpose(light.proclitics) || isA(s.a, light.from - 1, "aim"));
  return (
    isFor &&
    before?.type === "visit" &&
    before.mentions.some((m) => m.sentence === trigger.sentence) &&
    before.participants.some((p) => p.role === "visitor" && sameParticipant(p, only))
  );
};

/** "HELD TALKS IN SAHLA": a verb carries them, in another land than that of whoever holds them. */
const talksAbroad = (s: Scene, { type, light }: Trigger, only: Participant, place: NounPhrase | undefined): boolean => {
  const [there, home] = [placeCountry(place), countryOf(s, only)];
  return type === "talks" && light !== undefined && there !== undefined && home !== undefined && there !== home;
};

/** "on his way to a meeting in X": one person, and nobody whom he meets. */
const meetsNobody = (s: Scene, trigger: Trigger, { list, series, place }: Drawn, before: EventDraft | undefined): boolean => {
  const [only, ...others] = list;
  if (trigger.verbal || trigger.light?.entry.features.attends === "yes") return false;
  if (only && talksAbroad(s, trigger, only, place)) return false;
  if (only && trigger.type === "talks" && isPurposeOfVisit(s, trigger, only, before)) return false;
  return TALKING.has(trigger.type) && others.length === 0 && series === undefined && only !== undefined && isOne(only);
};

export const isOne = ({ phrase }: Participant): boolean => phrase?.number === "s" && INDIVIDUALS.has(phrase.kind);

interface Drawn extends Sides {
  readonly own: number;
  readonly place: NounPhrase | undefined;
  readonly series: Series | undefined;
  readonly departs: boolean;
}

/** "SAHLA HOSTS a round of talks": where, and nobody is told who. */
const isHostAlone = ({ type, light }: Trigger, { phrase }: Participant): boolean =>
  TALKING.has(type) && light?.entry.features.host === "yes" && phrase !== undefined && isSomewhere(phrase);

/** "spoke to HIS COUNTERPART during a conference": there is somebody whose counterpart he is. */
const isLikeAlone = (s: Scene, { type, light, match }: Trigger, { phrase }: Participant): boolean =>
  isMultilateral(type) && !light && isOccasion(s, match.from) && phrase?.head?.class === "counterpart";

/** Somebody visits, and somewhere; or the encounter has the sides it takes. */
const hasSides = (s: Scene, trigger: Trigger, drawn: Drawn, before: EventDraft | undefined): boolean => {
  const { list, own, place, series } = drawn;
  const [only, ...others] = list;
  const alone = only !== undefined && others.length === 0;
  // "met a day before the holding of the summit": who meets then need not come to it
  if (isMultilateral(trigger.type) && own === 0 && isLedLater(s, trigger.match.from)) return false;
  if (alone && (isHostAlone(trigger, only) || isLikeAlone(s, trigger, only))) return false;
  // "said in a call to the programme": with nobody who is told
  if (alone && trigger.type === "call" && isOne(only)) return false;
  // "the council's discussions" are its own
  if (alone && trigger.frame === "carried" && trigger.type === "talks") return false;
  if (!only || (alone && !place && !series && !isToldAlone(s, trigger, only, own))) return false;
  if (meetsNobody(s, trigger, drawn, before) || isLoose(s, trigger, list, own) || !isSigned(trigger.type, list)) return false;
  if (trigger.type === "visit") {
    if (!list.some((p) => p.role === "visitor") || goesNowhere(list)) return false;
    if (trigger.frame === "back" && (trigger.match.enclitic !== "" || namesVisit(s, trigger))) return false;
    // "returned to Sahla": who is at home there visits nobody
    if ((drawn.departs || trigger.frame === "back") && !areAbroad(s, list, place)) return false;
    return !isMotion(trigger) || goesSomewhere(trigger, list, place !== undefined);
  }
  // to meet somebody takes two, or several told in one word
  return !(trigger.verbal && PAIRING.has(trigger.frame) && alone && !isSeveral(only));
};

/** "SAHLA receives thousands of THE DISPLACED": a state takes in a people, and meets nobody. */
const takesIn = ({ frame }: Trigger, [host, ...others]: readonly Participant[]): boolean =>
  frame === "receive" &&
  host?.phrase !== undefined &&
  isState(host.phrase) &&
  others.every(({ phrase }) => phrase?.kind === "anonymous" && phrase.number === "p" && phrase.definite);

/** "met a number of JOURNALISTS": whoever is told things for all to hear. */
const meetsPress = (s: Scene, { type }: Trigger, list: readonly Participant[]): boolean =>
  TALKING.has(type) && list.some(({ phrase }) => phrase !== undefined && phrase.number === "p" && isOfPress(s, phrase));

const isOfPress = (s: Scene, { from, to }: NounPhrase): boolean => {
  for (let at = from; at < to; at++) if (s.a.tokens[at]?.type.as.group?.entry.features.press === "yes") return true;
  return false;
};

/** "the ministers ATTENDED the presentation of credentials": who looks on neither gives nor takes them. */
const isLookedOn = ({ type, light }: Trigger): boolean => type === "credentials" && light?.entry.features.attends === "yes";

/** "a delegation headed by X", and later X alone. */
const hasTakenPart = (p: Participant, events: readonly EventDraft[]): boolean =>
  p.phrase?.person !== undefined && events.some((e) => e.participants.some((q) => sameParticipant(p, q)));

const ACTING: ReadonlySet<string> = new Set([...RULERS, "ambassador", "envoy", "general"]);

const PLAYED: ReadonlySet<string> = new Set(["meeting", "talks", "visit", "summit"]);

/** "Sahla MEETS Jabal tomorrow in the cup": two teams play, and a player travels; a minister who meets a team is still told by his office. */
const isOfSport = (s: Scene, { type, sentence }: Trigger, list: readonly Participant[]): boolean => {
  const acts = ({ phrase, actor }: Participant): boolean =>
    ACTING.has(phrase?.office?.rank ?? "") ||
    (actor?.offices.some((o) => ACTING.has(o.rank)) ?? false) ||
    (phrase !== undefined && isA(s.a, phrase.from, "honorific"));
  if (!PLAYED.has(type) || list.some(acts)) return false;
  for (let at = sentence.from; at < sentence.to; at++) if (isA(s.a, at, "sport")) return true;
  return false;
};

export const isEncounter = (input: EventInput, trigger: Trigger, drawn: Drawn, events: readonly EventDraft[]): boolean => {
  const before = events[events.length - 1];
  const { list, place, series, visit } = drawn;
  if (isLookedOn(trigger) || takesIn(trigger, list) || meetsPress(input.scene, trigger, list) || isOfSport(input.scene, trigger, list))
    return false;
  if (!hasSides(input.scene, trigger, drawn, before)) return false;
  const visitors = list.filter((p) => p.role === "visitor");
  if (!(trigger.type === "visit" ? visitors : list).some((p) => isOfficial(input, p) || hasTakenPart(p, events))) return false;
  const goesOn =
    visit !== undefined || (before !== undefined && list.some((p) => p.phrase !== undefined && p.phrase === whoWent(before)?.phrase));
  const crosses =
    trigger.type === "credentials" ||
    leadsToCredentials(input.scene, trigger) ||
    isForeign(input.scene, trigger, list, place) ||
    isRoundOfStates(input.scene, trigger, list, series) ||
    ((trigger.type === "meeting" || trigger.type === "talks") && meetsHost(input.scene, list, events)) ||
    goesOn;
  return crosses && isTold(trigger.type, list, place !== undefined);
};
