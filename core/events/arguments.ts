/** Who takes part and where: what stands around a trigger, by the preposition that brings it. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { isOwnEnvoy, postOf } from "./own-envoy.ts";
import { behindResumption, isMark, pastAside, prefixedRole, roleBefore, stopsArguments } from "./part-roles.ts";
import { canTakePart, isCapital, isMetonym, isMultilateral, isSomewhere, membersOf, type Part, SUBJECTS } from "./parts.ts";
import { placeBefore, venueAt } from "./places.ts";
import { hasLightSubject, type Scope, subjectOf } from "./subject.ts";
import { behindAdjectives, isOccasion, type Trigger } from "./trigger.ts";

export interface Arguments {
  readonly parts: readonly Part[];
  readonly place: NounPhrase | undefined;
  /** the trigger's own pronoun stands for a participant told before */
  readonly pronoun: string;
  /** a subject stands behind the trigger */
  readonly subjectBehind: boolean;
  /** token behind the last argument */
  readonly end: number;
}

const MOST_BEHIND = 30;
/** Acts whose object is a tie or a paper between the parties. */
const OF_TIES: ReadonlySet<string> = new Set(["rupture", "restoration", "signing"]);

const ASSEMBLIES: ReadonlySet<string> = new Set(["meeting", "summit", "conference"]);
/** Ties are with one other side. */
const TIES: ReadonlySet<string> = new Set(["rupture", "restoration"]);

interface Found {
  readonly parts: Part[];
  place: NounPhrase | undefined;
  end: number;
  /** the first part is the genitive or subject right behind the trigger */
  agent: boolean;
}

const PARTY_ROLES: ReadonlySet<string> = new Set(["with", "by", "between", "object", "and", "headed"]);
const brings = (trigger: Trigger, role: string): boolean =>
  (PARTY_ROLES.has(role) && !(role === "by" && isMultilateral(trigger.type))) ||
  (role === "for" && trigger.frame === "receive") ||
  (role === "from" && trigger.type === "call") ||
  (role === "to" && trigger.type === "credentials") ||
  role === "agent";

/** A visit goes to a place or a person; other encounters are with persons, and in places. */
const take = (found: Found, trigger: Trigger, role: string, phrase: NounPhrase): void => {
  const within = role === "in" || role === "at";
  const isPlace = isSomewhere(phrase) || (within && isMetonym(phrase)) || phrase.kind === "place" || phrase.kind === "country";
  const visit = trigger.type === "visit";
  if (role === "in" || role === "at") {
    // ties are cut nowhere: a place beside is that of an embassy
    if (isPlace && trigger.type !== "rupture") found.place ??= membersOf(phrase)[0];
    // an embassy is re-opened in the country that ties are restored with
    if (trigger.type === "restoration" && (phrase.kind === "country" || isCapital(phrase))) found.parts.push({ role: "party", phrase });
  } else if (visit && (role === "to" || role === "for" || role === "object") && canTakePart(phrase)) {
    // one visit goes to one place: another "to" belongs to another verb
    if (found.parts.some((p) => p.role === "host" && isSomewhere(p.phrase)) && !SUBJECTS.has(phrase.kind)) return;
    if (isPlace) found.place ??= phrase;
    for (const member of membersOf(phrase)) found.parts.push({ role: "host", phrase: member });
  } else if (visit && role === "headed" && phrase.person) {
    // a delegation is told by its head
    const k = found.parts.findIndex((p) => p.role === "visitor");
    const head: Part = { role: "visitor", phrase };
    if (k >= 0) found.parts[k] = head;
    else found.parts.push(head);
  } else if (trigger.type === "rupture" && role === "from") {
    // "two of the diplomats"
    if (trigger.frame === "envoy" && (phrase.kind === "anonymous" || phrase.kind === "group")) found.parts.push({ role: "party", phrase });
    // "withdrew its envoy from Tehran"; whoever is expelled is expelled from where the others are
    else if (phrase.kind === "country" || (phrase.kind === "place" && found.parts.length === 0))
      for (const member of membersOf(phrase)) found.parts.push({ role: "party", phrase: member });
  } else if (!visit && brings(trigger, role) && canTakePart(phrase) && !(isPlace && role === "by"))
    for (const member of membersOf(phrase)) found.parts.push({ role: "party", phrase: member });
  else if (visit && role === "inviter" && SUBJECTS.has(phrase.kind)) found.parts.push({ role: "host", phrase });
  else if (role === "by" && isPlace && trigger.type !== "rupture") found.place ??= phrase;
  else if (role === "mediator") found.parts.push({ role: "mediator", phrase });
};

const FARTHEST_TOPIC = 10;

/** "the minister discussed cooperation with his counterpart": his like is whom he meets. */
const meetsBehindTopic = (s: Scene, at: number, trigger: Trigger, found: Found): boolean => {
  if (!found.agent) return false;
  for (let i = at; i < at + FARTHEST_TOPIC && !stopsArguments(s, i, trigger); i++)
    if (matchAt(s.a, i, "preposition")?.entry.features.role === "with") return isA(s.a, i + 1, "counterpart");
  return false;
};

const ownedBy = (s: Scene, trigger: Trigger): boolean => !trigger.verbal && s.a.lexicon.language.isPronoun(trigger.match.enclitic);

const isObjectByGender = (trigger: Trigger, phrase: NounPhrase): boolean =>
  trigger.verbal &&
  trigger.frame === "object" &&
  trigger.match.entry.features.gender === "f" &&
  phrase.kind === "person" &&
  phrase.gender === "m";

const NEAR_BODY = 4;

/** "the spring meetings of the Fund": whose assembly it is, told with a preposition. */
const isOfBody = (trigger: Trigger, role: string, phrase: NounPhrase, found: Found): boolean =>
  role === "for" &&
  !trigger.verbal &&
  ASSEMBLIES.has(trigger.type) &&
  phrase.kind === "organisation" &&
  found.parts.length === 0 &&
  phrase.from <= trigger.match.to + NEAR_BODY;

/** An own envoy called back: the state where he serves takes part, not he. */
const takeEnvoy = (s: Scene, found: Found, phrase: NounPhrase): void => {
  const post = postOf(s, phrase);
  if (post) found.parts.push({ role: "party", phrase: post });
};

const recalls = (s: Scene, trigger: Trigger, phrase: NounPhrase): boolean =>
  trigger.type === "rupture" && phrase.office?.rank === "ambassador" && isOwnEnvoy(s, phrase);

/** The genitive or subject right behind the trigger; where the words behind it go on, or 0 where it is neither. */
const takeAgent = (s: Scene, found: Found, trigger: Trigger, agent: NounPhrase): number => {
  const visit = trigger.type === "visit";
  // "his secret visit": what stands behind a noun that bears a pronoun is no genitive
  if (ownedBy(s, trigger) && !(isSomewhere(agent) || SUBJECTS.has(agent.kind))) return 0;
  // "a woman leader who visits the president": the verb's gender tells that he is whom she visits
  if (isObjectByGender(trigger, agent)) return 0;
  if (recalls(s, trigger, agent)) {
    takeEnvoy(s, found, agent);
    return agent.to;
  }
  // "the Geneva talks": a town, where states that deal with each other would be told by two
  if (!trigger.verbal && !visit && agent.kind === "place" && agent.members === undefined) {
    found.place ??= agent;
    return agent.to;
  }
  if (!canTakePart(agent)) return 0;
  // "the Tunisian-Guinean economic forum": adjectives that somebody took for a name
  if (!trigger.verbal && agent.name?.source === "tagger" && (s.a.tokens[agent.from]?.type.adjectival ?? false)) return agent.to;
  // "will meet his counterpart": whose counterpart he is stands before
  if (trigger.verbal && trigger.frame === "object" && agent.head?.class === "counterpart") return 0;
  if (visit && isSomewhere(agent) && !trigger.verbal) take(found, trigger, "to", agent);
  else if (visit && trigger.verbal && trigger.frame === "object" && isSomewhere(agent)) take(found, trigger, "object", agent);
  else for (const member of membersOf(agent)) found.parts.push({ role: visit ? "visitor" : "party", phrase: member });
  found.end = agent.to;
  found.agent = true;
  return agent.to;
};

/** Without "with" those confer who are told by name or as two. */
const confer = (parts: readonly Part[]): boolean =>
  parts[0]?.phrase.number === "d" || parts.every((p) => p.phrase.kind === "person" || p.phrase.kind === "counterpart");

/** An office without a holder or a nationality right behind whoever acts. */
const besideAgent = (s: Scene, at: number): NounPhrase | undefined => {
  const phrase = isA(s.a, at, "office") ? sourceAt(s, at) : undefined;
  return phrase?.kind === "office" && !phrase.person && !phrase.country && phrase.skip === 0 && phrase.number === "s" ? phrase : undefined;
};

/** Behind the trigger: the genitive or subject first, then what prepositions bring. */
const behind = (s: Scene, trigger: Trigger): Found => {
  const found: Found = { parts: [], place: undefined, end: trigger.match.to, agent: false };
  // behind a verb a nationality is a country: "cut Saudi Arabia"
  const own = trigger.verbal ? trigger.match.to : behindAdjectives(s, trigger.match.to);
  let at = trigger.lightBehind ? behindResumption(s, trigger.lightBehind.to) : own;
  // "the expulsion of the Iranian ambassador": the envoy is part of the trigger
  const envoy = trigger.frame === "envoy" && !trigger.verbal && trigger.match.to > trigger.match.from + 1;
  const expelled = envoy ? sourceAt(s, trigger.match.to - 1) : undefined;
  if (expelled && canTakePart(expelled)) {
    if (!isOwnEnvoy(s, expelled)) found.parts.push({ role: "party", phrase: expelled });
    at = Math.max(at, expelled.to);
  }
  if (!prefixedRole(s, at) && !s.inTime[at]) {
    const agent = joinedSourceAt(s, at);
    const to = agent ? takeAgent(s, found, trigger, agent) : 0;
    at = Math.max(at, to);
  }
  // "a meeting brings A together with B": the verb's object
  const gathers = trigger.light?.entry.features.gathers === "yes";
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
  let bonded = false;
  let hasWith = false;
  for (; at < trigger.match.to + MOST_BEHIND && !stopsArguments(s, at, trigger); at++) {
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
    const led = roleBefore(s, at);
    const start = led ? led.next : at;
    const role = led?.role ?? prefixedRole(s, at);
    if (led && !["in", "at", "to", "with", "between", "mediator", "for", "by", "headed", "inviter"].includes(led.role)) objectOpen = false;
    const late =
      role === "" && trigger.verbal && trigger.type === "visit" && !found.agent && found.parts.every((p) => p.role !== "visitor");
    if (late) {
      const subject = joinedSourceAt(s, at);
      if (subject && SUBJECTS.has(subject.kind)) {
        for (const member of membersOf(subject)) found.parts.push({ role: "visitor", phrase: member });
        at = subject.to - 1;
        continue;
      }
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
    if (role === "" && !bare && !isA(s.a, at, "counterpart")) {
      const other = sourceAt(s, at);
      if (other && other.to > at + 1) at = other.to - 1;
      continue;
    }
    const phrase = joinedSourceAt(s, start) ?? (role === "in" || role === "by" || role === "at" ? venueAt(s, start) : undefined);
    if (!phrase || s.inTime[start]) continue;
    // whom one meets is somebody
    if (bare && trigger.type === "meeting" && membersOf(phrase).every(isSomewhere)) continue;
    // "talks on relations between A and B": the relations are theirs, not the talks
    if (
      trigger.frame === "with-only" &&
      role === "with" &&
      !membersOf(phrase).every((m) => SUBJECTS.has(m.kind) || m.kind === "organisation")
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
    // one rupture is with one side: another "with" belongs to another verb
    if (TIES.has(trigger.type) && role === "with" && hasWith) continue;
    hasWith ||= role === "with";
    if (isOfBody(trigger, role, phrase, found)) found.parts.push({ role: "party", phrase });
    take(found, trigger, bare || (role === "" && isA(s.a, at, "counterpart")) ? "object" : role, phrase);
    if (bare || (!trigger.verbal && (role === "with" || role === "by"))) objectOpen = false;
    if (bare) spare = undefined;
    found.end = phrase.to;
    at = phrase.to - 1;
  }
  if (spare) take(found, trigger, "object", spare);
  if (trigger.frame === "with-only" && !hasWith && !confer(found.parts)) found.parts.length = 0;
  return found;
};

/** "the visit of [for] the president to the city": who is told before the place goes there. */
const withVisitor = (parts: Part[], trigger: Trigger): Part[] => {
  const [first] = parts;
  const told = trigger.type === "visit" && !trigger.verbal && parts.length > 1 && parts.every((p) => p.role === "host");
  if (!told || !first || !SUBJECTS.has(first.phrase.kind) || !parts.slice(1).some((p) => isSomewhere(p.phrase))) return parts;
  return [{ role: "visitor", phrase: first.phrase }, ...parts.slice(1)];
};

/** A summit of a body is told by the body; what somebody says during an assembly's session does not make him meet the assembly. */
const isItsOwn = (s: Scene, trigger: Trigger, found: Found, hasAgent: boolean): boolean => {
  // who speaks of a summit need not be there
  if (isMultilateral(trigger.type)) return hasAgent || !trigger.light;
  const [first] = found.parts;
  return (
    !trigger.verbal && hasAgent && found.parts.length === 1 && first?.phrase.kind === "organisation" && isOccasion(s, trigger.match.from)
  );
};

/** "a visit during which he met A and B": those he met stand behind, he before. */
const isDuringAnother = (s: Scene, trigger: Trigger): boolean => {
  const next = trigger.verbal && trigger.frame === "object" ? matchAt(s.a, trigger.match.to, "preposition") : undefined;
  return next?.entry.features.role === "during" && s.a.lexicon.language.isPronoun(next.enclitic);
};

/** "met the head of the service": one alone behind a verb that takes two is whom somebody told before met. */
const isOneOfTwo = (trigger: Trigger, found: Found): boolean => {
  const [only] = found.parts;
  return (
    trigger.verbal && (trigger.frame === "object" || trigger.frame === "receive") && found.parts.length === 1 && only?.phrase.number === "s"
  );
};

/** "his meeting", "a meeting that brought him together with her". */
const pronounOf = (s: Scene, trigger: Trigger): string => {
  const { language } = s.a.lexicon;
  if (language.isPronoun(trigger.match.enclitic)) return trigger.match.enclitic;
  const gathers = trigger.lightBehind?.entry.features.gathers === "yes" ? trigger.lightBehind.enclitic : "";
  return language.isPronoun(gathers) ? gathers : "";
};

export const argumentsOf = (s: Scene, trigger: Trigger, scope: Scope): Arguments => {
  const led = behind(s, trigger);
  const found = { ...led, parts: withVisitor(led.parts, trigger) };
  const agentRole = trigger.type === "visit" ? "visitor" : "party";
  const pronoun = pronounOf(s, trigger);
  const hasAgent = found.agent && found.parts[0]?.role === agentRole;
  const needs =
    trigger.type === "visit"
      ? !found.parts.some((p) => p.role === "visitor")
      : (TIES.has(trigger.type) && !hasAgent) ||
        isDuringAnother(s, trigger) ||
        (found.parts.length < 2 && !(hasAgent && trigger.verbal && !isOneOfTwo(trigger, found))) ||
        hasLightSubject(s, trigger);
  const subject = needs && !isItsOwn(s, trigger, found, hasAgent) && pronoun === "" ? subjectOf(s, trigger, scope) : undefined;
  const parts = subject
    ? [...membersOf(subject).map((phrase) => ({ role: agentRole, phrase, guessed: true }) as Part), ...found.parts]
    : found.parts;
  const place = found.place ?? placeBefore(s, trigger);
  return { parts, place, pronoun: needs ? pronoun : "", subjectBehind: hasAgent && !isOneOfTwo(trigger, found), end: found.end };
};
