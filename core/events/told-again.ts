/** "The meeting was held in Cairo in April": of an encounter told before a later sentence tells when or where. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import type { TimeSpan } from "../mentions/times/find.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { argumentsOf } from "./arguments.ts";
import { type EventDraft, type EventInput, nameOf, type Participant } from "./draft.ts";
import { timeOf } from "./event-time.ts";
import { placeLed } from "./places.ts";
import { isAttended } from "./named-again.ts";
import { joinedSourceAt } from "../mentions/source-phrase.ts";
import { behindSetting } from "./part-roles.ts";
import { isMultilateral, membersOf, type Part, RULERS, SUBJECTS } from "./parts.ts";
import { sameParticipant, TALKING } from "./same-event.ts";
import { boundsOf, scopeOf } from "./scope.ts";
import { behindAdjectives, namesEncounter, type Trigger } from "./trigger.ts";
import { marker } from "./status-marker.ts";

/** Sentences behind an encounter in which it is still spoken of. */
const STILL_SPOKEN_OF = 2;

/** What "the meeting" may go back to. */
const isOfKind = (trigger: Trigger, e: EventDraft): boolean =>
  e.type === trigger.type || (TALKING.has(trigger.type) && (TALKING.has(e.type) || e.type === "summit"));

const mayBeOf = (trigger: Trigger, e: EventDraft): boolean =>
  isOfKind(trigger, e) && e.trigger.match.from < trigger.match.from && e.trigger.sentence.index >= trigger.sentence.index - STILL_SPOKEN_OF;

const isToldOf = ({ scene }: EventInput, trigger: Trigger): boolean =>
  !trigger.verbal && trigger.match.enclitic === "" && (scene.a.tokens[trigger.match.from]?.type.definite ?? false);

const FARTHEST_PLACE = 10;

/** "was held, according to the paper, in Cairo": the place behind what is put in between. */
const placePastAside = (s: Scene, trigger: Trigger, from: number): NounPhrase | undefined => {
  let aside = false;
  for (let at = from; at < Math.min(trigger.sentence.to, from + FARTHEST_PLACE); at++) {
    if (isA(s.a, at, "complementiser") || namesEncounter(s, at)) return undefined;
    aside ||= isA(s.a, at, "according");
    const where = aside ? placeLed(s, at) : undefined;
    if (where) return where;
  }
  return undefined;
};

/** "that the meeting be in X": nothing is carried, but it is told where. */
const isPlaced = (s: Scene, trigger: Trigger): boolean => matchAt(s.a, trigger.match.to, "preposition")?.entry.features.role === "in";

/** "during the visit LAST MONTH": nothing is carried, but it is told when. */
const isTimed = (s: Scene, { match }: Trigger): boolean => s.inTime[match.to] === 1;

/** The day on which a noun without a verb was spoken of is less than the day on which the encounter was held. */
const laterTold = (known: EventDraft, time: TimeSpan | undefined): TimeSpan | undefined => {
  const { trigger } = known;
  const before = known.time && known.time.to <= trigger.match.from && !trigger.verbal && !trigger.light && !trigger.lightBehind;
  return before ? (time ?? known.time) : (known.time ?? time);
};

/** "was due to meet him, but the meeting WAS PUT OFF" */
const calledOff = (s: Scene, trigger: Trigger): EventDraft["status"] | undefined => {
  const status = marker(s, trigger)?.entry.features.status;
  return status === "postponed" || status === "cancelled" ? status : undefined;
};

/** Directors and advisers come with those who meet; ministers and ambassadors take part themselves. */
const OF_RANK: ReadonlySet<string> = new Set([...RULERS, "ambassador", "envoy"]);

/** "THE MEETING WAS ATTENDED BY X", "there took part in the meeting X", "was held in the presence of X": who else was there. */
const attendants = (s: Scene, trigger: Trigger): readonly NounPhrase[] => {
  if (trigger.type === "visit") return [];
  const { light, match } = trigger;
  const behindNoun = (trigger.lightBehind ?? match).to;
  const led = light && matchAt(s.a, light.to, "preposition")?.entry.features.role === "in" ? 1 : 0;
  const attended = joins(trigger) && (light?.to ?? 0) + led === match.from;
  const at = attended ? behindSetting(s, match.to).at : isAttended(s, trigger) ? behindAdjectives(s, behindNoun) + 1 : undefined;
  const told = at === undefined ? undefined : joinedSourceAt(s, at);
  return told ? membersOf(told).filter((p) => SUBJECTS.has(p.kind) && OF_RANK.has(p.office?.rank ?? "")) : [];
};

const withAttendants = (input: EventInput, known: EventDraft, present: readonly NounPhrase[]): EventDraft => {
  const told = present.map((phrase): Participant => ({ role: "party", ...nameOf(input, phrase), phrase }));
  return { ...known, participants: [...known.participants, ...told.filter((p) => !known.participants.some((q) => sameParticipant(p, q)))] };
};

/** "THE MEETING", with nothing that tells which: the one told just before, with whoever is told to head it or to take part in it. */
export const withThoseWhoJoin = (
  input: EventInput,
  trigger: Trigger,
  list: readonly Participant[],
  time: TimeSpan | undefined,
  events: readonly EventDraft[],
): readonly EventDraft[] | undefined => {
  if (!joins(trigger) || time || !isToldOf(input, trigger) || behindAdjectives(input.scene, trigger.match.to) > trigger.match.to)
    return undefined;
  const at = events.findLastIndex((e) => mayBeJoined(trigger, e));
  const known = events[at];
  // "as A PRESIDENT of the union": what he is besides
  const persons = list.filter(({ phrase }) => phrase && SUBJECTS.has(phrase.kind) && (phrase.definite || phrase.person));
  const joined = persons.filter(({ phrase }) => OF_RANK.has(phrase?.office?.rank ?? ""));
  const isThere = (p: Participant): boolean => known?.participants.some((q) => sameParticipant(p, q)) ?? false;
  if (!known || joined.length === 0 || joined.length < persons.length || list.some(isThere)) return undefined;
  return events.with(at, { ...known, participants: [...known.participants, ...joined] });
};

const joins = ({ light }: Trigger): boolean => light?.entry.features.attends === "yes";

/** An assembly of many, which others may join. */
const mayBeJoined = (trigger: Trigger, e: EventDraft): boolean =>
  (isMultilateral(e.type) ? e.type === trigger.type || trigger.type === "meeting" : isOfKind(trigger, e) && e.participants.length > 2) &&
  e.trigger.match.from < trigger.match.from &&
  e.trigger.sentence.index >= trigger.sentence.index - STILL_SPOKEN_OF;

/** "X takes part tomorrow in THE MEETING": another one, where X is none of those who were told to meet. */
const isOfOthers = (input: EventInput, trigger: Trigger, known: EventDraft, parts: readonly Part[]): boolean =>
  joins(trigger) &&
  parts.some(({ phrase }) => !known.participants.some((q) => sameParticipant({ role: "party", ...nameOf(input, phrase), phrase }, q)));

/** The encounters with what a trigger that names no one tells of the last of them; the same list where it tells nothing new. */
export const withMoreTold = (input: EventInput, trigger: Trigger, events: readonly EventDraft[]): readonly EventDraft[] => {
  const s = input.scene;
  const carried = trigger.light ?? trigger.lightBehind;
  const off = isToldOf(input, trigger) ? calledOff(s, trigger) : undefined;
  if (off) {
    const k = events.findLastIndex((e) => mayBeOf(trigger, e));
    return events[k]?.status === "planned" ? events.with(k, { ...(events[k] as EventDraft), status: off }) : events;
  }
  if (!(carried || isPlaced(s, trigger) || isTimed(s, trigger)) || !isToldOf(input, trigger)) return events;
  const at = events.findLastIndex((e) => mayBeOf(trigger, e) || (joins(trigger) && mayBeJoined(trigger, e)));
  const known = events[at];
  const present = known ? attendants(s, trigger) : [];
  if (known && present.length > 0) return events.with(at, withAttendants(input, known, present));
  if (!known) return events;
  const { parts, place } = argumentsOf(s, trigger, scopeOf(input, trigger));
  const time = timeOf(s, input, trigger, boundsOf(input, trigger));
  const told = parts.map(({ phrase }): Participant => ({ role: "party", ...nameOf(input, phrase), phrase }));
  const joined = withThoseWhoJoin(input, trigger, told, time, events);
  if (joined) return joined;
  if (parts.some((p) => p.guessed !== true) || isOfOthers(input, trigger, known, parts)) return events;
  const where = known.place ?? place ?? placePastAside(s, trigger, (trigger.lightBehind ?? trigger.match).to);
  return events.with(at, { ...known, place: where, time: laterTold(known, time) });
};
