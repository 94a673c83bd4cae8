/** Days given as bounds, as instants. */

const DAY = 86_400_000;
/** NaN for a day that no calendar has. */
const dayAt = (year: number, month: number, day: number): number => {
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCMonth() === month - 1 && new Date(at).getUTCDate() === day ? at : Number.NaN;
};

/** "2024", "2024-05", "2024-05-17" or with a time of day: its first millisecond, UTC where no zone is given. */
export const startOf = (date: string): number => {
  if (date.includes("T")) return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/u.test(date) ? date : `${date}Z`);
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return dayAt(year, month, day);
};

/** Its last millisecond; a time of day is a moment. */
export const endOf = (date: string): number => {
  if (date.includes("T")) return startOf(date);
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return dayAt(year + 1, 1, 1) - 1;
  if (day !== undefined) return dayAt(year, month, day) + DAY - 1;
  return month === 12 ? dayAt(year + 1, 1, 1) - 1 : dayAt(year, month + 1, 1) - 1;
};
