/**
 * Tells V8 to put less of the functions called into those that call them. A reader is many small functions, each asked at every word:
 * by its own measure V8 copies them into one another until compiling takes longer than reading the first thousands of articles, and
 * two workers compile all of it twice. With these bounds it compiles a third less, and what it has compiled runs no slower
 * (decisions/023-compile-lightly.md). Imported before all else by programs of our own; a library leaves its host's engine alone.
 */
import { setFlagsFromString } from "node:v8";

setFlagsFromString("--max-inlined-bytecode-size=100");
setFlagsFromString("--max-inlined-bytecode-size-cumulative=200");
