/** Stories told by several outlets, against what a careful reader says of them. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { corpusArticles, recordOf, samplesIn, storiesIn, wrongWith } from "../eval/origins.ts";
import { checkRecord } from "../edges/record/check.ts";

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
const articles = corpusArticles(process.env.KHABAR_CORPUS, foreign);

test.skipIf(!articles)("stories of the corpus that KHABAR_CORPUS names (left out: it names no file)", async () => {
  const store = await recordOf(articles ?? []);
  for (const story of foreign)
    expect({ story: story.story, wrong: await wrongWith(store, story) }).toEqual({ story: story.story, wrong: [] });
});
