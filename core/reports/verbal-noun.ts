/** Whether a word spelt like a verb of saying is the verbal noun of the same letters. */
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { type Annotated, isA, type Match, matchAt } from "../tokens/annotated.ts";

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

/** Prepositions that a verb may stand behind all the same. */
const BEFORE_VERBS: ReadonlySet<string> = new Set(["since", "until", "besides"]);

/** "behind THE DENIAL by", "despite THE DISCLOSURE of": spelt like the verb, right behind a preposition it is its noun. */
export const isLedNoun = (a: Annotated, { from, proclitics, entry }: Match): boolean => {
  if (entry.features.mood !== "perfect" || proclitics !== "" || entry.features.gender !== "m") return false;
  const led = matchAt(a, from - 1, "preposition") ?? phraseBefore(a, from);
  return led !== undefined && led.enclitic === "" && led.entry.features.what !== "yes" && !BEFORE_VERBS.has(led.entry.features.role ?? "");
};

const phraseBefore = (a: Annotated, at: number): Match | undefined =>
  [2, 3].flatMap((back) => a.phrases[at - back]?.filter((p) => p.to === at && p.entry.class === "preposition") ?? [])[0];
