/** Nothing is lost and nothing doubled: twice the same, cut off, the disk full, another's file. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, expect, test } from "vitest";
import { recordDigest } from "../bench/record/digest.ts";
import { killedIngests } from "../bench/record/kills.ts";
import { addSources } from "../edges/record/add.ts";
import { checkRecord } from "../edges/record/check.ts";
import { openStore } from "../edges/store/open-store.ts";
import { storeError } from "../edges/store/store-error.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const samples = join(root, "samples/articles");
const folder = mkdtempSync(join(tmpdir(), "khabar-record-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fresh = (name: string) => openStore(join(folder, name), { create: true });

test("what is taken in twice changes nothing, and the record is whole", async () => {
  const store = await fresh("twice.db");
  const first = await addSources(store, [samples], { jobs: 1 });
  expect([first.new > 40, first.failed]).toEqual([true, 0]);
  const { item: _, job: __, ...before } = await recordDigest(store);
  expect(await addSources(store, [samples], { jobs: 1 })).toMatchObject({ new: 0, changed: 0, unchanged: first.new, failed: 0 });
  const { item: ___, job: ____, ...after } = await recordDigest(store);
  expect(after).toEqual(before);
  const checked = await checkRecord(store, {});
  expect(checked.troubles).toEqual([]);
  expect(checked.spans).toBeGreaterThan(500);
  await store.close();
});

test("closed, a record is one file, whether or not anybody read from it", async () => {
  const there = () => readdirSync(folder).filter((f) => f.startsWith("closed.db"));
  await (await fresh("closed.db")).close();
  expect(there()).toEqual(["closed.db"]);
  const store = await fresh("closed.db");
  await store.read.selectFrom("article").select("n").execute();
  await store.close();
  expect(there()).toEqual(["closed.db"]);
});

test("a changed article is a new version, and the older one counts no more", async () => {
  const store = await fresh("changed.db");
  const file = join(folder, "one.json");
  const put = (text: string) => writeFileSync(file, JSON.stringify({ id: "one", published: "2024-03-05", text }));
  put("قال وزير خارجية مرجانة سالم الحداد إن الوفد وصل إلى العاصمة.");
  await addSources(store, [file], { jobs: 1 });
  put("قال وزير خارجية مرجانة سالم الحداد إن الوفد لم يصل بعد إلى العاصمة.");
  expect(await addSources(store, [file], { jobs: 1 })).toMatchObject({ new: 0, changed: 1 });
  const versions = await store.read.selectFrom("version").select(["number", "text"]).orderBy("number").execute();
  expect(versions.map((v) => [v.number, /لم يصل/u.test(v.text)])).toEqual([
    [1, false],
    [2, true],
  ]);
  expect(await store.read.selectFrom("report").select("counted").orderBy("n").execute()).toEqual([{ counted: 0 }, { counted: 1 }]);
  expect((await checkRecord(store, {})).troubles).toEqual([]);
  await store.close();
});

test("cut off with SIGKILL at any moment, taken up again, it is the record of an undisturbed run", async () => {
  const { kills, wrong } = await killedIngests({ root, times: 6, articles: 400 });
  expect(kills).toBe(6);
  expect(wrong).toEqual([]);
});

test("a full disk is told, and what was there before stays whole and can be gone on with", async () => {
  const whole = await fresh("whole.db");
  await addSources(whole, [samples], { jobs: 1 });
  const store = await fresh("full.db");
  const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.write);
  await sql`pragma max_page_count = ${sql.raw(String((rows[0]?.page_count ?? 0) + 5))}`.execute(store.write);
  const error = storeError(await addSources(store, [samples], { jobs: 1 }).catch((e: unknown) => e), "full.db") as Error;
  expect(error.message).toMatch(/^full\.db: the disk is full; nothing is lost/u);
  expect((await checkRecord(store, {})).troubles).toEqual([]);
  await sql`pragma max_page_count = 1000000`.execute(store.write);
  expect((await addSources(store, [samples], { jobs: 1 })).resumed).toBe(true);
  expect(await recordDigest(store)).toEqual(await recordDigest(whole));
  await store.close();
  await whole.close();
});

test("a file that is no record, another program's, or not to be written is told for what it is", async () => {
  const nothing = join(folder, "text.db");
  writeFileSync(nothing, "this is a letter and no record at all");
  await expect(openStore(nothing, { create: true })).rejects.toThrow(/is not a record of Khabar/u);
  await expect(openStore(join(folder, "none.db"))).rejects.toThrow(/there is no record here yet/u);
  await expect(openStore(join(folder, "no/such/folder.db"), { create: true })).rejects.toThrow(/no such folder/u);
  const store = await openStore(join(folder, "twice.db"), { readonly: true });
  const error = await addSources(store, [samples]).catch((e: unknown) => storeError(e, "twice.db"));
  expect((error as Error).message).toMatch(/cannot be written/u);
  await store.close();
});
