/** Whose encounter it is, where that is told before the trigger: the subject of its verb or of its clause. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isComma } from "../mentions/holder.ts";
import { isUnexplained, type Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { hasPronounBefore } from "../mentions/subject-before.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { leaderOf } from "./leader.ts";
import { namesEnvoy } from "./own-envoy.ts";
import { behindSetting, isResumption, prefixedRole } from "./part-roles.ts";
import { canTakePart, isSomewhere, SUBJECTS } from "./parts.ts";
import { groupBefore } from "./group-before.ts";
import { ownerOfOffice, whomHeSpeaksFor } from "./spoken-for.ts";
import { actsAsState, ACTS_OF_STATES, stateDeciding } from "./state-acts.ts";
import { isMetOnOccasion, subjectOfNearest, whoLeaves } from "./subject-of-occasion.ts";
import type { Trigger } from "./trigger.ts";

/** Where the subject is looked for: the content that holds the trigger, else its sentence. */
export interface Scope {
  readonly from: number;
  /** who is meant where the clause names nobody: the speaker of the content */
  readonly speaker: NounPhrase | undefined;
  /** the speaker praises or condemns what the trigger names: it is others' */
  readonly judged?: boolean;
}

/** "the ACTIVITIES of the reception": nouns of that ending are no surnames. */
const isThing = (s: Scene, form: string): boolean => s.a.lexicon.language.looksFemininePlural(form);

/** One word right behind the verb that nothing explains, up to the noun: a surname. */
const unknownPerson = (s: Scene, at: number, end: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.classes.length > 0 || at + 1 !== end || type.conjoined || isThing(s, type.form)) return undefined;
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
    if (phrase && phrase.to === end && (SUBJECTS.has(phrase.kind) || isDelegation(phrase))) return phrase;
  }
  return undefined;
};

/** "the delegation that visited": several who go and meet as one; "the latter" is somebody told before. */
const isDelegation = (phrase: NounPhrase): boolean =>
  phrase.kind === "group" && phrase.number === "s" && phrase.skip === 0 && phrase.head?.features.last !== "yes";

/** The relative pronoun a verb hangs on: "who visits", "who had visited"; not in "the last time that he travelled IN IT", which has a subject of its own. */
export const relativeBefore = (s: Scene, verb: number): number | undefined => {
  if (isTakenUp(s, verb + 1)) return undefined;
  let at = beforePlanning(s, verb - 1);
  while (isA(s.a, at, "auxiliary") || (isA(s.a, at, "told-of") && isA(s.a, at - 1, "relative"))) at--;
  return isA(s.a, at, "relative") ? at : undefined;
};

/** "who IS DUE TO meet": the words of planning and their "that", up to this token. */
const beforePlanning = (s: Scene, at: number): number => {
  const planning = isA(s.a, at, "complementiser") ? [2, 1].find((back) => matchAt(s.a, at - back, "status")?.to === at) : undefined;
  return planning === undefined ? at : at - planning - 1;
};

/** "in which", told behind the verb. */
const isTakenUp = (s: Scene, at: number): boolean => isResumption(s, at) && matchAt(s.a, at, "preposition")?.entry.features.role === "in";

/** "invited his counterpart to visit": who was invited, the last one told before the visit. */
const invitedTo = (s: Scene, from: number, end: number): NounPhrase | undefined => {
  for (let at = end - 1; at >= from; at--) {
    if (matchAt(s.a, at, "status")?.entry.features.invites !== "yes") continue;
    let last: NounPhrase | undefined;
    let count = 0;
    for (let i = at + 1; i < end; i++) {
      const phrase = sourceAt(s, i);
      if (!phrase || phrase.to > end || !SUBJECTS.has(phrase.kind)) continue;
      last = phrase;
      count++;
      i = phrase.to - 1;
    }
    // "an invitation to the king to visit" names one, "the king invited the prince" two
    return matchAt(s.a, at, "status")?.entry.features.invites === "yes" && (count > 1 || isLedBy(s, last)) ? last : undefined;
  }
  return undefined;
};

/** "handed the message TO THE KING, during his reception": whoever was handed it receives, and is not received. */
const isGiven = (s: Scene, { from, skip }: NounPhrase): boolean =>
  GIVEN.has(matchAt(s.a, from - 1, "preposition")?.entry.features.role ?? "") || (skip > 0 && prefixedRole(s, from) === "for");

const GIVEN: ReadonlySet<string> = new Set(["to", "for"]);

const isLedBy = (s: Scene, phrase: NounPhrase | undefined): boolean =>
  phrase !== undefined && (phrase.skip > 0 || isA(s.a, phrase.from - 1, "preposition"));

/** Behind a preposition a country is where something is, not who acts. */
const isLed = (s: Scene, phrase: NounPhrase): boolean => phrase.skip > 0 || isA(s.a, phrase.from - 1, "preposition");

/** "the two ministers discussed IN THE CAPITAL the restoring of ties": where somebody told before does so. */
const isWhereDiscussed = (s: Scene, phrase: NounPhrase, first: NounPhrase | undefined): boolean =>
  first !== undefined && phrase.kind === "place" && matchAt(s.a, phrase.from - 1, "preposition")?.entry.features.role === "in";

/** "the support of A, after seven states announced the severance": whoever cuts ties stands behind the word that tells of it. */
const lastSaying = (s: Scene, from: number, to: number): number => {
  for (let at = to - 1; at > from; at--) if (s.a.tokens[at]?.type.as.cue) return at + 1;
  return from;
};

/** "the minister WHO visited Sahla met": the place is that of the relative clause. */
const hangsOn = (s: Scene, first: NounPhrase | undefined): boolean =>
  first !== undefined && [first.to, first.to + 1].some((at) => isA(s.a, at, "relative"));

/** Diplomats are sent and called back, and "some" are no state. */
const cutsNoTies = (s: Scene, { kind, from, to }: NounPhrase): boolean =>
  kind === "anonymous" && (to === from + 1 || namesEnvoy(s, from, Math.min(to, from + 2)));

/** "X met the envoy, then SHE went on to meet Y": a verb of hers is not his. */
const isOfOtherGender = (verb: Match | undefined, phrase: NounPhrase): boolean => {
  const { gender, number } = verb?.entry.features ?? {};
  const told = phrase.members === undefined && phrase.kind === "person" && phrase.number === "s" && phrase.gender !== "";
  return told && gender !== undefined && gender !== "" && number !== "p" && number !== "d" && gender !== phrase.gender;
};

/** "holds", "will hold": and not "and holds", which goes on with whoever acted before, nor "to hold", which has no subject of its own. */
const isBareVerb = (s: Scene, verb: Match | undefined): boolean =>
  verb !== undefined &&
  verb.entry.features.tense !== "none" &&
  (verb.proclitics === "" || (verb.proclitics.length === 1 && s.a.lexicon.language.isFuture(verb.proclitics)));

/** "X will be THE FIRST LEADER who visits": what somebody is said to be, and nobody else. */
const isForemost = (s: Scene, { from }: NounPhrase): boolean => isA(s.a, from, "foremost") || isA(s.a, from - 1, "foremost");

/** The subject of the light verb behind it; else what stands right before the verb; else the first person of the clause. */
export const subjectOf = (s: Scene, trigger: Trigger, scope: Scope, withState = false): NounPhrase | undefined => {
  const verb = trigger.light ?? (trigger.verbal ? trigger.match : undefined);
  // "I met": whoever speaks, though others are told before
  if ((trigger.light ?? trigger.match).entry.features.person === "first") return somebody(s, scope.speaker);
  if (trigger.light?.entry.features.heads === "yes") {
    const leader = leaderOf(s, trigger.light.to);
    if (leader) return leader.from >= trigger.match.from ? undefined : leader;
  }
  if (trigger.light) {
    const behindVerb = behindSetting(s, trigger.light.to).at;
    const after = joinedSourceAt(s, trigger.light.to) ?? joinedSourceAt(s, behindVerb);
    if (after && after.to <= trigger.match.from && canTakePart(after) && (after.kind !== "place" || actsAsState(s, trigger, after)))
      return after;
    // "after his holding A SERIES of meetings": whose it is the pronoun tells
    const owned = s.a.lexicon.language.isPronoun(trigger.light.enclitic);
    // "began THE WORKS of the summit": a visit is begun by somebody, meetings begin
    const { begin, closes } = trigger.light.entry.features;
    const ofThings = trigger.type !== "visit" && (begin === "yes" || closes === "yes");
    const unknown = after || owned || ofThings ? undefined : unknownPerson(s, trigger.light.to, trigger.match.from);
    if (unknown) return unknown;
  }
  // "was received": whoever stands before did not do it
  if (trigger.light?.entry.features.passive === "yes") return undefined;
  const end = verb?.from ?? trigger.match.from;
  const own = ACTS_OF_STATES.has(trigger.type) ? trigger.sentence.from : scope.from;
  const relative = verb ? relativeBefore(s, end) : undefined;
  // "the city, which he visits [it]": the pronoun takes up the city, its visitor is told elsewhere
  if (relative !== undefined && !(trigger.type === "visit" && trigger.verbal && s.a.lexicon.language.isPronoun(trigger.match.enclitic))) {
    // "the minister - who visits Washington -"
    const apart = s.a.tokens[relative - 1]?.type.kind === "mark" ? 1 : 0;
    const antecedent = antecedentOf(s, scope.from, relative - apart);
    // "the call between A and B, WHO [one] arrived in": the last of them
    const isOne = matchAt(s.a, relative, "relative")?.entry.features.number === "s";
    return isOne ? (antecedent?.members?.findLast((m) => SUBJECTS.has(m.kind)) ?? antecedent) : antecedent;
  }
  // "received a delegation, [which] visits Sahla": an indefinite noun takes its clause without a relative
  const apart = verb?.proclitics === "" && s.a.lexicon.language.isComma(s.a.tokens[end - 1]?.type.text ?? "");
  const indefinite = apart ? groupBefore(s, scope.from, end - 1) : verb?.proclitics === "" ? groupBefore(s, scope.from, end) : undefined;
  if (indefinite) return indefinite;
  const nearest = verb ? undefined : subjectOfNearest(s, trigger, scope.from);
  if (nearest) return whomHeSpeaksFor(s, nearest, trigger, withState);
  const leaves = verb ? undefined : whoLeaves(s, trigger, scope.from);
  if (leaves) return leaves;
  const invited = trigger.type === "visit" && !trigger.verbal ? invitedTo(s, trigger.sentence.from, end) : undefined;
  if (invited) return invited;
  let first: NounPhrase | undefined;
  const isReception = trigger.frame === "receive" && !trigger.verbal;
  for (let at = ACTS_OF_STATES.has(trigger.type) && !verb ? lastSaying(s, scope.from, end) : scope.from; at < end; at++) {
    // "a delegation HEADED BY X": told by its head
    const head = matchAt(s.a, at, "participation");
    const told = head?.entry.features.head === "yes" ? sourceAt(s, head.to) : joinedSourceAt(s, at);
    if (!told || told.to > end) continue;
    const phrase = stateDeciding(s, trigger, told, end) ?? told;
    if (
      phrase.to === end &&
      // "expelled the diplomats AND the summoning of": what "and" opens is not theirs
      (verb !== undefined || !(s.a.tokens[end]?.type.conjoined ?? false)) &&
      canTakePart(phrase) &&
      // "visited THE PALACE and met X": what another verb has behind it is not who goes on
      !(
        verb !== undefined &&
        (s.a.tokens[end]?.type.conjoined ?? false) &&
        phrase.kind === "organisation" &&
        (first !== undefined || !ACTS_OF_STATES.has(trigger.type))
      ) &&
      ((ACTS_OF_STATES.has(trigger.type) && !isWhereDiscussed(s, phrase, first)) ||
        !isSomewhere(phrase) ||
        (isBareVerb(s, verb) && !isLed(s, phrase) && !hangsOn(s, first)))
    )
      return first && isForemost(s, phrase) ? first : phrase;
    if (
      !isOfOtherGender(verb, phrase) &&
      !(isReception && isGiven(s, phrase)) &&
      !(verb && isMetOnOccasion(s, scope.from, phrase)) &&
      (SUBJECTS.has(phrase.kind) ||
        (isDelegation(phrase) && !isLedBy(s, phrase)) ||
        (ACTS_OF_STATES.has(trigger.type) && canTakePart(phrase) && !cutsNoTies(s, phrase)))
    )
      // "a delegation led by X": told by its head
      first = first && isDelegation(first) && head?.entry.features.head === "yes" ? phrase : (first ?? phrase);
    at = Math.max(at, phrase.to - 1);
  }
  // what a speaker says of visits is not said of his own, unless a verb tells so
  const ofOthers =
    !isPaidBySpeaker(trigger, scope.speaker) &&
    (scope.judged || (trigger.type === "visit" && (verb ? hasUnknownSubject(s, trigger) : !isHoped(s, trigger))));
  const speaker = ofOthers ? undefined : ((scope.speaker && headingState(s, trigger, scope.from, end)) ?? somebody(s, scope.speaker));
  const subject = first ?? speaker ?? (own < scope.from ? stateBefore(s, own, scope.from) : undefined);
  return subject && whomHeSpeaksFor(s, subject, trigger, withState);
};

/** Whoever stands right before a verb, a comma between them or none: "that X met", "that X, met", "that he met". */
export const subjectBeside = (s: Scene, trigger: Trigger, scope: Scope): NounPhrase | undefined => {
  if (hasPronounBefore(s, trigger.match.from)) return subjectOf(s, trigger, scope);
  let end = trigger.match.from;
  while (
    end > trigger.sentence.from &&
    (isA(s.a, end - 1, "auxiliary") || s.a.lexicon.language.isComma(s.a.tokens[end - 1]?.type.text ?? ""))
  )
    end--;
  return !(s.a.tokens[trigger.match.from]?.type.conjoined ?? false)
    ? antecedentOf(s, Math.max(trigger.sentence.from, end - LONGEST_SUBJECT), end)
    : undefined;
};

const LONGEST_SUBJECT = 14;

const NOBODY: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["anonymous", "document", "outlet", "common"]);

/** An unnamed source tells of others, and so does a paper. */
const somebody = (s: Scene, speaker: NounPhrase | undefined): NounPhrase | undefined =>
  speaker && NOBODY.has(speaker.kind) ? ownerOfOffice(s, speaker) : speaker;

/** "THE NUMBER of those found in Sahla reached": a noun right behind the verb of going that nothing explains. */
const hasUnknownSubject = (s: Scene, { verbal, match }: Trigger): boolean =>
  verbal && s.inTime[match.to] !== 1 && isUnexplained(s, match.to);

const NEAR_HOPE = 3;

const OWN = ["hope", "own"] as const;

/** "voiced his hope of a visit to", "his intention to": what somebody hopes for or means to do is his own. */
const isHoped = (s: Scene, trigger: Trigger): boolean => {
  for (let at = trigger.match.from - 1; at >= trigger.match.from - NEAR_HOPE; at--)
    if (OWN.some((feature) => matchAt(s.a, at, "status")?.entry.features[feature] === "yes")) return true;
  return false;
};

/** A verb behind the noun that tells of others: "was paid", "attended", "hosted", "brought together". */
const NOT_OWN = ["passive", "attends", "host", "gathers", "occurs"] as const;

/** "praised the visit that HE PAID to": the verb of doing behind the noun has no subject but whoever speaks. */
const isPaidBySpeaker = ({ type, lightBehind }: Trigger, speaker: NounPhrase | undefined): boolean =>
  type === "visit" &&
  lightBehind !== undefined &&
  NOT_OWN.every((feature) => lightBehind.entry.features[feature] !== "yes") &&
  (speaker?.kind === "person" || speaker?.kind === "office") &&
  !isOfOtherGender(lightBehind, speaker);

const OF_STATES: ReadonlySet<string> = new Set(["talks", "summit", "signing"]);

const isGovernment = ({ kind, head }: NounPhrase): boolean => kind === "organisation" && head?.features.kind === "government";

/** "said that SAHLA seeks to hold talks": the state that opens what is said deals itself, whoever tells of it. */
const headingState = (s: Scene, trigger: Trigger, from: number, end: number): NounPhrase | undefined => {
  const state = OF_STATES.has(trigger.type) ? joinedSourceAt(s, from) : undefined;
  if (!state || state.to >= end || !(state.members ?? [state]).every((m) => m.kind === "country" || isGovernment(m))) return undefined;
  for (let at = state.to; at < end; at++) if (isComma(s, at)) return undefined;
  return state;
};

/** "Bahrain: announced yesterday the severance of ties": the state named first. */
const stateBefore = (s: Scene, from: number, to: number): NounPhrase | undefined => {
  for (let at = from; at < to; at++) {
    const phrase = joinedSourceAt(s, at);
    if (phrase && phrase.to <= to && phrase.kind === "country") return phrase;
  }
  return undefined;
};

/** "will hold a meeting with A and B": who holds it takes part as well. */
export const hasLightSubject = (s: Scene, trigger: Trigger): boolean => {
  const { light } = trigger;
  const after = light && light.to <= trigger.match.from ? (sourceAt(s, light.to) ?? sourceAt(s, behindSetting(s, light.to).at)) : undefined;
  // "SAHLA took part in the meeting of the council"
  const comes = after?.kind === "country" && light?.entry.features.attends === "yes";
  return after !== undefined && after.to <= trigger.match.from && (SUBJECTS.has(after.kind) || comes);
};
