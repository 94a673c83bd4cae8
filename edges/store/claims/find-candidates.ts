/** Reports that may be of the same utterance: those that share a key. */
import { sql } from "kysely";
import { isOfNames } from "../../../core/record/claims/report-keys.ts";
import type { Writing } from "../writing.ts";
import { padded } from "./padded.ts";

/** Of a key that many reports have, such as a stock phrase, only the latest to come in are looked at: the cost of an article stays the same. */
const MOST_OF_A_KEY = 24;
/** The nearest by number of shared keys. */
const MOST_OF_A_REPORT = 48;

export interface Candidate {
  readonly report: number;
  /** they have two names in common on about the same day */
  readonly sharedNames: boolean;
}

interface Shared {
  keys: number;
  names: boolean;
}

/** Numbers of the reports that have each key. */
const holders = async (w: Writing, keys: readonly number[]): Promise<Map<number, number[]>> => {
  const found = new Map<number, number[]>();
  const wanted = sql.join(padded(keys, null).map((k) => sql`(${k})`));
  const rows = await sql<{ key: number; report: number }>`
    with wanted(key) as (values ${wanted})
    select k.key, k.report from wanted join report_key k on k.key = wanted.key
      and k.report in (select l.report from report_key l where l.key = wanted.key order by l.report desc limit ${MOST_OF_A_KEY})`.execute(
    w.db,
  );
  for (const r of rows.rows) {
    const list = found.get(r.key);
    if (list) list.push(r.report);
    else found.set(r.key, [r.report]);
  }
  return found;
};

const MOST_KEYS = 4_000;

/** For each report the others, those of the same article too. */
export const findCandidates = async (w: Writing, keysOf: ReadonlyMap<number, readonly number[]>): Promise<Map<number, Candidate[]>> => {
  const keys = [...new Set([...keysOf.values()].flat())];
  const byKey = new Map<number, number[]>();
  for (let at = 0; at < keys.length; at += MOST_KEYS)
    for (const [k, l] of await holders(w, keys.slice(at, at + MOST_KEYS))) byKey.set(k, l);
  return new Map(
    [...keysOf].map(([report, own]) => {
      const shared = new Map<number, Shared>();
      for (const key of own)
        for (const other of byKey.get(key) ?? []) {
          if (other === report) continue;
          const s = shared.get(other) ?? { keys: 0, names: false };
          s.keys++;
          s.names ||= isOfNames(key);
          shared.set(other, s);
        }
      const nearest = [...shared].sort((a, b) => b[1].keys - a[1].keys || b[0] - a[0]).slice(0, MOST_OF_A_REPORT);
      return [report, nearest.map(([other, s]) => ({ report: other, sharedNames: s.names }))];
    }),
  );
};
