/** Stated dates: day and month with or without year, month and year, year, numeric dates, Hijri dates, ranges of days. */
import { isA, matchAt } from "../../tokens/annotated.ts";
import { addMonths, type Day, distance, isDay } from "./day.ts";
import type { Clock, Found } from "./find.ts";

const textAt = (c: Clock, at: number): string => c.a.tokens[at]?.type.text ?? "";
const formAt = (c: Clock, at: number): string => c.a.tokens[at]?.type.form ?? "";
const isMark = (c: Clock, at: number, marks: string): boolean => c.a.tokens[at]?.type.kind === "mark" && marks.includes(textAt(c, at));
const integerAt = (c: Clock, at: number): number | undefined => {
  const type = c.a.tokens[at]?.type;
  return type?.kind === "number" && /^\d{1,4}$/u.test(type.form) ? Number(type.form) : undefined;
};
const isYear = (n: number | undefined): n is number => n !== undefined && n >= 1000 && n <= 2999;

interface MonthName {
  readonly month: number;
  readonly hijri: boolean;
  readonly to: number;
  readonly weak: boolean;
}

const monthAt = (c: Clock, at: number): MonthName | undefined => {
  const m = matchAt(c.a, at, "month");
  if (!m) return undefined;
  const hijri = m.entry.features.hijri;
  return { month: Number(hijri ?? m.entry.features.month), hijri: hijri !== undefined, to: m.to, weak: m.entry.features.weak === "yes" };
};

/** One month under two names: with a slash, in brackets, or side by side. */
const pairedMonthEnd = (c: Clock, first: MonthName): number => {
  const { to } = first;
  const open = isMark(c, to, "/(-");
  const second = monthAt(c, open ? to + 1 : to);
  if (!second || second.hijri !== first.hijri || second.month !== first.month) return to;
  return textAt(c, to) === "(" && isMark(c, second.to, ")") ? second.to + 1 : second.to;
};

/** Behind a month: a year, or a word that places it before or after publication. */
const yearBehind = (c: Clock, at: number): { year?: number; to: number; turn?: string } => {
  let here = isMark(c, at, "،,-/") && integerAt(c, at + 1) !== undefined ? at + 1 : at;
  const led = matchAt(c.a, here, "preposition")?.entry.features.role === "from";
  const near = led ? here + 1 : here;
  // "of this year"
  if (c.today && isNear(c, near) && isYearWord(c, near + 1)) return { year: c.today.y, to: near + 2 };
  if (led && isYearWord(c, here + 1)) here++;
  if (isYearWord(c, here)) here++;
  const year = integerAt(c, here);
  if (isYear(year)) return { year, to: eraEnd(c, here + 1) };
  const turn = matchAt(c.a, at, "time-word");
  if (turn && turn.entry.features.weak !== "yes") return { to: turn.to, turn: turn.entry.features.to ?? "" };
  const word = matchAt(c.a, isYearWord(c, here - 1) ? here : -1, "time-word");
  if (word) return { to: word.to, year: c.today ? c.today.y + ({ past: -1, future: 1, now: 0 }[word.entry.features.to ?? "now"] ?? 0) : 0 };
  return { to: at };
};

const isNear = (c: Clock, at: number): boolean => matchAt(c.a, at, "demonstrative")?.entry.features.near === "yes";
const isYearWord = (c: Clock, at: number): boolean => c.a.tokens[at]?.type.as["time-unit"]?.entry.features.unit === "year";
const eraEnd = (c: Clock, at: number): number => (c.a.tokens[at]?.type.as.era?.entry.features.era === "ce" ? at + 1 : at);

/** The year that brings the day nearest to publication; a word such as "next" or a verb in the future decides. */
const nearestYear = (c: Clock, m: number, d: number, turn: string | undefined, future: boolean): number | undefined => {
  if (!c.today) return undefined;
  const { y } = c.today;
  if (turn === "now") return y;
  const gap = (year: number) => distance({ y: year, m, d }, c.today as Day);
  if (turn === "past") return gap(y) > 0 ? y - 1 : y;
  if (turn === "future" || (future && gap(y) < 0 && gap(y) < -60)) return gap(y) <= 0 ? y + 1 : y;
  // "will visit in November": the one to come, though the last one is nearer
  if (future && gap(y) >= 0) return y;
  return [y - 1, y, y + 1].reduce((best, year) => (Math.abs(gap(year)) < Math.abs(gap(best)) ? year : best), y);
};

/** A day's number: digits, or an ordinal in words with its ten joined. */
const dayNumberAt = (c: Clock, at: number): { value: number; to: number } | undefined => {
  let here = at;
  if (c.a.lexicon.language.isBareArticle(formAt(c, at))) here++;
  const digits = integerAt(c, here);
  if (digits !== undefined) return digits >= 1 && digits <= 31 && formAt(c, here).length <= 2 ? { value: digits, to: here + 1 } : undefined;
  const word = matchAt(c.a, at, "ordinal");
  if (!word) return undefined;
  const value = Number(word.entry.features.value);
  const next = matchAt(c.a, word.to, "ordinal");
  if (next?.entry.features.ten === "yes" && value < 10) return { value: value + Number(next.entry.features.value), to: next.to };
  return value <= 31 ? { value, to: word.to } : undefined;
};

/** "the fourth AND FIFTH of July": days that follow each other. */
const isNextDay = (c: Clock, at: number, first: number): boolean => {
  const gap = (dayNumberAt(c, at)?.value ?? 0) - (dayNumberAt(c, first)?.value ?? 0);
  return gap === 1 || gap === 2;
};

const rangeMark = (c: Clock, at: number, first: number): number => {
  // "between the sixth and the tenth of March"
  if (c.a.tokens[at]?.type.conjoined && isA(c.a, at, "ordinal") && (isA(c.a, first - 1, "between") || isNextDay(c, at, first))) return at;
  if (isMark(c, at, "-–—") && integerAt(c, at + 1) !== undefined) return at + 1;
  const role = matchAt(c.a, at, "preposition")?.entry.features.role;
  if (role === "to" || role === "until") return at + 1;
  return c.a.tokens[at]?.type.form === c.a.lexicon.language.andForm && integerAt(c, at + 1) !== undefined ? at + 1 : 0;
};

const toGregorian = (c: Clock, y: number, m: number, d: number): Day | undefined => {
  const g = c.a.lexicon.language.fromHijri(y, m, d);
  return g && { y: g.year, m: g.month, d: g.day };
};

const skipOf = (c: Clock, at: number): number =>
  isA(c.a, at, "month") || isA(c.a, at, "ordinal") ? ((matchAt(c.a, at, "month") ?? matchAt(c.a, at, "ordinal"))?.skip ?? 0) : 0;

/** "11 November 2023", "from 7 to 13 April 2017", "the 23rd of July", with the year found where it is not told. */
export const readDayMonth = (c: Clock, at: number, future: boolean): Found | undefined => {
  const first = dayNumberAt(c, at);
  if (!first) return undefined;
  let here = first.to;
  const mid = rangeMark(c, here, at);
  const last = mid ? dayNumberAt(c, mid) : undefined;
  if (last) here = last.to;
  if (matchAt(c.a, here, "preposition")?.entry.features.role === "from") here++;
  const isNow = isNear(c, here);
  if (isNow) here++;
  if (c.a.tokens[here]?.type.as["time-unit"]?.entry.features.unit === "month") {
    if (isNow && c.today) return inMonth(c, at, first.value, last?.value, "now", here + 1);
    const turn = matchAt(c.a, here + 1, "time-word");
    if (turn && c.today) return inMonth(c, at, first.value, last?.value, turn.entry.features.to ?? "now", turn.to);
    here++;
  }
  if (isMark(c, here, "-/") && monthAt(c, here + 1)) here++;
  const month = monthAt(c, here);
  if (!month) return undefined;
  const tail = yearBehind(c, pairedMonthEnd(c, month));
  if (month.hijri) return hijriDay(c, at, first.value, month.month, tail);
  const year = tail.year ?? nearestYear(c, month.month, first.value, tail.turn, future);
  if (!year) return undefined;
  if (isShareOf(c, at - 1)) return { ...NO_DAY, from: at, to: tail.to, start: { y: year, m: month.month, d: 1 } };
  const start = { y: year, m: month.month, d: first.value };
  const across = last ? undefined : monthAcross(c, at, tail.to, future);
  if (across) return dayRange(at, across.to, skipOf(c, at), yearsBefore(start, across.start, tail.year !== undefined), across.start);
  return dayRange(at, tail.to, skipOf(c, at), start, last && { y: year, m: month.month, d: last.value });
};

const NO_DAY = { skip: 0, precision: "month", basis: "stated" } as const;

/** "the first HALF of June", "the second WEEK of March": no day of the month. */
const isShareOf = (c: Clock, at: number): boolean =>
  matchAt(c.a, at, "time-part")?.entry.features.part === "share" || c.a.tokens[at]?.type.as["time-unit"]?.entry.features.unit === "week";

/** "from 29 February TO 2 MARCH": a stretch that ends in another month. */
const monthAcross = (c: Clock, at: number, to: number, future: boolean): Found | undefined => {
  const role = matchAt(c.a, to, "preposition")?.entry.features.role;
  const isDash = isMark(c, to, "-–—");
  const joined = (isA(c.a, at - 1, "between") || isTwoDays(c, at - 1)) && c.a.tokens[to]?.type.form === c.a.lexicon.language.andForm;
  if (role !== "to" && role !== "until" && !isDash && !joined) return undefined;
  const last = readDayMonth(c, to + 1, future);
  return last && !last.end && last.precision === "day" && !last.hijri ? last : undefined;
};

/** "the two days of 21 March AND 22 March" */
const isTwoDays = (c: Clock, at: number): boolean => {
  const unit = matchAt(c.a, at, "time-unit")?.entry.features;
  return unit?.unit === "day" && unit.number === "2";
};

/** The first day of a stretch lies before its last: its year, unless it is told, is that of the last day or the one before. */
const yearsBefore = (start: Day, end: Day, told: boolean): Day => {
  if (told) return start;
  const same = { ...start, y: end.y };
  return distance(same, end) > 0 ? { ...same, y: end.y - 1 } : same;
};

const dayRange = (at: number, to: number, skip: number, start: Day, end: Day | undefined): Found | undefined =>
  isDay(start) && (!end || isDay(end)) ? { from: at, to, skip, start, end, precision: "day", basis: "stated" } : undefined;

const inMonth = (c: Clock, at: number, d: number, last: number | undefined, turn: string, to: number): Found | undefined => {
  const today = c.today as Day;
  const { y, m } = addMonths(today.y, today.m, turn === "past" ? -1 : turn === "future" ? 1 : 0);
  if (isShareOf(c, at - 1)) return { ...NO_DAY, from: at, to, start: { y, m, d: 1 } };
  return dayRange(at, to, skipOf(c, at), { y, m, d }, last === undefined ? undefined : { y, m, d: last });
};

const hijriDay = (c: Clock, at: number, d: number, m: number, tail: { year?: number; to: number }): Found | undefined => {
  if (tail.year === undefined || tail.year > 1600) return undefined;
  const to = c.a.tokens[tail.to]?.type.as.era?.entry.features.era === "hijri" ? tail.to + 1 : tail.to;
  const day = toGregorian(c, tail.year, m, d);
  return day && { from: at, to, skip: 0, start: day, precision: "day", basis: "stated", hijri: true };
};

/** "December 2019", "last April"; a bare month only where a preposition or part leads it in. */
export const readMonth = (c: Clock, at: number, led: boolean, future: boolean): Found | undefined => {
  const month = monthAt(c, at);
  if (!month || month.hijri) return undefined;
  const end = pairedMonthEnd(c, month);
  const tail = yearBehind(c, end);
  // a month under two names is a month wherever it stands
  const told = tail.to > end || end > month.to;
  if (!told && (!led || (month.weak && end === month.to))) return undefined;
  const year = tail.year ?? nearestYear(c, month.month, 15, tail.turn, future);
  if (!year) return undefined;
  return {
    from: at,
    to: tail.to,
    skip: matchAt(c.a, at, "month")?.skip ?? 0,
    start: { y: year, m: month.month, d: 1 },
    precision: "month",
    basis: "stated",
  };
};

/** "the year 2019", "in 2022": a bare number of four digits needs the word or a preposition before it. */
export const readYear = (c: Clock, at: number): Found | undefined => {
  const number = isYearWord(c, at) ? at + 1 : at;
  const year = integerAt(c, number);
  if (!isYear(year) || year < 1800 || formAt(c, number).length !== 4) return undefined;
  const role = matchAt(c.a, at - 1, "preposition")?.entry.features.role;
  const led = number > at || role === "in" || role === "since" || role === "until" || role === "during";
  if (!led || isMark(c, number + 1, "%") || isMark(c, number + 1, "-/")) return undefined;
  return {
    from: at,
    to: eraEnd(c, number + 1),
    skip: isYearWord(c, at) ? (matchAt(c.a, at, "time-unit")?.skip ?? 0) : 0,
    start: { y: year, m: 1, d: 1 },
    precision: "year",
    basis: "stated",
  };
};

/** 19-9-2023, 2025/10/16, 07.10.2025: the day first unless the year is. */
export const readNumeric = (c: Clock, at: number): Found | undefined => {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(formAt(c, at));
  if (dotted) return dayRange(at, at + 1, 0, { y: Number(dotted[3]), m: Number(dotted[2]), d: Number(dotted[1]) }, undefined);
  const parts = [integerAt(c, at), integerAt(c, at + 2), integerAt(c, at + 4)];
  if (parts.includes(undefined) || !isMark(c, at + 1, "-/") || textAt(c, at + 1) !== textAt(c, at + 3)) return undefined;
  const [a, b, e] = parts as [number, number, number];
  if (isYear(a)) return dayRange(at, at + 5, 0, { y: a, m: b, d: e }, undefined);
  return isYear(e) ? dayRange(at, at + 5, 0, { y: e, m: b, d: a }, undefined) : undefined;
};
