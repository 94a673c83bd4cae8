/** All that is drawn from readings, gone: articles, their versions, evidence and what people keep and decided stay. */
import type { Tables } from "../../schema/record/tables.ts";
import { letGoOfActors } from "./known-actors.ts";
import { emptyWords } from "./words/fts-index.ts";
import type { Writing } from "./writing.ts";

/** What points at others comes before them. */
export const DRAWN = [
  "claim_link",
  "conflict",
  "attendance",
  "event_country",
  "kinship",
  "version_band",
  "report_key",
  "account_key",
  "link",
  "answer",
  "participant",
  "account",
  "report",
  "origin",
  "claim",
  "event",
  "series",
  "holding",
  "actor_name",
] as const satisfies readonly (keyof Tables)[];

/** Drawn too, but pointed at by what stays. */
export const DRAWN_LAST = ["actor"] as const satisfies readonly (keyof Tables)[];

export const KEPT = [
  "evidence",
  "article",
  "version",
  "as_read",
  "fresh_reading",
  "decision",
  "case_folder",
  "case_item",
  "job",
  "item",
  "feed",
  "saved_search",
  "alert",
  "user",
  "session",
  "token",
  "audit",
  "setting",
] as const satisfies readonly (keyof Tables)[];

export const clearDrawn = async (w: Writing): Promise<void> => {
  await w.db.updateTable("article").set({ current: null }).execute();
  await w.db.updateTable("version").set({ outlet: null }).execute();
  for (const table of [...DRAWN, ...DRAWN_LAST]) await w.db.deleteFrom(table).execute();
  await emptyWords(w);
  letGoOfActors(w);
};
