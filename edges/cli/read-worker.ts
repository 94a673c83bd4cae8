/** A worker thread with a reader of its own: batches of articles in, readings out in the same order. */
import { workerData } from "node:worker_threads";
import type { Document } from "../../core/reader.ts";
import type { Problem, Reading } from "../../schema/reading.ts";
import { loadReader } from "../files/load-reader.ts";
import { readInput } from "../ingest/read-input.ts";

export interface Task {
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly where: string;
}

const reader = loadReader((workerData as { reader?: { tagger?: boolean } } | undefined)?.reader ?? { tagger: true });

export default (batch: readonly Task[]): Reading[] => batch.map((t) => readInput(reader, t.document, t.problems, t.where));
