/** Search, its filters in addresses, saved searches; the check of a quotation; claims. */
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Browser, openBrowser, settled } from "./browser.ts";
import { claimPath, QUOTE } from "./desk-pages.ts";

const desk = inject("desk");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const WORD = encodeURIComponent("الحدود");

describe("search", () => {
  it("finds words in all their forms and marks them", async () => {
    const { page, close } = await browser.open(desk, `/search?query=${WORD}`);
    const marks = await page.locator(".hit mark").allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    for (const m of marks) expect(m).toContain("حدود");
    await page.locator(".hit .snippet a").first().click();
    await page.waitForURL("**/article/**");
    await settled(page);
    expect(await page.locator(".m-found").first().textContent()).toContain("حدود");
    await close();
  });

  it("keeps words and filters in the address, and takes a filter away by its link", async () => {
    const { page, close } = await browser.open(desk, `/search?query=${WORD}`, { language: "en" });
    const all = await page.locator(".understood").textContent();
    await page.getByText("Filters", { exact: true }).click();
    await page.getByLabel("Act of speech").selectOption("deny");
    await page.waitForURL("**act=deny**");
    const told = (wanted: (text: string) => boolean) =>
      expect
        .poll(() =>
          page
            .locator(".understood")
            .textContent()
            .then((t) => wanted(t ?? "")),
        )
        .toBe(true);
    await told((t) => t !== all);
    expect(new URL(page.url()).searchParams.get("query")).toBe("الحدود");
    await page.reload();
    await settled(page);
    await page.getByRole("link", { name: "Remove the filter Act of speech: deny" }).click();
    await page.waitForURL((u) => !u.searchParams.has("act"));
    await told((t) => t === all);
    await close();
  });

  it("says in words what it cannot do", async () => {
    const { page, troubles, close } = await browser.open(desk, "/search?since=yesterday", { language: "en" });
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").textContent()).toMatch(/since|date/u);
    expect(troubles.filter((t) => t.startsWith("uncaught"))).toEqual([]);
    await close();
  });

  it("goes from result to result with the arrows", async () => {
    const { page, close } = await browser.open(desk, `/search?query=${WORD}`);
    await page.locator(".query-form input").focus();
    const titles: (string | null)[] = [];
    for (const _ of [1, 2]) {
      await page.keyboard.press("ArrowDown");
      titles.push(await page.evaluate("document.activeElement?.textContent"));
    }
    await page.keyboard.press("ArrowUp");
    expect(new Set(titles).size).toBe(2);
    expect(await page.evaluate("document.activeElement?.textContent")).toBe(titles[0]);
    await close();
  });

  it("is kept, with its feeds, and removed again", async () => {
    const { page, close } = await browser.open(desk, `/search?query=${WORD}&act=say`, { language: "en" });
    await page.getByRole("button", { name: "Save this search" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name", { exact: true }).fill("Borders");
    await dialog.getByRole("button", { name: "Save" }).click();
    await dialog.waitFor({ state: "detached" });
    const saved = page.locator(".saved-one", { hasText: "Borders" });
    await saved.waitFor();
    expect(await saved.getByRole("link", { name: "Borders" }).getAttribute("href")).toContain("act=say");
    expect(await saved.getByRole("link", { name: "Atom" }).getAttribute("href")).toMatch(/\.atom$/u);
    await saved.getByRole("button", { name: "Remove" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Remove" }).click();
    await saved.waitFor({ state: "detached" });
    await close();
  });
});

describe("the check of a quotation", () => {
  it.each([
    ["as it was said", QUOTE, "Word for word"],
    ["that nobody said", "سنبني جسرا من ورق فوق بحر من حبر وننام عليه", "Not in the record"],
  ])("knows one %s", async (_, quote, verdict) => {
    const { page, close } = await browser.open(desk, "/check", { language: "en" });
    await page.getByLabel("The quotation").fill(quote);
    await page.getByRole("button", { name: "Check" }).click();
    await page.locator(".verdict").waitFor();
    expect(await page.locator(".verdict .verdict-word").textContent()).toBe(verdict);
    await close();
  });

  it("shows word by word what was changed", async () => {
    const { page, close } = await browser.open(desk, `/check?quote=${encodeURIComponent(QUOTE.replace("سكان", "تجار"))}`);
    await page.locator(".verdict").waitFor();
    expect(await page.locator(".find del, .find ins").allTextContents()).not.toEqual([]);
    await close();
  });
});

describe("a claim", () => {
  it("shows its source tree, the same as a table, and each wording", async () => {
    const path = await claimPath(desk);
    const { page, close } = await browser.open(desk, path, { language: "en" });
    const outlets = await page.locator(".tree-outlet").count();
    expect(outlets).toBeGreaterThan(1);
    expect(await page.locator(".tree-origin").count()).toBeGreaterThan(0);
    expect(await page.locator(".tree-ground path").count()).toBeGreaterThanOrEqual(outlets);
    await page.getByText("The same as a table").click();
    expect(await page.locator("tbody tr").count()).toBe(outlets);
    expect(await page.locator(".origin-list .reason").first().textContent()).not.toBe("");
    await close();
  });

  it("gives up a report that is not of it, and takes it back", async () => {
    const path = await claimPath(desk);
    const { page, close } = await browser.open(desk, path, { language: "en" });
    const before = await page.locator(".tree-outlet").count();
    await page.getByText("Why it belongs here").last().click();
    await page.getByRole("button", { name: "Not of this claim" }).last().click();
    await page.getByRole("dialog").getByRole("button", { name: "Not of this claim" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.waitForFunction((n) => document.querySelectorAll(".tree-outlet").length === n - 1, before);
    await page.getByRole("button", { name: "Undo" }).first().click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Undo" }).click();
    await page.waitForFunction((n) => document.querySelectorAll(".tree-outlet").length === n, before);
    await close();
  });
});
