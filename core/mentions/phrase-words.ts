/** Questions the phrase parsers ask of single tokens. */
import type { WordClass } from "../language.ts";
import { quotationOf } from "../tokens/quotations.ts";
import type { Match } from "../tokens/annotated.ts";
import { type Annotated, isA, matchAt, mayBe } from "../tokens/annotated.ts";
import { classSet } from "../tokens/class-set.ts";
import type { WordType } from "../tokens/word-type.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { GRAMMATICAL, isGiven, isGrammatical, isOwnSaying, isSurnameLike } from "./name-words.ts";
import type { Names } from "./names.ts";

/** What the parsers read: the text, its names, and where times stand. */
export interface Scene {
  readonly a: Annotated;
  readonly names: Names;
  /** for each token, 1 inside a time expression */
  readonly inTime: Uint8Array;
  /** for each token, the phrase taken apart there; false where there is none. Rooms ask for the same place many times */
  readonly parsed: (NounPhrase | false | undefined)[];
}

export const isWord = (s: Scene, at: number): boolean => {
  const kind = s.a.tokens[at]?.type.kind;
  return kind === "word" || kind === "latin";
};

export const sameParagraph = (s: Scene, at: number, other: number): boolean => s.a.tokens[at]?.paragraph === s.a.tokens[other]?.paragraph;

/** Ranks of offices that rule a state or a part of it. */
export const RULING: ReadonlySet<string> = new Set(["head", "minister"]);

/** "the PREACHER": with the article and by itself a calling that anybody may have, which is many a surname as well. */
export const isCallingOfAnybody = (a: Annotated, at: number): boolean => {
  const office = a.tokens[at]?.type.as.office;
  if (office?.skip !== a.lexicon.language.articleLength || office.enclitic !== "" || office.entry.features.number !== "s") return false;
  return !RULING.has(office.entry.features.rank ?? "");
};

/** The enclitic that a word may end with by its spelling, "his stay", "hosted it"; "" where there is none. */
export const encliticOf = (s: Scene, at: number): string => {
  const type = s.a.tokens[at]?.type;
  return (type && s.a.lexicon.language.splits(type.form, type.text)[1]?.enclitic) ?? "";
};

export const endsInPronoun = (s: Scene, at: number): boolean => s.a.lexicon.language.isPronoun(encliticOf(s, at));

/** A bare word that no table explains and no name covers. */
export const isUnexplained = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.kind === "word" && type.classes.length === 0 && !type.definite && s.names.covering[at] === -1;
};

/** The first token behind the times that stand here. */
export const behindTimes = (s: Scene, from: number): number => {
  let at = from;
  while (s.inTime[at] === 1) at++;
  return at;
};

/** Behind the quotation of few words that opens here; `at` itself where none does. */
export const behindMarks = (s: Scene, at: number, most: number): number => {
  const q = quotationOf(s.a.quotations, at);
  return q?.open === at && !q.broken && q.words <= most ? q.close + 1 : at;
};

export const isHyphen = (s: Scene, at: number): boolean => s.a.lexicon.language.isHyphen(s.a.tokens[at]?.type.text ?? "");

/** A finite verb of the cue lexicon: it cannot stand inside a noun phrase. */
export const isCueVerb = (s: Scene, at: number): boolean => {
  const cue = s.a.tokens[at]?.type.as.cue;
  const mood = cue?.entry.features.mood;
  return (
    (mood === "perfect" || mood === "imperfect") &&
    cue?.enclitic === "" &&
    !isNounToo(s, at) &&
    !belongsTo(s, at) &&
    !isActOf(s, at) &&
    !isPassive(s, at) &&
    !leadsInEvent(s, at)
  );
};

/** "AFTER the [end of the] meeting": spelt like "commented". */
const leadsInEvent = (s: Scene, at: number): boolean =>
  isA(s.a, at, "after-event") && (isA(s.a, at + 1, "event-trigger") || isA(s.a, at + 1, "status"));

/** "a trader WHO IS CALLED Layla", "IT IS TOLD that": a passive, nobody's words, unless the text ends other words so that have no passive. */
export const isPassive = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const cue = type?.as.cue;
  const { language } = s.a.lexicon;
  if (!type || cue?.entry.features.mood !== "imperfect" || cue.enclitic !== "" || !language.looksPassive(type.text, cue.entry.form))
    return false;
  return !s.a.tokens.some((t) => language.looksPassive(t.type.text, t.type.as.preposition?.entry.form ?? ""));
};

/** "the station OF TRANSPORT of travellers": between a bare feminine noun and a definite one, letters that a verb shares with its noun are the noun's. */
const isActOf = (s: Scene, at: number): boolean => {
  const cue = s.a.tokens[at]?.type.as.cue;
  if (cue?.entry.features.noun !== "yes" || cue.entry.features.mood !== "perfect" || cue.skip > 0) return false;
  const [before, behind] = [s.a.tokens[at - 1]?.type, s.a.tokens[at + 1]?.type];
  if (before?.kind !== "word" || before.definite || before.adjectival || !s.a.lexicon.language.looksFeminine(before.form)) return false;
  return before.classes.every((c) => HEADS_OF_ACT.has(c)) && behind?.definite === true && behind.prefixed === "";
};
const HEADS_OF_ACT: ReadonlySet<WordClass> = new Set<WordClass>(["common", "organisation-head", "outlet-head", "place-head", "venue"]);

/** "an official BELONGING TO the ministry", spelt like "went on": an adjective behind a bare noun, with whose it is behind "for". */
export const belongsTo = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.as.modifier?.entry.features.for !== "yes" || type.as.modifier.skip > 0) return false;
  const [before, behind] = [s.a.tokens[at - 1]?.type, s.a.tokens[at + 1]?.type];
  if (before?.kind !== "word" || before.definite || before.as.auxiliary || before.as.cue || isGrammatical(s.a, at - 1)) return false;
  return s.names.covering[at - 1] === -1 && (behind?.prefixed === "for" || s.a.lexicon.language.cutsFor(behind?.form ?? ""));
};

/** Whether the finite verb of saying nearest before this token takes a preposition of this role to itself: "announced ABOUT", "warned FROM". */
export const verbTakes = (s: Scene, at: number, role: string, farthest: number): boolean => {
  for (let back = at - 1; back >= at - farthest && s.a.sentenceOf[back] === s.a.sentenceOf[at]; back--) {
    const { mood, frames = "" } = s.a.tokens[back]?.type.as.cue?.entry.features ?? {};
    if (mood === "perfect" || mood === "imperfect") return frames.split(" ").includes(role);
  }
  return false;
};

/** A word for a paper that speaks by itself: "statement", "report". */
export const namesDocument = (s: Scene, at: number): boolean => matchAt(s.a, at, "medium")?.entry.features.document === "yes";

/** A verb of a deed, none of saying, with no object of its own and in nobody's name. */
export const deedAt = (s: Scene, at: number) => {
  const as = s.a.tokens[at]?.type.as;
  const deed = as?.["event-light"] ?? as?.["event-verb"];
  return deed?.enclitic === "" && s.names.covering[at] === -1 ? deed : undefined;
};

const isNounToo = (s: Scene, at: number): boolean => {
  const as = s.a.tokens[at]?.type.as;
  return (
    as?.country !== undefined || as?.organisation !== undefined || as?.office !== undefined || isLearning(s, at) || isAspiration(s, at)
  );
};

/** "affirmed THE LOOKING FORWARD of Sahla to": what one states, spelt like a verb, with whose it is right behind and no preposition. */
const isAspiration = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.as.stated?.skip !== 0 || type.definite || type.conjoined || s.a.sentenceOf[at - 1] !== s.a.sentenceOf[at]) return false;
  const next = s.a.tokens[at + 1]?.type;
  return next?.kind === "word" && next.prefixed === "" && !isA(s.a, at + 1, "preposition") && !isA(s.a, at + 1, "complementiser");
};

/** "the teacher of THE SCIENCE OF the soul", "in THE SCIENCE OF": spelt like "learned", behind a preposition or a noun that waits for what it is of. */
const isLearning = (s: Scene, at: number): boolean => {
  if (s.a.tokens[at]?.type.as.cue?.entry.features.frames !== "learn" || joinedByAnd(s, at)) return false;
  const before = s.a.tokens[at - 1]?.type;
  return isA(s.a, at - 1, "preposition") || (before?.kind === "word" && !before.definite && !isGrammatical(s.a, at - 1));
};

/** "a leader who [he] WILL MAKE a visit", "the first minister [who] VISITS Sahla": behind an indefinite noun a verb of its own. */
const isOwnVerb = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (!type || s.names.covering[at] !== -1) return false;
  const verb = type.future ? (type.as["event-light"] ?? type.as["event-trigger"]) : undefined;
  if (verb !== undefined) return s.a.lexicon.language.isFuture(verb.proclitics);
  return type.as["event-trigger"]?.entry.features.mood === "imperfect" && type.classes.length === 1;
};

/** Words that end a noun phrase wherever they stand. */
export const closesPhrase = (s: Scene, at: number): boolean =>
  !isWord(s, at) ||
  s.inTime[at] === 1 ||
  isOwnVerb(s, at) ||
  opensStated(s, at) ||
  (mayBe(s.a, at, CLOSING) &&
    (isA(s.a, at, "complementiser") ||
      isA(s.a, at, "relative") ||
      isA(s.a, at, "conjunction") ||
      isA(s.a, at, "background") ||
      isA(s.a, at, "participation") ||
      isGrammatical(s.a, at) ||
      isCueVerb(s, at) ||
      isPassive(s, at) ||
      s.a.tokens[at]?.type.as.cue?.entry.features.mood === "participle" ||
      isNounOfSaying(s, at)));

/** "the ministry of defence THE NEED of": behind what is definite a bare noun of what is affirmed belongs to no phrase before it. */
export const opensStated = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.as.stated?.skip !== 0 || type.as.stated.definite || s.names.covering[at] !== -1) return false;
  return s.a.tokens[at - 1]?.type.definite === true;
};

const CLOSING = classSet([...GRAMMATICAL, "background", "participation", "cue"]);

/** "his saying", "THE SAYING that": a verbal noun with its pronoun, or with the clause right behind it, opens what was said. */
export const isNounOfSaying = (s: Scene, at: number): boolean => {
  const cue = s.a.tokens[at]?.type.as.cue;
  if (isOwnSaying(s.a, at)) return true;
  return cue?.entry.features.mood === "noun" && isDefiniteSaying(cue) && isA(s.a, at + 1, "complementiser");
};

export const isDefiniteSaying = ({ definite, entry }: Pick<Match, "definite" | "entry">): boolean =>
  definite && entry.features.act === "say";

/** Whether a proclitic joins the word to what stands before it: "and". */
export const joinedByAnd = (s: Scene, at: number): boolean => s.a.tokens[at]?.type.conjoined ?? false;

/** A name whose first word is as short as a word that only begins with the letter of "and". */
const opensShortName = (s: Scene, at: number): boolean => {
  const { andForm } = s.a.lexicon.language;
  return s.names.startingAt[at]?.skip === andForm.length && (s.a.tokens[at]?.type.form.startsWith(andForm) ?? false);
};

/** "X AND EACH of Y and Z": a word so short that its first letter may be its own, but for the word behind it. */
const opensEach = (s: Scene, at: number): boolean => {
  const each = isA(s.a, at, "quantifier") ? matchAt(s.a, at, "quantifier") : undefined;
  return each?.entry.features.each === "yes" && each.proclitics === s.a.lexicon.language.andForm;
};

/** The word that "and" joins to what stands before it, glued or with a space between; -1 where there is none. */
export const joinedWord = (s: Scene, at: number): number => {
  if (joinedByAnd(s, at) || opensShortName(s, at) || opensEach(s, at)) return at;
  const type = s.a.tokens[at]?.type;
  return type?.form === s.a.lexicon.language.andForm && isWord(s, at + 1) && s.a.tokens[at + 1]?.paragraph === s.a.tokens[at]?.paragraph
    ? at + 1
    : -1;
};

/** Where a nationality of two words ends, "the South African", or 0. */
export const longNationEnd = (s: Scene, at: number): number => {
  const m = matchAt(s.a, at, "demonym");
  return m && m.to > at + 1 && m.proclitics === "" && s.a.tokens[at]?.type.definite ? m.to : 0;
};

export const adjectiveAt = (s: Scene, at: number): Match | undefined => matchAt(s.a, at, "demonym") ?? matchAt(s.a, at, "modifier");

/** A definite adjective: nisba-shaped, a known nationality, or a known modifier. */
export const isDefiniteAdjective = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.joined !== "" || type.prefixed !== "" || type.as.relative) return false;
  // "the mufti THE INHABITANTS": people told by a plural are no adjective
  const people = type.as.group;
  if (people?.entry.features.number === "p" && people.skip === 0 && people.enclitic === "") return false;
  if (type.as.modifier && type.as.modifier.proclitics === "" && type.as.modifier.entry.features.bare !== "yes") return true;
  if (isFirstNameBehind(s, at)) return false;
  // "the political consultations": a feminine word behind a definite noun is its adjective, though it may elsewhere be a role;
  // so is one spelt like an adjective, unless whose role it is stands behind it
  const describes =
    s.a.lexicon.language.looksFeminine(type.form) ||
    type.as.ordinal !== undefined ||
    (type.adjectival && s.names.startingAt[at + 1]?.kind !== "person");
  const follows = describes && (s.a.tokens[at - 1]?.type.definite ?? false);
  const head = type.as["organisation-head"];
  if ((type.as.office?.definite || head?.definite) && (!follows || head?.entry.features.describes === "no")) return false;
  return type.definite && (type.adjectival || type.as.demonym?.definite === true || (follows && type.as.ordinal !== undefined));
};

/** "his Sahlani counterpart AL-HADI Shami": behind a definite word a first name with the article, and then what only a name goes on with. */
const isFirstNameBehind = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (!type?.definite || !isGiven(s.a, at) || s.a.tokens[at - 1]?.type.definite !== true) return false;
  const next = s.a.tokens[at + 1]?.type;
  const named = next?.definite === true && next.classes.length === 0 && !next.conjoined && next.prefixed === "";
  return named || isSurnameLike(s.a, at + 1);
};

/** "the POLITICAL crisis", "POLITICAL parties": an adjective of the noun before it, though elsewhere it may be what somebody is called. */
export const describesNoun = (s: Scene, at: number): boolean => {
  const [before, type] = [s.a.tokens[at - 1]?.type, s.a.tokens[at]?.type];
  if (type?.kind !== "word" || before?.kind !== "word" || type.joined !== "" || type.prefixed !== "") return false;
  if (s.a.sentenceOf[at - 1] !== s.a.sentenceOf[at] || before.as.cue || before.as.preposition || before.as.complementiser) return false;
  const feminine = s.a.lexicon.language.looksFeminine(type.form);
  if (type.definite) return before.definite && (type.adjectival || feminine);
  return type.adjectival && feminine && !before.definite && !before.as["event-trigger"]?.entry.features.mood;
};

/** Whether marks open at `at` with a listed outlet between them, or, where `anything` will do, with whatever. */
export const marksOutlet = (s: Scene, at: number, anything: boolean): boolean => {
  const q = quotationOf(s.a.quotations, at);
  return q?.open === at && (anything || matchAt(s.a, at + 1, "outlet")?.to === q.close);
};

/** "the delegation of "THE MOVEMENT"": a listed name that fills the marks. */
export const countryInMarks = (s: Scene, open: number, close: number): string | undefined => {
  const name = s.names.startingAt[open + 1];
  return name?.to === close - 1 && name.kind !== "person" ? name.entry?.features.country : undefined;
};

/** "NEWS", "REPORTS" without the article: what is told, and nobody. */
export const isBareNews = ({ as }: WordType): boolean => {
  const news = as.anonymous;
  return news?.entry.features.kind === "report" && !news.definite && news.skip === 0;
};
