/** Times told against the day of publication: today, a weekday, last month, three days ago. */
import { isA, matchAt } from "../../tokens/annotated.ts";
import { addDays, addMonths, type Day, weekdayOf } from "./day.ts";
import type { Clock, Found } from "./find.ts";

const ENCLOSING = "،,(/";

/** A date or weekday that only names the same day again, set off by a comma or brackets or side by side. */
const restated = (c: Clock, at: number, again: (here: number) => Found | undefined): number => {
  const text = c.a.tokens[at]?.type.text ?? "";
  const open = c.a.tokens[at]?.type.kind === "mark" && ENCLOSING.includes(text);
  const found = again(open ? at + 1 : at);
  if (!found) return at;
  const close = c.a.tokens[found.to]?.type.text;
  return (text === "(" && close === ")") || (text === "/" && close === "/") ? found.to + 1 : found.to;
};

const weekday = (c: Clock, at: number) => {
  const m = matchAt(c.a, at, "weekday");
  return m && { day: Number(m.entry.features.day), to: m.to, skip: m.skip };
};

/** The weekday nearest before or on the day of publication; after it where the sentence looks forward. */
const resolve = (today: Day, day: number, turn: string | undefined, future: boolean): Day => {
  const back = (((weekdayOf(today) - day) % 7) + 7) % 7;
  if (turn === "past") return addDays(today, -(back || 7));
  if (turn === "future") return addDays(today, (7 - back) % 7 || 7);
  if (turn === "now") return addDays(today, -back);
  return future && back !== 0 ? addDays(today, 7 - back) : addDays(today, -back);
};

export const readWeekday = (c: Clock, at: number, future: boolean, date: (here: number) => Found | undefined): Found | undefined => {
  const first = weekday(c, at);
  if (!first) return undefined;
  let { to } = first;
  const turn = matchAt(c.a, to, "time-word");
  if (turn) to = turn.to;
  const equal = matchAt(c.a, to, "equivalent");
  const told = date(equal ? equal.to : afterComma(c, to));
  if (told && told.precision === "day" && !told.end) return { ...told, from: at, skip: first.skip };
  if (!c.today) return undefined;
  const base = { from: at, skip: first.skip, precision: "day", basis: "relative" } as const;
  const run = turn ? undefined : weekdaysBehind(c, at, first);
  if (!run) return { ...base, to, start: resolve(c.today, first.day, turn?.entry.features.to, future) };
  const { gap, turned } = run;
  const ahead = turned === undefined ? future : turned === "future";
  const start = ahead ? resolve(c.today, first.day, turned, true) : addDays(resolve(c.today, first.day + gap, turned, false), -gap);
  return { ...base, to: run.to, start, end: addDays(start, gap) };
};

/** "[the two days of] Sunday and Monday": the last of weekdays that are joined, how many days on, and the word that turns them. */
const weekdaysBehind = (
  c: Clock,
  at: number,
  first: { day: number; to: number },
): { to: number; gap: number; turned: string | undefined } | undefined => {
  const counted = c.a.tokens[at - 1]?.type.as["time-unit"]?.entry.features.unit === "day";
  let { to } = first;
  let gap = 0;
  for (let next = weekday(c, to); next && c.a.tokens[to]?.type.conjoined; next = weekday(c, to)) {
    const step = (((next.day - first.day - gap) % 7) + 7) % 7;
    // "Sunday and Thursday" are two days, and no stretch
    if (step === 0 || (step > 1 && !counted)) break;
    gap += step;
    to = next.to;
  }
  const turn = matchAt(c.a, to, "time-word");
  return gap > 0 ? { to: turn?.to ?? to, gap, turned: turn?.entry.features.to } : undefined;
};

const afterComma = (c: Clock, at: number): number =>
  c.a.tokens[at]?.type.kind === "mark" && ENCLOSING.includes(c.a.tokens[at]?.type.text ?? "?") ? at + 1 : at;

/** today, yesterday, tomorrow, with the weekday or the date that says the same again. */
export const readRelativeDay = (c: Clock, at: number, again: (here: number) => Found | undefined): Found | undefined => {
  const m = matchAt(c.a, at, "time-relative");
  // "the second day", "the world day": no day of now
  if (!m || !c.today || m.entry.features.other === "yes") return undefined;
  let to = restated(c, m.to, again);
  const next = matchAt(c.a, to, "time-relative");
  if (to === m.to && next?.entry.features.offset === m.entry.features.offset) to++;
  const [first, last] = [Number(m.entry.features.offset), Number(next?.entry.features.offset)];
  // "yesterday and today"
  if (to === m.to && next && last > first && c.a.tokens[to]?.type.conjoined)
    return {
      from: at,
      to: next.to,
      skip: m.skip,
      start: addDays(c.today, first),
      end: addDays(c.today, last),
      precision: "day",
      basis: "relative",
    };
  return { from: at, to, skip: m.skip, start: addDays(c.today, Number(m.entry.features.offset)), precision: "day", basis: "relative" };
};

const monday = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

/** "this month", "the end of the year": the one that is now, where no word turns it. */
const isOfNow = (c: Clock, at: number): boolean =>
  matchAt(c.a, at, "time-unit")?.entry.features.definite === "yes" &&
  (matchAt(c.a, at - 1, "demonstrative")?.entry.features.near === "yes" ||
    matchAt(c.a, at - 1, "time-part")?.entry.features.part === "month");

/** last week, next month, this year. */
export const readTurnedUnit = (c: Clock, at: number): Found | undefined => {
  const unit = matchAt(c.a, at, "time-unit");
  if (!unit || !c.today || unit.entry.features.number !== "1") return undefined;
  const turn = matchAt(c.a, unit.to, "time-word") ?? (isOfNow(c, at) ? undefined : null);
  if (turn === null) return undefined;
  // "the last week OF the month" is no week before this one
  if (turn?.entry.features.weak === "yes" && matchAt(c.a, turn.to, "preposition")?.entry.features.role === "from") return undefined;
  const step = { past: -1, future: 1, now: 0 }[turn?.entry.features.to ?? "now"] ?? 0;
  const base = {
    from: at,
    to: turn?.to ?? unit.to,
    skip: unit.definite && unit.entry.features.definite !== "yes" ? unit.skip - c.a.lexicon.language.articleLength : unit.skip,
    basis: "relative" as const,
  };
  switch (unit.entry.features.unit) {
    case "week": {
      const start = addDays(monday(c.today), 7 * step);
      return { ...base, start, end: addDays(start, 6), precision: "week" };
    }
    case "month": {
      const { y, m } = addMonths(c.today.y, c.today.m, step);
      return { ...base, start: { y, m, d: 1 }, precision: "month" };
    }
    case "year":
      return { ...base, start: { y: c.today.y + step, m: 1, d: 1 }, precision: "year" };
    default:
      return undefined;
  }
};

/** A count and its unit: three days, two weeks. */
export const countAt = (c: Clock, at: number): { n: number; unit: string; to: number } | undefined => {
  const unit = matchAt(c.a, at, "time-unit");
  if (unit && unit.entry.features.number !== "0" && unit.entry.features.definite !== "yes" && !unit.definite)
    return { n: Number(unit.entry.features.number), unit: unit.entry.features.unit ?? "day", to: unit.to };
  const type = c.a.tokens[at]?.type;
  const digits = type?.kind === "number" && /^\d{1,3}$/u.test(type.form) ? Number(type.form) : undefined;
  const word = matchAt(c.a, at, "number-word");
  const n = digits ?? (word ? Number(word.entry.features.value) : undefined);
  const counted = n === undefined ? undefined : matchAt(c.a, at + 1, "time-unit");
  return counted && n !== undefined ? { n, unit: counted.entry.features.unit ?? "day", to: counted.to } : undefined;
};

/** "a day before [of] his visit", "two days before its beginning"; and "came back two days ago from X". */
const COUNTED_FROM = ["event-trigger", "event-light", "time-part", "stated"] as const;

/** "ABOUT two weeks": a count that is near enough. */
const isAbout = (c: Clock, at: number): boolean =>
  (matchAt(c.a, at, "adverb") ?? matchAt(c.a, at, "preposition"))?.entry.features.approx === "yes";

/** three days ago, since two weeks, in two days. */
export const readCounted = (c: Clock, at: number): Found | undefined => {
  const role = matchAt(c.a, at, "preposition")?.entry.features.role;
  const sign = role === "before" || role === "since" ? -1 : role === "after" ? 1 : 0;
  const count = sign === 0 ? undefined : countAt(c, isAbout(c, at + 1) ? at + 2 : at + 1);
  if (!count || !c.today) return undefined;
  // "two days after [of, on] the crisis began": not counted from today
  const from = matchAt(c.a, count.to, "preposition")?.entry.features.role;
  if ((sign > 0 && from === "on") || (from === "from" && (sign > 0 || COUNTED_FROM.some((k) => isA(c.a, count.to + 1, k)))))
    return undefined;
  // "before the year 2027" counts nothing
  if (count.unit === "year" && /^\d{4}$/u.test(c.a.tokens[count.to]?.type.form ?? "")) return undefined;
  // "after the month of Ramadan"
  if (count.unit === "month" && matchAt(c.a, count.to, "month")) return undefined;
  const base = { from: at, to: count.to, skip: matchAt(c.a, at, "preposition")?.skip ?? 0, basis: "relative" as const };
  const n = sign * count.n;
  switch (count.unit) {
    case "day":
      return { ...base, start: addDays(c.today, n), precision: "day" };
    case "week":
      return { ...base, start: addDays(c.today, 7 * n), precision: "day" };
    case "month": {
      const { y, m } = addMonths(c.today.y, c.today.m, n);
      return { ...base, start: { y, m, d: 1 }, precision: "month" };
    }
    case "year":
      return { ...base, start: { y: c.today.y + n, m: 1, d: 1 }, precision: "year" };
    default:
      return undefined;
  }
};
