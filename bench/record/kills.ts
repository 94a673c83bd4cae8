/**
 * Cuts an ingest off with SIGKILL at random moments, checks the record each time, lets it go on, and holds the end against a record
 * that nobody disturbed. `node dist/bench/record/kills.js [times]`.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { checkRecord } from "../../edges/record/check.ts";
import { openStore } from "../../edges/store/open-store.ts";
import { recordDigest } from "./digest.ts";

/** Deterministic: the same parts of an ingest on every run, as far as a machine can. */
const random = (seed: number): (() => number) => {
  let s = seed;
  return () => {
    s = (Math.imul(s, 1664525) + 1013904223) >>> 0;
    return s / 2 ** 32;
  };
};

/** The samples over and over, each time as other articles with another sentence at their end. */
const corpus = (root: string, articles: number): string => {
  const samples = join(root, "samples/articles");
  const given = readdirSync(samples)
    .filter((f) => f.endsWith(".json"))
    .sort()
    .map((f) => JSON.parse(readFileSync(join(samples, f), "utf8")) as { id?: string; url?: string; text: string });
  return Array.from({ length: articles }, (_, i) => {
    const one = given[i % given.length] as (typeof given)[number];
    const round = Math.floor(i / given.length);
    return JSON.stringify({
      ...one,
      id: `${one.id ?? i % given.length}-${round}`,
      text: `${one.text}\n\nوصدر هذا العدد في الطبعة رقم ${round}.`,
    });
  }).join("\n");
};

const run = (root: string, file: string, record: string, killAfter: number | undefined): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const tool = join(root, "dist/edges/cli/main.js");
    const child = spawn(process.execPath, [tool, "add", file, "--record", record, "--quiet", "--format", "json"], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
    child.once("error", reject);
    child.once("exit", (code) => {
      clearTimeout(timer);
      resolve(code);
    });
  });

const looked = async (record: string) => {
  const store = await openStore(record, { create: true });
  try {
    const { articles } = await store.read
      .selectFrom("article")
      .select(({ fn }) => fn.countAll<number>().as("articles"))
      .executeTakeFirstOrThrow();
    const done = await store.read.selectFrom("job").select("n").where("status", "=", "done").executeTakeFirst();
    return { articles, ended: done !== undefined, troubles: (await checkRecord(store, {})).troubles, digest: await recordDigest(store) };
  } finally {
    await store.close();
  }
};

export interface Kills {
  readonly kills: number;
  /** kills that left a record with some of the articles and not all: the others came before the first or behind the last */
  readonly amidst: number;
  readonly records: number;
  /** troubles found after a kill, and tables that differ at the end: none where all is well */
  readonly wrong: readonly string[];
}

export interface KillOptions {
  /** the built repository */
  readonly root: string;
  readonly times: number;
  /** size of the corpus that is taken in */
  readonly articles: number;
}

/** Each kill comes at any moment of as long as an undisturbed ingest takes on this machine. */
export const killedIngests = async ({ root, times, articles }: KillOptions): Promise<Kills> => {
  const folder = mkdtempSync(join(tmpdir(), "khabar-kills-"));
  const chance = random(1);
  const wrong: string[] = [];
  try {
    const file = join(folder, "articles.ndjson");
    writeFileSync(file, corpus(root, articles));
    const began = performance.now();
    await run(root, file, join(folder, "whole.db"), undefined);
    const took = performance.now() - began;
    const whole = await looked(join(folder, "whole.db"));
    let [kills, amidst, records] = [0, 0, 0];
    while (kills < times) {
      const record = join(folder, `cut-${records++}.db`);
      for (;;) {
        const code = await run(root, file, record, kills < times ? Math.round(chance() * took) : undefined);
        if (code !== null) break;
        kills++;
        const cut = await looked(record);
        if (cut.articles > 0 && cut.articles < whole.articles) amidst++;
        for (const t of cut.troubles) wrong.push(`after kill ${kills}: ${t.where}: ${t.what}`);
        // killed behind its last word: to start it once more would be another job
        if (cut.ended) break;
      }
      const end = await looked(record);
      for (const [table, hash] of Object.entries(whole.digest))
        if (end.digest[table] !== hash) wrong.push(`${table}: ${end.digest[table]}, undisturbed ${hash}`);
      rmSync(record, { force: true });
    }
    return { kills, amidst, records, wrong };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const { kills, amidst, records, wrong } = await killedIngests({ root, times: Number(process.argv[2] ?? 200), articles: 2000 });
  for (const line of wrong) console.log(line);
  console.log(`${kills} kills, ${amidst} of them amidst the articles, ${records} ingests brought to their end, ${wrong.length} wrong`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
