/** Hashes of 32 bits in order, each once: held against each other in one pass, and of little weight where many are kept. */

/** Mostly a few dozen: put in their places one after the other, they need no memory besides. */
const FEW = 64;

const inOrder = (numbers: readonly number[]): number[] => {
  const ordered = numbers.slice();
  if (ordered.length > FEW) {
    const many = Int32Array.from(ordered).sort();
    for (let i = 0; i < many.length; i++) ordered[i] = many[i] as number;
    return ordered;
  }
  for (let i = 1; i < ordered.length; i++) {
    const number = ordered[i] as number;
    let at = i;
    for (; at > 0 && (ordered[at - 1] as number) > number; at--) ordered[at] = ordered[at - 1] as number;
    ordered[at] = number;
  }
  return ordered;
};

export const ascending = (numbers: readonly number[]): readonly number[] => {
  const ordered = inOrder(numbers);
  let kept = 0;
  for (const number of ordered) if (kept === 0 || number !== ordered[kept - 1]) ordered[kept++] = number;
  ordered.length = kept;
  return ordered;
};

/** How many stand in both of two such lists. */
export const inBoth = (a: readonly number[], b: readonly number[]): number => {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
};
