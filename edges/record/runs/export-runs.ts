/** What the operations of schema/record/operations/ do, each loaded when it is first asked for. */
import type { Runs } from "./run.ts";

export const exportRuns: Runs = {
  export: async () => (await import("../../export/run-export.ts")).runExport,
};
