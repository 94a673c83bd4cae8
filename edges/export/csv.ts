/** CSV as RFC 4180 has it, with a mark of its encoding in front and cells that no spreadsheet takes for a formula. */
import {
  type Cell,
  type Column,
  type EventRow,
  eventColumns,
  eventRowsOf,
  type ReportRow,
  reportColumns,
  reportRowsOf,
} from "./columns.ts";
import type { ExportedArticle } from "./exported.ts";
import { type ExportFile, writeLines } from "./format.ts";

/** Without it spreadsheets read Arabic in the encoding of the machine. */
const BOM = "\ufeff";
/** What a spreadsheet may take for a formula, wide forms too, also behind blanks and signs that are not seen. */
const FORMULA = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** A leading ' says that the rest is text. */
export const csvCell = (value: Cell): string => {
  if (value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csv = <R>(columns: readonly Column<R>[], rowsOf: (articles: AsyncIterable<ExportedArticle>) => AsyncIterable<R>): ExportFile => ({
  type: "text/csv; charset=utf-8; header=present",
  ending: "csv",
  async write(articles, sink) {
    await sink(`${BOM}${columns.map((c) => c.name).join(",")}\r\n`);
    const lines = async function* () {
      for await (const row of rowsOf(articles)) yield `${columns.map((c) => csvCell(c.value(row))).join(",")}\r\n`;
    };
    return writeLines(lines(), sink);
  },
});

export const reportsCsv: ExportFile = csv<ReportRow>(reportColumns, reportRowsOf);
export const eventsCsv: ExportFile = csv<EventRow>(eventColumns, eventRowsOf);
