/** Days given as bounds, as instants. */

/** "2024", "2024-05", "2024-05-17" or with a time of day: its first millisecond, UTC where no zone is given. */
export const startOf = (date: string): number => {
  if (date.includes("T")) return Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/u.test(date) ? date : `${date}Z`);
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return Date.UTC(year, month - 1, day);
};

/** Its last millisecond; a time of day is a moment. */
export const endOf = (date: string): number => {
  if (date.includes("T")) return startOf(date);
  const [year = 0, month, day] = date.split("-").map(Number);
  if (month === undefined) return Date.UTC(year + 1, 0, 1) - 1;
  return day === undefined ? Date.UTC(year, month, 1) - 1 : Date.UTC(year, month - 1, day + 1) - 1;
};
