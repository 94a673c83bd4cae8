import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadReader } from "../edges/files/load-reader.ts";
import { normalise } from "../languages/ar/orthography.ts";
import { Reading, type Reading as ReadingShape, type Span } from "../schema/reading.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const reader = loadReader();

const spansOf = (value: unknown, found: Span[] = []): Span[] => {
  if (Array.isArray(value)) for (const v of value) spansOf(v, found);
  else if (value && typeof value === "object") {
    const o = value as Record<string, unknown>;
    if (typeof o.quote === "string" && typeof o.start === "number") found.push(o as unknown as Span);
    else for (const v of Object.values(o)) spansOf(v, found);
  }
  return found;
};

const checkSpans = (r: ReadingShape): void => {
  const parts = [...r.reports, ...r.events, ...r.mentions];
  for (const part of parts) {
    const text = part.in === "title" ? (r.article.title ?? "") : r.article.text;
    for (const s of spansOf(part)) expect(text.slice(s.start, s.end)).toBe(s.quote);
  }
  for (const s of r.furniture) expect(r.article.text.slice(s.start, s.end)).toBe(s.quote);
  // whoever keeps readings names their facts by these
  for (const facts of [r.reports, r.events, r.mentions]) expect(new Set(facts.map((f) => f.id)).size).toBe(facts.length);
};

// made-up sentences of every construction the rules know, to be cut, joined and broken
const SENTENCES = [
  'وقال المتحدث باسم وزارة الخارجية، في بيان نشرته وكالة «الأفق»، إن “الاجتماع سيعقد الأحد”، مضيفا: "لا نريد حربا".',
  "نقلت قناة النيل عن مصدر مطلع قوله إن الوفد وصل إلى بكين أمس، بحسب ما ذكرت رويترز.",
  "والتقى الوزيرُ نظيرَه الروسيَّ في الـ١٧ من أيلول/سبتمبر 2022م؛ وأعلنـــت الرئاسة تأجيل القمة.",
  "ويقوم الرئيس التركي بزيارة للنيجر ومالي وبوركينا فاسو الأحد، ثم يتوجه إلى القاهرة والجزائر.",
  "مقالات ذات صلة\n\nزر الذهاب إلى الأعلى",
];
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...SENTENCES.flatMap((s) => s.split(" "))),
    fc.constantFrom("\n", "\n\n", "“", "”", "«", '"', ":", "،", ".", "\u200f", "\u00a0", "و", "12/5/2020"),
    fc.string({ unit: "grapheme", maxLength: 4 }),
  ),
  { maxLength: 80 },
);

describe("promises", () => {
  it("holds text.slice(start, end) === quote for every span, and never throws, on any text", () => {
    fc.assert(
      fc.property(
        pieces.map((p) => p.join(" ")),
        fc.option(fc.constantFrom("2022-09-18", "not a date", "2022-13-40")),
        (text, published) => {
          const r = reader.read({ text, title: text.slice(0, 60), published: published ?? undefined });
          expect(r.article.text).toBe(text);
          checkSpans(r);
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });

  it("holds on arbitrary unicode, lone surrogates and all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => checkSpans(reader.read({ text }))),
      { numRuns: 300, seed: 11 },
    );
  });

  it("gives readings of the shape it publishes", () => {
    const r = reader.read({ text: SENTENCES.join("\n"), title: "الوزير: سنواصل العمل", published: "2022-09-18" });
    expect(Reading.safeParse(r).error?.issues ?? []).toEqual([]);
    expect(r.reports.length).toBeGreaterThan(2);
  });

  it("says the same of the same text, whatever was read before", () => {
    const text = SENTENCES.join("\n");
    const before = JSON.stringify(loadReader().read({ text, published: "2022-09-18" }));
    reader.read({ text: "نص آخر تماما عن زيارة الوزير إلى روما." });
    expect(JSON.stringify(reader.read({ text, published: "2022-09-18" }))).toBe(before);
  });

  it("tells a participant's country by its code, and nothing else in its place", () => {
    const { events } = reader.read({ text: "التقى القائد الأطلسي سالم الفهد وزير الدفاع التركي كمال الرفاعي في أنقرة." });
    expect(events[0]?.participants.map((p) => p.country)).toEqual([undefined, "TR"]);
  });

  it("says the same of articles read side by side as of each by itself", () => {
    const texts = [...SENTENCES, SENTENCES.join("\n"), "", SENTENCES.join(" ").repeat(40), ...SENTENCES];
    const documents = texts.map((text, i) => ({ text, title: i % 3 === 0 ? text.slice(0, 40) : undefined, published: "2022-09-18" }));
    expect(reader.readAll(documents)).toEqual(documents.map((d) => reader.read(d)));
    expect(reader.readAll([])).toEqual([]);
  });
});

const filesUnder = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });

const importsOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/gu)].map((m) => m[1] as string);
const MAY: Readonly<Record<string, readonly string[]>> = {
  schema: ["schema"],
  core: ["schema", "core"],
  languages: ["schema", "core", "languages"],
};

describe("the order of the rooms", () => {
  for (const [layer, allowed] of Object.entries(MAY))
    it(`${layer}/ takes nothing from the rooms behind it`, () => {
      const wrong: string[] = [];
      for (const file of filesUnder(join(root, layer)).filter((f) => f.endsWith(".ts")))
        for (const name of importsOf(file)) {
          if (name.startsWith("node:")) wrong.push(`${relative(root, file)} imports ${name}`);
          if (!name.startsWith(".")) continue;
          const target = relative(root, join(file, "..", name)).split("/")[0] as string;
          if (!allowed.includes(target)) wrong.push(`${relative(root, file)} imports ${name}`);
        }
      expect(wrong).toEqual([]);
    });

  it("names no language in the core", () => {
    const wrong = filesUnder(join(root, "core")).filter((f) => f.endsWith(".ts") && /[\u0620-\u064a]/u.test(readFileSync(f, "utf8")));
    expect(wrong.map((f) => relative(root, f))).toEqual([]);
  });

  it("asks no clock and no chance in the core", () => {
    const wrong = filesUnder(join(root, "core")).filter(
      (f) => f.endsWith(".ts") && /Math\.random|Date\.now|new Date\(\)|process\./u.test(readFileSync(f, "utf8")),
    );
    expect(wrong.map((f) => relative(root, f))).toEqual([]);
  });
});

describe("the lexicon", () => {
  for (const file of filesUnder(join(root, "languages/ar/lexicon")).filter((f) => f.endsWith(".tsv")))
    it(`${relative(root, file)} is in its own normal form`, () => {
      const wrong: string[] = [];
      for (const line of readFileSync(file, "utf8").split("\n")) {
        if (line.startsWith("#")) continue;
        for (const cell of line.split("\t"))
          for (const form of cell.split("|")) if (form !== "" && normalise(form) !== form) wrong.push(form);
      }
      expect(wrong).toEqual([]);
    });
});
