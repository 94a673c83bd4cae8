/** Quotations as people pass them on, against the record. */
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { runOperation } from "../edges/record/operations.ts";
import { recordOf, samplesIn } from "../eval/origins.ts";
import type { Answer } from "../schema/record/operations.ts";

const store = await recordOf(samplesIn(fileURLToPath(new URL("..", import.meta.url))));
afterAll(() => store.close());
const check = (quote: string, speaker?: string) =>
  runOperation(store, "check-quote", { quote, speaker, limit: 5 }) as Promise<Answer<"check-quote">>;
const texts = (a: Answer<"check-quote">, kind: string) => a.finds[0]?.changes.filter((c) => c.kind === kind).map((c) => c.text.trim());

test("word for word, whatever the hamzas, marks and signs", async () => {
  const found = await check("لن نرفع رسوم العبور هذا العام وسنراجعها مع جيراننا في الخريف");
  expect(found.verdict).toBe("exact");
  expect(found.finds.map((f) => f.report?.passage.article.id)).toContain("samples/chair-nahr");
  expect(found.finds[0]).toMatchObject({ first: true, independent: { certain: 1, possible: 1 }, similarity: 1 });
  expect((await check("لن نرفعَ رسومَ العبور هذا العام، وسنراجعها مع جيراننا فى الخريف")).verdict).toBe("exact");
  expect((await check("لن نرفع رسوم العبور هذا العام")).verdict).toBe("exact");
});

test("cut: what was left out is shown", async () => {
  const middle = await check("لن نرفع رسوم العبور وسنراجعها مع جيراننا في الخريف");
  expect([middle.verdict, texts(middle, "left-out")]).toEqual(["cut", ["هذا العام،"]]);
  const end = await check("سنشارك جيراننا بيانات السد يوميا");
  expect([end.verdict, texts(end, "left-out")]).toEqual(["cut", ["ابتداء من أكتوبر"]]);
});

test("changed: word by word", async () => {
  const found = await check("لن نخفض رسوم العبور هذا العام، وسنراجعها مع جيراننا في الخريف");
  expect([found.verdict, texts(found, "left-out"), texts(found, "added")]).toEqual(["changed", ["نرفع"], ["نخفض"]]);
});

test("another's words, nobody's words, and words that are not there", async () => {
  const other = await check("لن نرفع رسوم العبور هذا العام", "سليم الحمداني");
  expect([other.verdict, other.finds[0]?.report?.speaker?.name]).toEqual(["misattributed", "ليلى الشامي"]);
  expect((await check("لن نرفع رسوم العبور هذا العام", "ليلى الشامي")).verdict).toBe("exact");
  expect((await check("لن نرفع رسوم العبور هذا العام", "الشامي")).verdict).toBe("exact");
  const bare = await check("ويمر عبر قنوات الاتحاد نحو نصف تجارة سهلان الخارجية");
  expect([bare.verdict, bare.finds[0]?.passage.article.id, bare.finds[0]?.report]).toEqual([
    "unattributed",
    "samples/chair-manara",
    undefined,
  ]);
  expect(await check("سنبني جسرا من الذهب بين القمر والمريخ")).toEqual({ verdict: "absent", finds: [] });
  await expect(check("…")).rejects.toThrow(/words of a quotation/u);
});
