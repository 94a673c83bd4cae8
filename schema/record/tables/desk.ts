/** What people keep at the desk: cases, saved searches and their alerts. */
import { z } from "zod";
import { Id, Iso, Json, RowNumber, table } from "../table.ts";

export const deskTables = {
  case_folder: table(
    "A case: a folder of claims, articles, events and passages with notes.",
    { n: RowNumber, id: Id, name: z.string(), note: z.string().nullable(), by: z.string(), created: Iso, changed: Iso },
    { key: ["n"], unique: [["id"]] },
  ),
  case_item: table(
    "What a case holds.",
    {
      case: RowNumber,
      kind: z.enum(["claim", "article", "event", "passage"]),
      ref: z.string().describe("its id; of a passage the article's id, start and end"),
      anchor: Json.nullable().describe("where its words stand, by which a claim or event drawn anew is found again"),
      note: z.string().nullable(),
      added: Iso,
      by: z.string(),
    },
    { key: ["case", "kind", "ref"], references: { case: "case_folder.n" } },
  ),
  saved_search: table(
    "A search somebody keeps, with whom it tells.",
    {
      n: RowNumber,
      id: Id,
      name: z.string(),
      query: Json,
      by: z.string(),
      webhook: z.string().nullable(),
      secret: z.string().nullable().describe("by which messages to the webhook are signed"),
      created: Iso,
      seen: z.int().describe("the last version it has looked at, by row number"),
    },
    { key: ["n"], unique: [["id"]] },
  ),
  alert: table(
    "An article that a saved search found, why, and whether its webhook was told.",
    {
      search: RowNumber,
      article: RowNumber,
      version: RowNumber,
      at: Iso,
      why: Json.describe("the words, reports and events that fit"),
      delivery: z.enum(["none", "waiting", "done", "failed"]),
      attempts: z.int(),
      due: z.int().nullable().describe("of what waits: not before this instant"),
      message: z.string().nullable().describe("why the last attempt failed"),
    },
    {
      key: ["search", "article"],
      indexes: [["delivery", "due"], ["article"]],
      references: { search: "saved_search.n", article: "article.n", version: "version.n" },
    },
  ),
} as const;
