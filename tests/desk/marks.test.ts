/** Marks nest whatever their ranges do, and never change a text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, markKinds, marksIn, merged, paragraphsOf, type Range } from "../../desk/src/article/marks.ts";

const TEXT = "قال الوزير إن الوفد وصل، وأضاف أن المحادثات تبدأ غدا.";

const textOf = (marks: readonly (Mark | string)[]): string => marks.map((m) => (typeof m === "string" ? m : textOf(m.inside))).join("");
const flat = (marks: readonly (Mark | string)[]): Mark[] => marks.flatMap((m) => (typeof m === "string" ? [] : [m, ...flat(m.inside)]));
const covers = (marks: readonly (Mark | string)[], from: number, to: number): boolean =>
  marks.every((m) => typeof m === "string" || (m.start >= from && m.end <= to && m.start < m.end && covers(m.inside, m.start, m.end)));

const range = fc
  .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length), fc.constantFrom(...markKinds), fc.constantFrom("r1", "r2", "e1"))
  .map(([a, b, kind, of]): Range => ({ start: Math.min(a, b), end: Math.max(a, b), kind, of: [of] }));

describe("marks in a text", () => {
  it("leave the text as it is, stand inside one another, and together cover their ranges", () => {
    fc.assert(
      fc.property(fc.array(range, { maxLength: 12 }), fc.nat(TEXT.length), (ranges, cut) => {
        for (const [from, to] of [
          [0, cut],
          [cut, TEXT.length],
        ] as const) {
          const marks = marksIn(TEXT, ranges, from, to);
          expect(textOf(marks)).toBe(TEXT.slice(from, to));
          expect(covers(marks, from, to)).toBe(true);
        }
        const pieces = flat(marksIn(TEXT, ranges, 0, TEXT.length));
        for (const r of ranges) {
          const own = pieces.filter((p) => p.kind === r.kind && p.of === r.of && p.start >= r.start && p.end <= r.end);
          if (r.start < r.end) expect(own.reduce((sum, p) => sum + p.end - p.start, 0)).toBeGreaterThanOrEqual(r.end - r.start);
        }
      }),
    );
  });

  it("cut what crosses at the other's end, and know where a range begins and ends", () => {
    const ranges: Range[] = [
      { start: 0, end: 20, kind: "content", of: ["r1"] },
      { start: 10, end: 30, kind: "event", of: ["e1"] },
    ];
    const [outer, rest] = marksIn(TEXT, ranges, 0, TEXT.length) as [Mark, Mark];
    expect(outer).toMatchObject({ start: 0, end: 20, first: true, last: true });
    expect(outer.inside[1]).toMatchObject({ kind: "event", start: 10, end: 20, first: true, last: false });
    expect(rest).toMatchObject({ kind: "event", start: 20, end: 30, first: false, last: true });
  });

  it("mark the same words once for all that they belong to", () => {
    const one: Range = { start: 4, end: 10, kind: "speaker", of: ["r1"] };
    expect(merged([one, { ...one, of: ["r2"] }, { ...one, kind: "cue" }])).toEqual([
      { ...one, of: ["r1", "r2"] },
      { ...one, kind: "cue" },
    ]);
  });
});

describe("paragraphs", () => {
  it("are the lines that are not blank, at their places", () => {
    const text = "سطر\n\n  \r\nآخر\n";
    expect(paragraphsOf(text).map((p) => text.slice(p.start, p.end))).toEqual(["سطر", "آخر"]);
  });
});
