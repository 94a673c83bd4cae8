/** Many keys asked for in statements of a bearable length. */

const MOST = 500;

/** Each key once, nothing asked for nothing. */
export const inPieces = async <K, R>(keys: readonly (K | null | undefined)[], ask: (piece: K[]) => Promise<R[]>): Promise<R[]> => {
  const wanted = [...new Set(keys.filter((k): k is K => k !== null && k !== undefined))];
  const found: R[] = [];
  for (let at = 0; at < wanted.length; at += MOST) found.push(...(await ask(wanted.slice(at, at + MOST))));
  return found;
};
