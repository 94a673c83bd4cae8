/** Whom a phrase told as the subject can stand for: no spokesman acts in what he tells of, and one office has one holder. */
import { TWO_SIDED } from "../mentions/two-offices.ts";
import type { Actor } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { type EventInput, nameOf, type Participant } from "./draft.ts";
import { SUBJECTS } from "./parts.ts";
import type { Trigger } from "./trigger.ts";

const isSpokesman = (actor: Actor | undefined): boolean =>
  actor?.kind === "person" && actor.offices.length > 0 && actor.offices.every((o) => o.rank === "spokesman");

/** "MANSOUR told the minister's programme: he will meet X": of a spokesman told by his surname the minister, whoever is told last before. */
export const whoActs = (input: EventInput, trigger: Trigger, guessed: NounPhrase): NounPhrase => {
  if (!isSpokesman(input.actors.of(guessed))) return guessed;
  const other = input.phrases.findLast(
    (p) =>
      p.from >= trigger.sentence.from &&
      p.to <= trigger.match.from &&
      (p.from >= guessed.to || p.to <= guessed.from) &&
      SUBJECTS.has(p.kind) &&
      p.number === "s" &&
      !p.office?.spokesman &&
      !isSpokesman(input.actors.of(p)),
  );
  return other ?? guessed;
};

/** "the Sahlani minister is to meet X", where the minister was told to be Y: X is whom Y meets. */
export const twoOfOne = (input: EventInput, trigger: Trigger, phrase: NounPhrase): readonly Participant[] => {
  const { office, person } = phrase;
  if (!trigger.verbal || !TWO_SIDED.has(trigger.frame) || !office?.country || !person || person.from < office.to || phrase.members)
    return [];
  const actor = input.actors.of(phrase);
  const holder = input.phrases.find(
    (p) =>
      p.to <= phrase.from &&
      p.person !== undefined &&
      p.office?.lemma === office.lemma &&
      p.office.country === office.country &&
      input.actors.of(p) !== actor,
  );
  return holder
    ? [
        { role: "party", ...nameOf(input, holder), phrase: holder },
        { role: "party", ...nameOf(input, phrase), phrase: { ...phrase, office: undefined, country: undefined, from: person.from } },
      ]
    : [];
};
