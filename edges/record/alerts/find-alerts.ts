/** Saved searches held against what came in since they last looked. */
import { search } from "../../../schema/record/operations/articles.ts";
import type { Hit } from "../../../schema/record/shapes.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { inWriting } from "../../store/writing.ts";
import { runOperation } from "../operations.ts";
import { RecordError } from "../record-error.ts";
import { inPieces } from "../../store/in-pieces.ts";
import { whyOf } from "./why.ts";

interface Found {
  readonly article: number;
  readonly version: number;
  readonly why: string;
}

const PAGE = 200;
/** A feed that begins has so many of what is there already. */
const FIRST = 50;

const lastVersion = async (store: Store): Promise<number> =>
  Number(
    (
      await store.read
        .selectFrom("version")
        .select((e) => e.fn.max("n").as("n"))
        .executeTakeFirst()
    )?.n ?? 0,
  );

const page = async (store: Store, query: object, limit: number, cursor: string | undefined): Promise<{ items: Hit[]; cursor?: string }> => {
  const asked = search.parameters.parse({ ...query, sort: "newest", limit, ...(cursor ? { cursor } : {}) });
  return (await runOperation(store, "search", asked)) as { items: Hit[]; cursor?: string };
};

/** The hits by article, with the version that is shown now. */
const located = async (store: Store, hits: readonly Hit[]): Promise<(Found & { readonly id: string })[]> => {
  const rows = await inPieces(
    hits.map((h) => h.article.id),
    (piece) => store.read.selectFrom("article").select(["n", "id", "current"]).where("id", "in", piece).execute(),
  );
  const byId = new Map(rows.map((r) => [r.id, r]));
  return hits.flatMap((h) => {
    const row = byId.get(h.article.id);
    return row?.current ? [{ id: row.id, article: row.n, version: row.current, why: JSON.stringify(whyOf(h)) }] : [];
  });
};

/** What fits already, for a feed that does not begin empty; and the last version that is looked at with it. */
export const firstAlerts = async (store: Store, query: object): Promise<{ upTo: number; found: Found[] }> => {
  const upTo = await lastVersion(store);
  const { items } = await page(store, query, FIRST, undefined);
  const found = (await located(store, items)).filter((f) => f.version <= upTo);
  return { upTo, found: found.map(({ id: _, ...f }) => f) };
};

type Query = Readonly<Record<string, unknown>>;
const DAY = 86_400_000;
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The days of what is new, so that only these are searched; none where something new has no date. A day to spare for other zones. */
const narrowed = async (store: Store, query: Query, seen: number, upTo: number): Promise<Query> => {
  const span = await store.read
    .selectFrom("version")
    .select((e) => [
      e.fn.min("instant").as("first"),
      e.fn.max("instant").as("last"),
      e.fn.count("instant").as("dated"),
      e.fn.countAll().as("all"),
    ])
    .where("n", ">", seen)
    .where("n", "<=", upTo)
    .executeTakeFirst();
  if (!span || span.first === null || span.last === null || Number(span.dated) < Number(span.all)) return query;
  const [since, until] = [dayOf(Number(span.first) - DAY), dayOf(Number(span.last) + DAY)];
  return {
    ...query,
    since: typeof query.since === "string" && query.since > since ? query.since : since,
    until: typeof query.until === "string" && query.until < until ? query.until : until,
  };
};

/** All hits among the versions from `seen` to `upTo`, whatever their date: an archive that is taken in late is new too. */
const newHits = async (store: Store, query: Query, seen: number, upTo: number): Promise<Found[]> => {
  const found: Found[] = [];
  const near = await narrowed(store, query, seen, upTo);
  for (let cursor: string | undefined; ; ) {
    const got = await page(store, near, PAGE, cursor);
    for (const { id: _, ...f } of await located(store, got.items)) if (f.version > seen && f.version <= upTo) found.push(f);
    cursor = got.cursor;
    if (!cursor) return found.sort((a, b) => a.version - b.version);
  }
};

const keep = async (store: Store, saved: Row<"saved_search">, found: readonly Found[], upTo: number, now: string): Promise<void> =>
  inWriting(store.write, now, async (w) => {
    const delivery = saved.webhook ? ("waiting" as const) : ("none" as const);
    for (const f of found)
      await w.db
        .insertInto("alert")
        .values({
          search: saved.n,
          ...f,
          at: w.now,
          delivery,
          attempts: 0,
          due: delivery === "waiting" ? Date.parse(now) : null,
          message: null,
        })
        .onConflict((c) => c.columns(["search", "article"]).doNothing())
        .execute();
    await w.db.updateTable("saved_search").set({ seen: upTo }).where("n", "=", saved.n).execute();
  });

/** A filter by a name that nobody in the record bears finds nothing, until somebody does. */
const noneNamed = (error: unknown): Found[] => {
  if (error instanceof RecordError) return [];
  throw error;
};

/** Gives the number of new alerts. An article is told once by a search, however often it changes. */
export const findAlerts = async (store: Store, now: string): Promise<number> => {
  const upTo = await lastVersion(store);
  const behind = await store.read.selectFrom("saved_search").selectAll().where("seen", "<", upTo).orderBy("n").execute();
  let alerts = 0;
  for (const saved of behind) {
    const found = await newHits(store, JSON.parse(saved.query) as Query, saved.seen, upTo).catch(noneNamed);
    await keep(store, saved, found, upTo, now);
    alerts += found.length;
  }
  return alerts;
};
