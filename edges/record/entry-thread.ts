/** What a thread of the pool runs. Entries go back in one piece of memory, which is handed over and not copied. */
import { serialize } from "node:v8";
import { move } from "piscina";
import { entriesOf, type ReadingTask } from "./entries-of.ts";

export default (batch: readonly ReadingTask[]) => move(serialize(entriesOf(batch)));
