/** Reports that may be of the same utterance: those that share a key. */
import { isOfNames, isOfWords } from "../../../core/record/claims/report-keys.ts";
import type { Writing } from "../writing.ts";
import { keysOfReports } from "./keys-apart.ts";
import type { LatestHolders } from "./latest-holders.ts";

/** Of a key that many reports have, such as a stock phrase, only the latest to come in are looked at: the cost of an article stays the same. */
const MOST_OF_A_KEY = 24;
/** The nearest by words and names in common: what has more copies is found by any of them. Those of its own article are looked at besides. */
const MOST_OF_WORDS = 4;
/** Where it is not told which of them stand in its own article. */
const MOST_WITH_BESIDE = 24;
/** Of those that have the speaker and the day alone, the latest. */
const MOST_OF_A_SPEAKER = 24;
/** What so many reports have is a way of speaking: it brings nobody by itself, only beside another key. */
const A_WAY_OF_SPEAKING = 12;

export interface Candidate {
  readonly report: number;
  /** they have two names in common on about the same day */
  readonly sharedNames: boolean;
}

export const holdersOfReportKeys = (w: Writing): LatestHolders => keysOfReports.latest(w, MOST_OF_A_KEY);

/**
 * Of a report that shares keys, in one number: whether a key of names is among them, whether one says something by itself, whether the
 * speaker is the same, and how many others there are.
 */
const NAMES = 1;
const TELLING = 2;
const SPEAKER = 4;
const A_KEY = 8;
/** A rank has in front how much is shared, then the report, then the names: hundreds are ordered as plain numbers. */
const REPORTS = 2 ** 40;
const A_REPORT = 2;

const withKey = (shared: number, key: number, holders: readonly number[]): number => {
  if (isOfNames(key)) return (shared + A_KEY) | NAMES | TELLING;
  if (isOfWords(key)) return (shared + A_KEY) | (holders.length < A_WAY_OF_SPEAKING ? TELLING : 0);
  return shared | SPEAKER | TELLING;
};

/** What a speaker says on one day is much: by how many names and days they share him does not make two reports nearer. */
const nearness = (shared: number): number => 2 * Math.floor(shared / A_KEY) + (shared & SPEAKER ? 1 : 0);

/** The highest first. */
const highest = (ranks: readonly number[], most: number): Float64Array => Float64Array.from(ranks).sort().subarray(-most).reverse();

type IsBeside = (report: number) => boolean;

const nearest = (report: number, keys: readonly number[], known: LatestHolders, isBeside: IsBeside | undefined): Candidate[] => {
  const shared = new Map<number, number>();
  for (const key of keys) {
    const holders = known.of(key);
    for (const other of holders)
      if (other !== report && !isBeside?.(other)) shared.set(other, withKey(shared.get(other) ?? 0, key, holders));
  }
  const [near, spoken]: [number[], number[]] = [[], []];
  for (const [other, s] of shared)
    if (s !== A_KEY) (s < A_KEY ? spoken : near).push(nearness(s) * REPORTS + other * A_REPORT + (s & NAMES));
  return [...highest(near, isBeside ? MOST_OF_WORDS : MOST_WITH_BESIDE), ...highest(spoken, MOST_OF_A_SPEAKER)].map((rank) => ({
    report: Math.floor((rank % REPORTS) / A_REPORT),
    sharedNames: rank % A_REPORT === NAMES,
  }));
};

/** For each report the others. `isBeside`: they stand in its own article, and are looked at whatever they share. */
export const findCandidates = async (
  keysOf: ReadonlyMap<number, readonly number[]>,
  known: LatestHolders,
  isBeside?: IsBeside,
): Promise<Map<number, Candidate[]>> => {
  await known.load([...keysOf.values()].flat());
  return new Map([...keysOf].map(([report, keys]) => [report, nearest(report, keys, known, isBeside)]));
};
