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

/** Of `values`, or of the keys' own indexes. Of two under one key the first is found. */
export const keyTable = (keys: Int32Array, values?: Int32Array): KeyTable => {
  let bits = 4;
  while (2 ** bits < keys.length * 2) bits++;
  const size = 2 ** bits;
  const mask = size - 1;
  // by their highest bits: keys that come in ascending order, as in the weights file, are then laid down in a row
  const shift = 32 - bits;
  const slots = new Int32Array(size * 2);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    let at = key >>> shift;
    while (slots[at * 2] !== 0) at = (at + 1) & mask;
    slots[at * 2] = key;
    slots[at * 2 + 1] = values ? (values[i] as number) : i;
  }
  // most keys asked for are not there: a bit for each of some sixteen places a key tells so from little memory
  const seenBits = Math.min(bits + 3, 20);
  const seenShift = 32 - seenBits;
  const seen = new Int32Array(1 << (seenBits - 5));
  for (let i = 0; i < keys.length; i++) {
    const place = (keys[i] as number) >>> seenShift;
    seen[place >> 5] = (seen[place >> 5] as number) | (1 << (place & 31));
  }
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
