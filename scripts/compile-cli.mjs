// Has the command line read the samples, and keeps what V8 compiled for it beside the program. In a process of its own, with the flags of a start.
import "../dist/edges/cli/compile-lightly.js";
import { devNull } from "node:os";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { optimiseLate } from "../dist/edges/cli/optimise-late.js";
import { COMPILED, programScript, runProgram } from "../dist/edges/cli/program-script.js";

const folder = fileURLToPath(new URL("../dist/edges/cli/", import.meta.url));
const main = new URL("../dist/edges/cli/main.js", import.meta.url);
const samples = fileURLToPath(new URL("../samples/articles", import.meta.url));
const script = programScript(folder);
process.argv = [
  process.execPath,
  fileURLToPath(main),
  "read",
  samples,
  "--format",
  "ndjson",
  "--jobs",
  "1",
  "--quiet",
  "--output",
  devNull,
];
process.once("beforeExit", () => {
  // what is kept is good for the flags that are set now, and a start has these
  optimiseLate();
  writeFileSync(join(folder, COMPILED), script.createCachedData());
});
runProgram(script, folder, (name) => import(name.startsWith(".") ? new URL(name, main).href : name));
