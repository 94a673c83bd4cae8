/** From a file that is dropped to the search that finds its words. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, openBrowser, settled } from "./browser.ts";
import { ownDesk } from "./open-desk.ts";

let desk: Awaited<ReturnType<typeof ownDesk>>;
let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "khabar-files-"));
  desk = await ownDesk();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  desk.close();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe("the page to add", () => {
  it("takes files in, tells how far it is and what failed, and search finds the words", async () => {
    const { page, troubles, close } = await browser.open(desk.base, "/add", { language: "ar" });
    const good = file("مرفأ.txt", "أعلن وزير النقل في جمهورية سهلان، اليوم الثلاثاء، أن مرفأ الزمردة سيفتح أمام السفن قريبا.");
    const bad = file("empty.txt", "");
    await page.setInputFiles("input[type=file]", [good, bad]);
    const work = page.locator("[data-work]").first();
    await work.and(page.locator("[data-status=done]")).waitFor();
    expect(await work.textContent()).toContain("مقال جديد واحد");
    expect(await work.textContent()).toContain("أخفق واحد");
    expect(await work.textContent()).not.toContain("khabar-upload");
    await page.locator("#failures ~ ul li", { hasText: "empty.txt" }).waitFor();
    await page.goto(`${desk.base}/search?query=${encodeURIComponent("الزمردة")}`);
    await settled(page);
    expect(await page.locator("main").textContent()).toContain("مرفأ الزمردة");
    expect(troubles).toEqual([]);
    await close();
  });

  it("takes a pasted text in with outlet, headline and day", async () => {
    const { page, close } = await browser.open(desk.base, "/add", { language: "en" });
    await page.getByRole("tab", { name: "A text" }).click();
    await page.getByLabel("Text", { exact: true }).fill("قالت المتحدثة باسم مرصد الينابيع إن منسوب البحيرة ارتفع.");
    await page.getByLabel("Headline").fill("منسوب البحيرة يرتفع");
    await page.getByLabel("Outlet").fill("صحيفة الينبوع");
    await page.getByLabel("Published on").fill("2024-05-17");
    await page.getByRole("button", { name: "Add the text" }).click();
    const work = page.locator("[data-work]", { hasText: "منسوب البحيرة يرتفع" });
    await work.and(page.locator("[data-status=done]")).waitFor();
    const found = (await (await fetch(`${desk.base}/api/search?query=${encodeURIComponent("الينابيع")}`)).json()) as {
      items: { article: { title: string; published: string; outlet: { name: string } } }[];
    };
    expect(found.items.map((i) => [i.article.title, i.article.published.slice(0, 10)])).toEqual([["منسوب البحيرة يرتفع", "2024-05-17"]]);
    expect(found.items[0]?.article.outlet.name).toContain("الينبوع");
    await close();
  });

  it("tries again one that failed", async () => {
    const { page, close } = await browser.open(desk.base, "/add", { language: "en" });
    await page.getByRole("tab", { name: "An address" }).click();
    await page.getByRole("textbox", { name: "Address", exact: true }).fill("http://127.0.0.1:9/nothing-here");
    await page.getByRole("button", { name: "Fetch and add" }).click();
    const failure = page.locator("#failures ~ ul li", { hasText: "127.0.0.1:9" });
    await failure.waitFor();
    expect(await failure.textContent()).toContain("tried once");
    await failure.getByRole("button").click();
    await failure.filter({ hasText: "tried 2 times" }).waitFor();
    await close();
  });

  it("says why a text is refused", async () => {
    const { page, close } = await browser.open(desk.base, "/add", { language: "en" });
    await page.getByRole("tab", { name: "A text" }).click();
    await page.getByRole("button", { name: "Add the text" }).click();
    await page.getByText("This is needed.").waitFor();
    await close();
  });
});
