/** What somebody names, found: an actor by id or name, an article by id or address, anything else by its id. */
import { arabicRecord } from "../../../languages/ar/record.ts";
import type { Kysely } from "kysely";
import type { Database } from "../../../schema/record/tables.ts";
import { reportOfClaimId } from "../../store/claims/draw-claims.ts";
import type { Store } from "../../store/open-store.ts";
import { RecordError } from "../record-error.ts";

type Found = { readonly n: number; readonly into: number | null };

/** Namesakes that are looked at. */
const MOST_NAMED = 200;

/** The bearers of a name, in Arabic or English; of a surname where nobody bears it whole. */
const bearers = async (store: Store, name: string): Promise<Found[]> => {
  const key = arabicRecord.nameKey(name);
  if (key === "") return [];
  const by = (column: "key" | "surname") =>
    store.read
      .selectFrom("actor_name as m")
      .innerJoin("actor as a", "a.n", "m.actor")
      .select(["a.n", "a.into"])
      .where(`m.${column}`, "=", key)
      .limit(MOST_NAMED)
      .execute();
  const whole = await by("key");
  return whole.length > 0 ? whole : by("surname");
};

/** Row numbers of all actors with that id or name (Arabic or English), those merged into them too; none where nobody bears it. */
export const actorsNamed = async (store: Store, name: string): Promise<number[]> => {
  const byId = await store.read.selectFrom("actor").select(["n", "into"]).where("id", "=", name).execute();
  const rows = byId.length > 0 ? byId : await bearers(store, name);
  const heads = [...new Set(rows.map((r) => r.into ?? r.n))];
  if (heads.length === 0) return [];
  const merged = await store.read.selectFrom("actor").select("n").where("into", "in", heads).execute();
  return [...heads, ...merged.map((m) => m.n)];
};

/** Throws a RecordError where no article has that id or address. */
export const articleNamed = async (store: Store, name: string): Promise<{ n: number; id: string; current: number | null }> => {
  const rows = await store.read
    .selectFrom("article")
    .select(["n", "id", "current"])
    .where((e) => e.or([e("id", "=", name), e("url", "=", name)]))
    .execute();
  const row = rows.find((r) => r.id === name) ?? rows[0];
  if (row) return row;
  throw new RecordError("no-article", { article: name });
};

type Shown = "claim" | "report" | "event" | "account" | "series" | "actor";

type Db = Pick<Kysely<Database>, "selectFrom">;

/** By the report that gives it its id: there is no index of the ids of claims. */
const claimById = (db: Db, id: string) =>
  db
    .selectFrom("report as r")
    .innerJoin("claim as c", "c.n", "r.claim")
    .select("c.n")
    .where("r.id", "=", reportOfClaimId(id) ?? "")
    .where("c.id", "=", id);

export const rowByIdIn = async (db: Db, table: Shown, id: string): Promise<number | undefined> =>
  (await (table === "claim" ? claimById(db, id) : db.selectFrom(table).select("n").where("id", "=", id)).executeTakeFirst())?.n;

export const rowById = (store: Store, table: Shown, id: string): Promise<number | undefined> => rowByIdIn(store.read, table, id);

/** Throws a RecordError that says what was looked for. */
export const neededRow = async (store: Store, table: Exclude<Shown, "series">, id: string): Promise<number> => {
  const n = await rowById(store, table, id);
  if (n !== undefined) return n;
  throw new RecordError(`no-${table}`, { id });
};
