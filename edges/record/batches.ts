/** Things in groups: full ones where they come fast, small ones where they come slowly. */

const LATE = Symbol("late");

/**
 * A group is handed over when it has as many things as `sizeOf` says of its place, or when `waitMs` have passed since its first; an empty
 * one when nothing came for so long behind a full one. Ends early, with what it has, once the signal is aborted.
 */
export const batches = async function* <T>(
  things: AsyncIterable<T>,
  sizeOf: (place: number) => number,
  waitMs: number,
  signal?: AbortSignal,
): AsyncGenerator<T[]> {
  const source = things[Symbol.asyncIterator]();
  let batch: T[] = [];
  let place = 0;
  let next: Promise<IteratorResult<T>> | undefined;
  let late: Promise<typeof LATE> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const aborted = new Promise<typeof LATE>((resolve) => signal?.addEventListener("abort", () => resolve(LATE), { once: true }));
  const waitOnce = (): void => {
    late ??= new Promise((resolve) => {
      timer = setTimeout(resolve, waitMs, LATE);
    });
  };
  const flush = (): T[] => {
    clearTimeout(timer);
    late = undefined;
    const full = batch;
    batch = [];
    place++;
    return full;
  };
  try {
    while (!signal?.aborted) {
      next ??= source.next();
      const got = await Promise.race([next, ...(late ? [late] : []), ...(signal ? [aborted] : [])]);
      if (got === LATE) {
        if (batch.length > 0 || !signal?.aborted) yield flush();
        continue;
      }
      next = undefined;
      if (got.done) break;
      batch.push(got.value);
      waitOnce();
      if (batch.length >= sizeOf(place)) {
        yield flush();
        waitOnce();
      }
    }
    if (batch.length > 0) yield flush();
  } finally {
    clearTimeout(timer);
    void next?.catch(() => {});
    void source.return?.();
  }
};
