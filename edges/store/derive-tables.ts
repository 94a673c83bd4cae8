/** SQL from the tables' definition, in the words of the query builder: nothing here knows which store it is. */
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import type { Table } from "../../schema/record/table.ts";
import { type Database, tables } from "../../schema/record/tables.ts";

type ColumnType = "integer" | "real" | "text" | "blob";

const isInteger = (type: z.ZodType): boolean => type instanceof z.ZodNumber && /int/u.test(String(type.format ?? ""));

const typeOf = (given: z.ZodType): { type: ColumnType; nullable: boolean } => {
  if (given instanceof z.ZodNullable) return { type: typeOf(given.unwrap() as z.ZodType).type, nullable: true };
  if (isInteger(given) || given instanceof z.ZodUnion) return { type: "integer", nullable: false };
  if (given instanceof z.ZodNumber) return { type: "real", nullable: false };
  if (given instanceof z.ZodString || given instanceof z.ZodEnum) return { type: "text", nullable: false };
  return { type: "blob", nullable: false };
};

/** Without its indexes. */
export const createTable = async (db: Kysely<Database>, name: string, table: Table): Promise<void> => {
  let made = db.schema.createTable(name).modifyEnd(sql.raw(table.key.length > 1 ? "without rowid" : ""));
  for (const [column, shape] of Object.entries(table.columns.shape)) {
    const { type, nullable } = typeOf(shape as z.ZodType);
    const target = table.references?.[column];
    made = made.addColumn(column, type, (c) => {
      let col = nullable ? c : c.notNull();
      if (table.key.length === 1 && table.key[0] === column) col = col.primaryKey();
      return target ? col.references(target).onDelete(nullable ? "set null" : "cascade") : col;
    });
  }
  if (table.key.length > 1) made = made.addPrimaryKeyConstraint(`${name}_key`, [...table.key] as never[]);
  await made.execute();
};

export const indexName = (table: string, columns: readonly string[]): string => `${table}_${columns.join("_")}`;

export const createIndexes = async (db: Kysely<Database>, name: string, table: Table): Promise<void> => {
  for (const [unique, list] of [
    [true, table.unique ?? []],
    [false, table.indexes ?? []],
  ] as const)
    for (const columns of list) {
      const made = db.schema
        .createIndex(indexName(name, columns))
        .ifNotExists()
        .on(name)
        .columns([...columns]);
      await (unique ? made.unique() : made).execute();
    }
};

/** Tables that are pointed at come first. */
export const createTables = async (db: Kysely<Database>): Promise<void> => {
  for (const [name, table] of Object.entries(tables) as [string, Table][]) {
    await createTable(db, name, table);
    await createIndexes(db, name, table);
  }
};
