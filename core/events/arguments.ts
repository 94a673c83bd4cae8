/** Who takes part and where: what stands around a trigger, by the preposition that brings it. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { behindAdjectives, type Trigger } from "./trigger.ts";

export interface Part {
  readonly role: "party" | "visitor" | "host" | "mediator";
  readonly phrase: NounPhrase;
  /** taken from the clause before the trigger, not told beside it */
  readonly guessed?: boolean;
}

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
const WHO: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>([
  "person",
  "office",
  "organisation",
  "country",
  "group",
  "counterpart",
  "honorific",
  "place",
]);

const membersOf = (phrase: NounPhrase): readonly NounPhrase[] => phrase.members ?? [phrase];
const canTakePart = (phrase: NounPhrase): boolean => WHO.has(phrase.kind);
const isSomewhere = (phrase: NounPhrase): boolean =>
  (phrase.kind === "country" || phrase.kind === "place" || isVenue(phrase)) && phrase.members === undefined;
/** A palace or headquarters is where others meet. */
const isVenue = (phrase: NounPhrase): boolean => phrase.name?.entry?.features.speaks_as === "metonym" && phrase.skip > 0;

interface Found {
  readonly parts: Part[];
  place: NounPhrase | undefined;
  end: number;
  /** the first part is the genitive or subject right behind the trigger */
  agent: boolean;
}

const PARTY_ROLES: ReadonlySet<string> = new Set(["with", "by", "between", "object", "and", "headed"]);
const brings = (trigger: Trigger, role: string): boolean =>
  PARTY_ROLES.has(role) ||
  (role === "for" && trigger.frame === "receive") ||
  (role === "from" && (trigger.type === "call" || trigger.type === "rupture")) ||
  (role === "to" && trigger.type === "credentials") ||
  role === "agent";

/** A visit goes to a place or a person; other encounters are with persons, and in places. */
const take = (found: Found, trigger: Trigger, role: string, phrase: NounPhrase): void => {
  const isPlace = isSomewhere(phrase) || phrase.kind === "place" || phrase.kind === "country";
  const visit = trigger.type === "visit";
  if (role === "in" || role === "at") {
    if (isPlace) found.place ??= membersOf(phrase)[0];
  } else if (visit && (role === "to" || role === "for" || role === "object") && canTakePart(phrase)) {
    // one visit goes to one place: another "to" belongs to another verb
    if (found.parts.some((p) => p.role === "host" && isSomewhere(p.phrase)) && isPlace) return;
    if (isPlace) found.place ??= phrase;
    for (const member of membersOf(phrase)) found.parts.push({ role: "host", phrase: member });
  } else if (visit && role === "headed" && phrase.person) {
    // a delegation is told by its head
    const k = found.parts.findIndex((p) => p.role === "visitor");
    const head: Part = { role: "visitor", phrase };
    if (k >= 0) found.parts[k] = head;
    else found.parts.push(head);
  } else if (!visit && brings(trigger, role) && canTakePart(phrase) && !(isPlace && role === "by"))
    for (const member of membersOf(phrase)) found.parts.push({ role: "party", phrase: member });
  else if (role === "by" && isPlace) found.place ??= phrase;
  else if (role === "mediator") found.parts.push({ role: "mediator", phrase });
};

const roleBefore = (s: Scene, at: number): { role: string; next: number } | undefined => {
  if (isA(s.a, at, "between")) return { role: "between", next: at + 1 };
  const mediation = matchAt(s.a, at, "mediation");
  if (mediation) return { role: "mediator", next: mediation.to };
  const participation = matchAt(s.a, at, "participation");
  if (participation) return { role: participation.entry.features.head === "yes" ? "headed" : "with", next: participation.to };
  const m = matchAt(s.a, at, "preposition");
  return m && m.enclitic === "" ? { role: m.entry.features.role ?? "", next: m.to } : undefined;
};

/** A phrase that bears its preposition as a letter: in the capital, to Egypt. */
const prefixedRole = (s: Scene, at: number): string => {
  const type = s.a.tokens[at]?.type;
  if (!type) return "";
  if (type.prefixed !== "") return type.prefixed;
  const name = s.names.startingAt[at];
  const led = [type.as.office, type.as.counterpart, type.as.group].some((m) => m !== undefined && m.proclitics !== "");
  if (led && !type.conjoined) return s.a.lexicon.language.cutsBy(type.form) ? "by" : s.a.lexicon.language.cutsFor(type.form) ? "for" : "";
  if (!name || name.skip === 0) return "";
  return s.a.lexicon.language.cutsBy(type.form) ? "by" : type.conjoined ? "" : "for";
};

const stopsArguments = (s: Scene, at: number, trigger: Trigger): boolean => {
  const type = s.a.tokens[at]?.type;
  if (!type || at >= trigger.sentence.to) return true;
  if (isA(s.a, at, "complementiser") || isA(s.a, at, "event-trigger")) return true;
  const mood = type.as.cue?.entry.features.mood;
  return mood === "participle" || (mood === "perfect" && type.conjoined) || isA(s.a, at, "according");
};

/** Behind the trigger: the genitive or subject first, then what prepositions bring. */
const behind = (s: Scene, trigger: Trigger): Found => {
  const found: Found = { parts: [], place: undefined, end: trigger.match.to, agent: false };
  let at = trigger.lightBehind ? behindResumption(s, trigger.lightBehind.to) : behindAdjectives(s, trigger.match.to);
  let agent: NounPhrase | undefined;
  // "the expulsion of the Iranian ambassador": the envoy is part of the trigger
  const envoy = trigger.frame === "envoy" && !trigger.verbal && trigger.match.to > trigger.match.from + 1;
  const expelled = envoy ? sourceAt(s, trigger.match.to - 1) : undefined;
  if (expelled && canTakePart(expelled)) {
    found.parts.push({ role: "party", phrase: expelled });
    at = Math.max(at, expelled.to);
  }
  if (!prefixedRole(s, at) && !s.inTime[at]) {
    agent = joinedSourceAt(s, at);
    if (agent && canTakePart(agent)) {
      if (trigger.type === "visit" && isSomewhere(agent) && !trigger.verbal) take(found, trigger, "to", agent);
      else if (trigger.type === "visit" && trigger.verbal && trigger.frame === "object" && isSomewhere(agent))
        take(found, trigger, "object", agent);
      else {
        const role = trigger.type === "visit" ? "visitor" : "party";
        for (const member of membersOf(agent)) found.parts.push({ role, phrase: member });
      }
      at = agent.to;
      found.end = at;
      found.agent = true;
    } else agent = undefined;
  }
  let objectOpen =
    (trigger.frame === "object" || trigger.frame === "receive" || (trigger.frame === "envoy" && trigger.verbal)) &&
    (agent !== undefined || trigger.match.enclitic !== "" || trigger.verbal);
  for (; at < trigger.match.to + MOST_BEHIND && !stopsArguments(s, at, trigger); at++) {
    if (s.inTime[at]) continue;
    const aside = trigger.verbal ? pastAside(s, at) : 0;
    if (aside > 0) {
      at = aside - 1;
      continue;
    }
    if (matchAt(s.a, at, "event-light")?.entry.features.host === "yes") {
      // "which the capital hosted": the subject is the place; "which the president hosted": he takes part
      const host = sourceAt(s, at + 1);
      if (host && isSomewhere(host)) found.place ??= host;
      else if (host && SUBJECTS.has(host.kind)) take(found, trigger, trigger.type === "visit" ? "object" : "by", host);
    }
    const led = roleBefore(s, at);
    const start = led ? led.next : at;
    const role = led?.role ?? prefixedRole(s, at);
    if (led && !["in", "at", "to", "with", "between", "mediator", "for", "by", "headed"].includes(led.role)) objectOpen = false;
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
    const bare = role === "" && objectOpen && !s.a.lexicon.language.isComma(s.a.tokens[at]?.type.text ?? "");
    if (role === "" && !bare && !isA(s.a, at, "counterpart")) {
      const other = sourceAt(s, at);
      if (other && other.to > at + 1) at = other.to - 1;
      continue;
    }
    const phrase = joinedSourceAt(s, start);
    if (!phrase || s.inTime[start]) continue;
    // "talks of the border committee between A and B": the committee is the mechanism, A and B take part
    if (role === "between" && found.agent && found.parts[0]?.phrase.kind === "organisation") found.parts.shift();
    take(found, trigger, bare || (role === "" && isA(s.a, at, "counterpart")) ? "object" : role, phrase);
    if (bare) objectOpen = false;
    found.end = phrase.to;
    at = phrase.to - 1;
  }
  return found;
};

/** "which he made [it] on Thursday": the pronoun that goes back to the noun, and times. */
const behindResumption = (s: Scene, from: number): number => {
  let at = from;
  while (s.inTime[at] || (s.a.tokens[at]?.type.as.preposition?.enclitic ?? "") !== "") at++;
  return at;
};

/** "meets, during this visit, the president": another encounter told in passing; where the words behind it go on, or 0. */
const pastAside = (s: Scene, at: number): number => {
  if (!isA(s.a, at, "preposition") && !isA(s.a, at, "after-event")) return 0;
  const lead = matchAt(s.a, at, "preposition") ?? matchAt(s.a, at, "after-event");
  let noun = lead?.to ?? at + 1;
  if (isA(s.a, noun, "demonstrative")) noun++;
  // "right after the end of his visit"
  if (!isA(s.a, noun, "event-trigger") && isA(s.a, noun + 1, "event-trigger")) noun++;
  const m = matchAt(s.a, noun, "event-trigger");
  if (!m) return 0;
  const behindNoun = behindAdjectives(s, m.to);
  const led = isA(s.a, behindNoun, "preposition") && matchAt(s.a, noun, "event-trigger")?.enclitic !== "" ? behindNoun + 1 : behindNoun;
  const own = isA(s.a, noun - 1, "demonstrative") ? undefined : sourceAt(s, led);
  return own ? own.to : behindNoun;
};

/** Where the subject is looked for: the content that holds the trigger, else its sentence. */
export interface Scope {
  readonly from: number;
  /** who is meant where the clause names nobody: the speaker of the content */
  readonly speaker: NounPhrase | undefined;
}

/** Acts of states: a country or its capital is the subject. */
const TIES = new Set(["rupture", "restoration", "summons"]);

const SUBJECTS: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["person", "office", "counterpart", "honorific"]);

/** One word right behind the verb that nothing explains, up to the noun: a surname. */
const unknownPerson = (s: Scene, at: number, end: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.classes.length > 0 || at + 1 !== end || type.conjoined) return undefined;
  return {
    from: at,
    to: at + 1,
    skip: 0,
    kind: "person",
    gender: "",
    number: "s",
    definite: true,
    person: { from: at, to: at + 1, skip: 0 },
  };
};

/** "the agreement that was signed", "the minister who visited": the verb's subject is what the relative hangs on, if it can act. */
const antecedentOf = (s: Scene, from: number, end: number): NounPhrase | undefined => {
  for (let at = from; at < end; at++) {
    const phrase = joinedSourceAt(s, at);
    if (phrase && phrase.to === end && SUBJECTS.has(phrase.kind)) return phrase;
  }
  return undefined;
};

/** The subject of the light verb behind it; else what stands right before the verb; else the first person of the clause. */
const subjectOf = (s: Scene, trigger: Trigger, scope: Scope): NounPhrase | undefined => {
  const verb = trigger.light ?? (trigger.verbal ? trigger.match : undefined);
  if (trigger.light) {
    const after = joinedSourceAt(s, trigger.light.to);
    if (after && after.to <= trigger.match.from && canTakePart(after) && after.kind !== "place") return after;
    const unknown = after ? undefined : unknownPerson(s, trigger.light.to, trigger.match.from);
    if (unknown) return unknown;
  }
  const end = verb?.from ?? trigger.match.from;
  if (verb && isA(s.a, end - 1, "relative")) return antecedentOf(s, scope.from, end - 1);
  let first: NounPhrase | undefined;
  for (let at = scope.from; at < end; at++) {
    const phrase = joinedSourceAt(s, at);
    if (!phrase || phrase.to > end) continue;
    if (phrase.to === end && canTakePart(phrase) && (TIES.has(trigger.type) || !isSomewhere(phrase) || verb?.proclitics === ""))
      return phrase;
    if (SUBJECTS.has(phrase.kind) || (TIES.has(trigger.type) && canTakePart(phrase))) first ??= phrase;
    at = Math.max(at, phrase.to - 1);
  }
  return first ?? scope.speaker;
};

/** "will hold a meeting with A and B": who holds it takes part as well. */
const hasLightSubject = (s: Scene, trigger: Trigger): boolean => {
  const after = trigger.light && trigger.light.to <= trigger.match.from ? sourceAt(s, trigger.light.to) : undefined;
  return after !== undefined && after.to <= trigger.match.from && SUBJECTS.has(after.kind);
};

/** "was held in Geneva the seventh round": a place told between the light verb and the noun. */
const placeBefore = (s: Scene, trigger: Trigger): NounPhrase | undefined => {
  if (!trigger.light) return undefined;
  const host = trigger.light.entry.features.host === "yes" ? sourceAt(s, trigger.light.to) : undefined;
  if (host && isSomewhere(host)) return host;
  for (let at = trigger.light.to; at < trigger.match.from; at++) {
    const role = roleBefore(s, at)?.role ?? prefixedRole(s, at);
    if (role !== "in" && role !== "at" && role !== "by") continue;
    const where = sourceAt(s, roleBefore(s, at)?.next ?? at);
    if (where && isSomewhere(where)) return where;
  }
  return undefined;
};

export const argumentsOf = (s: Scene, trigger: Trigger, scope: Scope): Arguments => {
  const found = behind(s, trigger);
  const agentRole = trigger.type === "visit" ? "visitor" : "party";
  const pronoun = s.a.lexicon.language.isPronoun(trigger.match.enclitic) ? trigger.match.enclitic : "";
  const hasAgent = found.agent && found.parts[0]?.role === agentRole;
  const needs =
    trigger.type === "visit"
      ? !found.parts.some((p) => p.role === "visitor")
      : (found.parts.length < 2 && !(hasAgent && trigger.verbal)) || hasLightSubject(s, trigger);
  // a summit of a body is told by the body
  const told = (trigger.type === "summit" || trigger.type === "conference") && hasAgent;
  const subject = needs && !told && pronoun === "" ? subjectOf(s, trigger, scope) : undefined;
  const parts = subject
    ? [...membersOf(subject).map((phrase) => ({ role: agentRole, phrase, guessed: true }) as Part), ...found.parts]
    : found.parts;
  const place = found.place ?? placeBefore(s, trigger);
  return { parts, place, pronoun: needs ? pronoun : "", subjectBehind: hasAgent, end: found.end };
};
