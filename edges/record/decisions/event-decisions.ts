/** People's word on which accounts are of one event. */
import { sentence } from "../../../schema/record/decision-sentences.ts";
import { partEvent, redrawEvents, uniteEvents } from "../../store/decide-events.ts";
import { accountsAt, eventsOf, type JoinEvents, type SplitEvent } from "../../store/kept-apart.ts";
import type { DecisionKind } from "./decision-kind.ts";

export const joinEvents: DecisionKind<JoinEvents> = {
  apply: async (w, target) => (await uniteEvents(w, target)) !== undefined,
  undo: async (w, target) => redrawEvents(w, await eventsOf(w, await accountsAt(w, target.events.flat()))),
  about: (target) => sentence("joined-events", { n: target.events.length }),
};

export const splitEvent: DecisionKind<SplitEvent> = {
  apply: async (w, target) => (await partEvent(w, target)) !== undefined,
  undo: async (w, target) => redrawEvents(w, await eventsOf(w, await accountsAt(w, [...target.from, ...target.accounts]))),
  about: (target) => sentence("split-event", { n: target.accounts.length }),
};

export const eventDecisions = { "join-events": joinEvents, "split-event": splitEvent };
