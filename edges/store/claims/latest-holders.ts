/** Of each key the latest that have it, as the writer knows them within one transaction: asked for once, kept up to date with what it adds. */

export class LatestHolders {
  readonly #most: number;
  readonly #load: (keys: readonly number[]) => Promise<ReadonlyMap<number, readonly number[]>>;
  /** ascending */
  readonly #of = new Map<number, number[]>();

  /** `load` gives of each key at most `most` of the latest. */
  constructor(most: number, load: (keys: readonly number[]) => Promise<ReadonlyMap<number, readonly number[]>>) {
    this.#most = most;
    this.#load = load;
  }

  async load(keys: Iterable<number>): Promise<void> {
    const missing = [...new Set(keys)].filter((k) => !this.#of.has(k));
    if (missing.length === 0) return;
    const found = await this.#load(missing);
    for (const key of missing)
      this.#of.set(
        key,
        [...(found.get(key) ?? [])].sort((a, b) => a - b),
      );
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

export const inLists = (rows: readonly { readonly key: number; readonly holder: number }[]): Map<number, number[]> => {
  const lists = new Map<number, number[]>();
  for (const { key, holder } of rows) {
    const list = lists.get(key);
    if (list) list.push(holder);
    else lists.set(key, [holder]);
  }
  return lists;
};
