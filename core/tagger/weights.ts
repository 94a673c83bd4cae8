/**
 * The weights file. Little endian:
 *   8 bytes "KHTAGGER", u32 version, u32 length of the head, the head as JSON in UTF-8 (see `Head`), then the sections in this order:
 *   words   keys i32 × n, classes u16 × n for each grain, lists u16 × n, counts u8 × n
 *   rows, pairs, class pairs, around   each a sparse table: keys as gaps in ascending order (varint), then for each row a bit
 *           for each of its places, lowest first, set where a weight is kept, and the weights kept (i8)
 *   steps   i16 × (tags + 1) × tags
 *   skips   i8 × head.skips
 */
import type { Morphology, WordColumns } from "./vocabulary.ts";

export const MAGIC = "KHTAGGER";
export const VERSION = 1;
/** Places around the labelled token at which a word's features are read, and the first of them. */
export const PLACES = 5;
export const REACH = 2;
/** A pair of neighbouring classes speaks for the token before it, its own two, and the one after. */
export const PAIR_PLACES = 4;

export interface Head {
  readonly name: string;
  readonly labels: readonly string[];
  readonly morphology: Morphology;
  readonly words: number;
  readonly grains: number;
  /** classes that can stand in a pair */
  readonly pairClasses: number;
  /** rows in the four tables */
  readonly tables: readonly [number, number, number, number];
  readonly skips: number;
  /** weights are stored multiplied by this */
  readonly scale: number;
}

/** Rows of small integer weights under 32-bit keys. */
export interface RowTable {
  readonly keys: Int32Array;
  readonly width: number;
  /** where each row begins in `bytes` */
  readonly starts: Int32Array;
  /**
   * The rows as they stand in the file: a bit for each place, then the weights. A reader asks for few of them, and for each once a
   * word, so they are taken apart when they are asked for and not at the start.
   */
  readonly bytes: Uint8Array;
}

/** Adds a row, told by its index, to a vector at `base`. */
export const addRow = (table: RowTable, row: number, vector: Int16Array | Int32Array | Int8Array, base: number): void => {
  const { bytes, width } = table;
  const start = table.starts[row] as number;
  let at = start + ((width + 7) >> 3);
  for (let place = 0, map = start; place < width; place += 32, map += 4)
    // from one set bit to the next: most are not set
    for (let bits = bitsAt(bytes, map, width - place); bits !== 0; bits &= bits - 1) {
      const to = base + place + 31 - Math.clz32(bits & -bits);
      vector[to] = (vector[to] as number) + (((bytes[at++] as number) << 24) >> 24);
    }
};

/** The bits of the next four bytes, those of places that are left only. */
const bitsAt = (bytes: Uint8Array, at: number, left: number): number => {
  let bits = bytes[at] as number;
  if (left > 8) bits |= (bytes[at + 1] as number) << 8;
  if (left > 16) bits |= (bytes[at + 2] as number) << 16;
  if (left > 24) bits |= (bytes[at + 3] as number) << 24;
  return left >= 32 ? bits : bits & ((1 << left) - 1);
};

export interface Weights {
  readonly head: Head;
  readonly columns: WordColumns;
  readonly rows: RowTable;
  readonly pairs: RowTable;
  readonly classPairs: RowTable;
  readonly around: RowTable;
  readonly steps: Int16Array;
  readonly skips: Int8Array;
}

const unreadable = (why: string): Error => new Error(`These are not weights of the tagger: ${why}.`);

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

/** A copy of the next bytes, aligned for any kind of array. */
const take = (r: Reader, length: number): ArrayBuffer => {
  if (r.at + length > r.bytes.length) throw unreadable("the file ends too early");
  const out = new Uint8Array(length);
  out.set(r.bytes.subarray(r.at, r.at + length));
  r.at += length;
  return out.buffer;
};

const varint = (r: Reader): number => {
  let value = 0;
  for (let unit = 1; unit < 2 ** 35; unit *= 128) {
    if (r.at >= r.bytes.length) throw unreadable("the file ends too early");
    const byte = r.bytes[r.at++] as number;
    value += (byte & 127) * unit;
    if (byte < 128) return value;
  }
  throw unreadable("a number in it is too long");
};

/** How many bits a byte has. */
const BITS = Uint8Array.from({ length: 256 }, (_, byte) => {
  let n = 0;
  for (let left = byte; left !== 0; left &= left - 1) n++;
  return n;
});

const readKeys = (r: Reader, rows: number): Int32Array => {
  const keys = new Int32Array(rows);
  let key = -(2 ** 31);
  for (let i = 0; i < rows; i++) {
    key += varint(r);
    keys[i] = key;
  }
  return keys;
};

const readTable = (r: Reader, rows: number, width: number): RowTable => {
  const { bytes } = r;
  if (rows > bytes.length) throw unreadable("it promises more rows than it can hold");
  const keys = readKeys(r, rows);
  const starts = new Int32Array(rows);
  const mapBytes = (width + 7) >> 3;
  const lastBits = 255 >> (mapBytes * 8 - width);
  let { at } = r;
  for (let i = 0; i < rows; i++) {
    starts[i] = at;
    const last = at + mapBytes - 1;
    if (last >= bytes.length) throw unreadable("the file ends too early");
    let weights = BITS[(bytes[last] as number) & lastBits] as number;
    for (; at < last; at++) weights += BITS[bytes[at] as number] as number;
    at += 1 + weights;
  }
  if (at > bytes.length) throw unreadable("the file ends too early");
  r.at = at;
  return { keys, width, starts, bytes };
};

const isCount = (n: unknown): n is number => Number.isSafeInteger(n) && (n as number) >= 0;
const isHead = (h: Partial<Head> | null): h is Head =>
  h !== null &&
  typeof h === "object" &&
  typeof h.name === "string" &&
  Array.isArray(h.labels) &&
  h.labels.length > 0 &&
  typeof h.morphology?.article === "string" &&
  typeof h.morphology.fused === "string" &&
  typeof h.morphology.conjunctions === "string" &&
  typeof h.morphology.prepositions === "string" &&
  [h.words, h.grains, h.pairClasses, h.skips, h.scale].every(isCount) &&
  Array.isArray(h.tables) &&
  h.tables.length === 4 &&
  h.tables.every(isCount);

const readHead = (r: Reader): Head => {
  const latin = (n: number) => String.fromCharCode(...new Uint8Array(take(r, n)));
  if (r.bytes.length < 16 || latin(8) !== MAGIC) throw unreadable("the first bytes are not KHTAGGER");
  const [version, length] = new Uint32Array(take(r, 8)) as unknown as [number, number];
  if (version !== VERSION) throw unreadable(`version ${version}, expected ${VERSION}`);
  let head: Partial<Head> | null = null;
  try {
    head = JSON.parse(new TextDecoder().decode(take(r, length))) as Partial<Head> | null;
  } catch {
    throw unreadable("the head is damaged");
  }
  if (!isHead(head)) throw unreadable("the head lacks something");
  return head;
};

/** Reads a weights file. Throws an Error that says what is wrong with it. */
export const readWeights = (bytes: Uint8Array): Weights => {
  const r: Reader = { bytes, at: 0 };
  const head = readHead(r);
  const n = head.words;
  const tags = head.labels.length * 2 + 1;
  const columns: WordColumns = {
    keys: new Int32Array(take(r, n * 4)),
    classes: Array.from({ length: head.grains }, () => new Uint16Array(take(r, n * 2))),
    lists: new Uint16Array(take(r, n * 2)),
    counts: new Uint8Array(take(r, n)),
  };
  const [rows, pairs, classPairs, around] = head.tables;
  return {
    head,
    columns,
    rows: readTable(r, rows, PLACES * tags),
    pairs: readTable(r, pairs, 2 * tags),
    classPairs: readTable(r, classPairs, PAIR_PLACES * tags),
    around: readTable(r, around, tags),
    steps: new Int16Array(take(r, (tags + 1) * tags * 2)),
    skips: new Int8Array(take(r, head.skips)),
  };
};
