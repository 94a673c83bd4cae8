/** What comes slowly does not wait for what comes after it. */
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { batches } from "../edges/record/batches.ts";

const WAIT_MS = 50;
const sizeOf = (place: number): number => (place < 2 ? 2 : 3);

const groupsOf = async (things: AsyncIterable<number>, signal?: AbortSignal): Promise<number[][]> => {
  const groups: number[][] = [];
  for await (const group of batches(things, sizeOf, WAIT_MS, signal)) groups.push(group);
  return groups;
};

const fast = async function* (n: number): AsyncGenerator<number> {
  for (let i = 0; i < n; i++) yield i;
};

test("what comes fast comes in groups of the sizes asked for, the last with what is left", async () => {
  expect(await groupsOf(fast(8))).toEqual([[0, 1], [2, 3], [4, 5, 6], [7]]);
  expect(await groupsOf(fast(7))).toEqual([
    [0, 1],
    [2, 3],
    [4, 5, 6],
  ]);
});

test("behind a full group an empty one tells that nothing came for a while; a small one does so itself, and only once", async () => {
  const slowly = async function* (): AsyncGenerator<number> {
    yield* fast(2);
    await setTimeout(WAIT_MS * 4);
    yield 2;
    await setTimeout(WAIT_MS * 4);
    yield 3;
  };
  expect(await groupsOf(slowly())).toEqual([[0, 1], [], [2], [3]]);
});

test("once it is to stop, it hands over what it has and nothing empty", async () => {
  const stop = new AbortController();
  const endless = async function* (): AsyncGenerator<number> {
    yield* fast(3);
    stop.abort();
    await setTimeout(WAIT_MS * 40, undefined, { ref: false });
  };
  expect(await groupsOf(endless(), stop.signal)).toEqual([[0, 1], [2]]);
});
