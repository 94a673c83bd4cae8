/** Whose an occasion is, "during a meeting with": the subject of the verb that it stands beside. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { behindSetting, prefixedRole } from "./part-roles.ts";
import { SUBJECTS } from "./parts.ts";
import { isOccasion, type Trigger } from "./trigger.ts";

/** "behind X's side, Y CALLED, after a meeting with Z, for": an occasion is that of the subject right behind the last verb of saying before it. */
export const subjectOfNearest = (s: Scene, { match }: Trigger, from: number): NounPhrase | undefined => {
  if (!isOccasion(s, match.from)) return undefined;
  for (let at = match.from - 1; at >= from; at--) {
    if (isA(s.a, at, "complementiser")) return undefined;
    if (s.a.tokens[at]?.type.as.cue?.entry.features.mood !== "perfect" || !isCueVerb(s, at)) continue;
    const subject = joinedSourceAt(s, at + 1);
    return subject && subject.to <= match.from && SUBJECTS.has(subject.kind) ? subject : undefined;
  }
  return undefined;
};

/** "after his meeting with Y, X LEFT home heading for Sahla": whoever leaves goes there. */
export const whoLeaves = (s: Scene, { type, match }: Trigger, from: number): NounPhrase | undefined => {
  for (let at = type === "visit" ? match.from - 1 : -1; at >= from; at--) {
    if (isA(s.a, at, "complementiser")) return undefined;
    if (matchAt(s.a, at, "event-trigger")?.entry.features.frame !== "leave") continue;
    const subject = sourceAt(s, at + 1) ?? sourceAt(s, behindSetting(s, at + 1).at);
    return subject && subject.to <= match.from && SUBJECTS.has(subject.kind) ? subject : undefined;
  }
  return undefined;
};

/** "during a meeting with", "in a call with": the occasion that a sentence begins with. */
const opensAsOccasion = (s: Scene, { match, sentence }: Trigger): boolean =>
  match.from <= sentence.from + 2 &&
  (isOccasion(s, match.from) || [1, 2].some((back) => tellsWhen(matchAt(s.a, match.from - back, "preposition"), match.from)));

const WHEN: ReadonlySet<string> = new Set(["in", "after", "before"]);

/** "in", "before", "at the end of": a preposition that ends right before the noun. */
const tellsWhen = (led: Match | undefined, at: number): boolean => led?.to === at && WHEN.has(led.entry.features.role ?? "");

/** "during a meeting with A and B, the president said": whose meeting it was is told behind the verb of the main clause. */
export const subjectAhead = (s: Scene, trigger: Trigger, from: number): NounPhrase | undefined =>
  trigger.verbal || !opensAsOccasion(s, trigger) ? undefined : subjectOfMain(s, from, trigger.sentence.to);

const ACTS: ReadonlySet<string> = new Set(["perfect", "imperfect"]);

/** A verb of saying, of meeting or going, or one that carries such a noun. */
const isMainVerb = (s: Scene, at: number): boolean => {
  const as = s.a.tokens[at]?.type.as;
  const event = as?.["event-trigger"];
  return (
    isCueVerb(s, at) ||
    (event !== undefined && event.enclitic === "" && ACTS.has(event.entry.features.mood ?? "")) ||
    (as?.["event-light"] !== undefined && as["event-light"].enclitic === "" && as["event-light"].entry.features.tense !== "none")
  );
};

/** Behind an occasion that opens the sentence: the subject of the first verb, times and places before it left out. */
export const subjectOfMain = (s: Scene, from: number, to: number): NounPhrase | undefined => {
  for (let at = from; at < to && !isA(s.a, at, "complementiser"); at++) {
    if (!isMainVerb(s, at)) continue;
    const subject = sourceAt(s, at + 1) ?? sourceAt(s, behindSetting(s, at + 1).at);
    return subject && SUBJECTS.has(subject.kind) ? subject : undefined;
  }
  return undefined;
};

const NEAR_OPENING = 3;

/** "after a meeting WITH X, he meets": whom the occasion that opens the clause brought is not who goes on. */
export const isMetOnOccasion = (s: Scene, from: number, phrase: NounPhrase): boolean => {
  const brought = matchAt(s.a, phrase.from - 1, "preposition")?.entry.features.role === "with" || prefixedRole(s, phrase.from) === "by";
  if (!brought) return false;
  for (let at = from; at < from + NEAR_OPENING; at++) if (isA(s.a, at, "event-trigger") && isOccasion(s, at)) return true;
  return false;
};
