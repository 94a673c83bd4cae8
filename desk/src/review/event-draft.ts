/** An account of an event as a person would have it, and what that changes in what was read. */
import type { Answer } from "../../../schema/record/operations.ts";
import type { Correction } from "../../../schema/record/operations/review.ts";

export type EventRead = NonNullable<Answer<"review">["items"][number]["event"]>;
type Participant = NonNullable<Correction["participants"]>[number];

export interface EventDraft {
  readonly type: EventRead["type"];
  readonly status: EventRead["status"];
  readonly participants: readonly Participant[];
  readonly place: string;
  readonly start: string;
}

export const eventDraftOf = (event: EventRead): EventDraft => ({
  type: event.type,
  status: event.status,
  participants: event.participants.map(({ role, name, office, country }) => ({
    role,
    name,
    ...(office ? { office } : {}),
    ...(country ? { country } : {}),
  })),
  place: event.place ?? "",
  start: event.start ?? "",
});

export const isDay = (text: string): boolean => /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?:T.*)?$/u.test(text);

const named = (all: readonly Participant[]): Participant[] => all.flatMap((p) => (p.name.trim() ? [{ ...p, name: p.name.trim() }] : []));
/** What was emptied is said to be absent. */
const orNone = (text: string): string | null => (text.trim() === "" ? null : text.trim());

export const eventCorrectionOf = (event: EventRead, draft: EventDraft): Correction => {
  const before = eventDraftOf(event);
  const participants = named(draft.participants);
  return {
    ...(before.type === draft.type ? {} : { type: draft.type }),
    ...(before.status === draft.status ? {} : { status: draft.status }),
    ...(JSON.stringify(before.participants) === JSON.stringify(participants) ? {} : { participants }),
    ...(before.place === draft.place.trim() ? {} : { place: orNone(draft.place) }),
    ...(before.start === draft.start.trim() ? {} : { start: orNone(draft.start) }),
  };
};
