/** Articles to readings, in order: in this thread, or in batches on several. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import type { Reading } from "../../schema/reading.ts";
import { foreseen } from "../files/foreseen.ts";
import { loadReader } from "../files/load-reader.ts";
import type { Input } from "../ingest/input.ts";
import { readInput, type ReadingTask } from "../ingest/read-input.ts";
import { optimiseAsUsual } from "./optimise-late.ts";

export type Outcome =
  | { readonly kind: "reading"; readonly reading: Reading }
  | { readonly kind: "complaint"; readonly message: string; readonly where: string };

export interface ReadAllOptions {
  readonly jobs: number | undefined;
  readonly tagger: boolean;
}

/** Articles read before workers are started: loading a reader costs as much as reading some hundred articles. */
const BEFORE_WORKERS = 200;
const BATCH = 64;

type Article = Extract<Input, { kind: "article" }>;
const task = (a: Article): ReadingTask => ({ document: a.document, problems: a.problems, where: a.where });

export const readAll = async function* (inputs: AsyncIterable<Input>, options: ReadAllOptions): AsyncGenerator<Outcome> {
  const jobs = options.jobs ?? availableParallelism();
  await foreseen();
  const reader = loadReader({ tagger: options.tagger });
  const source = inputs[Symbol.asyncIterator]();
  let n = 0;
  for (let next = await source.next(); !next.done; next = await source.next()) {
    const input = next.value;
    if (input.kind === "complaint") yield input;
    else {
      if (n === 1) optimiseAsUsual();
      yield { kind: "reading", reading: readInput(reader, input.document, input.problems, input.where) };
      if (++n >= BEFORE_WORKERS && jobs > 1) break;
    }
  }
  if (n >= BEFORE_WORKERS && jobs > 1) yield* inWorkers(source, jobs, options.tagger);
};

/** Batches on a pool; at most two a worker are under way, so that memory stays bounded whatever the input's length. */
const inWorkers = async function* (source: AsyncIterator<Input>, jobs: number, tagger: boolean): AsyncGenerator<Outcome> {
  const { Piscina } = await import("piscina");
  // a reader runs most of its code a few times an article: compiled plainly at once, it reads its first articles in a tenth less time
  setFlagsFromString("--always-sparkplug");
  const pool = new Piscina({
    filename: fileURLToPath(new URL("./read-worker.js", import.meta.url)),
    maxThreads: jobs,
    minThreads: jobs,
    workerData: { reader: { tagger } },
  });
  const waiting: Promise<Outcome[]>[] = [];
  const start = (batch: Input[]): Promise<Outcome[]> => {
    const articles = batch.filter((i): i is Article => i.kind === "article");
    return pool.run(articles.map(task)).then((readings: Reading[]) => {
      let k = 0;
      return batch.map((i): Outcome => (i.kind === "article" ? { kind: "reading", reading: readings[k++] as Reading } : i));
    });
  };
  try {
    let batch: Input[] = [];
    for (let next = await source.next(); !next.done; next = await source.next()) {
      batch.push(next.value);
      if (batch.length < BATCH) continue;
      waiting.push(start(batch));
      batch = [];
      if (waiting.length >= 2 * jobs) yield* (await waiting.shift()) as Outcome[];
    }
    if (batch.length > 0) waiting.push(start(batch));
    for (const done of waiting) yield* await done;
  } finally {
    await pool.destroy();
  }
};
