/** A time budget for one fetch: only the time at the network counts, not the waiting for a turn. */
import { FetchFailure } from "./failure.ts";

export interface Deadline {
  /** Runs the job with a signal that ends with the budget, or with the user's own; its reason is a FetchFailure. */
  within<T>(job: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

export const deadline = (what: string, totalMs: number, outer: AbortSignal | undefined): Deadline => {
  let left = totalMs;
  return {
    within: async (job) => {
      const controller = new AbortController();
      const stop = (): void => controller.abort(new FetchFailure("stopped", `${what}: stopped`, { passing: true }));
      const late = (): void =>
        controller.abort(new FetchFailure("timeout", `${what}: not there after ${totalMs / 1000} s in all`, { passing: true }));
      const begun = performance.now();
      const timer = setTimeout(late, Math.max(left, 1));
      outer?.addEventListener("abort", stop, { once: true });
      if (outer?.aborted) stop();
      try {
        return await job(controller.signal);
      } finally {
        clearTimeout(timer);
        outer?.removeEventListener("abort", stop);
        left -= performance.now() - begun;
      }
    },
  };
};
