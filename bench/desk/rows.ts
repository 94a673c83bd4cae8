/** How the desk answers on a large record: one reader, a browser, then two hundred readers while an ingest runs. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openStore } from "../../edges/store/open-store.ts";
import { root, writeManyArticles } from "../corpus.ts";
import { quantile, round, timeOf } from "../figures.ts";
import { ingest } from "../record/ingest.ts";
import { type Question, questions } from "../record/questions.ts";
import { articlePageRows } from "./article-page.ts";

const READERS = 200;
/** Between two questions of one reader: somebody who looks at what was asked for, and somebody who hardly does. */
const LOOKS_MS = [5000, 1000];
const SECONDS = 30;
const TOOL = join(root, "dist/edges/cli/main.js");

const serve = (record: string): Promise<{ child: ChildProcess; address: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [TOOL, "desk", "--record", record, "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
    child.once("exit", (code) => reject(new Error(`the desk ended with ${code}`)));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const address = /http:\/\/\S+/u.exec(text)?.[0];
      if (address) resolve({ child, address: address.replace("localhost", "127.0.0.1") });
    });
  });

const addressOf = (base: string, q: Question): string =>
  `${base}api/${q.operation}?${new URLSearchParams(Object.entries(q.parameters).map(([k, v]) => [k, String(v)]))}`;

/** A question nobody can answer (404, 400) is an answer; anything else is an error. */
const ask = async (address: string): Promise<boolean> => {
  const response = await fetch(address);
  await response.arrayBuffer();
  return response.ok || response.status === 404 || response.status === 400;
};

interface Load {
  readonly times: number[];
  errors: number;
}

const reader = async (base: string, list: readonly Question[], from: number, until: number, lookMs: number, load: Load): Promise<void> => {
  await new Promise((r) => setTimeout(r, (from / READERS) * lookMs));
  for (let i = from; performance.now() < until; i++) {
    const q = list[(i * 37) % list.length] as Question;
    let ok = false;
    load.times.push(
      await timeOf(async () => {
        ok = await ask(addressOf(base, q)).catch(() => false);
      }),
    );
    if (!ok) load.errors++;
    await new Promise((r) => setTimeout(r, lookMs));
  }
};

const MORE = 8000;

/** All readers at once, while articles are taken in; `from`: the number of the first of these. */
const crowd = async (
  address: string,
  record: string,
  folder: string,
  all: readonly Question[],
  lookMs: number,
  from: number,
): Promise<string[]> => {
  const more = join(folder, `more-${from}.ndjson`);
  writeManyArticles(more, MORE, from);
  const adding = spawn(process.execPath, [TOOL, "add", more, "--record", record, "--quiet", "--published", "2018-01-01", "--jobs", "1"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const load: Load = { times: [], errors: 0 };
  const until = performance.now() + SECONDS * 1000;
  await Promise.all(Array.from({ length: READERS }, (_, i) => reader(address, all, i, until, lookMs, load)));
  const stillAdding = adding.exitCode === null;
  adding.kill();
  if (stillAdding) await new Promise((r) => adding.once("exit", r));
  return [
    `${READERS} readers, each a question and ${lookMs / 1000} s to look at the answer, while an ingest runs: p50, p95, p99`,
    `${[0.5, 0.95, 0.99].map((p) => `${round(quantile(load.times, p))} ms`).join(", ")}; ${load.times.length.toLocaleString("en")} answers, ${load.errors} errors${stillAdding ? "" : " (the ingest ended before)"}`,
  ];
};

/** `keep`: a large record that is there already. */
export const deskRows = async (keep?: string): Promise<string[][]> => {
  const folder = mkdtempSync(join(tmpdir(), "khabar-bench-desk-"));
  const record = keep ?? join(folder, "large.db");
  if (!existsSync(record)) {
    writeManyArticles(join(folder, "many.ndjson"), 100_000);
    await ingest(join(folder, "many.ndjson"), record);
  }
  const store = await openStore(record, { readonly: true });
  const byKind = await questions(store);
  await store.close();
  const { child, address } = await serve(record);
  try {
    const rows: string[][] = [];
    const alone: { kind: string; p95: number }[] = [];
    for (const [kind, list] of byKind) {
      const times: number[] = [];
      for (const q of list.slice(0, 60)) times.push(await timeOf(() => ask(addressOf(address, q))));
      if (times.length > 0) alone.push({ kind, p95: quantile(times, 0.95) });
    }
    alone.sort((a, b) => b.p95 - a.p95);
    rows.push(["API, one reader, p95 of each kind of question", alone.map((a) => `${a.kind} ${round(a.p95)} ms`).join("; ")]);
    const articles = (byKind.get("article") ?? []).map((q) => String(q.parameters.article));
    rows.push(...(await articlePageRows(address, articles)));
    const all = [...byKind.values()].flat();
    for (const [i, lookMs] of LOOKS_MS.entries()) rows.push(await crowd(address, record, folder, all, lookMs, 100_000 + i * MORE));
    return rows;
  } finally {
    child.removeAllListeners("exit");
    child.kill();
    rmSync(folder, { recursive: true, force: true });
  }
};
