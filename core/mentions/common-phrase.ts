/** Nouns told with the article: roles and things as the article words them, and their holders where a name is behind. */
import { isA } from "../tokens/annotated.ts";
import { holderBeforeClause, markedBeforeClause } from "./clause-holder.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { tailFrom } from "./phrase-tail.ts";
import { closesPhrase, type Scene } from "./phrase-words.ts";
import { titledHolder } from "./title-holder.ts";

/** A definite noun that nothing else explains: a role or thing as the article words it. */
export const commonPhrase = (s: Scene, at: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || !type.definite || type.adjectival || type.as.adverb?.skip === 0 || closesPhrase(s, at)) return undefined;
  const tail = tailFrom(s, at, at + 1, true);
  const common: NounPhrase = {
    from: at,
    to: tail.to,
    skip: 0,
    kind: "common",
    gender: "",
    number: "",
    definite: true,
    country: tail.country,
  };
  if (type.prefixed !== "") return common;
  // "the worker IN THE FACTORY LAYLA SHAMI that"
  const held = titledHolder(s, tail.to) ?? markedBeforeClause(s, tail.to);
  const holder = held ?? (isA(s.a, tail.to, "preposition") ? holderBeforeClause(s, tail.to) : undefined);
  if (!holder) return common;
  const { from, to, skip } = holder.name;
  return { ...common, to: holder.to, kind: "person", number: "s", person: { from, to, skip } };
};
