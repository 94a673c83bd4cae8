/** Triggers, participants, status, place, time and series put together and merged: the encounters of one text. */
import type { Scene } from "../mentions/phrase-words.ts";
import { agentInMind } from "./agent-in-mind.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { eachCounterpart } from "./apart.ts";
import { goesSomewhere, isMotion, isOfficial, isSeveral, isSigned, isTold, PAIRING, statesOf } from "./counts.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { recallOf } from "./recall.ts";
import { type EventDraft, type EventInput, hostName, nameOf, type Participant } from "./draft.ts";
import { timeOf, type When, whenOf } from "./event-time.ts";
import { isForeign, isInternational } from "./foreign.ts";
import { isMultilateral, RULERS } from "./parts.ts";
import { isArrival, isOneJourney, merge, sameEvent, sameParticipant, TALKING } from "./same-event.ts";
import { boundsOf, holderOf } from "./scope.ts";
import { type Series, seriesOf } from "./series.ts";
import { statusOf } from "./status.ts";
import { TIES } from "./take-part.ts";
import { behindAdjectives, findTriggers, type Trigger } from "./trigger.ts";
import { withMoreTold } from "./told-again.ts";
import { namesTwoNations } from "./two-nations.ts";
import { afterPlanned, eachJourney, isToldAgain, placeOfSummit, placeOfVisit, visitOfPurpose, visitorInMind } from "./visits.ts";
import { participantsOf } from "./participants.ts";

const isDefinite = (s: Scene, trigger: Trigger): boolean => s.a.tokens[trigger.match.from]?.type.definite ?? false;

/** "the meetings of this committee": a body pointed at was told before, and its meeting with it. */
const isPointedAt = (s: Scene, list: readonly Participant[]): boolean => {
  const last = list[list.length - 1]?.phrase;
  return last?.kind === "organisation" && isA(s.a, last.from, "demonstrative");
};

/** "the meeting was held IN THE PRESENCE of X": of the one told before, who else was there. */
const isAttended = (s: Scene, trigger: Trigger): boolean => {
  if (trigger.verbal || !isDefinite(s, trigger) || !TALKING.has(trigger.type)) return false;
  const at = trigger.lightBehind?.to ?? behindAdjectives(s, trigger.match.to);
  return isA(s.a, at, "participation") && matchAt(s.a, at, "preposition")?.entry.features.role === "attended";
};

/** "that the meeting with his counterpart was good": a definite noun with one who was told to be met already. */
const isSameAgain = (s: Scene, trigger: Trigger, list: readonly Participant[], own: number, events: readonly EventDraft[]): boolean => {
  const last = list[list.length - 1];
  if (own !== 1 || !last || trigger.verbal || trigger.light || trigger.lightBehind || !isDefinite(s, trigger)) return false;
  return events.some((e) => TALKING.has(e.type) && TALKING.has(trigger.type) && e.participants.some((p) => sameParticipant(p, last)));
};

/** "X and Y opened the session of the committee": where those who meet are told, the mechanism is no third. */
const dropMechanism = (list: Participant[], series: Series | undefined): void => {
  const at = series ? list.findIndex((p) => p.phrase?.kind === "organisation" && p.phrase.from === series.from) : -1;
  if (at >= 0 && list.length > 2) list.splice(at, 1);
};

const isLoose = (trigger: Trigger, list: readonly Participant[], own: number): boolean =>
  own === 0 &&
  list.length === 1 &&
  (trigger.type === "meeting" || trigger.type === "talks") &&
  !trigger.verbal &&
  !trigger.light &&
  !trigger.lightBehind &&
  trigger.match.proclitics === "" &&
  trigger.match.enclitic === "";

/** Rounds of talks are between states; parties and unions count their congresses too. */
const isRoundOfStates = (trigger: Trigger, list: readonly Participant[], series: Series | undefined): boolean =>
  series?.round !== undefined &&
  (trigger.type === "talks" || trigger.type === "summit" || list.some((p) => p.phrase?.name?.source === "context"));

/** "X welcomed the visit of Y": Y visits X. */
const welcomer = (input: EventInput, trigger: Trigger): Participant | undefined => {
  const report = holderOf(input, trigger.match.from);
  const opens = report?.content.regions[0]?.from === trigger.match.from && report.frame.cue.entry.features.act === "praise";
  return opens && report.speaker?.phrase
    ? { role: "host", name: report.speaker.name, actor: report.speaker.actor, phrase: report.speaker.phrase }
    : undefined;
};

/** "his visits to a number of states": where, nobody is told. */
const goesNowhere = (list: readonly Participant[]): boolean => {
  const hosts = list.filter((p) => p.role === "host");
  return hosts.length > 0 && hosts.every((p) => p.phrase?.kind === "anonymous" || (p.phrase?.kind === "group" && p.phrase.gender === "f"));
};

/** Meetings that lack one side: they are the visitor's. */
const lacksVisitor = (trigger: Trigger, list: readonly Participant[], own: number): boolean =>
  list.length === 1 && own === 1 && (trigger.type === "meeting" || trigger.type === "talks") && !isSeveral(list[0] as Participant);

/** "the two presidents", "the ministers of the group", "the diplomats of X and Y": told in one word, and of more than one state. */
const areSides = (s: Scene, { phrase }: Participant): boolean =>
  phrase !== undefined &&
  (phrase.number === "d" ||
    (phrase.number === "p" && (RULERS.has(phrase.office?.rank ?? "") || namesTwoNations(s, phrase.from, phrase.to))));

/** A visit and a summit may be told by one side; several told in one word behind the trigger meet each other, and so does a body of states. */
const isToldAlone = (s: Scene, trigger: Trigger, only: Participant, own: number): boolean =>
  trigger.type === "visit" ||
  isMultilateral(trigger.type) ||
  (own === 1 && areSides(s, only)) ||
  (trigger.type === "meeting" && trigger.light !== undefined && only.phrase?.kind === "organisation" && isInternational(s, only));

const INDIVIDUALS: ReadonlySet<string> = new Set(["person", "office", "counterpart", "honorific"]);

/** "on his way to a meeting in X": one person, and nobody whom he meets. */
const meetsNobody = (trigger: Trigger, list: readonly Participant[], series: Series | undefined): boolean => {
  const [only, ...others] = list;
  if (trigger.verbal || trigger.light?.entry.features.attends === "yes") return false;
  return TALKING.has(trigger.type) && others.length === 0 && series === undefined && only !== undefined && isOne(only);
};

const isOne = ({ phrase }: Participant): boolean => phrase?.number === "s" && INDIVIDUALS.has(phrase.kind);
const BEFORE_TODAY: ReadonlySet<When> = new Set<When>(["past", "lately"]);

/** "The summit was held in Sahla", with nobody else: whoever is its host. */
const hostOfSummit = (
  input: EventInput,
  trigger: Trigger,
  list: readonly Participant[],
  place: NounPhrase | undefined,
  events: readonly EventDraft[],
): Participant | undefined => {
  const told = trigger.light ?? trigger.lightBehind;
  if (trigger.type !== "summit" || list.length > 0 || !place?.name || !told || events.some((e) => e.type === "summit")) return undefined;
  const { name, actor } = nameOf(input, place);
  return { role: "party", name: hostName(input, place) ?? name, actor, phrase: place };
};

const draftOf = (input: EventInput, trigger: Trigger, events: readonly EventDraft[]): EventDraft | undefined => {
  const before = events[events.length - 1];
  const { list, place, own, lacksAgent } = participantsOf(input, trigger, events);
  // "the visit", "these talks", with nothing of their own: told again, not told anew
  const pointed = isA(input.scene.a, trigger.match.from - 1, "demonstrative");
  const again =
    !trigger.verbal &&
    !trigger.light &&
    !trigger.lightBehind &&
    (own === 0 ||
      pointed ||
      isPointedAt(input.scene, list) ||
      isA(input.scene.a, behindAdjectives(input.scene, trigger.match.to), "told-of")) &&
    trigger.match.enclitic === "" &&
    isDefinite(input.scene, trigger);
  if (isAttended(input.scene, trigger) && events.some((e) => TALKING.has(e.type))) return undefined;
  if (again || isSameAgain(input.scene, trigger, list, own, events)) return undefined;
  const visiting = lacksVisitor(trigger, list, own) ? visitorInMind(trigger, list[0] as Participant, events) : undefined;
  if (visiting) list.unshift({ ...visiting.visitor, role: "party" });
  const purpose = input.scene.a.lexicon.language.isPurpose(trigger.match.proclitics) ? visitOfPurpose(trigger, list, events) : undefined;
  if (purpose && !visiting)
    list.unshift(...purpose.participants.filter((p) => p.role === "visitor").map((p) => ({ ...p, role: "party" as const })));
  const agent = visiting || purpose || lacksAgent === "no" ? undefined : agentInMind(input, trigger, list, lacksAgent, events);
  if (agent) list.unshift(agent);
  const recalled = recallOf(input, trigger, list);
  if (recalled) list.splice(0, list.length, ...recalled);
  const type = recalled ? "rupture" : trigger.type;
  if (TIES.has(type)) list.splice(0, list.length, ...statesOf(input, list));
  const welcoming = trigger.type === "visit" && !place && list.every((p) => p.role === "visitor") ? welcomer(input, trigger) : undefined;
  if (welcoming) list.push(welcoming);
  const host = hostOfSummit(input, trigger, list, place, events);
  if (host) list.push(host);
  const time = timeOf(input.scene, input.times, trigger, boundsOf(input, trigger));
  const series = seriesOf(input.scene, trigger);
  dropMechanism(list, series);
  if (list.length === 0 || (list.length === 1 && !place && !series && !isToldAlone(input.scene, trigger, list[0] as Participant, own)))
    return undefined;
  if (meetsNobody(trigger, list, series)) return undefined;
  // "since the talks broke down": whoever the sentence is about need not have been there
  if (isLoose(trigger, list, own)) return undefined;
  const visitors = list.filter((p) => p.role === "visitor");
  if (trigger.type === "visit" && (visitors.length === 0 || goesNowhere(list))) return undefined;
  if (!(trigger.type === "visit" ? visitors : list).some((p) => isOfficial(input, p))) return undefined;
  if (!isSigned(trigger.type, list)) return undefined;
  // to meet somebody takes two, or several told in one word
  if (trigger.verbal && PAIRING.has(trigger.frame) && trigger.type !== "visit" && list.length === 1 && !isSeveral(list[0] as Participant))
    return undefined;
  if (trigger.type === "visit" && isMotion(trigger) && !goesSomewhere(trigger, list, place !== undefined)) return undefined;
  const goesOn =
    visiting !== undefined ||
    (before !== undefined && list.some((p) => p.phrase !== undefined && p.phrase === before.participants[0]?.phrase));
  if (
    !(trigger.type === "credentials" || isForeign(input.scene, trigger, list, place) || isRoundOfStates(trigger, list, series) || goesOn) ||
    !isTold(trigger.type, list, place !== undefined)
  )
    return undefined;
  const inSentence = before?.trigger.sentence.index === trigger.sentence.index ? before.status : undefined;
  const status = statusOf(input.scene, recalled ? { ...trigger, type } : trigger, whenOf(time?.time, input.published), inSentence);
  // what the programme of a visit to come holds is to come
  const toCome = visiting?.visit.status === "planned" && !trigger.verbal && !time && status === "held";
  // "arrived today on a visit": he has just come
  const arrived =
    isOnArrival(input.scene, trigger, before) && status === "held" && !BEFORE_TODAY.has(whenOf(before?.time?.time, input.published));
  return {
    type: isAssembly(input.scene, trigger, list) ? "conference" : type,
    status: toCome ? "planned" : arrived ? "ongoing" : status,
    trigger,
    mentions: [trigger],
    participants: list,
    place: place ?? purpose?.place,
    time,
    series,
  };
};

/** A meeting of a body of states, or of the ministers of many: a multilateral one. */
const isAssembly = (s: Scene, trigger: Trigger, list: readonly Participant[]): boolean =>
  trigger.type === "meeting" &&
  trigger.frame === "with" &&
  list.every((p) => {
    const { phrase } = p;
    if (!phrase || phrase.person) return false;
    return (phrase.kind === "office" && phrase.number === "p") || (phrase.kind === "organisation" && isInternational(s, p));
  });

/** The noun "on a visit" in the sentence of the verb that tells of the arrival. */
const isOnArrival = (s: Scene, trigger: Trigger, before: EventDraft | undefined): boolean =>
  trigger.type === "visit" &&
  !trigger.verbal &&
  before !== undefined &&
  isArrival(before) &&
  before.trigger.sentence === trigger.sentence &&
  matchAt(s.a, trigger.match.from - 1, "preposition")?.entry.features.role === "in";

/** One person alone, with nobody and nowhere: too little is told to be an encounter. */
const isAlone = (e: EventDraft): boolean => {
  const [only, ...others] = e.participants;
  return others.length === 0 && only !== undefined && isOne(only);
};

export const draftEvents = (input: EventInput): EventDraft[] => {
  let events: EventDraft[] = [];
  for (const trigger of findTriggers(input.scene, input.skipped)) {
    const drafted = draftOf(input, trigger, events);
    if (!drafted) events = [...withMoreTold(input, trigger, events)];
    for (const draft of drafted ? eachJourney(drafted).flatMap((d) => eachCounterpart(input.scene, d)) : []) {
      if (isToldAgain(draft, events) && !events.some((known) => isOneJourney(known, draft))) continue;
      const at = events.findIndex((known) => sameEvent(known, draft, (phrase) => nameOf(input, phrase).name));
      if (at >= 0) events[at] = merge(events[at] as EventDraft, draft);
      else events.push(draft);
    }
  }
  return events
    .filter((e) => e.series !== undefined || e.place !== undefined || !isAlone(e))
    .map((e) => afterPlanned(e, events))
    .map((e) =>
      e.place || e.type === "visit" || e.type === "call" ? e : { ...e, place: placeOfVisit(e, events) ?? placeOfSummit(e, events) },
    );
};
