/** Articles from any source into the record: what is there already is passed over, the rest is read on the other cores and written in the order it came. */
import { setImmediate } from "node:timers/promises";
import type { Row } from "../../schema/record/tables.ts";
import { LOST } from "../ingest/read-input.ts";
import type { Incoming } from "../ingest/incoming.ts";
import { articlesInHand } from "../store/articles-in-hand.ts";
import { letClaimsWait, letGoOfTheRest } from "../store/claims/draw-later.ts";
import { letKeysWait } from "../store/claims/keys-apart.ts";
import { foreseeKeys, foreseeReports } from "../store/claims/reports-in-hand.ts";
import type { PackedEntry } from "../store/packed-entry.ts";
import { foreseeActors } from "../store/settle-actors.ts";
import { addEntry } from "../store/add-entries.ts";
import { pieces } from "../store/in-pieces.ts";
import type { Store } from "../store/open-store.ts";
import { inWriting, type Writing } from "../store/writing.ts";
import { articleId, versionHash } from "./article-id.ts";
import { batches } from "./batches.ts";
import { entryPool } from "./entry-pool.ts";

type Article = Extract<Incoming, { kind: "article" }>;
type Failure = Extract<Incoming, { kind: "failure" }>;

/** One thing of a batch once it has been looked at: read, there already, or not to be read. */
type Ready =
  | { readonly kind: "read"; readonly incoming: Article; readonly entry: PackedEntry }
  | { readonly kind: "known"; readonly incoming: Article; readonly article: number }
  | { readonly kind: "failed"; readonly failure: Failure };

export interface Taken {
  readonly incoming: Incoming;
  readonly outcome: "new" | "changed" | "unchanged" | "failed";
  /** of a failure: what was wrong */
  readonly message?: string | undefined;
}

export interface TakeInOptions {
  readonly job: number;
  /** the job was cut off before: what it has done already is passed over without a word */
  readonly resumed?: boolean | undefined;
  /** threads that read; one for each core but one if not given */
  readonly jobs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** ISO 8601 */
  readonly now: () => string;
  /** told of every thing once it is written for good */
  readonly told?: ((taken: Taken) => void) | undefined;
  /** told of every batch: from how many things it was made */
  readonly written?: ((n: number) => Promise<void>) | undefined;
}

/** Things written in one transaction: what they write to in common is written once. */
const BATCH = 256;
/** The first are smaller: this thread begins to write while the others, which still learn to read, go on. */
const FIRST_BATCHES = 4;
const FIRST_BATCH = BATCH / FIRST_BATCHES;
const sizeOfBatch = (place: number): number => (place < FIRST_BATCHES ? FIRST_BATCH : BATCH);
/**
 * Things written before whoever waits for this thread has a turn: those that read hand over what they have, and are given more. What may
 * join them is looked for at once and let go with them: kept for the whole batch, it would be copied by every sweep of the young heap.
 */
const AT_A_STRETCH = 32;
/** What comes slowly is written after so long. */
const WAIT_MS = 1000;

const withId = (incoming: Article): Article => ({ ...incoming, document: { ...incoming.document, id: articleId(incoming.document) } });

/** Articles of the batch that stand in the record with this very text, by id. */
const knownOf = async (store: Store, articles: readonly Article[]): Promise<Map<string, number>> => {
  if (articles.length === 0) return new Map();
  const rows = await store.read
    .selectFrom("article")
    .innerJoin("version", "version.article", "article.n")
    .select(["article.id", "article.n", "version.hash"])
    .where(
      "article.id",
      "in",
      articles.map((a) => a.document.id as string),
    )
    .execute();
  return new Map(rows.map((r) => [`${r.id}\n${r.hash}`, r.n]));
};

const lost = (incoming: Article, entry: PackedEntry): Failure | undefined => {
  const problem = entry.problems.find((p) => LOST.has(p.code));
  return problem && { kind: "failure", from: incoming.from, message: `${incoming.from.item}: ${problem.message}`, passing: false };
};

type Reader = ReturnType<typeof entryPool>;

/** Without the items that this very job has written before it was cut off. */
const notYetDone = async (store: Store, batch: readonly Incoming[], job: number): Promise<Incoming[]> => {
  const rows = await store.read
    .selectFrom("item")
    .select(["source", "item"])
    .where("job", "=", job)
    .where("item", "in", [...new Set(batch.map((i) => i.from.item))])
    .where("source", "in", [...new Set(batch.map((i) => i.from.source))])
    .execute();
  const done = new Set(rows.map((r) => `${r.source}\n${r.item}`));
  return batch.filter((i) => !done.has(`${i.from.source}\n${i.from.item}`));
};

const readied = async (store: Store, pool: Reader, given: readonly Incoming[], options: TakeInOptions): Promise<() => Ready[]> => {
  const batch = options.resumed ? await notYetDone(store, given, options.job) : given;
  const articles = batch.map((i) => (i.kind === "article" ? withId(i) : i));
  const known = await knownOf(
    store,
    articles.filter((i): i is Article => i.kind === "article"),
  );
  /** row numbers of those that are there already */
  const places = articles.map((i) => (i.kind === "article" ? known.get(`${i.document.id}\n${versionHash(i.document.text)}`) : undefined));
  const unknown = articles.filter((i, at): i is Article => i.kind === "article" && places[at] === undefined);
  const tasks = unknown.map((a) => ({ document: a.document, problems: a.problems, where: a.from.item }));
  const read = await pool.read(tasks);
  return () => {
    const entries = read();
    let next = 0;
    return articles.map((incoming, at): Ready => {
      if (incoming.kind === "failure") return { kind: "failed", failure: incoming };
      const article = places[at];
      if (article !== undefined) return { kind: "known", incoming, article };
      const entry = entries[next++] as PackedEntry;
      const failure = lost(incoming, entry);
      return failure ? { kind: "failed", failure } : { kind: "read", incoming, entry };
    });
  };
};

type Item = Omit<Row<"item">, "attempts">;

/** In their order, parted so that no item stands twice in one part: of these one statement could only keep one. */
export const eachItemOnce = <T extends Pick<Item, "source" | "item">>(rows: readonly T[]): T[][] => {
  const parts: T[][] = [];
  const times = new Map<string, number>();
  for (const row of rows) {
    const key = `${row.source}\n${row.item}`;
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    const part = parts[before];
    if (part) part.push(row);
    else parts[before] = [row];
  }
  return parts;
};

/** Attempts are counted over all runs; what succeeded once is not failed by a later look. */
const keepItems = async (w: Writing, rows: readonly Item[]): Promise<void> => {
  for (const part of eachItemOnce(rows).flatMap((once) => pieces(once)))
    await w.db
      .insertInto("item")
      .values(part.map((row) => ({ ...row, attempts: 1 })))
      .onConflict((c) =>
        c.columns(["source", "item"]).doUpdateSet((e) => ({
          status: e.ref("excluded.status"),
          passing: e.ref("excluded.passing"),
          message: e.ref("excluded.message"),
          attempts: e("item.attempts", "+", 1),
          article: e.fn.coalesce("excluded.article", "item.article"),
          job: e.ref("excluded.job"),
          at: e.ref("excluded.at"),
        })),
      )
      .execute();
};

type Written = Taken & { readonly article: number | null };

const itemOf = (w: Writing, { incoming: { from }, message, article, incoming }: Written, job: number): Item => ({
  source: from.source,
  item: from.item,
  status: message === undefined ? "done" : "failed",
  passing: incoming.kind === "failure" && incoming.passing ? 1 : 0,
  message: message ?? null,
  article,
  job,
  at: w.now,
});

const writeOne = async (w: Writing, ready: Ready): Promise<Written> => {
  if (ready.kind === "failed") return { incoming: ready.failure, outcome: "failed", message: ready.failure.message, article: null };
  const { incoming } = ready;
  const added =
    ready.kind === "known"
      ? { outcome: "unchanged" as const, article: ready.article }
      : await addEntry(w, {
          entry: ready.entry,
          opinion: incoming.opinion,
          evidence: incoming.evidence,
          source: incoming.from.source,
        });
  return { incoming, outcome: added.outcome, article: added.article };
};

const count = (taken: readonly Taken[], ...outcomes: Taken["outcome"][]): number =>
  taken.filter((t) => outcomes.includes(t.outcome)).length;

const entriesIn = (batch: readonly Ready[]): PackedEntry[] => batch.flatMap((ready) => (ready.kind === "read" ? [ready.entry] : []));

const writeBatch = async (store: Store, batch: readonly Ready[], { job, now }: TakeInOptions): Promise<Taken[]> =>
  inWriting(store.write, now(), async (w) => {
    const taken: Written[] = [];
    const entries = entriesIn(batch);
    await articlesInHand(w).load(entries.map((e) => e.article.id));
    await foreseeActors(w, entries);
    letClaimsWait(w);
    letKeysWait(w);
    await foreseeKeys(w, entries);
    for (const stretch of pieces(batch, AT_A_STRETCH)) {
      await foreseeReports(w, entriesIn(stretch));
      for (const ready of stretch) taken.push(await writeOne(w, ready));
      letGoOfTheRest(w);
      await setImmediate();
    }
    await keepItems(
      w,
      taken.map((t) => itemOf(w, t, job)),
    );
    await w.db
      .updateTable("job")
      .set((e) => ({
        done: e("done", "+", count(taken, "new", "changed")),
        failed: e("failed", "+", count(taken, "failed")),
        unchanged: e("unchanged", "+", count(taken, "unchanged")),
        updated: w.now,
      }))
      .where("n", "=", job)
      .execute();
    return taken;
  });

/**
 * A batch is written whole or not at all, with the items it came from and the job's counts: whenever the work is cut off, what is
 * written is right and the rest can be taken up. Throws what the store throws.
 */
export const takeIn = async (store: Store, incomings: AsyncIterable<Incoming>, options: TakeInOptions): Promise<void> => {
  const pool = entryPool(options.jobs);
  const waiting: { readonly things: number; readonly reading: Promise<() => Ready[]> }[] = [];
  const finish = async (): Promise<void> => {
    const next = waiting.shift();
    if (!next) return;
    const ready = await next.reading;
    for (const taken of await writeBatch(store, ready(), options)) options.told?.(taken);
    await options.written?.(next.things);
  };
  const finishAll = async (): Promise<void> => {
    while (waiting.length > 0) await finish();
  };
  let place = 0;
  try {
    for await (const batch of batches(incomings, sizeOfBatch, WAIT_MS, options.signal)) {
      if (batch.length > 0) {
        const reading = readied(store, pool, batch, options);
        reading.catch(() => {});
        waiting.push({ things: batch.length, reading });
      }
      // enough stays under way for the threads to go on while a batch is written
      while (waiting.reduce((n, w) => n + w.things, 0) > pool.underWay) await finish();
      // what comes slowly is not to wait for the next
      if (batch.length < sizeOfBatch(place++)) await finishAll();
    }
    await finishAll();
  } finally {
    await pool.close();
  }
};
