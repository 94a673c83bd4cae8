/** Articles of a stream, one a line, read a line at a time. */
import type { Readable } from "node:stream";
import { decode } from "./decode.ts";
import { complaint, guessedAs, type Input, megabytes, type Meter, MOST_FILE, NO_METER, noted } from "./input.ts";
import { fromLine } from "./record-input.ts";

/** Lines of a stream as bytes, a line longer than the bound given up without keeping it. */
const linesOf = async function* (stream: Readable): AsyncGenerator<Buffer | undefined> {
  let parts: Buffer[] = [];
  let size = 0;
  const line = (): Buffer | undefined => {
    const whole = size > MOST_FILE ? undefined : Buffer.concat(parts);
    parts = [];
    size = 0;
    return whole;
  };
  const keep = (part: Buffer): void => {
    size += part.length;
    if (size > MOST_FILE) parts = [];
    else parts.push(part);
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, at));
      yield line();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (size > 0) yield line();
};

/** One article a line. */
export const fromNdjson = async function* (stream: Readable, where: string, meter: Meter = NO_METER): AsyncGenerator<Input> {
  let n = 0;
  for await (const bytes of linesOf(stream)) {
    n++;
    meter.passed((bytes?.length ?? 0) + 1);
    const here = `${where}:${n}`;
    if (bytes === undefined) yield complaint(here, `a line of over ${megabytes(MOST_FILE)} was skipped: one article a line is wanted`);
    else {
      // each line by itself: files joined from several sources may change their character set on the way
      const decoded = decode(bytes);
      if (decoded.text.trim() !== "") yield noted(await fromLine(decoded.text.replace(/^\ufeff/u, ""), here), guessedAs(decoded, here));
    }
  }
};
