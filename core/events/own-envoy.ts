/** A state that calls back its own envoy breaks with the state where he served. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";

/** "the ambassador of ITS COUNTRY" */
const isOfOwnCountry = (s: Scene, at: number): boolean =>
  s.a.tokens[at]?.type.definite === false && matchAt(s.a, at + 1, "common")?.entry.features.state === "own";

/** "its ambassador": the pronoun may be spelt like the ending of the feminine. */
export const isOwnEnvoyAt = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const envoy = type?.as.envoy;
  const { language } = s.a.lexicon;
  return (
    type !== undefined &&
    envoy !== undefined &&
    (language.isPronoun(envoy.enclitic) || language.endsInPronoun(type.text, envoy.entry.form) || isOfOwnCountry(s, at))
  );
};

export const isOwnEnvoy = (s: Scene, phrase: NounPhrase): boolean => isOwnEnvoyAt(s, phrase.from);

/** An ambassador, a chargé d'affaires or diplomats stand among these words. */
export const namesEnvoy = (s: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isA(s.a, at, "envoy")) return true;
  return false;
};

/** "its ambassador to Iran": the state he is called back from. */
export const postOf = (s: Scene, phrase: NounPhrase): NounPhrase | undefined => {
  for (let at = phrase.from + 1; at < phrase.to; at++) {
    const where = s.names.startingAt[at];
    if (where && (where.kind === "country" || where.kind === "place")) return sourceAt(s, at);
  }
  return undefined;
};

const FARTHEST_MISSION = 6;

/** "twelve EMPLOYEES OF THE SAHLANI EMBASSY": the mission of those who are no diplomats by name. */
export const missionOfStaff = (s: Scene, at: number): NounPhrase | undefined => {
  if (matchAt(s.a, at, "office")?.entry.features.rank !== "official") return undefined;
  for (let i = at + 1; i < at + FARTHEST_MISSION && s.a.sentenceOf[i] === s.a.sentenceOf[at]; i++) {
    const head = matchAt(s.a, i, "organisation-head");
    if (head?.entry.features.posted === "yes") return sourceAt(s, i);
    if (head || isA(s.a, i, "complementiser")) return undefined;
  }
  return undefined;
};

/** "the expulsion of SIXTY DIPLOMATS": behind a number many stand in the singular. */
export const envoysCounted = (s: Scene, at: number): NounPhrase | undefined => {
  const counted = sourceAt(s, at)?.kind ?? "anonymous";
  const phrase = counted === "anonymous" && s.a.tokens[at + 1]?.type.as.envoy ? sourceAt(s, at + 1) : undefined;
  const isEnvoys = phrase?.kind === "anonymous" || (phrase?.office?.rank === "ambassador" && phrase.number === "p");
  return phrase && isEnvoys && phrase.skip === 0 ? { ...phrase, number: "p" } : undefined;
};
