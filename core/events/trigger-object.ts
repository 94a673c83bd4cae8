/** Whether a word of doing has the object that makes it diplomacy: ties, an envoy, an agreement, a call. */
import type { WordClass } from "../language.ts";
import { isUnexplained, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { Sentence } from "../tokens/sentences.ts";
import { isOwnEnvoyAt, missionOfStaff } from "./own-envoy.ts";
import { FOR_SIDE, isState, namesRegion, SUBJECTS } from "./parts.ts";
import { namesEncounter } from "./trigger.ts";

/** Words that may stand before the object, times not counted; a verb has its subject there as well. */
const NEAR_OBJECT = 5;

const NEAR_OBJECT_OF_VERB = 14;
export const WANTED: Readonly<Record<string, WordClass>> = {
  ties: "ties",
  envoy: "envoy",
  document: "paper",
  downgrade: "ties",
  mission: "ties",
  "own-ties": "ties",
  resume: "ties",
};

/** What the ties must be besides: "lowered its REPRESENTATION there", "closed ITS EMBASSY", "froze ITS relations". */
const KINDS_OF_TIES: Readonly<Record<string, readonly string[]>> = {
  downgrade: ["rep", "own"],
  mission: ["mission"],
  "own-ties": ["own"],
  resume: ["own", "mission"],
};

/** "what is left OF its relations" are cut as well. */
const isOfAnotherVerb = (s: Scene, ties: number): boolean => {
  const led = matchAt(s.a, ties - 1, "preposition");
  return led?.to === ties && led.entry.features.role !== "from";
};

const isTheObject = (s: Scene, at: number, frame: string, wanted: WordClass): boolean => {
  const object = matchAt(s.a, at, wanted);
  const kinds = KINDS_OF_TIES[frame];
  if (frame === "resume" && isOwnEnvoyAt(s, at)) return true;
  if (frame === "envoy" && missionOfStaff(s, at)) return true;
  // "will do THE ASSESSMENT of its relations again"
  if (frame === "resume" && isUnexplained(s, at - 1)) return false;
  // "commented ON its relations", "went far [cut a long way] IN its relations"
  if ((kinds || frame === "ties") && isOfAnotherVerb(s, at)) return false;
  // "called in THE FORMER ambassador" as a witness
  if (frame === "envoy" && matchAt(s.a, at + 1, "modifier")?.entry.features.former === "yes") return false;
  return object !== undefined && (!kinds || kinds.some((kind) => object.entry.features[kind] === "yes"));
};
const FARTHEST_PHONE = 20;

/** "discussed by phone with": a call, whatever its verb. */
export const isByPhone = (s: Scene, match: Match, sentence: Sentence): boolean => {
  for (let at = match.to; at < Math.min(sentence.to, match.to + FARTHEST_PHONE); at++) {
    if (isA(s.a, at, "by-phone")) return true;
    // "discussed with X, IN A CALL"
    if (namesEncounter(s, at)) return isCall(s, at) && WITHIN.has(matchAt(s.a, at - 1, "preposition")?.entry.features.role ?? "");
    if (isA(s.a, at, "complementiser")) return false;
  }
  return false;
};

const WITHIN: ReadonlySet<string> = new Set(["in", "during"]);
const isCall = (s: Scene, at: number): boolean => matchAt(s.a, at, "event-trigger")?.entry.features.type === "call";

const NEAR_REACHED = 12;

const reachesOfficial = (s: Scene, match: Match, sentence: Sentence, near = NEAR_REACHED): boolean => {
  for (let at = match.to; at < Math.min(sentence.to, match.to + near); at++) {
    if (isA(s.a, at, "complementiser")) return false;
    const as = s.a.tokens[at]?.type.as;
    const led = as?.counterpart ?? matchAt(s.a, at, "office") ?? as?.honorific;
    if (led && led.proclitics !== "" && s.a.lexicon.language.cutsBy(s.a.tokens[at]?.type.form ?? "")) return true;
    // "was in touch with each of his counterpart and"
    if (matchAt(s.a, at, "preposition")?.entry.features.role === "with") {
      const each = matchAt(s.a, at + 1, "quantifier")?.to ?? at + 1;
      return isA(s.a, each, "counterpart") || isA(s.a, each, "office") || isA(s.a, each, "honorific");
    }
  }
  return false;
};

const FARTHEST_CALLED = 4;

/** "confirmed, IN A CALL WITH the president", "during HIS calls with": an official, or somebody of a name, near behind. */
const isCallDuring = (s: Scene, match: Match, sentence: Sentence): boolean => {
  const led = matchAt(s.a, match.from - 1, "preposition");
  if (led?.to !== match.from || led.enclitic !== "" || !CALLED_IN.has(led.entry.features.role ?? "")) return false;
  return reachesOfficial(s, match, sentence, FARTHEST_CALLED) || reachesNamed(s, match);
};

/** "had CALLS with the president": several, carried by a verb that reaches an official, or told of in passing. */
const areCalls = (s: Scene, match: Match, sentence: Sentence): boolean => {
  if (isCallDuring(s, match, sentence)) return true;
  if (!reachesOfficial(s, match, sentence, FARTHEST_CALLED)) return false;
  for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - FARTHEST_CARRIER); at--) {
    if (isA(s.a, at, "event-light")) return true;
    if (isA(s.a, at, "complementiser") || namesEncounter(s, at)) return false;
  }
  return false;
};

const FARTHEST_CARRIER = 14;

const CALLED_IN: ReadonlySet<string> = new Set(["in", "during", "after"]);

const reachesNamed = (s: Scene, { to }: Match): boolean => {
  for (let at = to; at < to + FARTHEST_CALLED; at++) {
    const name = s.names.startingAt[at];
    if (name) return name.kind === "person" && (name.skip > 0 || matchAt(s.a, at - 1, "preposition")?.entry.features.role === "with");
  }
  return false;
};

/** "the CALL OF the minister TO [with] his counterpart": whose it is stands right behind the noun, whom it reaches behind him. */
export const isCallOf = (s: Scene, match: Match, sentence: Sentence): boolean => {
  if (match.entry.features.type !== "call") return false;
  if (isCallDuring(s, match, sentence)) return true;
  const caller = sourceAt(s, match.to);
  return caller !== undefined && SUBJECTS.has(caller.kind) && reachesOfficial(s, { ...match, to: caller.to }, sentence);
};

/** "for the Sahlani SIDE X signed": what was signed has been told. */
const signsForSide = (s: Scene, { to }: Match): boolean => {
  const side = FOR_SIDE.has(matchAt(s.a, to, "preposition")?.entry.features.role ?? "") ? matchAt(s.a, to + 1, "group") : undefined;
  return side?.entry.features.number === "s";
};

const FARTHEST_STOP = 8;

/** A state, or a region of several, right behind "a tour in"; the stops of a tour of a region may be told behind it. */
export const isStop = (s: Scene, at: number): boolean => {
  const name = s.names.startingAt[at];
  const { kind, country } = name?.entry?.features ?? {};
  const isRegion = (kind === "region" && !country) || namesRegion(s, at);
  return name?.kind === "country" || (isRegion && !hasItinerary(s, at));
};

/** "a tour that takes in X and Y", "a tour IN X and Y": a tour goes somewhere where its stops are told. */
const hasStops = (s: Scene, { to }: Match): boolean => isStop(s, to) || hasItinerary(s, to);

/** "that takes in X and Y", a few words on in the sentence. */
const hasItinerary = (s: Scene, from: number): boolean => {
  for (let at = from, left = FARTHEST_STOP; s.a.sentenceOf[at] === s.a.sentenceOf[from] && left > 0; at++) {
    if (isA(s.a, at, "itinerary")) return true;
    if (isA(s.a, at, "complementiser") || namesEncounter(s, at)) return false;
    if (s.names.covering[at] === -1) left--;
  }
  return false;
};

const FARTHEST_SENT = 14;

/** Those who are sent on a journey: an envoy, a minister, a delegation. */
const isEmissary = (s: Scene, at: number): boolean => {
  const rank = matchAt(s.a, at, "office")?.entry.features.rank ?? "";
  return rank === "envoy" || rank === "minister" || matchAt(s.a, at, "group")?.entry.features.sent === "yes";
};

/** "sent HIS ENVOY TO Sahla": somebody, and somewhere; letters and troops are sent as well. */
const sendsEmissary = (s: Scene, match: Match, sentence: Sentence): boolean => {
  let emissary = false;
  for (let at = match.to; at < Math.min(sentence.to, match.to + FARTHEST_SENT); at++) {
    if (isA(s.a, at, "complementiser") || namesEncounter(s, at)) return false;
    // whoever stands right behind the verb sends
    emissary ||= at > match.to && isEmissary(s, at);
    const led = emissary && matchAt(s.a, at, "preposition")?.entry.features.role === "to";
    const where = led ? s.names.startingAt[at + 1] : undefined;
    if (where) return where.kind === "country" || where.kind === "place";
  }
  return false;
};

/** Words between a paper and "signed", and between a break and "between". */
const NEAR_PAPER = 6;
const NEAR_BETWEEN = 3;

/** "the memorandum of understanding SIGNED BETWEEN A and B": the paper before, those who signed right behind. */
const isSignedPaper = (s: Scene, match: Match, sentence: Sentence): boolean => {
  if (!isA(s.a, match.to, "between")) return false;
  for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - NEAR_PAPER); at--) if (isA(s.a, at, "paper")) return true;
  return false;
};

/** "a break between A and B": and not "a break with the past". */
const isBetweenTwo = (s: Scene, match: Match): boolean => {
  for (let at = match.to; at < match.to + NEAR_BETWEEN; at++) if (isA(s.a, at, "between")) return true;
  return false;
};

const MEANT: ReadonlySet<string> = new Set(["planned", "postponed", "cancelled"]);

const FARTHEST_MEANT = 12;

/** "the minister MEANS TO travel to", "put off HIS TRAVELLING to": with nobody but him before it; else travelling is told of anybody. */
const isMeant = (s: Scene, { from }: Match): boolean => {
  for (let at = from - 1; at >= from - FARTHEST_MEANT && s.a.sentenceOf[at] === s.a.sentenceOf[from]; at--) {
    if (MEANT.has(matchAt(s.a, at, "status")?.entry.features.status ?? "")) return true;
    if (isA(s.a, at, "complementiser") || isA(s.a, at, "preposition") || namesEncounter(s, at)) return false;
  }
  return false;
};

/** "a serious dialogue WITH SAHLA": of a state, where one with a paper or a person is an interview. "The dialogue with Sahla" may be any, unless somebody is ready for it. */
const isWithState = (s: Scene, match: Match): boolean => {
  if (match.definite && !isReadyFor(s, match.from)) return false;
  for (let at = match.to; at < match.to + NEAR_BETWEEN && s.a.tokens[at]?.type.kind === "word"; at++) {
    if (matchAt(s.a, at, "preposition")?.entry.features.role !== "with") continue;
    const other = sourceAt(s, at + 1);
    return other !== undefined && (isState(other) || other.head?.features.kind === "government");
  }
  return false;
};

const NEAR_READY = 3;

/** "is ready FOR A DIALOGUE", "called for negotiating with". */
export const isReadyFor = (s: Scene, noun: number): boolean => {
  for (let at = noun - 1; at >= noun - NEAR_READY; at--) if (matchAt(s.a, at, "status")?.entry.features.status === "proposed") return true;
  return false;
};

/** To cut, expel, summon or sign is diplomacy only with its object: ties, an envoy, an agreement. */
export const hasItsObject = (s: Scene, match: Match, sentence: Sentence): boolean => {
  const { frame, mood } = match.entry.features;
  // "spoke by phone with"
  if (frame === "phone") return isByPhone(s, match, sentence);
  // "called [reached] his counterpart": somebody of rank, else it may be anybody's contact
  if (frame === "reach") return reachesOfficial(s, match, sentence);
  if (frame === "calls") return areCalls(s, match, sentence);
  if (frame === "tour") return hasStops(s, match);
  if (frame === "signed") return isSignedPaper(s, match, sentence);
  if (frame === "between") return isBetweenTwo(s, match) || isWithState(s, match);
  if (frame === "meant") return isMeant(s, match);
  if (frame === "sends") return sendsEmissary(s, match, sentence);
  if (frame === "document" && signsForSide(s, match)) return true;
  const wanted = WANTED[frame ?? ""];
  if (!wanted || (mood === "noun" && match.to > match.from + 1)) return true;
  let left = mood === "noun" ? NEAR_OBJECT : NEAR_OBJECT_OF_VERB;
  for (let at = match.to; at < sentence.to && left > 0; at++) {
    if (isTheObject(s, at, frame ?? "", wanted)) return true;
    if (s.inTime[at] !== 1 && s.names.covering[at] === -1 && s.a.tokens[at]?.type.kind !== "mark") left--;
  }
  // "the agreements, signed in 2015", "an agreement, and X signed it": the pronoun stands for them
  if ((mood === "noun" || frame === "document") && s.a.lexicon.language.isPronoun(match.enclitic))
    for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - NEAR_OBJECT_OF_VERB); at--)
      if (isA(s.a, at, wanted)) return true;
  // "the agreement that they signed"
  return isA(s.a, match.from - 1, "relative") && [2, 3, 4].some((back) => isA(s.a, match.from - back, wanted));
};
