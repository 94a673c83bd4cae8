/** How fast work goes on and how long it will take, from what was seen of it. */
import { doneOf, type WorkState } from "./work-state.ts";

export interface Sample {
  /** milliseconds */
  readonly at: number;
  readonly done: number;
}

/** The pace of the last while counts: a slow beginning is not held against the rest. */
const WHILE = 20_000;
const LEAST = 1000;

/** What is kept of earlier samples, with the new one. */
export const sampled = (samples: readonly Sample[], next: Sample): readonly Sample[] => {
  const kept = samples.filter((s) => s.at >= next.at - WHILE);
  return [...(kept.length === 0 ? samples.slice(-1) : kept), next];
};

/** Things a second; undefined before it can be told. */
export const rateOf = (samples: readonly Sample[]): number | undefined => {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < LEAST || last.done <= first.done) return undefined;
  return ((last.done - first.done) * 1000) / (last.at - first.at);
};

/** Seconds to the end; undefined where the end or the pace is not known. */
export const timeLeft = (state: WorkState, rate: number | undefined): number | undefined =>
  state.expected === undefined || rate === undefined || state.status !== "running"
    ? undefined
    : Math.max(0, Math.ceil((state.expected - doneOf(state)) / rate));
