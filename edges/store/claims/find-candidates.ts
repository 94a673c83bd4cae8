/** Reports that may be of the same utterance: those that share a key. */
import { isOfNames, isOfWords } from "../../../core/record/claims/report-keys.ts";
import type { Writing } from "../writing.ts";
import { reportsOfKeys } from "./keys-of-reports.ts";
import { LatestHolders } from "./latest-holders.ts";

/** Of a key that many reports have, such as a stock phrase, only the latest to come in are looked at: the cost of an article stays the same. */
const MOST_OF_A_KEY = 24;
/** The nearest by number of shared keys. */
const MOST_OF_A_REPORT = 24;
/** What so many reports have is a way of speaking: it brings nobody by itself, only beside another key. */
const A_WAY_OF_SPEAKING = 12;

export interface Candidate {
  readonly report: number;
  /** they have two names in common on about the same day */
  readonly sharedNames: boolean;
}

export const holdersOfReportKeys = (w: Writing): LatestHolders =>
  new LatestHolders(MOST_OF_A_KEY, (keys) => reportsOfKeys(w.db, keys, MOST_OF_A_KEY));

/** Of a report that shares keys, in one number: whether a key of names is among them, whether one says something by itself, how many. */
const NAMES = 1;
const TELLING = 2;
const A_KEY = 4;
/** A rank has the number of keys in front, then the report, then the names: hundreds are ordered as plain numbers. */
const REPORTS = 2 ** 40;
const A_REPORT = 2;

const markOf = (key: number, holders: readonly number[]): number => {
  if (isOfNames(key)) return NAMES | TELLING;
  return isOfWords(key) && holders.length >= A_WAY_OF_SPEAKING ? 0 : TELLING;
};

const nearest = (report: number, keys: readonly number[], known: LatestHolders): Candidate[] => {
  const shared = new Map<number, number>();
  for (const key of keys) {
    const holders = known.of(key);
    const mark = markOf(key, holders);
    for (const other of holders) if (other !== report) shared.set(other, ((shared.get(other) ?? 0) + A_KEY) | mark);
  }
  const ranks = new Float64Array(shared.size);
  let n = 0;
  for (const [other, s] of shared) if (s !== A_KEY) ranks[n++] = Math.floor(s / A_KEY) * REPORTS + other * A_REPORT + (s & NAMES);
  return Array.from(ranks.subarray(0, n).sort().subarray(-MOST_OF_A_REPORT).reverse(), (rank) => ({
    report: Math.floor((rank % REPORTS) / A_REPORT),
    sharedNames: rank % A_REPORT === NAMES,
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
