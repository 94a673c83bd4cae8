/** What the build makes of the weights says what the weights file says. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { packColumns, unpackColumns } from "../core/columns.ts";
import { keyIndex, keyTable, sortedKeyTable } from "../core/tagger/hash.ts";
import { packWeights, readyWeights, unpackWeights } from "../core/tagger/ready-weights.ts";
import { addRow, type RowTable } from "../core/tagger/weights.ts";

const file = readFileSync(new URL("../languages/ar/model/tagger.bin", import.meta.url));

test("arrays of every kind are the same packed and unpacked, at whatever place the bytes begin", () => {
  const columns = [
    Int8Array.of(-1, 2, 3),
    Uint16Array.of(65_535),
    new Int32Array(0),
    Int16Array.of(-7, 7),
    Int32Array.of(-5),
    Uint8Array.of(9),
  ];
  const packed = packColumns(columns);
  const shifted = new Uint8Array(packed.length + 1);
  shifted.set(packed, 1);
  expect(unpackColumns(packed)).toEqual(columns);
  expect(unpackColumns(shifted.subarray(1))).toEqual(columns);
});

const rowsOf = (table: RowTable): number[][] =>
  Array.from({ length: Math.min(table.keys.length, 2000) }, (_, i) => {
    const vector = new Int32Array(table.width);
    addRow(table, table.keys.length - 1 - i, vector, 0);
    return [...vector];
  });

/** Comparing long arrays value by value takes seconds. */
const told = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    ArrayBuffer.isView(v)
      ? createHash("sha256")
          .update(new Uint8Array(v.buffer, v.byteOffset, v.byteLength))
          .digest("hex")
      : v,
  );

test("weights packed and unpacked are those of the file", () => {
  const { rows, pairs, ...rest } = readyWeights(file);
  const { rows: rowsAgain, pairs: pairsAgain, ...restAgain } = unpackWeights(packWeights(file));
  expect(told(restAgain)).toBe(told(rest));
  for (const [made, again] of [
    [rows, rowsAgain],
    [pairs, pairsAgain],
  ] as const) {
    expect(told([again.keys, again.index])).toBe(told([made.keys, made.index]));
    expect(told(rowsOf(again))).toBe(told(rowsOf(made)));
  }
});

test("keys in order are found where a table of any keys finds them", () => {
  const { keys } = readyWeights(file).columns;
  const [sorted, any] = [sortedKeyTable(keys, keyIndex(keys)), keyTable(keys)];
  for (let i = 0; i < keys.length; i += 7) {
    const key = keys[i] as number;
    expect(sorted.find(key)).toBe(i);
    expect(sorted.find(key + 1)).toBe(any.find(key + 1));
  }
  expect(sortedKeyTable(new Int32Array(0), keyIndex(new Int32Array(0))).find(5)).toBe(-1);
});
