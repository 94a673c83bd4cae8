/** The page that is sent names the files of its address and the question it will ask, and nothing that whoever is there may not have. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { deskPages } from "../edges/api/desk-pages.ts";

const folder = `${mkdtempSync(join(tmpdir(), "khabar-test-"))}/`;
writeFileSync(join(folder, "index.html"), "<!doctype html><html><head><title>x</title></head><body></body></html>");
writeFileSync(
  join(folder, "pages.json"),
  JSON.stringify([
    { at: "/articles", scripts: ["assets/list.js"], styles: [] },
    {
      at: "/article/$id",
      asks: { operation: "article", parameters: { article: "$id" } },
      scripts: ["assets/article.js"],
      styles: ["assets/a.css"],
    },
  ]),
);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pages = deskPages(folder);
const page = (path: string, mayAsk = true): string => pages(new URL(`http://localhost${path}`), mayAsk);

test("an article's page names its files and its question", () => {
  const html = page("/article/samples%2Fone");
  expect(html).toContain('<link rel="modulepreload" crossorigin href="/assets/article.js">');
  expect(html).toContain('href="/assets/a.css"');
  expect(html).toContain('href="/api/article?article=samples%2Fone"');
});

test("who is not let in is asked nothing for", () => {
  expect(page("/article/one", false)).not.toContain("/api/");
});

test("an address can put nothing into the page", () => {
  for (const path of ['/article/"><script>alert(1)</script>', "/article/%22%3E%3Cscript%3E", "/article/%E0%A4%A"])
    expect(page(path)).not.toMatch(/<script|"></u);
});

test("an address of no page is sent the plain page", () => {
  expect(page("/nowhere")).not.toContain("modulepreload");
});
