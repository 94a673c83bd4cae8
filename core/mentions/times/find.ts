/** Times of a text: at each word that can open one, the readings are tried and the longest is taken. */
import type { Time } from "../../../schema/reading.ts";
import { isDayOfParty } from "../name-words.ts";
import { describesCalling } from "../names/listed-outlets.ts";
import { beginsPhrase, type Annotated, isA, matchAt, mayBe } from "../../tokens/annotated.ts";
import { classSet, meets } from "../../tokens/class-set.ts";
import type { Sentence } from "../../tokens/sentences.ts";
import { addDays, type Day, dayOf, distance, isoDay, isoMonth } from "./day.ts";
import { readDayMonth, readMonth, readNumeric, readYear } from "./read-date.ts";
import { countAt, readCounted, readRelativeDay, readTurnedUnit, readWeekday } from "./read-relative.ts";

export interface TimeSpan {
  readonly from: number;
  readonly to: number;
  /** UTF-16 units of proclitic before the expression in its first token */
  readonly skip: number;
  readonly time: Time;
}

/** The text and the local day of publication, where it is known. */
export interface Clock {
  readonly a: Annotated;
  readonly today: Day | undefined;
}

export interface Found {
  readonly from: number;
  readonly to: number;
  readonly skip: number;
  readonly start: Day;
  readonly end?: Day | undefined;
  readonly precision: Time["precision"];
  readonly basis: Time["basis"];
  readonly hijri?: boolean;
}

/** The verb before it looks forward: a future sign, or a marker of what is planned. */
const looksForward = (a: Annotated, at: number, sentence: Sentence): boolean => {
  for (let i = at - 1; i >= Math.max(sentence.from, at - 14); i--) {
    const type = a.tokens[i]?.type;
    if (type?.kind !== "word") continue;
    if (type.future || (type.as.status?.entry.features.status === "planned" && !(i === at - 1 && type.as["time-part"]))) return true;
    const trigger = type.as["event-trigger"];
    // a verb so short that its first letter may be its own
    if (trigger?.entry.features.mood === "imperfect" && a.lexicon.language.isFuture(trigger.proclitics)) return true;
    // FAISAL is spelt as "so he arrives"
    const verb = type.as["event-light"] ?? (trigger?.proclitics === "" || type.conjoined ? trigger : undefined);
    const tense = verb?.entry.features.tense ?? (verb?.entry.features.mood === "imperfect" ? "present" : undefined);
    // "meets him on Sunday" is to come, "was meeting him on Sunday" was
    if (tense === "future" || tense === "present") return tense === "future" || !isA(a, i - 1, "auxiliary");
    // "announced [of] THE HOLDING of a summit on Sunday"
    if (verb?.entry.features.noun === "yes" && matchAt(a, i - 1, "preposition")?.entry.features.role === "about") return true;
    if (tense === "past" || verb?.entry.features.mood === "perfect") return false;
    // "between" is spelt like "explained"
    if (type.as.cue?.entry.features.mood === "perfect" && !type.as.between) return false;
  }
  return false;
};

interface Place {
  readonly clock: Clock;
  readonly at: number;
  readonly future: boolean;
}

/** The readings in the order in which they are preferred where two are equally long. */
const READINGS: readonly { readonly name: string; readonly read: (p: Place) => Found | undefined }[] = [
  { name: "numeric", read: (p) => readNumeric(p.clock, p.at) },
  { name: "day-and-month", read: (p) => equated(p.clock, readDayMonth(p.clock, p.at, p.future), p.future) },
  { name: "relative-day", read: (p) => readRelativeDay(p.clock, p.at, (here) => sameDay(p, here)) },
  { name: "weekday", read: (p) => readWeekday(p.clock, p.at, p.future, (here) => dated(p, here)) },
  { name: "turned-unit", read: (p) => readTurnedUnit(p.clock, p.at) },
  { name: "counted", read: (p) => readCounted(p.clock, p.at) },
  { name: "month", read: (p) => readMonth(p.clock, p.at, led(p), p.future) },
  { name: "year", read: (p) => readYear(p.clock, p.at) },
];

const dated = (p: Place, here: number): Found | undefined =>
  readNumeric(p.clock, here) ?? equated(p.clock, readDayMonth(p.clock, here, p.future), p.future);
const sameDay = (p: Place, here: number): Found | undefined => readWeekday(p.clock, here, p.future, (at) => dated(p, at)) ?? dated(p, here);

const led = (p: Place): boolean => {
  const { a } = p.clock;
  const prev = p.at - 1;
  const unit = a.tokens[prev]?.type.as["time-unit"]?.entry.features.unit;
  return (
    unit === "month" ||
    isA(a, prev, "time-part") ||
    ["in", "during", "since", "until"].includes(matchAt(a, prev, "preposition")?.entry.features.role ?? "")
  );
};

/** A Hijri date with its Gregorian equal behind it is one date, and the Gregorian one counts. */
const equated = (clock: Clock, found: Found | undefined, future: boolean): Found | undefined => {
  if (!found) return undefined;
  const equal = matchAt(clock.a, found.to, "equivalent");
  if (!equal) return found;
  const start = matchAt(clock.a, equal.to, "preposition") ? equal.to + 1 : equal.to;
  const other = readNumeric(clock, start) ?? readDayMonth(clock, start, future);
  return other ? { ...(found.hijri ? other : found), from: found.from, to: other.to, skip: found.skip } : found;
};

const OPENING = classSet(["weekday", "time-relative", "time-unit", "month", "ordinal", "time-part"]);
const PREPOSITION = classSet(["preposition"]);
const DURATION = classSet(["duration"]);
/** Roles of prepositions that can open a time. */
const LEADING: ReadonlySet<string | undefined> = new Set(["before", "since", "after"]);

const opens = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type || type.kind === "mark") return false;
  if (type.kind === "number") return true;
  if (meets(type.as, OPENING) || type.bareArticle) return true;
  if (meets(type.as, PREPOSITION)) return LEADING.has(type.as.preposition?.entry.features.role);
  return a.phrases[at]?.some((p) => p.entry.class === "month" || p.entry.class === "time-relative") ?? false;
};

const longest = (p: Place): Found | undefined => {
  let best: Found | undefined;
  for (const { read } of READINGS) {
    const found = read(p);
    if (found && (!best || found.to > best.to)) best = found;
  }
  return best;
};

/** A part of the day or the word "day" before it belongs to the expression: the evening of Sunday. */
const widened = (a: Annotated, found: Found, from: number): Found => {
  let start = found.from;
  let skip = found.skip;
  for (let i = 0; i < 3 && start > from; i++) {
    const type = a.tokens[start - 1]?.type;
    const part = type?.as["time-part"];
    const unit = type?.as["time-unit"];
    const isDay = found.precision === "day" && (part?.entry.features.part === "day" || unit?.entry.features.unit === "day");
    const isMonth = found.precision !== "day" && (part?.entry.features.part === "month" || unit?.entry.features.unit === "month");
    if (!isDay && !isMonth) break;
    start--;
    skip = (part ?? unit)?.skip ?? 0;
  }
  return start === found.from ? found : { ...found, from: start, skip };
};

const isoOf = (day: Day, precision: Time["precision"]): string =>
  precision === "year" ? String(day.y).padStart(4, "0") : precision === "month" ? isoMonth(day.y, day.m) : isoDay(day);

const spanOf = (found: Found): TimeSpan => {
  const { from, to, skip, precision, basis } = found;
  const start = isoOf(found.start, precision);
  const time: Time = found.end ? { start, end: isoOf(found.end, precision), precision, basis } : { start, precision, basis };
  return { from, to, skip, time };
};

/** "said on Sunday THAT the visit lasted two days" */
const isToldOnly = (a: Annotated, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isA(a, at, "complementiser")) return true;
  return false;
};

/** "ENDED on Sunday a visit that had lasted two days", "LEFT on Sunday after": the day is the last. */
const closes = (a: Annotated, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (matchAt(a, at, "event-light")?.entry.features.closes === "yes" || matchAt(a, at, "event-trigger")?.entry.features.frame === "leave")
      return true;
  return false;
};

const stretch = (day: Day, more: number, last: boolean): { start: Day; end: Day } =>
  last ? { start: addDays(day, -more), end: day } : { start: day, end: addDays(day, more) };

const FARTHEST_DAY = 8;

/** "lasting two days": the stretch that begins at the sentence's last day told before it. */
const withDuration = (clock: Clock, found: Found[], sentence: Sentence): void => {
  for (let at = sentence.from; at < sentence.to; at++) {
    const head = mayBe(clock.a, at, DURATION) ? matchAt(clock.a, at, "duration") : undefined;
    const count = head && countAt(clock, head.to);
    if (!count || (count.unit !== "day" && count.unit !== "week") || count.n < 2) continue;
    const isDay = (f: Found): boolean => f.precision === "day" && !f.end;
    const before = found.findLastIndex((f) => f.from >= sentence.from && f.to <= at && isDay(f));
    // "a visit lasting two days, to Sahla, [from] Thursday": the day may come behind
    const k =
      before >= 0 || head.entry.features.past === "yes"
        ? before
        : found.findIndex(
            (f) => f.from >= count.to && f.from <= count.to + FARTHEST_DAY && isDay(f) && !isToldOnly(clock.a, count.to, f.from),
          );
    const start = found[k];
    const days = (count.unit === "week" ? 7 : 1) * count.n - 1;
    if (start && !isToldOnly(clock.a, start.to, at))
      found[k] = {
        ...start,
        ...stretch(start.start, days, head.entry.features.past === "yes" && closes(clock.a, sentence.from, at)),
        basis: "implied",
      };
  }
};

/** "FROM tomorrow TO Thursday": two days that are told apart. */
const ranged = (clock: Clock, found: Found, sentence: Sentence): Found | undefined => {
  const roleAt = (at: number) => matchAt(clock.a, at, "preposition")?.entry.features.role;
  if (found.precision !== "day" || found.end || roleAt(found.from - 1) !== "from") return undefined;
  const role = roleAt(found.to);
  if (role !== "to" && role !== "until") return undefined;
  const unit = clock.a.tokens[found.to + 1]?.type.as["time-unit"]?.entry.features.unit === "day";
  const last = longest({ clock, at: found.to + (unit ? 2 : 1), future: looksForward(clock.a, found.from, sentence) });
  if (last?.precision !== "day" || last.end || last.to > sentence.to || distance(last.start, found.start) <= 0) return undefined;
  return { ...found, to: last.to, end: last.start };
};

const isOutletWord = (a: Annotated, at: number): boolean =>
  beginsPhrase(a, at, "outlet") ||
  a.phrases[at - 1]?.some((p) => p.entry.class === "outlet" && p.to > at && !describesCalling(a, at - 1, p.to)) ||
  false;

/** A Saturday that begins a year: of a text with no day of its own it tells only which words are times. */
const ANY_DAY: Day = { y: 2000, m: 1, d: 1 };

export interface Times {
  /** whose days are known */
  readonly resolved: readonly TimeSpan[];
  /** all words for times: "on Wednesday" is no part of a name where nobody knows which Wednesday it was */
  readonly told: readonly Pick<TimeSpan, "from" | "to">[];
}

export const findTimes = (a: Annotated, published: string | undefined): Times => {
  const today = dayOf(published);
  const resolved = foundIn({ a, today }).map(spanOf);
  return { resolved, told: today ? resolved : foundIn({ a, today: ANY_DAY }) };
};

const foundIn = (clock: Clock): readonly Found[] => {
  const { a } = clock;
  const all: Found[] = [];
  for (const sentence of a.sentences) {
    const here: Found[] = [];
    let behind = sentence.from;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!opens(a, at) || isOutletWord(a, at) || isDayOfParty(a, at)) continue;
      const found = longest({ clock, at, future: looksForward(a, at, sentence) });
      if (!found || found.to > sentence.to) continue;
      const wide = widened(a, found, behind);
      const whole = ranged(clock, wide, sentence) ?? wide;
      here.push(whole);
      behind = whole.to;
      at = whole.to - 1;
    }
    if (here.length > 0) withDuration(clock, here, sentence);
    all.push(...here);
  }
  return all;
};
