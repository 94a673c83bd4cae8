/** The town of a venue: "the seat of the ministry in X", "X airport" are told by the town where the text has it. */
import type { NounPhrase, Range } from "../mentions/noun-phrase.ts";
import type { Name } from "../mentions/names.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { matchAt } from "../tokens/annotated.ts";

/** The town inside a venue's own words, or undefined. */
export const townIn = (s: Scene, place: NounPhrase): Range | undefined => {
  const venue = matchAt(s.a, place.from, "venue");
  // palaces and bases have names of their own
  if (!venue || venue.entry.features.named === "yes") return undefined;
  for (let at = place.to - 1; at > place.from; at--) {
    const town = matchAt(s.a, at, "city");
    if (town && town.to <= place.to) return { from: at, to: town.to, skip: town.skip };
  }
  return undefined;
};

/** Whose state's town a venue is in: "the airport of X". */
export const stateOfTownIn = (s: Scene, place: NounPhrase): string | undefined => {
  const town = townIn(s, place);
  return town && matchAt(s.a, town.from, "city")?.entry.features.country;
};

/** "the Sahlani capital" by itself: the town of that name, where the text names it anywhere. */
export const capitalTold = (s: Scene, { kind, name, country, from, to }: NounPhrase): Range | undefined => {
  if (kind !== "place" || name || !country || matchAt(s.a, from, "place-head")?.entry.features.capital !== "yes") return undefined;
  const isIt = (n: Name): boolean =>
    n.kind === "place" && n.entry?.features.kind === "capital" && n.entry.features.country === country && (n.from < from || n.from >= to);
  return s.names.list.find(isIt);
};
