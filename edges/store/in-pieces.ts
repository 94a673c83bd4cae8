/** Long lists in statements of a bearable length. */

const MOST = 500;

export const pieces = <T>(list: readonly T[], most = MOST): T[][] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, i) => list.slice(i * most, (i + 1) * most));

/** Each key once, nothing asked for nothing. */
export const inPieces = async <K, R>(keys: readonly (K | null | undefined)[], ask: (piece: K[]) => Promise<R[]>): Promise<R[]> => {
  const wanted = [...new Set(keys.filter((k): k is K => k !== null && k !== undefined))];
  const found: R[] = [];
  for (const piece of pieces(wanted)) found.push(...(await ask(piece)));
  return found;
};
