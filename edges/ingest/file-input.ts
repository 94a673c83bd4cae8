/** Articles of one file, by what its name says it is. */
import { closeSync, createReadStream, openSync, readFileSync, readSync, statSync } from "node:fs";
import { extname } from "node:path";
import { fromBytes, notTextHere } from "./bytes-input.ts";
import { notText } from "./decode.ts";
import { type Input, megabytes, type Meter, MOST_FILE, MOST_TEXT, problem } from "./input.ts";
import { fromNdjson } from "./ndjson-input.ts";

const TYPE: Readonly<Record<string, string>> = {
  ".txt": "txt",
  ".html": "html",
  ".htm": "html",
  ".json": "json",
  ".ndjson": "ndjson",
  ".jsonl": "ndjson",
};

const headOf = (path: string): Uint8Array => {
  const head = new Uint8Array(4096);
  const file = openSync(path, "r");
  try {
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
};

const tooLong = (path: string, size: number, type: string): Input => ({
  kind: "article",
  document: { id: path, text: "" },
  problems: [
    problem(
      "too-long",
      type === "json"
        ? `${megabytes(size)} is too much for one JSON file (at most ${megabytes(MOST_FILE)}): give one article a line as .ndjson`
        : `${megabytes(size)} is too long for one article (at most ${megabytes(MOST_TEXT)} of text): split it, or give one article a line as .ndjson`,
      path,
    ),
  ],
  where: path,
});

export const fromFile = async function* (path: string, meter: Meter): AsyncGenerator<Input> {
  const type = TYPE[extname(path).toLowerCase()] ?? "";
  if (type === "ndjson") {
    yield* fromNdjson(createReadStream(path), path, meter);
    return;
  }
  const { size } = statSync(path);
  meter.passed(size);
  if (size <= MOST_FILE) {
    yield* fromBytes(readFileSync(path), type, path);
    return;
  }
  const what = notText(headOf(path));
  yield what ? notTextHere(path, what) : tooLong(path, size, type);
};
