/** More events than a drawing can show: which are drawn is told, and the others are a press away. */
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { type Browser, openBrowser } from "./browser.ts";

const desk = inject("desk");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const TOTAL = 1203;

/** Answers in the page itself, with a stretch of `total` events behind the cursor. */
const answerWith = (total: number): void => {
  const event = (n: number) => ({
    id: `e${n}`,
    type: "meeting",
    status: "held",
    start: new Date(Date.UTC(2024, 0, 1) - n * 86_400_000).toISOString().slice(0, 10),
    participants: [{ role: "party", name: `طرف ${n}` }],
    accounts: 1,
    articles: 1,
    outlets: 1,
    conflicts: [],
  });
  const real = window.fetch;
  window.fetch = (input, init) => {
    const url = new URL(String(input), location.href);
    if (url.pathname !== "/api/events") return real(input, init);
    const limit = Number(url.searchParams.get("limit"));
    const from = Number(url.searchParams.get("cursor") ?? 0);
    const items = Array.from({ length: Math.min(limit, total - from) }, (_, i) => event(from + i));
    const more = from + limit < total ? { cursor: String(from + limit) } : {};
    return Promise.resolve(Response.json({ items, total, ...more }));
  };
};

it("the line of time tells which events of how many it shows, and leads to the earlier ones and back", async () => {
  const { page, troubles, close } = await browser.open(desk, "/settings", { language: "en" });
  await page.addInitScript(answerWith, TOTAL);
  await page.goto(`${desk}/events?view=timeline`);
  const told = page.locator(".notice p");
  await told.waitFor();
  const says = async (text: string) => expect.poll(() => told.innerText()).toContain(text);
  await says("events 1 to 500 of 1,203");
  const [newer, older] = [page.getByRole("button", { name: "To later ones" }), page.getByRole("button", { name: "To earlier ones" })];
  expect(await newer.isDisabled()).toBe(true);
  await older.click();
  await says("events 501 to 1,000 of 1,203");
  await older.click();
  await says("events 1,001 to 1,203 of 1,203");
  expect(await older.isDisabled()).toBe(true);
  await newer.click();
  await says("events 501 to 1,000 of 1,203");
  expect(troubles).toEqual([]);
  await close();
});
