/** Wordings are kept in a bounded number: what is asked for together is there together, however much else is kept. */
import { expect, test } from "vitest";
import { toldRows, wordingsOf } from "../edges/store/claims/told-rows.ts";
import { articles, testRecord } from "./record-fixture.ts";

test("a wording that is known is still there when many others are made in the same turn", async () => {
  const record = await testRecord();
  await record.add(articles.manara);
  const { n } = await record.store.read.selectFrom("report").select("n").orderBy("n").executeTakeFirstOrThrow();
  const [row] = await toldRows(record.store.read, [n]);
  if (!row) throw new Error("no report");
  const first = await wordingsOf(record.store.read, [row]);
  const length = first.get(row.id)?.length ?? 0;
  expect(length).toBeGreaterThan(0);
  const many = Array.from({ length: 12_000 }, (_, i) => ({ ...row, id: `${row.id}-${i}` }));
  const again = await wordingsOf(record.store.read, [...many.slice(0, 6000), row, ...many.slice(6000)]);
  expect([...again.values()].filter((wording) => wording.length !== length)).toEqual([]);
  expect(again.size).toBe(many.length + 1);
  await record.close();
});
