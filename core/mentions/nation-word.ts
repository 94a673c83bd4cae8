/** Nationalities spelt like a word of everyday: told as such behind an office of those who act for states. */
import { type Match, matchAt } from "../tokens/annotated.ts";
import type { Scene } from "./phrase-words.ts";

const OF_STATES: ReadonlySet<string> = new Set(["head", "minister", "ambassador", "envoy"]);

/** "the MALIAN president", spelt like "financial": right behind the whole office, which ends with it. */
export const nationLikeWord = (s: Scene, head: Match, end: number): string | undefined =>
  end === head.to + 1 && OF_STATES.has(head.entry.features.rank ?? "")
    ? matchAt(s.a, head.to, "modifier")?.entry.features.nation
    : undefined;
