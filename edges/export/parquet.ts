/** Parquet, a group of rows at a time. */
import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement, type Writer } from "hyparquet-writer";
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
import type { ExportFile, Sink } from "./format.ts";

const ROWS = 5000;

const element = (column: Column<never>): SchemaElement => {
  const common = { name: column.name, repetition_type: "OPTIONAL" as const };
  if (column.type === "integer") return { ...common, type: "INT32" };
  if (column.type === "number") return { ...common, type: "DOUBLE" };
  if (column.type === "flag") return { ...common, type: "BOOLEAN" };
  return { ...common, type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } };
};

/** What has been written goes out after each group of rows; offsets go on counting. */
const streamed = (sink: Sink): Writer => {
  const writer = new ByteWriter() as ByteWriter & { index: number };
  const flush = async (): Promise<void> => {
    const bytes = writer.getBytes().slice();
    writer.index = 0;
    if (bytes.length > 0) await sink(bytes);
  };
  return Object.assign(writer, { flush, finish: flush });
};

const parquet = <R>(columns: readonly Column<R>[], rowsOf: (articles: AsyncIterable<ExportedArticle>) => AsyncIterable<R>): ExportFile => ({
  type: "application/vnd.apache.parquet",
  ending: "parquet",
  async write(articles, sink) {
    const schema: SchemaElement[] = [{ name: "root", num_children: columns.length }, ...columns.map(element)];
    const file = new ParquetWriter({ writer: streamed(sink), schema, createdBy: "khabar" });
    let held: R[] = [];
    let rows = 0;
    const put = async (): Promise<void> => {
      const cell = (c: Column<R>) => held.map((row): Cell | null => c.value(row) ?? null);
      const columnData: ColumnSource[] = columns.map((c) => ({ name: c.name, data: cell(c) }));
      await file.write({ columnData, rowGroupSize: held.length });
      rows += held.length;
      held = [];
    };
    for await (const row of rowsOf(articles)) {
      held.push(row);
      if (held.length >= ROWS) await put();
    }
    if (held.length > 0) await put();
    await file.finish();
    return rows;
  },
});

export const reportsParquet: ExportFile = parquet<ReportRow>(reportColumns, reportRowsOf);
export const eventsParquet: ExportFile = parquet<EventRow>(eventColumns, eventRowsOf);
