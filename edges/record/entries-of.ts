/** Reads articles and computes the keys by which the record finds them again: batches in, entries out in the same order. */
import { entryOf } from "../../core/record/entry.ts";
import type { Document } from "../../core/reader.ts";
import { arabicRecord } from "../../languages/ar/record.ts";
import type { Problem } from "../../schema/reading.ts";
import { loadReader } from "../files/load-reader.ts";
import { type Given, type PackedEntry, packEntry } from "../store/packed-entry.ts";
import { readInput } from "../ingest/read-input.ts";

export interface ReadingTask {
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly where: string;
}

const givenOf = ({ outlet, published, blocks }: Document): Given => ({
  ...(outlet ? { outlet } : {}),
  ...(published ? { published } : {}),
  ...(blocks ? { blocks } : {}),
});

let reader: ReturnType<typeof loadReader> | undefined;

export const entriesOf = (batch: readonly ReadingTask[]): PackedEntry[] => {
  reader ??= loadReader();
  const made = reader;
  return batch.map((t) => packEntry(entryOf(readInput(made, t.document, t.problems, t.where), arabicRecord), givenOf(t.document)));
};

/** For who reads no more for a long time: what a reader has learned takes up memory. */
export const letGoOfReader = (): void => {
  reader = undefined;
};
