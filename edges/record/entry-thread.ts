/** What a thread of the pool runs. What it has made goes back in one piece of memory, which is handed over and not copied. */
import { serialize } from "node:v8";
import { move } from "piscina";
import { entriesOf, type ReadingTask, readingsOf } from "./entries-of.ts";

export interface ThreadTask {
  readonly batch: readonly ReadingTask[];
  /** the thread that writes makes the entries */
  readonly readOnly: boolean;
}

export default ({ batch, readOnly }: ThreadTask) => move(serialize(readOnly ? readingsOf(batch) : entriesOf(batch)));
