/**
 * Statements whose rows are made here. The driver puts a row together property by property, and what has more than some sixteen of them
 * becomes a table of hashes for V8: a row of 26 columns took 26 µs where it takes 7 as a list that is put into an object written out.
 */
import type SQLite from "better-sqlite3";
import type { SqliteStatement } from "kysely";

type Values = readonly unknown[];
type Row = Record<string, unknown>;

/**
 * A function of their own for the columns of each statement: one for all meets so many shapes of rows that V8 gives up telling them apart,
 * and is slower than the driver. The names of columns are strings in it and nothing else.
 */
const makerOf = (columns: readonly string[]): ((values: Values) => Row) =>
  new Function("v", `return {${columns.map((c, i) => `${JSON.stringify(c)}: v[${i}]`).join(", ")}}`) as (values: Values) => Row;

export const withQuickRows = (statement: SQLite.Statement): SqliteStatement & { readonly busy: boolean } => {
  if (!statement.reader) return statement as SqliteStatement & SQLite.Statement;
  statement.raw();
  let columns = 0;
  let make = makerOf([]);
  /** For rows of so many columns: a table that was changed meanwhile may have more of them than when it was asked for all. */
  const makerFor = (values: Values) => {
    if (values.length !== columns) {
      columns = values.length;
      make = makerOf(statement.columns().map((c) => c.name));
    }
    return make;
  };
  return {
    reader: true,
    get busy() {
      return statement.busy;
    },
    all(parameters) {
      const lists = statement.all(parameters) as Values[];
      const [first] = lists;
      return first ? lists.map(makerFor(first)) : [];
    },
    run: (parameters) => statement.run(parameters),
    *iterate(parameters) {
      for (const values of statement.iterate(parameters)) yield makerFor(values as Values)(values as Values);
    },
  };
};
