/**
 * Long work asked for over the web, each piece in a thread, watched by whoever wants to. One thing at a time, but for the watching of
 * feeds, which has no end: it goes on beside the rest.
 */
import type { WorkTold } from "../../schema/record/work-told.ts";
import { EventEmitter } from "node:events";
import { Worker } from "node:worker_threads";
import type { ThreadTask, ThreadWord } from "./work-thread.ts";

export interface WorkState extends WorkTold {
  readonly parameters: unknown;
  readonly result?: unknown;
}

export interface Asking {
  readonly operation: string;
  readonly parameters: unknown;
  readonly by: string;
  readonly expected?: number | undefined;
  readonly about?: readonly string[];
  /** when it is over, however it ended */
  readonly after?: () => void;
}

export interface LongWork {
  /** Queued behind what is under way. */
  start(asking: Asking): WorkState;
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

type Lane = "watching" | "working";
const laneOf = (operation: string): Lane => (operation === "watch" ? "watching" : "working");
const isOver = (s: WorkState): boolean => s.status !== "waiting" && s.status !== "running";

export const longWork = (path: string, now: () => string = () => new Date().toISOString()): LongWork => {
  const states = new Map<number, WorkState>();
  const afters = new Map<number, () => void>();
  const changes = new EventEmitter();
  changes.setMaxListeners(0);
  let last = 0;
  const current = new Map<Lane, { readonly id: number; readonly worker: Worker }>();

  const put = (state: WorkState): WorkState => {
    states.set(state.id, state);
    // what is under way is kept, however long ago it was asked for
    const oldest = states.size > MOST_KEPT ? [...states.values()].find(isOver) : undefined;
    if (oldest) states.delete(oldest.id);
    changes.emit("change", state);
    return state;
  };
  const change = (id: number, by: Partial<WorkState>): void => {
    const state = states.get(id);
    if (state) put({ ...state, ...by, ...(by.status && by.status !== "running" ? { ended: now() } : {}) });
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
  const next = (lane: Lane): void => {
    if (current.has(lane)) return;
    const state = [...states.values()].find((s) => s.status === "waiting" && laneOf(s.operation) === lane);
    if (!state) return;
    const task: ThreadTask = { path, operation: state.operation, parameters: state.parameters };
    const worker = new Worker(THREAD, { workerData: task });
    current.set(lane, { id: state.id, worker });
    change(state.id, { status: "running", started: now() });
    worker.on("message", (word: ThreadWord) => hear(state.id, word));
    worker.on("error", (error) => change(state.id, { status: "failed", message: (error as Error).message }));
    worker.once("exit", () => {
      current.delete(lane);
      if (states.get(state.id)?.status === "running") change(state.id, { status: "failed", message: "ended before its time" });
      afters.get(state.id)?.();
      afters.delete(state.id);
      next(lane);
    });
  };
  return {
    changes,
    start({ operation, parameters, by, expected, about = [], after }) {
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
        asked: now(),
        expected,
        about,
      });
      if (after) afters.set(state.id, after);
      next(laneOf(operation));
      return states.get(state.id) as WorkState;
    },
    get: (id) => states.get(id),
    list: () => [...states.values()].reverse(),
    stop(id) {
      const state = states.get(id);
      const running = [...current.values()].find((c) => c.id === id);
      if (running) running.worker.postMessage("stop");
      else if (state?.status === "waiting") {
        change(id, { status: "stopped" });
        afters.get(id)?.();
        afters.delete(id);
      } else return false;
      return true;
    },
    async close() {
      for (const s of states.values()) if (s.status === "waiting") change(s.id, { status: "stopped" });
      await Promise.all(
        [...current.values()].map(({ worker }) => {
          const ended = new Promise((resolve) => worker.once("exit", resolve));
          worker.postMessage("stop");
          return ended;
        }),
      );
    },
  };
};
