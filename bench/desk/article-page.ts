/** How long a reader of the desk waits for an article: from the navigation until the text stands on the screen and a button answers. */
import { existsSync } from "node:fs";
import type { Browser, BrowserContext } from "playwright-core";
import { median, round } from "../figures.ts";
import { CHROMIUM, CHROMIUM_FLAGS } from "./chromium.ts";

const PAGES = 12;
/** A window that has just been opened loads the browser's own suggestion list, some two seconds of work; a reader's window is open already. */
const WINDOW_SETTLES_MS = 3000;

/** Milliseconds after the navigation began. */
export interface Waited {
  /** the text is drawn */
  readonly text: number;
  /** a box that was unticked as soon as the text stood has done its work, and that is drawn */
  readonly answered: number;
}

/** Runs in the page before anything of its own: unticks the first box of the legend as soon as the text is drawn. */
const watch = (): void => {
  const drawn = (then: () => void): void => void requestAnimationFrame(() => setTimeout(then));
  const waited: { text?: number; answered?: number } = {};
  (globalThis as unknown as { waited: typeof waited }).waited = waited;
  const answer = (): void => {
    const box = document.querySelector<HTMLInputElement>(".legend input");
    const article = document.querySelector(".article");
    const before = article?.className;
    const changes = new MutationObserver(() => {
      if (article?.className === before) return;
      changes.disconnect();
      drawn(() => {
        waited.answered = performance.now();
      });
    });
    if (article) changes.observe(article, { attributes: true });
    box?.click();
  };
  const arrivals = new MutationObserver(() => {
    if (!document.querySelector(".reading-text p")?.textContent) return;
    arrivals.disconnect();
    drawn(() => {
      waited.text = performance.now();
      answer();
    });
  });
  arrivals.observe(document, { childList: true, subtree: true });
};

const waitOf = async (context: BrowserContext, address: string): Promise<Waited> => {
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.waitForTimeout(WINDOW_SETTLES_MS);
  await page.goto(address);
  await page.waitForFunction(() => (globalThis as unknown as { waited: Partial<Waited> }).waited.answered !== undefined);
  const waited = await page.evaluate(() => (globalThis as unknown as { waited: Waited }).waited);
  await page.close();
  return waited;
};

const told = (list: readonly Waited[]): string => {
  const answered = list.map((w) => w.answered);
  return `${round(median(list.map((w) => w.text)))} ms until the text stands, ${round(median(answered))} ms until a button has answered (${round(Math.min(...answered))} to ${round(Math.max(...answered))})`;
};

const measured = async (browser: Browser, addresses: readonly string[]): Promise<string[][]> => {
  const warming = await browser.newContext();
  await waitOf(warming, addresses[0] as string);
  const fresh: Waited[] = [];
  for (const address of addresses.slice(0, PAGES)) {
    const context = await browser.newContext();
    fresh.push(await waitOf(context, address));
    await context.close();
  }
  const kept: Waited[] = [];
  for (const address of addresses.slice(PAGES, 2 * PAGES)) kept.push(await waitOf(warming, address));
  await warming.close();
  return [
    [`article page, nothing in the browser's cache (${PAGES} pages, each in a profile of its own)`, told(fresh)],
    [`article page, the desk's files in the browser's cache (${PAGES} pages)`, told(kept)],
  ];
};

/** `articles`: ids, at least twice as many as are measured. */
export const articlePageRows = async (base: string, articles: readonly string[]): Promise<string[][]> => {
  if (!existsSync(CHROMIUM)) return [["article page in a browser", `not measured: there is no Chromium at ${CHROMIUM}`]];
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
  try {
    return await measured(
      browser,
      articles.map((id) => `${base}article/${encodeURIComponent(id)}`),
    );
  } finally {
    await browser.close();
  }
};
