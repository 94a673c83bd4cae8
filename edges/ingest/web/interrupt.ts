/** Ctrl-C as a signal: the first ends the work at a clean place, the second ends the program as it always does. */

export interface Interrupt {
  readonly signal: AbortSignal;
  /** puts things back as they were */
  release(): void;
}

/** While it is held, other listeners for SIGINT are set aside. */
export const onInterrupt = (source: NodeJS.EventEmitter = process): Interrupt => {
  const controller = new AbortController();
  const others = source.listeners("SIGINT") as ((...args: unknown[]) => void)[];
  source.removeAllListeners("SIGINT");
  let held = true;
  const stop = (): void => {
    release();
    controller.abort();
  };
  const release = (): void => {
    if (!held) return;
    held = false;
    source.off("SIGINT", stop);
    for (const other of others) source.on("SIGINT", other);
  };
  source.on("SIGINT", stop);
  return { signal: controller.signal, release };
};
