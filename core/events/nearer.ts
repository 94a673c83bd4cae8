/** Of two places told of one encounter, the one that tells more: the town rather than the house in it. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";

const VENUES: ReadonlySet<string> = new Set(["venue", "base", "airport"]);

/** A palace, a base or an airport of a name of its own, in some town. */
export const isNamedVenue = ({ name }: NounPhrase): boolean => VENUES.has(name?.entry?.features.kind ?? "");
const BESIDE = 3;

/** A house with a name of its own, right before the town it stands in. */
const isHouseIn = (known: NounPhrase, town: NounPhrase): boolean =>
  (!known.name?.entry || isNamedVenue(known)) && town.from >= known.to && town.from <= known.to + BESIDE;

/** "in his palace in the city": the town tells where, rather than the venue. */
export const nearer = (known: NounPhrase | undefined, next: NounPhrase | undefined): NounPhrase | undefined =>
  known &&
  next?.name?.kind === "place" &&
  next.name.entry?.features.kind !== undefined &&
  !isNamedVenue(next) &&
  (!known.name || known.name.kind === "organisation" || isHouseIn(known, next))
    ? next
    : (known ?? next);
