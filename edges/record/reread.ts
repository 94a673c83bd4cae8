/** All that is drawn from the articles, drawn anew by the present reader: first the readings, which may be cut off and gone on with, then the record from them, at once. */
import type { Reading } from "../../schema/reading.ts";
import type { Parameters, Result } from "../../schema/record/operation.ts";
import type { reread } from "../../schema/record/operations/work.ts";
import { loadReader } from "../files/load-reader.ts";
import type { PackedEntry } from "../store/packed-entry.ts";
import { unpack } from "../store/packed.ts";
import type { Store } from "../store/open-store.ts";
import { givenWith, type StoredVersion } from "../store/stored-entry.ts";
import { inWriting } from "../store/writing.ts";
import { drawAnew, Stopped } from "./draw-anew.ts";
import { entryPool } from "./entry-pool.ts";
import type { ReadingTask } from "../ingest/read-input.ts";
import { endJob, startJob } from "./jobs.ts";
import { momentOf } from "./rights.ts";
import type { RunContext } from "./runs/run.ts";

type Done = Result<typeof reread>;

const BATCH = 64;

/** As it stands with every version: which reader read it. */
const presentReader = (): string => {
  const { reader } = loadReader().read({ text: "" });
  return `${reader.version} ${reader.model}`;
};

/** Said by whoever handed the article over, not by the reader. */
const HANDED_OVER: ReadonlySet<string> = new Set(["charset", "bad-input", "not-text"]);

const failureOf = (entry: PackedEntry): string | undefined => entry.problems.find((p) => p.code === "reader-failed")?.message;

/** The article as the reader was given it when it came in. */
const taskOf = (v: StoredVersion, problems: Reading["problems"]): ReadingTask => {
  const { outlet, published, blocks } = givenWith(v);
  return {
    document: {
      id: v.id,
      url: v.url ?? undefined,
      outlet,
      title: v.title ?? undefined,
      author: v.author ?? undefined,
      published: published ?? v.published ?? undefined,
      text: v.text,
      blocks,
    },
    problems: problems.filter((p) => HANDED_OVER.has(p.code)),
    where: problems.find((p) => p.where !== undefined)?.where ?? v.source ?? v.id,
  };
};

const problemsOf = (v: StoredVersion): Reading["problems"] => unpack<Omit<Reading, "article">>(v.reading).problems;

/** The next versions that are still to be read. */
const nextVersions = (store: Store, after: number, reader: string, all: boolean): Promise<StoredVersion[]> => {
  let query = store.read
    .selectFrom("version as v")
    .innerJoin("article as a", "a.n", "v.article")
    .leftJoin("fresh_reading as f", "f.version", "v.n")
    .selectAll("v")
    .select("a.id")
    .where("v.n", ">", after)
    .where((e) => e.or([e("f.reader", "is", null), e("f.reader", "<>", reader)]));
  if (!all) query = query.where("v.reader", "<>", reader);
  return query.orderBy("v.n").limit(BATCH).execute();
};

interface Reread {
  readonly version: StoredVersion;
  readonly entry: PackedEntry;
}

const keepReadings = async (store: Store, job: number, read: readonly Reread[], now: string) =>
  inWriting(store.write, now, async (w) => {
    for (const { version, entry } of read) {
      const row = { version: version.n, reader: entry.reader, reading: entry.reading };
      await w.db
        .insertInto("fresh_reading")
        .values(row)
        .onConflict((c) => c.column("version").doUpdateSet({ reader: row.reader, reading: row.reading }))
        .execute();
    }
    await w.db
      .updateTable("job")
      .set((e) => ({ done: e("done", "+", read.length), updated: now }))
      .where("n", "=", job)
      .execute();
  });

/** Reads what is to be read, on the other cores; gives false where it was stopped. */
const readAnew = async (store: Store, job: number, reader: string, p: Parameters<typeof reread>, c: RunContext): Promise<boolean> => {
  const pool = entryPool(p.jobs);
  type Waiting = { readonly versions: readonly StoredVersion[]; readonly entries: ReturnType<typeof pool.read> };
  const waiting: Waiting[] = [];
  const finish = async (): Promise<void> => {
    const next = waiting.shift();
    if (!next) return;
    const read = (await next.entries)().map((entry, i) => ({ entry, version: next.versions[i] as StoredVersion, why: failureOf(entry) }));
    // where this reader fails, what the one before it read stays
    await keepReadings(
      store,
      job,
      read.filter((r) => r.why === undefined),
      momentOf(c),
    );
    for (const { version, why } of read) {
      const from = { source: "record", item: version.id };
      c.told?.(
        why === undefined
          ? { incoming: { kind: "article", from, document: { text: "" }, problems: [] }, outcome: "changed" }
          : { incoming: { kind: "failure", from, message: why, passing: false }, outcome: "failed", message: why },
      );
    }
  };
  try {
    for (let after = 0; ; ) {
      if (c.signal?.aborted) break;
      const versions = await nextVersions(store, after, reader, p.all ?? false);
      if (versions.length === 0) break;
      after = (versions.at(-1) as StoredVersion).n;
      const entries = pool.read(versions.map((v) => taskOf(v, problemsOf(v))));
      entries.catch(() => {});
      waiting.push({ versions, entries });
      if (waiting.length * BATCH >= pool.underWay) await finish();
    }
    while (waiting.length > 0) await finish();
  } finally {
    await pool.close();
  }
  return !(c.signal?.aborted ?? false);
};

const count = async (store: Store, table: "version" | "fresh_reading"): Promise<number> =>
  Number(
    (
      await store.read
        .selectFrom(table)
        .select((e) => e.fn.countAll().as("n"))
        .executeTakeFirst()
    )?.n ?? 0,
  );

export const rereadRecord = async (store: Store, p: Parameters<typeof reread>, c: RunContext): Promise<Done> => {
  const reader = presentReader();
  const articles = await count(store, "version");
  const waiting = await store.read.selectFrom("version").select("n").where("reader", "<>", reader).limit(1).executeTakeFirst();
  if (!p.all && !waiting && (await count(store, "fresh_reading")) === 0) return { articles, reread: 0, replayed: 0, interrupted: false };
  const { job } = await startJob(store, "reread", { all: p.all ?? false }, momentOf(c));
  const end = async (reread: number, replayed: number, interrupted: boolean, message: string | null = null): Promise<Done> => {
    await endJob(store, job, interrupted ? "interrupted" : "done", message, momentOf(c));
    return { articles, reread, replayed, interrupted };
  };
  try {
    const whole = await readAnew(store, job, reader, p, c);
    const fresh = await count(store, "fresh_reading");
    if (!whole) return end(fresh, 0, true);
    const { replayed } = await drawAnew(store, c);
    return end(fresh, replayed, false);
  } catch (error) {
    if (error instanceof Stopped) return end(await count(store, "fresh_reading"), 0, true);
    await endJob(store, job, "interrupted", (error as Error).message, momentOf(c)).catch(() => {});
    throw error;
  }
};
