/** A reading corrected with the keyboard: told in the history, kept when the article is read anew, and taken back. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, openBrowser, settled } from "./browser.ts";
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
const tell = async (operation: string, parameters: object): Promise<void> => {
  const answer = await fetch(`${desk.base}/api/${operation}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(parameters),
  });
  if (!answer.ok) throw new Error(await answer.text());
};

interface Read {
  readonly id: string;
  readonly report: {
    readonly content: readonly { readonly quote: string }[];
    readonly passage: { readonly article: { readonly id: string } };
  };
}
const firstDoubt = async (): Promise<Read> => (await ask<{ items: Read[] }>("review?kind=reports&limit=1")).items[0] as Read;

interface Told {
  readonly reports: readonly {
    readonly ref: string;
    readonly content: readonly { readonly quote: string }[];
    readonly decided?: string;
    readonly chain: readonly { readonly role: string; readonly name: string }[];
  }[];
}
const reportOf = async (doubt: Read) =>
  (await ask<Told>(`article?article=${encodeURIComponent(doubt.report.passage.article.id)}`)).reports.find((r) => r.ref === doubt.id);

const done = async (page: Page): Promise<void> => {
  await page.locator(".decided").waitFor();
};

const readAnew = async (): Promise<void> => {
  await tell("reread", { all: true });
  for (;;) {
    const { items } = await ask<{ items: { operation: string; status: string }[] }>("work");
    const status = items.find((i) => i.operation === "reread")?.status;
    if (status === "done") return;
    if (status === "failed" || status === "stopped") throw new Error(`reread ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

describe.each(["ar", "en"] as const)("review in %s", (language) => {
  it("corrects where words begin and who said them, without a mouse, and for good", async () => {
    const doubt = await firstDoubt();
    const words = doubt.report.content[0]?.quote.split(/\s+/u) ?? [];
    const { page, troubles, close } = await browser.open(desk.base, "/review?kind=reports", { language });
    await page.keyboard.press("c");
    await page.locator(".chooser").waitFor();
    // the first word is where the focus is: on by one
    await page.keyboard.press("ArrowLeft");
    const handle = page.locator("[role=slider]:focus");
    expect(await handle.getAttribute("aria-valuetext")).toBe(words[1]?.replace(/[«»،"]/gu, ""));
    const speaker = page.locator(".editor input").first();
    await speaker.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("نائلة الشريف");
    await page.keyboard.press("Control+Enter");
    await done(page);
    const corrected = await reportOf(doubt);
    expect(corrected?.decided).toBe("corrected");
    expect(corrected?.content[0]?.quote).toBe(words.slice(1).join(" "));
    expect(corrected?.chain[0]).toMatchObject({ role: "speaker", name: "نائلة الشريف" });
    expect((await firstDoubt()).id).not.toBe(doubt.id);

    await readAnew();
    expect(await reportOf(doubt)).toEqual(corrected);

    await page.goto(`${desk.base}/history`);
    await settled(page);
    const row = page.locator("article.row").first();
    expect(await row.textContent()).toContain(words[words.length - 1] ?? "");
    await row.getByRole("button").click();
    await row.locator(".flag").waitFor();
    expect((await reportOf(doubt))?.content[0]?.quote).toBe(doubt.report.content[0]?.quote);
    expect((await firstDoubt()).id).toBe(doubt.id);
    expect(troubles).toEqual([]);
    await close();
  });

  it("accepts, strikes out, goes on and back, and takes back", async () => {
    const { page, close } = await browser.open(desk.base, "/review?kind=reports", { language });
    const shown = () => page.locator(".doubtful .read-content").textContent();
    const first = await shown();
    await page.keyboard.press("j");
    await page.waitForFunction((text) => document.querySelector(".doubtful .read-content")?.textContent !== text, first);
    await page.keyboard.press("k");
    await page.waitForFunction((text) => document.querySelector(".doubtful .read-content")?.textContent === text, first);
    for (const key of ["a", "x"]) {
      await page.keyboard.press(key);
      await page.waitForFunction((text) => document.querySelector(".doubtful .read-content")?.textContent !== text, first);
      await done(page);
      await page.keyboard.press("z");
      await page.waitForFunction((text) => document.querySelector(".doubtful .read-content")?.textContent === text, first);
    }
    const { items } = await ask<{ items: { undone?: string }[] }>("decisions");
    expect(items.every((d) => d.undone)).toBe(true);
    await close();
  });
});

describe("keys", () => {
  it("behind G lead to pages and decide nothing", async () => {
    const { page, close } = await browser.open(desk.base, "/review?kind=reports", { language: "ar" });
    const before = (await ask<{ items: unknown[] }>("decisions")).items.length;
    await page.keyboard.press("g");
    await page.keyboard.press("a");
    await page.waitForURL("**/actors");
    expect((await ask<{ items: unknown[] }>("decisions")).items.length).toBe(before);
    await close();
  });

  it("that are turned off do nothing", async () => {
    const { page, close } = await browser.open(desk.base, "/review?kind=reports", { language: "ar", keys: "off" });
    const before = (await ask<{ items: unknown[] }>("decisions")).items.length;
    await page.keyboard.press("a");
    await page.waitForTimeout(300);
    expect((await ask<{ items: unknown[] }>("decisions")).items.length).toBe(before);
    await close();
  });
});
