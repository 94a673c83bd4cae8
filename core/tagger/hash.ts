/** Integer hashing of words and features: no string is built while tagging. */

const PRIME = 0x01000193;

/** Spreads the bits of a 32-bit value (the finisher of MurmurHash3). */
const spread = (h: number): number => {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) | 0;
};

/** 32-bit hash (FNV-1a, then spread) of code units [from, to) of a text; never 0, which stands for an empty slot. */
export const hashText = (text: string, from: number, to: number, seed: number): number => {
  let h = 0x811c9dc5 ^ seed;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return spread(h) || 1;
};

/** 32-bit hash of two integers, in this order; never 0. */
export const hashPair = (a: number, b: number): number =>
  spread(Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35) ^ (b >>> 7)) || 1;

/** Open addressing from non-zero 32-bit keys to a number not below 0. */
export interface KeyTable {
  /** what is kept under the key, or -1 */
  find(key: number): number;
}

/** Most keys asked for are not there: a bit for each of some sixteen places a key tells so from little memory. */
const seenOf = (keys: Int32Array, bits: number): { readonly seen: Int32Array; readonly shift: number } => {
  const seenBits = Math.min(bits + 3, 20);
  const shift = 32 - seenBits;
  const seen = new Int32Array(1 << (seenBits - 5));
  for (let i = 0; i < keys.length; i++) {
    const place = (keys[i] as number) >>> shift;
    seen[place >> 5] = (seen[place >> 5] as number) | (1 << (place & 31));
  }
  return { seen, shift };
};

/** Bits that count to twice as many as there are keys. */
const bitsFor = (count: number): number => {
  let bits = 4;
  while (2 ** bits < count * 2) bits++;
  return bits;
};

/** Of the keys' own indexes. Of two under one key the first is found. */
export const keyTable = (keys: Int32Array): KeyTable => {
  const bits = bitsFor(keys.length);
  const mask = 2 ** bits - 1;
  const shift = 32 - bits;
  const slots = new Int32Array(2 ** bits * 2);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    let at = key >>> shift;
    while (slots[at * 2] !== 0) at = (at + 1) & mask;
    slots[at * 2] = key;
    slots[at * 2 + 1] = i;
  }
  const { seen, shift: seenShift } = seenOf(keys, bits);
  return {
    find(key) {
      const place = key >>> seenShift;
      if (((seen[place >> 5] as number) & (1 << (place & 31))) === 0) return -1;
      for (let at = key >>> shift; ; at = (at + 1) & mask) {
        const found = slots[at * 2];
        if (found === key) return slots[at * 2 + 1] as number;
        if (found === 0) return -1;
      }
    },
  };
};

/** What is worked out of keys in ascending order, once: where each of equal stretches of all integers begins among them, and the places they take. */
export interface KeyIndex {
  readonly starts: Int32Array;
  readonly seen: Int32Array;
}

export const keyIndex = (keys: Int32Array): KeyIndex => {
  // a stretch for every key or two
  const bits = bitsFor(keys.length) - 2;
  const shift = 32 - bits;
  const starts = new Int32Array(2 ** bits + 1);
  let filled = 0;
  for (let i = 0; i < keys.length; i++) {
    const stretch = ((keys[i] as number) ^ LEAST) >>> shift;
    while (filled <= stretch) starts[filled++] = i;
  }
  starts.fill(keys.length, filled);
  return { starts, seen: seenOf(keys, bits + 2).seen };
};

/** Of the indexes of keys in ascending order, by what is worked out of them: they stay as they stand. */
export const sortedKeyTable = (keys: Int32Array, { starts, seen }: KeyIndex): KeyTable => {
  // both have a power of two of places
  const shift = Math.clz32(starts.length - 1) + 1;
  const seenShift = Math.clz32(seen.length * 32) + 1;
  return {
    find(key) {
      const place = key >>> seenShift;
      if (((seen[place >> 5] as number) & (1 << (place & 31))) === 0) return -1;
      const stretch = (key ^ LEAST) >>> shift;
      const end = starts[stretch + 1] as number;
      for (let i = starts[stretch] as number; i < end; i++) if (keys[i] === key) return i;
      return -1;
    },
  };
};

/** The least 32-bit integer: with its bit turned, ascending integers are ascending unsigned ones. */
const LEAST = -(2 ** 31);
