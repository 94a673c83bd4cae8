/** Who is who, which events are one, what is kept in a case: each told, and each with a way back. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, openBrowser, settled } from "./browser.ts";
import { actorPath, eventPath } from "./desk-pages.ts";
import { ownDesk } from "./open-desk.ts";

let desk: Awaited<ReturnType<typeof ownDesk>>;
let browser: Browser;
beforeAll(async () => {
  desk = await ownDesk();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  desk.close();
});

const ask = async <T>(question: string): Promise<T> => (await (await fetch(`${desk.base}/api/${question}`)).json()) as T;
interface Actor {
  readonly id: string;
  readonly name: string;
}

describe("an actor's page", () => {
  it("merges with another, and takes it back", async () => {
    const persons = (await ask<{ items: Actor[] }>("actors?kind=person")).items;
    const path = await actorPath(desk.base);
    const id = decodeURIComponent(path.split("/").at(-1) ?? "");
    const other = persons.find((p) => p.id !== id) as Actor;
    const { page, troubles, close } = await browser.open(desk.base, path, { language: "ar" });
    await page.getByRole("button", { name: "دمج" }).click();
    await page.getByRole("combobox").fill(other.name.slice(0, 5));
    await page.getByRole("option", { name: other.name }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "دمج" }).click();
    await page.locator(".decided").waitFor();
    expect((await ask<{ actor: Actor }>(`who?name=${other.id}`)).actor.id).toBe(id);
    await page.locator(".decided button").click();
    await page.locator(".decided").waitFor({ state: "detached" });
    expect((await ask<{ actor: Actor }>(`who?name=${other.id}`)).actor.id).toBe(other.id);
    expect(troubles).toEqual([]);
    await close();
  });
});

describe("an event's page", () => {
  it("splits an account off, and takes it back", async () => {
    const path = await eventPath(desk.base);
    const id = path.split("/").at(-1) ?? "";
    const accounts = async () => (await ask<{ accounts: unknown[] }>(`event?event=${id}`)).accounts.length;
    const before = await accounts();
    expect(before).toBeGreaterThan(1);
    const { page, close } = await browser.open(desk.base, path, { language: "en" });
    await page.getByLabel("This is another event").last().check();
    await page.getByRole("button", { name: "Split off what is marked" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Split off what is marked" }).click();
    await page.locator(".decided").waitFor();
    expect(await accounts()).toBe(before - 1);
    await page.locator(".decided button").click();
    await page.locator(".decided").waitFor({ state: "detached" });
    expect(await accounts()).toBe(before);
    await close();
  });
});

describe("a case", () => {
  it("is made, filled from an event's page with a note, exported, and removed", async () => {
    const { page, troubles, close } = await browser.open(desk.base, "/cases", { language: "ar" });
    await page.getByRole("button", { name: "ملف جديد" }).click();
    await page.getByRole("textbox").first().fill("ملف الحدود");
    await page.getByRole("dialog").getByRole("button", { name: "حفظ" }).click();
    await page.waitForURL("**/case/*");
    const address = page.url();
    await page.goto(desk.base + (await eventPath(desk.base)));
    await settled(page);
    await page.getByRole("button", { name: "ضع في ملف" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.locator("textarea").fill("يُراجع مع المراسل");
    await dialog.getByRole("button", { name: "حفظ" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.goto(address);
    await settled(page);
    expect(await page.locator(".case-item").count()).toBe(1);
    expect(await page.locator(".case-item .case-note").textContent()).toBe("يُراجع مع المراسل");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "تصدير بصيغة صفحة ويب" }).click();
    expect((await download).suggestedFilename()).toMatch(/\.html$/u);
    await page.getByRole("button", { name: "حذف الملف" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "حذف الملف" }).click();
    await page.waitForURL("**/cases");
    expect((await ask<{ items: unknown[] }>("cases")).items).toEqual([]);
    expect(troubles).toEqual([]);
    await close();
  });
});
