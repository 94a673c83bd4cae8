/** Holders whose names no table knows: words that can only be a name where they stand. */
import { changed } from "./names/new-name.ts";
import { beginsPhrase, isA, matchAt } from "../tokens/annotated.ts";
import type { WordClass } from "../language.ts";
import type { WordType } from "../tokens/word-type.ts";
import type { Name } from "./names.ts";
import { coveringName } from "./names/covering-name.ts";
import { isBareBehindSurname, isGiven, isGrammatical, isNameParticle, isSpeltAsPreposition, isToldTo } from "./name-words.ts";
import { isCallingOfAnybody, isHyphen, isCueVerb, isNounOfSaying, type Scene, verbTakes } from "./phrase-words.ts";
import { isComma, endsSubject } from "./holder.ts";

export const MOST_NAME = 4;

/** Two to four words behind an office that nothing explains, up to a pause: a holder the tagger did not know. */
export const unknownHolder = (s: Scene, at: number, gender = ""): Name | undefined => {
  let to = at;
  while (to - at <= MOST_NAME && (isNameLike(s, to, to === at) || (to === at && isWomansName(s, at, gender)))) to++;
  // "Olivia Sand Darfur, that": a place's name that ends the subject is a surname
  const place = s.names.startingAt[to];
  const ends = isComma(s, to + 1) || isA(s.a, to + 1, "complementiser");
  if (to - at >= 2 && to - at < MOST_NAME && place?.kind === "place" && place.skip === 0 && place.to === to + 1 && ends) to++;
  const type = s.a.tokens[to]?.type;
  const paused =
    !type ||
    type.kind === "mark" ||
    s.inTime[to] === 1 ||
    isA(s.a, to, "complementiser") ||
    isA(s.a, to, "preposition") ||
    isA(s.a, to, "relative") ||
    isNounOfSaying(s, to) ||
    // "the ambassador NAME her credentials"
    beginsPhrase(s.a, to, "event-trigger") ||
    // "the president NAME at-his-seat"
    type.as.venue?.skip ||
    // "the president NAME to-Sahla"
    (s.names.startingAt[to]?.skip ?? 0) > 0;
  return paused && to - at >= 2 && to - at <= MOST_NAME && !isObjectOrAim(s, at)
    ? { from: at, to, skip: 0, kind: "person", source: "context", entry: undefined }
    : undefined;
};

/** "summoned the envoy IN PROTEST against", "made A FIERCE ATTACK on": words as adverbs end, and what belongs to them. */
const isObjectOrAim = (s: Scene, at: number): boolean =>
  isAdverbial(s, at) && (isAdverbial(s, at + 1) || isSpeltAsPreposition(s.a, at + 1));

const isAdverbial = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type !== undefined && !type.as["given-name"] && s.a.lexicon.language.looksAdverbial(type.form);
};

const NO_NAME: readonly WordClass[] = [
  "office",
  "counterpart",
  "anonymous",
  "adverb",
  "medium",
  "event-light",
  "group",
  "organisation-head",
  "outlet",
  "outlet-head",
  "portfolio",
];

/** "BY-health", "FOR-support": a letter of its own before it, as far as the tables tell. */
const isLed = ({ a }: Scene, { form, classes, as }: WordType): boolean => {
  const { language } = a.lexicon;
  return language.cutsBy(form) || (language.cutsFor(form) && classes.some((c) => language.isPurpose(as[c]?.proclitics ?? "")));
};

/** No name that stands there, but a word that may be a part of one before the clause. */
const mayBeNamed = (s: Scene, at: number, first: boolean): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || s.inTime[at] === 1 || type.conjoined || type.prefixed !== "" || isCueVerb(s, at) || isNounOfSaying(s, at))
    return false;
  const own = coveringName(s.names, at);
  if (isGrammatical(s.a, at) || (own && own.kind !== "person")) return false;
  if (type.as.cue?.entry.features.mood === "participle" || NO_NAME.some((c) => type.as[c] !== undefined)) return false;
  // "the head of the bureau AL-HADI Shami that": a first name with the article
  if (first && type.definite) return type.as["given-name"]?.skip === 0;
  return first
    ? !s.a.lexicon.language.looksAdverbial(type.form) && (!isLed(s, type) || own !== undefined)
    : type.definite
      ? type.adjectival || !type.classes.length
      : true;
};

/** "SABAH THE PREACHER that": a calling of anybody's with the article ends a name. */
const isCallingAsSurname = ({ a }: Scene, at: number): boolean =>
  a.tokens[at]?.type.definite === true && !a.tokens[at]?.type.conjoined && isCallingOfAnybody(a, at);

const FARTHEST_CLAUSE = 14;
const FARTHEST_VERB = 12;
const NEAREST_VERB = 3;

/** "in a statement to the radio THAT": a clause further on in the sentence, with no verb before it. */
const hasClauseAhead = (s: Scene, from: number): boolean => {
  for (let at = from; at < from + FARTHEST_CLAUSE && s.a.sentenceOf[at] === s.a.sentenceOf[from]; at++) {
    if (isA(s.a, at, "complementiser")) return true;
    if (isCueVerb(s, at) && s.names.covering[at] === -1) return false;
  }
  return false;
};

/** The clause; or a comma, a time, the medium or whoever is told with the clause behind it, where the verb has no object. */
const endsBeforeClause = (s: Scene, at: number): boolean => {
  if (isA(s.a, at, "complementiser") || (isA(s.a, at, "preposition") && isA(s.a, at + 1, "complementiser"))) return true;
  // "reported from the director NAME HIS SAYING that"
  if (isNounOfSaying(s, at)) return true;
  const apart = isComma(s, at) || s.inTime[at] === 1 || isToldTo(s.a, at) || (isA(s.a, at, "preposition") && isA(s.a, at + 1, "medium"));
  return apart && hasClauseAhead(s, at) && !verbTakes(s, at, "object", FARTHEST_VERB);
};

/** "the chief of staff SABAH Shami that": two to four words that are words elsewhere too, a bare one first, between a whole office and the clause. */
export const surelyHolder = (s: Scene, at: number): Name | undefined => {
  if (!s.a.tokens[at - 1]?.type.definite && s.names.covering[at - 1] === -1) return undefined;
  let to = at;
  while (to - at < MOST_NAME && mayBeNamed(s, to, to === at)) to++;
  if (to > at && to - at < MOST_NAME && isCallingAsSurname(s, to)) to++;
  return to - at >= 2 && endsBeforeClause(s, to)
    ? { from: at, to, skip: 0, kind: "person", source: "context", entry: undefined }
    : undefined;
};

/** A first name that ends as feminine nouns do, behind an office held by a woman. */
const isWomansName = (s: Scene, at: number, gender: string): boolean => {
  const type = s.a.tokens[at]?.type;
  if (gender !== "f" || type?.kind !== "word" || type.definite || type.conjoined || type.prefixed !== "" || s.inTime[at] === 1)
    return false;
  return type.classes.length === 0 && s.names.covering[at] === -1 && type.form.length > 3;
};

export const isNameLike = (s: Scene, at: number, first: boolean): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || s.inTime[at] === 1 || type.conjoined || type.prefixed !== "") return false;
  // "the president WITHOUT foundation"
  if (first && type.as.negation?.skip === 0) return false;
  // "the president ON the role": spelt like a preposition, and no name before it
  if (isSpeltAsPreposition(s.a, at) && (first || !isGiven(s.a, at) || isA(s.a, at + 1, "complementiser"))) return false;
  // "the president [received] the LETTERS OF CREDENCE of": several words that name an encounter
  if (first && beginsPhrase(s.a, at, "event-trigger")) return false;
  if (type.as["given-name"]?.skip === 0 || isNameParticle(type)) return true;
  // a single word the tagger took for a name, behind one it did not know, or what goes on in such a name
  const own = coveringName(s.names, at);
  const isRest = (name: Name): boolean => name.from < at && !s.a.tokens[name.from - 1]?.type.definite;
  if (!first && own?.kind === "person" && ((own.from === at && own.to === at + 1) || isRest(own))) return true;
  const led = s.a.tokens[at - 1]?.type;
  if (!first && type.as.demonym?.definite && (led?.as["given-name"]?.skip === 0 || led?.as["name-particle"]?.skip === 0)) return true;
  // "Abu AL-RABB", "bin NEW": behind a particle of names any word is a surname
  if (!first && isNameParticle(led) && !(type.definite && type.as.office) && !isGrammatical(s.a, at)) return s.names.covering[at] === -1;
  // a surname may be any definite word, a calling too, once a given name leads it
  if (!first && type.definite && s.a.tokens[at - 1]?.type.as["given-name"]?.skip === 0 && (type.classes.length === 0 || type.as.office))
    return s.names.covering[at] === -1;
  if ((type.classes.length > 0 && !isOnlyMine(type)) || s.names.covering[at] !== -1) return false;
  if (!first && isBareBehindSurname(s.a, at)) return false;
  const language = s.a.lexicon.language;
  if (type.definite) return !first && type.adjectival;
  const isTaken = language.cutsBy(type.form) || (language.cutsByShort(type.form) && verbTakes(s, at, "by", NEAREST_VERB));
  return !language.looksFeminine(type.form) && !(first && isTaken) && type.form.length > 1;
};

/** "MAQRI", spelt like "my seat": papers tell of nothing that is mine. */
const isOnlyMine = ({ adjectival, classes, as }: WordType): boolean => adjectival && classes.every((c) => (as[c]?.enclitic ?? "") !== "");

/** A word no table explains: behind "in" a place nobody lists. */
export const isUnknown = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.kind === "word" && type.classes.length === 0 && !type.definite && type.prefixed === "" && !type.conjoined;
};

/** What the tagger took for a body, or between commas for a place, right behind an office, though nothing in it says so, is the holder. */
export const misnamedHolder = (s: Scene, at: number): Name | undefined => {
  const name = s.names.startingAt[at];
  const words = name ? name.to - name.from : 0;
  if (name?.source !== "tagger" || name.skip > 0 || words < 2 || words > MOST_NAME) return undefined;
  if (name.kind === "place" && !(isComma(s, name.to) && isBare(s, name))) return undefined;
  if (name.kind !== "organisation" && name.kind !== "place") return undefined;
  const type = s.a.tokens[at]?.type;
  return type?.definite || isA(s.a, at, "organisation-head") || type?.conjoined ? undefined : changed(name, { kind: "person" });
};

/** Behind a comma a holder nobody knows is one where the subject surely ends: at a comma, the clause, a time or the medium. */
export const unknownBehindComma = (s: Scene, at: number, gender: string): Name | undefined => {
  let to = at;
  while (to - at <= MOST_NAME && couldBeName(s, to, to === at, gender)) to++;
  const words = to - at;
  if (words < 2 || words > MOST_NAME || (s.a.tokens[at]?.type.definite && !s.a.tokens[to - 1]?.type.definite)) return undefined;
  const ends =
    isComma(s, to) ||
    s.a.sentenceOf[to] !== s.a.sentenceOf[at] ||
    s.a.tokens[to]?.type.text === "." ||
    s.inTime[to] === 1 ||
    isA(s.a, to, "complementiser") ||
    isA(s.a, to + 1, "medium");
  // "NAME to "the paper" that"
  const told = matchAt(s.a, to, "preposition")?.entry.features.role === "for" && s.a.tokens[to]?.type.as.preposition?.enclitic === "";
  return ends || told || isA(s.a, to, "outlet-head") || isA(s.a, to, "outlet")
    ? { from: at, to, skip: 0, kind: "person", source: "context", entry: undefined }
    : undefined;
};

/** "BERTRAND DE Lamothe": before a particle of names the first letter of a word that no table explains is its own. */
const isBeforeParticle = (s: Scene, at: number): boolean => {
  const [type, next] = [s.a.tokens[at]?.type, s.a.tokens[at + 1]?.type];
  if (type?.kind !== "word" || type.classes.length > 0 || type.definite || type.conjoined || s.inTime[at] === 1) return false;
  return isNameParticle(next) && s.names.covering[at] === -1;
};

/** Where only a name is to be expected any word that no table explains may be part of it. */
const couldBeName = (s: Scene, at: number, first: boolean, gender: string): boolean => {
  if (isNameLike(s, at, first) || (first && isBeforeParticle(s, at))) return true;
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || s.inTime[at] === 1 || type.conjoined || type.prefixed !== "" || s.names.covering[at] !== -1) return false;
  if (type.classes.length > 0) return false;
  if (type.definite) return !first || type.adjectival;
  return gender === "f" && type.form.length > 3;
};

/** A word that a surname may be: any that is definite or that no table explains, up to what surely is grammar. */
export const isSurnameWord = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || s.inTime[at] === 1 || type.conjoined || isGrammatical(s.a, at) || isCueVerb(s, at)) return false;
  if (type.as["given-name"]?.skip === 0 || type.as["name-particle"]?.skip === 0) return true;
  if (type.as.medium || type.as["outlet-head"] || type.as.outlet) return false;
  // "Bil-Hajj": written like "by the", with the end of the subject right behind
  if (type.prefixed !== "") return type.prefixed === "by" && type.definite && endsSubject(s, at + 1);
  return type.definite || type.classes.length === 0;
};

/** A definite word behind another that is no given name, itself no nisba: what it tells is of the person, not in the name. */
export const tellsMore = (s: Scene, at: number): boolean => {
  const [before, type] = [s.a.tokens[at - 1]?.type, s.a.tokens[at]?.type];
  return before?.definite === true && before.as["given-name"] === undefined && type?.definite === true && !type.adjectival;
};

/** No word of the name is one that the tables explain. */
const isBare = (s: Scene, name: Name): boolean => {
  for (let at = name.from; at < name.to; at++) if (s.a.tokens[at]?.type.classes.some((c) => c !== "given-name")) return false;
  return true;
};

/** 'the envoy "X Y"': a few words in marks that no table knows, behind an office that is whole; words with the article are a title. */
export const unknownInMarks = (s: Scene, at: number): { name: Name; to: number } | undefined => {
  const q = s.a.quotations.markOf[at] as number;
  const quotation = q >= 0 ? s.a.quotations.list[q] : undefined;
  if (quotation?.open !== at || quotation.broken || quotation.words < 2 || quotation.words > LONGEST_NAME) return undefined;
  if (!(s.a.tokens[at - 1]?.type.definite ?? false)) return undefined;
  for (let i = at + 1; i < quotation.close; i++) {
    const type = s.a.tokens[i]?.type;
    if (!type) return undefined;
    const { kind, definite, as, prefixed } = type;
    if (definite || prefixed !== "" || as.cue || as["event-trigger"] || as["organisation-head"] || (kind === "mark" && !isHyphen(s, i)))
      return undefined;
  }
  return {
    name: { from: at + 1, to: quotation.close, skip: 0, kind: "person", source: "context", entry: undefined },
    to: quotation.close + 1,
  };
};

const LONGEST_NAME = 4;
