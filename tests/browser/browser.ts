/** A browser with an empty profile, and pages that keep account of what they did. */
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { CHROMIUM, CHROMIUM_FLAGS } from "../../bench/desk/chromium.ts";

export interface Look {
  readonly language?: "ar" | "en";
  readonly theme?: "light" | "dark";
  readonly digits?: "latn" | "arab";
  readonly calendar?: "gregory" | "islamic-umalqura";
  readonly names?: "ar" | "en";
  readonly keys?: "on" | "off";
}

export interface Watched {
  readonly page: Page;
  /** errors and warnings of the console, uncaught errors, requests that failed */
  readonly troubles: string[];
  /** every address asked for */
  readonly asked: string[];
  /** bytes of script as they came over the line, by file */
  readonly scripts: Map<string, number>;
  close(): Promise<void>;
}

export interface Browser {
  /** A new page of the desk, set as somebody would have it. */
  open(base: string, path: string, look?: Look, width?: number): Promise<Watched>;
  close(): Promise<void>;
}

/** Stands before anything is shown: what the page waits for has come. */
export const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector("main h1");
  await page.waitForFunction(() => document.querySelectorAll("main .waiting").length === 0);
  await page.waitForLoadState("networkidle");
};

/** Others use the machine: waiting says little about the page. */
export const isBusy = (): boolean => (loadavg()[0] ?? 0) > availableParallelism();

/** Milliseconds that the page's own thread has worked, whatever else the machine does. */
export const workClock = async (page: Page): Promise<() => Promise<number>> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return (metrics.find((m) => m.name === "TaskDuration")?.value ?? 0) * 1000;
  };
};

const countScripts = async (context: BrowserContext, page: Page, scripts: Map<string, number>): Promise<void> => {
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  // each page is loaded as if it were the first
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const urls = new Map<string, string>();
  session.on("Network.responseReceived", (e) => {
    if (e.type === "Script") urls.set(e.requestId, e.response.url);
  });
  session.on("Network.loadingFinished", (e) => {
    const url = urls.get(e.requestId);
    if (url) scripts.set(url, e.encodedDataLength);
  });
};

export const openBrowser = async (): Promise<Browser> => {
  const profile = mkdtempSync(join(tmpdir(), "khabar-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: CHROMIUM_FLAGS,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  return {
    async open(base, path, look = {}, width = 1280) {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 900 });
      const settings = { language: "ar", theme: "light", names: look.language ?? "ar", ...look };
      await page.addInitScript((kept) => {
        // once: what a test changes in the settings stays
        if (!sessionStorage.getItem("set")) localStorage.setItem("khabar-settings", JSON.stringify(kept));
        sessionStorage.setItem("set", "1");
      }, settings);
      const troubles: string[] = [];
      const asked: string[] = [];
      const scripts = new Map<string, number>();
      page.on("console", (m) => {
        if (m.type() === "error" || m.type() === "warning") troubles.push(`${m.type()}: ${m.text()}`);
      });
      page.on("pageerror", (e) => troubles.push(`uncaught: ${e.message}`));
      page.on("request", (r) => asked.push(r.url()));
      await countScripts(context, page, scripts);
      await page.goto(base + path);
      await settled(page);
      return { page, troubles, asked, scripts, close: () => page.close() };
    },
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
};
