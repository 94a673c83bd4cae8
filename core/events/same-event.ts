/** Which drafts tell of the same encounter, and what they know together. */
import type { Time } from "../../schema/reading.ts";
import type { TimeSpan } from "../mentions/times/find.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { EventDraft, Participant } from "./draft.ts";
import { isNamedVenue } from "./nearer.ts";

/** How the text names whatever a phrase stands for. */
type Named = (phrase: NounPhrase) => string;

export const TALKING: ReadonlySet<string> = new Set(["meeting", "talks"]);

/** A capital stands for its state. */
const stateOf = (p: Participant): string | undefined => {
  const name = p.phrase?.name;
  const { kind, country } = name?.entry?.features ?? {};
  if (name?.kind === "country" || kind === "capital") return country;
  // "the Sahlani": a state told by an adjective alone
  return p.phrase?.kind === "country" ? p.phrase.country : undefined;
};

/** "his Qatari counterpart", told before or after by name; "his Qatari counterpart X", told later by his office alone. */
const isCounterpartOf = (x: Participant, y: Participant): boolean =>
  (x.phrase?.kind === "counterpart" || (x.phrase?.head?.class === "counterpart" && isOfficeAlone(y))) &&
  x.phrase.country !== undefined &&
  x.phrase.country === (y.actor?.country ?? y.phrase?.country);

const isOfficeAlone = (p: Participant): boolean => p.phrase?.kind === "office" && p.phrase.number === "s" && p.actor?.kind !== "person";

export const sameParticipant = (x: Participant, y: Participant): boolean => {
  if (x.name === y.name || (x.actor !== undefined && x.actor === y.actor)) return true;
  if (isCounterpartOf(x, y) || isCounterpartOf(y, x)) return true;
  const state = stateOf(x);
  return state !== undefined && state === stateOf(y);
};

const isSeveral = (p: Participant): boolean => p.phrase?.kind === "office" && p.phrase.number !== "s";

/** "the ministers of A and B" and, later, their names: the same day and place. */
const namedLater = (x: EventDraft, y: EventDraft): boolean =>
  x.time !== undefined &&
  y.time !== undefined &&
  x.place !== undefined &&
  y.place !== undefined &&
  x.participants.some((p) => isSeveral(p) || p.office !== undefined) &&
  y.participants.length > 1 &&
  y.participants.every((p) => p.phrase?.person !== undefined);

const samePlace = (x: EventDraft, y: EventDraft, named: Named): boolean => {
  if (!x.place || !y.place) return true;
  if (x.type === "visit" && areTwoTowns(x.place, y.place)) return false;
  const country = (p: NounPhrase) => p.name?.entry?.features.country ?? p.country ?? named(p);
  return country(x.place) === country(y.place);
};

const sameTime = (x: EventDraft, y: EventDraft): boolean => {
  if (!x.time || !y.time) return true;
  const a = x.time.time;
  const b = y.time.time;
  return a.start.startsWith(b.start) || b.start.startsWith(a.start) || within(a, b) || within(b, a);
};

const within = (day: Time, days: Time): boolean => days.end !== undefined && day.start >= days.start && day.start <= days.end;

const isBareNoun = ({ trigger }: EventDraft): boolean => !trigger.verbal && !trigger.light && !trigger.lightBehind;

/** A noun with no verb and no time of its own: it tells of an encounter, not when it is. */
const isTimeless = (e: EventDraft): boolean => isBareNoun(e) && !e.time;

/** Who arrived and is there for some days: one visit. */
export const isArrival = (e: EventDraft): boolean => e.type === "visit" && e.trigger.verbal && e.trigger.frame !== "object";

/** "received him" and "both WILL HOLD talks": verbs tell of each when it is. */
const isCarried = ({ trigger }: EventDraft): boolean => trigger.verbal || trigger.light !== undefined;

/** "received him", and then "both ARE HOLDING talks". */
const isHeldBehind = (x: EventDraft, y: EventDraft): boolean =>
  TALKING.has(x.type) && x.status === "held" && x.trigger.verbal && y.status === "ongoing" && y.trigger.light !== undefined;

/** A break that is decided and one that is done are one. */
const AT_ONCE: ReadonlySet<string> = new Set(["rupture", "restoration"]);

/** "on the margin of his visit today", and "he arrived today, to stay for two days": of one day, he is there still. */
const areOfOneDay = (x: EventDraft, y: EventDraft): boolean =>
  x.type === "visit" && isDay(x.time) && isDay(y.time) && (isArrival(x) || isArrival(y));

const isDay = (time: TimeSpan | undefined): boolean => time?.time.start.length === DAY;
const DAY = 10;

const statusClash = (x: EventDraft, y: EventDraft): boolean => {
  if (areOfOneDay(x, y)) return false;
  if (AT_ONCE.has(x.type) && (x.status === "held" || y.status === "held")) return false;
  if (x.type !== y.type && isSummitOfTwo(x, y)) return false;
  if (isTimeless(x) || isTimeless(y) || (isArrival(x) && y.status === "ongoing") || (isArrival(y) && x.status === "ongoing")) return false;
  const past = (e: EventDraft) => e.status === "held" && e.time !== undefined;
  const open = (e: EventDraft) => e.status === "planned" || e.status === "ongoing";
  if (past(x) !== past(y) && (open(x) || open(y))) return true;
  const differ = (x.status === "held" && y.status === "planned") || (y.status === "held" && x.status === "planned");
  return (differ && (Boolean(x.time || y.time) || (isCarried(x) && isCarried(y)))) || isHeldBehind(x, y) || isHeldBehind(y, x);
};

/** "discussed, in a call": what was discussed and the call are one. */
const isItsCall = (x: EventDraft, y: EventDraft): boolean =>
  x.type === "talks" && y.type === "call" && (x.trigger.sentence === y.trigger.sentence || x.trigger.frame === "with-only");

/** "discussed, during their meeting": the noun names best what it was. */
const isItsMeeting = (x: EventDraft, y: EventDraft): boolean =>
  x.type === "talks" && y.type === "meeting" && x.trigger.frame === "with-only" && x.trigger.verbal && !y.trigger.verbal;

/** "the summit of A and B", and their meeting or talks: two who rule have one encounter, by whatever noun it is told. */
const isSummitOfTwo = (x: EventDraft, y: EventDraft): boolean => {
  const [summit, other] = x.type === "summit" ? [x, y] : [y, x];
  if (summit.type !== "summit" || !TALKING.has(other.type)) return false;
  const two = summit.participants.filter((p) => p.phrase?.person !== undefined || p.actor?.kind === "person");
  return (
    two.length === 2 &&
    (summit.status === other.status || isBareNoun(summit) || isBareNoun(other)) &&
    two.every((p) => other.participants.some((q) => sameParticipant(p, q)))
  );
};

/** Two who meet hold talks: told of the same two, a meeting and talks are one encounter. */
const sameKind = (x: EventDraft, y: EventDraft): boolean => {
  if (x.type === y.type || isSummitOfTwo(x, y)) return true;
  if (!(TALKING.has(x.type) && TALKING.has(y.type)) && !isItsCall(x, y)) return false;
  const shared = x.participants.filter((p) => y.participants.some((q) => sameParticipant(p, q))).length;
  return shared >= 2 && (shared === x.participants.length || shared === y.participants.length);
};

/** "headed for Ankara on an official visit": the way there and the visit, in one breath. */
export const isOneJourney = (x: EventDraft, y: EventDraft): boolean =>
  x.type === "visit" &&
  y.type === "visit" &&
  x.trigger.sentence === y.trigger.sentence &&
  isArrival(x) !== isArrival(y) &&
  sharesVisitor(x, y) &&
  (!(x.place && y.place) || (countryOf(x.place) === countryOf(y.place) && !areTwoTowns(x.place, y.place)));

/** "will go to Sanaa after his visit to Aden": two towns are two journeys. */
const areTwoTowns = (x: NounPhrase, y: NounPhrase): boolean => isTown(x) && isTown(y) && x.name?.entry?.lemma !== y.name?.entry?.lemma;

const isTown = (p: NounPhrase): boolean => p.kind === "place" && p.name !== undefined && !isNamedVenue(p);

const countryOf = (place: NounPhrase): string | NounPhrase => place.name?.entry?.features.country ?? place;

/** A town tells more than its country. */
export const nearerPlace = (x: NounPhrase | undefined, y: NounPhrase | undefined): NounPhrase | undefined =>
  x?.kind === "country" && y?.kind === "place" && countryOf(x) === countryOf(y) ? y : (x ?? y);

/** How wide a time is: "next week", and later "on Monday and Tuesday". */
const WIDTH: Readonly<Record<string, number>> = { week: 1, month: 2, year: 3 };

const nearerTime = (x: TimeSpan | undefined, y: TimeSpan | undefined): TimeSpan | undefined =>
  x && y && (WIDTH[y.time.precision] ?? 0) < (WIDTH[x.time.precision] ?? 0) ? y : (x ?? y);

/** "his visit today", and "arrived today to stay for two days": the days of the stay hold the one of its telling. */
const isWholeStay = (day: TimeSpan | undefined, days: TimeSpan | undefined): boolean =>
  days?.time.end !== undefined && day?.time.start === days.time.start && day.time.end === undefined;

/** "arrived today on a visit": whoever has just come is there. */
const afterArrival = (x: EventDraft, y: EventDraft): EventDraft["status"] => {
  // "the results of the talks", and "the summit is due": a noun by itself tells least of when
  if (isItsSummit(x, y) && x.status === "held" && isBareNoun(x)) return y.status;
  if (AT_ONCE.has(x.type)) return x.status === "held" ? x.status : y.status;
  if (x.status === y.status || !(isOneJourney(x, y) || areOfOneDay(x, y))) return isAhead(x, y) ? y.status : x.status;
  return x.status === "held" && y.status === "ongoing" ? y.status : x.status;
};

/** "meets the minister", and later "will meet him tomorrow". */
const isAhead = (x: EventDraft, y: EventDraft): boolean =>
  x.status === "ongoing" && y.status === "planned" && (!x.time || x.type !== "visit");

const sharesVisitor = (x: EventDraft, y: EventDraft): boolean =>
  x.participants.some((p) => p.role === "visitor" && y.participants.some((q) => q.role === "visitor" && sameParticipant(p, q)));

/** "the ministers of A and B" and "the presidents of A and B" are there for the same states, and meet each by themselves. */
const areOfOtherRank = (x: EventDraft, y: EventDraft): boolean => {
  const [a, b] = [x, y].map((e) => e.participants.find((p) => p.office)?.office?.rank);
  return a !== undefined && b !== undefined && a !== b;
};

/** The same encounter told again: shared participants, no clash of place, time, round or of what has been and what is to come. */
export const sameEvent = (x: EventDraft, y: EventDraft, named: Named): boolean => {
  if (isOneJourney(x, y)) return true;
  if (areOfOtherRank(x, y)) return false;
  if (!sameKind(x, y) || !samePlace(x, y, named) || !sameTime(x, y) || statusClash(x, y)) return false;
  if (x.series?.round !== undefined && y.series?.round !== undefined && x.series.round !== y.series.round) return false;
  const shared = x.participants.filter((p) => y.participants.some((q) => sameParticipant(p, q))).length;
  if (areSameSides(x, y) || isSameEnvoy(x, y)) return true;
  if (shared === 0) return namedLater(x, y);
  return shared >= Math.min(x.participants.length, y.participants.length, 2);
};

/** Encounters that states are told to have, whoever acts for them. */
const OF_STATES: ReadonlySet<string> = new Set(["talks", "signing", "rupture", "restoration"]);

const countryOfSide = (p: Participant): string | undefined => stateOf(p) ?? p.actor?.country ?? p.phrase?.country;

const STATES: ReadonlySet<string> = new Set(["country", "place", "organisation"]);

/** "Sahla", "the Sahlani government", "the Sahlani minister": told by the state or an office alone, where a person is told by name. */
const isByState = (p: Participant): boolean =>
  isOfficeAlone(p) || (p.phrase !== undefined && STATES.has(p.phrase.kind)) || (p.phrase?.kind === "group" && p.phrase.number === "s");

/** "talks between A and B", and "the minister of A held talks with B": side by side the same, or one of them told by its state. */
const areSameSides = (x: EventDraft, y: EventDraft): boolean => {
  if (!OF_STATES.has(x.type) || !OF_STATES.has(y.type) || x.participants.length !== 2 || y.participants.length !== 2) return false;
  const isSide = (p: Participant, q: Participant): boolean => {
    const country = countryOfSide(p);
    return sameParticipant(p, q) || (country !== undefined && country === countryOfSide(q) && (isByState(p) || isByState(q)));
  };
  return (
    x.participants.every((p) => y.participants.some((q) => isSide(p, q))) &&
    y.participants.every((q) => x.participants.some((p) => isSide(p, q)))
  );
};

const isEnvoy = (p: Participant): boolean => p.phrase?.office?.rank === "ambassador";

/** "the Sahlani envoy", and "the envoy at the Sahlani embassy in the town": of one state, and none named or one only. */
const isSameMission = (p: Participant, q: Participant): boolean => {
  const [a, b] = [countryOfSide(p), countryOfSide(q)];
  const areTwo = p.phrase?.person !== undefined && q.phrase?.person !== undefined;
  return isEnvoy(q) && !areTwo && (a === undefined || b === undefined || a === b);
};

/** One envoy is called in once, by whomever of the ministry. */
const isSameEnvoy = (x: EventDraft, y: EventDraft): boolean =>
  x.type === "summons" &&
  x.participants.some((p) => isEnvoy(p) && y.participants.some((q) => sameParticipant(p, q) || isSameMission(p, q)));

/** Both sides were told: the other telling has only other words for them. */
const isWhole = (x: EventDraft, y: EventDraft): boolean => x.participants.length > 1 && (areSameSides(x, y) || isSameEnvoy(x, y));

/** "the Sahlani-Jabali talks", and later "with the envoy X": a state of the name is told by who came for it. */
const inPerson = (x: EventDraft, y: EventDraft): readonly Participant[] =>
  x.participants.map((p) => {
    const country = p.fromName ? countryOfSide(p) : undefined;
    const came = country === undefined ? undefined : y.participants.find((q) => q.phrase?.person && countryOfSide(q) === country);
    return came ? { ...came, role: p.role } : p;
  });

/** "the talks of A and B", and later their summit: it names best what it is. */
const isItsSummit = (x: EventDraft, y: EventDraft): boolean => x.type !== "summit" && y.type === "summit";

/** "gave the envoy two days to leave, for it has cut its ties": the ties name best what was done. */
const isToldToLeave = (x: EventDraft, y: EventDraft): boolean => x.trigger.frame === "unwanted" && y.trigger.frame === "ties";

export const merge = (x: EventDraft, y: EventDraft): EventDraft => ({
  ...x,
  type: isItsCall(x, y) || isItsMeeting(x, y) || isItsSummit(x, y) ? y.type : x.type,
  trigger: isItsMeeting(x, y) || isItsSummit(x, y) || isToldToLeave(x, y) ? y.trigger : x.trigger,
  mentions: [...x.mentions, ...y.mentions],
  participants: namedLater(x, y)
    ? y.participants
    : isWhole(x, y)
      ? inPerson(x, y)
      : [...x.participants, ...y.participants.filter((q) => !x.participants.some((p) => sameParticipant(p, q)))],
  place: nearerPlace(x.place, y.place),
  status: afterArrival(x, y),
  time: areOfOneDay(x, y) && isWholeStay(x.time, y.time) ? y.time : nearerTime(x.time, y.time),
  series: x.series ?? y.series,
});
