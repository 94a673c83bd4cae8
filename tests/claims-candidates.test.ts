/** What a report is held against: those that share a key with it, a way of speaking apart. */
import { expect, test } from "vitest";
import { findCandidates } from "../edges/store/claims/find-candidates.ts";
import { LatestHolders } from "../edges/store/claims/latest-holders.ts";

/** The last two bits of a key tell its sort: words are even, a speaker's day ends in three. */
const PHRASE = 8;
const OTHER_PHRASE = 16;
const WORDS = 32;
const OTHER_WORDS = 64;
const SPEAKER = 7;

const REPORT = 1000;
const many = Array.from({ length: 20 }, (_, i) => i + 1);
const candidates = async (of: Readonly<Record<number, readonly number[]>>, beside?: readonly number[]): Promise<number[]> => {
  const keys = Object.keys(of).map(Number);
  const known = new LatestHolders(24, async (asked) => new Map(asked.map((k) => [k, [...(of[k] ?? [])]])));
  const found = await findCandidates(new Map([[REPORT, keys]]), known, beside && ((n) => beside.includes(n)));
  return (found.get(REPORT) ?? []).map((c) => c.report).sort((a, b) => a - b);
};

test("words that a few share bring them", async () => {
  expect(await candidates({ [WORDS]: [3, 5] })).toEqual([3, 5]);
});

test("words that a dozen share bring none of them by themselves", async () => {
  expect(await candidates({ [PHRASE]: many })).toEqual([]);
});

test("beside another key they do, be it as common", async () => {
  expect(await candidates({ [PHRASE]: many, [WORDS]: [5] })).toEqual([5]);
  expect(await candidates({ [PHRASE]: many, [OTHER_PHRASE]: [7, 9, ...many.map((n) => n + 100)] })).toEqual([7, 9]);
});

test("a speaker's many reports of one day are all looked at", async () => {
  expect(await candidates({ [SPEAKER]: many })).toEqual(many);
});

test("of many copies the nearest are looked at, whatever else their speaker said that day", async () => {
  const copies = many.slice(0, 11);
  const nearest = copies.slice(2, 6);
  const shared = { [WORDS]: copies, [OTHER_WORDS]: nearest, [SPEAKER]: [50, 51] };
  expect(await candidates(shared, [])).toEqual([...nearest, 50, 51]);
});

test("reports of its own article take nobody's place", async () => {
  const copies = many.slice(0, 11);
  const own = copies.slice(-3);
  expect(await candidates({ [WORDS]: copies }, own)).toEqual(copies.slice(-7, -3));
});
