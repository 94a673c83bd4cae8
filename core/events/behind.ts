/** Participants and place behind a trigger, word by word: first whoever stands right behind it, then what prepositions bring. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { behindTimes, type Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { STEPS, type Walk } from "./behind-steps.ts";
import { envoysNamed } from "./credentials.ts";
import { envoysCounted, isOwnEnvoy, missionOfStaff } from "./own-envoy.ts";
import { besideAgent, spelledOut, withoutPlace } from "./part-phrase.ts";
import { HOSTED, hosted } from "./hosted.ts";
import { behindResumption, behindSetting, isResumption, prefixedRole, stopsArguments } from "./part-roles.ts";
import { canTakePart, isMultilateral, isSomewhere, membersOf, type Part, SUBJECTS } from "./parts.ts";
import { subjectWithin } from "./light-behind.ts";
import { placeMeant, placeVisited } from "./place-meant.ts";
import { relativeBefore } from "./subject.ts";
import { leaderOf } from "./leader.ts";
import { CROWDS } from "./told-by-nation.ts";
import { type Found, ownedBy, take, takeAgent, takeEnvoy } from "./take-part.ts";
import { behindAdjectives, type Trigger } from "./trigger.ts";
import { isStop } from "./trigger-object.ts";

const MOST_BEHIND = 30;

/** "met on Saturday in X also THE PRESIDENT": what stands between a verb and its subject, where one comes behind it. */
const settingBeforeSubject = (s: Scene, trigger: Trigger, from: number): { at: number; place: NounPhrase | undefined } | undefined => {
  if ((!trigger.verbal && !isAttendedBy(trigger)) || trigger.type === "visit") return undefined;
  const setting = behindSetting(s, from);
  const subject = setting.at > from && setting.at < trigger.sentence.to ? joinedSourceAt(s, setting.at) : undefined;
  const first = subject && (membersOf(subject)[0] ?? subject);
  // "met in X yesterday OFFICIALS from Sahla and Jabal": whom a verb without an object has behind it are its subject
  const several = first !== undefined && first !== subject && (first.kind === "country" || first.kind === "organisation");
  return first && (SUBJECTS.has(first.kind) || (trigger.frame === "with" && (several || CROWDS.has(first.kind)) && canTakePart(subject)))
    ? setting
    : undefined;
};

/** "ATTENDED THE SUMMIT the president X": whoever comes to it stands behind what the verb has for its object. */
const isAttendedBy = ({ type, light, match }: Trigger): boolean =>
  isMultilateral(type) &&
  light?.entry.features.attends === "yes" &&
  light.entry.features.tense !== "none" &&
  match.definite &&
  (light.to === match.from || light.to + 1 === match.from);

/** "meets, during the visit, THE PRESIDENT": a definite noun has no genitive. */
const isClosed = (trigger: Trigger, agent: NounPhrase): boolean =>
  !trigger.verbal &&
  !isAttendedBy(trigger) &&
  !trigger.lightBehind &&
  trigger.match.definite &&
  trigger.match.proclitics === "" &&
  SUBJECTS.has(membersOf(agent)[0]?.kind ?? agent.kind);

/** Without "with" those confer who are told by name or as two. */
const confer = (parts: readonly Part[]): boolean =>
  parts[0]?.phrase.number === "d" ||
  parts.every((p) => p.phrase.kind === "person" || p.phrase.kind === "counterpart") ||
  isWithCounterpart(parts);

/** "the minister and his counterpart discussed" */
const isWithCounterpart = (parts: readonly Part[]): boolean => parts.length === 2 && parts[1]?.phrase.head?.class === "counterpart";

/** The envoy that is part of the trigger, or counted behind it: "the expulsion of the ambassador", "of sixty diplomats". */
const takeEnvoys = (s: Scene, trigger: Trigger, found: Found, from: number): number => {
  if (trigger.frame !== "envoy" && trigger.type !== "credentials") return from;
  let at = from;
  const isPart = trigger.frame === "envoy" && !trigger.verbal && trigger.match.to > trigger.match.from + 1;
  const expelled = isPart ? sourceAt(s, trigger.match.to - 1) : undefined;
  if (expelled && canTakePart(expelled)) {
    if (isOwnEnvoy(s, expelled)) takeEnvoy(s, found, expelled);
    else found.parts.push({ role: "party", phrase: expelled });
    at = Math.max(at, expelled.to);
  }
  const counted = envoysCounted(s, at);
  if (!counted) return at;
  found.parts.push({ role: "party", phrase: counted });
  return counted.to;
};

/** The place that the trigger's pronoun stands for, and where the words behind it go on. */
const takePlaceMeant = (s: Scene, trigger: Trigger, found: Found, from: number): number => {
  const visited = placeVisited(s, trigger) ?? placeMeant(s, trigger);
  if (!visited) return from;
  take(found, trigger, "object", visited);
  const led = matchAt(s.a, from, "preposition");
  return led && led.enclitic !== "" ? behindTimes(s, from + 1) : from;
};

/** "the memorandum OF UNDERSTANDING the minister of X": what the paper is called ends before who signs it. */
const behindPaper = (s: Scene, paper: number): number => {
  let at = paper + 1;
  while ((s.a.tokens[at]?.type.definite ?? false) && !isA(s.a, at, "office") && !isA(s.a, at, "honorific") && s.names.covering[at] === -1)
    at++;
  return at;
};

/** "arrives X AS A GUEST OF Sahla": the word that brings where he goes is spelt like a calling of his. */
const withoutItinerary = (s: Scene, phrase: NounPhrase): NounPhrase =>
  (matchAt(s.a, phrase.to - 1, "itinerary")?.to ?? 0) > phrase.to ? { ...phrase, to: phrase.to - 1 } : phrase;

/** Whoever stands right behind the trigger, times and places before him left out. */
const takeFirst = (s: Scene, trigger: Trigger, found: Found, from: number): number => {
  let at = from;
  // "a tour IN A REGION that takes in X": the stops are told apart
  const region = trigger.frame === "tour" ? sourceAt(s, at) : undefined;
  if (trigger.frame === "tour" && isStop(s, at)) {
    const stops = joinedSourceAt(s, at);
    if (stops) take(found, trigger, "to", stops);
    return stops?.to ?? at;
  }
  if (region && isSomewhere(region)) at = region.to;
  // "the time in which [in it] THE MINISTRY summoned the ambassador"
  if (trigger.verbal && trigger.type !== "visit" && isResumption(s, at)) at = behindResumption(s, at);
  const setting = settingBeforeSubject(s, trigger, at);
  if (setting) {
    at = setting.at;
    found.place = setting.place;
  }
  // "signed THE TREATY the minister of X": what is signed may stand before who signs
  if (trigger.verbal && trigger.type === "signing" && isA(s.a, at, "paper")) return behindPaper(s, at);
  // "a tour that TOOK HIM TO Sahla": spelt like "his leaders"
  if (prefixedRole(s, at) || s.inTime[at] || isA(s.a, at, "itinerary") || (trigger.frame === "envoy" && missionOfStaff(s, at))) return at;
  const subject = spelledOut(s, joinedSourceAt(s, at));
  const agent = subject && withoutItinerary(s, withoutPlace(s, subject));
  return Math.max(at, agent && !isClosed(trigger, agent) ? takeAgent(s, found, trigger, agent) : 0);
};

const TAKES_ENVOY: ReadonlySet<string> = new Set(["envoy", "resume"]);
const WITH_OBJECT: ReadonlySet<string> = new Set(["object", "document", "receive", "sends"]);

/** "the meeting of the delegation THE SECRETARY-GENERAL", "of the king X THE MINISTER Y": right behind whoever meets, and no calling of his own. */
const isMetByNoun = (s: Scene, { verbal, frame, match }: Trigger, { agent, parts, end }: Found): boolean => {
  const [first, ...others] = parts;
  if (verbal || frame !== "with" || match.definite || match.enclitic !== "" || !agent || !first || others.length > 0) return false;
  const met = sourceAt(s, end);
  if (!met || met.skip > 0 || !met.office || s.a.tokens[end]?.type.conjoined) return false;
  const { kind, office, person } = first.phrase;
  return kind === "group" || (met.person !== undefined && office !== undefined && person !== undefined && office.to <= person.from);
};

/** A phrase without a preposition may be the trigger's object. */
const hasObject = (s: Scene, trigger: Trigger, found: Found, brings: boolean): boolean => {
  if (isMetByNoun(s, trigger, found)) return true;
  // "a meeting brings A together with B": the verb's object
  if (brings || trigger.light?.entry.features.gathers === "yes" || (trigger.type === "meeting" && ownedBy(s, trigger))) return true;
  const takesOne = WITH_OBJECT.has(trigger.frame) || (TAKES_ENVOY.has(trigger.frame) && trigger.verbal);
  return takesOne && (found.agent || trigger.match.enclitic !== "" || trigger.verbal);
};

/** Behind the trigger: the genitive or subject first, then what prepositions bring. */
export const behind = (s: Scene, trigger: Trigger): Found => {
  if (trigger.frame === HOSTED) return hosted(s, trigger.match);
  const found: Found = { parts: [], place: undefined, end: trigger.match.to, agent: false };
  // behind a verb a nationality is a country: "cut Saudi Arabia"
  const own = trigger.verbal ? trigger.match.to : behindAdjectives(s, trigger.match.to);
  let at = trigger.lightBehind ? behindResumption(s, trigger.lightBehind.to) : own;
  const brings = trigger.lightBehind?.entry.features.gathers === "yes" && trigger.lightBehind.enclitic === "";
  if (brings) {
    const setting = behindSetting(s, at);
    at = setting.at;
    // "a meeting in Sahla that brought together", "held in Sahla": told before the verb, or behind it
    found.place = behindSetting(s, isA(s.a, own, "event-light") ? own + 1 : own).place ?? setting.place;
  }
  const within = subjectWithin(s, trigger);
  if (within) found.parts.push({ role: "visitor", phrase: within });
  at = takeFirst(s, trigger, found, takePlaceMeant(s, trigger, found, takeEnvoys(s, trigger, found, at)));
  const objectOpen = hasObject(s, trigger, found, brings);
  // "X the crown prince, head of the government": a second office of his, unless nobody else is received
  const spare = found.agent && objectOpen && !TAKES_ENVOY.has(trigger.frame) ? besideAgent(s, at) : undefined;
  if (spare) at = spare.to;
  const walk: Walk = {
    s,
    trigger,
    found,
    objectOpen,
    spare,
    // "X, who visits Sahla": the relative stands for whoever goes there, unless the verb's pronoun takes up the place
    back: trigger.verbal && trigger.match.enclitic === "" && relativeBefore(s, trigger.match.from) !== undefined,
    // "headed the side of Sahla, in the talks with Jabal, X"
    headed: trigger.light?.entry.features.heads === "yes" ? leaderOf(s, trigger.light.to) : undefined,
    bonded: false,
    hasWith: false,
    onlyWith: true,
  };
  const end = trigger.match.to + MOST_BEHIND;
  while (at < end && !stopsArguments(s, at, trigger, found.parts.length)) {
    const next = nextOf(walk, at);
    if (next === "stop") break;
    at = next;
  }
  found.oneSide = walk.hasWith && !found.agent && walk.onlyWith;
  if (walk.spare) take(found, trigger, "object", walk.spare);
  const envoys = envoysNamed(s, trigger, found.parts);
  if (envoys.length > 0) found.parts.splice(0, found.parts.length, ...envoys);
  if (trigger.frame === "with-only" && !walk.hasWith && !confer(found.parts)) found.parts.length = 0;
  return found;
};

/** Where the walk goes on from this word: the first step that knows it tells. */
const nextOf = (walk: Walk, at: number): number | "stop" => {
  for (const step of STEPS) {
    const to = step(walk, at);
    if (to !== undefined) return to;
  }
  return at + 1;
};
