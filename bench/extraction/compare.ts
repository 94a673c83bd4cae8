/**
 * Extractors side by side on the built pages: how much of the article they keep, what else they let through, how fast they are.
 * Takes the texts of the ANT corpus (../shared/corpora), else of samples/. Extractors that are not dependencies of the
 * project are looked for in the folder given as the first argument (its node_modules) and left out if they are not there.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { savedPage } from "../../edges/ingest/page-document.ts";
import { type BuiltPage, builtPages, type Story } from "./page-shapes.ts";

type Extractor = (html: string) => string | Promise<string>;

const root = fileURLToPath(new URL("../../..", import.meta.url));
const STORIES = 20;
const OTHERS = 6;

interface Told {
  readonly title: string;
  readonly text: string;
}

const articles = (): readonly Told[] => {
  const ant = join(root, "../shared/corpora/news/ant.ndjson.gz");
  if (existsSync(ant))
    return gunzipSync(readFileSync(ant))
      .toString("utf8")
      .split("\n")
      .filter(Boolean)
      .map((l) => JSON.parse(l) as Told);
  const folder = join(root, "samples/articles");
  return readdirSync(folder)
    .filter((f) => f.endsWith(".json"))
    .map((f) => JSON.parse(readFileSync(join(folder, f), "utf8")) as Told);
};

const plain = (text: string): string => text.replace(/[<>&]/gu, " ").replace(/\s+/gu, " ").trim();

const stories = (): readonly Story[] => {
  const all = articles();
  const titles = [...new Set(all.map((a) => plain(a.title ?? "")))].filter((t) => t.length > 30);
  const made = all.flatMap((a) => {
    const paragraphs = (a.text ?? "")
      .split("\n")
      .map(plain)
      .filter((l) => l.length > 40);
    return paragraphs.length < 4 ? [] : [{ title: plain(a.title), paragraphs }];
  });
  const step = Math.max(1, Math.floor(made.length / STORIES));
  return made
    .filter((_, i) => i % step === 0)
    .slice(0, STORIES)
    .map((s, i) => {
      const others = Array.from({ length: OTHERS }, (_, k) => titles[(i * 37 + k * 11 + 5) % titles.length] as string);
      return { ...s, others };
    });
};

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Share of the article's words, counted as often as they stand, that the extracted text has. */
const kept = (story: Story, text: string): number => {
  const has = new Map<string, number>();
  for (const w of words(text)) has.set(w, (has.get(w) ?? 0) + 1);
  const wanted = words(story.paragraphs.join(" "));
  let found = 0;
  for (const w of wanted) {
    const left = has.get(w) ?? 0;
    if (left > 0) found++;
    has.set(w, left - 1);
  }
  return found / wanted.length;
};

const squeezed = (text: string): string => text.replace(/\s+/gu, " ");
const leaked = (page: BuiltPage, text: string): number => page.noise.filter((n) => squeezed(text).includes(n)).length;

const readability: Extractor = (html) => {
  const { document } = parseHTML(html);
  const parsed = new Readability(document as unknown as Document, { charThreshold: 120 }).parse();
  return parsed?.textContent ?? "";
};

const bare = (html: string): string => parseHTML(`<html><body>${html}</body></html>`).document.body?.textContent ?? "";

const others = async (folder: string | undefined): Promise<Readonly<Record<string, Extractor>>> => {
  if (!folder) return {};
  const require = createRequire(join(folder, "package.json"));
  // some packages have no door for `require`: then the file itself
  const fileOf = (name: string): string => {
    try {
      return require.resolve(name);
    } catch {
      return join(folder, "node_modules", name.replace("/node", "/dist/node.js"));
    }
  };
  const found: Record<string, Extractor> = {};
  const load = async (name: string): Promise<Record<string, unknown> | undefined> => {
    try {
      return (await import(pathToFileURL(fileOf(name)).href)) as Record<string, unknown>;
    } catch {
      process.stderr.write(`${name}: not in ${folder}, left out\n`);
      return undefined;
    }
  };
  const defuddle = (await load("defuddle/node"))?.Defuddle as ((page: unknown, url: string) => Promise<{ content: string }>) | undefined;
  const jsdom = (await load("jsdom"))?.JSDOM as (new (html: string) => { window: { document: unknown } }) | undefined;
  if (defuddle) found.defuddle = async (html) => bare((await defuddle(parseHTML(html).document, "https://news.test/1")).content);
  const extractus = (await load("@extractus/article-extractor"))?.extractFromHtml as
    | ((html: string, url: string) => Promise<{ content?: string } | null>)
    | undefined;
  if (extractus)
    found["@extractus/article-extractor"] = async (html) => bare((await extractus(html, "https://news.test/1"))?.content ?? "");
  if (jsdom)
    found["Readability on jsdom"] = (html) =>
      new Readability(new jsdom(html).window.document as unknown as Document, { charThreshold: 120 }).parse()?.textContent ?? "";
  return found;
};

const measure = async (extract: Extractor, pages: readonly (readonly [Story, BuiltPage])[]) => {
  let share = 0;
  let whole = 0;
  let noise = 0;
  let failed = 0;
  const leaks = new Map<string, number>();
  const begun = performance.now();
  for (const [story, page] of pages) {
    let text = "";
    try {
      text = await extract(page.html);
    } catch {
      failed++;
    }
    const part = kept(story, text);
    share += part;
    if (part > 0.99) whole++;
    const n = leaked(page, text);
    noise += n;
    leaks.set(page.shape, (leaks.get(page.shape) ?? 0) + n);
  }
  const seconds = (performance.now() - begun) / 1000;
  return { kept: share / pages.length, whole, noise, failed, rate: pages.length / seconds, leaks };
};

const run = async (): Promise<void> => {
  const pages = stories().flatMap((s) => builtPages(s).map((b) => [s, b] as const));
  const noise = pages.reduce((n, [, b]) => n + b.noise.length, 0);
  const extractors: Readonly<Record<string, Extractor>> = {
    "pre-clean + Readability on linkedom (in use)": (html) => savedPage(html).document.text,
    "Readability on linkedom": readability,
    ...(await others(process.argv[2])),
  };
  process.stdout.write(
    `${pages.length} pages, ${noise} lines of noise\n\n| extractor | words kept | pages whole | noise lines let through | failed | pages/s |\n|---|---|---|---|---|---|\n`,
  );
  for (const [name, extract] of Object.entries(extractors)) {
    const m = await measure(extract, pages);
    process.stdout.write(`| ${name} | ${(m.kept * 100).toFixed(1)}% | ${m.whole} | ${m.noise} | ${m.failed} | ${m.rate.toFixed(0)} |\n`);
    const worst = [...m.leaks].filter(([, n]) => n > 0).map(([shape, n]) => `${shape} ${n}`);
    process.stderr.write(`  ${name}: ${worst.join("; ")}\n`);
  }
};

await run();
