/** Encounters that do not take place, as the words before them tell: denied, refused, called off, or only spoken of. */
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { Sentence } from "../tokens/sentences.ts";
import { FOR_SIDE } from "./parts.ts";
import { isOccasion, namesEncounter } from "./trigger.ts";

/** "did not head for": the verb right behind a negation. */
export const isDenied = (s: Scene, at: number): boolean => matchAt(s.a, at - 1, "negation")?.entry.features.x !== undefined;

const FARTHEST_NEGATION = 5;

/** "did not hold talks", "it is not planned to hold talks": the negation of the light verb, or of the word of planning before it. */
export const isLightDenied = (s: Scene, light: Match | undefined): boolean => {
  if (!light) return false;
  // "excused himself from NOT ATTENDING the summit"
  if (light.entry.features.tense === "none" && matchAt(s.a, light.from - 1, "negation")?.entry.features.noun === "yes") return true;
  for (let at = light.from; at > light.from - FARTHEST_NEGATION; at--) {
    if (isDenied(s, at)) return true;
    const planning = matchAt(s.a, at - 1, "status")?.entry.features.status;
    // "does not RULE OUT holding talks"
    if (planning === "unreal") return false;
    if (planning === undefined && !isA(s.a, at - 1, "event-light") && !isA(s.a, at - 1, "preposition")) return false;
  }
  return false;
};

/** "will not pay HIS visit DUE on Sunday": what is spoken of as known had been planned. */
export const isKnownPlan = (s: Scene, match: Match, light: Match): boolean => {
  const future = matchAt(s.a, light.from - 1, "negation")?.entry.features.future === "yes";
  const due = matchAt(s.a, match.to, "status")?.entry.features.status === "planned";
  return future && (s.a.lexicon.language.isPronoun(match.enclitic) || (match.definite && due));
};

const FARTHEST_PLAN = 16;

/** "will not visit Sahla AS HAD BEEN PLANNED": behind the verb of what is past stands the word of planning. */
export const isUndonePlan = (s: Scene, match: Match, sentence: Sentence): boolean => {
  for (let at = match.to; at < Math.min(sentence.to, match.to + FARTHEST_PLAN); at++) {
    if (isA(s.a, at, "complementiser") || namesEncounter(s, at)) return false;
    const planned = isA(s.a, at, "auxiliary") && matchAt(s.a, at + 1, "status")?.entry.features.status === "planned";
    if (planned) return !isA(s.a, at - 1, "relative");
  }
  return false;
};

/** "NO negotiations between A and B", "there will NOT be a meeting": what is told not to be. */
export const isAbsent = (s: Scene, { from, proclitics, definite }: Match): boolean => {
  if (proclitics !== "" || definite) return false;
  let at = from;
  while (isA(s.a, at - 1, "there") || isA(s.a, at - 1, "auxiliary")) at--;
  return isDenied(s, at);
};

const FARTHEST_UNREAL = 9;

/** "before ANY meeting" stands right before; "kept him FROM visiting" and "did not allow him [with] a visit" bring the visit with a preposition. */
const isUnrealBy = (s: Scene, { from: at, to, entry }: Match, { from }: Match): boolean => {
  const { place } = entry.features;
  if (place === "kept") return false;
  if (place === "next") return to === from;
  // "does not rule out"
  if (place === "refused") return !isNegated(s, at) && isRefused(s, to, from);
  if (place !== "led" || s.a.lexicon.language.cutsBy(s.a.tokens[from]?.type.form ?? "")) return true;
  // "abstained from [about] ATTENDING the summit"
  const verbal = matchAt(s.a, from - 1, "event-light");
  const led = verbal?.entry.features.tense === "none" ? from - 1 : from;
  return FOR_SIDE.has(matchAt(s.a, led - 1, "preposition")?.entry.features.role ?? "");
};

/** The word alone, or part of a longer one: "not to rule out". */
const isNegated = (s: Scene, at: number): boolean => isDenied(s, at) || (matchAt(s.a, at - 1, "status")?.to ?? 0) > at;

/** "refused THE HOLDING OF talks", "refused A MEETING with": its object, and not "refused, at a meeting, the plan". */
const isRefused = (s: Scene, to: number, noun: number): boolean => {
  // "refused to speak of THE call": known to have taken place
  if (
    isOccasion(s, noun) ||
    s.a.tokens[noun]?.type.definite ||
    (matchAt(s.a, noun, "event-trigger")?.entry.features.mood ?? "noun") !== "noun"
  )
    return false;
  for (let at = to; at < noun; at++)
    if (s.names.covering[at] === -1 && (s.a.tokens[at]?.type.kind === "mark" || isA(s.a, at, "preposition"))) return false;
  return !s.a.lexicon.language.cutsBy(s.a.tokens[noun]?.type.form ?? "");
};

/** "left WITHOUT [holding] a meeting with": what did not take place. */
export const isWithout = (s: Scene, { from }: Match): boolean => {
  const led = matchAt(s.a, from - 1, "preposition");
  return led?.to === from && led.enclitic === "" && led.entry.features.role === "without";
};

const FARTHEST_KEEPING = 8;

/** "the storm KEPT him FROM [without] his visit": it had been planned, and did not take place. */
export const isKept = (s: Scene, { from }: Match, sentence: Sentence): boolean => {
  for (let at = from - 1; at >= Math.max(sentence.from, from - FARTHEST_KEEPING); at--) {
    if (matchAt(s.a, at, "status")?.entry.features.place === "kept") return true;
    if (isA(s.a, at, "complementiser") || namesEncounter(s, at)) return false;
  }
  return false;
};

/** "DENIED the holding of ANY talks": what was told to have taken place. */
const isDeniedAtAll = (s: Scene, { from, entry }: Match, sentence: Sentence): boolean => {
  if (entry.features.place !== "next") return false;
  for (let at = from - 1; at >= Math.max(sentence.from, from - FARTHEST_UNREAL); at--) {
    if (matchAt(s.a, at, "status")?.entry.features.status === "denied") return true;
    if (isA(s.a, at, "complementiser") || namesEncounter(s, at)) return false;
  }
  return false;
};

/** "does not mean the beginning of talks", "the meaning of summoning an envoy": spoken of, and not told to take place. */
export const isUnreal = (s: Scene, match: Match, sentence: Sentence): boolean => {
  for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - FARTHEST_UNREAL); at--) {
    const m = matchAt(s.a, at, "status");
    if (m?.entry.features.status === "unreal" && isUnrealBy(s, m, match)) return !isDeniedAtAll(s, m, sentence);
    if (isA(s.a, at, "complementiser") || namesEncounter(s, at)) return false;
  }
  return false;
};
