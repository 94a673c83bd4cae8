/** Steps to who goes and where, behind a word for a journey. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { isComma } from "../mentions/holder.ts";
import { isGrammatical } from "../mentions/name-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { Step } from "./behind-steps.ts";
import { prefixedRole, roleAt } from "./part-roles.ts";
import { isSomewhere, membersOf, SUBJECTS } from "./parts.ts";
import { type Found, isObjectByGender, take } from "./take-part.ts";
import type { Trigger } from "./trigger.ts";

/** "to inform THE LEADERS of the union", "to bring the invitation of THE KING": behind a bare noun stands its own genitive. */
const isGenitive = (s: Scene, at: number): boolean => {
  const before = s.a.tokens[at - 1]?.type;
  return (
    before?.kind === "word" &&
    (before.classes.length === 0 || s.a.lexicon.language.cutsFor(before.form) || isNounOnly(s, at - 1)) &&
    !before.definite &&
    !before.adjectival &&
    s.inTime[at - 1] !== 1 &&
    s.names.covering[at - 1] === -1
  );
};

/** Of the tables' words those that have a genitive. */
const isNounOnly = (s: Scene, at: number): boolean => {
  const as = s.a.tokens[at]?.type.as;
  const { mood } = as?.["event-trigger"]?.entry.features ?? {};
  const isNoun = as?.status !== undefined || mood === "noun" || as?.common !== undefined;
  return isNoun && as?.preposition === undefined && !isGrammatical(s.a, at);
};

/** "will visit Sahla, BUT his adviser": what is told behind it is of others. */
export const stopsAtBut: Step = ({ s, trigger }, at) =>
  trigger.type === "visit" && matchAt(s.a, at, "conjunction")?.entry.features.kind === "but" ? "stop" : undefined;

/** "arrived A SHORT WHILE AGO the president": words that have no genitive. */
const endsAdverb = (s: Scene, at: number): boolean => [1, 2, 3].some((back) => matchAt(s.a, at - back, "adverb")?.to === at);

export const takesLateVisitor: Step = ({ s, trigger, found, back }, at) => {
  if (trigger.frame === "sends") return undefined;
  const waits = trigger.verbal && trigger.type === "visit" && !found.agent && !back && found.parts.every((p) => p.role !== "visitor");
  if (!waits || roleAt(s, at) !== "" || (isGenitive(s, at) && !endsAdverb(s, at))) return undefined;
  const subject = joinedSourceAt(s, at);
  if (!subject || !(SUBJECTS.has(subject.kind) || subject.head?.features.sent === "yes")) return undefined;
  if (isObjectByGender(trigger, subject)) {
    take(found, trigger, "object", subject);
    return subject.to;
  }
  for (const member of membersOf(subject)) found.parts.push({ role: "visitor", phrase: member });
  return subject.to;
};

/** Nothing but when stands between. */
const isOnlyTimed = (s: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (s.inTime[at] !== 1 && !isA(s.a, at, "preposition") && !isA(s.a, at, "adverb") && !isComma(s, at)) return false;
  return true;
};

/** Behind the name of a state its own verb would open another clause. */
const opensNoClause = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const next = joinedSourceAt(s, at);
  return (
    type === undefined ||
    type.kind === "mark" ||
    type.conjoined ||
    s.inTime[at] === 1 ||
    isA(s.a, at, "preposition") ||
    isA(s.a, at, "conjunction") ||
    (next !== undefined && isSomewhere(next))
  );
};

/** "visits Sahla on the third AND JABAL on the fifth", "Sahla, THEN JABAL": where he goes next, behind when he goes to the first. */
export const takesNextHost: Step = ({ s, trigger, found }, at) => {
  const last = trigger.type === "visit" ? found.parts[found.parts.length - 1] : undefined;
  if (last?.role !== "host" || !isSomewhere(last.phrase) || !isOnlyTimed(s, last.phrase.to, at)) return undefined;
  const then = matchAt(s.a, at, "conjunction");
  const start = then?.entry.features.kind === "then" ? then.to : at;
  const next = joinedSourceAt(s, start);
  const isJoined = start > at || (next !== undefined && next.skip > 0);
  if (!next || !isJoined || prefixedRole(s, start) !== "" || !membersOf(next).every(isSomewhere) || !opensNoClause(s, next.to))
    return undefined;
  take(found, trigger, "then-to", next);
  found.end = next.to;
  return next.to;
};

/** "after the visit of the minister X SAHLA": right behind whose visit it is. */
const isBehindVisitor = ({ agent, end, parts }: Found, at: number): boolean =>
  agent && at === end && parts.length === 1 && parts[0]?.role === "visitor" && SUBJECTS.has(parts[0].phrase.kind);

/** "arrived, on Tuesday, Cairo": the town without a preposition. */
export const takesBareTown: Step = ({ s, trigger, found }, at) => {
  if (trigger.type !== "visit" || trigger.frame === "object" || roleAt(s, at) !== "") return undefined;
  if (!trigger.verbal && !isBehindVisitor(found, at)) return undefined;
  const town = sourceAt(s, at);
  if (town?.skip !== 0 || !isSomewhere(town) || found.parts.some((p) => p.role === "host")) return undefined;
  // "arrived Sahla" right behind whoever arrives; farther on a state may be anybody's
  if (town.kind !== "place" && trigger.verbal && trigger.frame !== "leave" && !(found.agent && at === found.end && trigger.frame === "to"))
    return undefined;
  // "left Sahla": where one leaves is not where one goes
  if (trigger.frame === "leave") found.left ??= town;
  else take(found, trigger, "to", town);
  return town.to;
};

export const GOALS: ReadonlySet<string> = new Set(["to", "for"]);

/** Words between a visit, or whoever makes it, and the person or body it goes to. */
const NEAR_HOST = 3;

/** Neither a place nor anywhere near the visit and whoever makes it. */
export const isFarHost = ({ match }: Trigger, { parts }: Found, at: number, phrase: NounPhrase): boolean =>
  !membersOf(phrase).every(isSomewhere) && at > Math.max(parts[parts.length - 1]?.phrase.to ?? 0, match.to) + NEAR_HOST;
