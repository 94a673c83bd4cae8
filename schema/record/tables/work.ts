/** What is under way: jobs, what their sources offered, and feeds between two polls. */
import { z } from "zod";
import { Flag, Iso, Json, RowNumber, table } from "../table.ts";

export const workTables = {
  job: table(
    "A piece of long work, with how far it is.",
    {
      n: RowNumber,
      kind: z.enum(["add", "watch", "retry", "reread", "check", "backup"]),
      arguments: Json,
      status: z.enum(["running", "done", "failed", "interrupted"]),
      started: Iso,
      updated: Iso,
      done: z.int(),
      failed: z.int(),
      unchanged: z.int(),
      message: z.string().nullable(),
    },
    { key: ["n"] },
  ),
  item: table(
    "One thing that a source offered: taken in, or failed and to be tried again.",
    {
      source: z.string(),
      item: z.string(),
      status: z.enum(["done", "failed"]),
      passing: Flag.describe("the failure may pass"),
      message: z.string().nullable(),
      attempts: z.int(),
      article: RowNumber.nullable(),
      job: RowNumber.nullable(),
      at: Iso,
    },
    { key: ["source", "item"], indexes: [["status"], ["article"]], references: { article: "article.n", job: "job.n" } },
  ),
  feed: table("What is kept of a feed between two polls.", { address: z.string(), source: z.string(), state: Json }, { key: ["address"] }),
} as const;
