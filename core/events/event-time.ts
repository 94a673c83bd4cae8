/** When an encounter takes place: the time told of it, not the time at which somebody told it. */
import type { Time } from "../../schema/reading.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { addDays, dayOf, isoDay } from "../mentions/times/day.ts";
import type { TimeSpan } from "../mentions/times/find.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { isSaidOf } from "./qualified.ts";
import { marker } from "./status-marker.ts";
import { isOfAnother } from "./time-of-another.ts";
import { isOfClauseBefore, isSaidLater } from "./time-of-clause.ts";
import { isFutureVerb } from "./tense.ts";
import { namesEncounter, type Trigger } from "./trigger.ts";
import { isPerfect, verbOf } from "./verb-of.ts";

const NEAR_TIME = 30;

/** "the first visit of this year, on Sunday": a day tells more than a year that stands nearer. */
const COARSE: Readonly<Record<string, number>> = { month: 3, year: 8 };
/** "since he took office on Sunday": how far behind "since" its time may stand. */
const SINCE_REACH = 12;

/** "which was planned for Saturday": nothing is nearer to the encounter than the day it was planned for. */
const isPlannedFor = (s: Scene, time: TimeSpan, trigger: Trigger): boolean => {
  for (let at = time.from - 1; at >= Math.max(trigger.match.to, time.from - NEAR_PLAN); at--) {
    const due = matchAt(s.a, at, "status");
    if (due?.entry.features.status === "planned") return isSaidOf(s, trigger, due) && !isBehindAnother(s, trigger, due.from);
    if (s.a.tokens[at]?.type.kind === "mark" || namesEncounter(s, at)) return false;
  }
  return false;
};

const NEAR_PLAN = 4;

/** "agreed in a call on the 9th to put off THE SUMMIT that was due on the 15th": due is the other encounter. */
const isBehindAnother = (s: Scene, trigger: Trigger, to: number): boolean => {
  for (let at = trigger.match.to; at < to; at++) if (namesEncounter(s, at)) return true;
  return false;
};

/** "the FIRST of its kind for [since] two months": what is counted from, not when it was; and so with years. */
const isFirstSince = (s: Scene, time: TimeSpan, from: number): boolean => {
  if (matchAt(s.a, time.from, "preposition")?.entry.features.role !== "since") return false;
  if (time.time.precision === "year") return true;
  for (let at = time.from - 1; at >= Math.max(from, time.from - SINCE_REACH); at--)
    if (matchAt(s.a, at, "ordinal")?.entry.features.value === "1" || isA(s.a, at, "determiner")) return true;
  return false;
};

const isLedTo = (s: Scene, { from }: TimeSpan): boolean => matchAt(s.a, from - 1, "preposition")?.entry.features.role === "to";

/** "put off TO THE 22ND": the day on which it is to be instead. */
const isNewDay = (s: Scene, time: TimeSpan, trigger: Trigger): boolean =>
  time.from > trigger.match.to && isLedTo(s, time) && marker(s, trigger)?.entry.features.status === "postponed";

/** "since Sunday", "since he took office on Sunday": where something else began. */
const isSince = (s: Scene, time: TimeSpan, from: number): boolean => {
  // "lasts TO Thursday": its end alone is told
  if (isFirstSince(s, time, from) || isLedTo(s, time)) return true;
  for (let at = time.from - 1; at >= Math.max(from, time.from - SINCE_REACH); at--) {
    const role = matchAt(s.a, at, "preposition")?.entry.features.role;
    if (role === "since" || role === "until") return true;
    // "the first visit since X'S VISIT in 2012"
    if (namesEncounter(s, at)) return matchAt(s.a, at - 1, "preposition")?.entry.features.role === "since";
    if (s.a.tokens[at]?.type.kind === "mark" || s.inTime[at] === 1) return false;
  }
  return false;
};

/**
 * The time expression of the trigger's clause that stands nearest, those behind it first. One that is told in what somebody said comes
 * before the one at which he said it.
 */
export const timeOf = (
  s: Scene,
  { times, published }: { readonly times: readonly TimeSpan[]; readonly published: string | undefined },
  trigger: Trigger,
  bounds: { from: number; to: number; content: number },
): TimeSpan | undefined => {
  const near = (from: number) => nearest(s, times, trigger, { from, to: bounds.to, published });
  return near(bounds.content) ?? near(bounds.from);
};

/** What has been done has no time to come, and what will be done none that has been. */
const isOutOfTense = (s: Scene, time: TimeSpan, trigger: Trigger, when: When): boolean => {
  const verb = verbOf(trigger);
  if (verb === undefined) return false;
  // "arrived yesterday in X, where IT IS PLANNED that he meets Y"
  const due = (when === "past" || when === "lately") && time.to <= verb.from && !isPerfect(verb) ? marker(s, trigger) : undefined;
  if (due?.entry.features.status === "planned" && due.from >= time.to) return true;
  // "discussed with him": a verb that is spelt like its noun
  const isDone = isPerfect(verb) || (trigger.verbal && verb.entry.features.mood === "perfect");
  return when === "future"
    ? isDone && !isInvited(s, trigger, verb.from)
    : (when === "past" || when === "lately") && isFutureVerb(s, verb.from);
};

/** "received AN INVITATION to visit next week": the verb is the invitation's. */
const isInvited = (s: Scene, { type, match }: Trigger, verb: number): boolean => {
  for (let at = match.from - 1; type === "visit" && at > verb; at--)
    if (matchAt(s.a, at, "status")?.entry.features.invites === "yes") return true;
  return false;
};

/** "the call that brought him together with X two days ago": in the encounter's own clause nothing is far. */
const gapBehind = (time: TimeSpan, { match, lightBehind }: Trigger): number =>
  lightBehind && time.from >= lightBehind.to ? (time.from - lightBehind.to) / 4 : time.from - match.to;

/** "a meeting in X on the 25th, and a summit in Y on the 26th": a day behind another encounter is that one's first. */
const isTaken = (s: Scene, time: TimeSpan, from: number): boolean => {
  for (let at = time.from - 1; at >= Math.max(from, time.from - FARTHEST_TAKEN); at--) if (namesEncounter(s, at)) return true;
  return false;
};

const FARTHEST_TAKEN = 8;
const TAKEN = 6;

const nearest = (
  s: Scene,
  times: readonly TimeSpan[],
  trigger: Trigger,
  { published, ...bounds }: { from: number; to: number; published: string | undefined },
): TimeSpan | undefined => {
  let best: TimeSpan | undefined;
  let bestDistance = NEAR_TIME;
  for (const time of times) {
    if (time.from < bounds.from || time.to > bounds.to) continue;
    const behind = time.from >= trigger.match.to;
    const gap = behind ? gapBehind(time, trigger) : (trigger.match.from - time.to) * 1.5 + (isTaken(s, time, bounds.from) ? TAKEN : 0);
    const distance = (behind && gap < NEAR_TIME && isPlannedFor(s, time, trigger) ? 0 : gap) + (COARSE[time.time.precision] ?? 0);
    if (behind && isNewDay(s, time, trigger)) return time;
    if (distance >= bestDistance) continue;
    if (
      isSince(s, time, behind ? trigger.match.to : bounds.from) ||
      isOfAnother(s, time, trigger) ||
      isOutOfTense(s, time, trigger, whenOf(time.time, published)) ||
      (behind ? isSaidLater(s, time, trigger) : isOfClauseBefore(s, time, trigger, bounds.from))
    )
      continue;
    best = time;
    bestDistance = distance;
  }
  return best;
};

const DAYS_LATELY = 3;
const WIDE: ReadonlySet<string> = new Set(["week", "month", "year"]);

/** `around`: in a week, a month or a year that is not over */
export type When = "past" | "lately" | "today" | "now" | "around" | "future" | undefined;

/** Where the event's own time lies against the day of publication. */
export const whenOf = (time: Time | undefined, published: string | undefined): When => {
  if (!time || !published) return undefined;
  const day = published.slice(0, 10);
  const last = (time.end ?? time.start).slice(0, 10);
  if (time.start.slice(0, 10) > day.slice(0, time.start.length)) return "future";
  const today = dayOf(published);
  const lately = today && time.end === undefined && time.start.length >= 10 && last < day && last >= isoDay(addDays(today, -DAYS_LATELY));
  if (lately) return "lately";
  if (last < day.slice(0, last.length)) return "past";
  if (WIDE.has(time.precision)) return "around";
  return time.end !== undefined && time.precision === "day" ? "now" : "today";
};
