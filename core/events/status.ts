/** Whether an encounter is planned, under way, held, put off, called off, proposed or denied: markers before tense, tense before default. */
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { WordType } from "../tokens/word-type.ts";
import type { When } from "./event-time.ts";
import { isComma } from "../mentions/holder.ts";
import { joinedSourceAt } from "../mentions/source-phrase.ts";
import { goesOn, isBegunBehind, willGoOn } from "./goes-on.ts";
import { OFF, offAfterBut } from "./off-behind.ts";
import { isAimedAt, isBehindBefore, isLedBefore, isInProgramme, isLedBesides, isPurposive } from "./purposive.ts";
import { isFeminineNoun } from "./qualified.ts";
import { AT_ONCE, marker, reachBefore } from "./status-marker.ts";
import { isLedLater } from "./time-of-another.ts";
import { byTense, isFutureVerb } from "./tense.ts";
import { namesEncounter, type Trigger } from "./trigger.ts";
import { isPerfect, verbOf } from "./verb-of.ts";

export type Status = "planned" | "ongoing" | "held" | "postponed" | "cancelled" | "proposed" | "denied";

/** "invited him to visit", "an invitation to X to visit" */
const isInvitation = (s: Scene, trigger: Trigger): boolean => {
  for (let at = trigger.match.from - 1; at >= reachBefore(s, trigger); at--)
    if (matchAt(s.a, at, "status")?.entry.features.invites === "yes" && !isA(s.a, at, "invitation"))
      // "received an invitation to visit": the verb carries the invitation, not the visit
      return trigger.type === "visit" && (trigger.light === undefined || trigger.light.from < at);
  return false;
};

const FARTHEST_PREDICATE = 25;

const NEAR_ROUND = 4;

/** "the fourth round of the talks will be held": where the subject begins. */
const roundBefore = (s: Scene, { match, sentence }: Trigger): number => {
  for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - NEAR_ROUND); at--) if (isA(s.a, at, "series-head")) return at;
  return match.from;
};

/** "X's visit to Y comes as", "the talks will take up": the tense of the verb whose subject the noun is. */
const isCalledOff = (s: Scene, at: number): boolean => {
  const { occurs, passive } = matchAt(s.a, at + 1, "event-light")?.entry.features ?? {};
  return matchAt(s.a, at, "negation")?.entry.features.x !== undefined && (occurs === "yes" || passive === "yes");
};

/** "did not touch upon": a present verb that the negation puts into the past. */
const isPastByNegation = (s: Scene, at: number): boolean => matchAt(s.a, at, "negation")?.entry.features.past === "yes";

const predicateStatus = (s: Scene, trigger: Trigger): Status | undefined => {
  const { language } = s.a.lexicon;
  const start = roundBefore(s, trigger);
  const before = s.a.tokens[start - 1]?.type;
  // "will include a visit": the verb before its subject or object
  if (before?.kind === "word" && before.classes.length === 0 && language.looksFuture(before.form)) return "planned";
  if (isObjectOfFuture(s, trigger) || isWithWhatItEnds(s, trigger)) return "planned";
  const opens = start === trigger.sentence.from || before?.kind === "mark" || before?.as.complementiser !== undefined;
  if (!opens || trigger.match.proclitics.length > 1) return undefined;
  for (let at = trigger.match.to; at < Math.min(trigger.sentence.to, trigger.match.to + FARTHEST_PREDICATE); at++) {
    const type = s.a.tokens[at]?.type;
    if (!type || type.as.complementiser) return undefined;
    if (type.as.relative) {
      at = closeOfRelative(s, at, trigger.sentence.to);
      if (at < 0) return undefined;
      continue;
    }
    if (type.kind !== "word" || s.names.covering[at] !== -1 || s.inTime[at] === 1) continue;
    // "the meeting will not be held", "was put off"
    if (isCalledOff(s, at)) return "cancelled";
    if (isPastByNegation(s, at)) return "held";
    const off = matchAt(s.a, at, "status")?.entry.features;
    if (off && OFF.has(off.status ?? "") && (off.place === undefined || isOfIt(s, at)) && !type.definite) return off.status as Status;
    if (language.looksFuture(type.form)) return willGoOn(s, trigger, at) ? "ongoing" : "planned";
    if (isBegun(s, at)) return "ongoing";
    // "a meeting THAT GATHERS X and Y will be held"
    if (matchAt(s.a, at, "event-light")?.entry.features.gathers === "yes" || matchAt(s.a, at, "event-light")?.entry.features.near === "yes")
      continue;
    if (language.looksPresent(type.form) && isPresent(type) && agrees(s, trigger, type)) return isMaybe(s, at) ? "proposed" : "ongoing";
    // "is UNDER CONSIDERATION"
    if (off?.place === "said" && (off.status === "proposed" || off.status === "planned")) return off.status;
    // "was a success"
    const told = matchAt(s.a, at, "told-of");
    // "the summit TO DISCUSS the crisis will be held"
    if (told && !language.isPurpose(told.proclitics)) return "held";
  }
  return undefined;
};

/** "the summit MAY be held": before a verb of the present the particle of the perfect. */
const isMaybe = (s: Scene, at: number): boolean => s.a.tokens[at - 1]?.type.as.auxiliary?.entry.features.kind === "already";

const FARTHEST_FUTURE = 12;

/** "will top THE TALKS", "will loom ON the talks", "take up room OF the talks": how the verb takes them. */
const TAKEN: ReadonlySet<string> = new Set(["on", "from"]);

/** What a matter may take up room of. */
const HAS_TOPICS: ReadonlySet<string> = new Set(["talks", "meeting", "summit", "visit"]);

const isTaken = (s: Scene, noun: number): boolean => {
  const led = matchAt(s.a, noun - 1, "preposition");
  return led ? TAKEN.has(led.entry.features.role ?? "") : !isA(s.a, noun - 1, "stated");
};

/** "The crisis in X WILL TOP the talks of": a verb no table knows, and no other verb or mark before the noun it takes. */
const isObjectOfFuture = (s: Scene, { type, match, sentence }: Trigger): boolean => {
  if (!HAS_TOPICS.has(type) || !isTaken(s, match.from)) return false;
  for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - FARTHEST_FUTURE); at--) {
    const type = s.a.tokens[at]?.type;
    if (!type || type.kind === "mark" || type.as.complementiser || type.as.relative || type.as.cue || namesEncounter(s, at)) return false;
    if (type.classes.length === 0 && s.names.covering[at] === -1 && s.a.lexicon.language.looksFuture(type.form)) return true;
  }
  return false;
};

/** "will begin his visit to Sahla WITH A MEETING with": what somebody is to begin or end with. */
const isWithWhatItEnds = (s: Scene, { match, sentence }: Trigger): boolean => {
  const { language } = s.a.lexicon;
  const noun = s.a.tokens[match.from]?.type;
  if (!noun || noun.conjoined || !language.cutsBy(noun.form)) return false;
  for (let at = match.from - 1; at >= Math.max(sentence.from, match.from - FARTHEST_FUTURE); at--) {
    const type = s.a.tokens[at]?.type;
    if (!type || type.kind === "mark" || type.as.complementiser || type.as.relative) return false;
    const { begin, closes, tense } = matchAt(s.a, at, "event-light")?.entry.features ?? {};
    if (begin === "yes" || closes === "yes" || tense === "future") return tense !== "past";
    if (s.names.covering[at] === -1 && language.looksFuture(type.form)) return true;
  }
  return false;
};

/** "the talks BEGAN an hour ago": they are under way. */
const isBegun = (s: Scene, at: number): boolean => {
  const verb = matchAt(s.a, at, "event-light");
  return verb?.entry.features.begin === "yes" && verb.entry.features.tense === "past" && verb.enclitic === "";
};

/** "its putting off has been decided": the pronoun of the noun goes back to the encounter. */
const isOfIt = (s: Scene, at: number): boolean => s.a.lexicon.language.isPronoun(matchAt(s.a, at, "status")?.enclitic ?? "");

const LONGEST_RELATIVE = 12;

/** "the visit, which was due on Sunday, has been put off": the comma that closes the clause, or -1. */
const closeOfRelative = (s: Scene, relative: number, end: number): number => {
  if (!isComma(s, relative - 1)) return -1;
  for (let at = relative + 1; at < Math.min(end, relative + LONGEST_RELATIVE); at++) if (isComma(s, at)) return at;
  return -1;
};

/** A verb of the present agrees with its subject: a feminine one beside "meeting" is the perfect of another kind, or says something of another noun. */
const agrees = (s: Scene, trigger: Trigger, { form }: WordType): boolean =>
  s.a.lexicon.language.presentGender(form) === (isFeminineNoun(s, trigger) ? "f" : "m");

/** No noun of the tables: an imperfect verb, known or not. */
const isPresent = (type: WordType): boolean =>
  type.classes.every((c) => (c === "cue" || c === "event-light" || c === "told-of" ? type.as[c]?.entry.features.mood !== "noun" : false));

/**
 * `when`: where the event's own time lies against the day of publication, if it has one.
 * `before`: the status of the encounter told before it in the sentence: "will visit Cairo, where he meets".
 */
export const statusOf = (s: Scene, trigger: Trigger, when: When, before: Status | undefined): Status => {
  if (trigger.calledOff) return "cancelled";
  const status = read(s, trigger, when === "now" && isEnded(s, trigger) ? "today" : when, before);
  if (status === "planned" && isArriving(s, trigger, when)) return "ongoing";
  if (status === "planned" && isAimedAt(s, trigger) && marker(s, trigger) === undefined) return "proposed";
  if (status !== "ongoing") return status;
  // "the emir RECEIVES a call": told when it is over
  if (AT_ONCE.has(trigger.type) || (trigger.type === "call" && !trigger.verbal) || (when === undefined && isPluperfect(s, trigger)))
    return "held";
  if (when === "around" && isYetToBe(s, trigger)) return "planned";
  if (!MET_AT_ONCE.has(trigger.type) || !isImperfect(trigger) || marker(s, trigger)?.entry.features.status === "ongoing") return status;
  return isHeadline(s, trigger) ? "held" : "planned";
};

const FARTHEST_HAD = 12;

/** "the family HAD ALREADY come to Sahla": told of a time before, and no day that reaches to now. */
const isPluperfect = (s: Scene, trigger: Trigger): boolean => {
  const verb = verbOf(trigger);
  if (!verb || !isPerfect(verb) || s.a.tokens[verb.from - 1]?.type.as.auxiliary?.entry.features.kind !== "already") return false;
  for (let at = verb.from - 2; at >= Math.max(trigger.sentence.from, verb.from - FARTHEST_HAD); at--) {
    const had = s.a.tokens[at]?.type.as.auxiliary;
    if (had?.entry.features.number !== undefined) return true;
    if (isA(s.a, at, "complementiser")) return false;
  }
  return false;
};

/** "visits Sahla at the end of this month": nobody is there for weeks. */
const isYetToBe = (s: Scene, trigger: Trigger): boolean => {
  const verb = verbOf(trigger);
  return verb !== undefined && !isPerfect(verb) && marker(s, trigger)?.entry.features.status !== "ongoing";
};

/** "ended today a visit that lasted two days", "left AFTER a visit": its last day is today, and yet it is over. */
const isEnded = (s: Scene, { match, light }: Trigger): boolean =>
  light?.entry.features.closes === "yes" || matchAt(s.a, match.from - 1, "preposition")?.entry.features.role === "after";

/** Nobody is told to be meeting or signing: whom one "meets" one will meet, unless a headline tells it. */
const MET_AT_ONCE: ReadonlySet<string> = new Set(["meeting", "call", "signing"]);

const isImperfect = ({ verbal, match, light, type }: Trigger): boolean => {
  if (verbal) return match.entry.features.mood === "imperfect";
  const { tense, host, begin } = light?.entry.features ?? {};
  return type === "meeting" && tense === "present" && host !== "yes" && begin !== "yes";
};

/** "The president receives the minister": the subject first, as headlines have it. */
const isHeadline = (s: Scene, { match, sentence }: Trigger): boolean =>
  match.proclitics === "" && sentence.index === 0 && joinedSourceAt(s, sentence.from)?.to === match.from;

/** "The president ARRIVES in Sahla": a headline tells who has come, unless it says that he is to. */
const isArriving = (s: Scene, trigger: Trigger, when: When): boolean =>
  trigger.verbal &&
  trigger.match.entry.features.status === "ongoing" &&
  when !== "future" &&
  isHeadline(s, trigger) &&
  marker(s, trigger) === undefined;

/** "a visit during which he meets", "during which he holds talks": what a visit is to hold. */
const isDuringVisit = (s: Scene, trigger: Trigger): boolean => {
  const verb = verbOf(trigger);
  const m = verb && !isPerfect(verb) ? matchAt(s.a, verb.to, "preposition") : undefined;
  return m?.entry.features.role === "during" && s.a.lexicon.language.isPronoun(m.enclitic);
};

const isNow = (when: When): boolean => when === undefined || when === "today" || when === "now";

/** "before his visit", "before the START of the talks"; "before the meeting" may be told when it is over. */
const isYetToCome = (s: Scene, trigger: Trigger, when: When): boolean => {
  if (isLedBefore(s, trigger)) return trigger.type === "visit";
  const bare = !trigger.verbal && !trigger.light && !trigger.lightBehind && when === undefined;
  return bare && trigger.type !== "call" && isLedLater(s, trigger.match.from);
};

/** Whoever arrived in the last days is there still. */
const isOver = (s: Scene, trigger: Trigger, when: When): boolean =>
  when === "past" || (when === "lately" && trigger.match.entry.features.status !== "ongoing" && !hasBegun(s, trigger));

/** "began yesterday a visit" */
const hasBegun = (s: Scene, trigger: Trigger): boolean =>
  trigger.type === "visit" && ((trigger.light ?? trigger.lightBehind)?.entry.features.begin === "yes" || isBegunBehind(s, trigger));

/** "proposed THE HOLDING of a meeting": between what proposes and the noun a verb of that spelling is a noun. */
const carries = (s: Scene, { light }: Trigger, marked: Match | undefined): boolean => {
  if (!light || light.entry.features.tense === "none" || isA(s.a, light.from - 1, "preposition")) return false;
  const proposes = marked?.entry.features.status === "proposed" && marked.from < light.from;
  return !(proposes && light.entry.features.noun === "yes" && light.proclitics === "");
};

const FARTHEST_WISH = 4;

/** "voiced his hope THAT X VISITS Sahla", "proposed that they meet": the imperfect right behind "that". */
const isWished = (s: Scene, { verbal, match, light }: Trigger, mark: Match): boolean => {
  const verb = light && light.from < match.from ? light : verbal ? match : undefined;
  if (!verb || isPerfect(verb) || !isA(s.a, verb.from - 1, "complementiser")) return false;
  return mark.to <= verb.from - 1 && verb.from - mark.to <= FARTHEST_WISH;
};

const read = (s: Scene, trigger: Trigger, when: When, before: Status | undefined): Status => {
  const mark = marker(s, trigger);
  const marked = mark?.entry.features.status;
  const off = marked === "planned" || !marked ? offAfterBut(s, trigger) : undefined;
  if (off) return off;
  // "denied THE CANCELLATION of the visit": it stands as it did
  const isOff = OFF.has(matchAt(s.a, trigger.match.from - 1, "status")?.entry.features.status ?? "");
  if (isOff && marked === "denied") return "planned";
  // "the meeting due between X and Y was put off"
  // and "the meeting between X and Y did not take place"
  const told = (marked === "planned" || !marked) && !trigger.verbal && !trigger.light ? predicateStatus(s, trigger) : undefined;
  if (told && OFF.has(told)) return told;
  // "is still under consideration"
  if (marked === "ongoing" && !trigger.verbal && !trigger.light) {
    const said = predicateStatus(s, trigger);
    if (said === "proposed" || said === "planned") return said;
  }
  const invited =
    !trigger.verbal && (marked === "proposed" || marked === "planned" || (!marked && isPurposive(s, trigger))) && isInvitation(s, trigger);
  if (invited) return "proposed";
  if (marked && marked !== "ongoing" && marked !== "proposed" && marked !== "held") return marked as Status;
  if (marked === "proposed" && mark && isWished(s, trigger, mark)) return "proposed";
  const tense = byTense(s, trigger);
  if (!marked && isNow(when) && isInProgramme(s, trigger)) return "planned";
  if (when === "future" && (tense !== "planned" || marked === "ongoing")) return "planned";
  // "arrived yesterday TO HOLD talks": he is there, and the talks are yet to be
  if (when === "lately" && tense === "planned" && before === "ongoing" && isPurposive(s, trigger)) return tense;
  if (isOver(s, trigger, when) || (marked === "held" && when !== "future")) return "held";
  if (!marked && when !== "future" && goesOn(s, trigger)) return "ongoing";
  // "before his visit, he said": it is to come when he says so
  if (!marked && isNow(when) && isYetToCome(s, trigger, when)) return "planned";
  // "will meet him BEFORE A MEETING of the alliance", "BESIDES holding talks": what is to come after or with it is to come
  if (tense === "held" && before === "planned" && !marked && (isLedBefore(s, trigger) || isLedBesides(s, trigger))) return "planned";
  if (!marked && tense === "held" && !trigger.verbal && !trigger.light && trigger.type !== "rupture")
    return told ?? (when === "now" ? "ongoing" : tense);
  if (tense === "ongoing" && (before === "planned" || isDuringVisit(s, trigger))) return "planned";
  // "received the envoy BEFORE RECEIVING another": one thing done after the other
  if (before === "held" && when !== "future" && isBehindBefore(s, trigger)) return "held";
  // "will meet the current president": the verb tells that it is to come
  if (marked === "ongoing" && isFutureVerb(s, verbOf(trigger)?.from ?? -1)) return "planned";
  // "during which was held a summit": what has been held in days that reach to today is no longer
  const done = verbOf(trigger);
  const isDone = trigger.type !== "visit" && done !== undefined && isPerfect(done);
  if (when === "now" && tense === "held" && !marked && !isDone) return "ongoing";
  if (marked === "proposed" && tense === "held" && !trigger.verbal && !carries(s, trigger, mark)) return "proposed";
  // "called for a summit THAT BRINGS TOGETHER A and B": the verb tells who is to come
  if (marked === "proposed" && tense === "ongoing" && trigger.lightBehind?.entry.features.gathers === "yes") return "proposed";
  // "voiced its readiness to host talks"
  // and "an invitation to attend the summit": it is held whoever comes
  const attends = trigger.light?.entry.features.attends === "yes";
  if (marked === "proposed" && tense === "planned" && mark && mark.from < trigger.match.from && !attends && isPurposive(s, trigger))
    return "proposed";
  // "heading for Sahla TO TAKE PART in the summit": he is on his way, the summit is not
  return marked === "ongoing" && !isPurposive(s, trigger) ? "ongoing" : tense;
};
