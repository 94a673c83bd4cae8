/** Places behind a trigger that are where something else is: what is talked about, another noun's, a clause's of its own. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { TIES } from "./take-part.ts";
import { isBehindWhile, isInRelative, isOfTopic, isOfTopicNoun, isWhereTopicIs } from "./time-of-another.ts";
import type { Trigger } from "./trigger.ts";

/** A place right behind "the situation", its adjectives aside. */
export const isOfSituation = (s: Scene, at: number): boolean => {
  if (isA(s.a, at - 1, "situation")) return true;
  const { adjectival = false, definite = false } = s.a.tokens[at - 1]?.type ?? {};
  return (adjectival || definite) && s.names.covering[at - 1] === -1 && isA(s.a, at - 2, "situation");
};

const LONGEST_OFFICE = 8;

/** "the minister of health IN THE KINGDOM OF SAHLA", "X, minister of health IN SAHLA": whose minister he is. */
const isWhereHeServes = (s: Scene, trigger: Trigger, at: number, where: NounPhrase): boolean => {
  if (where.kind !== "country" || matchAt(s.a, at, "preposition")?.entry.features.role !== "in") return false;
  for (let from = at - 1; from >= Math.max(trigger.match.to, at - LONGEST_OFFICE); from--) {
    const holder = sourceAt(s, from);
    if (holder?.to !== at || !holder.office || holder.country !== undefined) continue;
    return matchAt(s.a, where.from, "place-head")?.entry.features.state === "yes" || (holder.person?.from ?? at) < holder.office.from;
  }
  return false;
};

/** "the ambassadors RESIDENT IN X", "the attacks that hit the embassy in X": where something else is. */
export const isElsewhere = (s: Scene, trigger: Trigger, at: number, where: NounPhrase): boolean =>
  // "of the CURRENT month" is a time
  (isA(s.a, at - 1, "dated") && s.inTime[at - 1] !== 1) ||
  isWhereHeServes(s, trigger, at, where) ||
  isInRelative(s, at, trigger) ||
  isBehindWhile(s, at, trigger) ||
  isOfTopic(s, at, trigger) ||
  ((where.kind === "country" || isOfTopicNoun(s, at)) && !TIES.has(trigger.type) && isWhereTopicIs(s, at, trigger));
