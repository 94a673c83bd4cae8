/** Who takes part and where: what stands around a trigger, by the preposition that brings it. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { behind } from "./behind.ts";
import { withEnvoy } from "./credentials.ts";
import { byHeads } from "./delegation.ts";
import { agreedBefore, agreedWith, askedBefore, informedBefore, invitedBefore, ministryCalledTo, unwantedBefore } from "./told-before.ts";
import { joinedSourceAt } from "../mentions/source-phrase.ts";
import { prefixedRole, roleBefore } from "./part-roles.ts";
import { canTakePart, isMultilateral, isOfSeveralStates, isSomewhere, membersOf, type Part, RULERS, SUBJECTS } from "./parts.ts";
import { placeCountry } from "./foreign.ts";
import { placeBeside, placeOfStayBefore, placeWhere } from "./place-beside.ts";
import { placeBefore, placeLeft, placeOfPurpose } from "./places.ts";
import { hasLightSubject, type Scope, subjectBeside, subjectOf } from "./subject.ts";
import { subjectAhead } from "./subject-of-occasion.ts";
import { whoTakesUp } from "./taken-up.ts";
import { type Found, isWithOther, ownedBy, TIES } from "./take-part.ts";
import { behindAdjectives, isOccasion, namesEncounter, type Trigger } from "./trigger.ts";

export interface Arguments {
  readonly parts: readonly Part[];
  readonly place: NounPhrase | undefined;
  /** the trigger's own pronoun stands for a participant told before */
  readonly pronoun: string;
  /** a subject stands behind the trigger */
  readonly subjectBehind: boolean;
  /** all who are told are the other side: whoever meets them is told elsewhere; "alone" where one stands right behind the verb, "together" where "A and B" do */
  readonly lacksAgent: "no" | "yes" | "alone" | "together";
  /** token behind the last argument */
  readonly end: number;
  /** told by leaving: the host is where whoever leaves has been */
  readonly departs: boolean;
}

/** Somebody, or the delegation of a state. */
const goesThere = ({ kind, head, country }: NounPhrase): boolean =>
  SUBJECTS.has(kind) || (head?.features.sent === "yes" && country !== undefined);

/** "the visit of [for] the president to the city": who is told before the place goes there. */
const withVisitor = (parts: Part[], trigger: Trigger): Part[] => {
  const [first] = parts;
  const told = trigger.type === "visit" && !trigger.verbal && parts.length > 1 && parts.every((p) => p.role === "host");
  if (!told || !first || !goesThere(first.phrase) || !parts.slice(1).some((p) => isSomewhere(p.phrase))) return parts;
  return [{ role: "visitor", phrase: first.phrase }, ...parts.slice(1)];
};

/** A summit of a body is told by the body; what somebody says during an assembly's session does not make him meet the assembly. */
const isItsOwn = (s: Scene, trigger: Trigger, found: Found, hasAgent: boolean): boolean => {
  // who speaks of a summit need not be there; who goes to attend it does
  // and a summit WITH somebody is somebody's
  if (isMultilateral(trigger.type))
    return (
      (hasAgent && trigger.light?.entry.features.attends !== "yes") || (!trigger.light && !(trigger.type === "summit" && found.oneSide))
    );
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

/** "said that THE TALKS OF SAHLA WITH the rebels go on": whose they are is told, and with whom; whoever says so takes no part. */
const isWithUntold = (s: Scene, { verbal, light }: Trigger, { parts: [whose, ...others], agent }: Found): boolean =>
  !verbal && !light && agent && whose?.phrase.kind === "country" && others.length === 0 && isWithOther(s, whose.phrase.to);

const ONE_OF_TWO: ReadonlySet<string> = new Set(["object", "receive", "envoy"]);

/** "a meeting of the ministers of Sahla and Jabal", "between" them or "between the two delegations": several who meet each other. */
const isComplete = (s: Scene, trigger: Trigger, { parts: [only, ...others], agent, between }: Found): boolean =>
  only !== undefined &&
  others.length === 0 &&
  ((between === true && only.phrase.number !== "s" && trigger.light?.entry.features.attends !== "yes") ||
    (agent && isOfSeveralStates(only.phrase)) ||
    (!trigger.verbal && !trigger.light && agent && areRulers(only.phrase)) ||
    (isTold(trigger) && isOfAssembly(s, trigger, only) && areRulers(only.phrase)));

/** A noun, and no verb but "announced THE HOLDING OF", which has no subject of its own. */
const isTold = ({ verbal, light, match }: Trigger): boolean =>
  !verbal && (!light || (light.to === match.from && (light.entry.features.tense === "none" || light.entry.features.noun === "yes")));

/** "a special meeting FOR [of] the foreign ministers": right behind the noun and its adjectives, with the letter. */
const isOfAssembly = (s: Scene, { match }: Trigger, { phrase }: Part): boolean =>
  phrase.from === behindAdjectives(s, match.to) && prefixedRole(s, phrase.from) === "for";

/** "the meeting of the foreign ministers of the Arabs": they meet each other, whoever speaks of it. */
const areRulers = ({ number, office, person }: NounPhrase): boolean => number === "p" && !person && RULERS.has(office?.rank ?? "");

/** "met the head of the service": one alone behind a verb that takes two is whom somebody told before met. */
const isOneOfTwo = (trigger: Trigger, found: Found): boolean => {
  const [only] = found.parts;
  return trigger.verbal && ONE_OF_TWO.has(trigger.frame) && found.parts.length === 1 && only?.phrase.number === "s";
};

/** "that the minister, "made a call to X"": words quoted from their verb on have their subject before the marks. */
const subjectBeforeMarks = (s: Scene, trigger: Trigger, scope: Scope): NounPhrase | undefined => {
  const verb = trigger.light ?? (trigger.verbal ? trigger.match : undefined);
  const opens = verb !== undefined && verb.from <= scope.from + 1 && scope.from > trigger.sentence.from && scope.speaker === undefined;
  return opens && s.a.quotations.markOf[verb.from - 1] !== -1
    ? subjectOf(s, trigger, { from: trigger.sentence.from, speaker: undefined })
    : undefined;
};

const meetsOne = (trigger: Trigger): boolean => trigger.verbal && ONE_OF_TWO.has(trigger.frame);

/** "his meeting", "a meeting that brought him together with her". */
const pronounOf = (s: Scene, trigger: Trigger): string => {
  const { language } = s.a.lexicon;
  // "the memorandum, which X SIGNED [it]": the verb's pronoun is the paper
  if (trigger.verbal && trigger.type === "signing") return "";
  if (language.isPronoun(trigger.match.enclitic)) return trigger.match.enclitic;
  const before = pronounBefore(s, trigger) || betweenThem(s, trigger);
  if (before !== "") return before;
  const gathers = trigger.lightBehind?.entry.features.gathers === "yes" ? trigger.lightBehind.enclitic : "";
  return language.isPronoun(gathers) ? gathers : "";
};

/** "A and B resumed THEIR talks": the pronoun goes back to the two right behind the verb. */
const twoOfLight = (s: Scene, trigger: Trigger, pronoun: string): NounPhrase | undefined => {
  if (!trigger.light || trigger.type === "visit" || s.a.lexicon.language.pronounNumber(pronoun) !== "d") return undefined;
  const two = joinedSourceAt(s, trigger.light.to);
  return two?.members?.length === 2 && two.to <= trigger.match.from && two.members.every(canTakePart) ? two : undefined;
};

/** "X will have meetings [to him are meetings] with": a pronoun behind "to" right before the noun. */
const pronounBefore = (s: Scene, trigger: Trigger): string => {
  const m = trigger.verbal ? undefined : matchAt(s.a, trigger.match.from - 1, "preposition");
  return m?.to === trigger.match.from && m.entry.features.role === "for" && s.a.lexicon.language.isPronoun(m.enclitic) ? m.enclitic : "";
};

/** "a meeting BETWEEN THEM", "a call that took place BETWEEN THEM": two who have been told. */
const betweenThem = (s: Scene, { verbal, match, type, lightBehind }: Trigger): string => {
  // "Sahla and Jabal announced the restoring of ties BETWEEN THEM": theirs who announce it
  const between = verbal || TIES.has(type) ? undefined : s.a.tokens[lightBehind?.to ?? behindAdjectives(s, match.to)]?.type.as.between;
  return between && s.a.lexicon.language.pronounNumber(between.enclitic) === "d" ? between.enclitic : "";
};

const BRINGS_BEFORE: ReadonlySet<string> = new Set(["with", "beside"]);

/** "held WITH HIS COUNTERPART a session of talks", "headed beside him the session": whom the preposition brings before the noun. */
const broughtBefore = (s: Scene, trigger: Trigger): Part[] => {
  const parts: Part[] = [];
  if (!trigger.light || trigger.type === "visit") return parts;
  for (let at = trigger.light.to; at < trigger.match.from; at++) {
    const led = roleBefore(s, at);
    // "held, IN THE PRESENCE OF X, a call": whoever is only there
    if (!led || !BRINGS_BEFORE.has(led.role) || matchAt(s.a, at, "preposition")?.entry.features.role === "attended") continue;
    const phrase = joinedSourceAt(s, led.next);
    if (!phrase || phrase.to > trigger.match.from || !canTakePart(phrase)) continue;
    parts.push(...membersOf(phrase).map((member) => ({ role: "party", phrase: member }) as Part));
    at = phrase.to - 1;
  }
  return parts;
};

/** "he saw jihadists who arrive in": a verb of several is not his. */
const isOtherNumber = (trigger: Trigger, subject: NounPhrase): boolean =>
  trigger.verbal && trigger.match.entry.features.number === "p" && subject.number === "s" && subject.members === undefined;

/** "X said that the meeting OF THE COUNCIL was useful": the council met, and whoever tells of it need not have been there. */
const isTellerOfBody = (s: Scene, trigger: Trigger, scope: Scope, found: Found, told: NounPhrase): boolean => {
  const [only, ...others] = found.parts;
  if (told !== scope.speaker || trigger.type !== "meeting" || trigger.verbal || trigger.light || others.length > 0) return false;
  return only?.phrase.kind === "organisation" && (found.agent || isOfAssembly(s, trigger, only));
};

/** Behind the trigger another word tells of a visit. */
export const namesVisit = (s: Scene, { match, sentence }: Trigger): boolean => {
  for (let at = match.to; at < sentence.to; at++)
    if (namesEncounter(s, at) && matchAt(s.a, at, "event-trigger")?.entry.features.type === "visit") return true;
  return false;
};

/** "the Sahlani minister LEFT JABAL": he has been there, where nothing else tells of his visit or of where he goes. */
const placeDeparted = (s: Scene, trigger: Trigger, { left, parts }: Found): NounPhrase | undefined =>
  trigger.frame === "leave" &&
  trigger.match.entry.features.mood === "perfect" &&
  parts.every((p) => p.role !== "host" || isHome(parts, p)) &&
  !namesVisit(s, trigger)
    ? left
    : undefined;

/** "left Sahla for home": where whoever goes comes from. */
const isHome = (parts: readonly Part[], { phrase }: Part): boolean => {
  const there = placeCountry(phrase);
  return there !== undefined && parts.every((p) => p.role === "host" || p.phrase.country === there);
};

const whoLeft = (parts: readonly Part[], departed: NounPhrase | undefined): readonly Part[] =>
  departed ? parts.filter((p) => p.role !== "host") : parts;

const isNationOf = ({ phrase }: Part, { phrase: nation }: Part): boolean =>
  phrase.number === "p" &&
  phrase.country !== undefined &&
  phrase.to === nation.from &&
  nation.to === nation.from + 1 &&
  nation.name?.kind === "group";

/** "the Sahlani AND THE JABALI mediators met X": where they have another side, those of two nations are one. */
const withNations = (parts: readonly Part[]): readonly Part[] => {
  const at = parts.length < 3 ? -1 : parts.findIndex((p, i) => i > 0 && isNationOf(parts[i - 1] as Part, p));
  const [many, nation] = at > 0 ? [parts[at - 1], parts[at]] : [];
  if (!many || !nation) return parts;
  return [...parts.slice(0, at - 1), { ...many, phrase: { ...many.phrase, to: nation.phrase.to } }, ...parts.slice(at + 1)];
};

/** "MANSOUR will meet ministers", "that the king had met ENVOYS": several behind the verb may be whom it has as its object. */
const isSeveralMet = (s: Scene, { match, type }: Trigger, [only, ...others]: readonly Part[]): boolean => {
  // "called in HIS AMBASSADORS"
  if (type !== "meeting") return false;
  const apart = s.a.lexicon.language.isComma(s.a.tokens[match.from - 1]?.type.text ?? "");
  if (!only || only.phrase.number === "s") return false;
  return !apart || (only.phrase.number === "p" && others.length === 0);
};

export const argumentsOf = (s: Scene, trigger: Trigger, scope: Scope): Arguments => {
  const led = behind(s, trigger);
  const found: Found = { ...led, parts: withVisitor(led.parts, trigger) };
  const agentRole = trigger.type === "visit" ? "visitor" : "party";
  const pronoun = pronounOf(s, trigger);
  const hasAgent = found.agent && found.parts[0]?.role === agentRole;
  const informed = informedBefore(s, trigger, found.parts);
  const needs =
    !isWithUntold(s, trigger, found) &&
    (trigger.type === "visit"
      ? !found.parts.some((p) => p.role === "visitor")
      : (TIES.has(trigger.type) && !hasAgent && !(found.between && found.parts.length > 1)) ||
        isDuringAnother(s, trigger) ||
        (meetsOne(trigger) && !found.agent && found.parts.length > 1) ||
        (found.parts.length < 2 &&
          !isComplete(s, trigger, found) &&
          !(found.between && trigger.type === "signing") &&
          !(hasAgent && trigger.verbal && !isOneOfTwo(trigger, found))) ||
        (found.oneSide === true && !TIES.has(trigger.type) && trigger.type !== "signing") ||
        // "THE MINISTER receives calls from A and B"
        (trigger.type === "call" && trigger.light !== undefined && !found.agent && found.between !== true) ||
        hasLightSubject(s, trigger));
  // "the king, WHO RECEIVED HIM"
  const isRelative = trigger.verbal && trigger.frame === "receive" && isA(s.a, trigger.match.from - 1, "relative");
  // "did summon him": the pronoun is whom the verb's subject calls in
  const isObject = isRelative || (trigger.frame === "envoy" && trigger.light !== undefined);
  // "the minister met A and B": who stands right before the verb met both of them
  const several = found.together || isSeveralMet(s, trigger, found.parts);
  const beside = hasAgent && several && meetsOne(trigger) ? subjectBeside(s, trigger, scope) : undefined;
  // "the meetings WHICH THE OFFICIALS HOLD": theirs, whoever tells of them
  const ofOthers = hasAgent && s.a.lexicon.language.isPronoun(trigger.lightBehind?.enclitic ?? "");
  const asked = needs && !ofOthers && !isItsOwn(s, trigger, found, hasAgent) && (pronoun === "" || isObject);
  const two = twoOfLight(s, trigger, pronoun);
  const told =
    beside ??
    two ??
    (asked
      ? (subjectOf(s, trigger, scope, found.parts[0]?.phrase.kind === "country") ??
        subjectBeforeMarks(s, trigger, scope) ??
        (found.oneSide || trigger.type === "visit" ? subjectAhead(s, trigger, found.end) : undefined))
      : undefined);
  const subject = told && (isOtherNumber(trigger, told) || isTellerOfBody(s, trigger, scope, found, told)) ? undefined : told;
  const asker = askedBefore(s, trigger, found.oneSide === true);
  const agents = asker
    ? [{ role: agentRole, phrase: asker } as Part]
    : subject
      ? membersOf(subject).map((phrase) => ({ role: agentRole, phrase, guessed: true }) as Part)
      : [];
  const departed = placeDeparted(s, trigger, found);
  const left =
    departed ??
    (trigger.type === "visit" && !trigger.verbal && found.parts.every((p) => p.role === "visitor")
      ? (placeLeft(s, trigger) ?? placeWhere(s, trigger) ?? placeBefore(s, trigger) ?? placeOfStayBefore(s, trigger))
      : undefined);
  const hosts: readonly Part[] = left ? [{ role: "host", phrase: left }] : [];
  // "whom he met": whoever was told before the one the pronoun takes up
  const takesUp = whoTakesUp(s, trigger, scope);
  const taker: readonly Part[] =
    takesUp && agents.every((p) => p.phrase.from !== takesUp.from) ? [{ role: agentRole, phrase: takesUp, guessed: true }] : [];
  const callsIn = agents.length === 0 && found.parts.length === 1 ? ministryCalledTo(s, trigger) : [];
  const before = [
    ...taker,
    ...agents,
    ...callsIn,
    ...broughtBefore(s, trigger),
    ...informed,
    ...agreedBefore(s, trigger, [...agents, ...found.parts], agents.length === 0 && found.oneSide === true),
    ...agreedWith(s, trigger, [...agents, ...found.parts]),
    ...invitedBefore(s, trigger),
    ...unwantedBefore(s, trigger),
  ];
  const parts = withNations(byHeads(s, withEnvoy(s, trigger, [...before, ...whoLeft(found.parts, departed), ...hosts])));
  const place = left ?? found.place ?? placeBefore(s, trigger) ?? placeOfPurpose(s, trigger) ?? placeBeside(s, trigger);
  // whose meeting it is takes part, however many he meets
  const owned = needs || (trigger.type !== "visit" && ownedBy(s, trigger));
  const carried = trigger.verbal || trigger.light !== undefined;
  const lacks = carried && asked && subject === undefined && agents.length === 0 && found.parts.length > 0;
  return {
    parts,
    place,
    pronoun: owned && !two ? pronoun : "",
    subjectBehind: hasAgent && !isOneOfTwo(trigger, found),
    lacksAgent: lacks ? (hasAgent ? "alone" : "yes") : hasAgent && found.together && meetsOne(trigger) && !subject ? "together" : "no",
    end: found.end,
    departs: departed !== undefined,
  };
};
