/** Articles of standard input: what it is, its beginning tells. */
import type { Readable } from "node:stream";
import { fromBytes } from "./bytes-input.ts";
import { complaint, type Input, megabytes, type Meter, MOST_FILE } from "./input.ts";
import { fromNdjson } from "./ndjson-input.ts";

/** Enough of standard input to tell what it is. */
const HEAD = 65_536;

export const fromStdin = async function* (stdin: Readable, meter: Meter): AsyncGenerator<Input> {
  // the iterator is driven by hand: leaving a for-await loop early would close the stream
  const chunks = stdin[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const head: Buffer[] = [];
  let size = 0;
  let ended = false;
  while (!ended && size <= HEAD) {
    const next = await chunks.next();
    if (next.done) ended = true;
    else {
      head.push(next.value);
      size += next.value.length;
    }
  }
  const first = Buffer.concat(head);
  const rest = { [Symbol.asyncIterator]: () => chunks };
  if (ended) yield* fromBytes(first, "", "-");
  else if (/^\ufeff?\s*\{/u.test(first.subarray(0, 64).toString("utf8")) && first.includes(10))
    yield* fromNdjson(joined(first, rest) as unknown as Readable, "-", meter);
  else yield* fromWhole(first, rest);
};

const joined = async function* (head: Buffer, rest: AsyncIterable<Buffer>) {
  yield head;
  yield* rest;
};

const fromWhole = async function* (head: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Input> {
  const chunks = [head];
  let size = head.length;
  for await (const chunk of rest) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_FILE) {
      yield complaint("-", `standard input is over ${megabytes(MOST_FILE)} and not one article a line: give NDJSON`);
      return;
    }
  }
  yield* fromBytes(Buffer.concat(chunks), "", "-");
};
