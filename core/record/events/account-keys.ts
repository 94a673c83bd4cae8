/** Keys by which accounts of the same event find each other: type, and each participant or its country, in the same fortnight. */
import type { Event } from "../../../schema/reading.ts";
import type { LocalActor } from "../actors/local-actors.ts";
import { dayOf } from "../instant.ts";
import { hash32 } from "../min-hash.ts";

const STRETCH = 14;

export const accountKeys = (event: Event, participants: readonly (LocalActor | undefined)[]): number[] => {
  const names = participants.map((p) => p?.names[0]?.key).filter((k) => k !== undefined);
  const day = dayOf(event.time?.start);
  const stretch = day === undefined ? "" : String(Math.floor(day / STRETCH));
  const keys = new Set(names.map((n) => hash32(`${event.type} ${n} ${stretch}`)));
  if (event.series) keys.add(hash32(`series ${event.series.name} ${event.series.round ?? ""}`));
  return [...keys];
};
