/** A source that could not be opened and has been since is listed among what failed no more. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { addSources, retryFailures } from "../edges/record/add.ts";
import { articles, type TestRecord, testRecord } from "./record-fixture.ts";
import { page, rss, serve } from "./source-fixture.ts";

let record: TestRecord | undefined;
afterEach(() => record?.close());

const options = { jobs: 1, fetch: { allow: ["127.0.0.1"], gapMs: 0, limits: { retries: 0 } } };
const failed = async ({ store }: TestRecord): Promise<string[]> =>
  (await store.read.selectFrom("item").select("item").where("status", "=", "failed").orderBy("item").execute()).map((r) => r.item);

test.each(["added", "tried"] as const)("a feed that answers again, %s once more", async (how) => {
  record = await testRecord();
  const server = await serve({ "/1.html": page("خبر"), "/feed.xml": { status: 503 } });
  const [feed, gone] = [`${server.base}/feed.xml`, `${server.base}/gone.html`];
  const again = () =>
    how === "added" ? addSources(record?.store as never, [feed], options) : retryFailures(record?.store as never, {}, options);
  await addSources(record.store, [feed, gone], options);
  expect(await failed(record)).toEqual([feed, gone]);
  await again();
  expect(await failed(record)).toEqual([feed, gone]);
  server.routes.set("/feed.xml", rss(`${server.base}/1.html`));
  expect(await again()).toMatchObject({ new: 1, failed: 0 });
  expect(await failed(record)).toEqual([gone]);
});

test("a feed that answers again and is empty", async () => {
  record = await testRecord();
  const server = await serve({ "/feed.xml": { status: 503 } });
  await addSources(record.store, [`${server.base}/feed.xml`], options);
  server.routes.set("/feed.xml", rss());
  expect(await retryFailures(record.store, {}, options)).toMatchObject({ new: 0, failed: 0 });
  expect(await failed(record)).toEqual([]);
});

test.each(["added", "tried"] as const)("a folder that was not there, %s once more", async (how) => {
  record = await testRecord();
  const folder = join(record.folder, "later");
  await addSources(record.store, [folder], options);
  expect(await failed(record)).toEqual([folder]);
  mkdirSync(folder);
  writeFileSync(join(folder, "one.json"), JSON.stringify(articles.manara));
  const done =
    how === "added" ? await addSources(record.store, [folder], options) : await retryFailures(record.store, { all: true }, options);
  expect(done).toMatchObject({ new: 1, failed: 0 });
  expect(await failed(record)).toEqual([]);
});

test.each(["added", "tried"] as const)("a file that can be opened and holds nothing still fails, %s once more", async (how) => {
  record = await testRecord();
  const file = join(record.folder, "empty.txt");
  writeFileSync(file, "");
  await addSources(record.store, [file], options);
  expect(await failed(record)).toEqual([file]);
  if (how === "added") await addSources(record.store, [file], options);
  else await retryFailures(record.store, { all: true }, options);
  expect(await failed(record)).toEqual([file]);
});
