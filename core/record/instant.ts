/** When an article appeared, as a number to order by. */

/** Milliseconds since 1970 UTC of an ISO date or date-time; a date without time is its midnight UTC; undefined where there is none. */
export const instantOf = (iso: string | undefined): number | undefined => {
  if (!iso || !/^\d{4}-\d\d-\d\d/u.test(iso)) return undefined;
  const instant = Date.parse(/T\d/u.test(iso) && !/(?:Z|[+-]\d\d:?\d\d)$/u.test(iso) ? `${iso}Z` : iso);
  return Number.isNaN(instant) ? undefined : instant;
};

const DAY = 86_400_000;
/** Days since 1970 of an ISO date, "2023", "2023-05" or longer: the first of the time it covers. */
export const dayOf = (iso: string | undefined | null): number | undefined => {
  const m = iso ? /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/u.exec(iso) : null;
  return m ? Date.UTC(Number(m[1]), Number(m[2] ?? 1) - 1, Number(m[3] ?? 1)) / DAY : undefined;
};
