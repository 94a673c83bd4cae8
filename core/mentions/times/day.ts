/** Days as year, month, day; arithmetic in the proleptic Gregorian calendar by whole numbers: the platform's dates take many times as long. */
export interface Day {
  readonly y: number;
  readonly m: number;
  readonly d: number;
}

/** Days of four hundred years, after which the calendar repeats itself. */
const ERA = 146_097;
/** From the first of March of the year 0 to 1 January 1970. */
const EPOCH = 719_468;

/** Days since 1 January 1970: years counted from March, so that a leap day ends one (H. Hinnant, days_from_civil). */
const ordinal = ({ y, m, d }: Day): number => {
  const year = m > 2 ? y : y - 1;
  const era = Math.floor(year / 400);
  const inEra = year - era * 400;
  const inYear = Math.floor((153 * ((m + 9) % 12) + 2) / 5) + d - 1;
  return era * ERA + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - EPOCH;
};
const from = (days: number): Day => {
  const since = days + EPOCH;
  const era = Math.floor(since / ERA);
  const inEra = since - era * ERA;
  const year = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const month = Math.floor((5 * inYear + 2) / 153);
  const m = month < 10 ? month + 3 : month - 9;
  return { y: year + era * 400 + (m <= 2 ? 1 : 0), m, d: inYear - Math.floor((153 * month + 2) / 5) + 1 };
};
const two = (n: number): string => String(n).padStart(2, "0");

export const isoDay = (day: Day): string => `${String(day.y).padStart(4, "0")}-${two(day.m)}-${two(day.d)}`;
export const isoMonth = (y: number, m: number): string => `${String(y).padStart(4, "0")}-${two(m)}`;
export const addDays = (day: Day, n: number): Day => from(ordinal(day) + n);
export const addMonths = (y: number, m: number, n: number): { y: number; m: number } => {
  const index = y * 12 + (m - 1) + n;
  return { y: Math.floor(index / 12), m: (((index % 12) + 12) % 12) + 1 };
};
/** 0 is Sunday. */
export const weekdayOf = (day: Day): number => (((ordinal(day) + 4) % 7) + 7) % 7;
/** The least year of four digits that is told without noughts in front: what is less is no year of a date. */
const FIRST_YEAR = 100;
export const isDay = (day: Day): boolean => {
  if (day.y < FIRST_YEAR || day.m < 1 || day.m > 12) return false;
  const back = from(ordinal(day));
  return back.m === day.m && back.d === day.d;
};
export const distance = (a: Day, b: Day): number => ordinal(a) - ordinal(b);
/** The local date an ISO 8601 string begins with, or undefined. */
export const dayOf = (iso: string | undefined): Day | undefined => {
  const m = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso ?? "");
  if (!m) return undefined;
  const day = { y: Number(m[1]), m: Number(m[2]), d: Number(m[3]) };
  return isDay(day) ? day : undefined;
};
