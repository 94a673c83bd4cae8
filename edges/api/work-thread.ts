/** A thread that does one long piece of work on the record, with a connection of its own: the API goes on answering meanwhile. */
import { parentPort, workerData } from "node:worker_threads";
import { runOperation } from "../record/operations.ts";
import { openStore } from "../store/open-store.ts";
import { storeError } from "../store/store-error.ts";

export interface ThreadTask {
  readonly path: string;
  readonly operation: string;
  readonly parameters: unknown;
}

export type ThreadWord =
  | { readonly kind: "told"; readonly outcome: string; readonly item: string; readonly message?: string | undefined }
  | { readonly kind: "done"; readonly result: unknown }
  | { readonly kind: "failed"; readonly message: string };

const say = (word: ThreadWord): void => parentPort?.postMessage(word);

const work = async ({ path, operation, parameters }: ThreadTask): Promise<void> => {
  const stop = new AbortController();
  parentPort?.once("message", () => stop.abort());
  const store = await openStore(path, { create: true });
  try {
    const result = await runOperation(store, operation, parameters, {
      signal: stop.signal,
      told: ({ outcome, incoming, message }) => say({ kind: "told", outcome, item: incoming.from.item, message }),
    });
    say({ kind: "done", result });
  } finally {
    await store.close();
  }
};

const task = workerData as ThreadTask;
work(task)
  .catch((error: unknown) => {
    const known = storeError(error, "the record") as Error;
    say({ kind: "failed", message: known.message });
  })
  // the last word first: what is said to a closed door is not heard
  .finally(() => parentPort?.close());
