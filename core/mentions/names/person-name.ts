/** The name of a person from the words the tagger took for it: with its first and last words, without titles and what comes behind. */
import { type Annotated, isA, matchAt } from "../../tokens/annotated.ts";
import {
  endsOffice,
  endsSpeaker,
  isGiven,
  isGrammatical,
  isHowSaid,
  isNameNotMouthpiece,
  isParticle,
  isTitleOfListed,
  opensGiven,
} from "../name-words.ts";
import { RULING } from "../phrase-words.ts";
import type { Name } from "../names.ts";
import { closesOffice, withFirst, withUnknownFirst } from "./first-words.ts";
import { givenNamesEnd, isEncounterNoun, personEnd } from "./name-ends.ts";
import { changed } from "./new-name.ts";

/** A name does not end in or before "son of" or "house of": the word behind belongs to it. */
const withLast = (a: Annotated, name: Name): Name => {
  // "Hwang Bo THAT": no name goes on with grammar, unless it is spelt like a first name
  const isName = (at: number) => a.tokens[at]?.type.kind === "word" && (isGiven(a, at) || !isGrammatical(a, at));
  if (isParticle(a, name.to - 1) && isName(name.to)) return withLast(a, changed(name, { to: name.to + 1 }));
  // "Kamran Hashimi ZADA that": what is joined to the word before it
  const joined = a.tokens[name.to]?.type.as["name-particle"];
  if (
    joined?.skip === 0 &&
    name.to - name.from > 1 &&
    !a.tokens[name.to]?.type.definite &&
    joined.entry.features.joins === "previous" &&
    (endsSpeaker(a, name.to + 1) || isA(a, name.to + 1, "preposition") || isA(a, name.to + 1, "pronoun"))
  )
    return changed(name, { to: name.to + 1 });
  const nation = a.tokens[name.to]?.type.as.demonym;
  // a nationality with the article that ends the subject is a surname
  if (nation?.definite && nation.proclitics === "" && isGiven(a, name.from) && endsSpeaker(a, name.to + 1))
    return changed(name, { to: name.to + 1 });
  // "said Layla THE-HAJJ that": so is a calling of anybody's behind a first name alone
  const calling = a.tokens[name.to]?.type.as.honorific ?? a.tokens[name.to]?.type.as.office;
  const alone = name.to - name.from === 1 && isGiven(a, name.from) && calling?.skip === a.lexicon.language.articleLength;
  if (alone && calling.enclitic === "" && !RULING.has(calling.entry.features.rank ?? "") && endsSpeaker(a, name.to + 1))
    return changed(name, { to: name.to + 1 });
  if (isFamilyOfCalling(a, name)) return changed(name, { to: name.to + 1 });
  if (isFamilyOfTitled(a, name.from, name.to)) return changed(name, { to: name.to + 1 });
  return isParticle(a, name.to) && isName(name.to + 1) ? withLast(a, changed(name, { to: name.to + 2 })) : name;
};

const OF_LEARNING: ReadonlySet<string> = new Set(["religious", "judge"]);

/** "Layla bint Nuran THE JUDGE that", "Nuran Layla THE SHEIKH, head of": behind first names alone, where the subject ends, what many families are called. */
const isFamilyOfCalling = (a: Annotated, { from, to, skip }: Name): boolean => {
  const type = a.tokens[to]?.type;
  if (!type?.definite || type.prefixed !== "" || type.conjoined || skip > 0) return false;
  const { office, honorific } = type.as;
  const ofLearning = office?.enclitic === "" && office.entry.features.number === "s" && OF_LEARNING.has(office.entry.features.rank ?? "");
  // a title with nobody behind it is none
  if (!ofLearning && !(honorific?.enclitic === "" && (endsSpeaker(a, to + 1) || isA(a, to + 1, "preposition")))) return false;
  if (givenNamesEnd(a, from) !== to || (to - from < 2 && !honorific)) return false;
  return endsSpeaker(a, to + 1) || isA(a, to + 1, "office") || isA(a, to + 1, "preposition");
};

/** "Layla THE-HAJJ ALI that": a first name behind a title that a first name leads is the family's, where the subject ends. */
export const isFamilyOfTitled = (a: Annotated, from: number, to: number): boolean => {
  const title = a.tokens[to - 1]?.type;
  if (to - from < 2 || !title?.definite || title.as.honorific?.enclitic !== "" || !isGiven(a, to - 2)) return false;
  return isGiven(a, to) && (endsSpeaker(a, to + 1) || isA(a, to + 1, "preposition") || isA(a, to + 1, "office"));
};

/** A verb, title or office: what comes behind it is a name, whatever it is spelt like. */
const isIntroducing = (a: Annotated, at: number): boolean =>
  isA(a, at, "cue") || isA(a, at, "honorific") || isA(a, at, "rank") || isA(a, at, "office") || isA(a, at, "given-name");

const isGivenBehindTitle = (a: Annotated, at: number, name: Name): boolean =>
  name.to - at === 2 &&
  a.tokens[at]?.type.as["given-name"]?.skip === 0 &&
  !a.tokens[at]?.type.definite &&
  (isA(a, at - 1, "honorific") || isA(a, at - 1, "rank"));

/** "his Sahlani counterpart X": neither word is the name's. */
const behindCounterpart = (a: Annotated, { from, to }: Name): number => {
  if (!isA(a, from, "counterpart")) return from;
  let at = from + 1;
  while (at < to && isA(a, at, "demonym")) at++;
  return at;
};

/** "the regional [hospital] at Sousse DOCTOR X Y": what begins with no first name and holds a title begins behind the title. */
const behindHonorific = (a: Annotated, name: Name, from: number): number => {
  const first = a.tokens[from]?.type;
  if (!first?.definite || first.as["given-name"] || isA(a, from, "honorific")) return from;
  for (let at = name.to - 2; at > from; at--)
    if (a.tokens[at]?.type.definite && isA(a, at, "honorific") && !isParticle(a, at - 1)) return at + 1;
  return from;
};

const LONGEST_RANK = 3;

/** "brigadier [of staff, retired] X": a rank of several words that the name was begun within. */
const behindRank = (a: Annotated, { from, to }: Name): number => {
  for (let at = from - 1; at >= from - LONGEST_RANK; at--) {
    const rank = a.phrases[at]?.find((p) => p.entry.class === "rank" && p.to > from && p.to < to);
    if (rank) return rank.to;
  }
  return from;
};

/** "SULTAN bin X": without the article a title that is also a first name is one before "son of". */
const isBareGiven = (a: Annotated, at: number): boolean => isGiven(a, at) && !a.tokens[at]?.type.definite;

/** "[of] the movement of Sahla LAYLA SHAMI", "at THE PAPER OF DAWN LAYLA SHAMI": a body that the tagger took for the beginning of its member's name. */
const behindBody = (a: Annotated, { from, to }: Name): number => {
  // "of the government of [THE NATIONAL UNITY] LAYLA SHAMI": what a body's bare head is of
  const first = a.tokens[from]?.type;
  const ofHead =
    first?.definite === true && !isGiven(a, from) && a.tokens[from - 1]?.type.definite === false && isA(a, from - 1, "organisation-head");
  if (!ofHead && !isA(a, from, "organisation-head") && !isA(a, from, "outlet-head")) return from;
  const listed = matchAt(a, from, "organisation")?.to;
  if (listed !== undefined) return listed < to - 1 && isGiven(a, listed) ? listed : from;
  for (let at = from + 1; at < to - 1; at++) if (a.tokens[at - 1]?.type.definite && isGiven(a, at)) return at;
  return from;
};

/** A nationality without the article, which may be a first name. */
const isBareNation = (a: Annotated, at: number): boolean => a.tokens[at]?.type.as.demonym?.skip === 0 && !a.tokens[at]?.type.definite;

/** A first name that the tables have with its article. */
const isGivenWithArticle = (a: Annotated, at: number): boolean => isGiven(a, at) && a.tokens[at]?.type.definite === true;

/** "said AMIR Ali Shami": an office right behind a verb of saying bears its article, unless it is a rank; without it, before a first name, it is one. */
const isCallingSpoken = (a: Annotated, at: number): boolean => {
  const office = a.tokens[at]?.type.as.office;
  if (office?.skip !== 0 || a.tokens[at]?.type.definite || office.entry.features.rank === "military" || isA(a, at, "rank")) return false;
  return a.tokens[at - 1]?.type.as.cue?.entry.features.mood === "perfect" && isGiven(a, at + 1);
};

/** Behind the honorifics, ranks, offices and nationalities before the name. */
const behindTitles = (a: Annotated, name: Name): number => {
  let from = Math.max(behindBody(a, name), behindRank(a, name), behindHonorific(a, name, behindCounterpart(a, name)));
  while (from < name.to && (isA(a, from, "honorific") || isA(a, from, "rank") || isA(a, from, "office") || isA(a, from, "demonym"))) {
    if (from + 1 === name.to && !isA(a, from, "office")) break;
    if ((isBareNation(a, from) || isBareGiven(a, from)) && isParticle(a, from + 1)) break;
    // "the colonel TURKI Shami", "the envoy to Sahla TURKI Shami": behind a word with the article, or a place, no nationality goes without
    if (from === name.from && isBareNation(a, from) && closesOffice(a, from)) break;
    // "Dr AL-MUKHTAR Shami": spelt like the mayor, with the article in the name
    if (isGivenWithArticle(a, from) && from < name.to - 1 && isIntroducing(a, from - 1)) break;
    if (from === name.from && isCallingSpoken(a, from)) break;
    // a given name that is also an office ("secretary") stays a name behind a title
    if (isGivenBehindTitle(a, from, name) || (isBareGiven(a, from) && isGiven(a, from + 1) && isA(a, from, "office"))) break;
    // "minister OF FOREIGN AFFAIRS X": an office of several words
    from = Math.max(from + 1, Math.min(matchAt(a, from, "office")?.to ?? 0, name.to - 1));
    // "Dr. X": the stop of a title cut short; "the Dr/ X"
    if (from < name.to - 1 && (a.tokens[from]?.type.text === "." || a.tokens[from]?.type.text === "/")) from++;
  }
  return from;
};

/** "said OULD Muhammad X": a particle right behind what introduces a name begins it. */
const withParticle = (a: Annotated, name: Name): Name => {
  const led = name.skip === 0 && isParticle(a, name.from - 1) && !a.tokens[name.from - 1]?.type.conjoined;
  const opens = isA(a, name.from - 2, "conjunction") || a.sentenceOf[name.from - 2] !== a.sentenceOf[name.from];
  return led && (opens || isIntroducing(a, name.from - 2)) ? changed(name, { from: name.from - 1 }) : name;
};

/** "the signs were plain ON X": the preposition, spelt almost like a first name. */
const isPreposition = (a: Annotated, at: number): boolean => {
  const first = a.tokens[at]?.type;
  const preposition = first?.as.preposition?.entry;
  // LEE is spelt as "to me", whom nobody is told by
  if (preposition?.features.pronoun === "yes") return false;
  return preposition?.form === first?.text && !isIntroducing(a, at - 1);
};

/** "the head of the fishermen in NURAN X": what stands right behind "in" is a place. */
const isPlaceBehindIn = (a: Annotated, at: number): boolean =>
  matchAt(a, at - 1, "preposition")?.entry.features.role === "in" && !a.tokens[at]?.type.as["given-name"] && isGiven(a, at + 1);

/** "the company SAHLGAS Layla Shami": behind a body's bare head a word that nothing explains is its name. */
const isNameOfBody = (a: Annotated, at: number): boolean => {
  const head = a.tokens[at - 1]?.type;
  return head?.as["organisation-head"]?.skip === 0 && !head.definite && a.tokens[at]?.type.classes.length === 0 && isGiven(a, at + 1);
};

/** "the Sahlani minister X": an unknown nationality the tagger drew in. */
const isNation = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const nisba = type?.definite && type.adjectival && type.classes.length === 0 && (a.tokens[at - 1]?.type.definite ?? false);
  return nisba === true && isGiven(a, at + 1);
};

/** "ambassador to Tunis X": the place belongs to the office. */
const isPlaceOfOffice = (a: Annotated, at: number, name: Name): boolean =>
  (name.skip > 0 || (at > 0 && isA(a, at - 1, "preposition"))) && (isA(a, at, "country") || isA(a, at, "city"));

/**
 * Behind a listed place that no first name is spelt like, between an office's bare words and a first name: "the head of the region of NURAN
 * Layla Shami", "the governor of NURAN Layla Shami".
 */
const behindPlaceHeld = (a: Annotated, at: number): number => {
  if (a.tokens[at]?.type.as["given-name"]) return at;
  const place = [matchAt(a, at, "city"), matchAt(a, at, "place")].find((m) => m?.skip === 0);
  if (!place || (!opensGiven(a, place.to) && !isParticle(a, place.to))) return at;
  return a.tokens[at - 1]?.type.definite === false && endsOffice(a, at) ? place.to : at;
};

/** "the prime minister of SAHLA Layla Shami", "the foreign minister of SAHLA Layla": the state of the office, right behind its words. */
const isStateOfOffice = (a: Annotated, at: number): boolean => {
  if (a.tokens[at]?.type.as.country?.skip !== 0 || a.tokens[at]?.type.as["given-name"]) return false;
  const opensName = opensGiven(a, at + 1) || isParticle(a, at + 1);
  return a.tokens[at - 1]?.type.as.office !== undefined || (opensName && endsOffice(a, at));
};

/** "SAW Shami that": a verb of saying that the tagger drew in, where a clause may begin. */
const isVerbBefore = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const cue = type?.as.cue;
  if (cue?.entry.features.mood !== "perfect" || cue.enclitic !== "" || type?.as["given-name"]?.skip === 0) return false;
  return !isIntroducing(a, at - 1) && !endsOffice(a, at);
};

/** "comes THE VISIT OF bin Shami": what somebody does, bare before his name. */
const isEncounterOf = (a: Annotated, at: number): boolean => !a.tokens[at]?.type.definite && isEncounterNoun(a, at, 0);

/** "the Sahlani prime minister, THE ACTING X": an adjective of the title that the tagger drew in. */
const isAdjectiveOfTitle = (a: Annotated, at: number): boolean => {
  const [before, type] = [a.tokens[at - 1]?.type, a.tokens[at]?.type];
  return before?.kind === "word" && before.definite && type?.definite === true && type.as.modifier?.proclitics === "" && !isGiven(a, at);
};

const isCalling = (a: Annotated, at: number): boolean =>
  matchAt(a, at, "office") !== undefined || matchAt(a, at, "honorific") !== undefined || matchAt(a, at, "rank") !== undefined;

/** "HIS EXCELLENCY the minister": a title that bears no article, alone before what he is, names nobody. */
export const isTitleAlone = (a: Annotated, from: number, to: number): boolean => {
  const type = a.tokens[from]?.type;
  return to - from === 1 && type?.as.honorific !== undefined && !type.definite && !type.as["given-name"] && isCalling(a, to);
};

/** "HONOURED the governor X": a first name that is another word first, where a clause opens, with what somebody is right behind it. */
export const isVerbNotFirstName = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.as["given-noun"] === undefined || type.as["given-name"] === undefined) return false;
  const opens = type.conjoined || at === 0 || a.sentenceOf[at] !== a.sentenceOf[at - 1] || a.tokens[at - 1]?.type.kind === "mark";
  return opens && !isGiven(a, at + 1) && isCalling(a, at + 1);
};

/** Where the name itself begins; undefined where nobody is named. */
const personStart = (a: Annotated, tagged: Name): number | undefined => {
  const name = isVerbNotFirstName(a, tagged.from) ? changed(tagged, { from: tagged.from + 1, skip: 0 }) : tagged;
  if (name.from === name.to) return undefined;
  let from = behindTitles(a, name);
  if (isTitleOfListed(a, from, name.to)) from++;
  const isLong = () => name.to - from >= 3;
  while (from < name.to - 1 && (isVerbBefore(a, from) || isEncounterOf(a, from))) from++;
  if (isLong() && isPreposition(a, from)) from++;
  // "wrote ON Twitter": where it was said, though the preposition is spelt like a first name
  if (isA(a, from, "preposition") && (isA(a, from + 1, "medium") || isA(a, from + 1, "outlet"))) return undefined;
  // "HE [is] Layla Shami"
  if (name.to - from > 1 && a.tokens[from]?.type.as.pronoun && a.tokens[from]?.type.classes.length === 1) from++;
  // "ACCORDING TO Layla Shami"
  if (name.to - from > 1 && name.skip === 0 && isA(a, from, "according")) from++;
  // "the spokeswoman IN THE NAME OF X": a first name elsewhere
  if (isA(a, from, "mouthpiece") && isA(a, from - 1, "office") && !isNameNotMouthpiece(a, from)) return undefined;
  if (isLong() && isPlaceBehindIn(a, from)) from++;
  if (name.to - from > 1 && isAdjectiveOfTitle(a, from)) from++;
  if (isLong() && (isNation(a, from) || isNameOfBody(a, from))) from++;
  if (isLong() && isPlaceOfOffice(a, from, name)) from++;
  if (name.to - from > 1 && isStateOfOffice(a, from) && (isLong() || isGiven(a, from + 1) || isParticle(a, from + 1))) from++;
  if (isLong()) from = Math.min(behindPlaceHeld(a, from), name.to);
  // "a Turkish minister": a nation that is a first name too is its adjective behind an office without the article
  const office = a.tokens[from - 1]?.type;
  if (name.to - from === 1 && isBareNation(a, from) && office?.as.office && !office.definite) return undefined;
  // "said the minister WITH A SHARP TONE"
  return from === name.to || isHowSaid(a, from) ? undefined : from;
};

/** "received X HIS EXCELLENCY the minister Y": the title at the end is that of what somebody else is. */
const beforeTitle = (a: Annotated, from: number, to: number): number => {
  const type = a.tokens[to - 1]?.type;
  const titles = to - from > 1 && type?.as.honorific !== undefined && !type.definite && !type.as["given-name"] && isA(a, to, "office");
  return titles ? to - 1 : to;
};

/** The name alone; undefined where the tagger's words hold none. */
export const personName = (a: Annotated, tagged: Name): Name | undefined => {
  const name = withUnknownFirst(a, withParticle(a, withFirst(a, withLast(a, tagged))));
  const from = personStart(a, name);
  if (from === undefined) return undefined;
  const to = beforeTitle(a, from, personEnd(a, from, name));
  return from === name.from && to === name.to ? name : changed(name, { from, to, skip: from === name.from ? name.skip : 0 });
};
