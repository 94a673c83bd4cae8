/** Offsets in code points, as the web counts, from offsets in UTF-16 units. */

/** Written in two units. */
const PAIR = /[\u{10000}-\u{10ffff}]/gu;

/** For one text; most Arabic texts have no letter outside the plane where both counts agree. */
export const codePoints = (text: string): ((units: number) => number) => {
  const pairs: number[] = [];
  for (const m of text.matchAll(PAIR)) pairs.push(m.index);
  if (pairs.length === 0) return (units) => units;
  return (units) => {
    let before = 0;
    for (let high = pairs.length; before < high; ) {
      const middle = (before + high) >> 1;
      if ((pairs[middle] as number) < units) before = middle + 1;
      else high = middle;
    }
    return units - before;
  };
};
