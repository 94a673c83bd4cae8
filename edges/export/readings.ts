/** Readings as `khabar read` gives them, one a line. */
import { type ExportFile, writeLines } from "./format.ts";

export const readings: ExportFile = {
  type: "application/x-ndjson; charset=utf-8",
  ending: "ndjson",
  write: (articles, sink) =>
    writeLines(
      (async function* () {
        for await (const a of articles) yield `${JSON.stringify(a.reading)}\n`;
      })(),
      sink,
    ),
};
