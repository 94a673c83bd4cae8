/** Whether a word spelt like a verb of saying is the verbal noun of the same letters. */
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { isA } from "../tokens/annotated.ts";

const FARTHEST_VERB = 12;

/** "confirmed X THE REFUSAL of his country": a second verb in one clause is the noun of the same letters, the object of the first. */
export const isObject = (s: Scene, at: number): boolean => {
  for (let back = at - 1; back >= at - FARTHEST_VERB && s.a.sentenceOf[back] === s.a.sentenceOf[at]; back--) {
    const type = s.a.tokens[back]?.type;
    if (type?.kind !== "word" || type.as.complementiser || type.as.relative) return false;
    const cue = type.as.cue;
    if (cue && cue.entry.features.mood === "perfect" && isCueVerb(s, back))
      return (cue.entry.features.frames ?? "").split(" ").some((f) => f.startsWith("object")) && isClosed(s, at - 1);
    if (type.conjoined || (back < at - 1 && isA(s.a, back, "conjunction"))) return false;
  }
  return false;
};

/** The subject of the first verb has ended: behind the verb itself, a definite word, a name or a time. */
const isClosed = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.definite === true || s.names.covering[at] !== -1 || s.inTime[at] === 1 || isCueVerb(s, at);
};
