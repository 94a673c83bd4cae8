/** A record made by an earlier Khabar is brought to the present shape when it is opened for writing, and nothing in it is lost. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimRow } from "../edges/record/claims/claim-row.ts";
import { rowById } from "../edges/record/refs/find-row.ts";
import { openStore, type Store } from "../edges/store/open-store.ts";
import { articles, testRecord } from "./record-fixture.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "khabar-migrate-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const earlier = async (path: string): Promise<void> => {
  const store = await openStore(path, { create: true });
  await sql`alter table saved_search drop column secret`.execute(store.write);
  await sql`insert into saved_search (n, id, name, query, by, webhook, created, seen)
    values (1, 's1', 'قمم', '{}', 'me', null, '2026-01-01T00:00:00Z', 0)`.execute(store.write);
  await sql`update setting set value = '1' where name = 'shape'`.execute(store.write);
  await store.close();
};

test("opened for writing, it has what is new; what was there is there", async () => {
  const path = join(folder, "earlier.db");
  await earlier(path);
  const store = await openStore(path);
  expect(await store.read.selectFrom("saved_search").select(["id", "secret"]).execute()).toEqual([{ id: "s1", secret: null }]);
  await store.close();
});

test("a webhook of an earlier record goes on being told, with messages that are signed", async () => {
  const path = join(folder, "hooked.db");
  await earlier(path);
  const before = new SQLite(path);
  before.exec("update saved_search set webhook = 'https://example.org/hook'");
  before.close();
  const store = await openStore(path);
  const { secret } = await store.read.selectFrom("saved_search").select("secret").executeTakeFirstOrThrow();
  expect(secret).toMatch(/^whsec_/u);
  await store.close();
});

test.each([
  { table: "report_key", key: "key", holder: "report", points: "report (n)", shape: "2" },
  { table: "version_band", key: "band", holder: "version", points: "version (n)", shape: "5" },
] as const)("$table: what was there is all there, among what is carried over", async ({ table, key, holder, points, shape }) => {
  const record = await testRecord();
  await record.add(articles.manara, articles.nahr);
  const [t, k, h] = [sql.table(table), sql.ref(key), sql.ref(holder)];
  const keysOf = async (store: Store) => (await sql`select ${k}, ${h} from ${t} order by ${k}, ${h}`.execute(store.read)).rows;
  const before = await keysOf(record.store);
  await sql`create table plain (${k} integer not null, ${h} integer not null references ${sql.raw(points)} on delete cascade,
    primary key (${k}, ${h})) without rowid`.execute(record.store.write);
  await sql`insert into plain (${k}, ${h}) select ${k}, ${h} from ${t}`.execute(record.store.write);
  await sql`drop table ${t}`.execute(record.store.write);
  await sql`alter table plain rename to ${t}`.execute(record.store.write);
  await sql`update setting set value = ${shape} where name = 'shape'`.execute(record.store.write);
  const migrated = await openStore(record.path);
  expect(await keysOf(migrated)).toEqual(before);
  expect(before.length).toBeGreaterThanOrEqual(8);
  expect((await sql`select distinct settled from ${t}`.execute(migrated.read)).rows).toEqual([{ settled: 1 }]);
  await migrated.close();
  await record.close();
});

test("claims and origins lose the indexes of their ids, and claims are found by them as before", async () => {
  const record = await testRecord();
  await record.add(articles.manara, articles.nahr);
  for (const table of ["claim", "origin"])
    await sql`create unique index ${sql.ref(`${table}_id`)} on ${sql.table(table)} (id)`.execute(record.store.write);
  await sql`update setting set value = '6' where name = 'shape'`.execute(record.store.write);
  const claims = await record.store.read.selectFrom("claim").select(["n", "id"]).execute();
  const migrated = await openStore(record.path);
  const { rows } = await sql<{ name: string }>`select name from sqlite_master where name in ('claim_id', 'origin_id')`.execute(
    migrated.read,
  );
  expect(rows).toEqual([]);
  expect(claims.length).toBeGreaterThanOrEqual(2);
  for (const { n, id } of claims) expect([await rowById(migrated, "claim", id), await claimRow(migrated.read, id)]).toEqual([n, n]);
  await migrated.close();
  await record.close();
});

test("opened for reading alone, it says what to do and is left as it is", async () => {
  const path = join(folder, "untouched.db");
  await earlier(path);
  await expect(openStore(path, { readonly: true })).rejects.toThrow(/open it once for writing/u);
});
