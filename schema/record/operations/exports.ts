/** The record in other people's formats. */
import { z } from "zod";
import { filters } from "../filters.ts";
import { operation } from "../operation.ts";

export const exportFormats = [
  { id: "ndjson", about: "readings, one article a line, as `khabar read` gives them" },
  { id: "csv", about: "reports, one a row; cells are safe to open in a spreadsheet" },
  { id: "events-csv", about: "events, one a row" },
  { id: "parquet", about: "reports, with the columns of csv" },
  { id: "events-parquet", about: "events, with the columns of events-csv" },
  { id: "web-annotation", about: "W3C Web Annotations with PROV-O, as JSON-LD; offsets in code points" },
  { id: "ftm", about: "FollowTheMoney entities, one a line" },
  { id: "plover", about: "event rows in the shape of POLECAT/PLOVER, tab-separated" },
  { id: "ninjs", about: "ninjs 3.1, one article a line, the chains in infoSources" },
] as const;
export type ExportFormat = (typeof exportFormats)[number]["id"];

export const exported = {
  format: z
    .enum(exportFormats.map((f) => f.id) as [ExportFormat, ...ExportFormat[]])
    .default("ndjson")
    .describe(`one of: ${exportFormats.map((f) => `${f.id} (${f.about})`).join("; ")}`),
  ...filters,
};

export const export_ = operation({
  id: "export",
  local: true,
  summary: "Write the record, or what passes the filters, in another format.",
  description: "To a file, or to standard output. Over the web the same is at /api/export.",
  parameters: z.object({ ...exported, to: z.string().optional().describe("the file to write; standard output if not given") }),
  bare: "format",
  result: z.object({ to: z.string().optional(), rows: z.int(), bytes: z.int() }),
});

export const exportOperations = [export_] as const;
