import fc from "fast-check";
import { expect, test } from "vitest";
import { wordDiff } from "../core/record/word-diff.ts";
import { fold } from "../languages/ar/orthography.ts";

const texts = (changes: ReturnType<typeof wordDiff>, ...kinds: string[]) =>
  changes
    .filter((c) => kinds.includes(c.kind))
    .map((c) => c.text)
    .join("");

test("what was left out, added and kept, word by word", () => {
  expect(wordDiff("لن نوقع الاتفاق قبل عودة النازحين", "لن نوقع أي اتفاق قبل عودة جميع النازحين")).toEqual([
    { kind: "same", text: "لن نوقع " },
    { kind: "left-out", text: "الاتفاق " },
    { kind: "added", text: "أي اتفاق " },
    { kind: "same", text: "قبل عودة " },
    { kind: "added", text: "جميع " },
    { kind: "same", text: "النازحين" },
  ]);
});

test("words are the same where their keys are, and what has no key is passed over", () => {
  const key = (piece: string) => fold(piece).replace(/[^\p{L}\p{N}]/gu, "");
  expect(wordDiff("إلى الأمام، سنمضي", "الى الامام سنمضي", key)).toEqual([{ kind: "same", text: "الى الامام سنمضي" }]);
  expect(wordDiff("إلى الأمام، سنمضي", "الى الامام سنمضي").length).toBeGreaterThan(2);
});

test("both texts can be put together again from the changes, whatever they are", () => {
  const text = fc.array(fc.constantFrom("قال", "إن", "لم", "الوفد", "،", "غدا", "الوفد.", "«"), { maxLength: 60 }).map((w) => w.join(" "));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const changes = wordDiff(a, b);
      expect(texts(changes, "same", "added")).toBe(b);
      expect(texts(changes, "same", "left-out").replace(/\s/gu, "")).toBe(a.replace(/\s/gu, ""));
    }),
  );
});

test("long texts: as good where little was changed, and soon done where all was", () => {
  const words = Array.from({ length: 20_000 }, (_, i) => `كلمة${i % 15_000}`);
  const changed = words.map((w, i) => (i % 400 === 399 ? "أخرى" : w));
  const changes = wordDiff(words.join(" "), changed.join(" "));
  expect(changes.filter((c) => c.kind === "added")).toHaveLength(50);
  const started = performance.now();
  wordDiff(words.join(" "), words.map((w) => `${w}ج`).join(" "));
  wordDiff(words.join(" "), words.toReversed().join(" "));
  expect(performance.now() - started).toBeLessThan(20_000);
});
