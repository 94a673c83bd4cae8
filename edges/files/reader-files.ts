/** Where the tables and weights of the reader stand: beside the code. */
import { fileURLToPath } from "node:url";
import { foresee } from "./foreseen.ts";

export const readerFile = (path: string): string => fileURLToPath(new URL(`../../languages/ar/${path}`, import.meta.url));

/** What the build makes of the tables and of the weights. */
export const READY_ENTRIES = "lexicon/entries.bin";
export const READY_WEIGHTS = "model/tagger.ready.bin";

/** Begins to read what makes up most of a reader. */
export const foreseeReader = (): void => foresee(readerFile(READY_WEIGHTS), readerFile(READY_ENTRIES));
