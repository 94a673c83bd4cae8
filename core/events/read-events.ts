/** Triggers, participants, status, place, time and series put together and merged: the encounters of one text. */
import type { Time } from "../../schema/reading.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { eachCounterpart } from "./apart.ts";
import { hostAtHome } from "./at-home.ts";
import { type EventDraft, type EventInput, nameOf, type Participant } from "./draft.ts";
import { isEncounter, isOne } from "./encounter.ts";
import { TIES } from "./take-part.ts";
import { timeOf, type When, whenOf } from "./event-time.ts";
import { isInternational } from "./foreign.ts";
import { STAYING } from "./part-roles.ts";
import { isNamedAgain, isOtherAssembly } from "./named-again.ts";
import { isOfSeveralStates } from "./parts.ts";
import { asNextRound, isOtherRound, isRoundAlone, roundOf } from "./next-round.ts";
import { participantsOf } from "./participants.ts";
import { isArrival, isOneJourney, merge, sameEvent } from "./same-event.ts";
import { boundsOf } from "./scope.ts";
import { seriesOf } from "./series.ts";
import { type Sides, sidesOf } from "./sides.ts";
import { asVisitors } from "./states-in-mind.ts";
import { statusOf } from "./status.ts";
import { withMoreTold, withThoseWhoJoin } from "./told-again.ts";
import { findTriggers, type Trigger } from "./trigger.ts";
import { afterPlanned, eachJourney, isOfStops, isToldAgain, placeAlso, placeOfSummit, placeOfVisit, withTown } from "./visits.ts";

const BEFORE_TODAY: ReadonlySet<When> = new Set<When>(["past", "lately"]);

/** What has been and what is to come, as the encounter's own words and those told beside it say. */
const isDiscussed = ({ verbal, light, match }: Trigger, { type }: Sides, before: EventDraft | undefined): boolean =>
  TIES.has(type) && !verbal && !light && before?.trigger.frame === "with-only" && before.trigger.match.to <= match.from;

const statusIn = (
  input: EventInput,
  trigger: Trigger,
  sides: Sides,
  time: Time | undefined,
  before: EventDraft | undefined,
): EventDraft["status"] => {
  const inSentence = before?.trigger.sentence.index === trigger.sentence.index ? before.status : undefined;
  const typed = trigger.type === sides.type ? trigger : { ...trigger, type: sides.type };
  const status = statusOf(input.scene, typed, whenOf(time, input.published), inSentence);
  // "received the ambassador TO TAKE his credentials": he has taken them
  if (sides.type === "credentials" && inSentence === "held") return inSentence;
  if (status !== "held") return status;
  // "the two ministers discussed THE RESTORING OF TIES": what is talked of is yet to be done
  if (inSentence !== undefined && isDiscussed(trigger, sides, before)) return "proposed";
  // "will meet X during his visit to Sahla": where he goes for it
  if (inSentence === "planned" && !time && isStayOf(input.scene, trigger, before)) return "planned";
  // what the programme of a visit to come holds is to come
  if (sides.visit?.status === "planned" && !trigger.verbal && !time) return "planned";
  // "arrived today on a visit": he has just come
  const arrived = isOnArrival(input.scene, trigger, before) && !BEFORE_TODAY.has(whenOf(before?.time?.time, input.published));
  return arrived ? "ongoing" : status;
};

/** The noun of a visit, "their part in the summit": what only tells when somebody meets, in the words behind the encounter before it. */
const isStayOf = (s: Scene, trigger: Trigger, before: EventDraft | undefined): boolean => {
  const stay = stayOf(trigger);
  if (!stay || !before || before.trigger.match.from >= stay.from) return false;
  for (let at = before.trigger.match.to; at < stay.from; at++) if (isA(s.a, at, "relative")) return false;
  return [1, 2].some((back) => {
    const led = matchAt(s.a, stay.from - back, "preposition");
    return led?.to === stay.from && STAYING.has(led.entry.features.role ?? "");
  });
};

const stayOf = ({ type, verbal, match, light, lightBehind }: Trigger): Match | undefined => {
  if (verbal || lightBehind) return undefined;
  const { attends, tense } = light?.entry.features ?? {};
  if (attends === "yes") return tense === "none" ? light : undefined;
  return type === "visit" && !light ? match : undefined;
};

const draftOf = (input: EventInput, trigger: Trigger, events: readonly EventDraft[]): EventDraft | undefined => {
  const { scene } = input;
  const before = events[events.length - 1];
  const found = participantsOf(input, trigger, events);
  const round = isRoundAlone(trigger) ? roundOf(events) : undefined;
  if (isRoundAlone(trigger)) return round && nextRound(input, trigger, found.place, round, before);
  const told = { ...found, list: [...asVisitors(input, trigger.type, found.list, events)] };
  if (isNamedAgain(scene, trigger, told, events)) return undefined;
  const series = seriesOf(scene, trigger);
  const sides = sidesOf(input, trigger, told, series, events);
  const { list, type, visit, purpose } = sides;
  const { own, place } = told;
  if (!isEncounter(input, trigger, { list, type, visit, purpose, own, place, series, departs: told.departs === true }, events))
    return undefined;
  const time = timeOf(scene, input, trigger, boundsOf(input, trigger));
  return {
    type: isAssembly(scene, trigger, sides.list) ? "conference" : sides.type,
    // "left Sahla": the visit is over
    status: told.departs ? "held" : statusIn(input, trigger, sides, time?.time, before),
    trigger,
    mentions: [trigger],
    participants: sides.list,
    place: told.place ?? sides.purpose?.place,
    time,
    series,
  };
};

const nextRound = (input: EventInput, trigger: Trigger, place: EventDraft["place"], of: EventDraft, before: EventDraft | undefined) => {
  const time = timeOf(input.scene, input, trigger, boundsOf(input, trigger));
  const status = statusIn(
    input,
    trigger,
    { list: of.participants, type: of.type, visit: undefined, purpose: undefined },
    time?.time,
    before,
  );
  return asNextRound(input.scene, { status, trigger, mentions: [trigger], place, time, series: undefined }, of);
};

/** A meeting of a body of states, or of the ministers of many: a multilateral one, whoever is told to take part in it. */
const isAssembly = (s: Scene, trigger: Trigger, list: readonly Participant[]): boolean => {
  if (trigger.type !== "meeting" || !ASSEMBLING.has(trigger.frame)) return false;
  // "the foreign ministers of the Union MEET, the secretary-general taking part"
  if (trigger.verbal) return list[0] !== undefined && gathers(s, list[0]) && !list.slice(1).some((p) => isBroughtWith(s, p));
  const attended = trigger.light?.entry.features.attends === "yes";
  const chaired = (p: Participant) => isA(s.a, (p.phrase?.from ?? 0) - 1, "participation");
  // "the council holds its session, HEADED BY X"
  const isOfBody = list[0]?.phrase?.kind === "organisation";
  const owners = list.filter((p) => (attended ? (p.phrase?.from ?? 0) >= trigger.match.to : !(isOfBody && chaired(p))));
  return owners.length > 0 && owners.every((p) => gathers(s, p) && !(attended && isBroughtWith(s, p)));
};

const ASSEMBLING: ReadonlySet<string> = new Set(["with", "carried"]);

const gathers = (s: Scene, p: Participant): boolean => {
  const { phrase } = p;
  // the ministers of two or three states who are told by name meet each other
  if (!phrase || phrase.person || isOfSeveralStates(phrase)) return false;
  return (phrase.kind === "office" && phrase.number === "p") || (phrase.kind === "organisation" && isInternational(s, p));
};

/** "headed a meeting WITH the Fund": two sides, and no assembly. */
const isBroughtWith = (s: Scene, { phrase }: Participant): boolean =>
  phrase !== undefined && matchAt(s.a, phrase.from - 1, "preposition")?.entry.features.role === "with";

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
  return others.length === 0 && only !== undefined && (isOne(only) || (e.type === "visit" && !e.time));
};

/** "called X. HE HAD called him in October": behind a pluperfect with a day long past, another one. */
const isEarlierOne = ({ scene, published }: EventInput, draft: EventDraft, known: EventDraft): boolean => {
  const { sentence } = draft.trigger;
  const had = matchAt(scene.a, sentence.from, "auxiliary");
  const carried = known.mentions.some((m) => m.verbal || m.light !== undefined || m.lightBehind !== undefined);
  return (
    had?.entry.features.number !== undefined &&
    carried &&
    known.time === undefined &&
    known.trigger.sentence.index < sentence.index &&
    whenOf(draft.time?.time, published) === "past"
  );
};

export const draftEvents = (input: EventInput): EventDraft[] => {
  let events: EventDraft[] = [];
  for (const trigger of findTriggers(input.scene, input.skipped)) {
    const drafted = draftOf(input, trigger, events);
    const joined = drafted && withThoseWhoJoin(input, trigger, drafted.participants, drafted.time, events);
    if (joined) {
      events = [...joined];
      continue;
    }
    if (!drafted) events = [...withMoreTold(input, trigger, events)];
    for (const draft of drafted ? eachJourney(drafted, input.times).flatMap((d) => eachCounterpart(input.scene, d)) : []) {
      if (isToldAgain(draft, events) && !events.some((known) => isOneJourney(known, draft))) continue;
      const at = events.findIndex(
        (known) =>
          !isOtherAssembly(input.scene, trigger, known) &&
          !isOtherRound(known, draft) &&
          !isEarlierOne(input, draft, known) &&
          sameEvent(known, draft, (phrase) => nameOf(input, phrase).name),
      );
      if (at >= 0) events[at] = merge(events[at] as EventDraft, draft);
      else events.push(draft);
    }
  }
  return events
    .filter((e) => (e.series !== undefined || e.place !== undefined || !isAlone(e)) && !isOfStops(e, events))
    .map((e) => hostAtHome(input, afterPlanned(e, events), events))
    .map((e) => withTown(e, events))
    .map((e) =>
      e.place || e.type === "visit" || e.type === "call"
        ? e
        : { ...e, place: placeOfVisit(e, events) ?? placeOfSummit(input.scene, e, events) ?? placeAlso(input.scene, e, events) },
    );
};
