#!/usr/bin/env node
/** What `khabar` starts once it is built: the program out of one file, with what V8 made of it when the package was built. */
import "./compile-lightly.ts";
import { fileURLToPath } from "node:url";
import { programScript, runProgram } from "./program-script.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
runProgram(programScript(folder), folder, (specifier) => import(specifier));
