/** All noun phrases of a text that name or stand for somebody, in order, the outermost of each place. */
import type { NounPhrase } from "./noun-phrase.ts";
import type { Scene } from "./phrase-words.ts";
import { sourceAt } from "./source-phrase.ts";

export const findNounPhrases = (s: Scene): NounPhrase[] => {
  const found: NounPhrase[] = [];
  for (let at = 0; at < s.a.tokens.length; at++) {
    const type = s.a.tokens[at]?.type;
    if (!type || type.kind === "mark") continue;
    const phrase = sourceAt(s, at);
    if (!phrase || phrase.kind === "common") continue;
    found.push(phrase);
    at = Math.max(at, phrase.to - 1);
  }
  return found;
};
