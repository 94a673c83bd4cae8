/** The command as a user runs it: exit codes, messages, closed pipes, interruption. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const tool = join(root, "dist/edges/cli/main.js");
const folder = mkdtempSync(join(tmpdir(), "khabar-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const khabar = (args: readonly string[], input = "") =>
  spawnSync(process.execPath, [tool, ...args], { encoding: "utf8", input, cwd: root });

const SENTENCE = "قال وزير خارجية مرجانة سالم الحداد إن الوفد وصل إلى العاصمة.";
const good = put("good.txt", SENTENCE);
const line = `${JSON.stringify({ id: "one", text: SENTENCE, published: "2024-03-05" })}\n`;

test("all read is 0, something lost is 1 and the rest is there, a command not understood is 2 and says why", () => {
  expect(khabar(["read", good]).status).toBe(0);
  const mixed = khabar(["read", put("empty.txt", ""), good, join(folder, "gone.txt"), "--format", "json"]);
  expect(mixed.status).toBe(1);
  expect((JSON.parse(mixed.stdout) as { reports: unknown[] }[]).map((r) => r.reports.length)).toEqual([0, 1]);
  expect(mixed.stderr.trim().split("\n")).toEqual([
    expect.stringMatching(/^khabar: .*empty\.txt: there is no text/u),
    expect.stringMatching(/^khabar: .*gone\.txt: no such file/u),
  ]);
  for (const [args, why] of [
    [["read", good, "--published", "2024-02-31"], "2024-02-31"],
    [["read", good, "--jobs", "0"], "--jobs 0"],
    [["read", good, "--bogus"], "--bogus"],
    [["read", good, "--format", "xml"], "pretty, json, ndjson, html"],
    [["read", good, "--output", join(folder, "no", "such", "folder")], "--output"],
    [["raed", good], "read"],
    [["eval", join(folder, "none")], "no such folder"],
    [["eval", folder, "--names-left-out", "much"], "0 to 1"],
  ] as const) {
    const run = khabar(args);
    expect([run.status, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toContain(why);
    expect(run.stderr).not.toContain("    at ");
  }
});

test("--strict makes any problem a 1", () => {
  expect(khabar(["read", good, "--strict"]).status).toBe(1);
  expect(khabar(["read", good, "--strict", "--published", "2024-03-05"]).status).toBe(0);
});

test("an article over the bound and one that is not Arabic are told, the lines around them are read", () => {
  const long = JSON.stringify({ id: "long", text: SENTENCE.repeat(40_000) });
  const foreign = JSON.stringify({ id: "foreign", text: "The minister said that the delegation had arrived." });
  const run = khabar(["read", put("some.ndjson", `${line}${long}\n${foreign}\n{broken\n${line}`), "--format", "ndjson"]);
  const readings = run.stdout
    .trim()
    .split("\n")
    .map((l) => JSON.parse(l) as { problems: { code: string }[]; reports: unknown[] });
  expect(readings.map((r) => [r.reports.length, ...r.problems.map((p) => p.code)])).toEqual([[1], [0, "too-long"], [0, "not-arabic"], [1]]);
  expect(run.status).toBe(1);
  expect(run.stderr.trim().split("\n")).toHaveLength(3);
});

test("a large file that is not text is told for what it is, not for its length", () => {
  const run = khabar(["read", put("film.txt", Buffer.alloc(17 * 1024 * 1024, "\u0000\u0001\u0002"))]);
  expect(run.stderr).toContain("binary data, not text");
});

test("standard input that is closed or empty is one clear line", () => {
  const run = khabar(["read", "-", "--format", "ndjson"]);
  expect([run.status, run.stderr]).toEqual([1, "khabar: -: there is no text to read\n"]);
});

test("many articles keep their order on several threads, and are the same as on one", () => {
  const many = Array.from({ length: 500 }, (_, i) => JSON.stringify({ id: String(i), text: i % 7 === 0 ? "" : SENTENCE })).join("\n");
  const file = put("many.ndjson", many);
  const [one, three] = [1, 3].map((jobs) => khabar(["read", file, "--format", "ndjson", "--quiet", "--jobs", String(jobs)]).stdout);
  expect(three).toBe(one);
  const ids = one
    ?.trim()
    .split("\n")
    .map((l) => (JSON.parse(l) as { article: { id: string } }).article.id);
  expect(ids).toEqual(Array.from({ length: 500 }, (_, i) => String(i)));
});

test("a reader that goes away ends the work without a word", async () => {
  const many = put("pipe.ndjson", line.repeat(3000));
  const run = spawn(process.execPath, [tool, "read", many, "--format", "ndjson"]);
  let told = "";
  run.stderr.on("data", (d) => {
    told += d;
  });
  run.stdout.once("data", () => run.stdout.destroy());
  const code = await new Promise((resolve) => run.once("close", resolve));
  expect([code, told]).toEqual([0, ""]);
});

test("interrupted, what was written is whole and nothing more is read", async () => {
  const file = join(folder, "cut.json");
  // enough on standard input for its kind to be known, and no end of it: the tool waits for more
  const run = spawn(process.execPath, [tool, "read", "-", "--format", "json", "--output", file]);
  run.stdin.write(`${line}${"\n".repeat(70_000)}`);
  let told = "";
  run.stderr.on("data", (d) => {
    told += d;
  });
  while (!readFileOr(file).includes('"furniture"')) await new Promise((resolve) => setTimeout(resolve, 20));
  run.kill("SIGINT");
  const code = await new Promise((resolve) => run.once("close", resolve));
  expect(code).toBe(130);
  expect(told).toContain("interrupted after 1 article");
  expect(JSON.parse(readFileSync(file, "utf8"))).toHaveLength(1);
});

const readFileOr = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};
