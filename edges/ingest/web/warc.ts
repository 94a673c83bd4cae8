/** The pages of a web archive (WARC, ISO 28500): responses with status 200 that hold HTML; everything else is passed over. */
import { createHash } from "node:crypto";
import { AsyncIterReader, WARCParser, type WARCRecord } from "warcio";
import type { Incoming } from "../incoming.ts";
import { decodeBody } from "./content-coding.ts";
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
  for await (const part of record) {
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

/** Small pieces: how far one of them can swell when unpacked bounds the memory this takes. */
const inPieces = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const piece = 16 * 1024;
  for await (const chunk of bytes) for (let at = 0; at < chunk.length; at += piece) yield chunk.subarray(at, at + piece);
};

/** `bytes`: the archive, plain or gzip a record. An item is named by its offset in the file as it stands. */
export const readWarc = async function* (bytes: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<Incoming> {
  const parser = new WARCParser(inPieces(bytes));
  let offset = 0;
  let records = 0;
  try {
    for await (const record of parser) {
      offset = parser.offset;
      records++;
      if (isPage(record)) yield await pageOf(record, source, `${source}@${offset}`);
    }
  } catch (error) {
    const after = records === 0 ? "" : ` after record ${records}, at byte ${offset}`;
    yield failed({ source, item: `${source}@broken` }, `${source}: the archive cannot be read${after}: ${(error as Error).message}`);
    return;
  }
  if (records === 0) yield failed({ source, item: `${source}@empty` }, `${source}: no WARC record in it`);
};
