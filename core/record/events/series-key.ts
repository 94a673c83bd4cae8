/** One standing mechanism under all the names it is told by: who its parties are, and what it is called. */

export interface SeriesNamed {
  /** the words of its name in comparison form, without those that name its parties; the head noun first */
  readonly words: readonly string[];
  /** what its parties are known by, sorted: codes of countries, or other names */
  readonly parties: readonly string[];
}

/** Names that say as much by themselves need no parties to be told apart. */
const TELLING = 3;
const FEWEST_PARTIES = 2;

/** By which series of the same head and parties find each other; undefined where too little is told to know one from another. */
export const seriesKey = ({ words, parties }: SeriesNamed): string | undefined => {
  const head = words[0];
  if (head === undefined) return undefined;
  if (parties.length >= FEWEST_PARTIES) return `${head} | ${parties.join(" ")}`;
  return words.length >= TELLING ? `${head} | ${[...words.slice(1)].sort().join(" ")}` : undefined;
};

/** Of the same head and parties: one name leaves out what the other adds, and neither says what the other does not know. */
export const sameSeries = (a: readonly string[], b: readonly string[]): boolean => {
  const [x, y] = [new Set(a), new Set(b)];
  const inY = [...x].filter((w) => y.has(w)).length;
  return inY === x.size || inY === y.size;
};
