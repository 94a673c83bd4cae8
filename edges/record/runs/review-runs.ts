/** What the operations of schema/record/operations/ do, each loaded when it is first asked for. */
import type { Runs } from "./run.ts";

const decided = () => import("../review/decide-readings.ts");

export const reviewRuns: Runs = {
  review: async () => (await import("../review/list-review.ts")).listReview,
  accept: async () => (await decided()).acceptReading,
  correct: async () => (await decided()).correctReading,
  decisions: async () => (await import("../decisions/list-decisions.ts")).listDecisions,
  undo: async () => (await import("../decisions/decide.ts")).undoDecision,
  gold: async () => (await import("../review/gold-files.ts")).goldFiles,
  audit: async () => (await import("../review/list-audit.ts")).listAudit,
};
