/** A venue with whose it is: the seat of the ministry, the house of the ambassador. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { bearsPronoun, isDefiniteAdjective, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";

export const venueAt = (s: Scene, at: number): NounPhrase | undefined => {
  const venue = matchAt(s.a, at, "venue");
  if (!venue) return undefined;
  const own = s.a.lexicon.language.isPronoun(venue.enclitic);
  if (own) return { from: at, to: venue.to, skip: venue.skip, kind: "place", gender: "m", number: "s", definite: true };
  // "the place of his stay"
  const named = s.a.tokens[venue.to]?.type;
  const stays = named?.kind === "word" && !named.definite && named.prefixed === "" && !named.conjoined && bearsPronoun(s, venue.to);
  if (stays && !sourceAt(s, venue.to))
    // "of his PASSING stay"
    return {
      from: at,
      to: isDefiniteAdjective(s, venue.to + 1) ? venue.to + 2 : venue.to + 1,
      skip: venue.skip,
      kind: "place",
      gender: "m",
      number: "s",
      definite: true,
    };
  const whose = sourceAt(s, venue.to);
  if (!whose || whose.kind === "person") return undefined;
  return { from: at, to: whose.to, skip: venue.skip, kind: "place", gender: "m", number: "s", definite: true, country: whose.country };
};
