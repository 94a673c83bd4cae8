/**
 * The weights as tagging asks for them: words in the order of their keys, keys indexed, pairs of classes in squares. Worked out of a
 * weights file, or read as the build has written it (`packWeights`), so that a process that starts works out nothing.
 */
import { type Column, packColumns, unpackColumns } from "../columns.ts";
import { type KeyIndex, keyIndex } from "./hash.ts";
import type { WordColumns } from "./vocabulary.ts";
import { addRow, type Head, type RowTable, readWeights } from "./weights.ts";

interface IndexedRows extends RowTable {
  readonly index: KeyIndex;
}

export interface ReadyWeights {
  readonly head: Head;
  /** in ascending order of the keys */
  readonly columns: WordColumns;
  readonly wordIndex: KeyIndex;
  readonly rows: IndexedRows;
  readonly pairs: IndexedRows;
  /** rows by their index in the square of classes, then one of zeros for pairs outside the sentence */
  readonly classPairs: Int8Array;
  readonly around: Int8Array;
  readonly steps: Int16Array;
  readonly skips: Int8Array;
}

const square = (table: RowTable, classes: number): Int8Array => {
  const out = new Int8Array((classes * classes + 1) * table.width);
  for (let i = 0; i < table.keys.length; i++) {
    const key = table.keys[i] as number;
    if (key >= 0 && key < classes * classes) addRow(table, i, out, key * table.width);
  }
  return out;
};

const inOrder = (columns: WordColumns): WordColumns => {
  const { keys, classes, lists, counts } = columns;
  const order = Array.from(keys, (_, i) => i).sort((x, y) => (keys[x] as number) - (keys[y] as number));
  return {
    keys: Int32Array.from(order, (i) => keys[i] as number),
    classes: classes.map((grain) => Uint16Array.from(order, (i) => grain[i] as number)),
    lists: Uint16Array.from(order, (i) => lists[i] as number),
    counts: Uint8Array.from(order, (i) => counts[i] as number),
  };
};

/** Throws an Error that says what is wrong with a weights file. */
export const readyWeights = (bytes: Uint8Array): ReadyWeights => {
  const w = readWeights(bytes);
  const columns = inOrder(w.columns);
  const { pairClasses } = w.head;
  return {
    head: w.head,
    columns,
    wordIndex: keyIndex(columns.keys),
    rows: { ...w.rows, index: keyIndex(w.rows.keys) },
    pairs: { ...w.pairs, index: keyIndex(w.pairs.keys) },
    classPairs: square(w.classPairs, pairClasses),
    around: square(w.around, pairClasses),
    steps: w.steps,
    skips: w.skips,
  };
};

/** The bytes of a table's rows alone, and where each begins in them. */
const rowColumns = ({ keys, width, starts, bytes, index }: IndexedRows): readonly Column[] => {
  const first = starts[0] ?? 0;
  const end = starts.length === 0 ? 0 : rowEnd(bytes, starts[starts.length - 1] as number, width);
  return [Int32Array.of(width), keys, starts.map((at) => at - first), bytes.slice(first, end), index.starts, index.seen];
};
const rowEnd = (bytes: Uint8Array, start: number, width: number): number => {
  let weights = 0;
  for (let place = 0; place < width; place++) weights += ((bytes[start + (place >> 3)] as number) >> (place & 7)) & 1;
  return start + ((width + 7) >> 3) + weights;
};

const rowsIn = (columns: readonly Column[]): IndexedRows => {
  const [width, keys, starts, bytes, first, seen] = columns as [Int32Array, Int32Array, Int32Array, Uint8Array, Int32Array, Int32Array];
  return { width: width[0] as number, keys, starts, bytes, index: { starts: first, seen } };
};

const ROW_COLUMNS = 6;

/** A weights file as a process finds it ready. */
export const packWeights = (file: Uint8Array): Uint8Array => {
  const w = readyWeights(file);
  const { keys, classes, lists, counts } = w.columns;
  return packColumns([
    new TextEncoder().encode(JSON.stringify(w.head)),
    ...rowColumns(w.rows),
    ...rowColumns(w.pairs),
    ...[w.classPairs, w.around, w.steps, w.skips],
    ...[w.wordIndex.starts, w.wordIndex.seen, keys, lists, counts, ...classes],
  ]);
};

/** What `packWeights` has packed. */
export const unpackWeights = (packed: Uint8Array): ReadyWeights => {
  const [head, ...tables] = unpackColumns(packed);
  const rest = tables.slice(2 * ROW_COLUMNS);
  const [classPairs, around, steps, skips, starts, seen, keys, lists, counts, ...classes] = rest as readonly unknown[] as [
    ...[Int8Array, Int8Array, Int16Array, Int8Array, Int32Array, Int32Array, Int32Array, Uint16Array, Uint8Array],
    ...Uint16Array[],
  ];
  return {
    head: JSON.parse(new TextDecoder().decode(head)) as Head,
    columns: { keys, classes, lists, counts },
    wordIndex: { starts, seen },
    rows: rowsIn(tables.slice(0, ROW_COLUMNS)),
    pairs: rowsIn(tables.slice(ROW_COLUMNS, 2 * ROW_COLUMNS)),
    ...{ classPairs, around, steps, skips },
  };
};
