/** A record made by an earlier Khabar is brought to the present shape when it is opened for writing, and nothing in it is lost. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openStore } from "../edges/store/open-store.ts";

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

test("opened for reading alone, it says what to do and is left as it is", async () => {
  const path = join(folder, "untouched.db");
  await earlier(path);
  await expect(openStore(path, { readonly: true })).rejects.toThrow(/open it once for writing/u);
});
