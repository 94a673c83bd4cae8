/** "The meeting was held in Cairo in April": of an encounter told before a later sentence tells when or where. */
import { argumentsOf } from "./arguments.ts";
import type { EventDraft, EventInput } from "./draft.ts";
import { timeOf } from "./event-time.ts";
import { TALKING } from "./same-event.ts";
import { boundsOf, scopeOf } from "./scope.ts";
import type { Trigger } from "./trigger.ts";

/** Sentences behind an encounter in which it is still spoken of. */
const STILL_SPOKEN_OF = 2;

const mayBeOf = (trigger: Trigger, e: EventDraft): boolean =>
  (e.type === trigger.type || (TALKING.has(e.type) && TALKING.has(trigger.type))) &&
  e.trigger.sentence.index < trigger.sentence.index &&
  e.trigger.sentence.index >= trigger.sentence.index - STILL_SPOKEN_OF;

const isToldOf = ({ scene }: EventInput, trigger: Trigger): boolean =>
  !trigger.verbal && trigger.match.enclitic === "" && (scene.a.tokens[trigger.match.from]?.type.definite ?? false);

/** The encounters with what a trigger that names no one tells of the last of them; the same list where it tells nothing new. */
export const withMoreTold = (input: EventInput, trigger: Trigger, events: readonly EventDraft[]): readonly EventDraft[] => {
  const carried = trigger.light ?? trigger.lightBehind;
  if (!carried || !isToldOf(input, trigger)) return events;
  const at = events.findLastIndex((e) => mayBeOf(trigger, e));
  const known = events[at];
  if (!known || (known.time && known.place)) return events;
  const { parts, place } = argumentsOf(input.scene, trigger, scopeOf(input, trigger));
  if (parts.some((p) => p.guessed !== true)) return events;
  const time = timeOf(input.scene, input.times, trigger, boundsOf(input, trigger));
  return events.with(at, { ...known, place: known.place ?? place, time: known.time ?? time });
};
