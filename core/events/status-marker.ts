/** The words beside an encounter that tell whether it is to come, put off, called off, proposed or going on. */
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { isSaidOf } from "./qualified.ts";
import { behindAdjectives, isLedByPhrase, isOccasion, namesEncounter, type Trigger } from "./trigger.ts";
import { isPerfect, verbOf } from "./verb-of.ts";

/** Acts that do not last: "cuts its ties" has cut them. */
export const AT_ONCE: ReadonlySet<string> = new Set(["rupture", "restoration", "credentials", "summons"]);

const STRENGTH: Readonly<Record<string, number>> = {
  denied: 5,
  cancelled: 4,
  postponed: 4,
  planned: 3,
  proposed: 2,
  held: 1.5,
  ongoing: 1,
};
const HOPE = 3.5;
const REACH_BEFORE = 10;
const REACH_AFTER = 7;
/** "at the end of the session of the summit" */
const REACH_OF_END = 4;

/** "his last visit" stands right behind, "the end of the visit" shortly before. */
const isInPlace = (s: Scene, trigger: Trigger, m: Match): boolean => {
  const { place } = m.entry.features;
  // "took part in the meeting now held": the verb tells the rest
  if (place === "alone") return trigger.light === undefined;
  if (place === "beside") return m.from >= trigger.match.to && m.from <= behindAdjectives(s, trigger.match.to);
  // "on the eve of Sunday" is a time of day
  if (place === "before") return m.from < trigger.match.from && m.from >= trigger.match.from - REACH_OF_END && s.inTime[m.from] !== 1;
  // "a meeting about the cancellation of debts", "a meeting at which he called for": what is called off or for stands behind
  if (m.from > trigger.match.from && (place === "ahead" || m.entry.features.status === "proposed")) return false;
  // "is under consideration": said of its subject
  if (place === "said") return false;
  if (place === "next") return m.to === trigger.match.from;
  // "threatened, at the meeting, to": what is threatened is an act
  if (place === "threat") return m.from < trigger.match.from && AT_ONCE.has(trigger.type);
  if (place === "on" || place === "object") return m.from < trigger.match.from && isObjectOf(s, trigger, place);
  return isSaidOf(s, trigger, m);
};

/** "agreed ON THE HOLDING of talks", "decided TO HOLD talks": and not "agreed, at a meeting, on". A state that decides to break with another has broken. */
const isObjectOf = (s: Scene, trigger: Trigger, place: string): boolean => {
  const noun = (trigger.light ?? trigger.match).from;
  // "agreed on THE RESUMPTION OF talks"
  const led = matchAt(s.a, noun - (isA(s.a, noun - 1, "stated") ? 2 : 1), "preposition");
  if (place === "on") return led?.entry.features.role === "on" && led.enclitic === "";
  return led === undefined && !isOccasion(s, trigger.match.from) && !AT_ONCE.has(trigger.type);
};

/** "met him to prepare the visit planned": whoever has met has met, whatever is said beside the verb of what is to come. */
const isBesideDone = (trigger: Trigger, m: Match): boolean => {
  const verb = verbOf(trigger);
  const { status = "" } = m.entry.features;
  // "came on a visit that lasts": he is there still
  const stays = trigger.type === "visit" && status === "ongoing";
  if (!verb || !isPerfect(verb) || BEYOND_DOUBT.has(status) || stays) return false;
  return trigger.verbal || m.from < verb.from;
};

const BEYOND_DOUBT: ReadonlySet<string> = new Set(["denied", "held"]);

/** "offered, during the meeting, to", "called, DURING HIS ATTENDING a conference, for": what is told of something else than the encounter, which only tells when. */
const occasionFrom = (s: Scene, { verbal, light, match }: Trigger): number | undefined => {
  const from = light?.entry.features.tense === "none" && light.to === match.from ? light.from : match.from;
  return verbal || !(isOccasion(s, from) || isLedByPhrase(s, from)) ? undefined : from - 2;
};

/** "will go to X after the END of his visit to Y, to meet": what ended is the other encounter; so is "HEADING for X, where he meets". */
const isOfAnother = (s: Scene, trigger: Trigger, m: Match): boolean =>
  isOfVisitBehind(s, trigger, m) ||
  (m.to < trigger.match.from && (namesEncounter(s, m.to) || matchAt(s.a, m.from, "event-trigger")?.entry.features.type === "visit"));

/** "meets, during THE VISIT THAT LASTS two days, X": the visit lasts. */
const isOfVisitBehind = (s: Scene, { match }: Trigger, m: Match): boolean =>
  m.from > match.to + 1 && isA(s.a, m.from - 1, "relative") && namesEncounter(s, m.from - 2);

/** "THE communication" is spelt like "goes on". */
const isDefiniteVerb = (s: Scene, at: number, { entry }: Match): boolean =>
  entry.features.verb === "yes" && (s.a.tokens[at]?.type.definite ?? false);

/** "for the SAKE of" is spelt like "put off". */
const isInAim = (s: Scene, at: number): boolean => (matchAt(s.a, at - 1, "aim")?.to ?? 0) > at;

/** "after the visit THAT LASTS two days, he heads for": what a relative clause before the verb tells is said of its own noun. */
const isInClosedRelative = (s: Scene, trigger: Trigger, m: Match): boolean => {
  if (!trigger.verbal || m.to > trigger.match.from || !isA(s.a, m.from - 1, "relative")) return false;
  for (let at = m.to; at < trigger.match.from; at++) if (s.a.tokens[at]?.type.kind === "mark") return true;
  return false;
};

/** "the president X visits the kingdom of Y WITHIN DAYS", "in the COMING days": behind however long names, it says when. */
const isWhen = (s: Scene, at: number): boolean =>
  matchAt(s.a, at, "status")?.entry.features.soon === "yes" || isA(s.a, at - 1, "time-unit") || isA(s.a, at - 2, "time-unit");

/** How far before the trigger a marker may stand, names, times and marks not counted. */
export const reachBefore = (s: Scene, { match, sentence }: Trigger): number => {
  let left = REACH_BEFORE;
  let at = match.from;
  while (at > sentence.from && left > 0) {
    at--;
    if (s.names.covering[at] === -1 && s.inTime[at] !== 1 && s.a.tokens[at]?.type.kind !== "mark") left--;
  }
  return at;
};

/** "ASKED the envoy to leave the country": a state that asks for it expels him. */
const isOrder = ({ frame }: Trigger, { entry }: Match): boolean => frame === "unwanted" && entry.features.orders === "yes";

/** "put off, X, on Monday (the 4th), his visit": marks that set a name or a time apart part nothing. */
const isBesideName = (s: Scene, at: number): boolean => isAside(s, at - 1) || isAside(s, at + 1);

/** A name or a time, or the mark that closes one. */
const isAside = (s: Scene, at: number): boolean =>
  s.names.covering[at] !== -1 || s.inTime[at] === 1 || (s.a.tokens[at]?.type.kind === "mark" && s.inTime[at - 1] === 1);

/** "but", "while"; "at a LATER time" is spelt like "at a time when", but behind a comma. */
const turnsAway = (s: Scene, at: number): boolean => {
  const turn = matchAt(s.a, at, "conjunction");
  const kind = turn?.entry.features.kind;
  return kind === "but" || (kind === "while" && (turn?.to === at + 1 || s.a.tokens[at - 1]?.type.kind === "mark"));
};

/** The strongest marker near the trigger; behind it only what qualifies it. */
export const marker = (s: Scene, trigger: Trigger): Match | undefined => {
  let best: Match | undefined;
  let strongest = 0;
  const consider = (at: number, from: number) => {
    const m = matchAt(s.a, at, "status");
    const status = m?.entry.features.status;
    // "at the invitation of" invites to nothing more
    if (
      !m ||
      !status ||
      m.from < from ||
      isA(s.a, at, "invitation") ||
      isInAim(s, at) ||
      isDefiniteVerb(s, at, m) ||
      isInClosedRelative(s, trigger, m) ||
      !isInPlace(s, trigger, m) ||
      isOrder(trigger, m) ||
      isBesideDone(trigger, m) ||
      status === "unreal" ||
      isOfAnother(s, trigger, m)
    )
      return;
    // what is hoped for soon is no more than hoped for
    const strength = m.entry.features.hope === "yes" ? HOPE : (STRENGTH[status] ?? 0);
    if (strength <= strongest) return;
    best = m;
    strongest = strength;
  };
  const from = Math.max(trigger.sentence.from, occasionFrom(s, trigger) ?? reachBefore(s, trigger));
  for (let at = trigger.match.from - 1; at >= from; at--) {
    if (s.a.tokens[at]?.type.kind === "mark" && at < trigger.match.from - 4 && !isBesideName(s, at)) break;
    consider(at, from);
  }
  for (let at = trigger.match.to, left = REACH_AFTER; at < trigger.sentence.to && left > 0; at++) {
    if (s.names.covering[at] === -1) left--;
    if (at >= trigger.match.to + REACH_AFTER && !isWhen(s, at)) continue;
    // "a meeting with a delegation that visits the country now"
    if (trigger.light && namesEncounter(s, at)) break;
    // what was put off behind "but", or denied behind "while", is told by its own clause
    if (turnsAway(s, at)) break;
    // "lowered its representation AND THE CANCELLING of permits": something else
    if (s.a.tokens[at]?.type.conjoined && !(s.a.tokens[at]?.type.definite ?? false)) continue;
    consider(at, from);
  }
  return best;
};
