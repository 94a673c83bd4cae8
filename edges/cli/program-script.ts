/**
 * The one file of the command line that the build makes, as a script that V8 need not compile: what it compiled for the first articles
 * is kept in a file beside it. Where that is of another version of V8, or missing, V8 says so by itself and compiles anew
 * (decisions/023-compile-lightly.md).
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Script } from "node:vm";
import { optimiseLate } from "./optimise-late.ts";

const PROGRAM = "program.cjs";
/** Beside the program. */
export const COMPILED = "program.compiled";

/** Loads a module for the program: what a script cannot do by itself. */
type Load = (specifier: string) => Promise<unknown>;
type Program = (require: NodeJS.Require, filename: string, load: Load) => void;

/** `folder` is that of the program. */
export const programScript = (folder: string): Script => {
  const compiled = join(folder, COMPILED);
  optimiseLate();
  // the build leaves nothing but ASCII in it, which is read without being decoded
  return new Script(`(function (require, __filename, load) {"use strict";${readFileSync(join(folder, PROGRAM), "latin1")}\n})`, {
    filename: join(folder, PROGRAM),
    ...(existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {}),
  });
};

export const runProgram = (script: Script, folder: string, load: Load): void => {
  const file = join(folder, PROGRAM);
  (script.runInThisContext() as Program)(createRequire(file), file, load);
};
