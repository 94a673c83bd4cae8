/** The record into a file, or to standard output. */
import { once } from "node:events";
import { createWriteStream, existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import type { Parameters, Result } from "../../schema/record/operation.ts";
import type { export_ } from "../../schema/record/operations/exports.ts";
import { RecordError } from "../record/record-error.ts";
import type { RunContext } from "../record/runs/run.ts";
import type { Store } from "../store/open-store.ts";
import { storeError } from "../store/store-error.ts";
import { exportedArticles } from "./exported.ts";
import type { Sink } from "./format.ts";
import { formats } from "./formats.ts";

/** Waits where the reader is slower than the record. */
const into =
  (out: Writable, counted: (bytes: number) => void): Sink =>
  async (piece) => {
    counted(Buffer.byteLength(piece));
    if (!out.write(piece)) await once(out, "drain");
  };

/** Under another name until it is whole. */
const toFile = async <R>(path: string, work: (out: Writable) => Promise<R>): Promise<R> => {
  if (existsSync(path)) throw new RecordError("file-exists", { path: path });
  const part = `${path}.part`;
  const out = createWriteStream(part);
  try {
    await once(out, "open");
    // told by whoever waits for it
    out.on("error", () => {});
    const result = await work(out);
    await new Promise<void>((resolve, reject) => void out.end((error?: Error | null) => (error ? reject(error) : resolve())));
    await rename(part, path);
    return result;
  } catch (error) {
    out.destroy();
    // what could not be made need not be taken away
    await rm(part, { force: true }).catch(() => {});
    throw storeError(error, path);
  }
};

export const runExport = async (store: Store, p: Parameters<typeof export_>, context: RunContext): Promise<Result<typeof export_>> => {
  const file = await formats[p.format]();
  let bytes = 0;
  const write = (out: Writable): Promise<number> =>
    file.write(
      exportedArticles(store, p),
      into(out, (n) => {
        bytes += n;
      }),
    );
  if (p.to === undefined) return { rows: await write(context.stdout ?? process.stdout), bytes };
  return { to: p.to, rows: await toFile(p.to, write), bytes };
};
