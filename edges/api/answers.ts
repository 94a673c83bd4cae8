/**
 * Answers to what is asked of the record. They are worked out in threads, so that nobody waits for another's question longer than need
 * be; what is asked twice of one state of the record is worked out once.
 */
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import type { Piscina } from "piscina";
import { RecordError } from "../record/record-error.ts";
import type { Store } from "../store/open-store.ts";
import { type Answer, answerOf, type Asking } from "./answer-of.ts";
import type { Told } from "./answer-thread.ts";

export interface Answers {
  /** Throws a RecordError for what whoever asks can set right. */
  to(asking: Asking): Promise<Answer>;
  close(): Promise<void>;
}

/** In this thread: for a record that no other thread can open. */
export const answersHere = (store: Store): Answers => ({ to: (asking) => answerOf(store, asking), close: async () => {} });

/** A light question is to find a thread beside a heavy one, and memory is not for threads without a core. */
const threadsFor = (cores: number): number => Math.min(4, Math.max(2, cores));

/** Code and values fitted each other where the error was made. */
const Refused = RecordError as new (code: string, values: object) => RecordError;

const answerIn = (told: Told): Answer => {
  if ("answer" in told) return told.answer;
  if ("refused" in told) throw new Refused(told.refused.code, told.refused.values);
  throw Object.assign(new Error(told.broken.message), told.broken);
};

const BYTES_KEPT = 32 * 1024 * 1024;
/** Some answers speak of the present moment. */
const KEPT_MS = 5000;

interface Kept {
  readonly answer: Promise<Answer>;
  readonly until: number;
}

/** Answers for one state of the record: `state` changes whenever something is written. */
const keeping = (work: (asking: Asking) => Promise<Answer>, state: () => Promise<number>): Answers["to"] => {
  const kept = new Map<string, Kept>();
  let bytes = 0;
  let of = -1;
  const forgetAll = (): void => {
    kept.clear();
    bytes = 0;
  };
  const keep = async (key: string, answer: Promise<Answer>): Promise<void> => {
    try {
      const { body, zipped } = await answer;
      if (kept.get(key)?.answer !== answer) return;
      bytes += body.length + (zipped?.length ?? 0);
      if (bytes > BYTES_KEPT) forgetAll();
    } catch {
      // whoever asked is told; it may go well the next time
      if (kept.get(key)?.answer === answer) kept.delete(key);
    }
  };
  return async (asking) => {
    const now = await state();
    if (now !== of) forgetAll();
    of = now;
    const key = JSON.stringify([asking.operation, asking.parameters, asking.by, asking.role]);
    const known = kept.get(key);
    if (known && known.until > performance.now()) return known.answer;
    const answer = work(asking);
    kept.set(key, { answer, until: performance.now() + KEPT_MS });
    void keep(key, answer);
    return answer;
  };
};

/** SQLite's own count of what others have written, as this connection sees it. */
const stateOf = (store: Store) => async (): Promise<number> => {
  const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(store.read);
  return rows[0]?.data_version ?? 0;
};

/** In threads that open the file of `store` for themselves. */
export const answersInThreads = async (store: Store): Promise<Answers> => {
  const { Piscina: Pool } = await import("piscina");
  const threads = threadsFor(availableParallelism());
  const pool: Piscina<Asking, Told> = new Pool({
    filename: fileURLToPath(new URL("./answer-thread.js", import.meta.url)),
    workerData: { path: store.path },
    minThreads: threads,
    maxThreads: threads,
  });
  return {
    to: keeping(async (asking) => answerIn(await pool.run(asking)), stateOf(store)),
    close: () => pool.destroy(),
  };
};
