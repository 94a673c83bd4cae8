/** How fast the record takes in and answers, and whether that stays so as it grows. */
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { availableParallelism } from "node:os";
import { openStore } from "../../edges/store/open-store.ts";
import { writeManyArticles } from "../corpus.ts";
import { round } from "../figures.ts";
import { type Ingest, ingest } from "./ingest.ts";
import { questionRows } from "./questions.ts";

export const MANY = 100_000;

/** Milliseconds an article between two numbers of thousands. */
const cost = (i: Ingest, from: number, to: number): number =>
  ((i.thousands[to - 1] ?? Number.NaN) - (from === 0 ? 0 : (i.thousands[from - 1] ?? Number.NaN))) / ((to - from) * 1000);

/** Of the same articles, told the first and the last time they come: what differs is the size of the record alone. */
const growth = (i: Ingest, perRound: number): number => {
  const turns = Math.floor(i.articles / perRound);
  const last = Math.round(((turns - 1) * perRound) / 1000);
  const thousands = Math.min(8, Math.floor(perRound / 1000) - 1);
  return cost(i, last + 1, last + 1 + thousands) / cost(i, 1, 1 + thousands);
};

/** `count`: articles of the large record. `keep`: a file for it that is kept and used again. */
export const recordRows = async (count = MANY, keep?: string): Promise<string[][]> => {
  const folder = mkdtempSync(join(tmpdir(), "khabar-bench-"));
  try {
    const rows: string[][] = [];
    const record = keep ?? join(folder, "large.db");
    if (!keep || !existsSync(keep)) {
      const once = join(folder, "once.ndjson");
      const { perRound, name } = writeManyArticles(once, Math.min(count, 10_141));
      const small = await ingest(once, join(folder, "small.db"));
      rows.push(["record made of", `${name}; ${count.toLocaleString("en")} articles, one long word in six another each time`]);
      rows.push([
        `whole ingest (read, store, join, index), ${availableParallelism()} cores`,
        `${round(small.articles / small.seconds)} articles/s`,
      ]);
      const many = join(folder, "many.ndjson");
      writeManyArticles(many, count);
      const large = await ingest(many, record);
      const n = large.articles.toLocaleString("en");
      rows.push([`the same, ${n} articles`, `${round(large.articles / large.seconds)} articles/s`]);
      rows.push([`cost of an article near the ${n}th / near the 1,000th`, `${round(growth(large, perRound))}x`]);
      rows.push(["peak memory of the ingest", `${round(large.peakMegabytes)} MB`]);
    }
    rows.push(["size of the record", `${round(statSync(record).size / 1024 / count)} KB an article`]);
    const store = await openStore(record, { readonly: true });
    rows.push(...(await questionRows(store)));
    await store.close();
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
