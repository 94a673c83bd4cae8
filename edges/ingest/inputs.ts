/** What the user names on the command line, as articles one after the other; NDJSON is read a line at a time. */
import { closeSync, createReadStream, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { extname } from "node:path";
import type { Readable } from "node:stream";
import type { Document } from "../../core/reader.ts";
import type { Problem } from "../../schema/reading.ts";
import { type Decoded, decode, notText } from "./decode.ts";

/** An article with what was found wrong on the way, or a complaint about an input that gives no article. */
export type Input =
  | { readonly kind: "article"; readonly document: Document; readonly problems: readonly Problem[]; readonly where: string }
  | { readonly kind: "complaint"; readonly message: string; readonly where: string };

/** Bytes of UTF-8 that one article may have; more is hardly one article. */
export const MOST_TEXT = 2 * 1024 * 1024;
/** A page or line is larger than the text in it. */
const MOST_FILE = 10 * 1024 * 1024;
const KNOWN = new Set([".txt", ".html", ".htm", ".json", ".ndjson", ".jsonl"]);

const complaint = (where: string, message: string): Input => ({ kind: "complaint", where, message });
const megabytes = (n: number): string => `${(n / 1024 / 1024).toFixed(1)} MB`;

const problem = (code: Problem["code"], message: string, where: string): Problem => ({ code, message, where });

/** A first line without a final stop, with a blank line behind it, is the title. */
export const fromText = (text: string): Pick<Document, "title" | "text"> => {
  const m = /^\s*([^\n\r]+)\r?\n[ \t]*\r?\n/u.exec(text);
  const line = m?.[1]?.trim();
  if (!m || !line || /[.!?؟…:]$/u.test(line) || line.length > 250) return { title: undefined, text };
  const body = text.slice(m[0].length).replace(/^\s+/u, "");
  return body === "" ? { title: undefined, text } : { title: line, text: body };
};

const FIELDS = ["id", "url", "outlet", "title", "author", "published"] as const;

const fromRecord = async (value: unknown, where: string): Promise<Input> => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return complaint(where, "not an article: an object with `text` or `html` is wanted");
  const given = value as Record<string, unknown>;
  const fields: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const name of FIELDS) {
    const field = given[name];
    if (field === undefined || field === null || field === "") continue;
    if (typeof field === "string" || typeof field === "number") fields[name] = String(field);
    else problems.push(problem("bad-input", `\`${name}\` is not text and was left out`, where));
  }
  if (typeof given.text === "string") return { kind: "article", document: { ...fields, text: given.text }, problems, where };
  if (typeof given.html !== "string") return complaint(where, "an article needs `text` or `html`, and this one has neither");
  const { fromHtml } = await import("./html.ts");
  try {
    return { kind: "article", document: { ...fromHtml(given.html), ...fields }, problems, where };
  } catch (error) {
    return complaint(where, `its \`html\` cannot be taken apart: ${(error as Error).message}`);
  }
};

const fromJson = async function* (text: string, where: string): AsyncGenerator<Input> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield complaint(where, `not JSON: ${(error as Error).message}. For one article a line, name the file .ndjson`);
    return;
  }
  if (!Array.isArray(value)) {
    yield await fromRecord(value, where);
    return;
  }
  for (let i = 0; i < value.length; i++) yield await fromRecord(value[i], `${where}[${i}]`);
};

const fromLine = async (line: string, where: string): Promise<Input> => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return complaint(where, `this line is not JSON and was skipped: ${(error as Error).message}`);
  }
  return fromRecord(value, where);
};

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

const guessedAs = ({ guessed, charset }: Decoded, where: string): Problem[] =>
  guessed
    ? [problem("charset", `the character set was taken to be ${charset}; if the words are wrong, save the file as UTF-8`, where)]
    : [];

const noted = (input: Input, problems: readonly Problem[]): Input =>
  input.kind === "article" && problems.length > 0 ? { ...input, problems: [...input.problems, ...problems] } : input;

const fromBytes = async function* (bytes: Uint8Array, type: string, where: string): AsyncGenerator<Input> {
  const what = notText(bytes);
  if (what) {
    yield notTextHere(where, what);
    return;
  }
  const decoded = decode(bytes);
  const { text } = decoded;
  const problems = guessedAs(decoded, where);
  const kind = type === "" ? sniff(text) : type;
  if (kind === "json") {
    for await (const input of fromJson(text, where)) yield noted(input, problems);
  } else if (kind === "ndjson") {
    const lines = text.split("\n");
    for (let i = 0; i < lines.length; i++)
      if (lines[i]?.trim()) yield noted(await fromLine(lines[i] as string, `${where}:${i + 1}`), problems);
  } else if (kind === "html") {
    const { fromHtml } = await import("./html.ts");
    yield { kind: "article", document: { id: where === "-" ? undefined : where, ...fromHtml(text) }, problems, where };
  } else
    yield {
      kind: "article",
      document: { id: where === "-" ? undefined : where, ...fromText(text.replace(/^\ufeff/u, "")) },
      problems,
      where,
    };
};

const sniff = (text: string): string => {
  const head = text.trimStart();
  if (head.startsWith("[")) return "json";
  if (head.startsWith("{")) {
    const line = head.slice(0, head.indexOf("\n") < 0 ? head.length : head.indexOf("\n"));
    try {
      JSON.parse(line);
      return head.length > line.length + 1 ? "ndjson" : "json";
    } catch {
      return "json";
    }
  }
  return /^<!doctype html|^<html|^<\?xml|<body[\s>]/iu.test(head.slice(0, 2000)) ? "html" : "txt";
};

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

const notTextHere = (where: string, what: string): Input =>
  complaint(where, `this is ${what}, not text. Give .txt, .html, .json or .ndjson`);

const fromFile = async function* (path: string, meter: Meter): AsyncGenerator<Input> {
  const { size } = statSync(path);
  const type = TYPE[extname(path).toLowerCase()] ?? "";
  if (type === "ndjson") {
    yield* fromNdjson(createReadStream(path), path, meter);
    return;
  }
  meter.passed(size);
  if (size > MOST_FILE) {
    const what = notText(headOf(path));
    if (what) {
      yield notTextHere(path, what);
      return;
    }
    yield {
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
    };
    return;
  }
  yield* fromBytes(readFileSync(path), type, path);
};

/** Loaded where a folder or pattern is named: a single file waits for nothing it does not need. */
const filesLike = async (pattern: string, cwd?: string): Promise<string[]> => {
  const { glob } = await import("tinyglobby");
  return glob(pattern, cwd === undefined ? {} : { cwd, absolute: false });
};

/** Paths in the order given; folders and globs in the order of their names. */
const expand = async (names: readonly string[]): Promise<(string | { missing: string })[]> => {
  const paths: (string | { missing: string })[] = [];
  for (const name of names) {
    if (name === "-") paths.push(name);
    else if (existsSync(name) && statSync(name).isDirectory()) {
      const inside = await filesLike("**/*", name);
      const known = inside.filter((f) => KNOWN.has(extname(f).toLowerCase())).sort();
      if (known.length === 0) paths.push({ missing: `${name}: no .txt, .html, .json or .ndjson file in this folder` });
      paths.push(...known.map((f) => `${name.replace(/\/+$/u, "")}/${f}`));
    } else if (existsSync(name)) paths.push(name);
    else {
      const pattern = /[*?[{]/u.test(name);
      const matched = pattern ? (await filesLike(name)).sort() : [];
      if (matched.length === 0) paths.push({ missing: `${name}: ${pattern ? "no file matches this pattern" : "no such file or folder"}` });
      paths.push(...matched);
    }
  }
  return paths;
};

/** Enough of standard input to tell what it is. */
const HEAD = 65_536;

const fromStdin = async function* (stdin: Readable, meter: Meter): AsyncGenerator<Input> {
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

/** Told how many bytes there are and how many have been passed: for a progress bar. The total stays unknown for a stream. */
export interface Meter {
  total(bytes: number | undefined): void;
  passed(bytes: number): void;
}
const NO_METER: Meter = { total: () => {}, passed: () => {} };

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
};

/** All articles named, in order. Nothing here throws for what a file holds. */
export const readInputs = async function* (names: readonly string[], stdin: Readable, meter: Meter = NO_METER): AsyncGenerator<Input> {
  const paths = await expand(names);
  const files = paths.filter((p) => typeof p === "string");
  meter.total(files.includes("-") ? undefined : files.reduce((n, p) => n + sizeOf(p), 0));
  for (const path of paths) {
    if (typeof path !== "string") {
      const colon = path.missing.indexOf(":");
      yield complaint(path.missing.slice(0, colon), path.missing.slice(colon + 2));
      continue;
    }
    try {
      if (path === "-") yield* fromStdin(stdin, meter);
      else yield* fromFile(path, meter);
    } catch (error) {
      yield complaint(path, `cannot be read: ${(error as Error).message}`);
    }
  }
};
