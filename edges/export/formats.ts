/** Every format by its id, loaded when it is first asked for. */
import type { ExportFormat } from "../../schema/record/operations/exports.ts";
import type { ExportFile } from "./format.ts";

export const formats: Readonly<Record<ExportFormat, () => Promise<ExportFile>>> = {
  ndjson: async () => (await import("./readings.ts")).readings,
  csv: async () => (await import("./csv.ts")).reportsCsv,
  "events-csv": async () => (await import("./csv.ts")).eventsCsv,
  parquet: async () => (await import("./parquet.ts")).reportsParquet,
  "events-parquet": async () => (await import("./parquet.ts")).eventsParquet,
  "web-annotation": async () => (await import("./web-annotation.ts")).webAnnotations,
  ftm: async () => (await import("./follow-the-money.ts")).followTheMoney,
  plover: async () => (await import("./plover.ts")).plover,
  ninjs: async () => (await import("./ninjs.ts")).ninjs,
};
