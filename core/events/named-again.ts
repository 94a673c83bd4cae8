/** An encounter named again, not told anew: "the visit", "these talks", "the meeting was held in the presence of". */
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { EventDraft, Participant } from "./draft.ts";
import type { Told } from "./participants.ts";
import { sameParticipant, TALKING } from "./same-event.ts";
import { behindAdjectives, type Trigger } from "./trigger.ts";

const isDefinite = (s: Scene, trigger: Trigger): boolean => s.a.tokens[trigger.match.from]?.type.definite ?? false;

/** "the meetings of this committee": a body pointed at was told before, and its meeting with it. */
const isPointedAt = (s: Scene, list: readonly Participant[]): boolean => {
  const last = list[list.length - 1]?.phrase;
  return last?.kind === "organisation" && isA(s.a, last.from, "demonstrative");
};

/** "the meeting was held IN THE PRESENCE of X": of the one told before, who else was there. */
export const isAttended = (s: Scene, trigger: Trigger): boolean => {
  if (trigger.verbal || !isDefinite(s, trigger) || !TALKING.has(trigger.type)) return false;
  const at = trigger.lightBehind?.to ?? behindAdjectives(s, trigger.match.to);
  return isA(s.a, at, "participation") && matchAt(s.a, at, "preposition")?.entry.features.role === "attended";
};

/** "that the meeting with his counterpart was good": a definite noun with one who was told to be met already. */
const isSameAgain = (s: Scene, trigger: Trigger, list: readonly Participant[], own: number, events: readonly EventDraft[]): boolean => {
  const last = list[list.length - 1];
  if (own !== 1 || !last || !isBareNoun(trigger) || !isDefinite(s, trigger)) return false;
  return events.some((e) => TALKING.has(e.type) && TALKING.has(trigger.type) && e.participants.some((p) => sameParticipant(p, last)));
};

/** A bare noun: no verb carries it. */
const isBareNoun = (trigger: Trigger): boolean => !trigger.verbal && !trigger.light && !trigger.lightBehind;

/** "the visit", "these talks", with nothing of their own. */
const hasNothingOwn = (s: Scene, trigger: Trigger, { list, own }: Told): boolean =>
  isBareNoun(trigger) &&
  trigger.match.enclitic === "" &&
  isDefinite(s, trigger) &&
  (own === 0 ||
    isA(s.a, trigger.match.from - 1, "demonstrative") ||
    isPointedAt(s, list) ||
    isA(s.a, behindAdjectives(s, trigger.match.to), "told-of"));

/** "heads THE MINISTERIAL MEETING", "heads A ROUND OF MEETINGS": an assembly that is no more than "the meeting" is not that of two who met. */
export const isOtherAssembly = (s: Scene, trigger: Trigger, known: EventDraft): boolean =>
  trigger.light?.entry.features.attends === "yes" &&
  (known.trigger.verbal || known.trigger.light !== undefined) &&
  known.trigger.light?.entry.features.attends !== "yes" &&
  (!isDefinite(s, trigger) || behindAdjectives(s, trigger.match.to) > trigger.match.to);

export const isNamedAgain = (s: Scene, trigger: Trigger, told: Told, events: readonly EventDraft[]): boolean =>
  hasNothingOwn(s, trigger, told) ||
  (isAttended(s, trigger) && events.some((e) => TALKING.has(e.type))) ||
  isSameAgain(s, trigger, told.list, told.own, events);
