/** Where a person's name begins, seen from the words before it: first names that the tagger left out. */
import { type Annotated, isA } from "../../tokens/annotated.ts";
import { endsOffice, givenEnd, isGiven, isParticle } from "../name-words.ts";
import type { Name } from "../names.ts";
import { changed } from "./new-name.ts";
import { leavesNoObject } from "./verb-before.ts";

/** "Turki bin X": what stands bare before "son of" is the first name, though as a word of its own it may be a nationality. */
export const withFirst = (a: Annotated, name: Name): Name => {
  const first = a.tokens[name.from - 1]?.type;
  // WAJDI, spelt like "and"
  const whole = isGiven(a, name.from - 1);
  if (!isParticle(a, name.from) || first?.kind !== "word" || ((first.conjoined || first.prefixed !== "") && !whole)) return name;
  if (first.definite && first.as["given-name"]?.skip !== 0) return name;
  const nameable = first.as["given-name"]?.skip === 0 || first.as.demonym?.skip === 0;
  return nameable ? changed(name, { from: name.from - 1, skip: 0 }) : name;
};

/**
 * "general KAWA Ward", "the head of the council of Sahla KAWA Layla Ward": a bare word that nothing explains is the first name right behind a
 * title, and before a first name behind an office that a definite word or a place has closed.
 */
export const withUnknownFirst = (a: Annotated, name: Name): Name => {
  const listed = name.skip > 0 ? name.from : compoundFrom(a, name.from);
  if (listed < name.from) return changed(name, { from: listed });
  if (name.skip === 0 && isGivenLeftOut(a, name.from - 1)) return changed(name, { from: name.from - 1 });
  const first = a.tokens[name.from - 1]?.type;
  if (name.skip > 0 || first?.kind !== "word" || first.classes.length > 0) return name;
  if (first.definite || first.conjoined || first.prefixed !== "" || a.lexicon.language.looksAdverbial(first.form)) return name;
  // "of the union AT-NURAN Layla Shami": a place nobody lists may stand there with its letter
  const placed = a.lexicon.language.cutsBy(first.form);
  const introduced = isTitleWord(a, name.from - 2) || (!placed && isGiven(a, name.from) && closesOffice(a, name.from - 1));
  return introduced ? changed(name, { from: name.from - 1 }) : name;
};

const LONGEST_GIVEN = 2;

/** "BOUNTY OF GOD Layla Shami": where a first name of two words that the tables know begins right before the name. */
const compoundFrom = (a: Annotated, at: number): number => {
  const from = at - LONGEST_GIVEN;
  const type = a.tokens[from]?.type;
  const opens = type !== undefined && !type.conjoined && type.prefixed === "" && givenEnd(a, from) === at;
  return opens ? from : at;
};

/** "declared LAYLA Nuran Shami": a first name between a verb of saying, an office or a title and what the tagger took for the whole name. */
const isGivenLeftOut = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type || !isGiven(a, at) || !isGiven(a, at + 1) || type.conjoined || type.prefixed !== "" || type.classes.length > 1) return false;
  const introduced = a.tokens[at - 1]?.type.as.cue?.entry.features.mood === "perfect" || isTitleWord(a, at - 1) || closesOffice(a, at);
  return introduced || isA(a, at - 1, "participation");
};

/** A word with the article or a place's name ends an office right before this token: no bare word more can be of it. */
export const closesOffice = (a: Annotated, at: number): boolean => {
  const before = a.tokens[at - 1]?.type;
  if (before?.kind !== "word" || isGiven(a, at - 1)) return false;
  const isPlace = isA(a, at - 1, "country") || isA(a, at - 1, "city") || before.as.place?.skip === 0;
  return (before.definite || isPlace) && endsOffice(a, at);
};

/** A rank or an honorific ends here, the stop of one cut short not counted. */
const isTitleWord = (a: Annotated, at: number): boolean => {
  const last = a.tokens[at]?.type.text === "." ? at - 1 : at;
  if (isA(a, last, "honorific") || isA(a, last, "rank")) return true;
  return [1, 2].some((back) =>
    a.phrases[last - back]?.some((p) => (p.entry.class === "rank" || p.entry.class === "honorific") && p.to === last + 1),
  );
};

/**
 * "said WANJIRU Kimathi", "said the deputy WANJIRU Kimathi that": the letter of "and" is the first name's own right behind a verb of saying, and
 * behind whoever is in office where the verb takes nothing else; or the tables have the whole word as a noun that many are called after.
 */
export const keepsAnd = (a: Annotated, from: number, to: number): boolean => {
  const type = a.tokens[from]?.type;
  if (!type?.conjoined || type.definite || type.classes.length > 0 || to - from < 2) return false;
  if (type.as["given-noun"]?.skip === 0) return true;
  const cue = a.tokens[from - 1]?.type.as.cue;
  if (cue) return cue.entry.features.mood === "perfect" && cue.enclitic === "";
  return closesOffice(a, from) && leavesNoObject(a, from, to);
};
