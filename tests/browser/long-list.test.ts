/** A list of 100,000 rows: only those in sight are in the page, and it scrolls. */
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type Browser, isBusy, openBrowser, workClock } from "./browser.ts";

const desk = inject("desk");
const ROWS = 100_000;
const FEW = 1000;
const STEPS = 120;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Answers in the page itself: what is tried here is the list, not the line. */
const answerWith = (rows: number): void => {
  const claim = (n: number) => ({
    id: `c${n}`,
    speaker: { id: `a${n % 50}`, name: "ناجي الكردي", kind: "person" },
    content: `القول رقم ${n}: ${"كلام يطول ويقصر ".repeat(1 + (n % 7))}`,
    act: "say",
    polarity: "affirmed",
    first: "2024-03-05T10:00:00Z",
    reports: 3,
    articles: 3,
    outlets: 2,
    independent: { certain: 1, possible: 2 },
  });
  const real = window.fetch;
  window.fetch = (input, init) =>
    String(input).includes("/api/claims?")
      ? Promise.resolve(Response.json({ items: Array.from({ length: rows }, (_, n) => claim(n)), total: rows }))
      : real(input, init);
};

/** Scrolls through a list of so many: rows in the page at most, ms between frames, ms of work a frame. */
const scrollThrough = async (rows: number) => {
  const { page, close } = await browser.open(desk, "/settings");
  await page.addInitScript(answerWith, rows);
  await page.goto(`${desk}/claims`);
  await page.waitForSelector(".endless li", { timeout: 120_000 });
  const clock = await workClock(page);
  const before = await clock();
  const seen = await page.evaluate(async (steps) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const gaps: number[] = [];
    let most = 0;
    let before = await frame();
    for (let i = 0; i < steps; i++) {
      window.scrollBy({ top: 400, behavior: "instant" });
      const now = await frame();
      gaps.push(now - before);
      before = now;
      most = Math.max(most, document.querySelectorAll(".endless li").length);
    }
    gaps.sort((a, b) => a - b);
    return { most, median: gaps[steps >> 1] ?? 0 };
  }, STEPS);
  return { page, close, ...seen, work: ((await clock()) - before) / STEPS };
};

it("scrolls through 100,000 claims without keeping them all in the page", async () => {
  const few = await scrollThrough(FEW);
  await few.close();
  const { page, close, most, median, work } = await scrollThrough(ROWS);
  expect(most).toBeLessThan(60);
  // what the page does in a frame is held against the same page with few rows: how fast the machine is says nothing of the list
  expect(work / few.work).toBeLessThan(2);
  if (!isBusy()) expect(median).toBeLessThan(34);
  await page.evaluate(() => window.scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" }));
  await page.waitForFunction(
    (n) => [...document.querySelectorAll(".endless li")].some((li) => li.getAttribute("aria-posinset") === String(n)),
    ROWS,
  );
  expect(await page.locator(".endless li").first().getAttribute("aria-setsize")).toBe(String(ROWS));
  await close();
});
