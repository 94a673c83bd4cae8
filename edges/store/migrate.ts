/** The shapes the record has had, in order. A released one is never changed: a new one is added behind it. */
import { type Kysely, sql } from "kysely";
import { newSecret } from "../record/alerts/sign-webhook.ts";
import { type Database, tables } from "../../schema/record/tables.ts";
import { createIndexes, createTable, createTables, indexName } from "./derive-tables.ts";
import { StoreError } from "./store-error.ts";
import { createWords } from "./words/fts-index.ts";

type Migration = (db: Kysely<Database>) => Promise<void>;

const first: Migration = async (db) => {
  await createTables(db);
  await createWords(db);
};

/** Webhooks are signed: a search that has one and no secret gets one, or its messages would stop; saving it anew shows another. */
const signed: Migration = async (db) => {
  const saved = (await db.introspection.getTables()).find((t) => t.name === "saved_search");
  if (!saved?.columns.some((c) => c.name === "secret")) await db.schema.alterTable("saved_search").addColumn("secret", "text").execute();
  const unsigned = await db.selectFrom("saved_search").select("n").where("webhook", "is not", null).where("secret", "is", null).execute();
  for (const { n } of unsigned) await db.updateTable("saved_search").set({ secret: newSecret() }).where("n", "=", n).execute();
};

/** Keys of the latest lie by themselves; those that are there are carried over. */
const settle = async (db: Kysely<Database>, table: "report_key" | "version_band"): Promise<void> => {
  const there = (await db.introspection.getTables()).find((t) => t.name === table);
  if (there?.columns.some((c) => c.name === "settled")) return;
  const [before, key] = [sql.table(`${table}_before`), sql.join(tables[table].key.slice(1).map((c) => sql.ref(c)))];
  await db.schema.alterTable(table).renameTo(`${table}_before`).execute();
  await createTable(db, table, tables[table]);
  await sql`insert into ${sql.table(table)} (settled, ${key}) select 1, ${key} from ${before} order by ${key}`.execute(db);
  await sql`drop table ${before}`.execute(db);
};

const settled: Migration = (db) => settle(db, "report_key");

/** What reports are compared by is kept with them; of those that are there it is worked out when they are compared. */
const worded: Migration = async (db) => {
  const reports = (await db.introspection.getTables()).find((t) => t.name === "report");
  if (!reports?.columns.some((c) => c.name === "words")) await db.schema.alterTable("report").addColumn("words", "text").execute();
};

/** Whom reports answer is kept with them; readings that are there tell it once they are made anew. */
const answered: Migration = async (db) => {
  if ((await db.introspection.getTables()).some((t) => t.name === "answer")) return;
  await createTable(db, "answer", tables.answer);
  await createIndexes(db, "answer", tables.answer);
};

/** What stands around reports is found without the texts; and bands of texts are kept as keys of reports are. */
const apart: Migration = async (db) => {
  await createIndexes(db, "version", tables.version);
  await settle(db, "version_band");
};

/** Claims and origins are found without an index of their ids: hashes, each of which wrote a page of its own. */
const unindexed: Migration = async (db) => {
  for (const table of ["claim", "origin"] as const)
    await db.schema
      .dropIndex(indexName(table, ["id"]))
      .ifExists()
      .execute();
};

const migrations: readonly Migration[] = [first, signed, settled, worded, answered, apart, unindexed];

export const LATEST = migrations.length;
const SHAPE = "shape";

/** 0 for an empty file; throws for a file with other tables than ours. */
export const shapeOf = async (db: Kysely<Database>, path: string): Promise<number> => {
  const names = (await db.introspection.getTables()).map((t) => t.name);
  if (names.length === 0) return 0;
  if (!names.includes("setting") || !names.includes("version"))
    throw new StoreError(`${path}: this is an SQLite file, but not a record of Khabar`);
  const row = await db.selectFrom("setting").select("value").where("name", "=", SHAPE).executeTakeFirst();
  return Number(row?.value ?? 0);
};

export const migrate = async (db: Kysely<Database>, path: string): Promise<void> => {
  const shape = await shapeOf(db, path);
  if (shape === LATEST) return;
  if (shape > LATEST) throw new StoreError(`${path}: made by a later Khabar than this one; update Khabar to open it`);
  await db.transaction().execute(async (trx) => {
    for (const step of migrations.slice(shape)) await step(trx);
    await sql`insert into setting (name, value) values (${SHAPE}, ${String(LATEST)}) on conflict (name) do update set value = excluded.value`.execute(
      trx,
    );
  });
};
