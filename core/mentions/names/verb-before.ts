/** What the verb before a name leaves for the words behind it: whether they can be its object. */
import { type Annotated, isA } from "../../tokens/annotated.ts";

const FARTHEST_VERB = 16;

/** The complements of the verb of saying a few words before; undefined where there is none. */
export const framesBefore = (a: Annotated, at: number): string | undefined => {
  for (let back = at - 1; back >= at - FARTHEST_VERB && a.sentenceOf[back] === a.sentenceOf[at]; back--) {
    const { mood, frames = "" } = a.tokens[back]?.type.as.cue?.entry.features ?? {};
    if (mood === "perfect") return frames;
  }
  return undefined;
};

/** "said the minister X": a verb that takes no object stands a few words before, so what follows the name is none. */
export const hasNoObject = (a: Annotated, at: number): boolean => framesBefore(a, at)?.includes("object") === false;

const FARTHEST_CLAUSE = 12;

/** "said LAYLA AL-JAMAL IN A STATEMENT to the paper THAT": the clause is still to come, so no object stands before what tells where or to whom. */
const waitsForClause = (a: Annotated, end: number): boolean => {
  if (!isA(a, end, "preposition") || a.tokens[end]?.type.conjoined) return false;
  for (let at = end + 1; at < end + FARTHEST_CLAUSE && a.sentenceOf[at] === a.sentenceOf[end]; at++) {
    if (isA(a, at, "complementiser")) return true;
    if (a.tokens[at]?.type.as.cue?.entry.features.mood === "perfect") return false;
  }
  return false;
};

/** "informed X THE AGENCY that", "described X THE DECISION as": the verb has somebody or something before what it says with a clause. */
const takesBeforeClause = (frames: string): boolean => frames.split(" ").some((f) => f.startsWith("address-") || f.startsWith("object-"));

/** No object can stand before token `end`: the verb takes none, or its clause begins there or is to come. */
export const leavesNoObject = (a: Annotated, at: number, end: number): boolean => {
  const frames = framesBefore(a, at);
  if (frames !== undefined && takesBeforeClause(frames)) return false;
  return isA(a, end, "complementiser") || frames?.includes("object") === false || (frames !== undefined && waitsForClause(a, end));
};

export const takesObject = (a: Annotated, at: number): boolean => framesBefore(a, at)?.split(" ").includes("object") ?? false;

const MEETINGS: ReadonlySet<string> = new Set(["meeting", "talks", "call", "summons", "credentials"]);

/** "met the minister X": the word that tells what somebody does, a few words before, is of meeting persons; a thing is no object of his. */
export const meetsPersons = (a: Annotated, at: number): boolean => {
  for (let back = at - 1; back >= at - FARTHEST_VERB && a.sentenceOf[back] === a.sentenceOf[at]; back--) {
    const { cue, "event-trigger": trigger } = a.tokens[back]?.type.as ?? {};
    if (trigger) return MEETINGS.has(trigger.entry.features.type ?? "");
    if (cue) return false;
  }
  return false;
};
