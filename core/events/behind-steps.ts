/** What each word behind a trigger may bring, in the order in which it is asked: a place, a subject, a participant, or nothing. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { isComma } from "../mentions/holder.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { passesBetweenCommas } from "./aside-steps.ts";
import { isElsewhere, isOfSituation } from "./elsewhere.ts";
import { besideAgent, partAt, withoutPlace } from "./part-phrase.ts";
import { isMark, isResumption, pastAside, prefixedRole, roleAt, roleBefore, stopsArguments } from "./part-roles.ts";
import { passesAttendance, passesCompany, takesAttendants } from "./company-steps.ts";
import { passesTies, takesCounted, takesPost, takesStaff } from "./ties-steps.ts";
import { isMultilateral, isSomewhere, membersOf, type Part, SUBJECTS } from "./parts.ts";
import { passesRelative, passesTold } from "./relative-steps.ts";
import { passesSeat, takesCaller, takesHost, takesLeader, takesNext, takesSigner, takesWhomHeMet } from "./side-steps.ts";
import { type Found, isOfBody, OF_TIES, recalls, take, takeEnvoy, TIES } from "./take-part.ts";
import { isOccasion, namesEncounter, type Trigger } from "./trigger.ts";
import { GOALS, isFarHost, stopsAtBut, takesBareTown, takesLateVisitor, takesNextHost } from "./visit-steps.ts";
import { isAsideOfTwo } from "./two-countries.ts";

/** What is known while the words behind a trigger are read. */
export interface Walk {
  readonly s: Scene;
  readonly trigger: Trigger;
  readonly found: Found;
  /** a phrase without a preposition may still be the object */
  objectOpen: boolean;
  /** a second office of whoever acts, met after all where nobody else is */
  spare: NounPhrase | undefined;
  /** the verb hangs on a relative pronoun that stands for whoever acts */
  readonly back: boolean;
  /** who leads a side, told behind the encounter */
  readonly headed: NounPhrase | undefined;
  /** "cooperation", "borders" stood before: what lies between two sides */
  bonded: boolean;
  hasWith: boolean;
  onlyWith: boolean;
}

/** Where reading goes on, "stop" where the encounter's words end, undefined where the step knows nothing of this word. */
export type Step = (walk: Walk, at: number) => number | "stop" | undefined;

const FARTHEST_TOPIC = 14;

/** "the minister discussed cooperation WITH THE AMBASSADOR": somebody, or a state's officials, are whom he meets; a state is whom cooperation is with. */
const meetsBehindTopic = (s: Scene, at: number, trigger: Trigger): boolean => {
  for (let i = at; i < at + FARTHEST_TOPIC && !stopsArguments(s, i, trigger); i++) {
    if (isA(s.a, i, "counterpart") && matchAt(s.a, i - 1, "preposition")?.entry.features.role === "with") return true;
    // "discussed the outcome of THE MEETING of the minister with": of another encounter
    if (isA(s.a, i, "event-trigger") || isA(s.a, i, "relative")) return false;
    if (matchAt(s.a, i, "preposition")?.entry.features.role !== "with") continue;
    const other = sourceAt(s, i + 1);
    return other !== undefined && other.skip === 0 && (SUBJECTS.has(other.kind) || areOfficialsOf(other));
  }
  return false;
};

/** A comma, and words that tell no time: what is said goes on to something else. */
const anotherNoun = (s: Scene, from: number, to: number): boolean => {
  let paused = false;
  let words = 0;
  for (let at = from; at < to; at++) {
    if (isMark(s, at)) paused ||= isComma(s, at);
    else if (s.inTime[at] !== 1) words++;
  }
  return paused && words > 0;
};

/** "discussed with the Sahlani officials": unnamed, but of a state. */
const areOfficialsOf = (phrase: NounPhrase): boolean =>
  phrase.kind === "anonymous" && phrase.number === "p" && phrase.country !== undefined;

/** Behind the noun of a visit those who are met belong to another verb. */
const isOwnVisit = (trigger: Trigger): boolean => trigger.type === "visit" && !trigger.verbal;

/** "met by X" and "held meetings by X": the letter brings whom somebody meets, as "with" does. */
const hasBy = (trigger: Trigger): boolean => trigger.type === "meeting" && (trigger.verbal || trigger.light !== undefined);

/** "a delegation that holds X and Y": right behind it, those of whom it is made. */
const memberBehind = (s: Scene, at: number): NounPhrase | undefined => {
  const verb = matchAt(s.a, isA(s.a, at, "relative") ? at + 1 : at, "event-light");
  const member = verb?.entry.features.near === "yes" && verb.enclitic === "" ? joinedSourceAt(s, verb.to) : undefined;
  return member && SUBJECTS.has(membersOf(member)[0]?.kind ?? member.kind) ? member : undefined;
};

/** "met, on the margin of the assembly's meetings, HIS COUNTERPART": he is another verb's. */
const isOfAnother = (s: Scene, trigger: Trigger, found: Found): boolean =>
  !trigger.verbal && found.agent && found.parts[0]?.phrase.kind === "organisation" && isOccasion(s, trigger.match.from);

/** "during the days TO COME": of no day that is known. */
const turnsUnit = (s: Scene, at: number): boolean => isA(s.a, at, "time-word") && isA(s.a, at - 1, "time-unit");

/** Times, and the number of a round: "the FIFTH session of the committee"; "a short while ago". */
const inTimes: Step = ({ s }, at) =>
  s.inTime[at] || isA(s.a, at, "ordinal") || turnsUnit(s, at) ? at + 1 : matchAt(s.a, at, "adverb")?.to;

/** "relations", "the CONFLICT between A and B": what is theirs, and no encounter. */
const isBond = (s: Scene, at: number): boolean => isA(s.a, at, "bond") || (isA(s.a, at, "situation") && isA(s.a, at + 1, "between"));

const notesBond: Step = (walk, at) => {
  // behind a preposition the word itself is passed with it
  const led = roleBefore(walk.s, at)?.next;
  const told = isBond(walk.s, at) || (led !== undefined && isBond(walk.s, led));
  walk.bonded ||= told && !OF_TIES.has(walk.trigger.type);
  return undefined;
};

/** "held, on the margin of the summit, talks", "held talks ON THE MARGIN OF THE SUMMIT with": where a verb carries them, the other side comes behind. */
const passesAside: Step = ({ s, trigger, hasWith }, at) => {
  const waits = trigger.light !== undefined && trigger.type !== "visit" && !hasWith;
  // "a meeting TO DISCUSS the talks between": what is discussed is told behind the noun
  const isTopic = matchAt(s.a, at, "preposition")?.entry.features.role === "about-topic";
  return (trigger.verbal || (waits && !isTopic) ? pastAside(s, at) : 0) || undefined;
};

const BEFORE_OBJECT: ReadonlySet<string> = new Set([
  "in",
  "at",
  "to",
  "with",
  "between",
  "mediator",
  "for",
  "by",
  "headed",
  "led",
  "inviter",
]);

const closesObject: Step = (walk, at) => {
  const led = roleBefore(walk.s, at);
  // "expelled, during the month, diplomats", "during the two DAYS to come": when
  if (led && !BEFORE_OBJECT.has(led.role) && walk.s.inTime[led.next] !== 1 && !isA(walk.s.a, led.next, "time-unit"))
    walk.objectOpen = false;
  return undefined;
};

/** "discussed with X": what is discussed comes behind, and those it concerns are not met. */
const passesTopic: Step = ({ s, trigger }, at) => {
  if (trigger.frame !== "with-only" || roleAt(s, at) !== "" || isMark(s, at) || isA(s.a, at, "by-phone")) return undefined;
  // "a visit DURING WHICH he discussed with X": the pronoun that takes up the visit
  if (isResumption(s, at)) return at + 1;
  const beside = besideAgent(s, at);
  if (beside) return beside.to;
  return meetsBehindTopic(s, at, trigger) ? undefined : "stop";
};

const isBare = ({ s, objectOpen }: Walk, at: number, role: string): boolean => role === "" && objectOpen && !isComma(s, at);

/** Without a preposition, and no object: a phrase of something else. */
const passesOther: Step = (walk, at) => {
  const { s, trigger, found } = walk;
  const role = roleAt(s, at);
  if (role !== "" || isBare(walk, at, role)) return undefined;
  if (!isOwnVisit(trigger) && isA(s.a, at, "counterpart") && !isOfAnother(s, trigger, found)) return undefined;
  const other = sourceAt(s, at);
  return other && other.to > at + 1 ? other.to : at + 1;
};

const isPerson = ({ phrase }: Part): boolean => SUBJECTS.has(phrase.kind);

/** Those whom a topic or a bond concerns, who do not take part themselves. */
const onlyConcerned = ({ trigger, bonded, found, hasWith }: Walk, role: string, bare: boolean, phrase: NounPhrase): boolean => {
  const members = membersOf(phrase);
  // whom one meets is somebody
  if (bare && trigger.type === "meeting" && members.every(isSomewhere)) return true;
  // "talks on relations between A and B": the relations are theirs, not the talks
  if (
    trigger.frame === "with-only" &&
    role === "with" &&
    !members.every((m) => SUBJECTS.has(m.kind) || m.kind === "organisation" || areOfficialsOf(m))
  )
    return true;
  // "discussed the crisis WITH SAHLANI OFFICIALS"
  if (members.some((m) => SUBJECTS.has(m.kind)) || (role === "with" && members.every(areOfficialsOf))) return false;
  // "A and B signed an agreement on the ties between Sahla and Jabal": those who sign are told
  const isSigned = trigger.type === "signing" && role === "between" && found.parts.length > 1 && found.parts.every(isPerson);
  // "talks with his counterpart on what is open between Sahla and Jabal", "a call from him on it": with whom is told
  const isWithOne = role === "between" && (hasWith || (trigger.type === "call" && found.parts.length > 0));
  return (bonded && (role === "between" || role === "with")) || isSigned || isWithOne;
};

/** "ON THE MARGIN OF the summit": what is done with somebody there is told by another word. */
const isOnMargin = (s: Scene, { match }: Trigger): boolean =>
  [1, 2].some((back) => {
    const led = matchAt(s.a, match.from - back, "preposition");
    return led?.to === match.from && led.entry.features.role === "margin";
  });

/** A preposition that belongs to another noun or verb: "stop" where all behind it does, "pass" where only its phrase does. */
const ofAnotherNoun = ({ s, trigger, found, hasWith }: Walk, role: string, at: number, phrase: NounPhrase): "stop" | "pass" | undefined => {
  // "a meeting between A and B to end a war between C and D"; "between A and between B" goes on
  if (role === "between" && found.between && found.parts.length > 1 && !(s.a.tokens[at]?.type.conjoined ?? false)) return "stop";
  // "during her meeting with X, the solidarity with Y": behind a comma another "with" belongs to another noun
  if (role === "with" && hasWith && !trigger.verbal && !trigger.light && anotherNoun(s, found.end, at)) return "stop";
  // "met, on the margin of his part IN THE SUMMIT, with X": he is met, and no part of the summit
  if (role === "with" && isMultilateral(trigger.type) && (trigger.light ? isOccasion(s, trigger.light.from) : isOnMargin(s, trigger)))
    return "stop";
  // "his visit to prepare the report that he hands TO THE COUNCIL": far behind, and no place, it is another verb's
  if (trigger.type === "visit" && GOALS.has(role) && isFarHost(trigger, found, at, phrase)) return "pass";
  // "his visit to Sahla, in succession to the former envoy": behind a comma "for" belongs to another noun
  if (role === "for" && trigger.type === "visit" && found.parts.length > 0 && anotherNoun(s, found.end, at)) return "pass";
  return undefined;
};

const LOCAL: ReadonlySet<string> = new Set(["in", "at", "by"]);
const ORDERS: ReadonlySet<string> = new Set(["before", "after"]);

const takesPart: Step = (walk, at) => {
  const { s, trigger, found } = walk;
  const led = roleBefore(s, at);
  const start = led?.next ?? at;
  const role = led?.role ?? prefixedRole(s, at);
  const bare = isBare(walk, at, role);
  if (walk.back && bare && found.parts.some((p) => p.role === "host")) return "stop";
  // "to take part IN THE MEETING of the ministers", "held a meeting BEFORE THE TALKS with": what comes behind is the other encounter's
  if (start !== at && (trigger.type === "visit" || (!trigger.verbal && ORDERS.has(role))) && namesEncounter(s, start)) return "stop";
  const told = partAt(s, trigger, role, start);
  if (!told || s.inTime[start]) return at + 1;
  const phrase = withoutPlace(s, told);
  if (onlyConcerned(walk, role, bare, phrase)) return at + 1;
  if (isAsideOfTwo(s, trigger, phrase)) return phrase.to;
  // "in the palace, WEST OF the town": where
  if (bare && isA(s.a, start - 1, "direction") && isSomewhere(phrase)) {
    found.place ??= phrase;
    return phrase.to;
  }
  // "talks of the border committee between A and B": the committee is the mechanism, A and B take part
  if (role === "between" && found.agent && found.parts[0]?.phrase.kind === "organisation") found.parts.shift();
  // "the SAHLA summit between A and B": where it is held
  if (role === "between" && isMultilateral(trigger.type) && found.parts.length === 1 && found.parts[0]?.phrase.kind === "country")
    found.place ??= found.parts.shift()?.phrase;
  if (recalls(s, trigger, phrase)) {
    takeEnvoy(s, found, phrase);
    return phrase.to;
  }
  const another = ofAnotherNoun(walk, role, at, phrase);
  if (another) return another === "stop" ? "stop" : phrase.to;
  // "the situation in X": what is talked about is there, those who talk need not be
  if ((role === "in" || role === "by") && isOfSituation(s, at)) return phrase.to;
  if (LOCAL.has(role) && isSomewhere(phrase) && isElsewhere(s, trigger, at, phrase)) return phrase.to;
  // one rupture is with one side: another "with" belongs to another verb
  if (TIES.has(trigger.type) && role === "with" && walk.hasWith) return at + 1;
  return takeTold(walk, at, role, bare, phrase);
};

const takeTold = (walk: Walk, at: number, role: string, bare: boolean, phrase: NounPhrase): number => {
  const { s, trigger, found } = walk;
  const byOne = role === "by" && hasBy(trigger);
  const before = found.parts.length;
  // "with the delegation HEADED BY X": of the side that was told
  const ofSide = role === "headed" && found.parts[before - 1]?.phrase.to === at;
  walk.hasWith ||= role === "with" || (byOne && phrase.kind !== "place");
  if (isOfBody(trigger, role, phrase, found)) for (const member of membersOf(phrase)) found.parts.push({ role: "party", phrase: member });
  take(found, trigger, bare || (role === "" && isA(s.a, at, "counterpart")) ? "object" : role, phrase);
  // "met with X FOR the study of": what brings nobody is no other side
  walk.onlyWith &&= role === "with" || byOne || ofSide || found.parts.length === before;
  if (role === "between" && found.parts.length > before) found.between = true;
  if (bare || (!trigger.verbal && (role === "with" || (role === "by" && phrase.kind !== "place")))) walk.objectOpen = false;
  if (bare) walk.spare = undefined;
  // "A AND THE DELEGATION WITH HIM met B": those told as one are the subject, where another stands behind them
  if (bare && SUBJECTS.has(phrase.kind)) found.together = false;
  found.end = phrase.to;
  const member = phrase.kind === "group" ? memberBehind(s, phrase.to) : undefined;
  if (!member) return phrase.to;
  take(found, trigger, "with", member);
  return member.to;
};

export const STEPS: readonly Step[] = [
  stopsAtBut,
  takesNextHost,
  passesBetweenCommas,
  inTimes,
  notesBond,
  passesAside,
  passesRelative,
  passesTold,
  takesAttendants,
  takesHost,
  takesCaller,
  takesLeader,
  takesSigner,
  takesNext,
  takesWhomHeMet,
  passesSeat,
  passesAttendance,
  passesCompany,
  closesObject,
  takesLateVisitor,
  takesBareTown,
  passesTopic,
  takesPost,
  takesStaff,
  takesCounted,
  passesTies,
  passesOther,
  takesPart,
];
