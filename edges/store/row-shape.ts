/** Rows of one table, all of one shape: what is put together by spreading becomes a table of hashes for V8 once it has some sixteen columns. */
import { type Row, type Tables, tables } from "../../schema/record/tables.ts";

/** What JSON makes is kept by V8 as if it were written in the program. */
const emptyRow = (columns: readonly string[]): object => JSON.parse(`{${columns.map((c) => `${JSON.stringify(c)}:null`).join(",")}}`);

/** Of parts that tell all columns between them. */
export const rowShape = <T extends keyof Tables>(table: T) => {
  const empty = emptyRow(Object.keys(tables[table].columns.shape));
  return <A extends Partial<Row<T>>>(part: A, rest: Omit<Row<T>, keyof A>): Row<T> => Object.assign({ ...empty }, part, rest) as Row<T>;
};
