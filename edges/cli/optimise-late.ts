/**
 * One article is read before what V8 compiles a second time, for speed, has paid for itself: a start tells it to wait, and who goes on to
 * read more lets it go on as it would (decisions/025-ready-at-start.md).
 */
import { setFlagsFromString } from "node:v8";

/** Units of bytecode that a function runs before V8 looks whether it is worth compiling: by its own measure, and until one article is read. */
const USUAL = 67_584;
const LATE = 400_000;

/** Before the program is loaded: what was compiled for it is good for the flags with which it was compiled. */
export const optimiseLate = (): void => setFlagsFromString(`--interrupt-budget=${LATE}`);

export const optimiseAsUsual = (): void => setFlagsFromString(`--interrupt-budget=${USUAL}`);
