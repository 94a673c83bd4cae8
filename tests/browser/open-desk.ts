/** Opens a desk with the samples in its record, once for all browser tests. Two of them: one as everybody has it on their own machine, one with accounts. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    desk: string;
    guarded: string;
  }
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const KHABAR = join(ROOT, "dist/edges/cli/main.js");
export const USER = { name: "salma", password: "seventeen-gulls-fly" };

const khabar = (options: readonly string[], input?: string): void => {
  const run = spawnSync(process.execPath, [KHABAR, ...options], { cwd: ROOT, encoding: "utf8", ...(input ? { input } : {}) });
  if (run.status !== 0) throw new Error(`khabar ${options.join(" ")}: ${run.stderr || run.stdout}`);
};

const opened = (options: readonly string[]): Promise<{ desk: ChildProcess; port: string }> =>
  new Promise((resolve, reject) => {
    const desk = spawn(process.execPath, [KHABAR, "desk", "--port", "0", ...options], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
    desk.stdout?.setEncoding("utf8").on("data", (text: string) => {
      const port = /http:\/\/[^\s/]+:(\d+)\//u.exec(text)?.[1];
      if (port) resolve({ desk, port });
    });
    desk.once("exit", (code) => reject(new Error(`the desk ended with ${code}`)));
  });

const withSamples = (): { folder: string; record: readonly string[] } => {
  const folder = mkdtempSync(join(tmpdir(), "khabar-browser-"));
  const record = ["--record", join(folder, "samples.db")];
  khabar(["add", "samples/articles", ...record]);
  return { folder, record };
};

/** For tests that change the record: a desk of their own, with the samples. */
export const ownDesk = async (): Promise<{ readonly base: string; close(): void }> => {
  const { folder, record } = withSamples();
  const { desk, port } = await opened(record);
  return {
    base: `http://localhost:${port}`,
    close() {
      desk.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

export default async (project: TestProject): Promise<() => void> => {
  const { folder, record } = withSamples();
  khabar(["users", "add", USER.name, "--role", "reviewer", ...record], USER.password);
  const open = await opened(record);
  const guarded = await opened([...record, "--host", "0.0.0.0"]);
  project.provide("desk", `http://localhost:${open.port}`);
  project.provide("guarded", `http://127.0.0.1:${guarded.port}`);
  return () => {
    open.desk.kill();
    guarded.desk.kill();
    rmSync(folder, { recursive: true, force: true });
  };
};
