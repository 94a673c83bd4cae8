import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const khabar = (...args: string[]) => spawnSync(process.execPath, ["dist/edges/cli/main.js", ...args], { cwd: root, encoding: "utf8" });

describe("documentation", () => {
  it("is what the definitions say", () => {
    const check = spawnSync(process.execPath, ["scripts/write-docs.mjs", "--check"], { cwd: root, encoding: "utf8" });
    expect(check.stderr).toBe("");
    // every command shown in the pages is run
  }, 600_000);

  it("names every option the command line takes, and no other", () => {
    const documented = readFileSync(`${root}docs/cli.md`, "utf8");
    for (const command of ["read", "eval"]) {
      const section = documented.split(`\n## ${command}\n`)[1]?.split("\n## ")[0] ?? "";
      const told = new Set([...section.matchAll(/`(--[a-z-]+)/gu)].map((m) => m[1]));
      const taken = new Set([...khabar(command, "--help").stdout.matchAll(/^ +(?:-\w, )?(--[a-z-]+)/gmu)].map((m) => m[1]));
      taken.delete("--help");
      expect(told).toEqual(taken);
    }
  });
});
