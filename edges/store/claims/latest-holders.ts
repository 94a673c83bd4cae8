/** Of each key the latest that have it, as the writer knows them within one transaction: asked for once, kept up to date with what it adds. */

export class LatestHolders {
  readonly #most: number;
  readonly #load: (keys: readonly number[]) => Promise<ReadonlyMap<number, number[]>>;
  /** ascending */
  readonly #of = new Map<number, number[]>();

  /** `load` gives of each key `most` of the latest at least, where there are so many. */
  constructor(most: number, load: (keys: readonly number[]) => Promise<ReadonlyMap<number, number[]>>) {
    this.#most = most;
    this.#load = load;
  }

  async load(keys: Iterable<number>): Promise<void> {
    const wanted = new Set<number>();
    for (const key of keys) if (!this.#of.has(key)) wanted.add(key);
    if (wanted.size === 0) return;
    // in the order in which the store keeps them: neighbours are found on one page
    const missing = [...wanted].sort((a, b) => a - b);
    const found = await this.#load(missing);
    for (const key of missing) {
      const holders = found.get(key);
      this.#of.set(key, holders ? holders.sort((a, b) => a - b).slice(-this.#most) : []);
    }
  }

  /** Only of keys that were loaded. */
  of(key: number): readonly number[] {
    const holders = this.#of.get(key);
    if (!holders) throw new Error(`the holders of key ${key} were not asked for`);
    return holders;
  }

  /** `holder` comes after all that are known. */
  add(key: number, holder: number): void {
    const holders = this.#of.get(key);
    if (!holders) return;
    holders.push(holder);
    if (holders.length > this.#most) holders.shift();
  }
}

/** As the store tells the holders of a key: their numbers, parted by commas. One row a holder costs several times as much. */
export interface InOneLine {
  readonly key: number;
  readonly holders: string;
}

/** A key may stand in several rows. */
export const inLists = (rows: readonly InOneLine[], lists = new Map<number, number[]>()): Map<number, number[]> => {
  for (const { key, holders } of rows) {
    const numbers = holders.split(",").map(Number);
    const known = lists.get(key);
    if (known) known.push(...numbers);
    else lists.set(key, numbers);
  }
  return lists;
};
