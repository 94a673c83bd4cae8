/** Where a phrase ends behind an adjective of a nation without the article: nothing is in a construct with it. */
import type { Scene } from "./phrase-words.ts";

/** "a SAHLANI minister": an adjective of a nation without the article behind the head, up to this word; nothing is in a construct with it. */
export const behindBareNation = (s: Scene, head: number, at: number): boolean => {
  for (let i = head + 1; i < at; i++) {
    const type = s.a.tokens[i]?.type;
    if (type?.as.demonym?.skip === 0 && type.adjectival && !type.definite && s.names.startingAt[i]?.kind !== "country") return true;
  }
  return false;
};

/** "[visited] a Sahlani envoy JABAL": a state or a town behind such an adjective is the verb's object. */
export const isObjectBehindNation = (s: Scene, head: number, at: number): boolean => {
  const name = s.names.startingAt[at];
  const before = s.a.tokens[at - 1]?.type;
  // "Sahlani companies SUCH AS those of Jabal"
  const isBehindAdjective = before !== undefined && (before.adjectival || before.as.modifier !== undefined);
  return (name?.kind === "country" || name?.kind === "place") && name.skip === 0 && isBehindAdjective && behindBareNation(s, head, at);
};
