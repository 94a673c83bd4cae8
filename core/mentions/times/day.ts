/** Days as year, month, day; arithmetic by the platform's proleptic Gregorian calendar, in UTC so that no clock or zone comes in. */
export interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

const utc = (day: Day): Date => new Date(Date.UTC(day.y, day.m - 1, day.d));
const from = (date: Date): Day => ({ y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() });
const two = (n: number): string => String(n).padStart(2, "0");

export const isoDay = (day: Day): string => `${String(day.y).padStart(4, "0")}-${two(day.m)}-${two(day.d)}`;
export const isoMonth = (y: number, m: number): string => `${String(y).padStart(4, "0")}-${two(m)}`;
export const addDays = (day: Day, n: number): Day => from(new Date(utc(day).getTime() + n * 86_400_000));
export const addMonths = (y: number, m: number, n: number): { y: number; m: number } => {
  const index = y * 12 + (m - 1) + n;
  return { y: Math.floor(index / 12), m: (((index % 12) + 12) % 12) + 1 };
};
/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => utc(day).getUTCDay();
export const isDay = (day: Day): boolean => {
  const back = from(utc(day));
  return back.y === day.y && back.m === day.m && back.d === day.d;
};
export const distance = (a: Day, b: Day): number => Math.round((utc(a).getTime() - utc(b).getTime()) / 86_400_000);
/** The local date an ISO 8601 string begins with, or undefined. */
export const dayOf = (iso: string | undefined): Day | undefined => {
  const m = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso ?? "");
  if (!m) return undefined;
  const day = { y: Number(m[1]), m: Number(m[2]), d: Number(m[3]) };
  return isDay(day) ? day : undefined;
};
