/** Who holds an office: the name behind it, by itself, in marks or between commas. */
import { isA, matchAt } from "../tokens/annotated.ts";
import { holderBeforeClause } from "./clause-holder.ts";
import type { Name } from "./names.ts";
import { coveringName } from "./names/covering-name.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { officeAt } from "./office-phrase.ts";
import { isBareBehindSurname, isGiven, isGrammatical, isTitleOfListed } from "./name-words.ts";
import { tailFrom } from "./phrase-tail.ts";
import { joinedByAnd, type Scene } from "./phrase-words.ts";
import { farHolder, opensOtherState } from "./title-holder.ts";
import {
  unknownHolder,
  unknownBehindComma,
  isUnknown,
  MOST_NAME,
  isSurnameWord,
  tellsMore,
  misnamedHolder,
  surelyHolder,
  unknownInMarks,
  isNameLike,
} from "./unknown-holder.ts";

const isMark = (s: Scene, at: number, text: string) => s.a.tokens[at]?.type.text === text;
export const isComma = (s: Scene, at: number) => s.a.lexicon.language.isComma(s.a.tokens[at]?.type.text ?? "");

/** "spokesman of the government BY PROXY X": a word that is also "agency", bare and right before a person who holds an office. */
const isActing = (s: Scene, at: number): boolean => {
  const head = s.a.tokens[at]?.type.as["outlet-head"];
  if (head?.skip !== 0 || head.definite || head.entry.features.kind !== "agency") return false;
  return s.names.startingAt[at + 1]?.kind === "person" && s.a.tokens[at + 1]?.type.as["given-name"]?.skip === 0;
};

/** Honorifics and ranks before a name; returns where they end. */
export const afterTitles = (s: Scene, at: number): number => {
  let to = at;
  while (to < s.a.tokens.length && to - at < 8) {
    if (to === at && isActing(s, to)) return to + 1;
    if (isTitleOfListed(s.a, to)) return to + 1;
    const m = matchAt(s.a, to, "honorific") ?? matchAt(s.a, to, "rank");
    // "His Majesty the King AND HIS EXCELLENCY the president": another's title
    if (!m || s.names.startingAt[to]?.kind === "person" || (to > at && joinedByAnd(s, to))) break;
    // "his majesty KING X": the title belongs to the listed name
    if (m.to > to + 1 && s.names.startingAt[m.to - 1]?.kind === "person") return m.to - 1;
    to = m.to;
    if (isMark(s, to, ".") || isMark(s, to, "/")) to++;
  }
  return to;
};

/** A person right here, or in quotation marks, or after a comma that encloses the name. */
export const personAt = (s: Scene, at: number): Name | undefined => {
  const name = s.names.startingAt[at];
  return name?.kind === "person" ? name : undefined;
};

/** "X bin Y bin Z Al W": what fills the marks from one to the other is a name however long. */
const MOST_IN_MARKS = 7;

export const quotedName = (s: Scene, at: number): { name: Name; to: number } | undefined => {
  const q = s.a.quotations.markOf[at] as number;
  const quotation = q >= 0 ? s.a.quotations.list[q] : undefined;
  if (quotation?.open !== at || quotation.broken || quotation.words > MOST_IN_MARKS) return undefined;
  const name = s.names.startingAt[at + 1];
  return name && name.to === quotation.close ? { name, to: quotation.close + 1 } : undefined;
};

/** "the minister (LAYLA SHAMI)" */
export const bracketedName = (s: Scene, at: number): { name: Name; to: number } | undefined => {
  const name = isMark(s, at, "(") ? s.names.startingAt[at + 1] : undefined;
  return name && isMark(s, name.to, ")") ? { name, to: name.to + 1 } : undefined;
};

/** A person's name that ends at a comma or with its sentence: "the envoy, the Sahlani X,". */
const isSetApart = (s: Scene, at: number): boolean => {
  const name = personAt(s, at);
  return name !== undefined && name.skip === 0 && endsApart(s, name.to);
};

export const endsApart = (s: Scene, at: number): boolean =>
  isComma(s, at) || isMark(s, at, ".") || s.a.sentenceOf[at] !== s.a.sentenceOf[at - 1];

/** A name set off by commas behind an office: "the director, X, said". */
export const appositionAt = (s: Scene, at: number, gender = ""): { name: Name; to: number } | undefined => {
  if (!isComma(s, at)) return undefined;
  // a comma struck twice
  if (isComma(s, at + 1)) return appositionAt(s, at + 1, gender);
  // a first name may begin with the letter of "and"
  if (joinedByAnd(s, at + 1) && personAt(s, at + 1)?.skip !== 0) return secondTitle(s, at + 1, gender);
  // "the minister of foreign affairs, the SAHLANI Mr X"
  const nation =
    s.a.tokens[at + 1]?.type.definite && isA(s.a, at + 1, "demonym") && (isA(s.a, at + 2, "honorific") || isSetApart(s, at + 2));
  const named = afterTitles(s, nation ? at + 2 : at + 1);
  const name =
    personAt(s, named) ?? (named > at + 1 ? unknownHolder(s, named, gender) : unknownBehindComma(s, at + 1, gender)) ?? givenLed(s, named);
  if (name) return { name, to: name.to };
  const inMarks = quotedName(s, named);
  if (inMarks?.name.kind === "person") return inMarks;
  // a second office between the commas: "the judge, adviser to the president X"
  const second = isA(s.a, at + 1, "office") ? officeAt(s, at + 1) : undefined;
  const holder = second && personAt(s, afterTitles(s, second.to));
  if (holder) return { name: holder, to: holder.to };
  if (second?.head.entry.features.number !== "s") return undefined;
  // "the head of the council, president of the republic, HEAD OF STATE, X": one calling more
  // "the president, the head of the service, GENERAL X": a rank opens the name of whoever heads it
  const third = second.to + 1;
  const goesOn = isComma(s, second.to) && isA(s.a, third, "office") && !isA(s.a, third, "rank") && !isA(s.a, third, "honorific");
  const more = goesOn ? appositionAt(s, second.to, gender) : undefined;
  return more ?? farHolder(s, second.to, gender);
};

/** "the secretary of the union, and member of the council, NAME, said": the holder of both stands behind the second comma. */
const secondTitle = (s: Scene, at: number, gender: string): { name: Name; to: number } | undefined => {
  const office = isA(s.a, at, "office") ? officeAt(s, at) : undefined;
  if (office?.head.entry.features.number !== "s") return undefined;
  const found = isComma(s, office.to) && !joinedByAnd(s, office.to + 1) ? appositionAt(s, office.to, gender) : undefined;
  return found && endsSubject(s, found.to) ? found : holderBeforeClause(s, office.to);
};

/** "the former president and leader of the party X": two offices, one holder behind the second. */
export const secondOffice = (s: Scene, at: number, gender = ""): Name | undefined => {
  if (!joinedByAnd(s, at) || !isA(s.a, at, "office")) return undefined;
  const office = officeAt(s, at);
  if (office?.head.entry.features.number !== "s") return undefined;
  const named = afterTitles(s, behindPlace(s, office.to, gender));
  return personAt(s, named) ?? unknownHolder(s, named, gender) ?? givenLed(s, named) ?? enclosedName(s, office.to);
};

/** "the spokesman of the group and head of its delegation, NAME, said": between commas, or with the clause right behind, the name is of both. */
const enclosedName = (s: Scene, at: number): Name | undefined => {
  const name = isComma(s, at) ? personAt(s, afterTitles(s, at + 1)) : undefined;
  return name && name.skip === 0 && (isComma(s, name.to) || isA(s.a, name.to, "complementiser")) ? name : undefined;
};

/** "the governor of Minya in Egypt, NAME", "the director of trade at Kairouan, NAME": a place between the office and its holder. */
const behindPlace = (s: Scene, at: number, gender: string): number => {
  // "the prime minister BY PROXY, NAME"
  if (matchAt(s.a, at, "modifier")?.entry.features.acting === "yes") return at + 1;
  // "the ambassador of Sahla, RESIDENT in Jabal, NAME"
  const to = bareTownEnd(s, at) ?? placeEnd(s, isA(s.a, at, "dated") && s.a.tokens[at]?.type.definite ? at + 1 : at);
  if (to === at) return at;
  const named = afterTitles(s, to);
  return personAt(s, named) || unknownHolder(s, named, gender) ? named : appositionAt(s, to, gender) ? to : at;
};

/** "the head of the local council NURA LAYLA SHAMI": a town right behind an office that a definite word has closed, with the holder behind it. */
const bareTownEnd = (s: Scene, at: number): number | undefined => {
  const name = s.names.startingAt[at];
  if (name?.skip !== 0 || (name.kind !== "place" && name.kind !== "country") || !s.a.tokens[at - 1]?.type.definite) return undefined;
  return personAt(s, afterTitles(s, name.to)) ? name.to : undefined;
};

/** "in the province of Nura NORTH OF SAHLA": where a place told by another ends. */
const behindDirection = (s: Scene, at: number): number => {
  const next = isA(s.a, at, "direction") && !joinedByAnd(s, at) ? s.names.startingAt[at + 1] : undefined;
  return next?.skip === 0 && (next.kind === "place" || next.kind === "country") ? next.to : at;
};

/** Where a place behind "in" or the one-letter "at" ends. */
export const placeEnd = (s: Scene, at: number): number => {
  const to = ownPlaceEnd(s, at);
  return to > at ? behindDirection(s, to) : at;
};

const ownPlaceEnd = (s: Scene, at: number): number => {
  // "of the ministry of health AT NURA", taken with the body for one name
  const town = s.names.startingAt[at] ? undefined : matchAt(s.a, at, "city");
  if (town && town.skip > 0 && s.a.lexicon.language.cutsBy(s.a.tokens[at]?.type.form ?? "")) return town.to;
  const name = s.names.startingAt[at];
  if (name)
    return name.skip > 0 && (name.kind === "place" || name.kind === "country") && s.a.tokens[at]?.type.prefixed !== "for" ? name.to : at;
  if (matchAt(s.a, at, "preposition")?.entry.features.role === "in") {
    const place = s.names.startingAt[at + 1];
    if (!place) return isUnknown(s, at + 1) ? at + 2 : at;
    return place.skip === 0 && (place.kind === "place" || place.kind === "country") ? place.to : at;
  }
  const type = s.a.tokens[at]?.type;
  if (isUnknownTown(s, at)) return at + 1;
  return type?.prefixed === "by" && type.definite && !type.conjoined ? tailFrom(s, at, at + 1, true).to : at;
};

/** "the secretary of the local union AT-NURAN Layla Shami": a word with the letter of "at" that nobody lists, between a closed office and a whole name. */
const isUnknownTown = (s: Scene, at: number): boolean => {
  const person = s.names.startingAt[at + 1];
  if (person?.kind !== "person" || person.skip > 0 || person.to - person.from < 2) return false;
  return isUnknown(s, at) && s.a.tokens[at - 1]?.type.definite === true && s.a.lexicon.language.cutsBy(s.a.tokens[at]?.type.form ?? "");
};

export const endsSubject = (s: Scene, at: number): boolean =>
  (s.a.tokens[at]?.type.kind ?? "mark") === "mark" ||
  s.inTime[at] === 1 ||
  isA(s.a, at, "complementiser") ||
  isA(s.a, at, "preposition") ||
  isA(s.a, at, "outlet-head") ||
  isA(s.a, at, "outlet");

/** A given name and one to three words behind it, up to where the subject ends, are a person's name whatever else they may mean. */
export const givenLed = (s: Scene, at: number): Name | undefined => {
  const first = s.a.tokens[at]?.type;
  if (first?.kind !== "word" || first.as["given-name"]?.skip !== 0 || first.conjoined || first.prefixed !== "") return undefined;
  if (isTitleOfListed(s.a, at)) return undefined;
  const known = s.names.startingAt[at] ?? coveringName(s.names, at);
  if (s.inTime[at] === 1 || isGrammatical(s.a, at) || (known && known.source !== "tagger")) return undefined;
  if (first.classes.some((c) => c !== "given-name" && c !== "name-particle" && c !== "person" && c !== "demonym")) return undefined;
  let to = at + 1;
  // "Layla al-Sahli THE-BELONGING to a party": one definite word ends a name
  while (to - at < MOST_NAME && isSurnameWord(s, to) && !(to > at + 1 && (tellsMore(s, to) || isBareBehindSurname(s.a, to)))) to++;
  const words = to - at;
  // "the director, LAYLA SHAMI the blame of": a nisba ends a name between a comma and the verb's object
  const apart = isComma(s, at - 1) && s.a.tokens[to - 1]?.type.definite === true && s.a.tokens[to - 1]?.type.adjectival === true;
  if (
    words < 2 ||
    !(apart || endsSubject(s, to) || isA(s.a, to, "office") || s.a.tokens[to]?.type.definite || isBareBehindSurname(s.a, to))
  )
    return undefined;
  return { from: at, to, skip: 0, kind: "person", source: "context", entry: undefined };
};

/** A body's head stands a word or two before: what it is called after may be a person's name. */
const isInstitution = (s: Scene, at: number): boolean => [1, 2, 3].some((back) => isA(s.a, at - back, "organisation-head"));

/** "the head of the hospital LAYLA SHAMI, Dr NURAN HADI, said": a second name between commas is the holder's, the first the body's. */
const trueHolder = (s: Scene, first: Name, gender: string): { name: Name; to: number } | undefined => {
  if (!isInstitution(s, first.from)) return undefined;
  // "the head of the hospital LAYLA SHAMI Nuran Hadi"
  const named = !s.a.tokens[first.from - 1]?.type.definite;
  const next = named ? personAt(s, afterTitles(s, first.to)) : undefined;
  if (next && next.skip === 0 && next.to - next.from > 1 && endsSubject(s, next.to)) return { name: next, to: next.to };
  const comma = placeEnd(s, first.to);
  // "X, AND THE HEAD OF Y, Z": another, with an office of his own
  if (!isComma(s, comma) || joinedByAnd(s, comma + 1)) return undefined;
  // "the head of the council X, THE SAHLANI PRESIDENT Y": whom X meets
  if (!named && isA(s.a, comma + 1, "office") && officeAt(s, comma + 1)?.country !== undefined) return undefined;
  const second = appositionAt(s, comma, gender);
  return second && second.name.from > comma + 1 && endsSubject(s, second.to) ? second : undefined;
};

/** Who holds an office that ends before token `at`, and where the name ends: right behind, in marks, behind a place or a comma. */
export const holderBehind = (s: Scene, at: number, gender: string): { name: Name; to: number } | undefined => {
  const place = behindPlace(s, at, gender);
  // "the director of the company/ LAYLA SHAMI"
  const there = isMark(s, place, "/") && personAt(s, afterTitles(s, place + 1)) ? place + 1 : place;
  const named = afterTitles(s, there);
  if (opensOtherState(s, at, there)) return undefined;
  // "opposed TO X": a name behind a preposition is nobody's office
  const led = named === at && (s.names.startingAt[named]?.skip ?? 0) > 0;
  // "said the minister TO MR X"
  if (s.a.lexicon.language.isPurpose(matchAt(s.a, there, "honorific")?.proclitics ?? "")) return undefined;
  const right =
    (led ? undefined : personAt(s, named)) ??
    unknownHolder(s, named, gender) ??
    misnamedHolder(s, named) ??
    secondOffice(s, named, gender) ??
    (led ? undefined : (givenLed(s, named) ?? surelyHolder(s, named)));
  if (right) return trueHolder(s, right, gender) ?? { name: right, to: right.to };
  const inMarks = quotedName(s, named) ?? bracketedName(s, named);
  if (inMarks?.name.kind === "person") return inMarks;
  return unknownInMarks(s, named) ?? appositionAt(s, named, gender) ?? farHolder(s, at, gender) ?? holderBeforeClause(s, at);
};

/** "said GRAHAM ASHTON commissioner of the police of X": words nobody lists right before an office are its holder's. */
export const nameBeforeOffice = (s: Scene, at: number): NounPhrase | undefined => {
  let to = at;
  while (to - at < MOST_NAME && isNameLike(s, to, to === at)) to++;
  const office = to - at >= 2 && isA(s.a, to, "office") && !joinedByAnd(s, to) ? officeAt(s, to) : undefined;
  if (office?.head.proclitics !== "" || office.to === office.head.to) return undefined;
  // "said SALIM SHAMI the leader in the movement": with the article behind a surname that has it, or behind a first name's surname
  if (office.head.definite && !s.a.tokens[to - 1]?.type.definite && !isGiven(s.a, at)) return undefined;
  const { head, definite: _, ...part } = office;
  return {
    from: at,
    to: office.to,
    skip: 0,
    kind: "person",
    // "LAYLA Shami, member of": a calling told of both is no man's where the first name is a woman's
    gender: (s.a.tokens[at]?.type.as["given-name"]?.entry.features.gender ?? head.entry.features.gender ?? "") as NounPhrase["gender"],
    number: "s",
    definite: true,
    person: { from: at, to, skip: 0 },
    office: part,
    country: part.country,
  };
};
