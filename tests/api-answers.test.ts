/** Questions answered in threads get what one thread would say, hear of what is written meanwhile, and are refused in the same words. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answers } from "../edges/api/answers.ts";
import type { Asking } from "../edges/api/answer-of.ts";
import type { OperationId } from "../schema/record/operations.ts";
import { operationById } from "../edges/record/operations.ts";
import { articles, type TestRecord, testRecord } from "./record-fixture.ts";

const built: typeof import("../edges/api/answers.ts") = await import(new URL("../dist/edges/api/answers.js", import.meta.url).href);

let record: TestRecord;
let threads: Answers;
beforeAll(async () => {
  record = await testRecord();
  await record.add(articles.manara);
  threads = await built.answersInThreads(record.store);
}, 60_000);
afterAll(async () => {
  await threads.close();
  await record.close();
});

const asking = (operation: OperationId, parameters: object = {}): Asking => ({
  operation,
  parameters: operationById.get(operation)?.parameters.parse(parameters),
  by: "owner",
  role: "admin",
});
const text = async (answers: Answers, what: Asking): Promise<string> => new TextDecoder().decode((await answers.to(what)).body);

test("a thread says what this one says", async () => {
  const here = built.answersHere(record.store);
  for (const operation of ["articles", "claims", "actors", "stats"] as const)
    expect(await text(threads, asking(operation))).toBe(await text(here, asking(operation)));
});

test("what is asked twice at once is worked out once", async () => {
  const [one, other] = await Promise.all([threads.to(asking("claims")), threads.to(asking("claims"))]);
  expect(one).toBe(other);
});

test("another's answer is not handed to one of another role", async () => {
  const mine = await threads.to(asking("claims"));
  const readers = await threads.to({ ...asking("claims"), by: "somebody", role: "reader" });
  expect(readers).not.toBe(mine);
});

test("what is written is heard of at once", async () => {
  const before = JSON.parse(await text(threads, asking("articles"))) as { items: unknown[] };
  await record.add(articles.nahr);
  const after = JSON.parse(await text(threads, asking("articles"))) as { items: unknown[] };
  expect(after.items.length).toBe(before.items.length + 1);
});

test("what cannot be answered is refused with its code", async () => {
  const here = built.answersHere(record.store);
  const refusal = async (answers: Answers) =>
    answers.to(asking("article", { article: "nothing" })).then(
      () => "answered",
      (error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
    );
  expect(await refusal(threads)).toBe(await refusal(here));
  expect(await refusal(threads)).not.toBe("answered");
});
