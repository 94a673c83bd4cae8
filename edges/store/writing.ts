/** One transaction of the record's writer: row numbers are given here, so that rows can be put in many at a time. */
import { type Kysely, sql, type Transaction } from "kysely";
import type { Database, Row, Tables } from "../../schema/record/tables.ts";
import { waitingRows } from "./waiting-driver.ts";
import type { WaitingRows } from "./waiting-rows.ts";

type Numbered = { [T in keyof Tables]: "n" extends keyof Row<T> ? T : never }[keyof Tables];

export interface Writing {
  readonly db: Transaction<Database>;
  /** ISO 8601 */
  readonly now: string;
  next(table: Numbered): Promise<number>;
  /** The rows are put in before anything else is asked of the store, at the latest at the end: whoever asks finds them there. */
  insert<T extends keyof Tables>(table: T, rows: readonly Row<T>[]): void;
  /** what is summed up over the transaction is written at its end, before it is kept; each is run once */
  atEnd(work: () => Promise<void>): void;
}

const highest = async (db: Kysely<Database>, table: Numbered): Promise<number> => {
  const row = await sql<{ n: number | null }>`select max(n) as n from ${sql.table(table)}`.execute(db);
  return row.rows[0]?.n ?? 0;
};

interface Begun {
  readonly w: Writing;
  end(): Promise<void>;
}

const writing = (db: Transaction<Database>, waiting: WaitingRows, now: string): Begun => {
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
    insert: (table, rows) => waiting.put(table, rows),
  };
  return {
    w,
    async end() {
      for (const work of last) await work();
    },
  };
};

/** All of `work` is kept, or nothing of it. `now`: ISO 8601. Throws what the store throws. */
export const inWriting = <R>(db: Kysely<Database>, now: string, work: (w: Writing) => Promise<R>): Promise<R> =>
  db.transaction().execute(async (trx) => {
    const { w, end } = writing(trx, waitingRows(db), now);
    const result = await work(w);
    await end();
    return result;
  });
