/** Lists of a few lengths only: statements of one shape are compiled once. */
export const padded = <T, P>(list: readonly T[], filling: P): (T | P)[] => {
  const length = 2 ** Math.ceil(Math.log2(Math.max(1, list.length)));
  return [...list, ...Array.from({ length: length - list.length }, () => filling)];
};
