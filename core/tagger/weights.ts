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
  /** where each row begins in `data` */
  readonly starts: Int32Array;
  /**
   * For each row the number of its weights, then each as place × 256 + weight + 128: most places of a row are zero, and what is
   * needed together lies together, for the rows of a new word are scattered over the table.
   */
  readonly data: Uint16Array;
}

/** Adds the row that begins at `start` of the data to a vector that begins at `base`. */
export const addRow = (data: Uint16Array, start: number, vector: Int16Array | Int32Array | Int8Array, base: number): void => {
  const end = start + (data[start] as number);
  for (let k = start + 1; k <= end; k++) {
    const entry = data[k] as number;
    const at = base + (entry >> 8);
    vector[at] = (vector[at] as number) + (entry & 255) - 128;
  }
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

const readTable = (r: Reader, rows: number, width: number): RowTable => {
  if (rows > r.bytes.length) throw unreadable("it promises more rows than it can hold");
  const keys = new Int32Array(rows);
  let key = -(2 ** 31);
  for (let i = 0; i < rows; i++) {
    key += varint(r);
    keys[i] = key;
  }
  const starts = new Int32Array(rows);
  const { bytes } = r;
  const mapBytes = (width + 7) >> 3;
  const data = new Uint16Array(r.bytes.length - r.at + rows);
  let n = 0;
  for (let i = 0; i < rows; i++) {
    const map = r.at;
    const start = n++;
    r.at += mapBytes;
    for (let k = 0; k < mapBytes; k++)
      // from one set bit to the next: most are not set
      for (let bits = bytes[map + k] ?? 0; bits !== 0; bits &= bits - 1) {
        const place = k * 8 + 31 - Math.clz32(bits & -bits);
        if (place >= width) break;
        if (r.at >= bytes.length) throw unreadable("the file ends too early");
        data[n++] = place * 256 + ((((bytes[r.at++] as number) << 24) >> 24) + 128);
      }
    starts[i] = start;
    data[start] = n - start - 1;
  }
  if (r.at > r.bytes.length) throw unreadable("the file ends too early");
  return { keys, width, starts, data: data.slice(0, n) };
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
