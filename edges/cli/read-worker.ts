/** A worker thread with a reader of its own: batches of articles in, readings out in the same order. */
import { workerData } from "node:worker_threads";
import type { Reading } from "../../schema/reading.ts";
import { loadReader } from "../files/load-reader.ts";
import { type ReadingTask, readTasks } from "../ingest/read-input.ts";

const reader = loadReader((workerData as { reader?: { tagger?: boolean } } | undefined)?.reader ?? { tagger: true });

export default (batch: readonly ReadingTask[]): Reading[] => readTasks(reader, batch);
