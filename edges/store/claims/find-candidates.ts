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

interface Shared {
  keys: number;
  names: boolean;
}

export const holdersOfReportKeys = (w: Writing): LatestHolders =>
  new LatestHolders(MOST_OF_A_KEY, (keys) => reportsOfKeys(w.db, keys, MOST_OF_A_KEY));

const nearest = (report: number, keys: readonly number[], known: LatestHolders): Candidate[] => {
  const shared = new Map<number, Shared>();
  for (const key of keys)
    for (const other of known.of(key)) {
      if (other === report) continue;
      const s = shared.get(other);
      if (s) {
        s.keys++;
        s.names ||= isOfNames(key);
      } else shared.set(other, { keys: 1, names: isOfNames(key) });
    }
  return [...shared]
    .sort((a, b) => b[1].keys - a[1].keys || b[0] - a[0])
    .slice(0, MOST_OF_A_REPORT)
    .map(([other, s]) => ({ report: other, sharedNames: s.names }));
};

/** For each report the others, those of the same article too. */
export const findCandidates = async (
  keysOf: ReadonlyMap<number, readonly number[]>,
  known: LatestHolders,
): Promise<Map<number, Candidate[]>> => {
  await known.load([...keysOf.values()].flat());
  return new Map([...keysOf].map(([report, keys]) => [report, nearest(report, keys, known)]));
};
