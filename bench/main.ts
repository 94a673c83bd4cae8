/**
 * How fast the reader is against a floor in the same run: split into words, one look-up each. And how time and memory grow with
 * the length of one text. `--write` puts the table into README.md.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { loadReader } from "../edges/files/load-reader.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const RUNS = 5;
const MOST = 4000;

interface Text {
  readonly text: string;
  readonly published: string | undefined;
}

const corpus = (): { texts: Text[]; name: string } => {
  const ant = join(root, "../shared/corpora/news/ant.ndjson.gz");
  if (existsSync(ant)) {
    const lines = gunzipSync(readFileSync(ant)).toString("utf8").split("\n").filter(Boolean).slice(0, MOST);
    const texts = lines
      .map((l) => JSON.parse(l) as Text)
      .filter((a) => a.text)
      .map((a) => ({ text: a.text, published: a.published?.slice(0, 10) }));
    return { texts, name: `ANT corpus, first ${texts.length} articles` };
  }
  const folder = join(root, "samples/articles");
  const files = existsSync(folder) ? readdirSync(folder).filter((f) => f.endsWith(".json")) : [];
  const texts = files.map((f) => JSON.parse(readFileSync(join(folder, f), "utf8")) as Text);
  return {
    texts: Array.from({ length: 40 }, () => texts).flat(),
    name: `samples, ${texts.length} articles forty times (the ANT corpus is not here)`,
  };
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A map of the lexicon's size, with the words it would be asked for. */
const floorOf = (texts: readonly Text[]) => {
  const table = new Map<string, number>();
  for (const { text } of texts) for (const m of text.matchAll(WORD)) if (table.size < 20_000) table.set(m[0], table.size);
  return (): number => {
    let known = 0;
    for (const { text } of texts) {
      WORD.lastIndex = 0;
      for (let m = WORD.exec(text); m !== null; m = WORD.exec(text)) if (table.has(m[0])) known++;
    }
    return known;
  };
};

const time = (work: () => unknown): number => {
  const began = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - began) / 1e6;
};
const median = (list: readonly number[]): number => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;
const round = (n: number): string => (n >= 100 ? Math.round(n).toLocaleString("en") : n.toFixed(n >= 10 ? 1 : 2));

const main = (): void => {
  const { texts, name } = corpus();
  const words = texts.reduce((n, t) => n + (t.text.match(WORD)?.length ?? 0), 0);
  const reader = loadReader();
  const read = () => {
    for (const t of texts) reader.read(t);
  };
  const floor = floorOf(texts);
  read();
  floor();
  const reads: number[] = [];
  const floors: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    floors.push(time(floor));
    reads.push(time(read));
  }
  const [r, f] = [median(reads), median(floors)];
  const long = [...texts].sort((a, b) => b.text.length - a.text.length)[Math.floor(texts.length * 0.02)] as Text;
  const grown = (n: number): number => {
    const text = Array.from({ length: n }, () => long.text).join("\n");
    return median(Array.from({ length: 7 }, () => time(() => reader.read({ text, published: long.published }))));
  };
  const once = grown(1);
  const [four, sixteen] = [grown(4), grown(16)];
  const cli = join(root, "dist/edges/cli/main.js");
  const starts = Array.from({ length: 5 }, () =>
    time(() => spawnSync(process.execPath, [cli, "read", "-", "--format", "ndjson", "--quiet"], { input: long.text })),
  );
  const rows = [
    ["corpus", name],
    ["whole reader, one core", `${round((words / r) * 1000)} words/s, ${round((texts.length / r) * 1000)} articles/s`],
    ["floor: split and look up", `${round((words / f) * 1000)} words/s`],
    ["reader / floor, median of five alternated runs", `${round(r / f)}x`],
    ["time of 4x and 16x the text / time of 1x", `${round(four / once)}x and ${round(sixteen / once)}x`],
    ["`khabar read` on one article, start to end", `${round(median(starts))} ms`],
    ["memory of this process at the end", `${round(process.memoryUsage().rss / 1024 / 1024)} MB`],
  ];
  const table = ["| measure | here |", "|---|---|", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n");
  process.stdout.write(`${table}\n`);
  if (!process.argv.includes("--write")) return;
  const readme = join(root, "README.md");
  const text = readFileSync(readme, "utf8").replace(
    /<!-- bench -->[\s\S]*?<!-- \/bench -->/u,
    `<!-- bench -->\n${table}\n\nMade by \`npm run bench -- --write\`, Node ${process.versions.node}.\n<!-- /bench -->`,
  );
  writeFileSync(readme, text);
};

main();
