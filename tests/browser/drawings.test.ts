/** The line of time, the map and the network with the keyboard, and what they lead to. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Browser, openBrowser, settled } from "./browser.ts";

const desk = inject("desk");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(["ar", "en"] as const)("in %s", (language) => {
  it("the arrows go along the line of time, and a mark leads to its event", async () => {
    const { page, close } = await browser.open(desk, "/events?view=timeline", { language });
    const marks = page.locator(".timeline a");
    expect(await marks.count()).toBeGreaterThan(5);
    // one stop for the tabulator
    expect(await page.locator('.timeline a[tabindex="0"]').count()).toBe(1);
    await page.locator('.timeline a[tabindex="0"]').focus();
    const first = await page.locator(".timeline a:focus").getAttribute("href");
    await page.keyboard.press(language === "ar" ? "ArrowLeft" : "ArrowRight");
    const second = await page.locator(".timeline a:focus").getAttribute("href");
    expect(second).not.toBe(first);
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${second}`);
    await settled(page);
    await close();
  });

  it("time runs in the direction of reading", async () => {
    const { page, close } = await browser.open(desk, "/events?view=timeline", { language });
    const places = await page.locator(".timeline .axis text").evaluateAll((all) => all.map((t) => Number(t.getAttribute("x"))));
    const rising = [...places].sort((a, b) => a - b);
    expect(places).toEqual(language === "ar" ? rising.reverse() : rising);
    await close();
  });

  it("a country on the map leads to its events, and the table says the same", async () => {
    const { page, close } = await browser.open(desk, "/events?view=map", { language });
    const labels = await page.locator(".map a").evaluateAll((all) => all.map((a) => a.getAttribute("aria-label") ?? ""));
    const rows = await page.locator("table.counts tbody tr").evaluateAll((all) => all.map((r) => r.querySelector("th")?.textContent ?? ""));
    expect(labels.length).toBeGreaterThan(2);
    expect([...rows].sort()).toEqual(labels.map((l) => l.split(": ")[0] ?? "").sort());
    await page.locator(".map a").last().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/events?country=*");
    await settled(page);
    expect(await page.locator(".event-row").count()).toBeGreaterThan(0);
    await close();
  });

  it("comes nearer and goes back", async () => {
    const { page, close } = await browser.open(desk, "/events?view=map", { language });
    const view = () => page.locator(".map svg").getAttribute("viewBox");
    const first = await view();
    const buttons = page.locator(".panned-tools button");
    await buttons.nth(0).click();
    expect(await view()).not.toBe(first);
    await buttons.nth(2).click();
    expect(await view()).toBe(first);
    await close();
  });

  it("an actor of the network shows its ties, as in the table", async () => {
    const { page, close } = await browser.open(desk, "/network", { language });
    await page.locator(".network a").first().focus();
    await page.keyboard.press("Enter");
    const name = await page.locator("#chosen").textContent();
    const ties = await page.locator("section.card tbody tr").count();
    expect(ties).toBeGreaterThan(0);
    await page.goto(`${desk}/network?view=table`);
    await settled(page);
    expect(await page.locator("tbody tr", { hasText: name ?? "" }).count()).toBe(ties);
    await close();
  });
});
