/** A word that is one state's name and another's town: the town, where the text speaks of that other state and not of the first. */
import { type Annotated, type Match, matchAt, mayBe } from "../../tokens/annotated.ts";
import { classSet } from "../../tokens/class-set.ts";

const NATIONS = classSet(["country", "demonym"]);

/** The state that is named or told by its adjective at this token. */
const stateAt = (a: Annotated, at: number): Match | undefined =>
  mayBe(a, at, NATIONS) ? (matchAt(a, at, "country") ?? matchAt(a, at, "demonym")) : undefined;

/** The text speaks of the other state, and nowhere of the one that the word names too. */
const speaksOfOther = (a: Annotated, state: Match, other: string): boolean => {
  let told = false;
  for (let at = 0; at < a.tokens.length; at++) {
    const m = stateAt(a, at);
    if (!m || (m.entry.form === state.entry.form && m.to === at + 1)) continue;
    if (m.entry.features.country === state.entry.features.country) return false;
    told ||= m.entry.features.country === other;
  }
  return told;
};

/** What each word of two meanings is in this text. */
export type Towns = Map<string, boolean>;

export const isTown = (a: Annotated, at: number, state: Match, known: Towns): boolean => {
  const { form, features } = state.entry;
  const other = matchAt(a, at, "city")?.entry.features.country;
  if (other === undefined || other === features.country) return false;
  const before = known.get(form);
  if (before !== undefined) return before;
  const town = speaksOfOther(a, state, other);
  known.set(form, town);
  return town;
};
