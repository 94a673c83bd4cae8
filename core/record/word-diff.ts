/** Two texts word by word: what both have, what only the first has, what only the second has. */

export interface WordChange {
  readonly kind: "same" | "left-out" | "added";
  readonly text: string;
}

/** Letters with their marks, or signs in a row; the blanks behind belong to it. */
const PIECES = /(?:[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}\s]+)\s*|\s+/gu;

interface Piece {
  readonly text: string;
  readonly key: string;
}

/** What has no key, such as a sign that does not matter, goes with the word before. */
const piecesOf = (text: string, keyOf: (piece: string) => string): Piece[] => {
  const pieces: Piece[] = [];
  let lead = "";
  for (const [found] of text.matchAll(PIECES)) {
    const key = keyOf(found.trim());
    const last = pieces.at(-1);
    if (key !== "") {
      pieces.push({ text: lead + found, key });
      lead = "";
    } else if (last) pieces[pieces.length - 1] = { text: last.text + found, key: last.key };
    else lead += found;
  }
  return pieces;
};

type Pair = readonly [number, number];
/** A stretch of each text: from the first index to before the second. */
type Gap = readonly [from: number, to: number, otherFrom: number, otherTo: number];

/** Comparing every word with every word is worth it up to here. */
const MOST_CELLS = 1_000_000;

/** A longest common subsequence by the table of Wagner and Fischer. */
const byTable = (a: readonly Piece[], b: readonly Piece[], [i0, i1, j0, j1]: Gap): Pair[] => {
  const wide = j1 - j0 + 1;
  const best = new Uint16Array((i1 - i0 + 1) * wide);
  for (let i = i1 - i0 - 1; i >= 0; i--)
    for (let j = wide - 2; j >= 0; j--)
      best[i * wide + j] =
        a[i0 + i]?.key === b[j0 + j]?.key
          ? (best[(i + 1) * wide + j + 1] as number) + 1
          : Math.max(best[(i + 1) * wide + j] as number, best[i * wide + j + 1] as number);
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < i1 - i0 && j < wide - 1; )
    if (a[i0 + i]?.key === b[j0 + j]?.key) pairs.push([i0 + i++, j0 + j++]);
    else if ((best[(i + 1) * wide + j] as number) >= (best[i * wide + j + 1] as number)) i++;
    else j++;
  return pairs;
};

/** Index by key of what stands once in the stretch. */
const once = (pieces: readonly Piece[], from: number, to: number): Map<string, number> => {
  const at = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const key = (pieces[i] as Piece).key;
    at.set(key, at.has(key) ? -1 : i);
  }
  return at;
};

/** The longest run of pairs that rises in both texts. */
const rising = (pairs: readonly Pair[]): Pair[] => {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [n, [, j]] of pairs.entries()) {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] as number] as Pair)[1] < j) low = middle + 1;
      else high = middle;
    }
    before[n] = low > 0 ? (ends[low - 1] as number) : -1;
    ends[low] = n;
  }
  const run: Pair[] = [];
  for (let n = ends.at(-1) ?? -1; n >= 0; n = before[n] as number) run.push(pairs[n] as Pair);
  return run.reverse();
};

/** Words that stand once in either text hold the rest in place (patience diff, Cohen). */
const byAnchors = (a: readonly Piece[], b: readonly Piece[], [i0, i1, j0, j1]: Gap): Pair[] => {
  const there = once(b, j0, j1);
  const both: Pair[] = [];
  for (const [key, i] of once(a, i0, i1)) {
    const j = there.get(key) ?? -1;
    if (i >= 0 && j >= 0) both.push([i, j]);
  }
  if (both.length === 0) return [];
  const pairs: Pair[] = [];
  let [i, j] = [i0, j0];
  for (const anchor of [...rising(both), [i1, j1] as const]) {
    for (const pair of commonIn(a, b, [i, anchor[0], j, anchor[1]])) pairs.push(pair);
    if (anchor[0] < i1) pairs.push(anchor);
    [i, j] = [anchor[0] + 1, anchor[1] + 1];
  }
  return pairs;
};

const commonIn = (a: readonly Piece[], b: readonly Piece[], [i0, i1, j0, j1]: Gap): Pair[] => {
  const head: Pair[] = [];
  const tail: Pair[] = [];
  let [i, j, iEnd, jEnd] = [i0, j0, i1, j1];
  while (i < iEnd && j < jEnd && a[i]?.key === b[j]?.key) head.push([i++, j++]);
  while (i < iEnd && j < jEnd && a[iEnd - 1]?.key === b[jEnd - 1]?.key) tail.push([--iEnd, --jEnd]);
  const gap: Gap = [i, iEnd, j, jEnd];
  const within = iEnd === i || jEnd === j ? [] : (iEnd - i) * (jEnd - j) <= MOST_CELLS ? byTable(a, b, gap) : byAnchors(a, b, gap);
  return [...head, ...within, ...tail.reverse()];
};

const EXACT = (piece: string): string => piece;

/**
 * `keyOf` says when words are the same: of a word or of signs in a row, "" for what is not to be compared. What both have is given
 * as the second has it. In time linear in the texts but for stretches that differ.
 */
export const wordDiff = (first: string, second: string, keyOf: (piece: string) => string = EXACT): WordChange[] => {
  const [a, b] = [piecesOf(first, keyOf), piecesOf(second, keyOf)];
  const changes: { kind: WordChange["kind"]; text: string }[] = [];
  const put = (kind: WordChange["kind"], pieces: readonly Piece[]): void => {
    if (pieces.length === 0) return;
    const text = pieces.map((p) => p.text).join("");
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  let [i, j] = [0, 0];
  for (const [x, y] of [...commonIn(a, b, [0, a.length, 0, b.length]), [a.length, b.length] as const]) {
    put("left-out", a.slice(i, x));
    put("added", b.slice(j, y));
    put("same", b.slice(y, y + 1));
    [i, j] = [x + 1, y + 1];
  }
  return changes;
};
