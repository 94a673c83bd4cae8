/** gzip and zstd undone as a stream. What swells beyond what text can is a bomb and ends with an error. */
import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Decompress } from "fzstd";

/** Text packs to a tenth or a twentieth; a bomb to a thousandth. */
const MOST_RATIO = 200;
/** Below this size the ratio proves nothing. */
const FREE = 64 * 1024 * 1024;
/** zstd's own bound for what is not packed with --long. */
const MOST_WINDOW = 128 * 1024 * 1024;
/** So little at once that even the worst of blocks (128 KB from four bytes) stay small. */
const SLICE = 1024;

export class SwollenError extends Error {}

const check = (taken: number, given: number, where: string): void => {
  if (given > FREE && given > taken * MOST_RATIO)
    throw new SwollenError(`${where}: unpacks to more than ${MOST_RATIO} times its size, which text does not; given up`);
};

/** gzip, one member after the other; throws where the last one breaks off. */
export const gunzipped = async function* (bytes: AsyncIterable<Uint8Array>, where: string): AsyncGenerator<Buffer> {
  let taken = 0;
  let given = 0;
  const counted = async function* () {
    for await (const part of bytes) {
      taken += part.length;
      yield part;
    }
  };
  const source = Readable.from(counted(), { objectMode: false });
  const unpacked = createGunzip();
  source.on("error", (error) => unpacked.destroy(error));
  for await (const part of source.pipe(unpacked) as AsyncIterable<Buffer>) {
    given += part.length;
    check(taken, given, where);
    yield part;
  }
};

/** The window that a zstd frame asks for (RFC 8878, 3.1.1.1), bytes. */
export const zstdWindow = (head: Uint8Array): number => {
  const descriptor = head[4] ?? 0;
  if ((descriptor & 0x20) !== 0) return 0;
  const window = head[5] ?? 0;
  const base = 2 ** (10 + (window >> 3));
  return base + (base / 8) * (window & 7);
};

const unzstd = async function* (bytes: AsyncIterable<Buffer>, where: string): AsyncGenerator<Buffer> {
  let taken = 0;
  let given = 0;
  let ready: Buffer[] = [];
  const stream = new Decompress((part) => {
    given += part.length;
    check(taken, given, where);
    if (part.length > 0) ready.push(Buffer.from(part));
  });
  for await (const chunk of bytes) {
    if (taken === 0 && zstdWindow(chunk) > MOST_WINDOW) throw new SwollenError(`${where}: packed with a window too large to unpack`);
    for (let at = 0; at < chunk.length; at += SLICE) {
      const slice = chunk.subarray(at, at + SLICE);
      taken += slice.length;
      stream.push(slice);
      yield* ready;
      ready = [];
    }
  }
  stream.push(new Uint8Array(), true);
  yield* ready;
};

export const isGzipName = (path: string): boolean => /\.gz$/iu.test(path);
export const isZstdName = (path: string): boolean => /\.zst(?:d)?$/iu.test(path);

/** The content of a stream of bytes named `where`, by the ending of that name. Throws for what is broken or a bomb. */
export const unpacked = (bytes: AsyncIterable<Buffer>, where: string): Readable => {
  if (isGzipName(where)) return Readable.from(gunzipped(bytes, where), { objectMode: false });
  if (isZstdName(where)) return Readable.from(unzstd(bytes, where), { objectMode: false });
  return Readable.from(bytes, { objectMode: false });
};

export const unpackedFile = (path: string): Readable => unpacked(createReadStream(path), path);
