/** Encounters across articles, by the filters of the contract. */
import { type SelectQueryBuilder, sql } from "kysely";
import { dayOf } from "../../../core/record/instant.ts";
import { arabicRecord } from "../../../languages/ar/record.ts";
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { events } from "../../../schema/record/operations/events.ts";
import type { Database, Row } from "../../../schema/record/tables.ts";
import { loadKnownNames } from "../../files/load-known-names.ts";
import type { Store } from "../../store/open-store.ts";
import { RecordError } from "../record-error.ts";
import { isBounded, someAccount } from "../refs/bounds.ts";
import { cursorOf, placeOf } from "../refs/cursor.ts";
import { eventRefs } from "../refs/event-refs.ts";
import { actorsNamed } from "../refs/find-row.ts";
import { seriesNamed } from "./find-series.ts";

type Asked = Parameters<typeof events>;
type Listing = SelectQueryBuilder<
  Database & { e: Row<"event"> },
  "e",
  { n: number; first_day: number | null; last_instant: number | null }
>;

/** Throws a RecordError for a country nobody knows. */
export const neededCountry = (name: string): string => {
  const code = loadKnownNames().countryOf(name);
  if (code) return code;
  throw new RecordError("no-country", { name });
};

const neededActors = async (store: Store, name: string): Promise<number[]> => {
  const numbers = await actorsNamed(store, name);
  if (numbers.length > 0) return numbers;
  throw new RecordError("nobody-named", { name });
};

/** The last day that an ISO date of any precision covers. */
export const lastDayOf = (iso: string): number => {
  const [year = "", month, day] = iso.slice(0, 10).split("-");
  if (day !== undefined) return dayOf(iso) ?? 0;
  const end = month === undefined ? Date.UTC(Number(year) + 1, 0, 1) : Date.UTC(Number(year), Number(month), 1);
  return end / 86_400_000 - 1;
};

/** Those without a day stand at the end of "latest" and are left out of "earliest". */
const ordered = (query: Listing, p: Asked): Listing => {
  if (p.sort === "newest") return query.orderBy("e.last_instant", "desc").orderBy("e.n", "desc");
  return p.sort === "earliest"
    ? query.where("e.first_day", "is not", null).orderBy("e.first_day").orderBy("e.n")
    : query.orderBy("e.first_day", "desc").orderBy("e.n", "desc");
};

const after = (query: Listing, p: Asked): Listing => {
  const place = placeOf(p.cursor, 2);
  if (!place) return query;
  const [at, n] = place as [number | null, number];
  const column = p.sort === "newest" ? sql.ref("e.last_instant") : sql.ref("e.first_day");
  if (p.sort === "earliest") return query.where(sql<boolean>`(${column}, e.n) > (${at}, ${n})`);
  return at === null
    ? query.where(sql<boolean>`${column} is null and e.n < ${n}`)
    : query.where(sql<boolean>`(${column} < ${at} or ${column} is null or (${column} = ${at} and e.n < ${n}))`);
};

const filtered = async (store: Store, p: Asked): Promise<Listing> => {
  let query = store.read.selectFrom("event as e").select(["e.n", "e.first_day", "e.last_instant"]) as unknown as Listing;
  if (p.type) query = query.where("e.type", "=", p.type);
  if (p.status) query = query.where("e.status", "=", p.status);
  if (p.conflicts) query = query.where("e.conflicts", ">", 0);
  if (p.actor !== undefined) {
    const actors = await neededActors(store, p.actor);
    query = query.where("e.n", "in", (q) => q.selectFrom("attendance").select("event").where("actor", "in", actors));
  }
  if (p.country !== undefined) {
    const code = neededCountry(p.country);
    query = query.where("e.n", "in", (q) => q.selectFrom("event_country").select("event").where("country", "=", code));
  }
  if (p.place !== undefined) {
    const [key, code] = [arabicRecord.nameKey(p.place), loadKnownNames().countryOf(p.place)];
    query = query.where((q) => (code ? q.or([q("e.place_key", "=", key), q("e.country", "=", code)]) : q("e.place_key", "=", key)));
  }
  if (p.series !== undefined) query = query.where("e.series", "in", await seriesNamed(store, p.series));
  const outlets = p.outlet === undefined ? undefined : await neededActors(store, p.outlet);
  if (outlets || isBounded(p)) query = query.where(someAccount("e.n", p, outlets));
  if (p.since) query = query.where("e.last_day", ">=", dayOf(p.since) ?? 0);
  if (p.until) query = query.where("e.first_day", "<=", lastDayOf(p.until));
  return query;
};

const howMany = async (query: Listing): Promise<number> =>
  Number(
    (
      await query
        .clearSelect()
        .select((e) => e.fn.countAll().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

export const listEvents = async (store: Store, p: Asked): Promise<Result<typeof events>> => {
  const all = await filtered(store, p);
  const rows = await ordered(after(all, p), p)
    .limit(p.limit + 1)
    .execute();
  const shown = rows.slice(0, p.limit);
  const refs = await eventRefs(
    store,
    shown.map((r) => r.n),
    p,
  );
  // of what is left, some may agree: a page may be short, and its cursor leads on
  const settled = p.conflicts === true && isBounded(p);
  const last = shown.at(-1);
  return {
    items: shown.flatMap((r) => refs.get(r.n) ?? []).filter((e) => !settled || e.conflicts.length > 0),
    ...(p.count && !settled ? { total: await howMany(all) } : {}),
    ...(rows.length > p.limit && last ? { cursor: cursorOf([p.sort === "newest" ? last.last_instant : last.first_day, last.n]) } : {}),
  };
};
