/** "agreed to hold THE NEXT ROUND in Sahla", "that A FOURTH ROUND convene": a round that tells nobody is one more of the talks told before. */
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { EventDraft, Participant } from "./draft.ts";
import { ordinalAt, type Series } from "./series.ts";
import type { Trigger } from "./trigger.ts";

const NEXT: ReadonlySet<string> = new Set(["planned"]);

/** What tells which round it is: "next", "new", "fourth", or that it was due. */
const tellsWhich = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (ordinalAt(s, at) || NEXT.has(matchAt(s.a, at, "status")?.entry.features.status ?? "")) return true;
  return type?.as.modifier?.entry.features.bare === "yes" || type?.as.relative !== undefined;
};

const FARTHEST_HOLDING = 4;

/** A verb or noun of holding right before the round: "the holding of", "convene". */
const isHeld = (s: Scene, at: number): boolean => {
  for (let before = at - 1; before >= at - FARTHEST_HOLDING && s.a.sentenceOf[before] === s.a.sentenceOf[at]; before--) {
    const light = matchAt(s.a, before, "event-light")?.entry.features;
    if (light) return light.attends !== "yes" && light.heads !== "yes";
    const off = matchAt(s.a, before, "status")?.entry.features.status;
    if (off === "postponed" || off === "cancelled") return true;
    if (isA(s.a, before, "event-trigger")) return false;
  }
  return false;
};

/** Nothing of its own stands behind it: no body, and no talks. */
const isBare = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.as["event-trigger"] || type?.prefixed === "for" || s.a.lexicon.language.cutsFor(type?.form ?? "")) return false;
  const role = matchAt(s.a, at, "preposition")?.entry.features.role;
  return role !== "from" && role !== "for" && !isA(s.a, at, "between");
};

export const roundAlone = (s: Scene, head: Match): Match | undefined => {
  const which = ordinalAt(s, head.to)?.to ?? (tellsWhich(s, head.to) ? head.to + 1 : head.to);
  if (which === head.to || !isHeld(s, head.from) || !isBare(s, which)) return undefined;
  return { ...head, entry: { ...head.entry, features: { type: "talks", frame: ROUND, mood: "noun" } } };
};

const ROUND = "round";
const TO_COME: ReadonlySet<EventDraft["status"]> = new Set<EventDraft["status"]>(["planned", "proposed", "postponed", "cancelled"]);

export const isRoundAlone = ({ frame }: Trigger): boolean => frame === ROUND;

const isSide = ({ role }: Participant): boolean => role !== "mediator";

/** The encounter whose next round is told: the last with several sides that hold rounds. */
export const roundOf = (events: readonly EventDraft[]): EventDraft | undefined =>
  events.findLast((e) => (e.type === "talks" || e.series !== undefined) && e.participants.filter(isSide).length > 1);

/** The next round as an encounter of its own; undefined where it was held, as the one told before. */
export const asNextRound = (s: Scene, draft: Omit<EventDraft, "participants" | "type">, before: EventDraft): EventDraft | undefined => {
  if (!TO_COME.has(draft.status)) return undefined;
  const { match } = draft.trigger;
  const round = ordinalAt(s, match.to)?.value;
  const named: Series | undefined =
    before.series ?? (round === undefined ? undefined : { from: match.from, to: match.to, skip: match.skip, round });
  const series = named && round !== undefined ? { ...named, round } : undefined;
  return { ...draft, type: before.type, participants: before.participants.filter(isSide), series };
};

/** A round to come is none of those told before. */
export const isOtherRound = (known: EventDraft, draft: EventDraft): boolean =>
  isRoundAlone(draft.trigger) !== isRoundAlone(known.trigger) && isRoundAlone(draft.trigger);
