/** The reader with the tables and weights that stand beside the code. Synchronous: it is made once, at start. */
import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createReader, type Language, type Reader } from "../../core/index.ts";
import { type ReadyWeights, unpackWeights } from "../../core/tagger/ready-weights.ts";
import { entryIndex } from "../../core/tokens/entry-index.ts";
import { arabic, type Tables } from "../../languages/ar/index.ts";
import { bytesOf } from "./foreseen.ts";
import { READY_ENTRIES, READY_WEIGHTS, readerFile as folder } from "./reader-files.ts";

export const loadTables = (): Tables => {
  const from = folder("lexicon/");
  const files = readdirSync(from)
    .filter((f) => f.endsWith(".tsv"))
    .sort();
  return Object.fromEntries(files.map((f) => [f.slice(0, -4), readFileSync(`${from}${f}`, "utf8")]));
};

/** One table of the lexicon as it stands in its file. */
export const lexiconTable = (name: string): string => readFileSync(folder(`lexicon/${name}.tsv`), "utf8");

const WEIGHTS = "model/tagger.bin";
const CONFIDENCE = "model/confidence.tsv";

export interface LoadOptions {
  /** false reads without the learned tagger */
  readonly tagger?: boolean;
  /** share of the lexicon's names left out, chosen by hash: for evaluation */
  readonly namesLeftOut?: number;
}

/** FNV-1a, to [0, 1): the same names fall out on every run. */
const share = (name: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return (h >>> 0) / 2 ** 32;
};

/** Arabic from the tables of this package; from what the build made of them, where it is there and all names are wanted. */
export const loadLanguage = (options: LoadOptions = {}): Language => {
  const out = options.namesLeftOut ?? 0;
  const measuredIn = folder(CONFIDENCE);
  const measured = existsSync(measuredIn) ? readFileSync(measuredIn, "utf8") : "";
  const packed = folder(READY_ENTRIES);
  return out === 0 && existsSync(packed)
    ? arabic({ furniture: lexiconTable("furniture") }, undefined, measured, entryIndex(bytesOf(packed)))
    : arabic(loadTables(), out > 0 ? (name) => share(name) >= out : undefined, measured);
};

const loadWeights = (): Uint8Array | ReadyWeights | undefined => {
  const [ready, file] = [folder(READY_WEIGHTS), folder(WEIGHTS)];
  if (existsSync(ready)) return unpackWeights(bytesOf(ready));
  return existsSync(file) ? readFileSync(file) : undefined;
};

// a lone half of a pair becomes U+FFFD here as it does in TextEncoder
const sha256 = (text: string): string => hash("sha256", text, "hex");

/** A reader for Arabic from the files of this package. Throws where the package is incomplete. */
export const loadReader = (options: LoadOptions = {}): Reader => {
  const language = loadLanguage(options);
  const weights = options.tagger === false ? undefined : loadWeights();
  return createReader(language, { sha256, ...(weights ? { weights } : {}) });
};
