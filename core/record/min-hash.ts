/**
 * MinHash (Broder 1997) with banding (Leskovec, Rajaraman, Ullman, "Mining of Massive Datasets", ch. 3): sets that overlap much share a
 * band, so what is nearly the same is found by equality, at a cost that does not grow with the record.
 */

const BEGIN = 0x811c9dc5;
const PRIME = 0x01000193;
const goneOn = (from: number, text: string): number => {
  let h = from;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), PRIME);
  return h;
};
const mixed = (hash: number): number => {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
};

/** FNV-1a over UTF-16 units, mixed at the end. 32 bits, signed. */
export const hash32 = (text: string, seed = 0): number => mixed(goneOn(BEGIN ^ seed, text));

const BLANK = 0x20;
/** Of some words parted by blanks, without making one text of them. */
const hashOfWords = (words: readonly string[], from: number, to: number): number => {
  let h = goneOn(BEGIN, words[from] as string);
  for (let i = from + 1; i < to; i++) h = goneOn(Math.imul(h ^ BLANK, PRIME), words[i] as string);
  return mixed(h);
};

/** Odd multipliers and offsets, one of each a hash; fixed, since keys of one record must always agree. */
const MOST_HASHES = 64;
const multipliers = Int32Array.from({ length: MOST_HASHES }, (_, i) => hash32(`multiplier ${i}`) | 1);
const offsets = Int32Array.from({ length: MOST_HASHES }, (_, i) => hash32(`offset ${i}`));

export interface Bands {
  readonly bands: number;
  readonly rows: number;
}

/** One 32-bit key a band of the set's signature; none for an empty set. */
export const bandKeys = (items: Iterable<number>, { bands, rows }: Bands): number[] => {
  const least = new Int32Array(bands * rows).fill(0x7fffffff);
  let any = false;
  for (const item of items) {
    any = true;
    for (let i = 0; i < least.length; i++) {
      let h = (Math.imul(item, multipliers[i] as number) + (offsets[i] as number)) | 0;
      h ^= h >>> 15;
      if (h < (least[i] as number)) least[i] = h;
    }
  }
  if (!any) return [];
  return Array.from({ length: bands }, (_, band) => {
    let key = Math.imul(band + 1, 0x9e3779b1);
    for (let r = 0; r < rows; r++) key = Math.imul(key ^ (least[band * rows + r] as number), 0x85ebca6b) ^ (key >>> 13);
    return key | 0;
  });
};

/** Hashes of every `size` words in a row, in their order; of all words where there are fewer. */
export const rowHashes = (words: readonly string[], size: number): number[] => {
  const hashes: number[] = [];
  for (let i = 0; i + size <= words.length; i++) hashes.push(hashOfWords(words, i, i + size));
  if (hashes.length === 0 && words.length > 0) hashes.push(hashOfWords(words, 0, words.length));
  return hashes;
};

/** The same, each once. */
export const shingles = (words: readonly string[], size: number): Set<number> => new Set(rowHashes(words, size));

/** Share of what is in both of what is in either, 0 to 1. */
export const jaccard = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number => {
  let both = 0;
  for (const item of a) if (b.has(item)) both++;
  return a.size + b.size === 0 ? 0 : both / (a.size + b.size - both);
};
