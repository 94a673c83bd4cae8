/** The frame: settings, keyboard, focus, the door. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Browser, openBrowser, settled } from "./browser.ts";
import { USER } from "./open-desk.ts";

const desk = inject("desk");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const focused = "document.activeElement?.tagName";

describe("settings", () => {
  it("change language, direction, digits and calendar at once, and stay", async () => {
    const { page, close } = await browser.open(desk, "/settings", { language: "en" });
    expect(await page.textContent("h1")).toBe("Settings");
    await page.getByLabel("Language").selectOption("ar");
    expect(await page.getAttribute("html", "dir")).toBe("rtl");
    expect(await page.textContent("h1")).toBe("الإعدادات");
    await page.getByLabel("الأرقام").selectOption("arab");
    await page.getByLabel("التقويم").selectOption("islamic-umalqura");
    await page.goto(`${desk}/?days=365`);
    await settled(page);
    const time = await page.locator("main time").first().textContent();
    expect(time).toMatch(/[٠-٩]/u);
    expect(time).toContain("هـ");
    await close();
  });

  it("are there in the head of every page, and follow the system's colours if asked to", async () => {
    const { page, close } = await browser.open(desk, "/search", { language: "en" });
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("dialog", { name: "Settings" }).getByLabel("Colours").selectOption("system");
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await ground();
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(ground).not.toBe(dark);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.waitForFunction(() => document.activeElement?.getAttribute("aria-label") === "Settings");
    await close();
  });
});

describe("the keyboard", () => {
  it("skips to the content", async () => {
    const { page, close } = await browser.open(desk, "/settings");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.className")).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement?.id")).toBe("content");
    await close();
  });

  it("goes to pages by their keys, and a new page begins at its heading", async () => {
    const { page, close } = await browser.open(desk, "/settings");
    await page.locator("h1").waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await page.waitForURL("**/search");
    await settled(page);
    // the address changes before the page that stands there does
    // given as code, not as text: the page's policy forbids text to be run when it is looked at a second time
    await page.waitForFunction(() => document.activeElement?.tagName === "H1" && document.title.includes("بحث"));
    await page.keyboard.press("/");
    expect(await page.evaluate(focused)).toBe("INPUT");
    // while somebody types, letters are letters
    await page.keyboard.type("gt?");
    expect(await page.locator(".masthead input").inputValue()).toBe("gt?");
    await close();
  });

  it("lists its shortcuts, and lets them be turned off", async () => {
    const { page, close } = await browser.open(desk, "/settings", { language: "en" });
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await help.waitFor();
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "detached" });
    await page.getByLabel("Single-key shortcuts").selectOption("off");
    await page.locator("h1").focus();
    await page.keyboard.press("?");
    await page.waitForTimeout(300);
    expect(await page.getByRole("dialog").count()).toBe(0);
    await close();
  });

  it("shows where it is", async () => {
    const { page, close } = await browser.open(desk, "/settings");
    for (const _ of [1, 2, 3, 4, 5]) {
      await page.keyboard.press("Tab");
      const style = await page.evaluate(() => {
        const s = getComputedStyle(document.activeElement as Element);
        return { width: Number.parseFloat(s.outlineWidth), style: s.outlineStyle };
      });
      expect(style.style).not.toBe("none");
      expect(style.width).toBeGreaterThanOrEqual(2);
    }
    await close();
  });
});

describe("on a phone", () => {
  it("the menu opens, leads on, and closes", async () => {
    const { page, close } = await browser.open(desk, "/settings", { language: "en" }, 360);
    const menu = page.getByRole("button", { name: "Menu" });
    expect(await page.locator("#pages").isVisible()).toBe(false);
    await menu.click();
    expect(await menu.getAttribute("aria-expanded")).toBe("true");
    await page.locator("#pages").getByRole("link", { name: "Search" }).click();
    await page.waitForURL("**/search");
    await settled(page);
    expect(await page.locator("#pages").isVisible()).toBe(false);
    await close();
  });
});

describe("the door", () => {
  it("asks who somebody is, says what is wrong, and leads to where they wanted to go", async () => {
    const guarded = inject("guarded");
    const { page, asked, close } = await browser.open(guarded, "/search?query=x", { language: "en" });
    await page.waitForURL("**/log-in*");
    await page.getByLabel("Name").fill(USER.name);
    await page.getByLabel("Password").fill("not this one");
    await page.getByRole("button", { name: "Log in" }).click();
    await page.getByText("Name and password do not go together").waitFor();
    await page.getByLabel("Password").fill(USER.password);
    await page.getByRole("button", { name: "Log in" }).click();
    await page.waitForURL("**/search?query=x");
    await page.getByText(USER.name).waitFor();
    expect(asked.filter((a) => !a.startsWith(guarded) && !a.startsWith("data:"))).toEqual([]);
    await page.getByRole("button", { name: "Log out" }).click();
    await page.waitForURL("**/log-in*");
    await close();
  });

  it("does not lead to another host", async () => {
    const guarded = inject("guarded");
    const { page, close } = await browser.open(guarded, "/log-in?next=//elsewhere.example/x", { language: "en" });
    await page.getByLabel("Name").fill(USER.name);
    await page.getByLabel("Password").fill(USER.password);
    await page.getByRole("button", { name: "Log in" }).click();
    await page.waitForURL(`${guarded}/`);
    await close();
  });
});
