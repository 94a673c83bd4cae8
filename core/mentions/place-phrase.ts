/** A place by its head: "the city of X", "the Sahlani capital". */
import type { Match } from "../tokens/annotated.ts";
import { namePhrase } from "./name-phrase.ts";
import type { Name } from "./names.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { articleUnits } from "./office-body.ts";
import { tailFrom } from "./phrase-tail.ts";
import type { Scene } from "./phrase-words.ts";

/** "the American capital", "the city of X": a place by its head, with the country where it is told. */
export const placePhrase = (s: Scene, at: number, head: Match): NounPhrase | undefined => {
  // "the kingdom of X": a state, whether the tables know it or not
  const kind = head.entry.features.state === "yes" ? "country" : "place";
  const inMarks = townInMarks(s, at, head);
  if (inMarks) return { ...inMarks, kind };
  const first = s.names.startingAt[head.to];
  // "the Sahlani capital X", where the state is spelt as its adjective: the town is what is named
  const town = head.definite && first?.kind === "country" ? s.names.startingAt[first.to] : undefined;
  const inner = town?.kind === "place" ? town : first;
  if (inner && inner.kind !== "person" && inner.skip === 0)
    return { ...namePhrase(s, inner.from, inner), from: at, to: inner.to, skip: head.skip - articleUnits(s, head), kind };
  const tail = tailFrom(s, at, head.to, head.definite);
  const named = s.names.startingAt[tail.to];
  if (named && (named.kind === "place" || named.kind === "country") && named.skip === 0)
    return { ...namePhrase(s, tail.to, named), from: at, to: named.to, skip: head.skip - articleUnits(s, head), kind };
  const word = s.a.tokens[head.to]?.type;
  const unlisted = !head.definite && word?.kind === "word" && word.classes.length === 0 && !word.definite && !word.conjoined;
  if (unlisted) {
    const name: Name = { from: head.to, to: head.to + 1, skip: 0, kind: "place", source: "context", entry: undefined };
    return { ...namePhrase(s, head.to, name), from: at, to: name.to, skip: head.skip - articleUnits(s, head), kind };
  }
  if (tail.to === head.to || tail.country === undefined) return undefined;
  const apposed = head.entry.features.capital === "yes" ? townApposed(s, tail.to, tail.country) : undefined;
  if (apposed) return { ...apposed, from: at, skip: head.skip - articleUnits(s, head) };
  return {
    from: at,
    to: tail.to,
    skip: head.skip - articleUnits(s, head),
    kind: "place",
    gender: "f",
    number: "s",
    definite: true,
    country: tail.country,
    head: head.entry,
  };
};

/** A quotation mark or a bracket. */
const isSetOff = (s: Scene, at: number): boolean =>
  (s.a.quotations.markOf[at] ?? -1) !== -1 || BRACKETS.has(s.a.tokens[at]?.type.text ?? "");

const BRACKETS: ReadonlySet<string> = new Set(["(", ")", "[", "]"]);

/** 'the city of "X"', "the city (X)": one word or a name between the marks. */
const townInMarks = (s: Scene, at: number, head: Match): NounPhrase | undefined => {
  if (!isSetOff(s, head.to)) return undefined;
  const from = head.to + 1;
  const known = s.names.startingAt[from];
  // 'the capital "X"': a listed one; any other word in marks is none
  if (head.definite && (head.entry.features.capital !== "yes" || known?.entry?.features.kind !== "capital")) return undefined;
  const name: Name = known?.kind === "place" ? known : { from, to: from + 1, skip: 0, kind: "place", source: "context", entry: undefined };
  if (s.a.tokens[from]?.type.kind !== "word" || !isSetOff(s, name.to)) return undefined;
  return { ...namePhrase(s, from, name), from: at, to: name.to + 1, skip: head.skip - articleUnits(s, head) };
};

/** "the Sahlani capital, X,", 'the Sahlani capital "X"': the town behind a comma or in marks, where it is the capital of that state. */
const townApposed = (s: Scene, from: number, country: string): NounPhrase | undefined => {
  const marked = s.a.quotations.markOf[from] !== -1;
  if (!marked && !s.a.lexicon.language.isComma(s.a.tokens[from]?.type.text ?? "")) return undefined;
  const town = s.names.startingAt[from + 1];
  const { kind, country: its } = town?.entry?.features ?? {};
  if (town?.kind !== "place" || kind !== "capital" || its !== country) return undefined;
  return { ...namePhrase(s, town.from, town), to: marked && s.a.quotations.markOf[town.to] !== -1 ? town.to + 1 : town.to };
};
