/** A thread that answers questions, with a connection of its own that only reads. */
import { workerData } from "node:worker_threads";
import { recordOperations } from "../../schema/record/operations.ts";
import { runs } from "../record/operations.ts";
import { RecordError } from "../record/record-error.ts";
import { openStore } from "../store/open-store.ts";
import { type Answer, answerOf, type Asking } from "./answer-of.ts";

/** Errors lose what they are on the way to another thread: they go as what they are made of. */
export type Told =
  | { readonly answer: Answer }
  | { readonly refused: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } }
  | { readonly broken: { readonly message: string; readonly stack?: string | undefined; readonly code?: string | undefined } };

const store = openStore((workerData as { readonly path: string }).path, { readonly: true });

/** A thread is ready when it has all it needs: else the first of many who come at once would wait for each piece of code in turn. */
await Promise.all(recordOperations.filter((o) => !o.changes && !o.local).map((o) => runs[o.id]?.()));

const told = async (asking: Asking): Promise<Told> => {
  try {
    return { answer: await answerOf(await store, asking) };
  } catch (error) {
    if (error instanceof RecordError) return { refused: { code: error.code, values: error.values } };
    const { message, stack, code } = error as NodeJS.ErrnoException;
    return { broken: { message, stack, ...(typeof code === "string" ? { code } : {}) } };
  }
};

export default told;
