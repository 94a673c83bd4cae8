/** Whether a cue verb asserts: not negated, not future, not hypothetical, not a name. */
import { isManner, tellsHow } from "./elements.ts";
import { bearsPronoun } from "./frame.ts";
import { isGrammatical } from "../mentions/name-words.ts";
import { belongsTo, isCueVerb, isPassive, isUnexplained, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { WordType } from "../tokens/word-type.ts";
import { isObject } from "./verbal-noun.ts";

const HYPOTHETICAL = new Set(["future"]);

/** Token before, in the same sentence; -1 at its start. */
export const before = (s: Scene, at: number): number => (at > 0 && s.a.sentenceOf[at - 1] === s.a.sentenceOf[at] ? at - 1 : -1);

/** "he STILL says": a negation that belongs to the copula and not to the verb behind it. */
const keepsOn = (s: Scene, at: number): boolean => s.a.tokens[at]?.type.as.auxiliary?.entry.features.still === "yes";

export const isNegated = (s: Scene, at: number): boolean => {
  const prev = before(s, at);
  if (prev < 0) return false;
  // "DID NOT keep SAYING"
  if (s.a.tokens[prev]?.type.as.auxiliary?.entry.features.kind === "copula") return isNegated(s, prev) && !keepsOn(s, prev);
  const m = s.a.tokens[prev]?.type.as.negation;
  return m !== undefined && m.entry.features.noun !== "yes" && m.entry.features.weak !== "yes";
};

/** Inside a name of several words, or the name of a person: no verb. "AND SHE HAILED" is no name that the tagger alone takes it for. */
export const isNamed = (s: Scene, at: number): boolean => {
  const index = s.names.covering[at] as number;
  if (index < 0) return false;
  const name = s.names.list[index];
  const cue = s.a.tokens[at]?.type.as.cue;
  if (name?.source === "tagger" && name.to - name.from === 1 && cue?.proclitics !== "" && cue?.entry.features.gender === "f") return false;
  return name !== undefined && (name.to - name.from > 1 || name.kind === "person");
};

const isListedAdverb = (s: Scene, at: number): boolean => {
  const m = s.a.tokens[at]?.type.as.adverb;
  return m?.skip === 0 && m.entry.features.weak !== "yes";
};

/** The word is also a preposition or the like: it is a cue only in a tight frame. */
export const isHomograph = (s: Scene, at: number): boolean => isGrammatical(s.a, at) || isListedAdverb(s, at);

/** "according to what X said": the words stand before it, and another rule takes them. */
const isWhatWasSaid = (s: Scene, at: number): boolean => {
  const word = s.a.tokens[at - 1]?.type.as.according;
  if (word?.entry.features.what === "yes" && word.entry.features.weak !== "yes") return true;
  for (let back = 2; back <= 3; back++)
    if (s.a.phrases[at - back]?.some((p) => p.to === at && p.entry.class === "according" && p.entry.features.what === "yes")) return true;
  return false;
};

/** "to which X called": a relative clause whose verb goes back to what it hangs on brings no words of its own. */
const isResumed = (s: Scene, cue: Match): boolean => {
  const prev = before(s, cue.from);
  const type = prev < 0 ? undefined : s.a.tokens[prev]?.type;
  if (!type || cue.proclitics !== "" || type.kind === "mark" || type.as.conjunction || type.as.complementiser) return false;
  if (s.a.tokens[cue.to + 1]?.type.as.complementiser) return false;
  const m = s.a.tokens[cue.to]?.type.as.preposition;
  if (!m || !bearsPronoun(m)) return false;
  const role = m.entry.features.role ?? "-";
  return (cue.entry.features.frames ?? "").split(" ").some((f) => f === role || f === `address-${role}`);
};

/** "WROTE Layla Shami:", "WRITTEN BY: Layla Shami" at the head of a paragraph: whose article it is. */
const isByline = (s: Scene, { from, to, proclitics, entry }: Match): boolean => {
  if (proclitics !== "" || !(entry.features.frames ?? "").split(" ").includes("byline")) return false;
  const previous = s.a.tokens[from - 1];
  if (previous && previous.paragraph === s.a.tokens[from]?.paragraph) return false;
  const { isColon } = s.a.lexicon.language;
  const name = s.names.startingAt[to];
  return isColon(s.a.tokens[to]?.type.text ?? "") || (name?.kind === "person" && isColon(s.a.tokens[name.to]?.type.text ?? ""));
};

/** "for his part": what stands behind it opens its clause. */
export const turnsTo = (s: Scene, at: number): boolean =>
  [2, 3].some((back) => s.a.phrases[at - back]?.some((p) => p.to === at && p.entry.class === "turn"));

/** "in HIS speech": a noun with a pronoun is as definite as one with the article. */
const bearsOwner = (s: Scene, { classes, as }: WordType): boolean =>
  classes.some((c) => s.a.lexicon.language.isPronoun(as[c]?.enclitic ?? ""));

/** "leaflets calling for": an imperfect right behind an indefinite thing describes it; a person or a document there may speak. */
const isBareRelative = (s: Scene, cue: Match): boolean => {
  const prev = before(s, cue.from);
  const type = prev < 0 ? undefined : s.a.tokens[prev]?.type;
  if (type?.kind !== "word" || cue.proclitics !== "" || type.definite || s.names.covering[prev] !== -1 || s.inTime[prev] === 1)
    return false;
  if (turnsTo(s, cue.from) || bearsOwner(s, type)) return false;
  if (type.as.medium && type.as.medium.entry.features.document === "yes") return false;
  if (type.classes.some((c) => c !== "medium" && c !== "common" && c !== "event-trigger" && c !== "organisation-head" && c !== "modifier"))
    return false;
  for (let at = Math.max(0, prev - 5); at <= prev; at++) {
    const phrase = sourceAt(s, at);
    if (phrase && phrase.to === cue.from && phrase.kind !== "common" && phrase.kind !== "document") return false;
  }
  return true;
};

/** "according to the text of the order": what "according to" leads is a noun, though spelt like a verb. */
const isDocumentText = (s: Scene, at: number): boolean => {
  const prev = before(s, at);
  const m = prev < 0 ? undefined : s.a.tokens[prev]?.type.as.according;
  return m !== undefined && m.entry.features.what !== "yes" && m.entry.features.weak !== "yes";
};

/** "A SPEAKER in the name of the army": a participle that is also a calling, with whom it speaks for behind it. */
const isSpokesman = (s: Scene, { from, to, entry }: Match): boolean =>
  entry.features.mood === "participle" && isA(s.a, to, "mouthpiece") && s.a.tokens[from]?.type.as.office !== undefined;

/** "one of THE MOST prominent": an elative behind "from", though spelt like a verb. */
const isElative = (s: Scene, at: number): boolean => {
  const prev = before(s, at);
  const m = prev < 0 || !s.a.tokens[at]?.type.as.determiner ? undefined : s.a.tokens[prev]?.type.as.preposition;
  return m?.skip === 0 && m.enclitic === "" && m.entry.features.role === "from" && m.entry.features.what !== "yes";
};

const FARTHEST_PAIR = 24;

/** "between X AND BETWEEN Y": behind the same word as a preposition it is one again. */
const isSecondOfPair = (s: Scene, { from, proclitics }: Match): boolean => {
  const led = s.a.tokens[from]?.type.as.preposition;
  if (led === undefined || proclitics === "" || led.entry.features.pronoun === "yes") return false;
  for (let at = from - 1; at >= from - FARTHEST_PAIR && s.a.sentenceOf[at] === s.a.sentenceOf[from]; at--)
    if (s.a.tokens[at]?.type.as.preposition?.entry === led.entry && s.a.tokens[at]?.type.as.preposition?.proclitics === "") return true;
  return false;
};

/** Words that lead a noun and nothing else. */
const LEADS_NOUN: ReadonlySet<string> = new Set(["in", "on", "about", "to", "with", "about-topic"]);

/** A preposition, not a first name of its letters, nor "in what". */
const isPlain = (s: Scene, led: Match): boolean =>
  s.names.covering[led.from] === -1 &&
  s.a.tokens[led.from]?.type.text === led.entry.form &&
  led.entry.features.what !== "yes" &&
  !isA(s.a, led.from, "conjunction");

/** "to "BEAR their responsibility"": between marks as well. */
const isBehindOpeningMark = (s: Scene, at: number): boolean => at > 0 && s.a.quotations.markOf[at] !== -1 && before(s, at) >= 0;

const isLedNoun = (s: Scene, at: number): boolean => {
  const led = matchAt(s.a, at, "preposition");
  return led?.skip === 0 && !bearsPronoun(led) && isPlain(s, led) && LEADS_NOUN.has(led.entry.features.role ?? "");
};

/** "in CONDEMNATION of it", "the way of THE REPLY of X": behind a preposition, or closing a construct, a verb's letters are a noun's. */
const isNounOfAct = (s: Scene, cue: Match): boolean => {
  const prev = before(s, cue.from);
  const type = prev < 0 ? undefined : s.a.tokens[prev]?.type;
  if (isBehindOpeningMark(s, prev)) return isLedNoun(s, prev - 1);
  if (type?.kind !== "word" || cue.skip > 0 || cue.entry.features.mood !== "perfect" || cue.entry.features.gender !== "m") return false;
  // "WITHOUT TELLING his name", "THE LACK OF"
  if (type.as.negation && (type.as.negation.entry.features.noun ?? type.as.negation.entry.features.weak) === "yes") return true;
  const led = matchAt(s.a, prev, "preposition");
  if (s.a.phrases[prev - 1]?.some((p) => p.to === cue.from) || cue.enclitic !== "") return false;
  if (led?.to === cue.from && led.skip === 0 && !bearsPronoun(led) && isPlain(s, led) && LEADS_NOUN.has(led.entry.features.role ?? ""))
    return true;
  if (cue.entry.features.noun !== "yes") return false;
  const bare = isUnexplained(s, prev) && s.inTime[prev] === 0;
  return (bare && s.a.lexicon.language.looksFeminine(type.form)) || isObject(s, cue.from);
};

/** "NEW leaders": a plural adjective behind an indefinite noun, spelt like "renewed". */
const isAdjectiveToo = (s: Scene, cue: Match): boolean => {
  const prev = before(s, cue.from);
  const type = prev < 0 ? undefined : s.a.tokens[prev]?.type;
  const adjective = s.a.tokens[cue.from]?.type.as.modifier;
  const behind = s.a.tokens[cue.to]?.type;
  const led = behind?.as.preposition;
  if (behind?.kind !== "mark" && (led?.skip !== 0 || bearsPronoun(led))) return false;
  if (adjective?.skip !== 0 || type?.kind !== "word" || type.definite || isHomograph(s, prev) || isA(s.a, prev, "auxiliary")) return false;
  return s.names.covering[prev] === -1 && s.inTime[prev] === 0;
};

/** "a statement THE PAPER SAW a copy of": a verb of telling right behind a bare document is about it. */
const isOfDocument = (s: Scene, cue: Match): boolean => {
  const prev = before(s, cue.from);
  const m = prev < 0 || cue.entry.features.act !== "tell" || cue.proclitics !== "" ? undefined : s.a.tokens[prev]?.type.as.medium;
  return m !== undefined && !m.definite && m.entry.features.document === "yes";
};

/** "AND PROPOSALS that concern", "PROPOSALS of X": the feminine plural of a participle is a noun where it is joined or opens its sentence. */
const isThings = (s: Scene, { from, proclitics, entry }: Match): boolean =>
  entry.features.mood === "participle" &&
  entry.features.gender === "f" &&
  entry.features.number === "p" &&
  (proclitics !== "" || before(s, from) < 0);

const FARTHEST_PREDICATE = 8;

/** A word that is no verb. */
const isNounHere = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (!type || type.as.cue) return false;
  return type.definite || type.classes.length > 0 || s.names.covering[at] !== -1 || s.a.lexicon.language.looksFeminine(type.form);
};

/** "that the programmes are THREATENED with": a feminine participle that ends what "that" and its noun open is what they are. */
const isPredicate = (s: Scene, cue: Match): boolean => {
  const { mood, gender } = cue.entry.features;
  if (mood !== "participle" || gender !== "f" || cue.proclitics !== "") return false;
  for (let at = cue.from - 1; at >= Math.max(0, cue.from - FARTHEST_PREDICATE); at--) {
    const type = s.a.tokens[at]?.type;
    if (type?.as.complementiser) return type.as.complementiser.entry.features.pronoun !== undefined || isNounHere(s, at + 1);
    if (type?.kind !== "word" || type.as.relative || type.as.auxiliary || type.as.conjunction || type.as["event-verb"] || isCueVerb(s, at))
      return false;
    // between stands only what belongs to the noun right behind "that": no verb that the participle could go with
    if (!isNounHere(s, at) && type.as.preposition === undefined) return false;
  }
  return false;
};

const FARTHEST_EARLIER = 6;

/** "that THE SEEKER of asylum", "every SEEKER": behind a bare "that" or "every" stands a noun, though spelt like a verb. */
const isNoun = (s: Scene, cue: Match): boolean => {
  const prev = before(s, cue.from);
  if (prev < 0 || cue.entry.features.mood !== "perfect" || cue.proclitics !== "") return false;
  const type = s.a.tokens[prev]?.type;
  if (type?.as.quantifier?.skip === 0) return true;
  const that = type?.as.complementiser;
  if (!that || that.entry.features.pronoun !== undefined || that.entry.features.kind !== "that" || that.entry.features.weak === "yes")
    return false;
  for (let back = 1; back <= 3; back++)
    if (s.a.phrases[cue.from - back]?.some((p) => p.to === cue.from && p.to > cue.from - back + 1)) return false;
  // "it had happened to X earlier that HE SAID"
  for (let at = prev - 1; at >= Math.max(0, prev - FARTHEST_EARLIER); at--)
    if (s.a.tokens[at]?.type.as.auxiliary?.entry.features.kind === "earlier") return false;
  return true;
};

/** "of a MUSLIM majority": behind a feminine noun without the article a feminine participle is its adjective, unless what is said stands right behind it. */
const isAdjectiveOfNoun = (s: Scene, cue: Match): boolean => {
  const { mood, gender } = cue.entry.features;
  const prev = before(s, cue.from);
  const type = prev < 0 ? undefined : s.a.tokens[prev]?.type;
  if (mood !== "participle" || gender !== "f" || cue.proclitics !== "" || type?.kind !== "word" || type.definite) return false;
  if (isA(s.a, cue.to, "complementiser") || s.a.tokens[cue.to]?.type.kind === "mark") return false;
  const free =
    s.names.covering[prev] === -1 &&
    s.inTime[prev] === 0 &&
    type.prefixed === "" &&
    type.as.medium === undefined &&
    type.as.cue === undefined;
  return free && s.a.lexicon.language.looksFeminine(type.form) && !isHomograph(s, prev);
};

/** "2471 SEEKERS of work", "23 PERSONS": what stands right behind a number is counted, though spelt like a verb. */
const isCounted = (s: Scene, { from, proclitics, entry }: Match): boolean => {
  const prev = before(s, from);
  if (prev < 0 || s.a.tokens[prev]?.type.kind !== "number" || s.inTime[prev] === 1 || s.names.covering[prev] !== -1) return false;
  const { mood, gender, number } = entry.features;
  // "the articles 48 and 52 CONFIRMED": two may be told by their numbers
  const many = number === "p" || (number === "d" && proclitics === "");
  return mood === "perfect" && gender === "m" && !many && !s.a.tokens[from]?.type.conjoined;
};

/** ""I BELIEVE that": in quoted words a verb spelt with the letter of the first person is the speaker's own. */
const isSpeakersOwn = (s: Scene, { from, entry }: Match): boolean => {
  const { mood, number } = entry.features;
  if (mood !== "perfect" || number !== "s" || s.a.quotations.inside[from] === -1) return false;
  const type = s.a.tokens[from]?.type;
  const opens = s.a.quotations.markOf[from - 1] !== -1 && entry.features.act === "consider" && type?.conjoined === false;
  return opens || s.a.lexicon.language.looksFirstPerson(type?.text ?? "", entry.form);
};

export const asserts = (s: Scene, cue: Match): boolean => {
  const at = cue.from;
  if (
    isManner(s, at) ||
    tellsHow(s, at) ||
    isByline(s, cue) ||
    isSpokesman(s, cue) ||
    isOfDocument(s, cue) ||
    isNoun(s, cue) ||
    isPredicate(s, cue)
  )
    return false;
  if (isDocumentText(s, at) || isElative(s, at) || isNamed(s, at) || isNegated(s, at) || isWhatWasSaid(s, at) || isResumed(s, cue))
    return false;
  if (isSpeakersOwn(s, cue)) return false;
  if (
    isCounted(s, cue) ||
    isThings(s, cue) ||
    isNounOfAct(s, cue) ||
    belongsTo(s, at) ||
    isSecondOfPair(s, cue) ||
    isAdjectiveToo(s, cue) ||
    isAdjectiveOfNoun(s, cue)
  )
    return false;
  const { mood } = cue.entry.features;
  const prev = before(s, at);
  const auxiliary = prev < 0 ? undefined : s.a.tokens[prev]?.type.as.auxiliary?.entry.features.kind;
  if (HYPOTHETICAL.has(auxiliary ?? "")) return false;
  if (mood !== "imperfect") return true;
  if (isPassive(s, at)) return false;
  if (isBareRelative(s, cue)) return false;
  if (auxiliary === "already" || s.a.lexicon.language.isFuture(cue.proclitics)) return false;
  return prev < 0 || !(isSubjunctive(s, prev) || goesOnWished(s, cue));
};

const FARTHEST_WISHED = 8;

/** "has the right TO defend herself AND DECLARE": joined to a verb that is wished or planned. */
const goesOnWished = (s: Scene, cue: Match): boolean => {
  if (!s.a.tokens[cue.from]?.type.conjoined) return false;
  for (let at = cue.from - 1; at > Math.max(0, cue.from - FARTHEST_WISHED); at--) {
    const type = s.a.tokens[at]?.type;
    if (type?.kind !== "word" || s.a.sentenceOf[at] !== s.a.sentenceOf[cue.from]) return false;
    if (!s.a.lexicon.language.looksPresent(type.form) || before(s, at) < 0 || !isSubjunctive(s, at - 1)) continue;
    // of the same person and gender, as their first letters show
    return type.form[0] === s.a.lexicon.language.fold(cue.entry.form)[0];
  }
  return false;
};

/** "that", "in order to" before an imperfect: the saying is wished or planned, not done. */
const isSubjunctive = (s: Scene, prev: number): boolean => {
  if (isA(s.a, prev, "complementiser") && matchAt(s.a, prev, "complementiser")?.entry.features.pronoun === undefined) return true;
  return isA(s.a, prev, "conjunction") && matchAt(s.a, prev, "conjunction")?.entry.features.kind === "so";
};
