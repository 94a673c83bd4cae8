/** Participants and place behind a trigger, word by word. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { placePhrase } from "../mentions/body-phrase.ts";
import { envoysNamed } from "./credentials.ts";
import { attendsRound } from "./foreign.ts";
import { isOwnEnvoy } from "./own-envoy.ts";
import { behindResumption, behindSetting, isMark, pastAside, prefixedRole, roleBefore, stopsArguments } from "./part-roles.ts";
import { canTakePart, isSomewhere, membersOf, type Part, SUBJECTS } from "./parts.ts";
import { placeMeant, placeVisited } from "./place-meant.ts";
import { leaderOf, relativeBefore } from "./subject.ts";
import { venueAt } from "./venue.ts";
import { seriesOf } from "./series.ts";
import { type Found, isOfBody, OF_TIES, ownedBy, recalls, take, takeAgent, takeEnvoy, TIES } from "./take-part.ts";
import { behindAdjectives, isOccasion, type Trigger } from "./trigger.ts";
import { stateAt, unknownStates } from "./unknown-states.ts";

const MOST_BEHIND = 30;

const FARTHEST_TOPIC = 10;

/** "the minister discussed cooperation with his counterpart": his like is whom he meets. */
const meetsBehindTopic = (s: Scene, at: number, trigger: Trigger, found: Found): boolean => {
  if (!found.agent) return false;
  for (let i = at; i < at + FARTHEST_TOPIC && !stopsArguments(s, i, trigger); i++)
    if (matchAt(s.a, i, "preposition")?.entry.features.role === "with") return isA(s.a, i + 1, "counterpart");
  return false;
};

/** Without "with" those confer who are told by name or as two. */
const confer = (parts: readonly Part[]): boolean =>
  parts[0]?.phrase.number === "d" ||
  parts.every((p) => p.phrase.kind === "person" || p.phrase.kind === "counterpart") ||
  isWithCounterpart(parts);

/** "the minister and his counterpart discussed" */
const isWithCounterpart = (parts: readonly Part[]): boolean => parts.length === 2 && parts[1]?.phrase.head?.class === "counterpart";

/** An office without a holder or a nationality right behind whoever acts. */
const besideAgent = (s: Scene, at: number): NounPhrase | undefined => {
  const phrase = isA(s.a, at, "office") ? sourceAt(s, at) : undefined;
  return phrase?.kind === "office" && !phrase.person && !phrase.country && phrase.skip === 0 && phrase.number === "s" ? phrase : undefined;
};

const partAt = (s: Scene, trigger: Trigger, role: string, at: number): NounPhrase | undefined => {
  // who is called in is called to the ministry's seat
  const calledTo = trigger.type === "summons" && (role === "to" || role === "for");
  const within = role === "in" || role === "by" || role === "at" || calledTo;
  // "in his office": where, and not the body of that name
  const own = within ? matchAt(s.a, at, "venue") : undefined;
  if (own && s.a.lexicon.language.isPronoun(own.enclitic)) return venueAt(s, at);
  const known = joinedSourceAt(s, at);
  // "to the governorate of X", "to the east of Sahla": where, though it may be the name of a body
  const goes = role === "to" || role === "in";
  const head =
    goes && known && !known.person && (known.kind === "organisation" || known.kind === "office")
      ? matchAt(s.a, at, "place-head")
      : undefined;
  const town = head && placePhrase(s, at, head);
  if (town) return town;
  if (goes && !known && isA(s.a, at, "direction")) {
    const where = sourceAt(s, at + 1);
    if (where && isSomewhere(where)) return where;
  }
  if (role === "between" && known?.members === undefined && seriesOf(s, trigger)?.round !== undefined) return unknownStates(s, at) ?? known;
  if (role === "to" && !known && trigger.type === "visit" && attendsRound(s, trigger)) return stateAt(s, at);
  return known ?? (within ? venueAt(s, at) : undefined);
};

/** "received, in the presence of X, Y": who is present is not received. */
const isAttendance = (s: Scene, trigger: Trigger, at: number): boolean =>
  trigger.verbal && trigger.frame === "receive" && matchAt(s.a, at, "preposition")?.entry.features.role === "attended";

/** "to inform THE LEADERS of the union": behind a word that no table explains stands its own genitive. */
const isOfUnknown = (s: Scene, at: number): boolean => {
  const before = s.a.tokens[at - 1]?.type;
  return (
    before?.kind === "word" &&
    (before.classes.length === 0 || s.a.lexicon.language.cutsFor(before.form)) &&
    !before.definite &&
    !before.adjectival &&
    s.inTime[at - 1] !== 1 &&
    s.names.covering[at - 1] === -1
  );
};

const CROWDS: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["anonymous", "group", "office"]);

/** "met Sahlani officials IN THE CAPITAL": those who are told by nation or office are met there, and the place is not part of what they are called. */
const withoutPlace = (s: Scene, phrase: NounPhrase): NounPhrase => {
  if (!CROWDS.has(phrase.kind) || phrase.number !== "p" || phrase.person || phrase.members) return phrase;
  // "the ministers of foreign affairs IN SAHLA": whose ministers they are
  if (phrase.kind === "office" && phrase.office?.rank !== "ambassador") return phrase;
  for (let at = phrase.from + 2; at < phrase.to - 1; at++) {
    if (matchAt(s.a, at, "preposition")?.entry.features.role !== "in") continue;
    const where = s.names.startingAt[at + 1];
    if (where?.to === phrase.to && (where.kind === "place" || where.kind === "country")) return { ...phrase, to: at };
  }
  return phrase;
};

/** "while THE SAHLANI SIDE WAS HEADED BY X": who leads the other side. */
const leaderAt = (s: Scene, at: number): NounPhrase | undefined =>
  matchAt(s.a, at, "event-light")?.entry.features.heads === "yes" ? leaderOf(s, at + 1) : undefined;

/** A place right behind "the situation", its adjectives aside. */
const isOfSituation = (s: Scene, at: number): boolean =>
  isA(s.a, at - 1, "situation") || ((s.a.tokens[at - 1]?.type.adjectival ?? false) && isA(s.a, at - 2, "situation"));

/** A comma, and words that tell no time: what is said goes on to something else. */
const anotherNoun = (s: Scene, from: number, to: number): boolean => {
  let paused = false;
  let words = 0;
  for (let at = from; at < to; at++) {
    if (isMark(s, at)) paused ||= s.a.lexicon.language.isComma(s.a.tokens[at]?.type.text ?? "");
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

/** "met on Saturday in X also THE PRESIDENT": what stands between a verb and its subject, where one comes behind it. */
const settingBeforeSubject = (s: Scene, trigger: Trigger, from: number): { at: number; place: NounPhrase | undefined } | undefined => {
  if (!trigger.verbal || trigger.type === "visit") return undefined;
  const setting = behindSetting(s, from);
  const subject = setting.at > from && setting.at < trigger.sentence.to ? joinedSourceAt(s, setting.at) : undefined;
  return subject && SUBJECTS.has(membersOf(subject)[0]?.kind ?? subject.kind) ? setting : undefined;
};

/** "the expulsion of SIXTY DIPLOMATS": behind a number many stand in the singular. */
const envoysCounted = (s: Scene, at: number): NounPhrase | undefined => {
  const phrase = !sourceAt(s, at) && s.a.tokens[at + 1]?.type.as.envoy ? sourceAt(s, at + 1) : undefined;
  return phrase && phrase.kind === "anonymous" && phrase.skip === 0 ? { ...phrase, number: "p" } : undefined;
};

/** "a delegation that holds X and Y": right behind it, those of whom it is made. */
const memberBehind = (s: Scene, at: number): NounPhrase | undefined => {
  const verb = matchAt(s.a, isA(s.a, at, "relative") ? at + 1 : at, "event-light");
  const member = verb?.entry.features.near === "yes" && verb.enclitic === "" ? joinedSourceAt(s, verb.to) : undefined;
  return member && SUBJECTS.has(membersOf(member)[0]?.kind ?? member.kind) ? member : undefined;
};

/** "meets, during the visit, THE PRESIDENT": a definite noun has no genitive. */
const isClosed = (trigger: Trigger, agent: NounPhrase): boolean =>
  !trigger.verbal &&
  !trigger.lightBehind &&
  trigger.match.definite &&
  trigger.match.proclitics === "" &&
  SUBJECTS.has(membersOf(agent)[0]?.kind ?? agent.kind);

/** "met, on the margin of the assembly's meetings, HIS COUNTERPART": he is another verb's. */
const isOfAnother = (s: Scene, trigger: Trigger, found: Found): boolean =>
  !trigger.verbal && found.agent && found.parts[0]?.phrase.kind === "organisation" && isOccasion(s, trigger.match.from);

const behindTimes = (s: Scene, from: number): number => {
  let at = from;
  while (s.inTime[at] === 1) at++;
  return at;
};

/** Behind the trigger: the genitive or subject first, then what prepositions bring. */
export const behind = (s: Scene, trigger: Trigger): Found => {
  const found: Found = { parts: [], place: undefined, end: trigger.match.to, agent: false };
  // behind a verb a nationality is a country: "cut Saudi Arabia"
  const own = trigger.verbal ? trigger.match.to : behindAdjectives(s, trigger.match.to);
  let at = trigger.lightBehind ? behindResumption(s, trigger.lightBehind.to) : own;
  const brings = trigger.lightBehind?.entry.features.gathers === "yes" && trigger.lightBehind.enclitic === "";
  if (brings) {
    const setting = behindSetting(s, at);
    at = setting.at;
    found.place = setting.place;
  }
  // "the expulsion of the Iranian ambassador": the envoy is part of the trigger
  const envoy = trigger.frame === "envoy" && !trigger.verbal && trigger.match.to > trigger.match.from + 1;
  const expelled = envoy ? sourceAt(s, trigger.match.to - 1) : undefined;
  if (expelled && canTakePart(expelled)) {
    if (isOwnEnvoy(s, expelled)) takeEnvoy(s, found, expelled);
    else found.parts.push({ role: "party", phrase: expelled });
    at = Math.max(at, expelled.to);
  }
  const counted = trigger.frame === "envoy" ? envoysCounted(s, at) : undefined;
  if (counted) {
    found.parts.push({ role: "party", phrase: counted });
    at = counted.to;
  }
  const visited = placeVisited(s, trigger) ?? placeMeant(s, trigger);
  if (visited) {
    take(found, trigger, "object", visited);
    if (isA(s.a, at, "preposition") && matchAt(s.a, at, "preposition")?.enclitic !== "") at = behindTimes(s, at + 1);
  }
  // "a tour IN A REGION that takes in X": the stops are told apart
  const region = trigger.frame === "tour" ? sourceAt(s, at) : undefined;
  if (region && isSomewhere(region)) at = region.to;
  const setting = settingBeforeSubject(s, trigger, at);
  if (setting) {
    at = setting.at;
    found.place = setting.place;
  }
  if (!prefixedRole(s, at) && !s.inTime[at]) {
    const subject = joinedSourceAt(s, at);
    const agent = subject && withoutPlace(s, subject);
    const to = agent && !isClosed(trigger, agent) ? takeAgent(s, found, trigger, agent) : 0;
    at = Math.max(at, to);
  }
  // "a meeting brings A together with B": the verb's object
  const gathers = brings || trigger.light?.entry.features.gathers === "yes";
  let objectOpen =
    gathers ||
    (trigger.type === "meeting" && ownedBy(s, trigger)) ||
    ((trigger.frame === "object" ||
      trigger.frame === "document" ||
      trigger.frame === "receive" ||
      (trigger.frame === "envoy" && trigger.verbal)) &&
      (found.agent || trigger.match.enclitic !== "" || trigger.verbal));
  // "X the crown prince, head of the government": a second office of his, unless nobody else is received
  let spare: NounPhrase | undefined;
  if (found.agent && objectOpen && trigger.frame !== "envoy") {
    const beside = besideAgent(s, at);
    if (beside) {
      spare = beside;
      at = beside.to;
    }
  }
  // "X, who visits Sahla": the relative stands for whoever goes there, unless the verb's pronoun takes up the place
  const back = trigger.verbal && trigger.match.enclitic === "" && relativeBefore(s, trigger.match.from) !== undefined;
  // "headed the side of Sahla, in the talks with Jabal, X"
  const headed = trigger.light?.entry.features.heads === "yes" ? leaderOf(s, trigger.light.to) : undefined;
  let bonded = false;
  let hasWith = false;
  let onlyWith = true;
  for (; at < trigger.match.to + MOST_BEHIND && !stopsArguments(s, at, trigger, found.parts.length); at++) {
    if (s.inTime[at]) continue;
    bonded ||= !OF_TIES.has(trigger.type) && isA(s.a, at, "bond");
    const aside = trigger.verbal ? pastAside(s, at) : 0;
    if (aside > 0) {
      at = aside - 1;
      continue;
    }
    if (matchAt(s.a, at, "event-light")?.entry.features.host === "yes") {
      // "which the capital hosted": the subject is the place; "which the president hosted": he takes part
      const host = sourceAt(s, at + 1);
      if (host && isSomewhere(host)) found.place ??= host;
      else if (host && SUBJECTS.has(host.kind)) take(found, trigger, "object", host);
    }
    const leader = leaderAt(s, at) ?? (at === headed?.from ? headed : undefined);
    if (leader && trigger.type !== "visit") {
      take(found, trigger, "object", leader);
      at = leader.to - 1;
      continue;
    }
    const attended = isAttendance(s, trigger, at) ? joinedSourceAt(s, at + 1) : undefined;
    if (attended) {
      at = attended.to - 1;
      continue;
    }
    const led = roleBefore(s, at);
    const start = led ? led.next : at;
    const role = led?.role ?? prefixedRole(s, at);
    if (led && !["in", "at", "to", "with", "between", "mediator", "for", "by", "headed", "led", "inviter"].includes(led.role))
      objectOpen = false;
    const late =
      role === "" && trigger.verbal && trigger.type === "visit" && !found.agent && !back && found.parts.every((p) => p.role !== "visitor");
    if (late) {
      const subject = isOfUnknown(s, at) ? undefined : joinedSourceAt(s, at);
      if (subject && SUBJECTS.has(subject.kind)) {
        for (const member of membersOf(subject)) found.parts.push({ role: "visitor", phrase: member });
        at = subject.to - 1;
        continue;
      }
    }
    // "arrived, on Tuesday, Cairo": the town without a preposition
    const town = role === "" && trigger.verbal && trigger.type === "visit" && trigger.frame !== "object" ? sourceAt(s, at) : undefined;
    if (town?.skip === 0 && town.kind === "place" && !found.parts.some((p) => p.role === "host")) {
      // "left Sahla": where one leaves is not visited
      if (trigger.frame !== "leave") take(found, trigger, "to", town);
      at = town.to - 1;
      continue;
    }
    // "discussed with X": what is discussed comes behind, and those it concerns are not met
    if (trigger.frame === "with-only" && role === "" && !isMark(s, at) && !isA(s.a, at, "by-phone")) {
      const beside = besideAgent(s, at);
      if (beside) {
        at = beside.to - 1;
        continue;
      }
      if (!meetsBehindTopic(s, at, trigger, found)) break;
    }
    const bare = role === "" && objectOpen && !s.a.lexicon.language.isComma(s.a.tokens[at]?.type.text ?? "");
    if (role === "" && !bare && (isOwnVisit(trigger) || !isA(s.a, at, "counterpart") || isOfAnother(s, trigger, found))) {
      const other = sourceAt(s, at);
      if (other && other.to > at + 1) at = other.to - 1;
      continue;
    }
    if (back && bare && found.parts.some((p) => p.role === "host")) break;
    const told = partAt(s, trigger, role, start);
    if (!told || s.inTime[start]) continue;
    const phrase = withoutPlace(s, told);
    // whom one meets is somebody
    if (bare && trigger.type === "meeting" && membersOf(phrase).every(isSomewhere)) continue;
    // "talks on relations between A and B": the relations are theirs, not the talks
    if (
      trigger.frame === "with-only" &&
      role === "with" &&
      !membersOf(phrase).every((m) => SUBJECTS.has(m.kind) || m.kind === "organisation" || areOfficialsOf(m))
    )
      continue;
    if (bonded && (role === "between" || role === "with") && membersOf(phrase).every(isSomewhere)) continue;
    // "talks of the border committee between A and B": the committee is the mechanism, A and B take part
    if (role === "between" && found.agent && found.parts[0]?.phrase.kind === "organisation") found.parts.shift();
    if (recalls(s, trigger, phrase)) {
      takeEnvoy(s, found, phrase);
      at = phrase.to - 1;
      continue;
    }
    // "during her meeting with X, the solidarity with Y": behind a comma another "with" belongs to another noun
    if (role === "with" && hasWith && !trigger.verbal && !trigger.light && anotherNoun(s, found.end, at)) break;
    // "his visit to Sahla, in succession to the former envoy": behind a comma "for" belongs to another noun
    if (role === "for" && trigger.type === "visit" && found.parts.length > 0 && anotherNoun(s, found.end, at)) continue;
    // "the situation in X": what is talked about is there, those who talk need not be
    if ((role === "in" || role === "by") && isOfSituation(s, at)) {
      at = phrase.to - 1;
      continue;
    }
    // one rupture is with one side: another "with" belongs to another verb
    if (TIES.has(trigger.type) && role === "with" && hasWith) continue;
    hasWith ||= role === "with" || (role === "by" && hasBy(trigger) && phrase.kind !== "place");
    onlyWith &&= role === "with" || role === "in" || role === "at" || (role === "by" && hasBy(trigger));
    if (isOfBody(trigger, role, phrase, found)) found.parts.push({ role: "party", phrase });
    take(found, trigger, bare || (role === "" && isA(s.a, at, "counterpart")) ? "object" : role, phrase);
    if (bare || (!trigger.verbal && (role === "with" || (role === "by" && phrase.kind !== "place")))) objectOpen = false;
    if (bare) spare = undefined;
    found.end = phrase.to;
    at = phrase.to - 1;
    const member = phrase.kind === "group" ? memberBehind(s, phrase.to) : undefined;
    if (member) {
      take(found, trigger, "with", member);
      at = member.to - 1;
    }
  }
  found.oneSide = hasWith && !found.agent && onlyWith;
  if (spare) take(found, trigger, "object", spare);
  const envoys = envoysNamed(s, trigger, found.parts);
  if (envoys.length > 0) found.parts.splice(0, found.parts.length, ...envoys);
  if (trigger.frame === "with-only" && !hasWith && !confer(found.parts)) found.parts.length = 0;
  return found;
};
