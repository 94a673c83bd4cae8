/** The pages of a web archive (WARC, ISO 28500): responses with status 200 that hold HTML; everything else is passed over. */
import { createHash } from "node:crypto";
import { AsyncIterReader, LimitReader, WARCParser, type WARCRecord } from "warcio";
import { gunzipped } from "../compressed.ts";
import type { Incoming } from "../incoming.ts";
import { decodeBody, isGzip } from "./content-coding.ts";
import { LIMITS } from "./limits.ts";
import { failed, pageArticle } from "./page-article.ts";

const headersOf = (record: WARCRecord): Readonly<Record<string, string>> => {
  const headers: Record<string, string> = {};
  for (const [name, value] of record.httpHeaders?.headers ?? []) headers[name.toLowerCase()] = value;
  return headers;
};

const isPage = (record: WARCRecord): boolean =>
  record.warcType === "response" &&
  record.httpHeaders?.statusCode === 200 &&
  /^(?:text\/html|application\/xhtml\+xml)/iu.test(headersOf(record)["content-type"] ?? "text/html");

/** The payload as it stands, or undefined for one that is too large. */
const payload = async (record: WARCRecord, most: number): Promise<Uint8Array | undefined> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of record.reader) {
    size += part.length;
    // the rest is read past and not kept
    if (size <= most) parts.push(part);
  }
  return size > most ? undefined : Buffer.concat(parts);
};

/** Archives keep the chunks in which an answer was sent. */
const dechunked = async (bytes: Uint8Array, headers: Readonly<Record<string, string>>): Promise<Uint8Array> =>
  /chunked/iu.test(headers["transfer-encoding"] ?? "") ? new AsyncIterReader([bytes], null, true).readFully() : bytes;

const pageOf = async (record: WARCRecord, source: string, item: string): Promise<Incoming> => {
  const url = record.warcTargetURI ?? "";
  const from = { source, item };
  const raw = await payload(record, LIMITS.bodyBytes);
  if (!raw) return failed(from, `${url}: over ${LIMITS.bodyBytes / 1024 / 1024} MB in the archive`);
  try {
    const headers = headersOf(record);
    const bytes = await dechunked(raw, headers);
    const content = await decodeBody(bytes, headers["content-encoding"], LIMITS.contentBytes, url);
    const hash = createHash("sha256").update(bytes).digest("hex");
    const fetchedAt = record.warcDate ?? "";
    return pageArticle(from, { url, finalUrl: url, fetchedAt, status: 200, headers, bytes, hash }, content);
  } catch (error) {
    return failed(from, (error as Error).message);
  }
};

/** The archive with its packing undone. */
const plain = async function* (bytes: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<Uint8Array> {
  const parts = bytes[Symbol.asyncIterator]();
  const first = await parts.next();
  if (first.done) return;
  const whole = async function* (): AsyncGenerator<Uint8Array> {
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => parts };
  };
  yield* isGzip(first.value) ? gunzipped(whole(), source) : whole();
};

/** Reads past what is left of a record; the library is silent where an archive breaks off within one. */
const isCut = async (record: WARCRecord): Promise<boolean> => {
  for await (const _ of record.reader);
  return record.reader instanceof LimitReader && record.reader.limit > 0;
};

const NO_RECORD = new Error("there is no WARC record");

/** `bytes`: the archive, plain or gzip. An item is named by its offset in what is packed. */
export const readWarc = async function* (bytes: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<Incoming> {
  const parser = new WARCParser(plain(bytes, source));
  let offset = 0;
  try {
    for await (const record of parser) {
      if (!record.warcHeaders.headers.get("WARC-Type")) throw NO_RECORD;
      offset = parser.offset;
      const page = isPage(record) ? await pageOf(record, source, `${source}@${offset}`) : undefined;
      if (await isCut(record)) throw new Error("it breaks off within a record");
      if (page) yield page;
    }
    if (offset === 0 && parser.offset === 0) throw NO_RECORD;
  } catch (error) {
    const message = `${source}: the archive cannot be read beyond byte ${offset}: ${(error as Error).message}`;
    yield failed({ source, item: `${source}@broken` }, message);
  }
};
