/** What is said, as it is compared, is the same once it was kept as a text. */
import { expect, test } from "vitest";
import { likeness, readStatement, sharedWords, statementOf, writtenStatement } from "../core/record/claims/statement.ts";
import { arabicRecord } from "../languages/ar/record.ts";

const wordsOf = (text: string) => arabicRecord.statementWords(text);
const said = wordsOf("لن يصل الوفد إلى العاصمة قبل 17 مارس، ولم يعلن عن أربعة اتفاقات");
const other = wordsOf("يصل الوفد إلى العاصمة قبل 18 مارس");

test("a statement that was written is read as it was", () => {
  for (const words of [said, other, []]) expect(readStatement(writtenStatement(words))).toEqual(statementOf(words));
  expect(writtenStatement(said)).toMatch(/^[\x30-\x6f]+$/u);
});

test("negation and numbers are told, and a negated word is still the same word", () => {
  const [a, b] = [readStatement(writtenStatement(said)), statementOf(other)];
  expect(a.negated.length).toBe(2);
  expect(a.numbers.length).toBe(3);
  expect(b.negated).toEqual([]);
  const like = likeness(a, b);
  expect(like.opposite).toBe(true);
  expect(like.otherNumbers).toBe(true);
  expect(sharedWords(a, b)).toBe(new Set(other).size - 1);
});

test("words of any number and length are written", () => {
  const many = Array.from({ length: 200_000 }, (_, i) => `كلمة${i}`);
  expect(readStatement(writtenStatement(many)).words).toHaveLength(many.length);
});
