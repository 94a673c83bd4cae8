import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { loadReader } from "../edges/files/load-reader.ts";
import type { Reading } from "../schema/reading.ts";

const reader = loadReader();
const samples = fileURLToPath(new URL("../samples/articles", import.meta.url));

/** As a mail program does it: the last space before the width becomes a line break. */
const wrapped = (text: string, width: number): string =>
  text
    .split("\n")
    .map((line) => line.replace(new RegExp(`(.{1,${width}})(?: |$)`, "gu"), "$1\n").trimEnd())
    .join("\n");

const oneLine = (words: string): string => words.replace(/\s+/gu, " ");
const told = (r: Reading): string[] => [
  ...r.reports.map((p) => oneLine(`${p.chain.map((c) => c.name).join(" < ")}: ${p.content.map((c) => c.quote).join(" … ")}`)),
  ...r.events.map((e) => oneLine(`${e.type} ${e.status}: ${e.participants.map((p) => p.name).join(", ")} ${e.place?.name ?? ""}`)),
];
const facts = (text: string): string[] => told(reader.read({ text, published: "2024-03-05" }));

describe("line breaks", () => {
  it("tells of wrapped text what it tells of the same text unwrapped", () => {
    for (const file of readdirSync(samples).filter((f) => f.endsWith(".json"))) {
      const article = JSON.parse(readFileSync(`${samples}/${file}`, "utf8")) as { text: string };
      for (const width of [66, 80])
        expect({ file, width, facts: told(reader.read({ ...article, text: wrapped(article.text, width) })) }).toEqual({
          file,
          width,
          facts: told(reader.read(article)),
        });
    }
  });

  it("goes on behind a comma, and before what can open no sentence", () => {
    expect(facts("أعلن الوزير كمال الرفاعي،\nأن المعبر سيفتح غدا.")).toEqual(["كمال الرفاعي: المعبر سيفتح غدا"]);
    expect(facts("نقلت وكالة الأفق عن مصدر مطلع\nقوله إن الوفد وصل.")).toEqual(["مصدر مطلع < الأفق: الوفد وصل"]);
    expect(facts("قالت وزارة الخارجية\nالسهلانية إن الوفد وصل.")).toEqual(["وزارة الخارجية السهلانية: الوفد وصل"]);
    const [report] = reader.read({ text: "قالت وزارة الخارجية\nالسهلانية إن الوفد وصل." }).reports;
    expect(report?.chain[0]?.name).toBe("وزارة الخارجية السهلانية");
  });

  it("keeps bylines, headings and paragraphs without a stop to themselves", () => {
    expect(facts("مرسى - وكالة الأفق\nقال الوزير كمال الرفاعي إن المعبر مفتوح.")).toEqual(["كمال الرفاعي: المعبر مفتوح"]);
    expect(facts("قال الوزير كمال الرفاعي إن المعبر مفتوح\nوأضاف أن الحركة عادت")).toEqual([
      "كمال الرفاعي: المعبر مفتوح",
      "كمال الرفاعي: الحركة عادت",
    ]);
    expect(facts("قال الوزير كمال الرفاعي إن المعبر مفتوح،\n\nوأضاف أن الحركة عادت.")).toHaveLength(2);
  });
});
