/** Who meets, where the sentence names only those who are met: whoever acted in the encounters told just before. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isA } from "../tokens/annotated.ts";
import type { EventDraft, EventInput, Participant } from "./draft.ts";
import { countryOf, isForeign } from "./foreign.ts";
import { SUBJECTS } from "./parts.ts";
import { sameParticipant } from "./same-event.ts";
import { PAIRING } from "./counts.ts";
import type { Trigger } from "./trigger.ts";
import { visitorInMind } from "./visits.ts";

/** Sentences behind an encounter in which its agent still acts without being named. */
const STILL_ACTING = 2;

/** The verb opens its sentence, nothing but "and" or "as well" before it. */
const opens = ({ scene }: EventInput, { match, sentence }: Trigger): boolean => {
  for (let at = sentence.from; at < match.from; at++)
    if (!isA(scene.a, at, "conjunction") && !isA(scene.a, at, "auxiliary") && !isA(scene.a, at, "preposition")) return false;
  return match.from - sentence.from < 3;
};

const isOne = ({ phrase }: Participant): boolean => phrase !== undefined && phrase.number === "s" && SUBJECTS.has(phrase.kind);

/** "He also received the envoy": whoever received somebody in the sentence before. */
const receiver = (input: EventInput, trigger: Trigger, met: Participant, events: readonly EventDraft[]): Participant | undefined => {
  const last = events.findLast((e) => e.trigger.frame === trigger.frame && e.trigger.verbal && e.type === trigger.type);
  const agent = last?.participants[0];
  if (!last || !agent || !isOne(agent) || last.trigger.sentence.index < trigger.sentence.index - STILL_ACTING) return undefined;
  if (trigger.match.entry.features.gender !== last.trigger.match.entry.features.gender || sameParticipant(agent, met)) return undefined;
  return opens(input, trigger) ? agent : undefined;
};

/** "He met the prime minister and the speaker": both at home, and a visitor was told before. */
const visitor = (
  input: EventInput,
  trigger: Trigger,
  list: readonly Participant[],
  place: NounPhrase | undefined,
  events: readonly EventDraft[],
): Participant | undefined => {
  const [first] = list;
  if (!first || trigger.frame !== "object" || !opens(input, trigger) || isForeign(input.scene, trigger, list, place)) return undefined;
  const found = visitorInMind(trigger, first, events)?.visitor;
  const home = found && countryOf(input.scene, found);
  return found && isOne(found) && home !== undefined && list.every((p) => !sameParticipant(p, found) && countryOf(input.scene, p) !== home)
    ? found
    : undefined;
};

export const agentInMind = (
  input: EventInput,
  trigger: Trigger,
  list: readonly Participant[],
  place: NounPhrase | undefined,
  own: number,
  events: readonly EventDraft[],
): Participant | undefined => {
  const [met] = list;
  if (!met || !trigger.verbal || trigger.type === "visit" || !PAIRING.has(trigger.frame) || own !== list.length) return undefined;
  return list.length === 1 ? receiver(input, trigger, met, events) : visitor(input, trigger, list, place, events);
};
