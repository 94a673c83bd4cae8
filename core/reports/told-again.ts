/** Outlets told again by what they are alone: "the agency", "to the paper itself". */
import type { Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { isOutlet } from "./recipients.ts";

const GIVEN_TO: ReadonlySet<string> = new Set(["with", "to", "about"]);

/** "TO THE agency", "according to the agency", "with the agency", "which the agency published": where only what carries words can stand. */
const isCarrying = (s: Scene, { from }: NounPhrase): boolean => {
  if (s.a.tokens[from]?.type.prefixed === "for" || isA(s.a, from - 1, "according")) return true;
  if (GIVEN_TO.has(matchAt(s.a, from - 1, "preposition")?.entry.features.role ?? "")) return true;
  return isA(s.a, from - 1, "issued") || s.a.tokens[from - 1]?.type.as.cue?.entry.features.mood === "perfect";
};

/** Named so that nothing but an outlet is meant: "the network X" may be one of pipes. */
const isSurely = (s: Scene, phrase: NounPhrase | undefined): boolean => {
  if (!isOutlet(phrase)) return false;
  const { name, head } = phrase;
  return head?.features.wide !== "yes" || name?.entry?.class === "outlet" || (s.a.quotations.inside[name?.from ?? 0] ?? -1) >= 0;
};

/** "which THE TELEVISION broadcast": the one that a state has needs no name to carry words. */
const isTheOne = (s: Scene, { from, head }: NounPhrase): boolean => head?.features.one === "yes" && isA(s.a, from - 1, "issued");

/** Whether such an outlet was told by its name before, or needs none, and words are told here to have gone through it. */
export const isToldAgain = (s: Scene, actors: Actors, phrase: NounPhrase): boolean => {
  if (!isCarrying(s, phrase)) return false;
  if (isTheOne(s, phrase)) return true;
  const actor = actors.of(phrase);
  return actor?.kind === "outlet" && actor.mentions.some((at) => at < phrase.from && isSurely(s, sourceAt(s, at)));
};
