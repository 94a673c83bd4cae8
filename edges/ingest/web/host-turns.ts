/** Turns at a host: so many requests at once, and so long between the starts of two. */
import type { Clock } from "./clock.ts";

interface Turns {
  running: number;
  /** when the next request may start, milliseconds since 1970 */
  nextAt: number;
  readonly waiting: (() => void)[];
}

export interface HostTurns {
  /** Runs the job when it is its turn. `gapMs`: at least so long after the start of the one before. */
  take<T>(host: string, gapMs: number, job: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

const MOST_IDLE = 10_000;

export const hostTurns = (clock: Clock, atOnce: number): HostTurns => {
  const hosts = new Map<string, Turns>();
  const tidy = (): void => {
    if (hosts.size <= MOST_IDLE) return;
    const now = clock.now();
    for (const [host, t] of hosts) if (t.running === 0 && t.waiting.length === 0 && t.nextAt <= now) hosts.delete(host);
  };
  const enter = async (turns: Turns): Promise<void> => {
    if (turns.running < atOnce) turns.running++;
    // the one that leaves hands its place over: `running` stays
    else await new Promise<void>((resolve) => turns.waiting.push(resolve));
  };
  const leave = (turns: Turns): void => {
    const next = turns.waiting.shift();
    if (next) next();
    else turns.running--;
  };
  return {
    take: async (host, gapMs, job, signal) => {
      tidy();
      const turns = hosts.get(host) ?? { running: 0, nextAt: 0, waiting: [] };
      hosts.set(host, turns);
      await enter(turns);
      try {
        const now = clock.now();
        const start = Math.max(now, turns.nextAt);
        turns.nextAt = start + gapMs;
        if (start > now) await clock.sleep(start - now, signal);
        return await job();
      } finally {
        leave(turns);
      }
    },
  };
};
