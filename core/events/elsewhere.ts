/** Places behind a trigger that are where something else is: what is talked about, another noun's, a clause's of its own. */
import type { WordClass } from "../language.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isComma } from "../mentions/holder.ts";
import { isUnexplained, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { stateServed } from "./serves-in.ts";
import { TIES } from "./take-part.ts";
import { isBehindLater, isBehindWhile, isInRelative, isOfTopic, isOfTopicNoun, isWhereTopicIs } from "./time-of-another.ts";
import type { Trigger } from "./trigger.ts";

/** A word for a situation, neither what an encounter is called after, "PEACE talks", nor part of a name, "the palace of PEACE". */
const namesSituation = (s: Scene, at: number): boolean =>
  s.names.covering[at] === -1 && isA(s.a, at, "situation") && (matchAt(s.a, at - 1, "event-trigger")?.to ?? 0) <= at;

/** A place right behind "the situation", its adjectives aside. */
export const isOfSituation = (s: Scene, from: number): boolean => {
  // 'the "WAR OF EXTINCTION" in X'
  const at = s.a.quotations.markOf[from - 1] === -1 ? from : from - 1;
  if (namesSituation(s, at - 1)) return true;
  const { adjectival = false, definite = false } = s.a.tokens[at - 1]?.type ?? {};
  return (adjectival || definite) && s.names.covering[at - 1] === -1 && namesSituation(s, at - 2);
};

const LONGEST_OFFICE = 8;

/** "the minister of health IN THE KINGDOM OF SAHLA": whose minister he is. */
const isWhereHeServes = (s: Scene, trigger: Trigger, at: number): boolean => {
  for (let from = at - 1; from >= Math.max(trigger.match.to, at - LONGEST_OFFICE); from--) {
    const holder = sourceAt(s, from);
    if (holder?.to === at && stateServed(s, holder)) return true;
  }
  return false;
};

const NEAR_LED = 3;

/** "meets him, AFTER A TOUR IN X": behind a comma, where the other journey or encounter was. */
const isOfOneBefore = (s: Scene, trigger: Trigger, at: number): boolean => {
  for (let noun = at - 1; noun > Math.max(trigger.match.to, at - NEAR_LED); noun--) {
    const named = isA(s.a, noun, "event-trigger") || isA(s.a, noun, "series-head");
    const role = named ? (matchAt(s.a, noun - 1, "preposition")?.entry.features.role ?? "") : "";
    if (APART.has(role) && isComma(s, noun - 2)) return true;
  }
  return false;
};

const APART: ReadonlySet<string> = new Set(["after", "before"]);

/** "the system FOLLOWED IN X": a participle that tells where another noun is. */
const isOfParticiple = (s: Scene, trigger: Trigger, at: number): boolean => {
  const { definite = false, form = "", classes = [] } = s.a.tokens[at - 1]?.type ?? {};
  return (
    definite &&
    at - 2 >= trigger.match.to &&
    classes.length === 0 &&
    s.names.covering[at - 1] === -1 &&
    s.a.lexicon.language.looksParticiple(form) &&
    isUnexplained(s, at - 2) &&
    (s.a.tokens[at - 2]?.type.definite ?? false)
  );
};

/** "held talks with him, AND THE NEED of a truce in X": behind a comma another noun, and where that is. */
const isOfNextNoun = (s: Scene, trigger: Trigger, at: number): boolean => {
  for (let noun = at - 1; noun > trigger.match.to; noun--)
    if (isComma(s, noun - 1) && (s.a.tokens[noun]?.type.conjoined ?? false)) return isPlainNoun(s, noun);
  return false;
};

/** Neither a verb nor somebody, nor a word that leads on: "and the need of", "and the support of". */
const isPlainNoun = (s: Scene, at: number): boolean => {
  const { form = "", classes = [] } = s.a.tokens[at]?.type ?? {};
  const { language } = s.a.lexicon;
  return (
    s.names.covering[at] === -1 &&
    s.inTime[at] !== 1 &&
    classes.every((c) => PLAIN.has(c)) &&
    !language.looksPresent(form) &&
    !language.looksPerfect(form)
  );
};

const PLAIN: ReadonlySet<WordClass> = new Set<WordClass>(["status", "stated", "bond", "situation", "given-noun"]);

/** "the ambassadors RESIDENT IN X", "the attacks that hit the embassy in X": where something else is. */
export const isElsewhere = (s: Scene, trigger: Trigger, at: number, where: NounPhrase): boolean =>
  // "of the CURRENT month" is a time
  (isA(s.a, at - 1, "dated") && s.inTime[at - 1] !== 1) ||
  (where.kind === "country" && isWhereHeServes(s, trigger, at)) ||
  isOfOneBefore(s, trigger, at) ||
  isBehindLater(s, at, trigger) ||
  isOfParticiple(s, trigger, at) ||
  isOfNextNoun(s, trigger, at) ||
  isInRelative(s, at, trigger) ||
  isBehindWhile(s, at, trigger) ||
  isOfTopic(s, at, trigger) ||
  ((where.kind === "country" || isOfTopicNoun(s, at)) && !TIES.has(trigger.type) && isWhereTopicIs(s, at, trigger));
