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

export const recordStats = async (store: Store): Promise<Result<typeof stats>> => {
  const counted = async (outlet: boolean) =>
    outlet
      ? store.read
          .selectFrom("version")
          .select((e) => e.fn.count("outlet").distinct().as("n"))
          .executeTakeFirst()
      : store.read
          .selectFrom("item")
          .select((e) => e.fn.countAll().as("n"))
          .where("status", "=", "failed")
          .executeTakeFirst();
  const span = await store.read
    .selectFrom("version")
    .select((e) => [e.fn.min("instant").as("first"), e.fn.max("instant").as("last")])
    .executeTakeFirst();
  const [first, last] = [iso(span?.first), iso(span?.last)];
  return {
    articles: await count(store, "article"),
    versions: await count(store, "version"),
    outlets: Number((await counted(true))?.n ?? 0),
    reports: await count(store, "report"),
    claims: await count(store, "claim"),
    actors: await count(store, "actor"),
    events: await count(store, "event"),
    series: await count(store, "series"),
    failures: Number((await counted(false))?.n ?? 0),
    ...(first ? { first } : {}),
    ...(last ? { last } : {}),
    bytes: store.path === ":memory:" ? 0 : statSync(store.path).size,
  };
};
