/** What the user names on the command line, as articles one after the other; NDJSON is read a line at a time. */
import { existsSync, statSync } from "node:fs";
import { extname } from "node:path";
import type { Readable } from "node:stream";
import { fromFile } from "./file-input.ts";
import { complaint, type Input, type Meter, NO_METER } from "./input.ts";
import { fromStdin } from "./stdin-input.ts";

const KNOWN = new Set([".txt", ".html", ".htm", ".json", ".ndjson", ".jsonl"]);

/** Loaded where a folder or pattern is named: a single file waits for nothing it does not need. */
const filesLike = async (pattern: string, cwd?: string): Promise<string[]> => {
  const { glob } = await import("tinyglobby");
  return glob(pattern, cwd === undefined ? {} : { cwd, absolute: false });
};

/** Paths in the order given; folders and globs in the order of their names. */
const expand = async (names: readonly string[]): Promise<(string | { missing: string })[]> => {
  const paths: (string | { missing: string })[] = [];
  for (const name of names) {
    if (name === "-") paths.push(name);
    else if (existsSync(name) && statSync(name).isDirectory()) {
      const inside = await filesLike("**/*", name);
      const known = inside.filter((f) => KNOWN.has(extname(f).toLowerCase())).sort();
      if (known.length === 0) paths.push({ missing: `${name}: no .txt, .html, .json or .ndjson file in this folder` });
      paths.push(...known.map((f) => `${name.replace(/\/+$/u, "")}/${f}`));
    } else if (existsSync(name)) paths.push(name);
    else {
      const pattern = /[*?[{]/u.test(name);
      const matched = pattern ? (await filesLike(name)).sort() : [];
      if (matched.length === 0) paths.push({ missing: `${name}: ${pattern ? "no file matches this pattern" : "no such file or folder"}` });
      paths.push(...matched);
    }
  }
  return paths;
};

const sizeOf = (path: string): number => {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
};

/** All articles named, in order. Nothing here throws for what a file holds. */
export const readInputs = async function* (names: readonly string[], stdin: Readable, meter: Meter = NO_METER): AsyncGenerator<Input> {
  const paths = await expand(names);
  const files = paths.filter((p) => typeof p === "string");
  meter.total(files.includes("-") ? undefined : files.reduce((n, p) => n + sizeOf(p), 0));
  for (const path of paths) {
    if (typeof path !== "string") {
      const colon = path.missing.indexOf(":");
      yield complaint(path.missing.slice(0, colon), path.missing.slice(colon + 2));
      continue;
    }
    try {
      if (path === "-") yield* fromStdin(stdin, meter);
      else yield* fromFile(path, meter);
    } catch (error) {
      yield complaint(path, `cannot be read: ${(error as Error).message}`);
    }
  }
};
