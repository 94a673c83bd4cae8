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

export interface TypeTable<T extends { readonly text: string }> {
  /** what is kept of the units [from, to) of the text, whose hash this is, or undefined */
  find(text: string, from: number, to: number, hash: number): T | undefined;
  add(value: T, hash: number): void;
}

const FIRST_SIZE = 1 << 13;
/** Units of a word on the average, and more. */
const UNITS = 8;

/** Units of words one behind the other, apart from the words themselves: to compare one is then to read a few numbers that stand together. */
const wordUnits = () => {
  let units = new Uint16Array(FIRST_SIZE * UNITS);
  let starts = new Int32Array(FIRST_SIZE);
  return {
    /** whether the units [from, to) of the text are the word's */
    standsAt(word: number, text: string, from: number, to: number): boolean {
      const start = starts[word] as number;
      if ((starts[word + 1] as number) - start !== to - from) return false;
      const of = units;
      for (let i = from, k = start; i < to; i++, k++) if (of[k] !== text.charCodeAt(i)) return false;
      return true;
    },
    /** keeps the units of the next word */
    put(word: number, text: string): void {
      const start = starts[word] as number;
      const end = start + text.length;
      if (word + 1 >= starts.length) starts = grown(starts, new Int32Array(starts.length * 2));
      if (end > units.length) units = grown(units, new Uint16Array(Math.max(end, units.length * 2)));
      for (let i = 0; i < text.length; i++) units[start + i] = text.charCodeAt(i);
      starts[word + 1] = end;
    },
  };
};
const grown = <A extends Int32Array | Uint16Array>(old: A, larger: A): A => {
  larger.set(old);
  return larger;
};

export const typeTable = <T extends { readonly text: string }>(most: number): TypeTable<T> => {
  // for each place the hash, and 1 + the number of the value, 0 where there is none
  let places = new Int32Array(FIRST_SIZE * 2);
  // as they came: the words that come often came early, and stand together
  let values: T[] = [];
  let words = wordUnits();

  const put = (hash: number, number: number) => {
    const mask = (places.length >> 1) - 1;
    let at = placed(hash) & mask;
    while (places[at * 2 + 1] !== 0) at = (at + 1) & mask;
    places[at * 2] = hash;
    places[at * 2 + 1] = number;
  };
  const grow = () => {
    const old = places;
    places = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) if (old[at + 1] !== 0) put(old[at] as number, old[at + 1] as number);
  };
  const begin = () => {
    places = new Int32Array(FIRST_SIZE * 2);
    values = [];
    words = wordUnits();
  };

  return {
    find(text, from, to, hash) {
      const of = places;
      const mask = (of.length >> 1) - 1;
      for (let at = placed(hash) & mask; ; at = (at + 1) & mask) {
        const number = of[at * 2 + 1] as number;
        if (number === 0) return undefined;
        if (of[at * 2] === hash && words.standsAt(number - 1, text, from, to)) return values[number - 1];
      }
    },
    add(value, hash) {
      if (values.length >= most) begin();
      else if (values.length * 4 >= places.length) grow();
      words.put(values.length, value.text);
      values.push(value);
      put(hash, values.length);
    },
  };
};
