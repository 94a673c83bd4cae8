/** People's word on which accounts are of one event. */
import { partEvent, redrawEvents, uniteEvents } from "../../store/decide-events.ts";
import { accountsAt, eventsOf, type JoinEvents, type SplitEvent } from "../../store/kept-apart.ts";
import type { DecisionKind } from "./decision-kind.ts";

export const joinEvents: DecisionKind<JoinEvents> = {
  apply: async (w, target) => (await uniteEvents(w, target)) !== undefined,
  undo: async (w, target) => redrawEvents(w, await eventsOf(w, await accountsAt(w, target.events.flat()))),
  about: (target) => `${target.events.length} events are one`,
};

export const splitEvent: DecisionKind<SplitEvent> = {
  apply: async (w, target) => (await partEvent(w, target)) !== undefined,
  undo: async (w, target) => redrawEvents(w, await eventsOf(w, await accountsAt(w, [...target.from, ...target.accounts]))),
  about: (target) => `${target.accounts.length} ${target.accounts.length === 1 ? "account does" : "accounts do"} not belong to the event`,
};

export const eventDecisions = { "join-events": joinEvents, "split-event": splitEvent };
