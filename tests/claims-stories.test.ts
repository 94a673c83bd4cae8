/** Stories told by several outlets, against what a careful reader says of them. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { corpusArticles, corpusFile, recordOf, samplesIn, storiesIn, wrongWith } from "../eval/origins.ts";
import { checkRecord } from "../edges/record/check.ts";
import { runOperation } from "../edges/record/operations.ts";
import type { Answer } from "../schema/record/operations.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const stories = storiesIn(root);

test("every story of the samples is told as a careful reader tells it", async () => {
  const own = stories.filter((s) => !s.corpus);
  expect(own.length).toBeGreaterThanOrEqual(12);
  const store = await recordOf(samplesIn(root));
  for (const story of own) expect({ story: story.story, wrong: await wrongWith(store, story) }).toEqual({ story: story.story, wrong: [] });
  expect((await checkRecord(store, {})).troubles).toEqual([]);
});

const foreign = stories.filter((s) => s.corpus);
const articles = corpusArticles(corpusFile(root), foreign);

test.skipIf(!articles)(`stories of the corpus (left out where there is no ${corpusFile(root)})`, async () => {
  const store = await recordOf(articles ?? []);
  for (const story of foreign.filter((s) => !s.miss))
    expect({ story: story.story, wrong: await wrongWith(store, story) }).toEqual({ story: story.story, wrong: [] });
  for (const story of foreign.filter((s) => s.miss))
    expect(await wrongWith(store, story), `${story.story} is right now: take its "miss" away`).not.toEqual([]);
});

test("a claim and its origin are told by the clock of the article that has them first", async () => {
  const article = (id: string, published: string, outlet: string) => ({
    id,
    published,
    outlet,
    text: "أعلنت وزارة النقل في سهلان، في بيان، أن الطريق الساحلي سيفتح أمام الشاحنات صباح الأحد المقبل.",
  });
  const list = [
    article("late", "2026-03-05T01:30:00+03:00", "صحيفة المرفأ"),
    article("early", "2026-03-05T00:30:00+03:00", "إذاعة الساحل"),
  ];
  const store = await recordOf(list);
  const { claim, origins } = (await runOperation(store, "trace", { of: "الطريق الساحلي سيفتح أمام الشاحنات" })) as Answer<"trace">;
  expect(origins.map((o) => o.first)).toEqual(["2026-03-05T00:30:00+03:00"]);
  expect([claim.first, claim.last]).toEqual(["2026-03-05T00:30:00+03:00", "2026-03-05T01:30:00+03:00"]);
});
