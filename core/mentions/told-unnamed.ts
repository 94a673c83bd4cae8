/** Unnamed sources: the one told before, somebody called so, or another. */
import type { ActorDirectory } from "./actor-directory.ts";
import { agree, sameKind } from "./actor-likeness.ts";
import type { Actor } from "./actors.ts";
import { calledSo, surnamed } from "./told-role.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import type { Scene } from "./phrase-words.ts";
import { bare, formsOf, ownWords } from "./phrase-forms.ts";
import { nameOf } from "../tokens/annotated.ts";

/** "residents … THE PROTESTERS"; a number of cars or of bodies is nobody. */
const isAgain = (d: ActorDirectory, a: Actor, phrase: NounPhrase): boolean => {
  const kind = phrase.head?.features.kind;
  const things = kind === "people" && a.forms.some((form) => d.scene.a.lexicon.language.looksFemininePlural(form));
  return !things && sameKind(d.scene, a, kind);
};

/** "a security source … THE MEDICAL SOURCE": each told by other words than the other is another. */
export const isToldApart = ({ a: { tokens, lexicon } }: Scene, a: Actor, phrase: NounPhrase): boolean => {
  if (phrase.same || phrase.head?.features.kind !== "source" || phrase.to - phrase.from !== 2) return false;
  const { stem } = lexicon.language;
  const own = tokens[phrase.from + 1]?.type;
  const words = a.forms.slice(1).map(stem);
  return own?.adjectival === true && words.length > 0 && !words.includes(stem(own.form));
};

export const unnamedTold = (d: ActorDirectory, phrase: NounPhrase): Actor => {
  const head = phrase.head?.lemma ?? "";
  const kinds = phrase.head?.features.kind;
  const again =
    phrase.definite || phrase.same
      ? d.lastWhere(
          (a) => (a.head === head || (agree(a, phrase) && isAgain(d, a, phrase))) && !isToldApart(d.scene, a, phrase),
          d.kind("anonymous"),
        )
      : undefined;
  // "some" are nobody of whom some were told
  const own = kinds === "source" || kinds === "some" ? undefined : bare(d.scene, formsOf(d.scene, ownWords(d.scene, phrase)));
  const called = own && calledSo(d, phrase, own);
  const before = called ?? again ?? surnamed(d, phrase);
  if (before) return before;
  // "the Sahlani official" is nobody who serves another state
  const ofNation = (a: Actor) =>
    (phrase.country === undefined || a.country === undefined || a.country === phrase.country) &&
    (a.gender === "" || phrase.gender === "" || a.gender === phrase.gender);
  const official =
    phrase.definite && kinds === "official" && phrase.number === "s"
      ? (d.lastWhere((a) => a.kind === "person" && a.country !== undefined && a.country === phrase.country && ofNation(a)) ??
        d.lastWhere((a) => a.kind === "person" && a.offices.length > 0 && ofNation(a)) ??
        d.lastWhere((a) => a.kind === "person" && ofNation(a)))
      : undefined;
  if (official) return official;
  // "the young woman": nobody of her kind was told, but somebody was named
  const alone = phrase.definite && kinds === "people" && phrase.number === "s" && phrase.to - phrase.from === 1;
  const named = alone
    ? d.lastWhere(
        (a) =>
          a.kind === "person" &&
          (a.gender === "" || a.gender === phrase.gender) &&
          a.offices.length === 0 &&
          (a.mentions[0] ?? 0) < phrase.from,
      )
    : undefined;
  if (named) return named;
  return d.add({
    kind: "anonymous",
    name: nameOf(d.scene.a, phrase),
    forms: formsOf(d.scene, phrase),
    gender: phrase.gender,
    number: phrase.number,
    country: phrase.country,
    head,
  });
};
