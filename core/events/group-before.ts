/** A delegation right before a verb, which takes its clause without a relative. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { roleBefore } from "./part-roles.ts";

const LONGEST_GROUP = 6;
/** Words of a preposition. */
const LONGEST_LEAD = 2;

/** "AT THE HEAD OF a delegation", "ACCOMPANIED BY a delegation": it comes with whoever acts. */
const isCompany = (s: Scene, at: number): boolean => {
  for (let back = 1; back <= LONGEST_LEAD; back++)
    if (matchAt(s.a, at - back, "preposition")?.to === at) return roleBefore(s, at - back)?.role === "beside";
  return false;
};

/** "a delegation" right before this place. */
export const groupBefore = (s: Scene, from: number, end: number): NounPhrase | undefined => {
  for (let at = end - 1; at >= Math.max(from, end - LONGEST_GROUP); at--) {
    const group = isA(s.a, at, "group") ? sourceAt(s, at) : undefined;
    if (group?.to === end) return group.kind === "group" && !group.definite && group.skip === 0 && !isCompany(s, at) ? group : undefined;
  }
  return undefined;
};
