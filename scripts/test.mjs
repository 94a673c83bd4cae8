// Runs the tests and ends with one plain line that tells how many passed and failed. --browser: those of the desk in a browser; --built: what is built already is taken.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "khabar-test-"));
const report = join(folder, "report.json");
const OWN = ["--browser", "--built"];
const given = new Set(process.argv.slice(2));
if (!given.has("--built")) {
  const build = spawnSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
  if (build.status !== 0) process.exit(build.status ?? 1);
}
const config = given.has("--browser") ? ["--config", "vitest.browser.config.ts"] : [];
const vitest = join(root, "node_modules/vitest/vitest.mjs");
const run = spawnSync(
  process.execPath,
  [
    vitest,
    "run",
    ...config,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2).filter((a) => !OWN.includes(a)),
  ],
  {
    cwd: root,
    stdio: "inherit",
  },
);
let failed = run.status === 0 ? 0 : 1;
let passed = 0;
try {
  const result = JSON.parse(readFileSync(report, "utf8"));
  passed = result.numPassedTests;
  failed = Math.max(
    result.numFailedTests + result.testResults.filter((f) => f.status === "failed" && f.assertionResults.length === 0).length,
    failed,
  );
} catch {
  failed = Math.max(failed, 1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
