/** Steps past what a relative clause tells of whoever stands before it. */
import { isComma } from "../mentions/holder.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { Step } from "./behind-steps.ts";
import { stopsArguments } from "./part-roles.ts";
import { SUBJECTS } from "./parts.ts";

const LONGEST_RELATIVE = 14;

/** "a meeting with X, which WAS HELD in": what hangs behind him goes back to the encounter. */
const goesBackToNoun = (s: Scene, verb: number): boolean =>
  isA(s.a, verb, "event-light") || isA(s.a, verb, "status") || isA(s.a, verb, "duration") || isA(s.a, verb, "auxiliary");

/** "met X, who faces an opposition in Sahla": those and where are told of him, up to the comma, and none of the encounter's. */
export const passesTold: Step = ({ s, trigger, found }, at) => {
  const last = found.parts[found.parts.length - 1]?.phrase;
  const isBehindLast = last !== undefined && SUBJECTS.has(last.kind) && at >= last.to && at <= last.to + 1;
  if (!isBehindLast || !isA(s.a, at, "relative") || goesBackToNoun(s, at + 1)) return undefined;
  const waits = trigger.verbal && trigger.type !== "visit" && found.agent && found.parts.length === 1 && !meets(s, at + 1);
  for (let end = waits ? at + 2 : at + 1; end < trigger.sentence.to; end++)
    if (isComma(s, end) || (waits && opensOther(s, end)) || stopsArguments(s, end, trigger, found.parts.length)) return end;
  return "stop";
};

const meets = (s: Scene, verb: number): boolean => {
  const trigger = matchAt(s.a, verb, "event-trigger")?.entry.features;
  return trigger !== undefined && trigger.type !== "visit";
};

/** "met X who heads the delegation HIS COUNTERPART", "WITH HIS COUNTERPART": whom the verb before the clause still waits for. */
const opensOther = (s: Scene, at: number): boolean =>
  isA(s.a, at, "counterpart") || (matchAt(s.a, at, "preposition")?.entry.features.role === "with" && isA(s.a, at + 1, "counterpart"));

/** "X, who has arrived in Sahla, meets Y": what is told of the subject between two commas. */
export const passesRelative: Step = ({ s, trigger, found }, at) => {
  if (!trigger.verbal || !found.agent || found.parts.length !== 1 || !isA(s.a, at, "relative") || !isComma(s, at - 1)) return undefined;
  for (let end = at + 1; end < Math.min(at + LONGEST_RELATIVE, trigger.sentence.to); end++) if (isComma(s, end)) return end + 1;
  return undefined;
};
