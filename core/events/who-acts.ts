/** Whom a phrase told as the subject can stand for: no spokesman acts in what he tells of, and one office has one holder. */
import { TWO_SIDED } from "../mentions/two-offices.ts";
import type { Actor } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { type EventInput, nameOf, type Participant } from "./draft.ts";
import { nameOf as nameOfRange } from "../tokens/annotated.ts";
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

/** "the Sahlani president meets MANSOUR", told elsewhere, or known, to be of another state: he does not hold the office before his name. */
const isOfOtherState = (input: EventInput, phrase: NounPhrase): boolean => {
  const { office, person } = phrase;
  const actor = input.actors.of(phrase);
  const known = person && input.scene.names.startingAt[person.from]?.entry?.features.country;
  if (known !== undefined) return known !== office?.country;
  const told = input.phrases.filter(
    (p) => p.to <= phrase.from && p.person !== undefined && p.office?.country && input.actors.of(p) === actor,
  );
  return actor?.kind === "person" && told.length > 0 && told.every((p) => p.office?.country !== office?.country);
};

/** Who held this office of this state before it is told again. */
const holderBefore = (input: EventInput, phrase: NounPhrase): NounPhrase | undefined => {
  const actor = input.actors.of(phrase);
  return input.phrases.find(
    (p) =>
      p.to <= phrase.from &&
      p.person !== undefined &&
      p.office?.lemma === phrase.office?.lemma &&
      p.office?.country === phrase.office?.country &&
      input.actors.of(p) !== actor,
  );
};

/** "the Sahlani minister is to meet X", where the minister was told to be Y, or X to be of another state: X is whom he meets. */
export const twoOfOne = (input: EventInput, trigger: Trigger, phrase: NounPhrase): readonly Participant[] => {
  const { office, person } = phrase;
  if (!trigger.verbal || !TWO_SIDED.has(trigger.frame) || !office?.country || !person || person.from < office.to || phrase.members)
    return [];
  const holder = holderBefore(input, phrase);
  if (!holder && !isOfOtherState(input, phrase)) return [];
  const first: NounPhrase = holder ?? { ...phrase, to: office.to, kind: "office", person: undefined };
  const second: NounPhrase = { ...phrase, office: undefined, country: undefined, from: person.from };
  const roles = trigger.type === "visit" ? (["visitor", "host"] as const) : (["party", "party"] as const);
  const firstName = holder ? nameOf(input, holder) : { name: nameOfRange(input.scene.a, first), actor: undefined };
  return [
    { role: roles[0], ...firstName, phrase: first },
    { role: roles[1], ...nameOf(input, phrase), phrase: second },
  ];
};
