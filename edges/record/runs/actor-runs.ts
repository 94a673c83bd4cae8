/** What the operations of schema/record/operations/ do, each loaded when it is first asked for. */
import type { Runs } from "./run.ts";

export const actorRuns: Runs = {
  actors: async () => (await import("../actors/list-actors.ts")).listActors,
  who: async () => (await import("../actors/who.ts")).showActor,
  network: async () => (await import("../actors/network.ts")).showNetwork,
  "merge-actors": async () => (await import("../actors/decide-actors.ts")).runMergeActors,
  "split-actor": async () => (await import("../actors/decide-actors.ts")).runSplitActor,
};
