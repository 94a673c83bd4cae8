/** A state that calls back its own envoy breaks with the state where he served. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";

export const isOwnEnvoy = (s: Scene, phrase: NounPhrase): boolean =>
  s.a.lexicon.language.isPronoun(s.a.tokens[phrase.from]?.type.as.envoy?.enclitic ?? "");

/** "its ambassador to Iran": the state he is called back from. */
export const postOf = (s: Scene, phrase: NounPhrase): NounPhrase | undefined => {
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const where = s.names.startingAt[at];
    if (where && (where.kind === "country" || where.kind === "place")) return sourceAt(s, at);
  }
  return undefined;
};
