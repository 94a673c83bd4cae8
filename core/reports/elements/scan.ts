/** What every element asks of a scan: the token at a place, the language, whether the match may go there. */
import type { Scene } from "../../mentions/phrase-words.ts";
import type { Pattern, Scan } from "../../rules/pattern.ts";

export type P = Pattern<Scene>;
export const tokenAt = (scan: Scan<Scene>, at: number) => scan.scene.a.tokens[at];
export const language = (scan: Scan<Scene>) => scan.scene.a.lexicon.language;
export const inBounds = (scan: Scan<Scene>, at: number) => at >= scan.from && at < scan.to;
