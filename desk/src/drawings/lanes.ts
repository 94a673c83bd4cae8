/** Marks on a line are put beside each other where they would lie on one another. */
export interface Bar {
  /** the smaller and the larger end, in CSS pixels */
  readonly left: number;
  readonly right: number;
}

/** The row of each, in the order given: the first row in which there is room. */
export const rowsFor = (bars: readonly Bar[], gap = 3): readonly number[] => {
  const ends: number[] = [];
  const order = bars.map((_, i) => i).sort((a, b) => (bars[a] as Bar).left - (bars[b] as Bar).left);
  const rows = new Array<number>(bars.length).fill(0);
  for (const i of order) {
    const { left, right } = bars[i] as Bar;
    const free = ends.findIndex((end) => end + gap <= left);
    const row = free === -1 ? ends.length : free;
    ends[row] = right;
    rows[i] = row;
  }
  return rows;
};
