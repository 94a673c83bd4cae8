/** Time and chance as arguments, so that waiting can be tested without waiting. */
import { setTimeout as wait } from "node:timers/promises";

export interface Clock {
  /** milliseconds since 1970 */
  now(): number;
  /** rejects when the signal is aborted */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** 0 <= x < 1 */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, signal) => wait(ms, undefined, signal ? { signal } : {}),
  random: () => Math.random(),
};
