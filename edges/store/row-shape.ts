/** Rows of one table, all of one shape. */
import { objectWith } from "../../core/one-shape.ts";
import { type Row, type Tables, tables } from "../../schema/record/tables.ts";

/** Of parts that tell all columns between them. */
export const rowShape = <T extends keyof Tables>(table: T) => {
  const empty = objectWith(Object.keys(tables[table].columns.shape), null);
  return <A extends Partial<Row<T>>>(part: A, rest: Omit<Row<T>, keyof A>): Row<T> => Object.assign({ ...empty }, part, rest) as Row<T>;
};
