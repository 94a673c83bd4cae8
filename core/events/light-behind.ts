/** The verb of doing behind the noun of an encounter, in a relative clause of its own: the visit that X is paying. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { endsInPronoun, isUnexplained, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { behindSetting } from "./part-roles.ts";
import { SUBJECTS } from "./parts.ts";
import { behindAdjectives, type Trigger } from "./trigger.ts";

/** "the WORKING meeting [the meeting of work] that brought together": a noun that tells what kind it is. */
const isKindBefore = (s: Scene, match: Match, at: number): boolean =>
  !match.definite &&
  (s.a.tokens[at]?.type.definite ?? false) &&
  s.names.covering[at] === -1 &&
  !isA(s.a, at, "event-trigger") &&
  isA(s.a, at + 1, "relative") &&
  matchAt(s.a, at + 2, "event-light")?.entry.features.gathers === "yes";

/** "the visit that X is paying", "talks he held": the light verb right behind the noun, with or without its relative. */
export const lightBehindOf = (s: Scene, match: Match): Match | undefined => {
  // "the visit WILL BE MADE": a verb that is also a word of what is planned
  const made = matchAt(s.a, match.to, "event-light");
  if (made?.entry.features.passive === "yes") return made;
  const adjectives = behindAdjectives(s, match.to);
  const at = isKindBefore(s, match, adjectives) ? adjectives + 1 : adjectives;
  // "in the PRESENCE of" is spelt like the verbal noun of attending
  if (isA(s.a, at, "participation")) return undefined;
  const relative = isA(s.a, at, "relative");
  let verb = relative ? at + 1 : at;
  let left = MOST_BEFORE_VERB;
  // "the visit that WAS DUE TO BE paid by", "a visit that X MEANT to pay"
  while (left-- > 0 && !isOwnVerb(matchAt(s.a, verb, "event-light"))) {
    if (isA(s.a, verb, "auxiliary") || isA(s.a, verb, "complementiser") || isPlanning(s, verb)) verb++;
    else if (isA(s.a, verb - 1, "auxiliary") && verb > at) verb = subjectAt(s, verb)?.to ?? verb;
    else break;
  }
  const light = gatheringLater(s, match, verb) ?? matchAt(s.a, verb, "event-light") ?? gatheringBehind(s, adjectives);
  if (light && light.from > verb) return light;
  // "a summit [that] was due, ITS holding, with", "a visit [that] was due to be paid [with it]": without a relative the pronoun tells that the noun is meant
  const takesUp = s.a.lexicon.language.isPronoun(light?.enclitic ?? "") || isTakenUpBehind(s, light);
  return relative || verb === at || takesUp ? light : undefined;
};

/** A verb that is the noun's own, whatever was told of it before: "a meeting due [that] BRINGS TOGETHER". */
const isOwnVerb = (m: Match | undefined): boolean => m?.entry.features.does === "yes" || m?.entry.features.gathers === "yes";

const MOST_UNKNOWN = 2;

/** "a meeting IN SAHLA THAT BROUGHT TOGETHER", "intensive talks that": the verb that gathers, behind when and where and adjectives no table has. */
const gatheringBehind = (s: Scene, adjectives: number): Match | undefined => {
  let from = adjectives;
  while (from < adjectives + MOST_UNKNOWN && isUnexplained(s, from)) from++;
  const at = behindSetting(s, from).at;
  const verb = at > adjectives ? matchAt(s.a, isA(s.a, at, "relative") ? at + 1 : at, "event-light") : undefined;
  return verb?.entry.features.gathers === "yes" && verb.proclitics === "" ? verb : undefined;
};

const FARTHEST_GATHERING = 14;

/** "a meeting HELD in Sahla that BROUGHT TOGETHER", "hosted by X AND": a second verb of the noun's clause tells who met. */
const gatheringLater = (s: Scene, match: Match, verb: number): Match | undefined => {
  if (match.definite || match.entry.features.type === "visit" || !isClauseVerb(s, verb)) return undefined;
  for (let at = verb + 1; at < verb + FARTHEST_GATHERING && s.a.sentenceOf[at] === s.a.sentenceOf[verb]; at++) {
    if (isA(s.a, at, "complementiser") || isA(s.a, at, "event-trigger")) return undefined;
    const light = matchAt(s.a, at, "event-light");
    const { gathers, near, tense } = light?.entry.features ?? {};
    if (!light || gathers !== "yes" || near === "yes" || light.enclitic !== "" || tense !== "past" || isA(s.a, at - 1, "preposition"))
      continue;
    return subjectAt(s, behindSetting(s, light.to).at) ? light : undefined;
  }
  return undefined;
};

/** "a meeting WAS HELD", "[which] X HOSTED [it]": a verb right behind an indefinite noun. */
const isClauseVerb = (s: Scene, at: number): boolean => {
  const { tense, gathers } = matchAt(s.a, at, "event-light")?.entry.features ?? {};
  if (tense !== undefined) return tense !== "none" && gathers !== "yes";
  return isUnexplained(s, at) && endsInPronoun(s, at);
};

/** The pronoun of the noun behind the verb of doing, with the letter that brings it. */
const isTakenUpBehind = (s: Scene, light: Match | undefined): boolean =>
  light?.entry.features.does === "yes" && matchAt(s.a, light.to, "preposition")?.entry.features.pronoun === "yes";

const MOST_BEFORE_VERB = 7;

const subjectAt = (s: Scene, at: number): NounPhrase | undefined => {
  const who = sourceAt(s, at);
  return who && SUBJECTS.has(who.kind) ? who : undefined;
};

/** "a visit that X meant to pay": whoever is told between the noun and the verb of doing behind it. */
export const subjectWithin = (s: Scene, { match, lightBehind, type }: Trigger): NounPhrase | undefined => {
  if (type !== "visit" || !lightBehind) return undefined;
  for (let at = match.to + 1; at < lightBehind.from; at++) {
    const who = isA(s.a, at - 1, "auxiliary") ? subjectAt(s, at) : undefined;
    if (who && who.to <= lightBehind.from) return who;
  }
  return undefined;
};

/** "due to", "from what is planned": what tells that something is to come, its preposition too. */
const isPlanning = (s: Scene, at: number): boolean =>
  isA(s.a, at, "status") || (isA(s.a, at, "preposition") && isA(s.a, at + 1, "status")) || isA(s.a, at - 1, "status");
