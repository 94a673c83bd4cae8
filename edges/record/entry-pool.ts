/** Reads batches of articles, in this thread or on several. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import type { PackedEntry } from "../store/packed-entry.ts";
import { entriesOf, letGoOfReader, type ReadingTask } from "./entry-worker.ts";

export interface EntryPool {
  /** batches worth having under way at once */
  readonly width: number;
  read(batch: readonly ReadingTask[]): Promise<PackedEntry[]>;
  close(): Promise<void>;
}

/** Articles that a thread is given in one go. */
export const READ = 64;
/** Loading a reader costs as much as reading some hundred articles: threads are started only for work that goes on, or comes in full batches. */
const BEFORE_THREADS = 128;

/** Batches a thread is handed at once: this one writes meanwhile, and hands over nothing until it has written. */
const AT_HAND = 4;
/** By how much a heap outgrows what is in use before V8 looks through it: readers on all cores would else hold twice what they need. */
const GROWING_PERCENT = 35;
/** What a thread may fill before it looks for what nobody needs: more costs memory and gains no time. */
const YOUNG_MEGABYTES = 24;

/** `jobs`: threads; all cores if not given. 1 reads in this thread. */
export const entryPool = (jobs = availableParallelism()): EntryPool => {
  let left = BEFORE_THREADS;
  let threads: Promise<{ run(batch: unknown): Promise<PackedEntry[]>; destroy(): Promise<void> }> | undefined;
  const start = async () => {
    const { Piscina } = await import("piscina");
    const filename = fileURLToPath(new URL("./entry-worker.js", import.meta.url));
    letGoOfReader();
    setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
    return new Piscina({ filename, maxThreads: jobs, minThreads: jobs, concurrentTasksPerWorker: AT_HAND, resourceLimits });
  };
  return {
    width: AT_HAND * jobs,
    async read(batch) {
      if (batch.length === 0) return [];
      if (jobs === 1 || (left > 0 && batch.length < READ)) {
        left -= batch.length;
        return entriesOf(batch);
      }
      threads ??= start();
      return (await threads).run(batch);
    },
    async close() {
      await (await threads)?.destroy();
    },
  };
};
