/** Triggers, arguments, status, place, time and series put together and merged: the encounters of one text. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import type { Actor } from "../mentions/actors.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { argumentsOf } from "./arguments.ts";
import { goesSomewhere, isMotion, isOfficial, isSeveral, isSigned, isTold, PAIRING, statesOf } from "./counts.ts";
import { type EventDraft, type EventInput, hostName, nameOf, type Participant, stateOfCapital } from "./draft.ts";
import { timeOf, type When, whenOf } from "./event-time.ts";
import { isForeign, isInternational } from "./foreign.ts";
import { bothOf, nationsBehind } from "./nations.ts";
import { isMultilateral, type Part, SUBJECTS, RULERS } from "./parts.ts";
import { bothBefore, pronounActor } from "./pronoun.ts";
import { isArrival, isOneJourney, merge, sameEvent, sameParticipant, TALKING } from "./same-event.ts";
import { boundsOf, holderOf, scopeOf } from "./scope.ts";
import { type Series, seriesOf } from "./series.ts";
import { statusOf } from "./status.ts";
import { behindAdjectives, findTriggers, type Trigger } from "./trigger.ts";
import { withMoreTold } from "./told-again.ts";
import { replaceAtHome } from "./at-home.ts";
import { namesTwoNations } from "./two-nations.ts";
import { afterPlanned, eachJourney, isToldAgain, placeOfSummit, placeOfVisit, visitorInMind } from "./visits.ts";

const participantsOf = (
  input: EventInput,
  trigger: Trigger,
  events: readonly EventDraft[],
): { list: Participant[]; place: NounPhrase | undefined; own: number } => {
  const before = events[events.length - 1];
  const args = argumentsOf(input.scene, trigger, scopeOf(input, trigger));
  const list: Participant[] = [];
  const add = (role: Participant["role"], phrase: NounPhrase | undefined, name: string, actor: Actor | undefined) => {
    if (!list.some((p) => p.name === name || (actor !== undefined && p.actor === actor))) list.push({ role, name, actor, phrase });
  };
  if (args.pronoun !== "") {
    const both = bothBefore(input, trigger, args.pronoun);
    for (const p of both) add("party", p, nameOf(input, p).name, nameOf(input, p).actor);
    const who = both.length > 0 ? undefined : pronounActor(input, trigger);
    if (who) add(trigger.type === "visit" ? "visitor" : "party", who.phrase, who.name, who.actor);
  }
  // "and met": the verb goes on with the agent of the encounter before it
  const goesOn = trigger.verbal && trigger.match.proclitics !== "" && before?.trigger.sentence.index === trigger.sentence.index;
  const first = goesOn && !args.subjectBehind ? before?.participants[0] : undefined;
  if (first) add(trigger.type === "visit" ? "visitor" : "party", first.phrase, first.name, first.actor);
  for (const { role, phrase, guessed } of args.parts) {
    if (first && guessed) continue;
    // "the two sides signed": the two who were told to meet
    const pair = trigger.type === "visit" ? undefined : pairMeant(phrase, events);
    if (pair) {
      if (trigger.frame === "with-only") return { list: [], place: undefined, own: 0 };
      for (const p of pair) add("party", p.phrase, p.name, p.actor);
      continue;
    }
    // "between the two sides", and nobody knows which
    if (isUnknownPair(trigger, phrase)) continue;
    const latter = latterOf(input, phrase);
    if (latter) {
      add(role, latter, nameOf(input, latter).name, nameOf(input, latter).actor);
      continue;
    }
    const both = bothOf(input, phrase);
    if (both) {
      for (const p of both) add(role, p.phrase, p.name, p.actor);
      continue;
    }
    // ties are between states: "an embassy in the capital" is one with the state
    const state = TIES.has(trigger.type) && role === "party" ? stateOfCapital(input, phrase) : undefined;
    const { name, actor } = nameOf(input, state ?? phrase);
    add(role, phrase, role === "host" ? (hostName(input, phrase) ?? name) : name, actor);
  }
  if (trigger.type === "visit" && (args.pronoun !== "" || args.parts.some((p) => p.guessed))) replaceAtHome(input, trigger, list);
  const own = args.parts.filter((p) => p.phrase.from >= trigger.match.to).length;
  const nations = nationsBehind(input, trigger);
  const told = nations.length > 0 && isCarried(input.scene, trigger, args.place !== undefined);
  if (told) return { list: withNations(trigger, args.parts, list, nations), place: args.place, own: own + nations.length };
  // only spoken of: the nations are adjectives and no sides
  const others = nations.length > 0 ? withNations(trigger, args.parts, list, []) : list;
  return { list: others, place: args.place, own: nations.length > 0 ? others.length : own };
};

/** A verb, a round or a place tells that talks called after two nations were held, and are not only spoken of. */
const isCarried = (s: Scene, trigger: Trigger, placed: boolean): boolean =>
  trigger.light !== undefined || trigger.lightBehind !== undefined || placed || seriesOf(s, trigger)?.round !== undefined;

/** The two states instead of whoever was guessed; a summit also has whoever comes to it. */
const withNations = (
  trigger: Trigger,
  parts: readonly Part[],
  list: readonly Participant[],
  nations: readonly Participant[],
): Participant[] => {
  const told = list.filter((p) => {
    const part = parts.find((x) => x.phrase === p.phrase);
    return part !== undefined && p.phrase?.kind !== "country" && (!part.guessed || isMultilateral(trigger.type));
  });
  if (told.length > 1 && !isMultilateral(trigger.type)) return [...list];
  const countries = told.map((p) => p.actor?.country ?? p.phrase?.country);
  // a state that the text does not name is told by whoever comes for it
  const isNamed = (n: Participant) => n.phrase?.name !== undefined && isMultilateral(trigger.type);
  return [
    ...nations.filter((n) => isNamed(n) || !countries.includes(n.phrase?.country ?? n.phrase?.name?.entry?.features.country)),
    ...told,
  ];
};

/** "the two sides", "both ministers", of no country of their own. */
const isPair = (phrase: NounPhrase): boolean =>
  (phrase.kind === "group" || (phrase.kind === "office" && !phrase.person && !phrase.members && phrase.to === phrase.from + 1)) &&
  phrase.number === "d" &&
  phrase.definite &&
  phrase.country === undefined;

/** Whom "the two sides", "both ministers" go back to: the two of the encounter told last. */
const pairMeant = (phrase: NounPhrase, events: readonly EventDraft[]): readonly Participant[] | undefined => {
  if (!isPair(phrase)) return undefined;
  return events.findLast((e) => e.participants.length === 2 && e.participants.every(isSomebody))?.participants;
};

const isUnknownPair = (trigger: Trigger, phrase: NounPhrase): boolean =>
  trigger.type !== "visit" && phrase.kind === "group" && isPair(phrase);

/** "the visit of the latter": whoever was told last before it. */
const latterOf = (input: EventInput, phrase: NounPhrase): NounPhrase | undefined =>
  phrase.kind === "group" && phrase.head?.features.last === "yes"
    ? input.phrases.findLast((p) => p.to <= phrase.from && SUBJECTS.has(p.kind) && (p.gender === "" || p.gender === phrase.gender))
    : undefined;

const isSomebody = (p: Participant): boolean => p.phrase !== undefined && SUBJECTS.has(p.phrase.kind);

const isDefinite = (s: Scene, trigger: Trigger): boolean => s.a.tokens[trigger.match.from]?.type.definite ?? false;

/** "the meetings of this committee": a body pointed at was told before, and its meeting with it. */
const isPointedAt = (s: Scene, list: readonly Participant[]): boolean => {
  const last = list[list.length - 1]?.phrase;
  return last?.kind === "organisation" && isA(s.a, last.from, "demonstrative");
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

const TIES: ReadonlySet<string> = new Set(["rupture", "restoration"]);

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

const draftOf = (input: EventInput, trigger: Trigger, events: readonly EventDraft[]): EventDraft | undefined => {
  const before = events[events.length - 1];
  const { list, place, own } = participantsOf(input, trigger, events);
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
  if (again || isSameAgain(input.scene, trigger, list, own, events)) return undefined;
  const visiting = lacksVisitor(trigger, list, own) ? visitorInMind(trigger, list[0] as Participant, events) : undefined;
  if (visiting) list.unshift({ ...visiting.visitor, role: "party" });
  if (TIES.has(trigger.type)) list.splice(0, list.length, ...statesOf(input, list));
  const welcoming = trigger.type === "visit" && !place && list.every((p) => p.role === "visitor") ? welcomer(input, trigger) : undefined;
  if (welcoming) list.push(welcoming);
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
  const status = statusOf(input.scene, trigger, whenOf(time?.time, input.published), inSentence);
  // what the programme of a visit to come holds is to come
  const toCome = visiting?.visit.status === "planned" && !trigger.verbal && !time && status === "held";
  // "arrived today on a visit": he has just come
  const arrived =
    isOnArrival(input.scene, trigger, before) && status === "held" && !BEFORE_TODAY.has(whenOf(before?.time?.time, input.published));
  return {
    type: isAssembly(input.scene, trigger, list) ? "conference" : trigger.type,
    status: toCome ? "planned" : arrived ? "ongoing" : status,
    trigger,
    mentions: [trigger],
    participants: list,
    place,
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
    for (const draft of drafted ? eachJourney(drafted) : []) {
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
