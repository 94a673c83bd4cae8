/** Reads articles and computes the keys by which the record finds them again: batches in, entries out in the same order. */
import { flat } from "../../core/flat.ts";
import { entryOf } from "../../core/record/entry.ts";
import type { Document } from "../../core/reader.ts";
import { SIDE_BY_SIDE } from "../../core/side-by-side.ts";
import { arabicRecord } from "../../languages/ar/record.ts";
import type { Article, Reading } from "../../schema/reading.ts";
import { loadReader } from "../files/load-reader.ts";
import { pieces } from "../store/in-pieces.ts";
import { type Given, type PackedEntry, packEntry } from "../store/packed-entry.ts";
import { type ReadingTask, readTasks } from "../ingest/read-input.ts";

const givenOf = ({ outlet, published, blocks }: Document): Given => ({
  ...(outlet ? { outlet } : {}),
  ...(published ? { published } : {}),
  ...(blocks ? { blocks } : {}),
});

let reader: ReturnType<typeof loadReader> | undefined;

/** What is made of each reading, a few at a time: a reading takes up many times what is kept of it. */
const madeOf = <T>(batch: readonly ReadingTask[], make: (reading: Reading, task: ReadingTask) => T): T[] =>
  flat(pieces(batch, SIDE_BY_SIDE), (tasks) => {
    reader ??= loadReader();
    return readTasks(reader, tasks).map((reading, i) => make(reading, tasks[i] as ReadingTask));
  });

export const entriesOf = (batch: readonly ReadingTask[]): PackedEntry[] =>
  madeOf(batch, (reading, { document }) => packEntry(entryOf(reading, arabicRecord), givenOf(document)));

/** A reading whose entry another thread is to make: its article, and the rest as the record keeps it, in JSON. */
export interface WrittenReading {
  readonly article: Article;
  readonly rest: string;
}

export const readingsOf = (batch: readonly ReadingTask[]): WrittenReading[] =>
  madeOf(batch, ({ article, ...rest }) => ({ article, rest: JSON.stringify(rest) }));

/** The entries of what `readingsOf` has made of the same batch. */
export const entriesFrom = (batch: readonly ReadingTask[], readings: readonly WrittenReading[]): PackedEntry[] =>
  readings.map(({ article, rest }, i) => {
    const reading: Reading = { article, ...(JSON.parse(rest) as Omit<Reading, "article">) };
    return packEntry(entryOf(reading, arabicRecord), givenOf((batch[i] as ReadingTask).document), rest);
  });

/** For who reads no more for a long time: what a reader has learned takes up memory. */
export const letGoOfReader = (): void => {
  reader = undefined;
};
