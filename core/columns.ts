/**
 * Typed arrays one behind the other in one row of bytes, so that a program that starts finds them ready: what the build has worked out
 * is read and used as it stands. Little endian, as every engine is that this runs on. Int32: how many; then kind and length of each;
 * then their values, each from a multiple of four bytes on.
 */
const KINDS = [Int8Array, Uint8Array, Int16Array, Uint16Array, Int32Array] as const;
type Kind = (typeof KINDS)[number];
export type Column = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array;

const aligned = (bytes: number): number => (bytes + 3) & ~3;

export const packColumns = (columns: readonly Column[]): Uint8Array => {
  const head = 4 * (1 + 2 * columns.length);
  const out = new Uint8Array(columns.reduce((size, c) => size + aligned(c.byteLength), head));
  const numbers = columns.flatMap((c) => [KINDS.findIndex((kind) => c instanceof kind), c.length]);
  new Int32Array(out.buffer, 0, head / 4).set([columns.length, ...numbers]);
  let at = head;
  for (const c of columns) {
    out.set(new Uint8Array(c.buffer, c.byteOffset, c.byteLength), at);
    at += aligned(c.byteLength);
  }
  return out;
};

/** The arrays as they stand in the bytes; these are copied only where they begin at an odd place. */
export const unpackColumns = (packed: Uint8Array): readonly Column[] => {
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  const [count = 0] = new Int32Array(bytes.buffer, bytes.byteOffset, 1);
  const numbers = new Int32Array(bytes.buffer, bytes.byteOffset + 4, 2 * count);
  let at = bytes.byteOffset + 4 * (1 + 2 * count);
  return Array.from({ length: count }, (_, i) => {
    const column = new (KINDS[numbers[2 * i] as number] as Kind)(bytes.buffer as ArrayBuffer, at, numbers[2 * i + 1] as number);
    at += aligned(column.byteLength);
    return column;
  });
};
