/** The verb that tells of an encounter, and whether it tells of what has been done. */
import type { Match } from "../tokens/annotated.ts";
import type { Trigger } from "./trigger.ts";

/** The verb that tells of the encounter. */
export const verbOf = ({ light, verbal, match }: Trigger): Match | undefined => light ?? (verbal ? match : undefined);

/** A perfect that is spelt like no noun. */
export const isPerfect = ({ entry }: Match): boolean =>
  (entry.class === "event-light" ? entry.features.tense === "past" : entry.features.mood === "perfect") && entry.features.noun !== "yes";
