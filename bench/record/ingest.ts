/**
 * One ingest in a process of its own: `node dist/bench/record/ingest.js <articles.ndjson> <record>` takes the articles in and prints when
 * each thousand was written and the peak of memory, as JSON.
 */
import "../../edges/cli/compile-lightly.ts";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { addSources } from "../../edges/record/add.ts";
import { openStore } from "../../edges/store/open-store.ts";

export interface Ingest {
  readonly articles: number;
  readonly seconds: number;
  /** milliseconds from the start until so many thousand articles were written */
  readonly thousands: readonly number[];
  /** of the whole process with its threads */
  readonly peakMegabytes: number;
}

const EVERY = 1000;

const measured = async (file: string, record: string): Promise<Ingest> => {
  const store = await openStore(record, { create: true });
  const began = performance.now();
  const thousands: number[] = [];
  let articles = 0;
  await addSources(store, [file], {
    told: () => {
      if (++articles % EVERY === 0) thousands.push(performance.now() - began);
    },
  });
  const seconds = (performance.now() - began) / 1000;
  await store.close();
  return { articles, seconds, thousands, peakMegabytes: process.resourceUsage().maxRSS / 1024 };
};

export const ingest = (file: string, record: string): Promise<Ingest> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url), file, record], { stdio: ["ignore", "pipe", "inherit"] });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve(JSON.parse(out) as Ingest) : reject(new Error(`the ingest ended with ${code}`))));
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [file, record] = process.argv.slice(2);
  if (!file || !record) throw new Error("usage: ingest.js <articles.ndjson> <record>");
  process.stdout.write(JSON.stringify(await measured(file, record)));
}
