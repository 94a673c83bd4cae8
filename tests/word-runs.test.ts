import fc from "fast-check";
import { expect, test } from "vitest";
import { keptOfWords, wordRuns } from "../core/record/word-runs.ts";
import { wordReader } from "../core/record/search/text-words.ts";
import { arabicRecord } from "../languages/ar/record.ts";
import { partsOf } from "../core/tokens/entry-index.ts";

const cutAt = (text: string): string[] => {
  const runs = wordRuns(text);
  return runs.flatMap((from, i) => (i % 2 === 0 ? [text.slice(from, runs[i + 1])] : []));
};
const sign = fc.oneof(
  fc.constantFrom("ا", "ل", "و", " ", "-", "\u200c", "\u064b", "٣", "a", "𐤀", "\ud802", "😀", "«"),
  fc.string({ unit: "binary", maxLength: 1 }),
);
const text = fc.array(sign, { maxLength: 40 }).map((signs) => signs.join(""));

test("runs are what a regular expression for letters, marks and digits finds", () => {
  fc.assert(
    fc.property(text, (t) => {
      expect(cutAt(t)).toEqual(t.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
    }),
  );
});

test("signs without width do not part a word of the index", () => {
  const read = wordReader(arabicRecord);
  const whole = /[\p{L}\p{M}\p{N}]+(?:[\u200b-\u200f\u00ad\u2060\ufeff]+[\p{L}\p{M}\p{N}]+)*/gu;
  fc.assert(
    fc.property(text, (t) => {
      const wanted = [...t.matchAll(whole)].filter((m) => arabicRecord.wordForms(m[0]).form !== "");
      expect(read(t).map((w) => [w.start, w.end])).toEqual(wanted.map((m) => [m.index, m.index + m[0].length]));
    }),
  );
});

test("what was made of a word is kept, and made anew once too many are", () => {
  let made = 0;
  const kept = keptOfWords(2, (word) => `${++made} ${word}`);
  expect([kept("ابجد", 0, 2), kept("ابجد", 0, 2), kept("xابx", 1, 3)]).toEqual(["1 اب", "1 اب", "1 اب"]);
  for (const other of ["جد", "هو", "زح"]) kept(other, 0, 2);
  expect(kept("ابجد", 0, 2)).toBe("5 اب");
});

test("a phrase is parted at blanks and hyphens", () => {
  expect(partsOf("ا -ب--ج ")).toEqual(["ا", "ب", "ج"]);
  expect(partsOf("")).toEqual([]);
});
