/** The Wojood sample as labelled sentences: other newspapers, other annotators, for measuring only. Outer names; proclitics stay on the word. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fold } from "../languages/ar/orthography.ts";
import type { GoldSentence, GoldSpan } from "./corpus.ts";

const LABEL: Readonly<Record<string, string>> = { PERS: "PER", ORG: "ORG", GPE: "GPE", LOC: "LOC" };

/** The outermost name of a kind we know: its tag's prefix and label. */
const outer = (tags: readonly string[]): readonly [string, string] | undefined => {
  for (const tag of tags) {
    const label = LABEL[tag.slice(2)];
    if (label) return [tag.slice(0, 1), label];
  }
  return undefined;
};

const parse = (block: string): GoldSentence => {
  const lines = block.split("\n").filter((line) => line !== "" && !line.startsWith("$#$"));
  const spans: { from: number; to: number; label: string; skip: number }[] = [];
  const tokens = lines.map((line, i) => {
    const [text = "", ...tags] = line.split(" ");
    const found = outer(tags);
    const last = spans.at(-1);
    if (found?.[0] === "I" && last?.to === i && last.label === found[1]) last.to = i + 1;
    else if (found) spans.push({ from: i, to: i + 1, label: found[1], skip: 0 });
    return { text, form: fold(text), start: 0, end: 0 };
  });
  return { text: "", news: true, tokens, spans: spans satisfies GoldSpan[] };
};

/** Sentences of the three parts of the sample. */
export const readWojood = (folder: string): readonly GoldSentence[] =>
  ["train", "val", "test"].flatMap((part) =>
    readFileSync(join(folder, "ner", `wojood-sample.${part}.txt`), "utf8")
      .split(/\n\s*\n/u)
      .map(parse)
      .filter((s) => s.tokens.length > 0),
  );
