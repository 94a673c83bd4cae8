/** Two nations named side by side: what is so called is theirs together. */
import { isHyphen, type Scene } from "../mentions/phrase-words.ts";

/** Whose the adjective at this token says something is: the code of a state, or of what stands for one. */
export const nationAt = (s: Scene, at: number): string | undefined => {
  const features = s.a.tokens[at]?.type.as.demonym?.entry.features;
  return features?.country ?? features?.of;
};

/** Where two nations stand side by side: "the Tunisian-Iraqi council", "a Tunisian-Libyan meeting". */
export const nationsBeside = (s: Scene, from: number, to: number): readonly [number, number] | undefined => {
  for (let at = from; at + 1 < to; at++) {
    const next = isHyphen(s, at + 1) ? at + 2 : at + 1;
    const [a, b] = [nationAt(s, at), nationAt(s, next)];
    if (a !== undefined && b !== undefined && a !== b) return [at, next];
  }
  return undefined;
};

export const namesTwoNations = (s: Scene, from: number, to: number): boolean => nationsBeside(s, from, to) !== undefined;
