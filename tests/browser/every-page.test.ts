/** What holds for each page, in both directions, light and dark, wide and on a phone. */
import { AxeBuilder } from "@axe-core/playwright";
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

const looks = [
  { language: "ar", theme: "light" },
  { language: "ar", theme: "dark" },
  { language: "en", theme: "light" },
  { language: "en", theme: "dark" },
] as const;

describe.each(deskPages)("the page $name", ({ path }) => {
  it.each(looks)("$language, $theme: no violation of axe's rules, no trouble in the console, nothing from another host", async (look) => {
    const { page, troubles, asked, close } = await browser.open(desk, await path(desk), look);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(", ")}`)).toEqual([]);
    expect(troubles).toEqual([]);
    expect(asked.filter((a) => !a.startsWith(`${desk}/`) && !a.startsWith("data:"))).toEqual([]);
    expect(await page.getAttribute("html", "dir")).toBe(look.language === "ar" ? "rtl" : "ltr");
    expect(await page.locator("h1").count()).toBe(1);
    await close();
  });

  it.each(["ar", "en"] as const)("%s: fits a phone of 360 pixels", async (language) => {
    const { page, close } = await browser.open(desk, await path(desk), { language }, 360);
    const { wide, held } = await page.evaluate(() => ({ wide: document.documentElement.scrollWidth, held: innerWidth }));
    expect(wide).toBeLessThanOrEqual(held);
    const { violations } = await new AxeBuilder({ page }).withRules(["target-size"]).analyze();
    expect(violations.flatMap((v) => v.nodes.map((n) => n.html))).toEqual([]);
    await close();
  });

  it("loads less than 250 KB of compressed script", async () => {
    const { page, scripts, close } = await browser.open(desk, await path(desk));
    await page.waitForTimeout(200);
    const bytes = [...scripts.values()].reduce((sum, n) => sum + n, 0);
    expect(scripts.size).toBeGreaterThan(1);
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThan(MOST_SCRIPT);
    await close();
  });
});
