/** What the record holds, in numbers. */
import { statSync } from "node:fs";
import type { Result } from "../../schema/record/operation.ts";
import type { stats } from "../../schema/record/operations/work.ts";
import type { Store } from "../store/open-store.ts";

type Counted = "article" | "version" | "report" | "claim" | "actor" | "event" | "series";

const count = async (store: Store, table: Counted): Promise<number> =>
  Number(
    (
      await store.read
        .selectFrom(table)
        .select((e) => e.fn.countAll().as("n"))
        .executeTakeFirst()
    )?.n ?? 0,
  );

const iso = (instant: number | null | undefined) =>
  instant === null || instant === undefined ? undefined : new Date(instant).toISOString();

/** Each end is asked for alone: then it is read off the index, where both at once would be sought through all of it. */
const published = async (store: Store, end: "min" | "max"): Promise<number | null | undefined> =>
  (
    await store.read
      .selectFrom("version")
      .select((e) => e.fn[end]("instant").as("instant"))
      .executeTakeFirst()
  )?.instant;

export const recordStats = async (store: Store): Promise<Result<typeof stats>> => {
  const outlets = await store.read
    .selectFrom("version")
    .select((e) => e.fn.count("outlet").distinct().as("n"))
    .executeTakeFirst();
  const failed = await store.read
    .selectFrom("item")
    .select((e) => e.fn.countAll().as("n"))
    .where("status", "=", "failed")
    .executeTakeFirst();
  const [first, last] = [iso(await published(store, "min")), iso(await published(store, "max"))];
  return {
    articles: await count(store, "article"),
    versions: await count(store, "version"),
    outlets: Number(outlets?.n ?? 0),
    reports: await count(store, "report"),
    claims: await count(store, "claim"),
    actors: await count(store, "actor"),
    events: await count(store, "event"),
    series: await count(store, "series"),
    failures: Number(failed?.n ?? 0),
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
    bytes: store.path === ":memory:" ? 0 : statSync(store.path).size,
  };
};
