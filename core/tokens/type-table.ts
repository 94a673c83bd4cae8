/**
 * Written words under a hash of their units, found without cutting them out of the text first. Open addressing; what it holds at
 * most is given, and beyond that it starts anew, so memory stays bounded on any input.
 */

/** Hash (FNV-1a) of no units. */
export const HASH_START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** The hash of one unit more. */
export const hashOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, PRIME);

/** Hash of the units [from, to) of a text. */
export const hashUnits = (text: string, from: number, to: number): number => {
  let hash = HASH_START;
  for (let at = from; at < to; at++) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
};

/** The high bits folded into the low ones, by which places are found. */
const placed = (hash: number): number => hash ^ (hash >>> 15);

const standsAt = (word: string, text: string, from: number, to: number): boolean => {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
};

export interface TypeTable<T extends { readonly text: string }> {
  /** what is kept of the units [from, to) of the text, whose hash this is, or undefined */
  find(text: string, from: number, to: number, hash: number): T | undefined;
  add(value: T, hash: number): void;
}

const FIRST_SIZE = 1 << 13;

export const typeTable = <T extends { readonly text: string }>(most: number): TypeTable<T> => {
  let hashes = new Int32Array(FIRST_SIZE);
  let values: (T | undefined)[] = new Array(FIRST_SIZE);
  let count = 0;

  const put = (value: T, hash: number) => {
    const mask = hashes.length - 1;
    let at = placed(hash) & mask;
    while (values[at] !== undefined) at = (at + 1) & mask;
    hashes[at] = hash;
    values[at] = value;
  };
  const resize = (size: number, kept: boolean) => {
    const [oldHashes, oldValues] = [hashes, values];
    hashes = new Int32Array(size);
    values = new Array(size);
    if (kept)
      oldValues.forEach((value, i) => {
        if (value !== undefined) put(value, oldHashes[i] as number);
      });
  };

  return {
    find(text, from, to, hash) {
      const mask = hashes.length - 1;
      for (let at = placed(hash) & mask; ; at = (at + 1) & mask) {
        const value = values[at];
        if (value === undefined) return undefined;
        if (hashes[at] === hash && standsAt(value.text, text, from, to)) return value;
      }
    },
    add(value, hash) {
      if (count >= most) {
        resize(FIRST_SIZE, false);
        count = 0;
      } else if (count * 2 >= hashes.length) resize(hashes.length * 2, true);
      put(value, hash);
      count++;
    },
  };
};
