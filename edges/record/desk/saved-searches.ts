/** Searches that somebody keeps, to be told of what is new. */
import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import { search } from "../../../schema/record/operations/articles.ts";
import type { removeSearch, savedSearches, saveSearch } from "../../../schema/record/operations/desk.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import { inWriting } from "../../store/writing.ts";
import { firstAlerts } from "../alerts/find-alerts.ts";
import { newSecret } from "../alerts/sign-webhook.ts";
import { RecordError } from "../record-error.ts";
import { checkRight, mayChange, momentOf, nameOf } from "../rights.ts";
import type { RunContext } from "../runs/run.ts";

type Saved = Result<typeof savedSearches>["items"][number];

/** Where a page begins and how long it is belongs to a look, not to the search. */
const Query = search.parameters.omit({ limit: true, cursor: true, sort: true }).strict();

const wanted = (query: unknown): Record<string, unknown> => {
  const parsed = Query.safeParse(query);
  if (!parsed.success) throw new RecordError("search-wrong", { what: z.prettifyError(parsed.error).replace(/\s+/gu, " ") });
  const kept = Object.fromEntries(Object.entries(parsed.data).filter(([, v]) => v !== undefined && v !== ""));
  if (Object.keys(kept).length === 0) throw new RecordError("search-empty");
  return kept;
};

export const feedPath = (id: string): string => `/api/alerts/${id}.atom`;

/** A webhook's address often is its key: it is shown to whoever may change it. */
const savedOut = (row: Row<"saved_search">, context: RunContext): Saved => ({
  id: row.id,
  name: row.name,
  query: JSON.parse(row.query) as Record<string, unknown>,
  by: row.by,
  ...(row.webhook && mayChange(context, row.by) ? { webhook: row.webhook } : {}),
  created: row.created,
  feed: feedPath(row.id),
});

export const listSearches = async (
  store: Store,
  _: Parameters<typeof savedSearches>,
  context: RunContext,
): Promise<Result<typeof savedSearches>> => {
  const rows = await store.read.selectFrom("saved_search").selectAll().orderBy("n").execute();
  const deliveries = await store.read
    .selectFrom("alert")
    .select(["search", "delivery", (e) => e.fn.countAll().as("alerts"), (e) => e.fn.max("message").as("message")])
    .where("delivery", "in", ["waiting", "failed"])
    .groupBy(["search", "delivery"])
    .execute();
  const trouble = (n: number): Partial<Saved> => {
    const of = deliveries.filter((d) => d.search === n);
    if (of.length === 0) return {};
    const count = (kind: string) => Number(of.find((d) => d.delivery === kind)?.alerts ?? 0);
    const message = of.find((d) => d.message)?.message;
    return { delivery: { waiting: count("waiting"), failed: count("failed"), ...(message ? { message } : {}) } };
  };
  return { items: rows.map((r) => ({ ...savedOut(r, context), ...trouble(r.n) })) };
};

export const keepSearch = async (
  store: Store,
  p: Parameters<typeof saveSearch>,
  context: RunContext,
): Promise<Result<typeof saveSearch>> => {
  const query = wanted(p.query);
  const id = randomBytes(8).toString("hex");
  const first = await firstAlerts(store, query);
  return inWriting(store.write, momentOf(context), async (w) => {
    const row: Row<"saved_search"> = {
      n: await w.next("saved_search"),
      id,
      name: p.name,
      query: JSON.stringify(query),
      by: nameOf(context),
      webhook: p.webhook ?? null,
      secret: p.webhook === undefined ? null : newSecret(),
      created: w.now,
      seen: first.upTo,
    };
    w.insert("saved_search", [row]);
    w.insert(
      "alert",
      first.found.map((f) => ({ search: row.n, ...f, at: w.now, delivery: "none" as const, attempts: 0, due: null, message: null })),
    );
    return { ...savedOut(row, context), ...(row.secret === null ? {} : { secret: row.secret }) };
  });
};

export const dropSearch = (store: Store, p: Parameters<typeof removeSearch>, context: RunContext): Promise<Result<typeof removeSearch>> =>
  inWriting(store.write, momentOf(context), async (w) => {
    const row = await w.db.selectFrom("saved_search").selectAll().where("id", "=", p.search).executeTakeFirst();
    if (!row) throw new RecordError("no-search", { id: p.search });
    checkRight(context, row.by, "others-search");
    await w.db.deleteFrom("saved_search").where("n", "=", row.n).execute();
    return { id: p.search };
  });
