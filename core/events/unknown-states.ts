/** "the fifth round of the consultations between X and Y": two words that nothing explains, where only states can stand. */
import type { Name } from "../mentions/names.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { joinedByAnd, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isSomewhere } from "./parts.ts";

/** A known place, or a word that nothing explains. */
export const stateAt = (s: Scene, at: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  const known = sourceAt(s, at);
  if (known && isSomewhere(known)) return known;
  if (type?.kind !== "word" || type.classes.length > 0 || s.names.covering[at] !== -1 || s.inTime[at] === 1) return undefined;
  const skip = joinedByAnd(s, at) ? s.a.lexicon.language.andForm.length : 0;
  const name: Name = { from: at, to: at + 1, skip, kind: "country", source: "context", entry: undefined };
  return { from: at, to: at + 1, skip, kind: "country", gender: "f", number: "s", definite: true, name };
};

/** A bare word between "between" and "and" is a name; one with the article may be anything, unless the other is a name. */
const isName = (s: Scene, phrase: NounPhrase): boolean =>
  phrase.name?.source !== "context" || !(s.a.tokens[phrase.from]?.type.definite ?? false);

export const unknownStates = (s: Scene, at: number): NounPhrase | undefined => {
  const first = stateAt(s, at);
  const second = first && joinedByAnd(s, first.to) ? stateAt(s, first.to) : undefined;
  if (!first || !second || !(isName(s, first) || isName(s, second))) return undefined;
  return { ...first, to: second.to, number: "d", members: [first, second] };
};
