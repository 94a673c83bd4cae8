import type { Annotated } from "../../tokens/annotated.ts";
import { isGiven } from "../name-words.ts";
import type { Name } from "../names.ts";

const isAlone = (a: Annotated, name: Name | undefined): name is Name =>
  name?.kind === "person" && name.source !== "lexicon" && name.to === name.from + 1 && isGiven(a, name.from);

/** A title or an office, or a verb of saying, stands right before. */
const isIntroduced = (a: Annotated, { from }: Name): boolean => {
  const type = a.tokens[from - 1]?.type;
  return type?.as.honorific !== undefined || type?.as.office !== undefined || type?.as.cue?.entry.features.mood === "perfect";
};

/** One word that is a state's or a town's only without its first letter, a letter that leads no place. */
const isCutSurname = (a: Annotated, { from, to, kind, source, skip }: Name): boolean => {
  const form = a.tokens[from]?.type.form ?? "";
  const { cutsBy, cutsFor } = a.lexicon.language;
  return (
    source === "lexicon" &&
    (kind === "country" || kind === "place") &&
    to === from + 1 &&
    skip === 1 &&
    !a.tokens[from]?.type.conjoined &&
    !cutsBy(form) &&
    !cutsFor(form)
  );
};

const goesOnWith = (a: Annotated, before: Name, name: Name): boolean => {
  if (name.from !== before.to) return false;
  if (isCutSurname(a, name)) return true;
  if (name.kind !== "person" || name.skip > 0) return false;
  return name.source === "lexicon" || (name.source === "context" && isIntroduced(a, before) && isGiven(a, name.from));
};

/**
 * A first name alone right before another name belongs to it: "MUHAMMAD Shahbaz Sharif", "the adviser LAYLA Ward Shami". So does a state or town
 * that was found by cutting "as" off a surname: "SALIM Kamali".
 */
export const withFirstNames = (a: Annotated, names: readonly Name[]): Name[] => {
  const joined: Name[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (isAlone(a, before) && goesOnWith(a, before, name))
      joined[joined.length - 1] = { ...name, kind: "person", from: before.from, skip: before.skip };
    else joined.push(name);
  }
  return joined;
};
