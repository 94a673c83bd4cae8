/** New rows wait and are put in together: nobody who asks can tell. */
import SQLite from "better-sqlite3";
import { CompiledQuery, type DatabaseConnection, type Dialect, Kysely, SqliteDialect } from "kysely";
import { expect, test } from "vitest";
import { openStore } from "../edges/store/open-store.ts";
import { withWaitingRows } from "../edges/store/waiting-driver.ts";
import { inWriting } from "../edges/store/writing.ts";
import type { Database } from "../schema/record/tables.ts";

const NOW = "2026-01-01T00:00:00Z";
const article = (n: number) => ({ n, id: `a${n}`, url: null, current: null });
const version = (n: number) => ({
  n,
  article: n,
  number: 1,
  hash: `h${n}`,
  title: null,
  author: null,
  outlet: null,
  url: null,
  published: null,
  instant: null,
  added: NOW,
  language: "ar",
  opinion: 0 as const,
  text: "نص",
  reading: new Uint8Array(),
  reader: "r",
  evidence: null,
  source: null,
  given: null,
});
const count = async (db: Awaited<ReturnType<typeof openStore>>["read"], table: "article" | "version") =>
  Number(
    (
      await db
        .selectFrom(table)
        .select((e) => e.fn.countAll().as("n"))
        .executeTakeFirstOrThrow()
    ).n,
  );

test("whoever asks finds the rows that wait, and what points at others goes in behind them", async () => {
  const store = await openStore(":memory:");
  await inWriting(store.write, NOW, async (w) => {
    w.insert("version", [version(1)]);
    w.insert("article", [article(1)]);
    expect(await count(w.db, "version")).toBe(1);
    const many = Array.from({ length: 100 }, (_, i) => 2 + i);
    w.insert("version", many.map(version));
    w.insert("article", many.map(article));
  });
  expect(await count(store.read, "article")).toBe(101);
  expect(await count(store.read, "version")).toBe(101);
  await store.close();
});

test("what waits is gone with the work that failed, and the next work does not meet it", async () => {
  const store = await openStore(":memory:");
  const failing = inWriting(store.write, NOW, async (w) => {
    w.insert("article", [article(1)]);
    throw new Error("stopped");
  });
  await expect(failing).rejects.toThrow("stopped");
  await inWriting(store.write, NOW, async (w) => {
    w.insert("article", [article(2)]);
  });
  expect((await store.read.selectFrom("article").select("id").execute()).map((r) => r.id)).toEqual(["a2"]);
  await store.close();
});

test("a row that may not be there fails the whole work, whenever it is put in", async () => {
  const store = await openStore(":memory:");
  const failing = inWriting(store.write, NOW, async (w) => {
    w.insert("article", [article(1)]);
    w.insert("version", [{ ...version(1), article: 9 }]);
  });
  await expect(failing).rejects.toThrow(/FOREIGN KEY/u);
  expect(await count(store.read, "article")).toBe(0);
  await store.close();
});

test("a disk that is full when all is kept is told as that, not as the roll-back that has nothing to do any more", async () => {
  const dialect = new SqliteDialect({ database: new SQLite(":memory:") });
  const full = Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
  const breaking: Dialect = {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () =>
      Object.assign(dialect.createDriver(), {
        // as SQLite does it: what does not fit is rolled back before anybody asks for that
        commitTransaction: async (c: DatabaseConnection) => {
          await c.executeQuery(CompiledQuery.raw("rollback"));
          throw full;
        },
      }),
  };
  const db = withWaitingRows(breaking, (d) => new Kysely<Database>({ dialect: d }));
  await expect(inWriting(db, NOW, async () => {})).rejects.toBe(full);
  await db.destroy();
});
