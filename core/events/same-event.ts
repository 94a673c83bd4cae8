/** Which drafts tell of the same encounter, and what they know together. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { EventDraft, Participant } from "./draft.ts";

/** How the text names whatever a phrase stands for. */
type Named = (phrase: NounPhrase) => string;

const TALKING: ReadonlySet<string> = new Set(["meeting", "talks"]);

/** A capital stands for its state. */
const stateOf = (p: Participant): string | undefined => {
  const name = p.phrase?.name;
  const { kind, country } = name?.entry?.features ?? {};
  return name?.kind === "country" || kind === "capital" ? country : undefined;
};

export const sameParticipant = (x: Participant, y: Participant): boolean => {
  if (x.name === y.name || (x.actor !== undefined && x.actor === y.actor)) return true;
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
  x.participants.some(isSeveral) &&
  y.participants.length > 1 &&
  y.participants.every((p) => p.phrase?.person !== undefined);

const samePlace = (x: EventDraft, y: EventDraft, named: Named): boolean => {
  if (!x.place || !y.place) return true;
  const country = (p: NounPhrase) => p.name?.entry?.features.country ?? named(p);
  return country(x.place) === country(y.place);
};

const sameTime = (x: EventDraft, y: EventDraft): boolean => {
  if (!x.time || !y.time) return true;
  const a = x.time.time.start;
  const b = y.time.time.start;
  return a.startsWith(b) || b.startsWith(a);
};

/** Two who meet hold talks: told of the same two, a meeting and talks are one encounter. */
const sameKind = (x: EventDraft, y: EventDraft): boolean => {
  if (x.type === y.type) return true;
  if (!TALKING.has(x.type) || !TALKING.has(y.type)) return false;
  const shared = x.participants.filter((p) => y.participants.some((q) => sameParticipant(p, q))).length;
  return shared >= 2 && (shared === x.participants.length || shared === y.participants.length);
};

/** The same encounter told again: shared participants, no clash of place, time, round or of what has been and what is to come. */
export const sameEvent = (x: EventDraft, y: EventDraft, named: Named): boolean => {
  if (!sameKind(x, y) || !samePlace(x, y, named) || !sameTime(x, y)) return false;
  const past = (e: EventDraft) => e.status === "held" && e.time !== undefined;
  if (past(x) !== past(y) && (x.status === "planned" || y.status === "planned" || x.status === "ongoing" || y.status === "ongoing"))
    return false;
  if (x.series?.round !== undefined && y.series?.round !== undefined && x.series.round !== y.series.round) return false;
  if (
    (x.status === "held" && y.status === "planned" && (x.time || y.time)) ||
    (y.status === "held" && x.status === "planned" && (x.time || y.time))
  )
    return false;
  const shared = x.participants.filter((p) => y.participants.some((q) => sameParticipant(p, q))).length;
  if (shared === 0) return namedLater(x, y);
  return shared >= Math.min(x.participants.length, y.participants.length, 2);
};

export const merge = (x: EventDraft, y: EventDraft): EventDraft => ({
  ...x,
  mentions: [...x.mentions, ...y.mentions],
  participants: namedLater(x, y)
    ? y.participants
    : [...x.participants, ...y.participants.filter((q) => !x.participants.some((p) => sameParticipant(p, q)))],
  place: x.place ?? y.place,
  time: x.time ?? y.time,
  series: x.series ?? y.series,
});
