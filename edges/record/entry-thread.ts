/**
 * What a thread of the pool runs. What it has made goes back in one piece of memory. That is copied and not handed over: once any memory
 * was handed over, V8 looks before every access to a typed array whether it is still there, and the tables of a reader are such arrays.
 */
import { serialize } from "node:v8";
import type { ReadingTask } from "../ingest/read-input.ts";
import { entriesOf, readingsOf } from "./entries-of.ts";

export interface ThreadTask {
  readonly batch: readonly ReadingTask[];
  /** the thread that writes makes the entries */
  readonly readOnly: boolean;
}

export default ({ batch, readOnly }: ThreadTask): Uint8Array => serialize(readOnly ? readingsOf(batch) : entriesOf(batch));
