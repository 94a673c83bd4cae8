/** Instants of the store as ISO 8601. */

/** A midnight UTC is a day without a time, as publication days are kept. */
export const isoOf = (instant: number | null | undefined): string | undefined => {
  if (instant === null || instant === undefined) return undefined;
  const iso = new Date(instant).toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.replace(/\.000Z$/u, "Z");
};
