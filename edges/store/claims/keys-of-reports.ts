/**
 * Keys by which reports find each other. They are hashes, so those of a new report belong all over the table: were it one piece, every
 * batch would write most of its pages, and the more of them the larger the record. Keys of the latest reports lie by themselves, in a part
 * so small that a batch writes its pages many times over; now and then they are carried over to the others, in the order of the keys.
 */
import { type Kysely, sql } from "kysely";
import type { Database } from "../../../schema/record/tables.ts";
import { pieces } from "../in-pieces.ts";
import { perWriting } from "../per-writing.ts";
import type { Writing } from "../writing.ts";
import { type InOneLine, inLists } from "./latest-holders.ts";

/** Reports whose keys are carried over at once; by their numbers alone, so that it does not matter how the work is cut into batches. */
export const SETTLED_AT_ONCE = 32_768;

const MOST_KEYS = 4_000;

const settledUpTo = (report: number): number => Math.floor(report / SETTLED_AT_ONCE) * SETTLED_AT_ONCE;

/** The first and the last number that this transaction put keys of. */
const put = perWriting((w) => {
  const reports = { first: Number.POSITIVE_INFINITY, last: 0 };
  w.atEnd(async () => {
    const end = settledUpTo(reports.last);
    if (end >= reports.first)
      await w.db.updateTable("report_key").set({ settled: 1 }).where("settled", "=", 0).where("report", "<=", end).execute();
  });
  return reports;
});

/** Of reports whose rows go in too. */
export const putKeys = (w: Writing, keysOf: ReadonlyMap<number, readonly number[]>): void => {
  const reports = put.of(w);
  for (const [report, keys] of keysOf) {
    reports.first = Math.min(reports.first, report);
    reports.last = Math.max(reports.last, report);
    w.insert(
      "report_key",
      keys.map((key) => ({ settled: 0, key, report })),
    );
  }
};

/** The latest reports that have each key: at most `most` from either part, in no order. */
export const reportsOfKeys = async (db: Kysely<Database>, keys: readonly number[], most: number): Promise<Map<number, number[]>> => {
  const lists = new Map<number, number[]>();
  for (const piece of pieces(keys, MOST_KEYS)) {
    const { rows } = await sql<InOneLine>`
      with wanted(key) as (select value from json_each(${JSON.stringify(piece)})), part(settled) as (values (0), (1))
      select key, holders from (
        select wanted.key, (
          select group_concat(report) from (
            select k.report from report_key k where k.settled = part.settled and k.key = wanted.key order by k.report desc limit ${most}
          )
        ) as holders from wanted cross join part
      ) where holders is not null`.execute(db);
    inLists(rows, lists);
  }
  return lists;
};
