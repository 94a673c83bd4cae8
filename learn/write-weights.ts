/** Trained parameters to the weights file that the tagger reads (the format is told in core/tagger/weights.ts). */
import { keyTable } from "../core/tagger/hash.ts";
import type { WordColumns } from "../core/tagger/vocabulary.ts";
import { type Head, MAGIC, PLACES, REACH, VERSION } from "../core/tagger/weights.ts";
import { LABELS } from "./corpus.ts";
import type { Encoder } from "./encode.ts";
import { type Block, L, PAIR_CLASSES, type Params } from "./params.ts";
import { ARABIC, GRAINS } from "./vocabulary.ts";

/** Weights are multiplied by this and rounded to a byte. */
export const SCALE = 40;
/** Taken from the score of "outside" at each token: finds more names for a few wrong ones more, at the same F1 on the development blocks. */
export const FAVOUR = 0.4;
/** Room for the file, in bytes. Weights near zero say too little for their room: the smallest are left out until the rest fits. */
const MOST_BYTES = 4_000_000;

interface Row {
  readonly key: number;
  readonly values: Int8Array;
}

const quantised = (values: Float32Array, least: number): Int8Array =>
  Int8Array.from(values, (v) => {
    const q = Math.max(-127, Math.min(127, Math.round(v * SCALE)));
    return Math.abs(q) < least ? 0 : q;
  });

/** Rows of word features: the common part and the part for news are one in the file; letter sequences move to their own place. */
const wordRows = (p: Params, encoder: Encoder, localRows: ReadonlySet<number>, least: number): Row[] => {
  const width = PLACES * L;
  return encoder.rowKeys.map((key, r) => {
    const sum = new Float32Array(width);
    const to = localRows.has(r) ? REACH * L : 0;
    for (let k = 0; k < width - to; k++)
      sum[k + to] = (p.words.weights[r * width + k] as number) + (p.words.weights[(r + p.rows) * width + k] as number);
    return { key, values: quantised(sum, least) };
  });
};

const blockRows = (b: Block, keys: readonly number[], least: number): Row[] =>
  keys.map((key, r) => ({ key, values: quantised(b.weights.subarray(r * b.width, (r + 1) * b.width), least) }));

/** Rows that say something, by key; of two under one key the first is kept. */
const kept = (rows: readonly Row[]): Row[] => {
  const sorted = rows.filter((row) => row.values.some((v) => v !== 0)).sort((a, b) => a.key - b.key);
  return sorted.filter((row, i) => i === 0 || row.key !== sorted[i - 1]?.key);
};

const varint = (value: number, out: number[]) => {
  let v = value;
  while (v >= 128) {
    out.push((v % 128) | 128);
    v = Math.floor(v / 128);
  }
  out.push(v);
};

const tableBytes = (rows: readonly Row[]): Uint8Array => {
  const out: number[] = [];
  let before = -(2 ** 31);
  for (const row of rows) {
    varint(row.key - before, out);
    before = row.key;
  }
  for (const row of rows) {
    for (let place = 0; place < row.values.length; place += 8) {
      let bits = 0;
      for (let k = 0; k < 8; k++) if ((row.values[place + k] ?? 0) !== 0) bits |= 1 << k;
      out.push(bits);
    }
    for (const v of row.values) if (v !== 0) out.push(v & 255);
  }
  return Uint8Array.from(out);
};

const bytesOf = (a: Int32Array | Uint16Array | Int16Array | Uint8Array | Int8Array) => new Uint8Array(a.buffer, a.byteOffset, a.byteLength);

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
};

/** Columns with each key once: two words of one hash cannot be told apart. */
const distinct = (c: WordColumns): WordColumns => {
  const table = keyTable(c.keys);
  const rows = [...c.keys.keys()].filter((i) => table.find(c.keys[i] as number) === i);
  return {
    keys: Int32Array.from(rows, (i) => c.keys[i] as number),
    classes: c.classes.map((column) => Uint16Array.from(rows, (i) => column[i] as number)),
    lists: Uint16Array.from(rows, (i) => c.lists[i] as number),
    counts: Uint8Array.from(rows, (i) => c.counts[i] as number),
  };
};

const localRowsOf = (encoder: Encoder): ReadonlySet<number> => new Set(encoder.types.flatMap((t) => [...t.local]));

const fileWith = (least: number, name: string, p: Params, encoder: Encoder, columns: WordColumns, skips: Int8Array): Uint8Array => {
  const words = distinct(columns);
  const rows = kept(wordRows(p, encoder, localRowsOf(encoder), least));
  const pairs = kept(blockRows(p.pairs, encoder.pairKeys, least));
  const square = Array.from({ length: PAIR_CLASSES * PAIR_CLASSES }, (_, i) => i);
  const classPairs = kept(blockRows(p.classPairs, square, least));
  const around = kept(blockRows(p.around, square, least));
  const head: Head = {
    name,
    labels: [...LABELS],
    morphology: ARABIC,
    words: words.keys.length,
    grains: GRAINS.length,
    pairClasses: PAIR_CLASSES,
    tables: [rows.length, pairs.length, classPairs.length, around.length],
    skips: skips.length,
    scale: SCALE,
  };
  const json = new TextEncoder().encode(JSON.stringify(head));
  return joined([
    new TextEncoder().encode(MAGIC),
    bytesOf(Int32Array.of(VERSION, json.length)),
    json,
    bytesOf(words.keys),
    ...words.classes.map(bytesOf),
    bytesOf(words.lists),
    bytesOf(words.counts),
    ...[rows, pairs, classPairs, around].map(tableBytes),
    bytesOf(Int16Array.from(p.steps.weights, (v, k) => Math.round((k % L === 0 ? v - FAVOUR : v) * SCALE))),
    bytesOf(skips),
  ]);
};

/** The file with all weights that there is room for. */
export const weightsFile = (name: string, p: Params, encoder: Encoder, columns: WordColumns, skips: Int8Array): Uint8Array => {
  for (let least = 2; least < 127; least++) {
    const file = fileWith(least, name, p, encoder, columns, skips);
    if (file.length <= MOST_BYTES) return file;
  }
  throw new Error(`The weights do not fit into ${MOST_BYTES} bytes.`);
};
