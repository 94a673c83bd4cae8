/** What a visit told in the article says of the other encounters: told again, to come with it, in its place. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import type { EventDraft, Participant } from "./draft.ts";
import type { TimeSpan } from "../mentions/times/find.ts";
import { matchAt } from "../tokens/annotated.ts";
import { countryOf } from "./foreign.ts";
import { isSomewhere, RULERS } from "./parts.ts";
import { NEAR_PURPOSE } from "./places.ts";
import { nearerPlace, sameParticipant } from "./same-event.ts";
import { isBehindLater, isOfTopic } from "./time-of-another.ts";
import type { Trigger } from "./trigger.ts";

/** "arrived on the first visit of A Sahlani president": what kind of visit it is. */
const isOfItsKind = ({ trigger, participants }: EventDraft, events: readonly EventDraft[]): boolean => {
  const visitor = visitorOf({ participants })?.phrase;
  if (trigger.verbal || visitor?.kind !== "office" || visitor.country !== undefined || visitor.from < trigger.match.to) return false;
  const isLike = (e: EventDraft): boolean => e.type === "visit" && e.trigger.sentence === trigger.sentence;
  return events.some((e) => isLike(e) && visitorOf(e)?.phrase?.office?.lemma === visitor.office?.lemma);
};

/** "begins his tour of THE REGION with a visit to Sahla", "goes to Sahla within a tour of THE REGION": where its stops are told in the sentence they are his visits. */
export const isOfStops = (e: EventDraft, events: readonly EventDraft[]): boolean => {
  const visitor = visitorOf(e);
  return (
    e.type === "visit" &&
    e.trigger.frame === "tour" &&
    isRegion(e) &&
    visitor !== undefined &&
    events.some((v) => v !== e && !isRegion(v) && v.mentions.some((m) => m.sentence === e.trigger.sentence) && isVisitorOf(v, visitor))
  );
};

const isRegion = ({ place }: EventDraft): boolean => {
  const { kind, country } = place?.name?.entry?.features ?? {};
  return kind === "region" && !country;
};

/** "will visit Sahla, on his first visit TO THE REGION": the journey told before it in the sentence. */
const isOfRegion = (draft: EventDraft, events: readonly EventDraft[]): boolean => {
  const { trigger } = draft;
  const visitor = visitorOf(draft);
  if (!isRegion(draft) || trigger.verbal || !visitor) return false;
  return events.some((e) => e.trigger.sentence === trigger.sentence && isVisitorOf(e, visitor));
};

/** "the minister's visit", with no word of where: the one told before. */
export const isToldAgain = (draft: EventDraft, events: readonly EventDraft[]): boolean =>
  (draft.type === "visit" && (isOfItsKind(draft, events) || isOfRegion(draft, events))) ||
  (draft.type === "visit" &&
    !draft.place &&
    draft.participants.every((p) => p.role !== "host") &&
    events.some(
      (e) =>
        e.type === "visit" && mayBeSame(visitorOf(draft), visitorOf(e)) && (!draft.time || e.trigger.sentence === draft.trigger.sentence),
    ));

/** Tokens between a host and the time of going there: the preposition. */
const NEAR_TIME = 1;

/** "Sahla ON THE THIRD and Jabal ON THE FIFTH": each in its time; behind the first one's time the second has none of its own. */
const timeThere = (
  { time }: EventDraft,
  host: NounPhrase,
  before: readonly NounPhrase[],
  times: readonly TimeSpan[],
): TimeSpan | undefined => {
  const own = (p: NounPhrase): TimeSpan | undefined => times.find((t) => t.from >= p.to && t.from <= p.to + NEAR_TIME);
  return own(host) ?? (before.some((p) => own(p) !== undefined && own(p) === time) ? undefined : time);
};

/** "a visit to each of X and Y", "a tour of X and Y": one journey to each state, told with one noun or verb. */
export const eachJourney = (draft: EventDraft, times: readonly TimeSpan[]): readonly EventDraft[] => {
  const hosts = draft.participants.filter((p) => p.role === "host");
  const apart = hosts.length > 1 && hosts.every((p) => p.phrase !== undefined && isSomewhere(p.phrase));
  if (draft.type !== "visit" || !apart) return [draft];
  return hosts.map((host, i) => ({
    ...draft,
    participants: draft.participants.filter((p) => p.role !== "host" || p === host),
    place: host.phrase,
    time: host.phrase
      ? timeThere(
          draft,
          host.phrase,
          hosts.slice(0, i).flatMap((h) => h.phrase ?? []),
          times,
        )
      : draft.time,
  }));
};

const visitorOf = ({ participants }: Pick<EventDraft, "participants">): Participant | undefined =>
  participants.find((p) => p.role === "visitor");

const mayBeSame = (x: Participant | undefined, y: Participant | undefined): boolean => {
  const [a, b] = [x && homeOf(x), y && homeOf(y)];
  return a === undefined || b === undefined || a === b;
};

/** What a visitor "holds" during a visit to come is to come as well. */
export const afterPlanned = (e: EventDraft, events: readonly EventDraft[]): EventDraft => {
  if (e.status !== "ongoing" || e.time || e.type === "visit") return e;
  const visit = events.find(
    (v) => v.type === "visit" && v.participants.some((x) => x.role === "visitor" && e.participants.some((p) => sameParticipant(p, x))),
  );
  return visit?.status === "planned" ? { ...e, status: "planned" } : e;
};

/** "their meeting at the summit": where the summit of the same sentence is. */
export const placeOfSummit = (s: Scene, met: EventDraft, events: readonly EventDraft[]): NounPhrase | undefined =>
  events.find(
    (e) =>
      e.type === "summit" &&
      e.trigger.sentence === met.trigger.sentence &&
      e.trigger.match.from > met.trigger.match.from &&
      !isOfTopic(s, e.trigger.match.to, met.trigger) &&
      !isBehindLater(s, e.trigger.match.to, met.trigger),
  )?.place;

/** "In X he met A. He ALSO met B": in the same town, where the sentence before told it last. */
export const placeAlso = (s: Scene, met: EventDraft, events: readonly EventDraft[]): NounPhrase | undefined => {
  const { sentence } = met.trigger;
  if (matchAt(s.a, sentence.from, "conjunction")?.entry.features.kind !== "also") return undefined;
  const before = events.findLast((e) => e !== met && e.trigger.match.from < met.trigger.match.from);
  const [who] = met.participants;
  const goesOn =
    before !== undefined &&
    before.trigger.sentence.index === sentence.index - 1 &&
    before.type !== "visit" &&
    isDone(before) === isDone(met) &&
    who !== undefined &&
    before.participants.some((p) => sameParticipant(p, who));
  return goesOn && before.place?.name?.kind === "place" ? before.place : undefined;
};

const isDone = (e: EventDraft): boolean => e.status === "held";

/** Whose he is, as far as his words and what else is told of him say. */
export const homeOf = (p: Participant): string | undefined => p.actor?.country ?? p.phrase?.country;

const rules = (p: Participant): boolean => RULERS.has(p.phrase?.office?.rank ?? "");

/** Of that country, or told as a ruler without any where the visitor is told with his. */
const isThere = (p: Participant, country: string, visitor: Participant): boolean =>
  homeOf(p) === country || (homeOf(p) === undefined && homeOf(visitor) !== undefined && p.phrase?.number === "s" && rules(p));

/** Whom a visitor meets of the country he visits he meets there, unless the text says otherwise. */
export const placeOfVisit = (met: EventDraft, events: readonly EventDraft[]): NounPhrase | undefined => {
  const before = (t: Trigger): boolean => t.sentence === met.trigger.sentence && t.match.from < met.trigger.match.from;
  const visits = events.flatMap((visit) => {
    const where = visit.place?.name?.entry?.features.country ?? visit.place?.country;
    const visitor = visit.participants.find((v) => v.role === "visitor" && met.participants.some((p) => sameParticipant(p, v)));
    // who has arrived meets there while he stays
    const inTime = isDone(visit) === isDone(met) || visit.status === "ongoing";
    return visit.type === "visit" && where && visitor && inTime ? [{ visit, where, visitor }] : [];
  });
  const found =
    visits.find(
      ({ visit, where, visitor }) =>
        before(visit.trigger) || met.participants.some((p) => !sameParticipant(p, visitor) && isThere(p, where, visitor)),
    ) ?? visits.find(({ visit }) => visit.mentions.some(before));
  return found?.visit.place;
};

/** "went to Sahla to meet A and B": whoever goes there is one of those who meet, and they meet there. */
export const visitOfPurpose = (trigger: Trigger, list: readonly Participant[], events: readonly EventDraft[]): EventDraft | undefined => {
  const visit = events[events.length - 1];
  const there = visit?.place;
  if (visit?.type !== "visit" || !there || trigger.verbal || trigger.type === "visit" || visit.trigger.sentence !== trigger.sentence)
    return undefined;
  const between = trigger.match.from - there.to;
  const visitor = visitorOf(visit);
  return visitor && between >= 0 && between <= NEAR_PURPOSE && !list.some((p) => sameParticipant(p, visitor)) ? visit : undefined;
};

/** "went to Sahla for talks in its capital": the town where a visitor meets others tells more than the country. */
export const withTown = (visit: EventDraft, events: readonly EventDraft[]): EventDraft => {
  const visitor = visitorOf(visit);
  if (visit.type !== "visit" || !visitor || visit.place?.kind !== "country") return visit;
  const met = events.find(
    (e) =>
      e.type !== "visit" &&
      (visit.mentions.some((m) => m.sentence === e.trigger.sentence && m.match.from < e.trigger.match.from) || isWithin(visit, e)) &&
      e.participants.some((p) => sameParticipant(p, visitor)),
  );
  return met ? { ...visit, place: nearerPlace(visit.place, met.place) } : visit;
};

/** "He arrived in Sahla. ITS PRESIDENT received him in the capital": somebody of the state he visits, while he is there. */
const isWithin = (visit: EventDraft, met: EventDraft): boolean => {
  const there = visit.place?.name?.entry?.features.country ?? visit.place?.country;
  return (
    there !== undefined &&
    visit.status !== "cancelled" &&
    visit.status !== "denied" &&
    (visit.status === "planned") === (met.status === "planned") &&
    (visit.time === undefined || met.time === undefined || visit.time.time.start === met.time.time.start) &&
    met.participants.some((p) => homeOf(p) === there)
  );
};

/** Sentences behind a visit in which it is still spoken of. */
const STILL_SPOKEN_OF = 3;

/** "He will also meet the president": whoever was told to visit, where the sentence names only whom he meets. */
export const visitorInMind = (
  trigger: Trigger,
  met: Participant,
  events: readonly EventDraft[],
): { visitor: Participant; visit: EventDraft } | undefined => {
  const isRecent = (e: EventDraft): boolean => e.trigger.sentence.index >= trigger.sentence.index - STILL_SPOKEN_OF;
  const visit = events.findLast((e) => e.type === "visit" && isRecent(e));
  const visitor = visit && visitorOf(visit);
  if (!visitor) return guestInMind(trigger, met, events.filter(isRecent));
  if (sameParticipant(visitor, met)) return undefined;
  const [home, other] = [homeOf(visitor), homeOf(met)];
  return home !== undefined && home === other ? undefined : { visitor, visit };
};

/** "The president of Sahla received his counterpart. He will also meet the Sahlani minister X": whoever was received meets one of his host's state. */
const guestInMind = (
  trigger: Trigger,
  met: Participant,
  events: readonly EventDraft[],
): { visitor: Participant; visit: EventDraft } | undefined => {
  const visit = events.findLast((e) => e.type === "meeting" && e.trigger.verbal && e.trigger.frame === "receive");
  const [host, visitor] = visit?.participants ?? [];
  if (!visit || !host || !visitor || trigger.frame === "receive" || sameParticipant(host, met)) return undefined;
  const home = homeOf(visitor);
  return home !== undefined && homeOf(host) !== home && homeOf(host) === homeOf(met) ? { visitor, visit } : undefined;
};

const isVisitorOf = (e: EventDraft, p: Participant): boolean =>
  e.type === "visit" && e.place !== undefined && e.participants.some((v) => v.role === "visitor" && sameParticipant(v, p));

/** "will meet THE OFFICIALS". */
const areOfficials = ({ phrase }: Participant): boolean => phrase?.kind === "anonymous" && phrase.number === "p" && phrase.definite;

/** "The Sahlani minister arrived in Jabal. He met the prime minister X": whom a visitor meets is of where he is, unless his state is told. */
export const meetsHost = (s: Scene, list: readonly Participant[], events: readonly EventDraft[]): boolean => {
  const visitor = list.find((p) => countryOf(s, p) !== undefined && events.some((e) => isVisitorOf(e, p)));
  const met = list.filter((p) => p !== visitor);
  return visitor !== undefined && met.every((p) => countryOf(s, p) === undefined) && met.some((p) => rules(p) || areOfficials(p));
};
