/** What holds for each page, in both languages, light and dark, wide and on a phone. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Browser, openBrowser } from "./browser.ts";
import { deskPages } from "./desk-pages.ts";

const desk = inject("desk");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What a page may load of script before it is there, compressed, in bytes. */
const MOST_SCRIPT = 250_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const violations = async (page: Page, where: string): Promise<string[]> => {
  const found = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return found.violations.flatMap((v) => v.nodes.map((n) => `${where}: ${v.id}: ${n.html.slice(0, 160)} ${n.any[0]?.message ?? ""}`));
};

/** As the setting does it. */
const dress = (page: Page, theme: "light" | "dark"): Promise<void> =>
  page.evaluate((t) => {
    document.documentElement.dataset.theme = t;
  }, theme);

describe.each(deskPages)("the page $name", ({ path }) => {
  it.each(["ar", "en"] as const)("%s: whole, accessible and quiet, light and dark, and on a phone", async (language) => {
    const { page, troubles, asked, scripts, close } = await browser.open(desk, await path(desk), { language });
    expect(await page.getAttribute("html", "dir")).toBe(language === "ar" ? "rtl" : "ltr");
    expect(await page.locator("h1").count()).toBe(1);

    const bytes = [...scripts.values()].reduce((sum, n) => sum + n, 0);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(MOST_SCRIPT);

    const light = await violations(page, "light");
    await dress(page, "dark");
    const dark = await violations(page, "dark");
    await page.setViewportSize({ width: 360, height: 780 });
    await page.waitForTimeout(100);
    const phone = await violations(page, "phone");
    expect([...light, ...dark, ...phone]).toEqual([]);
    const { wide, held } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, held: innerWidth }));
    expect(wide).toBeLessThanOrEqual(held);

    expect(troubles).toEqual([]);
    expect(asked.filter((a) => !a.startsWith(`${desk}/`) && !a.startsWith("data:"))).toEqual([]);
    await close();
  });
});
