/** The words for what goes wrong, once they are here. */
import { useSyncExternalStore } from "react";

type Troubles = typeof import("./words/troubles.ts");

let here: Troubles | undefined;
let asked = false;
const waiting = new Set<() => void>();

const subscribe = (told: () => void): (() => void) => {
  waiting.add(told);
  return () => waiting.delete(told);
};

/** Asks for them; whoever uses them is drawn again when they come. */
export const fetchTroubles = (): void => {
  if (asked) return;
  asked = true;
  import("./words/troubles.ts").then(
    (troubles) => {
      here = troubles;
      for (const told of waiting) told();
    },
    () => {
      asked = false;
    },
  );
};

export const useTroubles = (): Troubles | undefined => useSyncExternalStore(subscribe, () => here);
