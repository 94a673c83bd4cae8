/** "Shami congratulated JABALI NOURI": two who stand side by side, subject and object, and are no one name. */
import type { Annotated } from "../../tokens/annotated.ts";
import { isNameParticle } from "../name-words.ts";
import type { Name } from "../names.ts";

const formAt = (a: Annotated, at: number): string => a.tokens[at]?.type.form ?? "";

const sameForms = (a: Annotated, at: number, other: number, length: number): boolean => {
  for (let i = 0; i < length; i++) if (formAt(a, at + i) !== formAt(a, other + i)) return false;
  return true;
};

/** Full names of persons, which others may be called by the last words of. */
const fullNames = (list: readonly Name[]): readonly Name[] => list.filter((n) => n.kind === "person" && n.to - n.from > 1);

/** The full name, other than the one in question, that ends in these words. */
const endingIn = (a: Annotated, full: readonly Name[], of: Name, from: number, to: number): Name | undefined =>
  full.find((n) => {
    const length = to - from;
    if (n === of || n.to - n.from < Math.max(length, 2) || !sameForms(a, n.to - length, from, length)) return false;
    return !(n.to - n.from === of.to - of.from && sameForms(a, n.from, of.from, of.to - of.from));
  });

const isTwoInOne = (a: Annotated, full: readonly Name[], name: Name): boolean => {
  for (let at = name.from + 1; at < name.to; at++) {
    // "X SON OF Y" is one
    if (isNameParticle(a.tokens[at]?.type) || isNameParticle(a.tokens[at - 1]?.type)) continue;
    const first = endingIn(a, full, name, name.from, at);
    const second = first && endingIn(a, full, name, at, name.to);
    if (second && second !== first && !sameForms(a, first.to - 1, second.to - 1, 1)) return true;
  }
  return false;
};

/** Without the names that are the last words of two others: whoever is called by them is found by these. */
export const withoutTwoInOne = (a: Annotated, list: readonly Name[]): readonly Name[] => {
  const full = fullNames(list);
  if (full.length < 3) return list;
  const wrong = full.filter((n) => n.entry === undefined && isTwoInOne(a, full, n));
  return wrong.length === 0 ? list : list.filter((n) => !wrong.includes(n));
};
