/** Reports that may be of the same utterance: those that share a key. */
import { isOfNames } from "../../../core/record/claims/report-keys.ts";
import type { Writing } from "../writing.ts";
import { reportsOfKeys } from "./keys-of-reports.ts";
import { LatestHolders } from "./latest-holders.ts";

/** Of a key that many reports have, such as a stock phrase, only the latest to come in are looked at: the cost of an article stays the same. */
const MOST_OF_A_KEY = 24;
/** The nearest by number of shared keys. */
const MOST_OF_A_REPORT = 24;

export interface Candidate {
  readonly report: number;
  /** they have two names in common on about the same day */
  readonly sharedNames: boolean;
}

export const holdersOfReportKeys = (w: Writing): LatestHolders =>
  new LatestHolders(MOST_OF_A_KEY, (keys) => reportsOfKeys(w.db, keys, MOST_OF_A_KEY));

/** Of a report that shares keys: twice their number, and one more where a key of names is among them. */
const NAMES = 1;
const A_KEY = 2;
/** A rank has the number of keys in front, then the report, then the names: hundreds are ordered as plain numbers. */
const REPORTS = 2 ** 40;

const nearest = (report: number, keys: readonly number[], known: LatestHolders): Candidate[] => {
  const shared = new Map<number, number>();
  for (const key of keys)
    for (const other of known.of(key))
      if (other !== report) shared.set(other, ((shared.get(other) ?? 0) + A_KEY) | (isOfNames(key) ? NAMES : 0));
  const ranks = new Float64Array(shared.size);
  let i = 0;
  for (const [other, s] of shared) ranks[i++] = (s >> 1) * REPORTS + other * A_KEY + (s & NAMES);
  return Array.from(ranks.sort().subarray(-MOST_OF_A_REPORT).reverse(), (rank) => ({
    report: Math.floor((rank % REPORTS) / A_KEY),
    sharedNames: rank % A_KEY === NAMES,
  }));
};

/** For each report the others, those of the same article too. */
export const findCandidates = async (
  keysOf: ReadonlyMap<number, readonly number[]>,
  known: LatestHolders,
): Promise<Map<number, Candidate[]>> => {
  await known.load([...keysOf.values()].flat());
  return new Map([...keysOf].map(([report, keys]) => [report, nearest(report, keys, known)]));
};
