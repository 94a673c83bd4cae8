/** The package as somebody gets it: packed, unpacked into an empty folder beside its dependencies and nothing else of ours. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "khabar-package-"));
const home = join(folder, "node_modules/khabar");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, args: readonly string[], input = "") =>
  spawnSync(command, args, { cwd: folder, encoding: "utf8", input, env: { ...process.env, NODE_PATH: "" } });

beforeAll(() => {
  const packed = spawnSync("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], { cwd: root, encoding: "utf8" });
  mkdirSync(home, { recursive: true });
  const tarball = join(folder, packed.stdout.trim().split("\n").at(-1) as string);
  expect(spawnSync("tar", ["-xzf", tarball, "-C", home, "--strip-components=1"]).status).toBe(0);
  const { dependencies } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(folder, "node_modules", name)), { recursive: true });
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
}, 120_000);

const SENTENCE = "قال وزير خارجية مرجانة سالم الحداد إن الوفد وصل إلى العاصمة.";
const PROGRAM = `import { type Reading, read } from "khabar";
const text = ${JSON.stringify(SENTENCE)};
const reading: Reading = read({ text, published: "2024-03-05" });
for (const report of reading.reports) console.log(JSON.stringify([report.chain.map((link) => link.name), report.content.map((span) => span.quote)]));
`;

test("`read` from the package reads, with the model", () => {
  writeFileSync(join(folder, "program.js"), PROGRAM.replace("type Reading, ", "").replace(": Reading", ""));
  const { stdout, stderr } = run(process.execPath, ["program.js"]);
  expect(stderr).toBe("");
  const [speaker, content] = JSON.parse(stdout) as [string[], string[]];
  expect(speaker).toHaveLength(1);
  expect(content).toEqual(["الوفد وصل إلى العاصمة"]);
});

test("its types hold in a strict program", () => {
  writeFileSync(join(folder, "program.ts"), PROGRAM);
  symlinkSync(join(root, "node_modules/@types"), join(folder, "node_modules/@types"));
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", "node"];
  const { stdout, status } = run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...options, "program.ts"]);
  expect([status, stdout]).toEqual([0, ""]);
});

test("its command runs, on pages too", () => {
  const { bin } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { bin: { khabar: string } };
  const page = `<!doctype html><html><body><article><p>${SENTENCE}</p></article></body></html>`;
  const { stdout, status } = run(process.execPath, [join(home, bin.khabar), "read", "-", "--format", "json"], page);
  expect(status).toBe(0);
  expect((JSON.parse(stdout) as { reports: unknown[]; reader: { model: string } }[])[0]).toMatchObject({ reports: [{}] });
});
