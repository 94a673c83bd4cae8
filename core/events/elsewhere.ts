/** Places behind a trigger that are where something else is: what is talked about, another noun's, a clause's of its own. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { isA } from "../tokens/annotated.ts";
import { TIES } from "./take-part.ts";
import { isBehindWhile, isInRelative, isOfTopic, isWhereTopicIs } from "./time-of-another.ts";
import type { Trigger } from "./trigger.ts";

/** A place right behind "the situation", its adjectives aside. */
export const isOfSituation = (s: Scene, at: number): boolean =>
  isA(s.a, at - 1, "situation") || ((s.a.tokens[at - 1]?.type.adjectival ?? false) && isA(s.a, at - 2, "situation"));

/** "the ambassadors RESIDENT IN X", "the attacks that hit the embassy in X": where something else is. */
export const isElsewhere = (s: Scene, trigger: Trigger, at: number, { kind }: NounPhrase): boolean =>
  isA(s.a, at - 1, "dated") ||
  isInRelative(s, at, trigger) ||
  isBehindWhile(s, at, trigger) ||
  isOfTopic(s, at, trigger) ||
  (kind === "country" && !TIES.has(trigger.type) && isWhereTopicIs(s, at, trigger));
