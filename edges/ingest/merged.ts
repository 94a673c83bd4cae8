/** Several sources as one, in the order in which they have something; at most so many are open at once. */

/** A source that fails ends the whole with its error; leaving early closes those that are open. */
export const merged = async function* <T>(sources: Iterable<() => AsyncIterable<T>>, atOnce: number): AsyncGenerator<T> {
  const rest = sources[Symbol.iterator]();
  type Step = { readonly from: AsyncIterator<T>; readonly result: IteratorResult<T> };
  const running = new Map<AsyncIterator<T>, Promise<Step>>();
  const step = (from: AsyncIterator<T>): void =>
    void running.set(
      from,
      from.next().then((result) => ({ from, result })),
    );
  const open = (): void => {
    while (running.size < atOnce) {
      const next = rest.next();
      if (next.done) return;
      step(next.value()[Symbol.asyncIterator]());
    }
  };
  try {
    for (open(); running.size > 0; open()) {
      const { from, result } = await Promise.race(running.values());
      if (result.done) running.delete(from);
      else {
        yield result.value;
        step(from);
      }
    }
  } finally {
    for (const from of running.keys()) void from.return?.();
  }
};
