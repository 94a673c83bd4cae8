/** Rows of one table, all of one shape: what is put together by spreading becomes a table of hashes for V8 once it has some sixteen columns. */
import { type Row, type Tables, tables } from "../../schema/record/tables.ts";
import { emptyRow } from "./quick-rows.ts";

/** Of parts that tell all columns between them. */
export const rowShape = <T extends keyof Tables>(table: T) => {
  const empty = emptyRow(Object.keys(tables[table].columns.shape));
  return <A extends Partial<Row<T>>>(part: A, rest: Omit<Row<T>, keyof A>): Row<T> => Object.assign({ ...empty }, part, rest) as Row<T>;
};
