/** Who leads a side: told behind it, where the verb of leading comes first. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA } from "../tokens/annotated.ts";
import { SUBJECTS } from "./parts.ts";

const SIDES: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["group", "organisation", "common"]);

/** "headed THE DELEGATION OF SAHLA, in the talks, X": behind a verb of leading the side is its object, and its subject comes later. */
export const leaderOf = (s: Scene, at: number): NounPhrase | undefined => {
  const side = sourceAt(s, at);
  if (!side || !SIDES.has(side.kind)) return undefined;
  for (let i = side.to; i < side.to + FARTHEST_LEADER && s.a.sentenceOf[i] === s.a.sentenceOf[at]; i++) {
    const led = isA(s.a, i, "preposition") || isA(s.a, i - 1, "preposition");
    const leader = led || (s.a.tokens[i]?.type.adjectival ?? false) ? undefined : sourceAt(s, i);
    if (leader && SUBJECTS.has(leader.kind)) return leader.skip === 0 ? leader : undefined;
    if (isA(s.a, i, "complementiser") || isCueVerb(s, i)) return undefined;
  }
  return undefined;
};

const FARTHEST_LEADER = 10;
