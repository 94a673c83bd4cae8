/** Times beside an encounter that are told of something else: of another noun, of a clause of its own, of another encounter. */
import { isUnexplained, type Scene } from "../mentions/phrase-words.ts";
import { isComma } from "../mentions/holder.ts";
import type { TimeSpan } from "../mentions/times/find.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { isFeminineNoun, isSaidOf } from "./qualified.ts";
import type { WordType } from "../tokens/word-type.ts";
import { isPurposive } from "./purposive.ts";
import { isOccasion, namesEncounter, type Trigger } from "./trigger.ts";

const NEAR_RELATIVE_VERB = 4;

/** "the meeting that WAS HELD on Sunday": the clause goes back to the encounter. */
const goesBack = (s: Scene, trigger: Trigger, relative: number): boolean => {
  if (trigger.verbal) return false;
  // "the visit comes after the conference THAT WAS HELD": the clause goes back to the nearer one
  for (let at = trigger.match.to; at < relative; at++) if (namesEncounter(s, at)) return false;
  // "the visit comes after the festival that the town HOSTED": of another gender; a committee that "was held" is its meeting
  const hosted = matchAt(s.a, relative + 1, "event-light")?.entry.features.host === "yes";
  const { gender } = matchAt(s.a, relative, "relative")?.entry.features ?? {};
  if (hosted && trigger.match.to === trigger.match.from + 1 && (gender === "f") !== isFeminineNoun(s, trigger)) return false;
  let told = false;
  for (let at = relative + 1; at < relative + NEAR_RELATIVE_VERB; at++) {
    if (isA(s.a, at, "event-light")) return !carriesAnother(s, at);
    if (isA(s.a, at, "status") || isA(s.a, at, "duration")) return true;
    // "the president, who HAD paid a visit": what he had done comes behind
    told ||= isA(s.a, at, "auxiliary");
  }
  return told;
};

/** "talks with the chancellor, who WILL PAY his first VISIT": the verb has a noun of its own. */
const carriesAnother = (s: Scene, light: number): boolean => {
  for (let at = light + 1; at < light + NEAR_NOUN; at++) if (namesEncounter(s, at)) return !isOccasion(s, at);
  return false;
};

const NEAR_NOUN = 4;

/** "met him about the war that broke out in October": a time or place in a clause that hangs on another noun. */
export const isInRelative = (s: Scene, from: number, trigger: Trigger): boolean => {
  for (let at = from - 1; at >= trigger.match.to; at--) {
    if (s.a.tokens[at]?.type.kind === "mark") return false;
    if (isA(s.a, at, "relative")) return at + 1 !== trigger.lightBehind?.from && !goesBack(s, trigger, at);
  }
  return false;
};

const NEAR_PARTICIPLE = 3;

/** "the agreement SIGNED in 2020", "the elections DUE in October": the time is the other noun's. */
const isOfParticiple = (s: Scene, time: TimeSpan, trigger: Trigger): boolean => {
  for (let at = time.from - 1; at >= Math.max(trigger.match.to, time.from - NEAR_PARTICIPLE); at--) {
    if (s.a.tokens[at]?.type.kind === "mark") return false;
    // "the CHARGÉ d'affaires" is spelt like "existing"
    if (isA(s.a, at, "dated") && !isA(s.a, at, "office")) return true;
    const due = matchAt(s.a, at, "status");
    if (due && s.inTime[at] !== 1) return !isSaidOf(s, trigger, due);
  }
  return false;
};

/** A number, a month or a year, with no "day", weekday or preposition before it. */
const beginsBare = (s: Scene, { from, time }: TimeSpan): boolean =>
  time.basis === "stated" &&
  (s.a.tokens[from]?.type.kind === "number" || isA(s.a, from, "month") || matchAt(s.a, from, "time-unit")?.entry.features.unit === "year");

/** "the attack OF 28 FEBRUARY", "the agreement OF 2015": a date that is a noun's genitive. */
const isGenitive = (s: Scene, time: TimeSpan, trigger: Trigger): boolean => {
  const before = s.a.tokens[time.from - 1]?.type;
  if (time.from - 1 < trigger.match.to || time.skip > 0 || !before || !beginsBare(s, time)) return false;
  const plain = (isUnexplained(s, time.from - 1) || isA(s.a, time.from - 1, "deed")) && !before.adjectival;
  return plain && !s.a.lexicon.language.looksAdverbial(before.form) && !s.a.lexicon.language.looksPresent(before.form);
};

/** "met him ON THE EVE of the summit that opens tomorrow", "to prepare the visit on Sunday": the other encounter is still to come. */
export const isBehindLater = (s: Scene, from: number, trigger: Trigger): boolean => {
  for (let at = from - 1; at > trigger.match.to; at--) if (namesEncounter(s, at) && isLedLater(s, at)) return true;
  return false;
};

/** "before it", "before its holding", "a day before [of] the holding of it" */
export const isLedLater = (s: Scene, noun: number): boolean =>
  leadsLater(s, noun - 1) ||
  leadsLater(s, noun - 2) ||
  (isA(s.a, noun - 2, "complementiser") && leadsLater(s, noun - 3)) ||
  ([2, 3].some((back) => roleAt(s, noun - back) === "from") && [3, 4, 5].some((back) => roleAt(s, noun - back) === "before"));

const roleAt = (s: Scene, at: number): string => matchAt(s.a, at, "preposition")?.entry.features.role ?? "";

/** "before", "in preparation of" */
const leadsLater = (s: Scene, at: number): boolean =>
  s.a.tokens[at]?.type.definite !== true &&
  (matchAt(s.a, at, "preposition")?.entry.features.role === "before" || matchAt(s.a, at, "status")?.entry.features.towards === "yes");

/** "held talks on Sunday TO DISCUSS the visit": what is yet to be discussed is not of that day. */
const isBeforePurpose = (s: Scene, time: TimeSpan, trigger: Trigger): boolean => {
  // "left on Friday TO TAKE PART in the summit"
  if (trigger.light?.entry.features.attends === "yes") return time.to <= trigger.light.from && isPurposive(s, trigger);
  if (trigger.verbal || trigger.light) return false;
  for (let at = Math.max(time.to, trigger.match.from - NEAR_PURPOSE); at < trigger.match.from; at++) {
    const type = s.a.tokens[at]?.type;
    if (matchAt(s.a, at, "status")?.entry.features.towards === "yes") return true;
    if (type?.kind === "word" && !type.definite && s.names.covering[at] === -1 && isPurpose(s, type)) return true;
  }
  return false;
};

const NEAR_PURPOSE = 3;

const isPurpose = (s: Scene, type: WordType): boolean => {
  const { language } = s.a.lexicon;
  return language.cutsFor(type.form) || type.classes.some((c) => language.isPurpose(type.as[c]?.proclitics ?? ""));
};

/** "met him TO DISCUSS the arrangements of the summit in X in April": time and place of the other encounter. */
export const isOfTopic = (s: Scene, from: number, trigger: Trigger): boolean => {
  let other = false;
  for (let at = from - 1; at >= trigger.match.to; at--) {
    if (other && leadsTopic(s, at)) return true;
    other ||= namesEncounter(s, at) && !leadsTopic(s, at);
  }
  return false;
};

/** "met him to support the settlement IN SAHLA": behind a topic a whole country is where that is; a town may be where they met. */
export const isWhereTopicIs = (s: Scene, from: number, trigger: Trigger): boolean => {
  for (let at = from - 1; at > trigger.match.to; at--) {
    if (s.a.tokens[at]?.type.kind === "mark" || s.inTime[at] === 1) return false;
    // "a meeting about Sahla THAT WILL BE HELD in Jabal"
    if (isA(s.a, at, "relative") && goesBack(s, trigger, at)) return false;
    if (leadsTopic(s, at)) return true;
  }
  return false;
};

/** "to follow up on a DEPLOYMENT IN the town": behind an indefinite noun of the topic, what is talked about is there. */
export const isOfTopicNoun = (s: Scene, from: number): boolean =>
  isUnexplained(s, from - 1) && !(s.a.tokens[from - 1]?.type.adjectival ?? false);

/** "will visit Sahla, WHILE his deputy arrives on Sunday": time and place of the other clause. */
export const isBehindWhile = (s: Scene, from: number, trigger: Trigger): boolean => {
  for (let at = from - 1; at >= trigger.match.to; at--) {
    const m = matchAt(s.a, at, "conjunction");
    if (m?.entry.features.kind === "while" && isComma(s, at - 1)) return true;
  }
  return false;
};

/** "X, who is visiting Sahla, met yesterday": what hangs on a relative between two commas has no part in the time of the main clause. */
export const isBehindRelative = (s: Scene, from: number, { verbal, match, sentence }: Trigger): boolean => {
  if (!verbal || match.from - 2 < sentence.from || !isA(s.a, match.from - 1, "relative") || !isComma(s, match.from - 2)) return false;
  for (let at = match.to; at < from; at++) if (isComma(s, at)) return true;
  return false;
};

const LONGEST_AFTER = 5;

/** "comes a month AFTER the visit that Y made in February": what came before has a time of its own. */
export const isBehindEarlier = (s: Scene, from: number, trigger: Trigger): boolean => {
  for (let at = from - 1; at > trigger.match.to; at--) {
    if (!namesEncounter(s, at) || s.a.tokens[at]?.type.definite !== true) continue;
    const verb = isA(s.a, at + 1, "relative") ? matchAt(s.a, at + 2, "event-light") : undefined;
    if (verb && leadsEarlier(s, trigger, at)) return true;
  }
  return false;
};

const leadsEarlier = (s: Scene, trigger: Trigger, noun: number): boolean => {
  for (let at = noun - 1; at >= Math.max(trigger.match.to, noun - LONGEST_AFTER); at--) {
    const role = matchAt(s.a, at, "preposition")?.entry.features.role;
    if (role === "after" || role === "since" || isA(s.a, at, "after-event")) return true;
  }
  return false;
};

/** "about", "to discuss"; "to hold" carries the encounter itself. */
const leadsTopic = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.definite || s.names.covering[at] !== -1 || isA(s.a, at, "event-light")) return false;
  return matchAt(s.a, at, "preposition")?.entry.features.role === "about-topic" || isPurpose(s, type);
};

const NEAR_CARRIED = 2;

/** "its putting off came after a call MADE this morning": behind "after", another encounter whose own verb stands right before the time. */
const isOfOneAfter = (s: Scene, { from }: TimeSpan, trigger: Trigger): boolean => {
  const verb = [1, 2].find((back) => isA(s.a, from - back, "event-light"));
  if (verb === undefined) return false;
  for (let noun = from - verb - 1; noun >= Math.max(trigger.match.to, from - verb - NEAR_CARRIED); noun--)
    if (namesEncounter(s, noun)) return matchAt(s.a, noun - 1, "preposition")?.entry.features.role === "after";
  return false;
};

/** "the session of the committee founded by the memorandum SIGNED between them in 2007" */
const isOfSigned = (s: Scene, { from }: TimeSpan, trigger: Trigger): boolean => {
  for (let at = from - 1; at >= trigger.match.to; at--)
    if (namesEncounter(s, at) && matchAt(s.a, at, "event-trigger")?.entry.features.frame === "signed") return true;
  return false;
};

const FARTHEST_INVITED = 24;

/** "received YESTERDAY an invitation to visit": when he was invited, and not when he visits. */
const isOfInvitation = (s: Scene, { from }: TimeSpan, { type, match }: Trigger): boolean => {
  if (type !== "visit" || match.entry.features.mood !== "noun") return false;
  for (let at = match.from - 1; at >= match.from - FARTHEST_INVITED; at--) {
    if (s.a.sentenceOf[at] !== s.a.sentenceOf[match.from]) return false;
    const invites = matchAt(s.a, at, "status")?.entry.features.invites === "yes" && !isA(s.a, at, "invitation");
    if (invites) return at > from || s.a.tokens[at]?.type.as.cue !== undefined;
    if (namesEncounter(s, at)) return false;
  }
  return false;
};

/** "agreed YESTERDAY with X on the holding of talks": when they agreed on what is to come. */
const isOfAgreement = (s: Scene, { from, to }: TimeSpan, { verbal, light, match }: Trigger): boolean => {
  const end = (light && light.from < match.from ? light : match).from;
  if (verbal || to >= end || matchAt(s.a, end - 1, "preposition")?.entry.features.role !== "on") return false;
  for (let at = from - 1; at >= end - FARTHEST_INVITED && s.a.sentenceOf[at] === s.a.sentenceOf[end]; at--)
    if (matchAt(s.a, at, "status")?.entry.features.place === "on") return true;
  return false;
};

/** Whether a time near the encounter belongs to something else that is told beside it. */
export const isOfAnother = (s: Scene, time: TimeSpan, trigger: Trigger): boolean =>
  time.from >= trigger.match.to
    ? isInRelative(s, time.from, trigger) ||
      isOfParticiple(s, time, trigger) ||
      isGenitive(s, time, trigger) ||
      isBehindLater(s, time.from, trigger) ||
      isBehindEarlier(s, time.from, trigger) ||
      isBehindRelative(s, time.from, trigger) ||
      isBehindWhile(s, time.from, trigger) ||
      isOfOneAfter(s, time, trigger) ||
      isOfSigned(s, time, trigger) ||
      isOfTopic(s, time.from, trigger)
    : isBeforePurpose(s, time, trigger) || isOfInvitation(s, time, trigger) || isOfAgreement(s, time, trigger);
