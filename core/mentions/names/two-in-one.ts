/** "Shami congratulated JABALI NOURI": two who stand side by side, subject and object, and are no one name. */
import type { Annotated } from "../../tokens/annotated.ts";
import { isNameParticle } from "../name-words.ts";
import type { Name } from "../names.ts";

type Forms = readonly string[];

const formsOf = (a: Annotated, { from, to }: Name): Forms => {
  const forms: string[] = [];
  for (let at = from; at < to; at++) forms.push(a.tokens[at]?.type.form ?? "");
  return forms;
};

const keyOf = (forms: Forms): string => forms.join(" ");

const endsIn = (whole: Forms, part: Forms): boolean =>
  whole.length >= part.length && part.every((form, i) => form === whole[whole.length - part.length + i]);

/** Full names of persons, each once, by their last words: others may be called by these. */
type FullNames = ReadonlyMap<string, readonly Forms[]>;

const fullNames = (a: Annotated, persons: readonly Name[]): FullNames => {
  const known = new Set<string>();
  const byLast = new Map<string, Forms[]>();
  for (const name of persons) {
    const forms = formsOf(a, name);
    const key = keyOf(forms);
    if (known.has(key)) continue;
    known.add(key);
    const last = forms[forms.length - 1] as string;
    const list = byLast.get(last);
    if (list) list.push(forms);
    else byLast.set(last, [forms]);
  }
  return byLast;
};

/** Whether another full name than this one ends in some of its words. */
const isCalled = (full: FullNames, name: Forms, words: Forms): boolean =>
  full.get(words[words.length - 1] as string)?.some((other) => endsIn(other, words) && keyOf(other) !== keyOf(name)) ?? false;

const isTwoInOne = (a: Annotated, full: FullNames, { from }: Name, forms: Forms): boolean => {
  for (let k = 1; k < forms.length; k++) {
    // "X SON OF Y" is one
    if (isNameParticle(a.tokens[from + k]?.type) || isNameParticle(a.tokens[from + k - 1]?.type)) continue;
    // the second is nobody of the first one's family
    if (forms[k - 1] === forms[forms.length - 1]) continue;
    if (isCalled(full, forms, forms.slice(0, k)) && isCalled(full, forms, forms.slice(k))) return true;
  }
  return false;
};

/** Without the names that are the last words of two others: whoever is called by them is found by these. */
export const withoutTwoInOne = (a: Annotated, list: readonly Name[]): readonly Name[] => {
  const persons = list.filter((n) => n.kind === "person" && n.to - n.from > 1);
  if (persons.length < 3) return list;
  const full = fullNames(a, persons);
  const wrong = new Set(persons.filter((n) => n.entry === undefined && isTwoInOne(a, full, n, formsOf(a, n))));
  return wrong.size === 0 ? list : list.filter((n) => !wrong.has(n));
};
