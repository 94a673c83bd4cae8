/** Long work as it goes on, told by the server while the page is open. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { rateOf, type Sample, sampled } from "./rate.ts";
import { doneOf, isOver, type WorkState } from "./work-state.ts";

export interface Watched {
  readonly state: WorkState;
  readonly samples: readonly Sample[];
}

type All = ReadonlyMap<number, Watched>;

const heard = (all: All, state: WorkState): All => {
  const before = all.get(state.id);
  const samples = sampled(before?.samples ?? [], { at: Date.now(), done: doneOf(state) });
  return new Map([...all, [state.id, { state, samples }]]);
};

/** The newest first; `connected` is false while the line is down (the browser tries again by itself). */
export const useWork = (): { readonly works: readonly Watched[]; readonly connected: boolean } => {
  const [all, set] = useState<All>(new Map());
  const [connected, setConnected] = useState(true);
  const queries = useQueryClient();
  useEffect(() => {
    const events = new EventSource("/api/work/events");
    let running = new Set<number>();
    events.addEventListener("work", (e) => {
      const state = JSON.parse((e as MessageEvent<string>).data) as WorkState;
      set((a) => heard(a, state));
      if (!isOver(state)) running.add(state.id);
      // the record holds more now: what was asked before is asked anew
      else if (running.delete(state.id)) void queries.invalidateQueries();
    });
    events.addEventListener("open", () => {
      setConnected(true);
      running = new Set();
    });
    events.addEventListener("error", () => setConnected(false));
    return () => events.close();
  }, [queries]);
  return { works: [...all.values()].sort((a, b) => b.state.id - a.state.id), connected };
};

export const paceOf = (w: Watched): number | undefined => rateOf(w.samples);
