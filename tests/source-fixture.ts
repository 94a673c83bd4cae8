/** Sources on loopback and on disk, and what comes out of them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach } from "vitest";
import type { Incoming } from "../edges/ingest/incoming.ts";
import { openSource, type SourceOptions } from "../edges/ingest/web/open-source.ts";
import { quickClock, type Route, startServer, type TestServer } from "./loopback-server.ts";

export const folder = mkdtempSync(join(tmpdir(), "khabar-sources-"));
const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export const put = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
export const serve = async (routes: Readonly<Record<string, Route>>): Promise<TestServer> => {
  const server = await startServer(routes);
  servers.push(server);
  return server;
};
export const all = async (source: string, options: SourceOptions = {}): Promise<Incoming[]> => {
  const found: Incoming[] = [];
  const common = { allow: ["127.0.0.1"], gapMs: 0, clock: quickClock(), limits: { retries: 0 } };
  for await (const incoming of openSource(source, { ...common, ...options })) found.push(incoming);
  return found;
};
/** Titles of articles, messages of failures. */
export const told = (found: readonly Incoming[]): string[] =>
  found.map((i) => (i.kind === "article" ? (i.document.title ?? "") : `! ${i.message}`));

export const TEXT =
  "أعلنت وزارة خارجية منارة أن الوزير سيزور عاصمة النهر الأسبوع المقبل لإجراء محادثات بشأن المعابر المشتركة بين البلدين، وفق بيان نشرته.";
export const page = (title: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><meta property="og:title" content="${title}"></head><body><article><p>${TEXT}</p></article></body></html>`;
/** Articles, one a line. */
export const lines = (n: number): string =>
  Array.from({ length: n }, (_, i) => JSON.stringify({ id: `n${i}`, title: `خبر ${i}`, text: TEXT })).join("\n");
export const rss = (...links: readonly string[]): Route => ({
  headers: { "content-type": "application/rss+xml", etag: `"${links.length}"` },
  body: `<rss version="2.0"><channel><title>النهر</title>${links.map((l) => `<item><link>${l}</link></item>`).join("")}</channel></rss>`,
});
export const sitemap = (...links: readonly string[]): string =>
  `<?xml version="1.0"?><urlset>${links.map((l) => `<url><loc>${l}</loc></url>`).join("")}</urlset>`;
