/** "the Sahlani ambassador declared that …. SHAMI SAID that …": whoever goes on by name alone, told for the first time, holds the office just told. */
import { isA } from "../tokens/annotated.ts";
import type { ActorDirectory } from "./actor-directory.ts";
import { isOfOtherState } from "./actor-likeness.ts";
import type { Actor } from "./actors.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { isCueVerb, type Scene } from "./phrase-words.ts";

const speaks = (s: Scene, { from }: NounPhrase): boolean => isCueVerb(s, from - 1);

/** Words of an own right behind the name tell who he is: "Layla Shami (35), who lives in". */
const isExplained = (s: Scene, { to }: NounPhrase): boolean => {
  const next = s.a.tokens[to]?.type;
  if (next?.kind === "mark") return !s.a.lexicon.language.isColon(next.text) && s.a.quotations.markOf[to] === -1;
  return next === undefined || next.definite || isA(s.a, to, "relative");
};

const isUnknownPerson = (s: Scene, phrase: NounPhrase, actor: Actor | undefined): actor is Actor =>
  actor?.kind === "person" &&
  phrase.number === "s" &&
  actor.mentions[0] === phrase.from &&
  actor.offices.length === 0 &&
  actor.called.size === 0 &&
  speaks(s, phrase) &&
  !isExplained(s, phrase);

const isRoleThatSpeaks = (s: Scene, phrase: NounPhrase, actor: Actor | undefined): boolean =>
  actor?.kind === "role" &&
  actor.same === undefined &&
  phrase.kind === "office" &&
  phrase.definite &&
  phrase.number === "s" &&
  speaks(s, phrase);

const mayBeOne = (role: Actor, person: Actor): boolean =>
  !isOfOtherState(person, role.country) && (person.gender === "" || role.gender === "" || person.gender === role.gender);

/** Joins such a role to the person of the next sentence; `phrases` in the order of the text. */
export const joinNamedNext = (d: ActorDirectory, phrases: readonly NounPhrase[]): void => {
  const s = d.scene;
  let last: { readonly role: Actor; readonly sentence: number } | undefined;
  for (const phrase of phrases) {
    const actor = d.told(phrase);
    const sentence = s.a.sentenceOf[phrase.from] ?? -1;
    if (last && isUnknownPerson(s, phrase, actor) && sentence === last.sentence + 1 && mayBeOne(last.role, actor)) {
      last.role.same = actor;
      last = undefined;
    } else if (isRoleThatSpeaks(s, phrase, actor)) last = actor && { role: actor, sentence };
    else if (phrase.person && sentence !== last?.sentence) last = undefined;
  }
};
