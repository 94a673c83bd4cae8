/** What the operations of schema/record/operations/ do, each loaded when it is first asked for. */
import type { Runs } from "./run.ts";

export const claimRuns: Runs = {};
