/**
 * Words of new versions wait until the transaction ends, and go in by the order of their places: FTS5 gathers what is put in and writes
 * it out as a part of its own whenever a place comes that is not behind the last, and many small parts are merged over and over.
 */
import { CompiledQuery } from "kysely";
import { perWriting } from "../per-writing.ts";
import type { Writing } from "../writing.ts";

export interface WordsAtPlace {
  readonly place: number;
  /** title, text, more, focus, facets */
  readonly columns: readonly [string, string, string, string, string];
}

const PUT = "insert into words (rowid, title, text, more, focus, facets) values (?, ?, ?, ?, ?, ?)";
/** Versions; a transaction of more puts them in by and by. */
const MOST = 2048;

const waiting = perWriting((w): WordsAtPlace[] => {
  w.atEnd(() => putWaitingWords(w));
  return [];
});

export const letWordsWait = (w: Writing, words: WordsAtPlace): void => {
  waiting.of(w).push(words);
};

export const manyWordsWait = (w: Writing): boolean => (waiting.known(w)?.length ?? 0) >= MOST;

/** At once, for who is about to ask or to take something out. */
export const putWaitingWords = async (w: Writing): Promise<void> => {
  const words = waiting.known(w)?.splice(0) ?? [];
  words.sort((a, b) => a.place - b.place);
  for (const { place, columns } of words) await w.db.executeQuery(CompiledQuery.raw(PUT, [BigInt(place), ...columns]));
};
