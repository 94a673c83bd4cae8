/**
 * The place of a version in the order of time, from its minute of publication and its row number: the row number of the index, so
 * that the newest come first without sorting. Both fit into the integers that a double holds.
 */
const NUMBERS = 2 ** 26;
const MINUTE = 60_000;
/** Before any newspaper. */
const UNDATED = -(2 ** 26);

export const placeOfVersion = (version: number, instant: number | null): number => {
  if (version >= NUMBERS) throw new RangeError(`the index of words holds ${NUMBERS} versions`);
  return (instant === null ? UNDATED : Math.floor(instant / MINUTE)) * NUMBERS + version;
};

export const versionAtPlace = (place: number): number => place - Math.floor(place / NUMBERS) * NUMBERS;

export const firstDatedPlace = (UNDATED + 1) * NUMBERS;
export const firstPlaceSince = (instant: number): number => Math.floor(instant / MINUTE) * NUMBERS;
export const lastPlaceUntil = (instant: number): number => (Math.floor(instant / MINUTE) + 1) * NUMBERS - 1;
