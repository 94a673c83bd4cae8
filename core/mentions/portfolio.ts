/** What somebody has in hand: "for political affairs, and peace and security". */
import { isA } from "../tokens/annotated.ts";
import { tailFrom } from "./phrase-tail.ts";
import { closesPhrase, isWord, type Scene } from "./phrase-words.ts";

/** "political affairs, AND PEACE AND SECURITY": the adjectives of a portfolio, and what "and" adds to it with the article. */
export const portfolioEnd = (s: Scene, at: number, definite: boolean): number => {
  let { to } = tailFrom(s, at, at + 1, definite);
  for (let type = s.a.tokens[to]?.type; to > at + 1 && type?.conjoined && type.definite && isAdded(s, to); type = s.a.tokens[to]?.type)
    to++;
  return to;
};

const isAdded = (s: Scene, at: number): boolean =>
  isWord(s, at) && !closesPhrase(s, at) && !isA(s.a, at, "office") && !isA(s.a, at, "organisation-head") && !isA(s.a, at, "relative");
