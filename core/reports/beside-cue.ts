/** The words beside a cue, and whether a cue's own letters are grammar first. */
import { isGrammatical } from "../mentions/name-words.ts";
import { behindTimes, type Scene } from "../mentions/phrase-words.ts";
import { isA } from "../tokens/annotated.ts";

/** Token before, in the same sentence; -1 at its start. */
export const before = (s: Scene, at: number): number => (at > 0 && s.a.sentenceOf[at - 1] === s.a.sentenceOf[at] ? at - 1 : -1);

export const isListedAdverb = (s: Scene, at: number): boolean => {
  const m = s.a.tokens[at]?.type.as.adverb;
  return m?.skip === 0 && m.entry.features.weak !== "yes";
};

/** "ONE MORE TIME", "in her turn", "in spite of": several words that tell how or when, and name nobody. */
export const opensAdverbialPhrase = (s: Scene, at: number): boolean =>
  s.a.phrases[at]?.some((p) => p.entry.class === "adverb" || p.entry.class === "turn" || p.entry.class === "preposition") ?? false;

/** The word is also a preposition or the like: it is a cue only in a tight frame. */
export const isHomograph = (s: Scene, at: number): boolean => isGrammatical(s.a, at) || isListedAdverb(s, at) || isBetweenApart(s, at);

/** "AND BETWEEN", written apart or not: what "and" is joined to has one more reading than the verb. */
const isBetweenApart = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.as.preposition?.proclitics === s.a.lexicon.language.andForm && type.as.preposition.entry.features.role === "between";
};

const isAnd = (s: Scene, at: number): boolean => s.a.tokens[at]?.type.form === s.a.lexicon.language.andForm;

/** "MADE CLEAR in the same context", spelt like "between": a preposition governs what stands behind it, and another preposition or an adverb is nothing it could. */
const governsNothing = (s: Scene, at: number): boolean => {
  const next = s.a.tokens[at + 1]?.type;
  if (!next || s.names.covering[at + 1] !== -1 || next.as.relative) return false;
  if (opensAdverbialPhrase(s, at + 1) || next.as.preposition?.skip === 0 || isListedAdverb(s, at + 1)) return true;
  const behind = behindTimes(s, at + 1);
  // "BETWEEN the fifth and the ninth" governs both
  for (let i = at + 1; i < behind; i++) if (s.a.tokens[i]?.type.conjoined || isAnd(s, i)) return false;
  return behind > at + 1 && isA(s.a, behind, "complementiser");
};

/** The letters of a preposition, here a verb: "had already MADE CLEAR", or with nothing behind it that a preposition could govern. */
export const standsAsVerb = (s: Scene, at: number): boolean =>
  s.a.tokens[at]?.type.as.preposition !== undefined &&
  (s.a.tokens[at - 1]?.type.as.auxiliary?.entry.features.kind === "already" || governsNothing(s, at));
