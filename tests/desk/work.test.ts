/** How fast work goes and how long it will take. */
import { describe, expect, it } from "vitest";
import { articlesIn } from "../../edges/api/upload.ts";
import { rateOf, type Sample, sampled, timeLeft } from "../../desk/src/work/rate.ts";
import { shownItem, shownMessage, type WorkState } from "../../desk/src/work/work-state.ts";

const seen = (all: readonly Sample[]): readonly Sample[] => all.reduce<readonly Sample[]>((s, next) => sampled(s, next), []);
const state = (more: Partial<WorkState>): WorkState => ({
  id: 1,
  operation: "add",
  by: "owner",
  status: "running",
  new: 0,
  changed: 0,
  unchanged: 0,
  failed: 0,
  failures: [],
  asked: "",
  about: [],
  ...more,
});

describe("the pace of work", () => {
  it("is not told before it can be", () => {
    expect(rateOf([])).toBeUndefined();
    expect(rateOf(seen([{ at: 0, done: 0 }]))).toBeUndefined();
    expect(
      rateOf(
        seen([
          { at: 0, done: 0 },
          { at: 5000, done: 0 },
        ]),
      ),
    ).toBeUndefined();
  });

  it("is that of the last while", () => {
    expect(
      rateOf(
        seen([
          { at: 0, done: 0 },
          { at: 2000, done: 100 },
        ]),
      ),
    ).toBe(50);
    const slowThenFast = [0, 10, 20, 30, 40].map((s) => ({ at: s * 1000, done: s <= 20 ? s : 20 + (s - 20) * 10 }));
    expect(rateOf(seen(slowThenFast))).toBe(10);
  });

  it("tells the time left where the end is known", () => {
    expect(timeLeft(state({ expected: 100, new: 40, failed: 10 }), 5)).toBe(10);
    expect(timeLeft(state({ new: 40 }), 5)).toBeUndefined();
    expect(timeLeft(state({ expected: 100 }), undefined)).toBeUndefined();
    expect(timeLeft(state({ expected: 100, new: 140 }), 5)).toBe(0);
    expect(timeLeft(state({ expected: 100, status: "done" }), 5)).toBeUndefined();
  });
});

describe("files that were sent", () => {
  it("are as many articles as their names and lines tell", () => {
    expect(
      articlesIn([
        { name: "a.txt", content: "x" },
        { name: "b.HTML", content: "x" },
      ]),
    ).toBe(2);
    expect(articlesIn([{ name: "a.ndjson", content: '{"text":"x"}\n\n{"text":"y"}\n' }])).toBe(2);
    expect(
      articlesIn([
        { name: "a.txt", content: "x" },
        { name: "feeds.opml", content: "x" },
      ]),
    ).toBeUndefined();
    expect(articlesIn([{ name: "a.ndjson.gz", content: "x" }])).toBeUndefined();
  });

  it("are shown by the names they had", () => {
    const item = "/tmp/khabar-upload-Ab12/3-خبر.txt";
    expect(shownItem(item)).toBe("خبر.txt");
    expect(shownMessage(`${item}: there is no text`, item)).toBe("there is no text");
    expect(shownMessage(`cannot read ${item}`, "other")).toBe("cannot read خبر.txt");
    expect(shownItem("https://example.org/a")).toBe("https://example.org/a");
  });
});
