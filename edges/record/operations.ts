/** What each operation of the record does. */
import type { RecordOperation } from "../../schema/record/operation.ts";
import { recordOperations } from "../../schema/record/operations.ts";
import type { Store } from "../store/open-store.ts";
import { actorRuns } from "./runs/actor-runs.ts";
import { articleRuns } from "./runs/article-runs.ts";
import { claimRuns } from "./runs/claim-runs.ts";
import { deskRuns } from "./runs/desk-runs.ts";
import { eventRuns } from "./runs/event-runs.ts";
import { exportRuns } from "./runs/export-runs.ts";
import { reviewRuns } from "./runs/review-runs.ts";
import type { RunContext, Runs } from "./runs/run.ts";
import { workRuns } from "./runs/work-runs.ts";

export type { Run, RunContext } from "./runs/run.ts";

export const runs: Runs = {
  ...workRuns,
  ...articleRuns,
  ...claimRuns,
  ...actorRuns,
  ...eventRuns,
  ...reviewRuns,
  ...deskRuns,
  ...exportRuns,
};

export const operationById = new Map<string, RecordOperation>(recordOperations.map((o) => [o.id, o]));

/** Parameters are to be checked already. Throws a RecordError for what the user can set right. */
export const runOperation = async (store: Store, id: string, parameters: unknown, context: RunContext = {}): Promise<unknown> => {
  const load = runs[id];
  if (!load) throw new Error(`no operation ${id}`);
  return (await load())(store, parameters, context);
};
