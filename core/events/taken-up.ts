/** "praised the president X, WHOM HE MET on Saturday", "with whom he conferred": the pronoun takes X up, and whoever acts was told before him. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { SUBJECTS } from "./parts.ts";
import { relativeBefore, type Scope } from "./subject.ts";
import type { Trigger } from "./trigger.ts";

const BRINGS: ReadonlySet<string> = new Set(["with", "by"]);

/** The verb bears the pronoun of what its relative hangs on, or "with" right behind it does. */
const isTakenUp = (s: Scene, { match }: Trigger): boolean => {
  const { language } = s.a.lexicon;
  if (language.isPronoun(match.enclitic)) return true;
  const led = matchAt(s.a, match.to, "preposition");
  return led !== undefined && BRINGS.has(led.entry.features.role ?? "") && language.isPronoun(led.enclitic);
};

/** Whose verb it is: the first person told in the clause before the one taken up, else whoever speaks. A subject of its own stands right behind the verb. */
export const whoTakesUp = (s: Scene, trigger: Trigger, scope: Scope): NounPhrase | undefined => {
  const { verbal, match } = trigger;
  const relative = verbal ? relativeBefore(s, match.from) : undefined;
  if (relative === undefined || !isTakenUp(s, trigger)) return undefined;
  const own = joinedSourceAt(s, isA(s.a, match.to, "preposition") ? match.to + 1 : match.to);
  if (own && SUBJECTS.has(own.kind) && own.skip === 0) return undefined;
  const { gender } = match.entry.features;
  for (let at = scope.from; at < relative; at++) {
    const told = joinedSourceAt(s, at);
    if (!told || told.to >= relative) continue;
    if (SUBJECTS.has(told.kind) && told.skip === 0 && (told.gender === "" || !gender || told.gender === gender)) return told;
    at = told.to - 1;
  }
  return scope.speaker && SUBJECTS.has(scope.speaker.kind) ? scope.speaker : undefined;
};
