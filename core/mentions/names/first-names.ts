/** A first name alone right before a listed name belongs to it: "MUHAMMAD Shahbaz Sharif". */
import type { Annotated } from "../../tokens/annotated.ts";
import { isGiven } from "../name-words.ts";
import type { Name } from "../names.ts";

const isAlone = (a: Annotated, name: Name | undefined): name is Name =>
  name?.kind === "person" && name.source !== "lexicon" && name.to === name.from + 1 && isGiven(a, name.from);

export const withFirstNames = (a: Annotated, names: readonly Name[]): Name[] => {
  const joined: Name[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (isAlone(a, before) && name.kind === "person" && name.source === "lexicon" && name.from === before.to && name.skip === 0)
      joined[joined.length - 1] = { ...name, from: before.from, skip: before.skip };
    else joined.push(name);
  }
  return joined;
};
