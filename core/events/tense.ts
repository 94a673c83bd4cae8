/** What the verb that tells of an encounter says of when it is: to come, under way, or done. */
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { isPurposive } from "./purposive.ts";
import type { Status } from "./status.ts";
import type { Trigger } from "./trigger.ts";
import { isPerfect, verbOf } from "./verb-of.ts";

export const isFutureVerb = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (!type) return false;
  const m = type.as["event-light"] ?? type.as["event-trigger"];
  return m !== undefined ? s.a.lexicon.language.isFuture(m.proclitics) : false;
};

const SPOKEN_OF: ReadonlySet<string> = new Set(["about"]);

const isSpokenOf = (s: Scene, verb: Match): boolean => {
  const m = verb.entry.features.tense === "past" ? matchAt(s.a, verb.from - 1, "preposition") : undefined;
  return m?.to === verb.from && m.enclitic === "" && SPOKEN_OF.has(m.entry.features.role ?? "");
};

/** Words between the verb of leaving and what somebody leaves for; names are not counted. */
const MOST_LEAVING = 8;

/** "WILL LEAVE today heading for", "LEFT home on a visit": the verb of leaving before the noun, if it is near. */
const leavingBefore = (s: Scene, { match, sentence }: Trigger): number | undefined => {
  for (let at = match.from - 1, left = MOST_LEAVING; at >= sentence.from && left > 0; at--) {
    if (s.names.covering[at] !== -1 || s.inTime[at] === 1) continue;
    if (matchAt(s.a, at, "event-trigger")?.entry.features.frame === "leave") return at;
    left--;
  }
  return undefined;
};

/** "left home today ON A VISIT to Sahla": he is on his way. */
const isLeavingFor = (s: Scene, trigger: Trigger): boolean =>
  trigger.type === "visit" &&
  matchAt(s.a, trigger.match.from - 1, "preposition")?.entry.features.role === "in" &&
  leavingBefore(s, trigger) !== undefined;

const willLeave = (s: Scene, trigger: Trigger): boolean => {
  const leaves = trigger.verbal ? undefined : leavingBefore(s, trigger);
  return leaves !== undefined && isFutureVerb(s, leaves);
};

/** "MAY visit": before the imperfect the particle of the perfect tells that it is only possible. */
const isPossible = (s: Scene, verb: Match | undefined): boolean =>
  verb !== undefined &&
  !isPerfect(verb) &&
  verb.entry.features.mood !== "perfect" &&
  verb.entry.features.tense !== "past" &&
  matchAt(s.a, verb.from - 1, "auxiliary")?.entry.features.kind === "already";

const FARTHEST_FIRST = 5;
const FARTHEST_WAS = 16;

/** "WAS THE FIRST president who visits Sahla": the verb "to be" in the past tells that he has. */
const isFirstOf = (s: Scene, { verbal, match, sentence }: Trigger): boolean => {
  if (!verbal) return false;
  for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - FARTHEST_FIRST); at--) {
    if (!isA(s.a, at, "determiner") || isA(s.a, at, "quantifier")) continue;
    for (let i = at - 1; i >= Math.max(sentence.from, at - FARTHEST_WAS); i--) if (isA(s.a, i, "auxiliary")) return true;
  }
  return false;
};

export const byTense = (s: Scene, trigger: Trigger): Status => {
  const verb = trigger.lightBehind ?? verbOf(trigger);
  if (isPossible(s, verb)) return "proposed";
  // "gave the envoy two days TO LEAVE": whoever is told to go is expelled
  if (isPurposive(s, trigger) && trigger.frame !== "unwanted") return "planned";
  const own = trigger.match.entry.features.status;
  // "is heading for": who heads somewhere has not arrived
  if (own) return trigger.match.entry.features.mood === "imperfect" || willLeave(s, trigger) ? "planned" : (own as Status);
  if (!verb) return isLeavingFor(s, trigger) ? "ongoing" : "held";
  // "announced [of] the holding of a meeting": spelt like its verb, and yet to come
  if (verb === trigger.light && isSpokenOf(s, verb)) return "planned";
  if (isFutureVerb(s, verb.from)) return "planned";
  if (verb.entry.features.begin === "yes") return "ongoing";
  const tense = verb.entry.features.tense ?? (verb.entry.features.mood === "imperfect" ? "present" : "past");
  // a state that decides to break with another has broken
  if (tense === "future")
    return trigger.type === "rupture" && verb.entry.features.agree !== "yes" && !verb.entry.features.mood ? "held" : "planned";
  if (tense === "present") return isFirstOf(s, trigger) ? "held" : "ongoing";
  return "held";
};
