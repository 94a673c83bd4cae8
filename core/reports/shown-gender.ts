/** Of whom neither name nor title tells the gender, the verbs he is the subject of do: "SHE SAID, Rosenberg". */
import type { Actor, Actors } from "../mentions/actors.ts";
import type { Frame } from "./frame.ts";

/** A call has one phrase before its preposition, which may be whom it goes to. */
const isDoubtful = ({ tie, cue }: Frame): boolean => tie === "phrase" && cue.entry.features.act === "call-for";

const subjectOf = (actors: Actors, frame: Frame): Actor | undefined => {
  const { mood, number } = frame.cue.entry.features;
  const phrase = frame.subject;
  // a woman whose office is told as a man's has his verb
  if (!phrase || phrase.members || phrase.office || phrase.number !== "s" || isDoubtful(frame)) return undefined;
  if (number !== "s" || (mood !== "perfect" && mood !== "imperfect")) return undefined;
  const actor = actors.of(phrase);
  return actor?.gender === "" ? actor : undefined;
};

/** The gender that most verbs of an actor show; none where as many show the other. */
export const shownGenders = (actors: Actors, frames: readonly Frame[]): ReadonlyMap<Actor, "m" | "f"> => {
  const feminine = new Map<Actor, number>();
  for (const frame of frames) {
    const actor = subjectOf(actors, frame);
    const { gender } = frame.cue.entry.features;
    if (actor && gender) feminine.set(actor, (feminine.get(actor) ?? 0) + (gender === "f" ? 1 : -1));
  }
  const shown = new Map<Actor, "m" | "f">();
  for (const [actor, count] of feminine) if (count !== 0) shown.set(actor, count > 0 ? "f" : "m");
  return shown;
};
