/** First names that are nouns first ("peace", "spring"): names only behind who is introduced, or before who speaks, and with what can only be a surname. */
import type { WordClass } from "../../language.ts";
import { type Annotated, isA } from "../../tokens/annotated.ts";
import { endsOffice, endsSpeaker, isGiven, isMorningOf, isParticle, isSpeltAsPreposition, NO_SURNAME } from "../name-words.ts";
import type { Name } from "../names.ts";
import { newPerson } from "./new-name.ts";

const LONGEST_NAME = 4;

const isNounName = (a: Annotated, at: number): boolean => {
  const noun = a.tokens[at]?.type.as["given-noun"];
  return noun?.skip === 0 && noun.tail === 0;
};

const isPerfectCue = (a: Annotated, at: number): boolean => a.tokens[at]?.type.as.cue?.entry.features.mood === "perfect";

/** Behind a verb of saying, an office or a title; the first word of a sentence waits for the verb behind the name. */
const isIntroduced = (a: Annotated, at: number): boolean => isPerfectCue(a, at - 1) || endsOffice(a, at);

const opensSentence = (a: Annotated, at: number): boolean => at === 0 || a.sentenceOf[at] !== a.sentenceOf[at - 1];

/** A nisba, a first name, or words that "son of" leads. */
const goesOn = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || type.conjoined || type.prefixed !== "" || isSpeltAsPreposition(a, at) || isMorningOf(a, at)) return false;
  if (isGiven(a, at) || isNounName(a, at) || isParticle(a, at) || isParticle(a, at - 1)) return true;
  return type.definite && type.adjectival && type.classes.length === 0;
};

/** A word that no table explains is a surname where the subject ends behind it, or where who speaks stands before the verb. */
const isLastWord = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || type.conjoined || type.prefixed !== "" || type.classes.length > 0) return false;
  return type.form.length > 2 && (endsSpeaker(a, at + 1) || isPerfectCue(a, at + 1));
};

const NOT_LAST: readonly WordClass[] = [...NO_SURNAME, "organisation-head"];

/** "said Dr PEACE THE-LITTLE mayor of": a word with the article between the first name and the clause, or an office, is the surname. */
const isDefiniteLast = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || !type.definite || type.conjoined || type.prefixed !== "" || NOT_LAST.some((c) => type.as[c])) return false;
  const next = a.tokens[at + 1]?.type;
  return isA(a, at + 1, "complementiser") || (isA(a, at + 1, "office") && next?.definite === false && !next.conjoined);
};

const nameEnd = (a: Annotated, from: number): number => {
  let to = from + 1;
  while (to - from < LONGEST_NAME && goesOn(a, to)) to++;
  return to - from < LONGEST_NAME && isLastWord(a, to) ? to + 1 : to;
};

export const nounNames = (a: Annotated): Name[] => {
  const names: Name[] = [];
  for (let at = 0; at < a.tokens.length; at++) {
    if (!isNounName(a, at)) continue;
    const end = nameEnd(a, at);
    const to = end - at === 1 && isIntroduced(a, at) && isDefiniteLast(a, end) ? end + 1 : end;
    if (to - at < 2) continue;
    if (isIntroduced(a, at) || (opensSentence(a, at) && isA(a, to, "cue") && !isGiven(a, to))) names.push(newPerson(at, to, 0, "context"));
  }
  return names;
};
