/** Long work asked for over the web: one thing at a time, each in a thread, watched by whoever wants to. */
import { EventEmitter } from "node:events";
import { Worker } from "node:worker_threads";
import type { ThreadTask, ThreadWord } from "./work-thread.ts";

export interface WorkState {
  readonly id: number;
  readonly operation: string;
  readonly parameters: unknown;
  readonly by: string;
  readonly status: "waiting" | "running" | "done" | "failed" | "stopped";
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly failed: number;
  /** the latest failures, each with its reason */
  readonly failures: readonly { readonly item: string; readonly message: string }[];
  readonly message?: string | undefined;
  readonly result?: unknown;
}

export interface LongWork {
  /** Queued behind what is under way. */
  start(operation: string, parameters: unknown, by: string, after?: () => void): WorkState;
  get(id: number): WorkState | undefined;
  list(): readonly WorkState[];
  stop(id: number): boolean;
  /** "change" with the state, whenever one changes */
  readonly changes: EventEmitter;
  close(): Promise<void>;
}

const MOST_KEPT = 50;
const MOST_FAILURES = 20;
const THREAD = new URL("./work-thread.js", import.meta.url);

type Counted = "new" | "changed" | "unchanged" | "failed";

export const longWork = (path: string): LongWork => {
  const states = new Map<number, WorkState>();
  const afters = new Map<number, () => void>();
  const changes = new EventEmitter();
  changes.setMaxListeners(0);
  let last = 0;
  let current: { readonly id: number; readonly worker: Worker } | undefined;

  const put = (state: WorkState): WorkState => {
    states.set(state.id, state);
    if (states.size > MOST_KEPT) states.delete([...states.keys()][0] as number);
    changes.emit("change", state);
    return state;
  };
  const change = (id: number, by: Partial<WorkState>): void => {
    const state = states.get(id);
    if (state) put({ ...state, ...by });
  };
  const hear = (id: number, word: ThreadWord): void => {
    const state = states.get(id);
    if (!state) return;
    if (word.kind === "done")
      change(id, { status: (word.result as { interrupted?: boolean }).interrupted ? "stopped" : "done", result: word.result });
    else if (word.kind === "failed") change(id, { status: "failed", message: word.message });
    else {
      const key = word.outcome as Counted;
      const failures = word.message
        ? [...state.failures, { item: word.item, message: word.message }].slice(-MOST_FAILURES)
        : state.failures;
      put({ ...state, [key]: state[key] + 1, failures });
    }
  };
  const next = (): void => {
    if (current) return;
    const state = [...states.values()].find((s) => s.status === "waiting");
    if (!state) return;
    const task: ThreadTask = { path, operation: state.operation, parameters: state.parameters };
    const worker = new Worker(THREAD, { workerData: task });
    current = { id: state.id, worker };
    change(state.id, { status: "running" });
    worker.on("message", (word: ThreadWord) => hear(state.id, word));
    worker.on("error", (error) => change(state.id, { status: "failed", message: (error as Error).message }));
    worker.once("exit", () => {
      current = undefined;
      if (states.get(state.id)?.status === "running") change(state.id, { status: "failed", message: "ended before its time" });
      afters.get(state.id)?.();
      afters.delete(state.id);
      next();
    });
  };
  return {
    changes,
    start(operation, parameters, by, after) {
      const state = put({
        id: ++last,
        operation,
        parameters,
        by,
        status: "waiting",
        new: 0,
        changed: 0,
        unchanged: 0,
        failed: 0,
        failures: [],
      });
      if (after) afters.set(state.id, after);
      next();
      return states.get(state.id) as WorkState;
    },
    get: (id) => states.get(id),
    list: () => [...states.values()].reverse(),
    stop(id) {
      const state = states.get(id);
      if (current?.id === id) current.worker.postMessage("stop");
      else if (state?.status === "waiting") change(id, { status: "stopped" });
      else return false;
      return true;
    },
    async close() {
      for (const s of states.values()) if (s.status === "waiting") change(s.id, { status: "stopped" });
      if (!current) return;
      const { worker } = current;
      const ended = new Promise((resolve) => worker.once("exit", resolve));
      worker.postMessage("stop");
      await ended;
    },
  };
};
