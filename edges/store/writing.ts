/** One transaction of the record's writer: row numbers are given here, so that rows can be put in many at a time. */
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database, Row, Tables } from "../../schema/record/tables.ts";

type Numbered = { [T in keyof Tables]: "n" extends keyof Row<T> ? T : never }[keyof Tables];

export interface Writing {
  readonly db: Transaction<Database>;
  /** ISO 8601 */
  readonly now: string;
  next(table: Numbered): Promise<number>;
  insert<T extends keyof Tables>(table: T, rows: readonly Row<T>[]): Promise<void>;
  /** what is summed up over the transaction is written at its end, before it is kept; each is run once */
  atEnd(work: () => Promise<void>): void;
}

/** SQLite takes 32,766 values a statement; short statements are compiled faster. */
const MOST_VALUES = 8_000;

const highest = async (db: Kysely<Database>, table: Numbered): Promise<number> => {
  const row = await sql<{ n: number | null }>`select max(n) as n from ${sql.table(table)}`.execute(db);
  return row.rows[0]?.n ?? 0;
};

interface Begun {
  readonly w: Writing;
  end(): Promise<void>;
}

const writing = (db: Transaction<Database>, now: string): Begun => {
  const last: (() => Promise<void>)[] = [];
  const given = new Map<Numbered, number>();
  const w: Writing = {
    db,
    now,
    atEnd: (work) => void last.push(work),
    async next(table) {
      const n = (given.get(table) ?? (await highest(db, table))) + 1;
      given.set(table, n);
      return n;
    },
    async insert(table, rows) {
      const first = rows[0];
      if (!first) return;
      const most = Math.floor(MOST_VALUES / Object.keys(first).length);
      for (let at = 0; at < rows.length; at += most)
        await db
          .insertInto(table)
          .values(rows.slice(at, at + most) as never)
          .execute();
    },
  };
  return {
    w,
    async end() {
      for (const work of last) await work();
    },
  };
};

/**
 * All of `work` is kept, or nothing of it. `now`: ISO 8601. A full disk makes SQLite roll back by itself, and the roll-back that
 * follows fails: the first error is the one to tell.
 */
export const inWriting = async <R>(db: Kysely<Database>, now: string, work: (w: Writing) => Promise<R>): Promise<R> => {
  let first: { readonly error: unknown } | undefined;
  try {
    return await db.transaction().execute(async (trx) => {
      try {
        const { w, end } = writing(trx, now);
        const result = await work(w);
        await end();
        return result;
      } catch (error) {
        first = { error };
        throw error;
      }
    });
  } catch (error) {
    throw first ? first.error : error;
  }
};
