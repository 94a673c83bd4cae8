/** Times beside an encounter that another clause tells: when it was spoken of, what was done before or because of it. */
import type { Scene } from "../mentions/phrase-words.ts";
import type { TimeSpan } from "../mentions/times/find.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { Trigger } from "./trigger.ts";

const isFiniteCue = (s: Scene, at: number): boolean => {
  const mood = s.a.tokens[at]?.type.as.cue?.entry.features.mood;
  return mood === "perfect" || mood === "imperfect";
};

const OF_TIME: ReadonlySet<string> = new Set(["after", "before", "since", "until"]);

/** A complementiser behind a verb of saying opens another clause; "after it was" and "it is planned that" go on with the same one. */
const opensClause = (s: Scene, at: number): boolean =>
  isA(s.a, at, "complementiser") &&
  !isA(s.a, at, "between") &&
  !isA(s.a, at - 1, "status") &&
  !isA(s.a, at - 1, "after-event") &&
  !OF_TIME.has(matchAt(s.a, at - 1, "preposition")?.entry.features.role ?? "");

/**
 * Another clause begins between the time and the trigger: the time is that of the telling. What a state does by saying so, and the
 * article begins with, it does when it says so.
 */
const tellsOnly = (s: Scene, time: TimeSpan, trigger: Trigger): boolean => {
  if (OF_STATES.has(trigger.type) && trigger.sentence.index === 0 && isAnnounced(s, trigger)) return false;
  for (let at = time.to; at < trigger.match.from; at++) if (opensClause(s, at)) return !isA(s.a, time.from - 1, "status");
  return false;
};

/** "confirmed today that the cutting of ties" tells of what was done before. */
const isAnnounced = (s: Scene, { sentence, match }: Trigger): boolean => {
  for (let at = sentence.from; at < match.from; at++) if (s.a.tokens[at]?.type.as.cue?.entry.features.act === "announce") return true;
  return false;
};

/** "announced today a visit": without a verb of its own the noun has not the day on which it was announced. */
const isOfTelling = (s: Scene, time: TimeSpan, trigger: Trigger, from: number): boolean => {
  if (trigger.verbal || trigger.light || OF_STATES.has(trigger.type)) return false;
  for (let at = time.from - 1; at >= Math.max(from, time.from - NEAR_TELLING); at--) {
    const announced = isFiniteCue(s, at) && s.a.tokens[at]?.type.as.cue?.entry.features.act === "announce";
    if (announced) return true;
  }
  return false;
};

/** To announce such an act is to do it. */
const OF_STATES: ReadonlySet<string> = new Set(["rupture", "restoration", "summons", "signing"]);
const NEAR_TELLING = 12;

/** "received on Tuesday those who paid a visit", "hosts on Tuesday the summit that comes before the visit": the time of the main clause. */
const isOfMainClause = (s: Scene, time: TimeSpan, { light, match }: Trigger): boolean => {
  for (let at = time.to; at < (light ?? match).from; at++) if (isA(s.a, at, "relative")) return true;
  return false;
};

const isFiniteCueBefore = (s: Scene, from: number): boolean => {
  for (let at = from - 1; at >= from - NEAR_TELLING; at--) if (isFiniteCue(s, at)) return true;
  return false;
};

/** "opened today AFTER a break between both": what lasted was over by then; ties that are cut are cut in a day. */
const isLasting = ({ type, frame }: Trigger): boolean => type === "rupture" && frame === "between";

/** What leads on to something else than what the main clause tells: what it is about, what it came of, what it comes before. */
const LEADS_ON: ReadonlySet<string> = new Set(["about-topic", "because", "reply", "despite", "before"]);

/** "denied on Monday reports ABOUT a visit", "met them on Monday a day AFTER the end of a visit": the time before is that of the main clause. */
const isBesideClause = (s: Scene, time: TimeSpan, trigger: Trigger): boolean => {
  // "holds on Sunday, at the end of his visit, a meeting": the time is between the verb and its noun
  if (trigger.verbal || (trigger.light !== undefined && time.from >= trigger.light.to)) return false;
  for (let at = time.to; at < trigger.match.from; at++) {
    const led = matchAt(s.a, at, "preposition");
    const role = led?.entry.features.role;
    // right behind "after" the two are told as of one day
    // a visit lasts, and what is said on its occasion need not be said on its day
    const saidOn = role === "occasion" && trigger.type === "visit" && isFiniteCueBefore(s, time.from);
    if (
      saidOn ||
      LEADS_ON.has(role ?? "") ||
      (role === "after" && (isLasting(trigger) || (led?.to ?? 0) < (trigger.light ?? trigger.match).from))
    )
      return true;
  }
  return false;
};

/** "arrived on Sunday, WHILE the minister meets", "met him on Sunday, BUT the visit": another clause, with a time of its own if any. */
const PARTS: ReadonlySet<string> = new Set(["while", "but", "so"]);
/** "headed for X, WHERE he meets Y tomorrow": what is done there has its own time, though a time before may be of both. */
const PARTS_BEHIND: ReadonlySet<string> = new Set([...PARTS, "where"]);

const isParted = (s: Scene, from: number, to: number, parts: ReadonlySet<string> = PARTS): boolean => {
  for (let at = from; at < to; at++) {
    const next = matchAt(s.a, at, "conjunction");
    // "in what concerns", "at an earlier time" begin like "while"
    const longer = next && s.a.phrases[at]?.some((p) => p.to > next.to);
    if (next && !longer && parts.has(next.entry.features.kind ?? "")) return true;
  }
  return false;
};

const BESIDE: ReadonlySet<string> = new Set(["after", "before", "because", "despite"]);
const FARTHEST_LED = 8;

/** "after the talks THAT WERE HELD ON SUNDAY, he met": the time is in a relative clause of what is told beside the main verb, and ends with it. */
const isInClosedRelative = (s: Scene, time: TimeSpan, trigger: Trigger, from: number): boolean => {
  let closed = false;
  for (let at = time.to; at < (trigger.light ?? trigger.match).from && !closed; at++) closed = s.a.tokens[at]?.type.kind === "mark";
  if (!closed) return false;
  for (let at = time.from - 1; at >= from && s.a.tokens[at]?.type.kind !== "mark"; at--)
    if (isA(s.a, at, "relative")) return isLedBeside(s, at, from);
  return false;
};

const isLedBeside = (s: Scene, relative: number, from: number): boolean => {
  for (let at = relative - 1; at >= Math.max(from, relative - FARTHEST_LED); at--)
    if (BESIDE.has(matchAt(s.a, at, "preposition")?.entry.features.role ?? "")) return true;
  return false;
};

/** A time before the trigger that is none of the encounter's. */
export const isOfClauseBefore = (s: Scene, time: TimeSpan, trigger: Trigger, from: number): boolean =>
  tellsOnly(s, time, trigger) ||
  isBesideClause(s, time, trigger) ||
  isOfTelling(s, time, trigger, from) ||
  isOfMainClause(s, time, trigger) ||
  isParted(s, time.to, trigger.match.from) ||
  isInClosedRelative(s, time, trigger, from);

/** A noun that no verb carries: "the visit, as the spokesman CONFIRMED on Sunday". */
const isBareNoun = ({ verbal, light, lightBehind }: Trigger): boolean => !verbal && !light && !lightBehind;

/** Behind the trigger a new verb of saying takes the time to itself: "the visit, and he added on Friday". */
export const isSaidLater = (s: Scene, time: TimeSpan, trigger: Trigger): boolean => {
  for (let at = trigger.match.to; at < time.from; at++) {
    if (opensClause(s, at)) return true;
    const { conjoined = false, as } = s.a.tokens[at]?.type ?? {};
    if (
      isFiniteCue(s, at) &&
      (conjoined || (as?.cue?.entry.features.mood === "perfect" && isBareNoun(trigger) && isA(s.a, at - 1, "according")))
    )
      return true;
  }
  return isParted(s, trigger.match.to, time.from, PARTS_BEHIND);
};
