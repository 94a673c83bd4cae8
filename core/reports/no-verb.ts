/** Words spelt like a verb of saying that are none where they stand: nouns, adjectives, what is counted, what belongs to a document. */
import { isCueVerb, isUnexplained, type Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { before, isHomograph } from "./beside-cue.ts";
import { bearsPronoun } from "./frame.ts";
import { isObject } from "./verbal-noun.ts";

/** "A SPEAKER in the name of the army": a participle that is also a calling, with whom it speaks for behind it. */
const isSpokesman = (s: Scene, { from, to, entry }: Match): boolean =>
  entry.features.mood === "participle" && isA(s.a, to, "mouthpiece") && s.a.tokens[from]?.type.as.office !== undefined;

/** "one of THE MOST prominent": an elative behind "from", though spelt like a verb. */
const isElative = (s: Scene, { from: at }: Match): boolean => {
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

const FARTHEST_REFUSED = 6;

/** "refused the member of the delegation DESCRIBING it as": behind a verb of refusing and its subject the letters are what is refused. */
const isRefused = (s: Scene, { from, proclitics, entry }: Match): boolean => {
  if (proclitics !== "" || entry.features.mood !== "perfect") return false;
  for (let at = from - 1; at >= Math.max(0, from - FARTHEST_REFUSED); at--) {
    const type = s.a.tokens[at]?.type;
    const verb = s.names.covering[at] === -1 ? type?.as.cue : undefined;
    if (verb) return verb.entry.features.act === "refuse" && verb.entry.features.mood !== "noun";
    if (type?.kind !== "word" || isA(s.a, at, "complementiser") || isA(s.a, at, "relative") || type.conjoined) return false;
  }
  return false;
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

/** "A NEW proposal": an adjective alone is nothing that anybody says. */
const isDescribed = (s: Scene, { to, entry }: Match): boolean => {
  const type = s.a.tokens[to]?.type;
  const adjective = type?.as.modifier?.skip === 0 && type.classes.length === 1 && s.a.lexicon.language.looksAdverbial(type.form);
  return entry.features.mood === "participle" && entry.features.gender === "m" && adjective;
};

/** "will put forward A PROPOSAL": right behind a verb that is none of saying a masculine participle is its object. */
const isThingDone = (s: Scene, { from, to, proclitics, entry }: Match): boolean => {
  const { mood, gender, number } = entry.features;
  if (mood !== "participle" || gender !== "m" || number !== "s" || proclitics !== "" || before(s, from) !== from - 1) return false;
  const { looksFuture, looksPresent, looksAdverbial } = s.a.lexicon.language;
  const form = s.a.tokens[from - 1]?.type.form ?? "";
  if (isA(s.a, to, "complementiser") || s.a.tokens[to]?.type.kind === "mark" || looksAdverbial(form)) return false;
  return isUnexplained(s, from - 1) && (looksFuture(form) || looksPresent(form));
};

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

/** "THE SEEKER OF ASYLUM", spelt like "demanded": the first of several words for people. */
const isOfPeople = (s: Scene, { from, to, proclitics }: Match): boolean =>
  proclitics === "" && (s.a.phrases[from]?.some((p) => p.entry.class === "anonymous" && p.skip === 0 && p.to > to) ?? false);

/** In the order of what is cheap to ask. */
const TESTS: readonly ((s: Scene, cue: Match) => boolean)[] = [
  isOfPeople,
  isRefused,
  isSpokesman,
  isOfDocument,
  isNoun,
  isPredicate,
  isElative,
  isCounted,
  isThings,
  isThingDone,
  isDescribed,
  isNounOfAct,
  isSecondOfPair,
  isAdjectiveToo,
  isAdjectiveOfNoun,
];

export const isNoVerb = (s: Scene, cue: Match): boolean => TESTS.some((test) => test(s, cue));
