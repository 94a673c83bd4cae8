/** Whom "the two presidents", "both ministers" are, where nobody was told to meet: the only two of that rank told shortly before. */
import type { Actor } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { type EventInput, nameOf, type Participant } from "./draft.ts";

/** Sentences before a reference in which the two are still in mind. */
const STILL_IN_MIND = 4;

const holds = (actor: Actor | undefined, rank: string): boolean => actor?.kind === "person" && actor.offices.some((o) => o.rank === rank);

export const personsInMind = (input: EventInput, { kind, number, office, from }: NounPhrase): readonly Participant[] => {
  if (kind !== "office" || number !== "d" || !office) return [];
  const { sentenceOf } = input.scene.a;
  const since = (sentenceOf[from] ?? 0) - STILL_IN_MIND;
  const told: Participant[] = [];
  for (const phrase of input.phrases) {
    if (phrase.to > from || (sentenceOf[phrase.from] ?? 0) < since || phrase.number !== "s") continue;
    const { name, actor } = nameOf(input, phrase);
    if (holds(actor, office.rank) && told.every((p) => p.actor !== actor)) told.push({ role: "party", name, actor, phrase });
  }
  return told.length === 2 ? told : [];
};
