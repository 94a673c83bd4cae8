/** Running news text without labels: word counts and word classes are drawn from it, never sentences. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readText } from "./corpus.ts";
import { type PlacedToken, sentencesOf } from "./tokens.ts";

/** Ids that the evaluation keeps unseen. */
const heldOut = (path: string): ReadonlySet<string> =>
  new Set(
    existsSync(path)
      ? readFileSync(path, "utf8")
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => line && !line.startsWith("#"))
      : [],
  );

/** Sentences of the ANT articles, each text once, without those that the evaluation holds out. */
export const readUnlabelled = (folder: string, heldOutList: string): (readonly PlacedToken[])[] => {
  const kept = heldOut(heldOutList);
  const seen = new Set<string>();
  const sentences: (readonly PlacedToken[])[] = [];
  for (const line of readText(join(folder, "news", "ant.ndjson.gz")).split("\n")) {
    if (line === "") continue;
    const article = JSON.parse(line) as { id: string; title: string | null; text: string | null };
    if (kept.has(article.id) || !article.text || seen.has(article.text)) continue;
    seen.add(article.text);
    if (article.title) sentences.push(...sentencesOf(article.title));
    sentences.push(...sentencesOf(article.text));
  }
  return sentences;
};
