/** Reads batches of articles, in this thread or on several. */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { deserialize, setFlagsFromString } from "node:v8";
import { pieces } from "../store/in-pieces.ts";
import type { PackedEntry } from "../store/packed-entry.ts";
import type { ReadingTask } from "../ingest/read-input.ts";
import { entriesFrom, entriesOf, letGoOfReader, type WrittenReading } from "./entries-of.ts";
import type { ThreadTask } from "./entry-thread.ts";

/** What was read, in the order of the tasks; taken apart when it is asked for, since much of it waits for its turn. */
export type EntriesRead = () => PackedEntry[];

export interface EntryPool {
  /** articles worth having under way at once */
  readonly underWay: number;
  read(tasks: readonly ReadingTask[]): Promise<EntriesRead>;
  close(): Promise<void>;
}

/** Articles that a thread is given in one go. */
const AT_ONCE = 64;
/** Loading a reader costs as much as reading some hundred articles: threads are started only for work that goes on, or comes in full. */
const BEFORE_THREADS = 128;

/** How often a thread is given some ahead: this one writes meanwhile, and may have no turn to hand over more for a second. */
const AHEAD = 8;
/**
 * Parts that wait to be written from which on the thread that writes is the busier one: one batch. When the next is handed over, the batch
 * before that has just been taken, and where this one is read already, the thread that reads has nothing to do. There are never more.
 */
const MOST_WAITING = 4;
/** By how much a heap outgrows what is in use before V8 looks through it: readers on all cores would else hold twice what they need. */
const GROWING_PERCENT = 45;
/**
 * Units of bytecode that a function runs before V8 looks whether it is worth compiling for speed; its own measure is a third of it. What
 * waits longer has shown more of what it meets: less is compiled that is thrown away again.
 */
const BUDGET = 200_000;
/** What a thread may fill with new things before it looks for what nobody needs any more. */
const YOUNG_MEGABYTES = 24;

/**
 * `jobs`: threads; 1 reads in this thread. If not given, one for each core but the one that this thread keeps busy with writing; on two
 * cores a second reader costs more than it brings: decisions/026-one-core-writes.md.
 */
export const entryPool = (jobs?: number): EntryPool => {
  const cores = availableParallelism();
  const inThisThread = (jobs ?? cores) === 1;
  const count = jobs ?? Math.max(1, cores - 1);
  const single = count === 1;
  /** parts that are read and wait for the thread that writes */
  let waiting = 0;
  let left = BEFORE_THREADS;
  let threads: Promise<{ run(task: ThreadTask): Promise<Uint8Array>; destroy(): Promise<void> }> | undefined;
  const start = async () => {
    const { Piscina } = await import("piscina");
    const filename = fileURLToPath(new URL("./entry-thread.js", import.meta.url));
    letGoOfReader();
    setFlagsFromString(`--heap-growing-percent=${GROWING_PERCENT}`);
    // a reader runs most of its code a few times an article: compiled plainly at once, it reads its first articles in a tenth less time
    setFlagsFromString("--always-sparkplug");
    setFlagsFromString(`--interrupt-budget=${BUDGET}`);
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
    return new Piscina({
      filename,
      maxThreads: count,
      minThreads: count,
      concurrentTasksPerWorker: AHEAD,
      resourceLimits,
      // a thread that waits in Atomics.wait takes all that it was given ahead before it hands over the first of it
      atomics: "disabled",
    });
  };
  const readPart = async (part: readonly ReadingTask[]): Promise<EntriesRead> => {
    // once threads are there, this one loads no reader of its own for the last few
    if (inThisThread || (!threads && left > 0 && part.length < AT_ONCE)) {
      left -= part.length;
      const entries = entriesOf(part);
      return () => entries;
    }
    threads ??= start();
    // a single thread that reads is busier than the one that writes, which then makes the entries, until the record is so large that
    // the one that writes is behind
    const readOnly = single && waiting < MOST_WAITING;
    const made = await (await threads).run({ batch: part, readOnly });
    waiting++;
    return () => {
      waiting--;
      return readOnly ? entriesFrom(part, deserialize(made) as WrittenReading[]) : (deserialize(made) as PackedEntry[]);
    };
  };
  return {
    underWay: AHEAD * count * AT_ONCE,
    async read(tasks) {
      const parts = await Promise.all(pieces(tasks, AT_ONCE).map(readPart));
      return () => parts.flatMap((part) => part());
    },
    async close() {
      await (await threads)?.destroy();
    },
  };
};
