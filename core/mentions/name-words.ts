/** Questions about single words that the finding of names asks: is it grammar, can it be a surname, does a subject end here. */
import type { WordClass } from "../language.ts";
import { beginsPhrase, type Annotated, isA, matchAt, typeAt } from "../tokens/annotated.ts";
import { classSet, meets } from "../tokens/class-set.ts";
import type { WordType } from "../tokens/word-type.ts";

/** Words of these classes are grammar first: a name of the same letters needs more than its letters. */
export const GRAMMATICAL: readonly WordClass[] = [
  "auxiliary",
  "preposition",
  "complementiser",
  "conjunction",
  "relative",
  "negation",
  "demonstrative",
  "pronoun",
  "according",
  "interrogative",
];

const GRAMMATICAL_SET = classSet(GRAMMATICAL);

export const isGrammatical = (a: Annotated, at: number): boolean => {
  const type = typeAt(a, at);
  if (type === undefined || !meets(type.as, GRAMMATICAL_SET)) return false;
  for (const cls of GRAMMATICAL) if (type.as.under(cls)?.skip === 0) return true;
  return false;
};

/** "the OPPOSITION", "the ORGANISING", "the NAVAL": a noun that opens the name of a body, and an adjective as well. */
export const isDescribing = (type: WordType): boolean => {
  const { describes } = type.as["organisation-head"]?.entry.features ?? {};
  return describes === "yes" || (type.adjectival && describes !== "no");
};

const NAME_CLASSES: ReadonlySet<WordClass> = new Set<WordClass>(["given-name", "name-particle", "person", "demonym", "cue"]);

/** A word no table explains but as part of a name: bare, or with the article and the shape of a nisba. */
export const isSurnameLike = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || type.form.length < 3 || type.conjoined || type.prefixed !== "") return false;
  if (type.classes.some((c) => !NAME_CLASSES.has(c)) || isGrammatical(a, at)) return false;
  if ((type.as.demonym && !type.definite) || beginsPhrase(a, at, "anonymous")) return false;
  const { language } = a.lexicon;
  if (language.looksFeminine(type.form)) return false;
  return type.definite ? type.adjectival : !language.cutsBy(type.form) && type.as.cue === undefined;
};

export const endsSubject = (a: Annotated, at: number): boolean =>
  (a.tokens[at]?.type.kind ?? "mark") === "mark" || isA(a, at, "complementiser") || (isA(a, at, "preposition") && isA(a, at + 1, "medium"));

/** "TO THE AGENCY of news", "TO THE JOURNALISTS": whom the words were given to. */
export const isToldTo = (a: Annotated, at: number): boolean => {
  const head = a.tokens[at]?.type.as["outlet-head"];
  return (head !== undefined && a.lexicon.language.isPurpose(head.proclitics) && !isBodyOfState(a, at)) || isToldCrowd(a, at);
};

/** "of the AGENCY OF DEVELOPMENT": what may be an outlet by its first word is a body by the second. */
export const isBodyOfState = (a: Annotated, at: number): boolean => (matchAt(a, at, "organisation-head")?.to ?? at) > at + 1;

/** "TO THE JOURNALISTS": a crowd of a calling that anybody may have, unless a union of theirs stands before it. */
export const isToldCrowd = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.prefixed !== "for" || !type.as.group || type.as.office?.entry.features.rank !== "citizen-like") return false;
  return !endsUnion(a, at);
};

const LONGEST_LISTED = 5;
/** "the national union": a body that people of one calling form ends right before this token. */
export const endsUnion = (a: Annotated, at: number): boolean => {
  let head = at - 1;
  const isAdjective = (t: number) => {
    const type = a.tokens[t]?.type;
    return type?.definite === true && (type.adjectival || type.classes.every((c) => c === "modifier")) && !type.as["organisation-head"];
  };
  while (isAdjective(head)) head--;
  const kind = a.tokens[head]?.type.as["organisation-head"]?.entry.features.kind;
  return kind === "ngo" || (kind === "alliance" && !endsListed(a, at));
};

/** "the European Union": a listed name is complete. */
const endsListed = (a: Annotated, at: number): boolean => {
  for (let from = at - 1; from >= at - LONGEST_LISTED; from--) if (matchAt(a, from, "organisation")?.to === at) return true;
  return false;
};

/** "X SAID", "X HAD said": who speaks stands before the verb, and his name ends there. */
const opensPredicate = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || isGiven(a, at)) return false;
  if (type.as.auxiliary?.skip === 0 && type.as.auxiliary.enclitic === "") return true;
  const cue = type.as.cue;
  return cue?.entry.features.mood === "perfect" && cue.skip === 0 && cue.enclitic === "" && cue.entry.features.noun !== "yes";
};

/** The subject of a verb of saying ends here, whom he tells it is named, or the verb itself stands there. */
export const endsSpeaker = (a: Annotated, at: number): boolean => endsSubject(a, at) || isToldTo(a, at) || opensPredicate(a, at);

/** "the party Sahla of Will": behind a party's head and a country one more definite noun that ends the phrase is of the name. */
export const endsPartyName = (a: Annotated, head: number, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || !type.definite || type.classes.length > 0 || type.prefixed !== "" || type.conjoined) return false;
  if (!isA(a, at - 1, "country") && !isA(a, at - 1, "city")) return false;
  const party = matchAt(a, head, "organisation-head")?.entry.features.kind === "party";
  return party && (endsSubject(a, at + 1) || isA(a, at + 1, "cue"));
};

/** A first name with nothing glued to it. */
export const isGiven = (a: Annotated, at: number): boolean => a.tokens[at]?.type.as["given-name"]?.skip === 0;

/** Where a first name of one word or of two ends; the place itself where none begins. */
export const givenEnd = (a: Annotated, at: number): number =>
  a.phrases[at]?.find((p) => p.entry.class === "given-name")?.to ?? (isGiven(a, at) ? at + 1 : at);

export const opensGiven = (a: Annotated, at: number): boolean => givenEnd(a, at) > at;

/** No surname: words that tell somebody's office, or when. */
export const NO_SURNAME: readonly WordClass[] = [
  "office",
  "honorific",
  "rank",
  "group",
  "anonymous",
  "weekday",
  "time-relative",
  "time-unit",
  "month",
  "relative",
];

/** "on", which folded is a given name, written as the preposition is. */
export const isSpeltAsPreposition = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  return type?.as.preposition?.skip === 0 && type.text === type.as.preposition.entry.form;
};

/** "met Layla Shami THE MORNING of today": a part of the day that is a first name too. */
export const isMorningOf = (a: Annotated, at: number): boolean => {
  const [type, next] = [a.tokens[at]?.type, a.tokens[at + 1]?.type];
  return type?.as["time-part"] !== undefined && (next?.as["time-relative"] ?? next?.as.weekday ?? next?.as["time-unit"]) !== undefined;
};

/** "X HIS SAYING that": a verbal noun of saying that bears a pronoun opens what was said. */
export const isOwnSaying = (a: Annotated, at: number): boolean => {
  const cue = a.tokens[at]?.type.as.cue;
  return cue?.entry.features.mood === "noun" && a.lexicon.language.isPronoun(cue.enclitic);
};

/** "said Shami WITH ANGER": how it was said, behind the one-letter "by". */
export const isHowSaid = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  return type?.as.adverb?.skip === 0 && !type.definite && a.lexicon.language.cutsBy(type.form) && !isGiven(a, at);
};

/** "ALI", folded like "on" and not written so. */
export const isWrittenAsName = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const preposition = type?.as.preposition;
  return preposition?.skip === 0 && type?.text === type?.as["given-name"]?.entry.form && type?.text !== preposition.entry.form;
};

/** VAN is spelt like "so that" once the hamza is folded, DI with "for" before it like "at". */
export const isNameParticle = (type: WordType | undefined): boolean => {
  const m = type?.as["name-particle"];
  return m?.skip === 0 && (type?.as.complementiser === undefined || type.text === m.entry.form);
};

/** Behind "son of" or "house of" any word is a name. */
export const isParticle = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const m = type?.as["name-particle"];
  if (m?.entry.features.joins !== "next" || !isNameParticle(type)) return false;
  // "DE LA Fuente", spelt like "no": a second particle right behind the first
  return !isGrammatical(a, at) || (m.skip === 0 && a.tokens[at - 1]?.type.as["name-particle"]?.skip === 0 && isParticle(a, at - 1));
};

/** "and thanked X": a first name that is also a verb of saying, where a clause begins, is the verb. */
export const opensClause = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.as.cue?.entry.features.mood !== "perfect") return false;
  return type.as.cue.proclitics !== "" || at === 0 || a.tokens[at - 1]?.type.kind === "mark";
};

/** "the party of TOMORROW": a party may be called after a day. */
export const isDayOfParty = (a: Annotated, at: number): boolean => {
  const head = a.tokens[at - 1]?.type;
  return head?.definite === false && head.as["organisation-head"]?.entry.features.kind === "party" && a.tokens[at]?.type.definite === true;
};

/** "Light OF THE FAITH", "the bounty OF GOD": the word behind is joined to whatever stands here, and the two are one name. */
export const isJoinedName = (a: Annotated, at: number): boolean => {
  const joined = a.tokens[at + 1]?.type.as["name-particle"];
  return joined?.skip === 0 && joined.entry.features.joins === "previous" && a.tokens[at + 1]?.type.definite === true;
};

/** "opened Layla AL-SHAMI EVENTS of the season": behind a surname with the article a bare word that no table explains is no name. */
export const isBareBehindSurname = (a: Annotated, at: number): boolean => {
  const [before, type] = [a.tokens[at - 1]?.type, a.tokens[at]?.type];
  if (!before?.definite || isGiven(a, at - 1) || before.as["name-particle"] || isParticle(a, at - 2)) return false;
  return type?.definite === false && type.classes.length === 0;
};

/** "Layla Shami THE SECRETARY general": though the first word is a name too. */
export const opensLongOffice = (a: Annotated, at: number): boolean =>
  a.phrases[at]?.some((p) => p.entry.class === "office" && p.skip === 0 && p.to > at + 1) ?? false;

const FARTHEST_MOUTH = 7;

/** An office that ends before token `at`, a few words back at most; a spokesman's waits for whom he speaks for. */
export const endsOffice = (a: Annotated, at: number): boolean => {
  for (let back = at - 1; back >= at - FARTHEST_MOUTH && a.sentenceOf[back] === a.sentenceOf[at]; back--) {
    const type = a.tokens[back]?.type;
    if (type?.kind !== "word" || isA(a, back, "cue")) return false;
    if (isA(a, back, "office")) return matchAt(a, back, "office")?.entry.features.rank !== "spokesman" || isMouth(a, back, at);
    if (type.as.honorific || type.as.rank) return true;
  }
  return false;
};

/** "in the name of" stands between the two. */
const isMouth = (a: Annotated, from: number, to: number): boolean => {
  for (let at = from + 1; at < to; at++) if (isA(a, at, "mouthpiece")) return true;
  return false;
};

/**
 * "the spokesman in the name of the government BASIM Shami", "the minister BASIM Shami": a first name spelt like "in the name of",
 * behind an office that is told whole and before what can only be a surname.
 */
export const isNameNotMouthpiece = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  if (type?.as.mouthpiece?.skip !== 0 || type.as["given-name"]?.skip !== 0) return false;
  const nation = a.tokens[at + 1]?.type.as.demonym?.entry.features;
  if (nation && (nation.number !== "s" || nation.gender !== "m")) return false;
  if (!isGiven(a, at + 1) && !isSurnameLike(a, at + 1)) return false;
  const from = a.lexicon.language.isComma(a.tokens[at - 1]?.type.text ?? "") ? at - 1 : at;
  if (endsOffice(a, from)) return true;
  return a.tokens[at - 1]?.type.as.cue?.entry.features.mood === "perfect" && nation !== undefined && endsSubject(a, at + 2);
};

const FEWEST_OF_NOUN = 4;

/** "admitted X HIS DEFEAT": a word that no table explains, between the one-letter preposition of the verb and a pronoun. */
export const isGluedWithOwner = (a: Annotated, at: number): boolean => {
  const type = a.tokens[at]?.type;
  const { language } = a.lexicon;
  if (type?.kind !== "word" || type.classes.length > 0 || !language.cutsBy(type.form)) return false;
  return language
    .splits(type.form, type.text)
    .some((x) => x.stem.length >= FEWEST_OF_NOUN && language.pronounNumber(x.enclitic) !== "" && language.isPreposition(x.proclitics));
};

/** "sees BALLACK": right behind a verb of saying that takes nothing with "by" the first letter of who speaks is his own. */
export const keepsLetter = (a: Annotated, at: number): boolean => {
  const cue = a.tokens[at - 1]?.type.as.cue;
  const type = a.tokens[at]?.type;
  if (!cue || !type || cue.enclitic !== "" || !a.lexicon.language.cutsBy(type.form)) return false;
  const { mood, frames = "" } = cue.entry.features;
  if (mood !== "perfect" && mood !== "imperfect") return false;
  return !frames.split(" ").some((f) => f === "by" || f.endsWith("-by") || f.startsWith("by:"));
};

/** "SAYYID Layla Shami", whom the tables have as Layla Shami: a noun that is also a first name is a title before a whole listed name. */
export const isTitleOfListed = (a: Annotated, at: number, to?: number): boolean => {
  if (a.tokens[at]?.type.as["given-noun"]?.skip !== 0) return false;
  const listed = matchAt(a, at + 1, "person");
  return listed !== undefined && listed.to > at + 2 && (to === undefined || listed.to === to);
};

/** "the SAHLANI", "the SAHLANI BRITISH": nationalities with the article, one at least, and nothing else. */
export const areNations = (a: Annotated, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (!a.tokens[at]?.type.as.demonym?.definite) return false;
  return to > from;
};

/** "the reporter of", "the envoy of": a calling that takes the outlet somebody reports for. */
export const isReporter = ({ as }: WordType): boolean => as.office?.entry.features.takes?.split("|").includes("press") ?? false;

/** "Layla AL-SHAMI": behind a first name a surname with the article, with which a name is whole. Token indices. */
export const endsInSurname = (a: Annotated, from: number, to: number): boolean =>
  to - from > 1 && a.tokens[to - 1]?.type.definite === true && !isGiven(a, to - 1);
