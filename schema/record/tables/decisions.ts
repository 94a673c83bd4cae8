/** What people decided, and what was read before they did. */
import { z } from "zod";
import { Bytes, Flag, Iso, Json, RowNumber, table } from "../table.ts";

export const decisionTables = {
  decision: table(
    "What a person decided; replayed whenever the record is drawn anew.",
    {
      n: RowNumber,
      at: Iso,
      by: z.string(),
      kind: z.enum([
        "merge-actors",
        "split-actor",
        "join-claims",
        "split-claim",
        "link-claims",
        "join-events",
        "split-event",
        "correct",
        "accept",
      ]),
      target: Json,
      note: z.string().nullable(),
      undone: Iso.nullable(),
      lost: Flag.describe("what it was about is not in the record (any more)"),
    },
    { key: ["n"], indexes: [["kind"]] },
  ),
  as_read: table(
    "The reading of a version as the reader gave it, where a person has corrected it since.",
    { version: RowNumber, reading: Bytes },
    { key: ["version"], references: { version: "version.n" } },
  ),
  fresh_reading: table(
    "Readings by the present reader, gathered while articles are read again; the record is drawn from them when all are there.",
    { version: RowNumber, reader: z.string(), reading: Bytes },
    { key: ["version"], references: { version: "version.n" } },
  ),
} as const;
