/**
 * Keys by which reports, and texts, find each other. They are hashes, so those of a new one belong all over the table: were it one piece,
 * every batch would write most of its pages, and the more of them the larger the record. Keys of the latest lie by themselves, in a part
 * so small that a batch writes its pages many times over; now and then they are carried over to the others, in the order of the keys.
 */
import { type Kysely, sql } from "kysely";
import type { Database, Row } from "../../../schema/record/tables.ts";
import { pieces } from "../in-pieces.ts";
import { perWriting } from "../per-writing.ts";
import type { Writing } from "../writing.ts";
import { type InOneLine, inLists, LatestHolders } from "./latest-holders.ts";

const MOST_KEYS = 4_000;

type Table = "report_key" | "version_band";

interface Kind<T extends Table> {
  readonly table: T;
  readonly key: keyof Row<T> & string;
  /** whose key it is */
  readonly holder: keyof Row<T> & string;
  /** of so many holders keys are carried over at once; by their numbers alone, so that it does not matter how the work is cut into batches */
  readonly atOnce: number;
}

interface KeyRow {
  readonly key: number;
  readonly holder: number;
}

const keysApart = <T extends Table>({ table, key, holder, atOnce }: Kind<T>) => {
  const [keys, holders] = [sql.ref(`k.${key}`), sql.ref(`k.${holder}`)];
  /** The first and the last holder that this transaction put keys of, and the rows that wait. */
  const put = perWriting((w) => {
    const own = { first: Number.POSITIVE_INFINITY, last: 0, waits: false, rows: [] as KeyRow[] };
    w.atEnd(async () => {
      putWaiting(w);
      const end = Math.floor(own.last / atOnce) * atOnce;
      if (end >= own.first)
        await sql`update ${sql.table(table)} set settled = 1 where settled = 0 and ${sql.ref(holder)} <= ${end}`.execute(w.db);
    });
    return own;
  });
  /** By the order of the keys, in which they stand in the table: those of one article each belong to another page. */
  const putWaiting = (w: Writing): void => {
    const rows = put.known(w)?.rows.splice(0) ?? [];
    rows.sort((a, b) => a.key - b.key || a.holder - b.holder);
    w.insert(table, rows.map((r) => ({ settled: 0, [key]: r.key, [holder]: r.holder })) as unknown as Row<T>[]);
  };
  /** The latest holders of each key: at most `most` from either part, in no order. */
  const of = async (db: Kysely<Database>, wanted: readonly number[], most: number): Promise<Map<number, number[]>> => {
    const lists = new Map<number, number[]>();
    for (const piece of pieces(wanted, MOST_KEYS)) {
      const { rows } = await sql<InOneLine>`
        with wanted(key) as (select value from json_each(${JSON.stringify(piece)})), part(settled) as (values (0), (1))
        select key, holders from (
          select wanted.key, (
            select group_concat(holder) from (
              select ${holders} as holder from ${sql.table(table)} k
              where k.settled = part.settled and ${keys} = wanted.key order by ${holders} desc limit ${most}
            )
          ) as holders from wanted cross join part
        ) where holders is not null`.execute(db);
      inLists(rows, lists);
    }
    return lists;
  };
  return {
    atOnce,
    of,
    /** Of holders whose rows go in too. */
    put(w: Writing, keysOf: ReadonlyMap<number, readonly number[]>): void {
      const to = put.of(w);
      for (const [n, own] of keysOf) {
        to.first = Math.min(to.first, n);
        to.last = Math.max(to.last, n);
        for (const k of own) to.rows.push({ key: k, holder: n });
      }
      if (!to.waits) putWaiting(w);
    },
    /** From now on until the end of the transaction, for who deletes no holders meanwhile and asks for keys through `latest` alone. */
    letWait(w: Writing): void {
      put.of(w).waits = true;
    },
    /** As the writer knows them; of each key `most`. It is told of what is put from now on, see `LatestHolders.add`. */
    latest(w: Writing, most: number): LatestHolders {
      putWaiting(w);
      return new LatestHolders(most, (wanted) => of(w.db, wanted, most));
    },
  };
};

export const keysOfReports = keysApart({ table: "report_key", key: "key", holder: "report", atOnce: 32_768 });
/** Texts have fewer. */
export const bandsOfTexts = keysApart({ table: "version_band", key: "band", holder: "version", atOnce: 8_192 });

/** Of both; while articles are taken in, nobody deletes reports or texts, and those in hand know of what waits. */
export const letKeysWait = (w: Writing): void => {
  keysOfReports.letWait(w);
  bandsOfTexts.letWait(w);
};
