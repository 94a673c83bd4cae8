/**
 * New rows wait until somebody asks the store for anything, and are then put in many at a time: nobody can tell that they waited. What
 * points at other rows goes in behind them, whatever order it came in.
 */
import { CompiledQuery, type DatabaseConnection } from "kysely";
import type { Table } from "../../schema/record/table.ts";
import { type Row, type Tables, tables } from "../../schema/record/tables.ts";

type Name = keyof Tables;

/** As many rows of a table are put in by one statement: few sizes, so that each is compiled once. */
const SIZES = [32, 16, 8, 4, 2, 1] as const;

const quoted = (name: string): string => `"${name}"`;

interface Putting {
  readonly columns: readonly string[];
  /** by number of rows */
  readonly sql: ReadonlyMap<number, string>;
}

const puttingOf = (name: string, columns: readonly string[]): Putting => {
  const row = `(${columns.map(() => "?").join(", ")})`;
  const head = `insert into ${quoted(name)} (${columns.map(quoted).join(", ")}) values `;
  return { columns, sql: new Map(SIZES.map((n) => [n, head + Array.from({ length: n }, () => row).join(", ")])) };
};

/** Those that are pointed at before those that point: a table's own rows may point at each other. */
const inOrder = (): readonly Name[] => {
  const done: Name[] = [];
  const visit = (name: Name, on: readonly Name[]): void => {
    if (done.includes(name) || on.includes(name)) return;
    for (const target of Object.values((tables[name] as Table).references ?? {})) visit(target.split(".")[0] as Name, [...on, name]);
    done.push(name);
  };
  for (const name of Object.keys(tables) as Name[]) visit(name, []);
  return done;
};

const ORDER = inOrder();
const PUTTING = new Map(ORDER.map((name) => [name, puttingOf(name, Object.keys(tables[name].columns.shape))]));

export class WaitingRows {
  readonly #rows = new Map<Name, Row<Name>[]>();

  put<T extends Name>(table: T, rows: readonly Row<T>[]): void {
    if (rows.length === 0) return;
    const waiting = this.#rows.get(table);
    if (waiting) waiting.push(...(rows as readonly Row<Name>[]));
    else this.#rows.set(table, [...(rows as readonly Row<Name>[])]);
  }

  get any(): boolean {
    return this.#rows.size > 0;
  }

  letGo(): void {
    this.#rows.clear();
  }

  /** Throws what the store throws; nothing waits afterwards. */
  async flush(connection: DatabaseConnection): Promise<void> {
    for (const name of ORDER) {
      const rows = this.#rows.get(name);
      if (!rows) continue;
      this.#rows.delete(name);
      await putAll(connection, PUTTING.get(name) as Putting, rows);
    }
  }
}

const putAll = async (connection: DatabaseConnection, putting: Putting, rows: readonly Row<Name>[]): Promise<void> => {
  let at = 0;
  for (const size of SIZES)
    for (; at + size <= rows.length; at += size) {
      const values: unknown[] = [];
      for (let i = at; i < at + size; i++)
        for (const column of putting.columns) values.push((rows[i] as Readonly<Record<string, unknown>>)[column]);
      await connection.executeQuery(CompiledQuery.raw(putting.sql.get(size) as string, values));
    }
};
