/** Words at which a name that the tagger found has ended, though the tagger drew them in. */
import type { WordClass } from "../../language.ts";
import { type Annotated, isA, matchAt } from "../../tokens/annotated.ts";
import type { Analysis, WordType } from "../../tokens/word-type.ts";
import {
  endsSpeaker,
  givenEnd,
  isGiven,
  isGluedWithOwner,
  isHowSaid,
  isJoinedName,
  isMorningOf,
  isOwnSaying,
  isParticle,
  isToldTo,
  isWrittenAsName,
} from "../name-words.ts";
import type { Name } from "../names.ts";
import { changed } from "./new-name.ts";
import { isCallingOfAnybody } from "../phrase-words.ts";
import { framesBefore, leavesNoObject } from "./verb-before.ts";

const HEADS: ReadonlySet<WordClass> = new Set<WordClass>(["organisation-head", "place-head", "venue", "office", "outlet-head", "medium"]);

/** A word that the tables know with a preposition in front and not without: "at the palace". */
export const leadsAway = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type || type.classes.length === 0 || type.as["given-name"] || type.as.person) return false;
  return type.classes.every((c) => HEADS.has(c) && a.lexicon.language.isPreposition(type.as[c]?.proclitics ?? ""));
};

const THINGS: ReadonlySet<WordClass> = new Set<WordClass>(["medium", "common", "event-trigger", "organisation-head"]);

/** A document, an encounter or a body without the article: no part of a name, and none of its words is one. */
const isThing = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type || type.definite || type.classes.length === 0) return false;
  return type.classes.every((c) => THINGS.has(c) && type.as[c]?.skip === 0);
};

const OBJECTS: ReadonlySet<WordClass> = new Set<WordClass>([...THINGS, "group", "domain"]);

/** "accused Layla bint Nuran THE GOVERNMENT of": such a word with the article, no nisba, where the verb may have it for its object. */
const isObject = (a: Annotated, from: number, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type?.definite || type.adjectival || type.classes.length === 0 || isParticle(a, at - 1)) return false;
  const { articleLength } = a.lexicon.language;
  if (!type.classes.every((c) => OBJECTS.has(c) && type.as[c]?.skip === articleLength)) return false;
  return framesBefore(a, from) !== undefined && !leavesNoObject(a, from, at + 1);
};

/** "X and his counterpart Y SPOKE": a verb that bears the ending of two is no part of a name. */
const isVerbOfTwo = (a: Annotated, at: number): boolean => {
  const cue = a.tokens[at]?.type.as.cue;
  return cue?.entry.features.mood === "perfect" && cue.enclitic !== "" && !a.lexicon.language.isPronoun(cue.enclitic);
};

/** "Layla Shami SAW that": the verb with its clause, or where he said it, right behind a whole name; no first name is written so. */
const isVerbBehind = (a: Annotated, from: number, at: number, end: number): boolean => {
  const type = a.tokens[at]?.type;
  const cue = type?.as.cue;
  if (at !== end - 1 || at - from < 2 || cue?.entry.features.mood !== "perfect" || cue.skip > 0 || type?.text !== cue.entry.form)
    return false;
  if (isGiven(a, at) || isParticle(a, at - 1) || type.as.person) return false;
  return isA(a, end, "complementiser") || (isA(a, end, "preposition") && isA(a, end + 1, "medium"));
};

const FEWEST_OF_PREPOSITION = 4;

/** A preposition of some length that no table lists as part of a name. */
const isNoName = (type: WordType): boolean =>
  type.form.length >= FEWEST_OF_PREPOSITION && !type.as["given-name"] && !type.as.person && !type.as["name-particle"];

/** "X AT HIS PRESENCE", "X SINCE the session": a shorter one that no table lists as a name, before a word that is definite or somebody's. */
const leadsToOwn = (a: Annotated, at: number): boolean => {
  const [type, next] = [a.tokens[at]?.type, a.tokens[at + 1]?.type];
  if (!type || !next || type.form.length < 3 || type.as["given-name"] || type.as.person || type.as["name-particle"]?.skip === 0)
    return false;
  return next.definite || next.classes.some((c) => a.lexicon.language.isPronoun(next.as[c]?.enclitic ?? ""));
};

/** "X on Twitter", "stressed X on that": the preposition, though it may be spelt like a first name, leads to where the words stand. */
const leadsToPlatform = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.as.preposition?.skip !== 0 || isParticle(a, at - 1)) return false;
  // "denounced Layla ALI BY-the-decision"
  if (isWrittenAsName(a, at) && a.tokens[at + 1]?.type.prefixed !== "") return false;
  // "stressed WARD ON that": spelt as the preposition is, before "that"
  if (type.text === type.as.preposition.entry.form && isA(a, at + 1, "complementiser")) return true;
  // "X ALONG WITH the minister", "X AT his presence": a preposition spelt like no name
  if (isNoName(type) || leadsToOwn(a, at)) return true;
  // a preposition of one letter, written apart before a mark
  return type.form.length === 1 || isA(a, at + 1, "medium") || isA(a, at + 1, "outlet");
};

/** "stressed X TO THE MINISTER", "said X TO THE NATION": a word with "for" and the article is whom he speaks to. */
const isAddressee = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  return type?.prefixed === "for" && !type.as["given-name"];
};

/** "X will carry": a verb the tables know only with the sign of the future in front. */
const isFutureVerb = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const verb = type?.as.cue ?? type?.as["event-trigger"] ?? type?.as["event-verb"];
  if (!type || !verb) return false;
  return type.classes.every((c) => a.lexicon.language.isFuture(type.as[c]?.proclitics ?? ""));
};

/** "entrusted King X FRIDAY Y Z": a weekday with a name of its own behind it parts two names. */
const isDayBetween = (a: Annotated, at: number, end: number): boolean => isA(a, at, "weekday") && end - at > 2;

/** "the Sahlani minister LAYLA SHAMI [said] THURSDAY": a weekday behind a whole name that a nationality introduces. */
const isDayOfSaying = (a: Annotated, from: number, at: number): boolean =>
  a.tokens[at]?.type.as.weekday?.skip === 0 && !isParticle(a, at - 1) && isA(a, from - 1, "demonym");

/** "X FOREMOST of the leaders": an elative without the article says more of somebody, and ends no name. */
const isBareDeterminer = (a: Annotated, at: number): boolean => {
  const determiner = a.tokens[at]?.type.as.determiner;
  return determiner?.skip === 0 && !a.tokens[at]?.type.as["given-name"];
};

/** "met X A NUMBER of the ministers": as an object's ending has it, with "of" behind. */
const isCount = (a: Annotated, at: number): boolean =>
  a.tokens[at]?.type.as.quantifier?.skip === 0 && matchAt(a, at + 1, "preposition")?.entry.features.role === "from";

/** A one-letter preposition stands glued before it. */
const isLed = (a: Annotated, m: Analysis): boolean => m.skip > 0 && a.lexicon.language.isPreposition(m.proclitics);

/** "the hospital X at Sousse": a listed place behind the one-letter "at" is no part of the name. */
export const isGluedPlace = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const place = type?.as.city ?? type?.as.place ?? type?.as.country;
  return place !== undefined && !type?.as["given-name"] && !type?.as.person && isLed(a, place);
};

/** "X met Y WITH-Z", "said X TO-THE-AGENCY": who else is named behind a one-letter preposition. */
const isGluedName = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const other = type?.as["given-name"] ?? type?.as.person ?? type?.as.outlet;
  return other !== undefined && isLed(a, other) && !type?.classes.some((c) => type.as[c]?.skip === 0);
};

const CALLINGS: ReadonlySet<WordClass> = new Set<WordClass>(["office", "eulogy", "event-trigger", "medium"]);

/** An office, a pious wish, an act of states ("his credentials") or a press conference, of several words, begins here. */
const opensCalling = (a: Annotated, at: number): boolean => a.phrases[at]?.some((p) => CALLINGS.has(p.entry.class)) ?? false;

/** "X HIS EXCELLENCY Y": a title that bears no article, in a preposition's hand or not, opens another name. */
const opensTitle = (a: Annotated, at: number, end: number): boolean => {
  const type = a.tokens[at]?.type;
  return type?.as.honorific !== undefined && !type.definite && !type.as["given-name"] && (end - at > 1 || type.as.honorific.skip > 0);
};

/** "the minister LAYLA AL-SHAMI THE MR WARD NURAN": behind a surname with the article a title with it opens another name of two words or more. */
const opensSecondTitle = (a: Annotated, at: number, end: number): boolean => {
  const [before, type] = [a.tokens[at - 1]?.type, a.tokens[at]?.type];
  if (end - at <= 2 || type?.as.honorific === undefined || !type.definite || isParticle(a, at - 1)) return false;
  return (before?.definite === true && !isParticle(a, at - 2)) || isGiven(a, at + 1);
};

/** A verb of going to a town stands so many words before its end. */
const FARTHEST_VISIT = 9;

/** "visited the president X KYIV": a listed town, no first name, behind a verb that has a town for its object. */
const isTownReached = (a: Annotated, from: number, at: number, end: number): boolean => {
  const type = a.tokens[at]?.type;
  const town = matchAt(a, at, "city");
  if (town?.skip !== 0 || town.to !== end || isParticle(a, at - 1)) return false;
  // a first name may open the name of a town, and is none of its own
  if (town.to === at + 1 && (type?.as["given-name"] || type?.as.person)) return false;
  for (let back = from - 1; back >= at - FARTHEST_VISIT && a.sentenceOf[back] === a.sentenceOf[at]; back--) {
    const verb = a.tokens[back]?.type.as["event-trigger"];
    if (verb && verb.entry.features.mood !== "noun") return verb.entry.features.type === "visit";
  }
  return false;
};

/** Where the first names that stand here one behind another end, fathers' with "son of" among them. */
export const givenNamesEnd = (a: Annotated, from: number): number => {
  let to = from;
  for (;;) {
    const next = isParticle(a, to) || isJoinedName(a, to) ? to + 2 : givenEnd(a, to);
    if (next === to) return to;
    to = next;
  }
};

/** "Layla Nuran AL-KHATIB", the preacher: where only first names stand before it, a calling of anybody's that ends the name is the surname. */
const isSurnameOfCalling = (a: Annotated, from: number, at: number, end: number): boolean => {
  // SECRETARY, without the article, is a first name
  if (at !== end - 1 || !(isCallingOfAnybody(a, at) || isGiven(a, at))) return false;
  // "Nuran Hawas THE PREACHER that": behind any other words where nothing but the clause can follow
  const before = a.tokens[at - 1]?.type;
  const isNisba = before?.definite === true && before.adjectival;
  if (!isNisba && a.tokens[at]?.type.definite && isA(a, end, "complementiser") && leavesNoObject(a, from, end)) return true;
  return givenNamesEnd(a, from) >= at && (endsSpeaker(a, end) || isA(a, end, "preposition") || isA(a, end, "office"));
};

/** Behind a first name and one word more a person's name may also end at what alone could be a surname. */
const endsLongName = (a: Annotated, from: number, at: number, end: number): boolean => {
  if (
    isThing(a, at) ||
    isObject(a, from, at) ||
    isVerbOfTwo(a, at) ||
    isVerbBehind(a, from, at, end) ||
    isDayBetween(a, at, end) ||
    opensTitle(a, at, end) ||
    opensSecondTitle(a, at, end) ||
    isGluedName(a, at) ||
    isA(a, at, "eulogy") ||
    (isA(a, at, "office") && !isParticle(a, at - 1) && !isSurnameOfCalling(a, from, at, end))
  )
    return true;
  if (isTownReached(a, from, at, end)) return true;
  return (
    at === end - 1 &&
    (isBareDeterminer(a, at) ||
      isDayOfSaying(a, from, at) ||
      isA(a, at, "by-phone") ||
      isCount(a, at) ||
      (isA(a, at, "country") && (a.tokens[at]?.type.definite ?? false)))
  );
};

/** "received Shami THE TWO AMBASSADORS": several who hold an office are no part of one's name. */
const areHolders = (a: Annotated, at: number): boolean => {
  const office = a.tokens[at]?.type.as.office;
  if (!office || office.skip !== a.lexicon.language.articleLength || !a.tokens[at]?.type.definite) return false;
  return office.entry.features.number === "d" || office.entry.features.number === "p";
};

/** A noun that tells an encounter and is nobody's name, behind as many letters as the article has or none. */
export const isEncounterNoun = (a: Annotated, at: number, skip: number): boolean => {
  const type = a.tokens[at]?.type;
  const trigger = type?.as["event-trigger"];
  return trigger?.entry.features.mood === "noun" && trigger.skip === skip && !type?.as["given-name"] && !type?.as.person;
};

/** "ended Shami THE VISIT": an encounter with the article is no surname. */
const isEncounter = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (!type?.definite || type.adjectival || isParticle(a, at - 1)) return false;
  return isEncounterNoun(a, at, a.lexicon.language.articleLength);
};

const endsName = (a: Annotated, at: number): boolean =>
  isEncounter(a, at) ||
  isHowSaid(a, at) ||
  isMorningOf(a, at) ||
  areHolders(a, at) ||
  isOwnSaying(a, at) ||
  leadsAway(a, at) ||
  isToldTo(a, at) ||
  isA(a, at, "counterpart") ||
  leadsToPlatform(a, at) ||
  isAddressee(a, at) ||
  isGluedPlace(a, at) ||
  isFutureVerb(a, at) ||
  isGluedWithOwner(a, at) ||
  opensCalling(a, at);

const isPreposition = (a: Annotated, at: number): boolean => {
  const { skip, entry } = matchAt(a, at, "preposition") ?? {};
  return skip === 0 && entry?.features.role === "in" && !isParticle(a, at - 1) && a.tokens[at + 1]?.type.kind === "word";
};

/** Where a person's name that begins at `from` ends: the first token behind it. */
export const personEnd = (a: Annotated, from: number, name: Name): number => {
  // "met Layla Shami IN": no name ends in the preposition
  if (name.to - from > 1 && isPreposition(a, name.to - 1)) return personEnd(a, from, changed(name, { to: name.to - 1 }));
  for (let at = from + 1; at < name.to; at++) if (endsName(a, at) || (at >= from + 2 && endsLongName(a, from, at, name.to))) return at;
  return name.to;
};
