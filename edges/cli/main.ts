#!/usr/bin/env node
/** What `khabar` starts. The build puts `compiled-main.ts` in its place, which does the same from one file. */
import "./compile-lightly.ts";
import "./program.ts";
