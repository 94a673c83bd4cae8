/** Without a tagger, or where it is silent: a given name and the unknown words behind it. */
import { beginsPhrase, type Annotated, isA } from "../../tokens/annotated.ts";
import { classSet, meets } from "../../tokens/class-set.ts";
import type { Token } from "../../tokens/word-type.ts";
import {
  endsOffice,
  endsSpeaker,
  givenEnd,
  isBareBehindSurname,
  isWrittenAsName,
  isGiven,
  isGluedWithOwner,
  isGrammatical,
  isJoinedName,
  isMorningOf,
  isNameNotMouthpiece,
  isNameParticle,
  isParticle,
  isSpeltAsPreposition,
  opensLongOffice,
  opensClause,
} from "../name-words.ts";
import { isCallingOfAnybody } from "../phrase-words.ts";
import type { Name } from "../names.ts";
import { isFamilyOfTitled, isVerbNotFirstName } from "./person-name.ts";
import { newPerson } from "./new-name.ts";

const GIVEN = classSet(["given-name"]);

const nationAsName = (a: Annotated, at: number) => {
  const type = a.tokens[at]?.type;
  return type?.as.demonym?.skip === 0 && !type.definite && isParticle(a, at + 1) ? type.as.demonym : undefined;
};

/** "said Charbel AL-IMAM that": right behind a first name, where the subject ends, a calling of anybody's is the surname. */
const isCallingOf = (a: Annotated, at: number): boolean => {
  if (!isCallingOfAnybody(a, at) || !(isGiven(a, at - 1) || isJoinedName(a, at - 2))) return false;
  return endsSpeaker(a, at + 1) || (isA(a, at, "honorific") && isA(a, at + 1, "preposition"));
};

/** "confirmed it Layla Shami TO-THE-REPORTER of": whom he told, by what that one is. */
const isToldHolder = (a: Annotated, at: number): boolean => a.lexicon.language.isPurpose(a.tokens[at]?.type.as.office?.proclitics ?? "");

const continuesName = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || isSpeltAsPreposition(a, at)) return false;
  if (isMorningOf(a, at) || opensLongOffice(a, at) || isBareBehindSurname(a, at)) return false;
  if (type.as["given-name"]?.skip === 0 || isNameParticle(type)) return true;
  // "Abu AL-NUR", "Layla of the house AL-HAKIM": behind a particle of names any word is a surname, whatever else it is
  if (isParticle(a, at - 1) && type.prefixed === "" && !isGrammatical(a, at)) return true;
  if (isCallingOf(a, at)) return true;
  if (type.conjoined || type.as.demonym?.definite || isGluedWithOwner(a, at)) return false;
  if (type.definite && !type.adjectival && type.prefixed === "" && type.classes.length === 0)
    return (
      (isGiven(a, at - 1) || isJoinedName(a, at - 2)) &&
      (endsSpeaker(a, at + 1) || isA(a, at + 1, "preposition") || isToldHolder(a, at + 1))
    );
  return (
    type.classes.length === 0 && (type.definite ? type.adjectival && type.prefixed === "" : type.form.length > 2 && type.prefixed === "")
  );
};

/** Where what can only be the surname behind ALI ends, as the subject does: words that go on with a name, or one with the article. */
const surnameEnd = (a: Annotated, from: number): number => {
  let to = from;
  while (to - from < 3 && continuesName(a, to)) to++;
  const type = a.tokens[from]?.type;
  if (to === from && type?.kind === "word" && type.definite && !type.conjoined && type.prefixed === "") to = from + 1;
  return endsSpeaker(a, to) || isA(a, to, "preposition") ? to : from;
};

/** "said ALI SAHLI head of": the given name that is also "on", behind a verb of saying, with a calling right behind the words that follow. */
const isGivenNotGrammar = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type || type.text !== type.as["given-name"]?.entry.form) return false;
  let to = at + 1;
  while (to - at < 4 && continuesName(a, to)) to++;
  // "the minister of transport ALI Shami said", "said ALI Shami that"
  const introduced = endsOffice(a, at) || a.tokens[at - 1]?.type.as.cue?.entry.features.mood === "perfect";
  if (isWrittenAsName(a, at) && introduced && surnameEnd(a, at + 1) > at + 1) return true;
  if (!isA(a, at - 1, "cue")) return false;
  return to > at + 1 && a.tokens[at + 1]?.type.adjectival === true && isA(a, to, "office") && !a.tokens[to]?.type.conjoined;
};

/** The given name at a token, or the nationality that stands for one; undefined where the word is something else first. */
const openingAt = (a: Annotated, at: number) => {
  const { type } = a.tokens[at] as Token;
  // "BOUNTY OF GOD", which is no first name by its first word
  const whole = a.phrases[at]?.find((p) => p.entry.class === "given-name" && p.skip === 0);
  const given = (meets(type.as, GIVEN) ? type.as["given-name"] : undefined) ?? whole ?? nationAsName(a, at);
  // "AT THEIR HEAD": spelt like a first name
  if (beginsPhrase(a, at, "participation")) return undefined;
  if (!given || (isGrammatical(a, at) && !isGivenNotGrammar(a, at) && !isNameNotMouthpiece(a, at)) || opensClause(a, at)) return undefined;
  if (isVerbNotFirstName(a, at)) return undefined;
  return isA(a, at, "mouthpiece") && isA(a, at - 1, "office") && !isNameNotMouthpiece(a, at) ? undefined : given;
};

/** "gave Layla Hawas THE-NAME-OF X": behind a surname a second bare word that no table explains, where no subject ends, is the verb's object. */
const isObjectBehind = (a: Annotated, from: number, at: number): boolean => {
  const isUnknown = (t: number) => a.tokens[t]?.type.definite === false && a.tokens[t]?.type.classes.length === 0;
  if (at - from < 2 || !isUnknown(at) || !isUnknown(at - 1) || isParticle(a, at - 2)) return false;
  return !endsSpeaker(a, at + 1) && !isA(a, at + 1, "preposition") && !isA(a, at + 1, "office");
};

export const givenNames = (a: Annotated): Name[] => {
  const names: Name[] = [];
  for (let at = 0; at < a.tokens.length; at++) {
    const given = openingAt(a, at);
    if (!given) continue;
    // "Ben Hussein": a surname of two words, its particle first
    const led = given.skip === 0 && isParticle(a, at - 1);
    if (led) names.push(newPerson(at - 1, at + 1, 0, "context"));
    // a listed surname ends the name it stands in
    if (a.tokens[at + 1]?.type.as.person?.skip === 0) {
      names.push(newPerson(at, at + 2, given.skip, "context"));
      continue;
    }
    let to = Math.max(isNameNotMouthpiece(a, at) ? at + 2 : at + 1, givenEnd(a, at));
    while (to < a.tokens.length && to - at < 5 && continuesName(a, to)) to++;
    if (isObjectBehind(a, at, to - 1)) to--;
    if (isFamilyOfTitled(a, at, to)) to++;
    if (isWrittenAsName(a, at)) to = Math.max(to, surnameEnd(a, at + 1));
    if (to - at < 2) continue;
    names.push(newPerson(at, to, given.skip, "context"));
    at = to - 1;
  }
  return names;
};
