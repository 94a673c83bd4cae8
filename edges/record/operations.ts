/** What each operation of the record does: loaded when it is first asked for. */
import type { Readable } from "node:stream";
import type { RecordOperation } from "../../schema/record/operation.ts";
import { recordOperations } from "../../schema/record/operations.ts";
import type { Store } from "../store/open-store.ts";
import type { Taken } from "./take-in.ts";

/** What long work is told and tells while it goes on. */
export interface RunContext {
  readonly signal?: AbortSignal | undefined;
  readonly stdin?: Readable | undefined;
  readonly told?: ((taken: Taken) => void) | undefined;
  /** who asks for it, for what people decide */
  readonly by?: string | undefined;
  /** ISO 8601 of the present moment; the machine's clock if not given */
  readonly now?: (() => string) | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: parameters are checked by the operation's own shape before they come here
export type Run = (store: Store, parameters: any, context: RunContext) => Promise<unknown>;

const work = () => import("./work.ts");

const runs: Readonly<Record<string, () => Promise<Run>>> = {
  add: async () => (await work()).runAdd,
  watch: async () => (await work()).runWatch,
  retry: async () => (await work()).runRetry,
  failures: async () => (await import("./work-lists.ts")).listFailures,
  jobs: async () => (await import("./work-lists.ts")).listJobs,
  stats: async () => (await import("./stats.ts")).recordStats,
  check: async () => (await import("./check.ts")).checkRecord,
  backup: async () => (await import("./backup.ts")).backupRecord,
  reread: async () => (await import("./reread.ts")).rereadRecord,
  forget: async () => (await import("./forget.ts")).forgetArticle,
};

export const operationById = new Map<string, RecordOperation>(recordOperations.map((o) => [o.id, o]));

/** Parameters are to be checked already. Throws a RecordError for what the user can set right. */
export const runOperation = async (store: Store, id: string, parameters: unknown, context: RunContext = {}): Promise<unknown> => {
  const load = runs[id];
  if (!load) throw new Error(`no operation ${id}`);
  return (await load())(store, parameters, context);
};
