/** How an encounter is led in by what is told before it: as its aim, "arrived to hold talks", besides it, or as what came after it. */
import { joinedSourceAt } from "../mentions/source-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { prefixedRole } from "./part-roles.ts";
import { membersOf, SUBJECTS } from "./parts.ts";
import { behindAdjectives, type Trigger } from "./trigger.ts";
import { verbOf } from "./verb-of.ts";

/** "to meet", not "for the meeting": the article as the split of the word tells it, since a stem may begin with its letter. */
const isDefiniteWord = (s: Scene, m: Match): boolean => {
  const word = s.a.tokens[m.from]?.type.as[m.entry.class];
  return m.to === m.from + 1 && word ? word.definite : m.definite;
};

/** "the coverage of [for] THE MINISTER'S visit TO Sahla": with its own visitor behind it the noun is not what somebody sets out for. */
const isOfVisitor = (s: Scene, { type, verbal, light, match }: Trigger): boolean => {
  if (type !== "visit" || verbal || light) return false;
  const visitor = joinedSourceAt(s, behindAdjectives(s, match.to));
  if (!visitor || !SUBJECTS.has(membersOf(visitor)[0]?.kind ?? visitor.kind)) return false;
  return matchAt(s.a, visitor.to, "preposition")?.entry.features.role === "to" || prefixedRole(s, visitor.to) === "for";
};

/** "to hold a meeting", "in order to meet" */
export const isPurposive = (s: Scene, trigger: Trigger): boolean => {
  const led = trigger.light ?? trigger.match;
  if (isA(s.a, led.from - 1, "aim") || matchAt(s.a, led.from - 2, "aim")?.to === led.from) return true;
  if (isOfVisitor(s, trigger)) return false;
  // "to [for the] take part in": a verbal noun has its article
  const isNoun = led === trigger.light && led.entry.features.tense === "none";
  return s.a.lexicon.language.isPurpose(led.proclitics) && (isNoun || !isDefiniteWord(s, led));
};

/** "a road map FOR RESTORING TIES": an aim, and nothing that is due. */
export const isAimedAt = (s: Scene, trigger: Trigger): boolean =>
  trigger.type === "restoration" && !trigger.verbal && !trigger.light && isPurposive(s, trigger);

const LONGEST_LEAD = 2;

/** "met X, BESIDES talks with Y", "in addition to holding a meeting": the noun goes on with what was told before it. */
export const isLedBesides = (s: Scene, { verbal, light, match }: Trigger): boolean => {
  const { from } = light && light.from < match.from ? light : match;
  if (verbal) return false;
  for (let at = from - 1; at >= from - LONGEST_LEAD; at--) {
    const m = matchAt(s.a, at, "preposition");
    if (m?.to === from && m.entry.features.role === "besides") return true;
  }
  return false;
};

const FARTHEST_PROGRAMME = 12;

/** "the visit TAKES IN the holding of talks", "its programme TAKES IN a meeting": what a journey is told to hold is to come. */
export const isInProgramme = (s: Scene, { type, verbal, light, match, sentence }: Trigger): boolean => {
  const isNoun =
    !light || light.entry.features.tense === "none" || light.entry.features.noun === "yes" || light.entry.features.near === "yes";
  const noun = light && light.from < match.from && light.entry.features.near !== "yes" ? light.from : match.from;
  if (verbal || type === "visit" || !isNoun || isA(s.a, noun - 1, "preposition")) return false;
  for (let at = noun - 1, left = FARTHEST_PROGRAMME; at >= sentence.from && left > 0; at--) {
    const verb = matchAt(s.a, at, "event-light");
    if (verb?.entry.features.near === "yes") return verb.entry.features.tense === "present" && !isSubject(s, verb.to, match);
    if (isA(s.a, at, "complementiser") || isA(s.a, at, "relative")) return false;
    if (s.names.covering[at] === -1 && s.inTime[at] !== 1) left--;
  }
  return false;
};

/** "THE TALKS take in trade": right behind the verb, with the article. */
const isSubject = (s: Scene, behindVerb: number, { from }: Match): boolean =>
  from === behindVerb && (s.a.tokens[from]?.type.definite ?? false);

/** "before he receives", "before he begins a series of meetings": the verb behind "before". */
export const isBehindBefore = (s: Scene, trigger: Trigger): boolean => {
  const verb = verbOf(trigger);
  return (
    verb?.proclitics === "" &&
    isA(s.a, verb.from - 1, "complementiser") &&
    matchAt(s.a, verb.from - 2, "preposition")?.entry.features.role === "before"
  );
};

/** "before his visit": the noun behind "before". */
export const isLedBefore = (s: Scene, { verbal, light, match }: Trigger): boolean =>
  !verbal && !light && matchAt(s.a, match.from - 1, "preposition")?.entry.features.role === "before";
