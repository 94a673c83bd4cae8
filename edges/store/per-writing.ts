/** What the writer keeps in mind within one transaction, made when it is first asked for and gone with it. */
import type { Writing } from "./writing.ts";

export interface PerWriting<T> {
  of(w: Writing): T;
  /** undefined where nothing has been asked for yet */
  known(w: Writing): T | undefined;
  letGo(w: Writing): void;
}

export const perWriting = <T extends object>(make: (w: Writing) => T): PerWriting<T> => {
  const kept = new WeakMap<Writing, T>();
  return {
    of(w) {
      const known = kept.get(w) ?? make(w);
      kept.set(w, known);
      return known;
    },
    known: (w) => kept.get(w),
    letGo: (w) => void kept.delete(w),
  };
};
