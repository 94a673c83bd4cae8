/** Sides told in one phrase that stands for several states: "the ministers of Sahla and Jabal", "officials from both", "the presidents of the two countries". */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";
import { personsInMind } from "./persons-in-mind.ts";
import { type EventInput, nameOf, type Participant, stateTold } from "./draft.ts";
import { holdersOf, sentBy, stateAt } from "./nations.ts";
import { nationAt, nationsBeside } from "./two-nations.ts";
import { FOR_SIDE, isOfSeveralStates, type Part } from "./parts.ts";
import { statesInMind } from "./states-in-mind.ts";
import type { Trigger } from "./trigger.ts";
import { isBetweenOther, statesCounted } from "./two-countries.ts";

/** "the deputies of the ministers FROM Sahla and Jabal": the states behind the preposition. */
export const statesBehind = (s: Scene, phrase: NounPhrase): readonly NounPhrase[] => {
  if (
    phrase.number === "s" ||
    phrase.person ||
    phrase.country ||
    !FOR_SIDE.has(matchAt(s.a, phrase.to, "preposition")?.entry.features.role ?? "")
  )
    return [];
  const members = joinedSourceAt(s, phrase.to + 1)?.members ?? [];
  return members.every((m) => SENDERS.has(m.kind)) ? members : [];
};

/** "negotiators from the movement and Sahla": movements send as states do. */
const SENDERS: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["country", "organisation", "group"]);

const party = (input: EventInput, phrase: NounPhrase): Participant => ({ role: "party", ...nameOf(input, phrase), phrase });

const codeOf = (p: Participant): string => p.phrase?.name?.entry?.features.country ?? p.phrase?.country ?? "";

/** Of two the one who is named goes by his name, though the other is not; of more all or none. */
const asOffice = (input: EventInput, phrase: NounPhrase, states: readonly Participant[]): readonly Participant[] => {
  const holders = (of: readonly Participant[]) => (phrase.office ? holdersOf(input, phrase, of.map(codeOf)) : undefined);
  const named = (p: Participant) => (states.length === 2 ? holders([p])?.[0] : undefined);
  return holders(states) ?? states.map((p) => named(p) ?? sentBy(p, phrase));
};

const countryIn = (input: EventInput, { from, to, country }: NounPhrase): Participant | undefined => {
  for (let at = from; at < to; at++)
    if (input.scene.names.startingAt[at]?.entry?.features.country === country && country) return stateAt(input, at, country);
  return undefined;
};

const JOINT: ReadonlySet<string> = new Set(["government", "alliance"]);

/** A committee or mechanism, which states have together; businessmen and parliaments have their own. */
export const isJointBody = ({ kind, head }: NounPhrase): boolean => kind === "organisation" && JOINT.has(head?.features.kind ?? "");

/** "the SAHLANI-JABALI committee", and "this committee" later: the states that meet in it. */
const nationsIn = (input: EventInput, phrase: NounPhrase): readonly Participant[] => {
  const actor = input.actors.of(phrase);
  const pairOf = ({ from, to }: NounPhrase) => nationsBeside(input.scene, from, to);
  const told = pairOf(phrase) ? phrase : input.phrases.find((p) => actor !== undefined && input.actors.of(p) === actor && pairOf(p));
  const pair = told && pairOf(told);
  return (pair ?? []).map((at) => ({ ...stateAt(input, at, nationAt(input.scene, at) as string), fromName: true }));
};

/** "X said that the talks WITH SAHLA will go on": of a state's own talks with another whoever speaks of them is no side; his state is. */
export const stateOfSpeaker = (
  input: EventInput,
  trigger: Trigger,
  parts: readonly Part[],
  speaker: NounPhrase,
): Participant | undefined => {
  const { type, verbal, light, lightBehind } = trigger;
  const others = parts.filter((p) => p.guessed !== true);
  const isCarried = verbal || (light !== undefined && lightBehind === undefined);
  if (type !== "talks" || isCarried || others.length === 0 || !others.every((p) => p.phrase.kind === "country")) return undefined;
  const state = speaker.office?.country ? stateTold(input, speaker.office.country) : undefined;
  return state && party(input, state);
};

const CALLS_IN: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["person", "office", "organisation"]);

/** "the foreign minister of Sahla said that the ambassador of Jabal HAS BEEN SUMMONED": nobody is told to have done so but whoever says it, or the state he speaks for. */
export const summonedBy = (
  input: EventInput,
  { type, light }: Trigger,
  list: readonly Participant[],
  speaker: NounPhrase | undefined,
): Participant | undefined => {
  const { passive, occurs } = light?.entry.features ?? {};
  const [envoy] = list;
  if (type !== "summons" || !envoy || list.length > 1 || !(passive ?? occurs) || !speaker || !CALLS_IN.has(speaker.kind)) return undefined;
  const country = speaker.office?.country ?? speaker.country;
  if (country !== undefined && codeOf(envoy) === country) return undefined;
  const state = country === undefined ? undefined : stateTold(input, country);
  // a spokesman calls nobody in
  const caller = state ?? (speaker.office?.spokesman ? undefined : speaker);
  return caller && party(input, caller);
};

/** The states that a phrase of several stands for; nothing where it stands for itself. */
export const statesMeant = (input: EventInput, trigger: Trigger, phrase: NounPhrase): readonly Participant[] => {
  const asParty = (p: NounPhrase): Participant => party(input, p);
  // envoys who are called in, sent away or received are so themselves
  if (trigger.type === "summons" || trigger.type === "credentials" || trigger.frame === "envoy") return [];
  if (isOfSeveralStates(phrase)) {
    const [first, ...others] = phrase.members ?? [];
    const state = first && countryIn(input, first);
    // who goes somewhere is somebody
    if (state && trigger.type === "visit") return holdersOf(input, first, [state, ...others.map(asParty)].map(codeOf)) ?? [];
    return state ? asOffice(input, { ...phrase, office: first.office }, [state, ...others.map(asParty)]) : [];
  }
  // "the experts of the two countries; the discussion [discussed] of": spelt like the verb, and nobody's yet
  if (trigger.frame === "with-only" || trigger.type === "visit") return [];
  if (isJointBody(phrase)) return nationsIn(input, phrase);
  const behind = statesBehind(input.scene, phrase);
  if (behind.length > 1) return asOffice(input, phrase, behind.map(asParty));
  const count = statesCounted(input.scene, phrase);
  // "the leaders OF BOTH COUNTRIES": by name where just two who lead were told
  const leaders = count === 2 && behind.length === 0 ? personsInMind(input, phrase) : [];
  if (leaders.length > 0) return leaders;
  return count > 1 ? asOffice(input, phrase, statesInMind(input, trigger.match.from, count)) : [];
};

/** "the two sides", "both ministers", where nobody was told to meet: whoever comes for the two states told right before. */
export const sidesInMind = (input: EventInput, trigger: Trigger, phrase: NounPhrase): readonly Participant[] => {
  const comesForState = phrase.kind === "office" || phrase.head?.features.states === "maybe";
  return comesForState && !isBetweenOther(input.scene, trigger, phrase)
    ? asOffice(input, phrase, statesInMind(input, trigger.match.from, 2, 1))
    : [];
};
