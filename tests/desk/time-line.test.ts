/** Times on a line, and marks that do not lie on one another. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsFor } from "../../desk/src/drawings/lanes.ts";
import { around, scaleOf, stretchOf, ticksOf } from "../../desk/src/drawings/time-scale.ts";

const utc = (...parts: [number, number, number]): number => Date.UTC(...parts);

describe("a stretch of time", () => {
  it("is as long as its precision", () => {
    expect(stretchOf("2024")).toEqual({ from: utc(2024, 0, 1), to: utc(2025, 0, 1) });
    expect(stretchOf("2024-02")).toEqual({ from: utc(2024, 1, 1), to: utc(2024, 2, 1) });
    expect(stretchOf("2024-02-29")).toEqual({ from: utc(2024, 1, 29), to: utc(2024, 2, 1) });
    expect(stretchOf("2024-02-29T14:00")).toEqual(stretchOf("2024-02-29"));
  });

  it("goes to the end of its last day, and is none where there is no date", () => {
    expect(stretchOf("2024-05-01", "2024-05-03")).toEqual({ from: utc(2024, 4, 1), to: utc(2024, 4, 4) });
    expect(stretchOf(undefined)).toBeUndefined();
    expect(stretchOf("soon")).toBeUndefined();
  });
});

describe("names on the axis", () => {
  it("are as many as there is room for, in order, and written to the precision of their step", () => {
    const year = stretchOf("2024") ?? { from: 0, to: 1 };
    expect(ticksOf(year, 13).map((t) => t.iso)).toContain("2024-02");
    expect(ticksOf(year, 4).map((t) => t.iso)).toEqual(["2024-01", "2024-04", "2024-07", "2024-10"]);
    expect(ticksOf({ from: utc(1990, 0, 1), to: utc(2025, 0, 1) }, 8).map((t) => t.iso)).toEqual([
      "1990",
      "1995",
      "2000",
      "2005",
      "2010",
      "2015",
      "2020",
    ]);
  });

  it("never are more than there is room for, nor outside the stretch", () => {
    const days = fc.integer({ min: utc(1900, 0, 1), max: utc(2100, 0, 1) });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 80_000 }), fc.integer({ min: 1, max: 20 }), (from, length, most) => {
        const to = from + length * 86_400_000;
        const ticks = ticksOf({ from, to }, most);
        expect(ticks.length).toBeLessThanOrEqual(most + 1);
        expect(ticks.every((t) => t.at >= from && t.at < to)).toBe(true);
        expect([...ticks].sort((a, b) => a.at - b.at)).toEqual(ticks);
      }),
    );
  });
});

describe("a scale", () => {
  it("runs to the left in a page that does", () => {
    const all = around([
      { from: 0, to: 50 },
      { from: 20, to: 100 },
    ]) ?? { from: 0, to: 1 };
    expect(all).toEqual({ from: 0, to: 100 });
    expect([0, 100].map(scaleOf(all, 120, "ltr", 10))).toEqual([10, 110]);
    expect([0, 100].map(scaleOf(all, 120, "rtl", 10))).toEqual([110, 10]);
  });
});

describe("rows of marks", () => {
  it("hold no two marks that meet", () => {
    const bar = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 80 })).map(([left, w]) => ({ left, right: left + w }));
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 40 }), (bars) => {
        const rows = rowsFor(bars);
        bars.forEach((a, i) => {
          bars.forEach((b, j) => {
            if (i < j && rows[i] === rows[j]) expect(a.right <= b.left || b.right <= a.left).toBe(true);
          });
        });
      }),
    );
    expect(
      rowsFor([
        { left: 0, right: 10 },
        { left: 20, right: 30 },
      ]),
    ).toEqual([0, 0]);
  });
});
