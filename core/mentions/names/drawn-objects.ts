/** The verb's object that a person's name was taken to end in. */
import type { WordClass } from "../../language.ts";
import type { Annotated } from "../../tokens/annotated.ts";
import { isGiven, isParticle } from "../name-words.ts";
import type { Name } from "../names.ts";
import { changed } from "./new-name.ts";
import { takesObject } from "./verb-before.ts";

/** Classes of nouns that a verb of saying or doing has for its object. */
export const OBJECTS: ReadonlySet<WordClass> = new Set<WordClass>([
  "common",
  "domain",
  "stated",
  "event-trigger",
  "situation",
  "status",
  "medium",
]);

const FEWEST_WITH_OBJECT = 3;

/** "confirmed Layla Shami THE IMPORTANCE of the talks": a bare word that the next closes, behind a whole name, is the verb's object. */
export const withoutObject = (a: Annotated, names: readonly Name[]): readonly Name[] =>
  names.map((name) => {
    if (name.kind !== "person" || name.source === "lexicon" || name.to - name.from < FEWEST_WITH_OBJECT) return name;
    return isDrawnObject(a, name.to - 1, name.source === "context" && takesObject(a, name.from))
      ? changed(name, { to: name.to - 1 })
      : name;
  });

const NO_COMPLEMENT: ReadonlySet<WordClass> = new Set<WordClass>([
  "office",
  "honorific",
  "rank",
  "relative",
  "demonym",
  "weekday",
  "time-relative",
  "time-unit",
  "month",
  "kin",
  "given-name",
]);

const isDrawnObject = (a: Annotated, at: number, guessed: boolean): boolean => {
  const [before, type, next] = [a.tokens[at - 1]?.type, a.tokens[at]?.type, a.tokens[at + 1]?.type];
  if (!type || type.definite || isGiven(a, at) || isParticle(a, at - 1) || !type.classes.every((c) => OBJECTS.has(c))) return false;
  if (!next?.definite || next.conjoined || next.prefixed !== "" || next.classes.some((c) => NO_COMPLEMENT.has(c))) return false;
  return guessed || before?.definite === true || a.lexicon.language.looksFeminine(type.form);
};
