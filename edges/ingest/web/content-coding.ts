/** Undoes gzip, brotli and deflate, up to a bound: a small body that swells beyond it is a bomb or no article. */
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { FetchFailure } from "./failure.ts";

type Undo = (bytes: Uint8Array, most: number) => Promise<Uint8Array>;

const bounded =
  (undo: (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>): Undo =>
  (bytes, most) =>
    undo(bytes, { maxOutputLength: most });

const gz = bounded(promisify(gunzip) as never);
const br = bounded(promisify(brotliDecompress) as never);
const zlibbed = bounded(promisify(inflate) as never);
const raw = bounded(promisify(inflateRaw) as never);

/** Some servers send "deflate" without its wrapping. */
const deflate: Undo = (bytes, most) => ((bytes[0] ?? 0) % 16 === 8 ? zlibbed(bytes, most) : raw(bytes, most));

const CODINGS: Readonly<Record<string, Undo>> = { gzip: gz, "x-gzip": gz, br, deflate };
/** What a request says it takes. */
export const ACCEPTED_CODINGS = "gzip, br, deflate";
const MOST_CODINGS = 2;

const undone = async (undo: Undo, bytes: Uint8Array, most: number, where: string): Promise<Uint8Array> => {
  try {
    return await undo(bytes, most);
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE")
      throw new FetchFailure("too-large", `${where}: unpacked it would be over ${Math.round(most / 1024 / 1024)} MB and was given up`);
    throw new FetchFailure("broken-body", `${where}: what came cannot be unpacked: ${(error as Error).message}`, { passing: true });
  }
};

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The content of a body, after the codings that its header names. */
export const decodeBody = async (bytes: Uint8Array, header: string | undefined, most: number, where: string): Promise<Uint8Array> => {
  const names = (header ?? "").toLowerCase().split(",");
  const codings = names.map((n) => n.trim()).filter((n) => n !== "" && n !== "identity");
  if (codings.length > MOST_CODINGS) throw new FetchFailure("broken-body", `${where}: packed ${codings.length} times over`);
  let content = bytes;
  for (const name of codings.reverse()) {
    const undo = CODINGS[name];
    if (!undo) throw new FetchFailure("broken-body", `${where}: packed as "${name}", which was not asked for`);
    // a server that names gzip and sends plain text is taken at its bytes
    if (undo === gz && !isGzip(content)) continue;
    if (content.length > 0) content = await undone(undo, content, most, where);
  }
  if (content.length > most) throw new FetchFailure("too-large", `${where}: over ${Math.round(most / 1024 / 1024)} MB`);
  return content;
};

/** A file that is itself gzip (sitemap.xml.gz), unpacked; anything else as it is. */
export const ungzipped = (bytes: Uint8Array, most: number, where: string): Promise<Uint8Array> =>
  isGzip(bytes) ? undone(gz, bytes, most, where) : Promise.resolve(bytes);
