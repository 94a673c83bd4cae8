/** The words beside a cue, and whether a cue's own letters are grammar first. */
import { isGrammatical } from "../mentions/name-words.ts";
import type { Scene } from "../mentions/phrase-words.ts";

/** Token before, in the same sentence; -1 at its start. */
export const before = (s: Scene, at: number): number => (at > 0 && s.a.sentenceOf[at - 1] === s.a.sentenceOf[at] ? at - 1 : -1);

const isListedAdverb = (s: Scene, at: number): boolean => {
  const m = s.a.tokens[at]?.type.as.adverb;
  return m?.skip === 0 && m.entry.features.weak !== "yes";
};

/** The word is also a preposition or the like: it is a cue only in a tight frame. */
export const isHomograph = (s: Scene, at: number): boolean => isGrammatical(s.a, at) || isListedAdverb(s, at);
