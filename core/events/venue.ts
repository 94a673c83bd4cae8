/** A venue with whose it is: the seat of the ministry, the house of the ambassador. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { endsInPronoun, isDefiniteAdjective, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";

export const venueAt = (s: Scene, at: number): NounPhrase | undefined => {
  const venue = matchAt(s.a, at, "venue");
  if (!venue) return undefined;
  const upTo = (to: number): NounPhrase => ({ from: at, to, skip: venue.skip, kind: "place", gender: "m", number: "s", definite: true });
  if (s.a.lexicon.language.isPronoun(venue.enclitic)) return upTo(venue.to);
  const named = s.a.tokens[venue.to]?.type;
  const stays = named?.kind === "word" && !named.definite && named.prefixed === "" && !named.conjoined && endsInPronoun(s, venue.to);
  // "the place of his stay", "of his PASSING stay"
  if (stays && !sourceAt(s, venue.to)) return upTo(isDefiniteAdjective(s, venue.to + 1) ? venue.to + 2 : venue.to + 1);
  const whose = sourceAt(s, venue.to);
  return whose && whose.kind !== "person" ? { ...upTo(whose.to), country: whose.country } : undefined;
};
