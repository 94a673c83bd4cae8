/** Where a verb of going goes, when a pronoun stands for the place: "which he visits [it]", "arrives there". */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { behindResumption } from "./part-roles.ts";
import type { Trigger } from "./trigger.ts";

const FARTHEST_VISITED = 5;

/** "the city of X, which he visits [it]": the place the relative hangs on. */
export const placeVisited = (s: Scene, trigger: Trigger): NounPhrase | undefined => {
  const back = trigger.verbal && trigger.type === "visit" && s.a.lexicon.language.isPronoun(trigger.match.enclitic);
  if (!back || !isA(s.a, trigger.match.from - 1, "relative")) return undefined;
  for (let at = trigger.match.from - 2; at >= Math.max(trigger.sentence.from, trigger.match.from - FARTHEST_VISITED); at--) {
    const name = s.names.startingAt[at];
    if (name?.kind === "place" || name?.kind === "country") return sourceAt(s, at);
  }
  return undefined;
};

/** The town or country told last before the trigger, in its sentence or the one before. */
const lastPlace = (s: Scene, { match, sentence }: Trigger): NounPhrase | undefined => {
  const first = s.a.sentences[sentence.index - 1]?.from ?? sentence.from;
  for (let at = match.from - 1; at >= first; at--) {
    const name = s.names.startingAt[at];
    if (name?.kind === "place" || name?.kind === "country") return sourceAt(s, at);
  }
  return undefined;
};

const isFeminine = (s: Scene, pronoun: string): boolean =>
  s.a.lexicon.language.isPronoun(pronoun) && s.a.lexicon.language.pronounGender(pronoun) === "f";

/** "and visits IT tomorrow", "arrives there [to it] today", "travelled [to] THERE": the place told before. */
export const placeMeant = (s: Scene, trigger: Trigger): NounPhrase | undefined => {
  if (trigger.type !== "visit" || !trigger.verbal) return undefined;
  if (trigger.frame === "object") return isFeminine(s, trigger.match.enclitic) ? lastPlace(s, trigger) : undefined;
  const led = matchAt(s.a, behindResumption(s, trigger.match.to), "preposition");
  if (led?.entry.features.role !== "to") return undefined;
  return isFeminine(s, led.enclitic) || isA(s.a, led.to, "there") ? lastPlace(s, trigger) : undefined;
};
