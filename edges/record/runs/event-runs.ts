/** What the operations of schema/record/operations/ do, each loaded when it is first asked for. */
import type { Runs } from "./run.ts";

export const eventRuns: Runs = {
  events: async () => (await import("../events/list-events.ts")).listEvents,
  event: async () => (await import("../events/show-event.ts")).showEvent,
  series: async () => (await import("../events/list-series.ts")).listSeries,
  rounds: async () => (await import("../events/show-rounds.ts")).showRounds,
  "join-events": async () => (await import("../events/decide-events.ts")).runJoinEvents,
  "split-event": async () => (await import("../events/decide-events.ts")).runSplitEvent,
};
