/** A listed body that begins within the words of an office, and ends behind them. */
import type { Match } from "../tokens/annotated.ts";
import type { Scene } from "./phrase-words.ts";

interface Inside {
  readonly to: number;
  /** the state that the body's own row tells */
  readonly country: string | undefined;
}

/** "the leader of the party OF UNION": a listed body that begins inside a phrase for an office ends where its row ends. */
export const bodyInside = (s: Scene, head: Match): Inside | undefined => {
  for (let at = head.from + 1; at < head.to; at++) {
    const name = s.names.startingAt[at];
    if (name?.kind !== "organisation" || name.to <= head.to) continue;
    if (name.source === "lexicon") return { to: name.to, country: name.entry?.features.country };
    const to = behindAdjectives(s, head.to, name.to);
    return to === undefined ? undefined : { to, country: undefined };
  }
  return undefined;
};

/** Where the row of adjectives ends that the tagger drew to the body; undefined where it is none. What state it is of is told besides. */
const behindAdjectives = (s: Scene, from: number, end: number): number | undefined => {
  let to = from;
  const isAdjective = (at: number): boolean => {
    const type = s.a.tokens[at]?.type;
    return type?.definite === true && type.adjectival && type.as.demonym === undefined;
  };
  while (to < end && isAdjective(to)) to++;
  return to > from ? to : undefined;
};
