/** What the operations of schema/record/operations/ do, each loaded when it is first asked for. */
import type { Runs } from "./run.ts";

const decide = () => import("../claims/decide-claims.ts");

export const claimRuns: Runs = {
  claims: async () => (await import("../claims/list-claims.ts")).listClaims,
  trace: async () => (await import("../claims/trace-claim.ts")).traceClaim,
  "check-quote": async () => (await import("../claims/check-quote.ts")).checkQuotation,
  "join-claims": async () => (await decide()).joinTogether,
  "split-claim": async () => (await decide()).splitOff,
  "link-claims": async () => (await decide()).linkTogether,
};
