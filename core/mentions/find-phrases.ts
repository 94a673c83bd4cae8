/** All noun phrases of a text that name or stand for somebody, in order, the outermost of each place. */
import type { NounPhrase } from "./noun-phrase.ts";
import type { Scene } from "./phrase-words.ts";
import { sourceAt } from "./source-phrase.ts";
import { isA } from "../tokens/annotated.ts";

/** "the office of THE PRESIDENT X": whoever a body is called after, at its end, is named as well. */
const personWithin = (s: Scene, { from, to }: NounPhrase): NounPhrase | undefined => {
  for (let at = from + 1; at < to; at++) {
    const phrase = isA(s.a, at, "office") || s.names.startingAt[at]?.kind === "person" ? sourceAt(s, at) : undefined;
    if (phrase?.kind === "person" && phrase.to === to && phrase.skip === 0) return phrase;
  }
  return undefined;
};

export const findNounPhrases = (s: Scene): NounPhrase[] => {
  const found: NounPhrase[] = [];
  for (let at = 0; at < s.a.tokens.length; at++) {
    const type = s.a.tokens[at]?.type;
    if (!type || type.kind === "mark") continue;
    const phrase = sourceAt(s, at);
    if (!phrase || phrase.kind === "common") continue;
    found.push(phrase);
    const person = phrase.kind === "organisation" ? personWithin(s, phrase) : undefined;
    if (person) found.push(person);
    at = Math.max(at, phrase.to - 1);
  }
  return found;
};
