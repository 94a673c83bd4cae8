/**
 * How fast the reader is against a floor in the same run, and how time and memory grow with the length of one text. The floor does
 * what no reader can leave out: split the text into words with their offsets, fold each and look it up once in the same lexicon.
 */
import "../../edges/cli/compile-lightly.ts";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loadLanguage, loadReader } from "../../edges/files/load-reader.ts";
import { pieces } from "../../edges/store/in-pieces.ts";
import type { Reader } from "../../core/index.ts";
import { SIDE_BY_SIDE } from "../../core/side-by-side.ts";
import { bigCorpus, root } from "../corpus.ts";
import { median, round, time } from "../figures.ts";

const RUNS = 5;
const MOST = 4000;

interface Text {
  readonly text: string;
  readonly published: string | undefined;
}

const corpus = (): { texts: Text[]; name: string } => {
  const { articles, name } = bigCorpus(MOST);
  return { texts: articles.map((a) => ({ text: a.text, published: a.published?.slice(0, 10) })), name };
};

/** As an ingest does. */
const readAll = (reader: Reader, texts: readonly Text[]): void => {
  for (const piece of pieces(texts, SIDE_BY_SIDE)) reader.readAll(piece);
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words with their offsets, each folded and looked up once among the single words of the lexicon. */
const floorOf = (texts: readonly Text[]) => {
  const { entries, fold } = loadLanguage();
  const table = new Map(entries.all().map((entry) => [fold(entry.form), entry]));
  const floor = (text: string): number => {
    const tokens: { start: number; end: number; entry: unknown }[] = [];
    WORD.lastIndex = 0;
    for (let m = WORD.exec(text); m !== null; m = WORD.exec(text))
      tokens.push({ start: m.index, end: WORD.lastIndex, entry: table.get(fold(m[0])) });
    return tokens.length;
  };
  return (): number => texts.reduce((n, t) => n + floor(t.text), 0);
};

/** Sixteen long articles, of about one length, joined by `n`. */
const LONG = 16;
const joined = (texts: readonly Text[], n: number): Text[] => {
  const long = [...texts].sort((a, b) => b.text.length - a.text.length).slice(0, LONG);
  return Array.from({ length: LONG / n }, (_, i) => {
    const part = long.slice(i * n, (i + 1) * n);
    return { text: part.map((t) => t.text).join("\n"), published: part[0]?.published };
  });
};

/** Peak memory, in MB, of a process of its own that loads a reader and reads: what `what` names. */
const peak = (what: string): number => {
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--peak", what], { encoding: "utf8" });
  return Number(child.stdout);
};
const showPeak = (what: string): void => {
  const { texts } = corpus();
  const reader = loadReader();
  const read = what === "none" ? [] : what === "corpus" ? texts : joined(texts, Number(what));
  readAll(reader, read);
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
};

/** Medians of five runs each, one after the other in turn; both are run before, so that no run pays for warming up. */
const alternated = (first: () => unknown, second: () => unknown): [number, number] => {
  for (let i = 0; i < 2; i++) {
    first();
    second();
  }
  const times: [number[], number[]] = [[], []];
  for (let i = 0; i < RUNS; i++) {
    times[0].push(time(first));
    times[1].push(time(second));
  }
  return [median(times[0]), median(times[1])];
};

export const readerRows = (): string[][] => {
  const { texts, name } = corpus();
  const words = texts.reduce((n, t) => n + (t.text.match(WORD)?.length ?? 0), 0);
  const reader = loadReader();
  const read = (of: readonly Text[]) => () => readAll(reader, of);
  const floor = floorOf(texts);
  const cold = time(read(texts));
  const [f, r] = alternated(floor, read(texts));
  const apart = read(joined(texts, 1));
  // each beside its own run of 1x: a machine that slows down between the two tells nothing of the text
  const [besideFour, four] = alternated(apart, read(joined(texts, 4)));
  const [besideSixteen, sixteen] = alternated(apart, read(joined(texts, LONG)));
  const cli = join(root, "dist/edges/cli/main.js");
  const input = joined(texts, 1)[0]?.text ?? "";
  const starts = Array.from({ length: 5 }, () =>
    time(() => spawnSync(process.execPath, [cli, "read", "-", "--format", "ndjson", "--quiet"], { input })),
  );
  const speed = (ms: number) => `${round((words / ms) * 1000)} words/s, ${round((texts.length / ms) * 1000)} articles/s`;
  return [
    ["corpus", `${name}, ${round(words)} words`],
    ["whole reader, one core", speed(r)],
    ["the same, first time over these articles", speed(cold)],
    ["floor: words with offsets, each folded and looked up once", `${round((words / f) * 1000)} words/s`],
    ["reader / floor, medians of five alternated runs", `${round(r / f)}x`],
    [
      "time of 4x and 16x the text / time of 1x (the 16 longest articles, joined)",
      `${round((four / besideFour) * 4)}x and ${round((sixteen / besideSixteen) * LONG)}x`,
    ],
    [
      "peak memory: reader loaded; 1x, 4x, 16x the text; the corpus",
      `${["none", "1", "4", "16", "corpus"].map((w) => round(peak(w))).join(", ")} MB`,
    ],
    ["`khabar read` on one article, start to end", `${round(median(starts))} ms`],
  ];
};

const asked = process.argv.indexOf("--peak");
if (asked > 0 && process.argv[1] === fileURLToPath(import.meta.url)) showPeak(process.argv[asked + 1] ?? "none");
