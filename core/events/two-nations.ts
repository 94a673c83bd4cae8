/** Two nations named side by side: what is so called is theirs together. */
import type { Scene } from "../mentions/phrase-words.ts";

/** "the Tunisian-Iraqi council", "a Tunisian-Libyan meeting": two nations side by side. */
export const namesTwoNations = (s: Scene, from: number, to: number): boolean => {
  for (let at = from; at + 1 < to; at++) {
    const [x, y] = [s.a.tokens[at]?.type.as.demonym, s.a.tokens[at + 1]?.type.as.demonym];
    const [a, b] = [x?.entry.features.country ?? x?.entry.features.of, y?.entry.features.country ?? y?.entry.features.of];
    if (a !== undefined && b !== undefined && a !== b) return true;
  }
  return false;
};
