/** What the operations of schema/record/operations/ do, each loaded when it is first asked for. */
import type { Runs } from "./run.ts";

const cases = () => import("../desk/cases.ts");
const keys = () => import("../desk/keys.ts");
const searches = () => import("../desk/saved-searches.ts");

export const deskRuns: Runs = {
  today: async () => (await import("../desk/today.ts")).showToday,
  cases: async () => (await cases()).listCases,
  case: async () => (await cases()).showCase,
  "put-case": async () => (await cases()).makeOrRename,
  "remove-case": async () => (await cases()).removeFolder,
  "put-in-case": async () => (await cases()).putIn,
  "take-from-case": async () => (await cases()).takeOut,
  "export-case": async () => (await import("../desk/export-case.ts")).exportDocument,
  "saved-searches": async () => (await searches()).listSearches,
  "save-search": async () => (await searches()).keepSearch,
  "remove-search": async () => (await searches()).dropSearch,
  keys: async () => (await keys()).listKeys,
  "revoke-key": async () => (await keys()).takeKeyBack,
};
