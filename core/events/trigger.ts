/** Where the text names an encounter or act: the noun or verb, with the light verb that carries a noun. */
import { isGrammatical } from "../mentions/name-words.ts";
import { behindMarks, isCueVerb, isDefiniteAdjective, type Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt, mayBe } from "../tokens/annotated.ts";
import { classSet } from "../tokens/class-set.ts";
import type { Sentence } from "../tokens/sentences.ts";
import { isAbsent, isDenied, isKept, isKnownPlan, isLightDenied, isUndonePlan, isUnreal, isWithout } from "./denied.ts";
import { hostedAt } from "./hosted.ts";
import { jointRound } from "./joint-round.ts";
import { lightBehindOf } from "./light-behind.ts";
import { exchangesThing, isCounted, isGenitive, isOccurring, isSupposed, isWelcome, movesThing } from "./no-encounter.ts";
import { isOwnEnvoyAt } from "./own-envoy.ts";
import { isItsMeeting } from "./part-roles.ts";
import { hasItsObject, isByPhone, isCallOf, isReadyFor, WANTED } from "./trigger-object.ts";

export interface Trigger {
  readonly match: Match;
  readonly type: string;
  readonly frame: string;
  readonly verbal: boolean;
  readonly sentence: Sentence;
  /** the verb that carries a noun: held a meeting, paid a visit */
  readonly light: Match | undefined;
  /** the verb of a relative clause behind the noun: the visit that X is paying */
  readonly lightBehind: Match | undefined;
  /** "will not pay his visit": known to be planned, and not to take place */
  readonly calledOff: boolean;
}

const isFree = (s: Scene, at: number): boolean => {
  const index = s.names.covering[at] as number;
  const name = index >= 0 ? s.names.list[index] : undefined;
  // "the organisation of the CONFERENCE": no word of a listed name but its first is told of anything else
  return name === undefined || (name.kind === "organisation" && (name.source !== "lexicon" || name.from === at));
};

/** A word for an encounter, and no part of a name: FAISAL is spelt as "and arrives". */
export const namesEncounter = (s: Scene, at: number): boolean => isA(s.a, at, "event-trigger") && isFree(s, at);

const FARTHEST_LIGHT = 32;

/** Another encounter told in passing, behind a preposition: it leaves the light verb to the next noun. */
const stepsAside = (s: Scene, at: number): boolean =>
  isLedAside(s, at - 1) || ((endsEncounter(s, at - 1) || isA(s.a, at - 1, "demonstrative")) && isLedAside(s, at - 2));

const LONGEST_LEAD = 3;

/** A preposition ends here, of one word or several: "on the margin of". */
const isLedAside = (s: Scene, at: number): boolean => {
  for (let from = at; from > at - LONGEST_LEAD; from--)
    if ((matchAt(s.a, from, "preposition") ?? matchAt(s.a, from, "after-event"))?.to === at + 1) return true;
  return false;
};

/** "at THE END of his visit"; and "during THIS visit" steps aside as well. */
const endsEncounter = (s: Scene, at: number): boolean => matchAt(s.a, at, "status")?.entry.features.status === "held";

/** "during the visit he made a speech": the noun only tells when, the verb carries something else. */
export const OCCASIONS: ReadonlySet<string> = new Set(["during", "occasion", "margin", "since", "about-topic"]);

export const isOccasion = (s: Scene, at: number): boolean => {
  const m = matchAt(s.a, at - 1, "preposition") ?? matchAt(s.a, at - 2, "preposition");
  if (m?.enclitic === "" && m.to === at && OCCASIONS.has(m.entry.features.role ?? "")) return true;
  return matchAt(s.a, at - 1, "after-event")?.enclitic === "";
};

/** "WILL DO the holding of talks": the verb of doing before a verbal noun that it brings, which tells when and who. */
const doingBefore = (s: Scene, { from, entry }: Match, sentence: Sentence): Match | undefined => {
  if (entry.features.tense !== "none" || !s.a.lexicon.language.cutsBy(s.a.tokens[from]?.type.form ?? "")) return undefined;
  for (let at = from - 1; at >= Math.max(sentence.from, from - FARTHEST_LIGHT); at--) {
    const verb = isFree(s, at) ? matchAt(s.a, at, "event-light") : undefined;
    if (verb) return verb.entry.features.does === "yes" && verb.entry.features.tense !== "none" ? verb : undefined;
    if (isA(s.a, at, "complementiser") || (namesEncounter(s, at) && !stepsAside(s, at))) return undefined;
  }
  return undefined;
};

/** "held, AT THE BEGINNING OF his visit, a meeting", "IN THE FRAMEWORK OF": a preposition of several words tells when. */
export const isLedByPhrase = (s: Scene, at: number): boolean => {
  const m = matchAt(s.a, at - 2, "preposition");
  const { starts, closes, role } = m?.entry.features ?? {};
  return m?.to === at && m.enclitic === "" && (starts === "yes" || closes === "yes" || role === "frame");
};

/** "began the visit WHICH HE PAYS with a meeting": the verb's pronoun takes up the noun before it. */
const isOfRelative = (s: Scene, { from, enclitic }: Match): boolean =>
  isA(s.a, from - 1, "relative") &&
  s.a.lexicon.language.isPronoun(enclitic) &&
  [2, 3].some((back) => namesEncounter(s, from - back) && behindAdjectives(s, from - back + 1) === from - 1);

/** The light verb before a noun in the same sentence, with no other trigger and no stop between. */
const lightBefore = (s: Scene, at: number, sentence: Sentence): Match | undefined => {
  if (isOccasion(s, at) || isLedByPhrase(s, at)) return undefined;
  for (let i = at - 1; i >= Math.max(sentence.from, at - FARTHEST_LIGHT); i--) {
    // "IN THE PRESENCE of" is spelt like the verbal noun of attending
    const present = matchAt(s.a, i, "preposition")?.entry.features.role === "attended";
    const light = isFree(s, i) && !present ? matchAt(s.a, i, "event-light") : undefined;
    if (light && isOfRelative(s, light)) continue;
    // "comprised" gathers those of the noun right behind it alone
    if (light && (light.entry.features.near !== "yes" || light.to === at)) return doingBefore(s, light, sentence) ?? light;
    if (isA(s.a, i, "complementiser") || (namesEncounter(s, i) && !stepsAside(s, i))) return undefined;
  }
  return undefined;
};

/** 'the "IMPORTANT" meeting': behind one definite word in marks; `at` itself where none is. */
const behindQuotedWord = (s: Scene, at: number): number =>
  s.a.tokens[at]?.type.kind === "mark" && s.a.tokens[at + 1]?.type.definite ? behindMarks(s, at, 1) : at;

/** "the PLANNED conference": not "a conference that Sahla CALLED for", nor "AT THE INVITATION of Sahla". */
const isStatusAdjective = (s: Scene, at: number): boolean =>
  isA(s.a, at, "status") && !isCueVerb(s, at) && !isA(s.a, at, "invitation") && s.a.tokens[at]?.type.prefixed === "";

/** Token behind the adjectives of a noun. */
export const behindAdjectives = (s: Scene, from: number): number => {
  let at = from;
  // "a visit to [of] the Islamic Republic of X": the state's own name
  while (
    (isDefiniteAdjective(s, at) && s.names.startingAt[at]?.kind !== "country") ||
    isIndefiniteAdjective(s, at) ||
    isObjectAdjective(s, at, from) ||
    isStatusAdjective(s, at) ||
    behindQuotedWord(s, at) > at
  )
    at = Math.max(at + 1, behindQuotedWord(s, at));
  // "an unannounced meeting": "other than", and what it is not
  return matchAt(s.a, at, "negation")?.entry.features.noun === "yes" && isWordOnly(s, at + 1) ? at + 2 : at;
};

const isWordOnly = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.kind === "word" && !type.as["event-light"] && !type.as.preposition && s.names.covering[at] === -1;
};

const isIndefiniteAdjective = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return (
    // "came on a visit AND MET": spelt like an adjective
    !namesEncounter(s, at) &&
    type?.kind === "word" &&
    (type.adjectival || isModifier(s, at)) &&
    !type.definite &&
    s.names.covering[at] === -1 &&
    !type.as.preposition &&
    (!isA(s.a, at, "office") || isCallingToo(s, at))
  );
};

/** "a SPECIAL meeting", and not "met THE HIGH officials". */
const isModifier = (s: Scene, at: number): boolean =>
  s.a.tokens[at]?.type.as.modifier?.skip === 0 && !(s.a.tokens[at + 1]?.type.definite ?? false);

/** "a TRIPARTITE meeting", as an object's ending has both words: no table has the adjective so. */
const isObjectAdjective = (s: Scene, at: number, from: number): boolean => {
  const [noun, type] = [s.a.tokens[from - 1]?.type, s.a.tokens[at]?.type];
  if (type?.kind !== "word" || type.classes.length > 0 || type.conjoined || s.names.covering[at] !== -1 || s.inTime[at] === 1) return false;
  const { language } = s.a.lexicon;
  return language.looksAdverbial(noun?.form ?? "") && noun?.as["event-trigger"] !== undefined && language.looksAdverbial(type.form);
};

/** "political consultations": a feminine adjective that is also somebody's calling, with nobody behind it. */
const isCallingToo = (s: Scene, at: number): boolean =>
  s.a.lexicon.language.looksFeminine(s.a.tokens[at]?.type.form ?? "") && s.names.startingAt[at + 1]?.kind !== "person";

/** Words between the verb and the envoy, times, marks and names not counted: whoever recalls him. */
const MOST_BEFORE_ENVOY = 4;

/** To summon one's own envoy is to recall him. */
const recallsOwn = (s: Scene, match: Match, sentence: Sentence): boolean => {
  if (match.entry.features.type !== "summons") return false;
  let left = MOST_BEFORE_ENVOY;
  for (let at = match.to; at < sentence.to && left > 0; at++) {
    if (isA(s.a, at, "envoy")) return isOwnEnvoyAt(s, at);
    if (s.inTime[at] !== 1 && s.names.covering[at] === -1 && s.a.tokens[at]?.type.kind !== "mark") left--;
  }
  return false;
};

const typeOf = (s: Scene, match: Match, sentence: Sentence): string => {
  if (recallsOwn(s, match, sentence)) return "rupture";
  const type = match.entry.features.type ?? "meeting";
  return type === "talks" && isByPhone(s, match, sentence) ? "call" : type;
};

const ENCOUNTERS = classSet(["event-trigger", "series-head", "event-light", "organisation-head"]);
const BEFORE_VERBS: ReadonlySet<string> = new Set(["after", "before", "since", "until"]);

/** "on the PHONE of X": behind a preposition stands no verb. */
const isGoverned = (s: Scene, { from, entry }: Match): boolean => {
  // "of the cutting of ties": spelt like its verb
  if (WANTED[entry.features.frame ?? ""]) return false;
  const m = matchAt(s.a, from - 1, "preposition");
  return (
    m !== undefined &&
    m.to === from &&
    m.enclitic === "" &&
    m.entry.features.pronoun !== "yes" &&
    !BEFORE_VERBS.has(m.entry.features.role ?? "")
  );
};

/** The article and two proclitics are a noun's, unless they are "and will". */
const isNoVerb = (s: Scene, { proclitics, definite, skip }: Match): boolean =>
  (definite && skip > proclitics.length) || (proclitics.length > 1 && !s.a.lexicon.language.isFuture(proclitics));

/** "a memorandum on political consultations", "talk OF a meeting": what a paper or a rumour is about has not been held. */
const isSpokenOf = (s: Scene, match: Match): boolean => {
  // "an ALLEGED meeting"
  if ((match.entry.features.mood ?? "noun") === "noun" && isA(s.a, match.to, "rumour")) return true;
  const { role } = matchAt(s.a, match.from - 1, "preposition")?.entry.features ?? {};
  if ((role === "about" || role === "about-topic") && isA(s.a, match.from - 2, "rumour")) return true;
  return match.entry.features.type === "talks" && isTopicOfPaper(s, match.from);
};

/** "a memorandum ON POLITICAL CONSULTATIONS", "in the field of" them. */
export const isTopicOfPaper = (s: Scene, noun: number): boolean => {
  const led = [1, 2].some((back) => {
    const m = matchAt(s.a, noun - back, "preposition");
    return m?.to === noun && m.entry.features.role === "about-topic";
  });
  for (let at = noun - 2; led && at >= noun - NEAR_PAPER; at--) if (isA(s.a, at, "paper")) return true;
  return false;
};

const NEAR_PAPER = 5;

export const findTriggers = (s: Scene, skipped: (sentence: Sentence) => boolean): Trigger[] => {
  const found: Trigger[] = [];
  for (const sentence of s.a.sentences) {
    if (skipped(sentence)) continue;
    for (let at = sentence.from; at < sentence.to; at++) {
      if (!mayBe(s.a, at, ENCOUNTERS)) continue;
      const match = hostedAt(s, at) ?? (namesEncounter(s, at) ? (matchAt(s.a, at, "event-trigger") as Match) : jointRound(s, at));
      if (!match) continue;
      // "a tour of inspection", "a press meeting": of the same words, but no encounter of states
      if (match.entry.features.type === "none") {
        at = match.to - 1;
        continue;
      }
      const last = found[found.length - 1];
      if (last?.sentence === sentence && isItsMeeting(s, at, last)) continue;
      const mood = match.entry.features.mood ?? "noun";
      if (mood !== "noun" && (isGrammatical(s.a, at) || isNoVerb(s, match) || isGoverned(s, match))) continue;
      if (
        !hasItsObject(s, match, sentence) ||
        movesThing(s, match) ||
        exchangesThing(s, match) ||
        isGenitive(s, match) ||
        isOccurring(s, { match, sentence }) ||
        (mood !== "noun" && isDenied(s, match.from) && !isUndonePlan(s, match, sentence)) ||
        isWelcome(s, match) ||
        isCounted(s, match) ||
        isSupposed(s, match, sentence)
      )
        continue;
      const longerMedium = s.a.phrases[at]?.some((p) => p.entry.class === "medium" && p.to > match.to && p.entry.features.kind !== "call");
      // "in touch WITH the radio": a call with an official is one
      if (longerMedium && !isCallOf(s, match, sentence)) continue;
      const verbal = mood !== "noun";
      const light = verbal ? undefined : lightBefore(s, at, sentence);
      const lightBehind = verbal ? undefined : lightBehindOf(s, match);
      const denied = isLightDenied(s, light);
      const without = isWithout(s, light ?? match);
      const kept = without && isKept(s, match, sentence);
      const calledOff = kept || (verbal ? isDenied(s, match.from) : denied && light !== undefined && isKnownPlan(s, match, light));
      if (
        (denied && !calledOff) ||
        (match.entry.features.frame === "carried" && !(light ?? lightBehind) && !isCallOf(s, match, sentence) && !isReadyFor(s, at)) ||
        isSpokenOf(s, match) ||
        (without && !kept) ||
        (!verbal && isAbsent(s, match)) ||
        isUnreal(s, match, sentence)
      ) {
        at = match.to - 1;
        continue;
      }
      found.push({
        match,
        type: typeOf(s, match, sentence),
        frame: match.entry.features.frame ?? "with",
        verbal,
        sentence,
        light,
        lightBehind,
        calledOff,
      });
      at = match.to - 1;
    }
  }
  return found;
};
