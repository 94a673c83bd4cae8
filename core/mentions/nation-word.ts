/** Nationalities spelt like a word of everyday: told as such behind an office of those who act for states. */
import { type Match, matchAt } from "../tokens/annotated.ts";
import type { Scene } from "./phrase-words.ts";

const OF_STATES: ReadonlySet<string> = new Set(["head", "minister", "ambassador", "envoy"]);

const BODIES: ReadonlySet<string> = new Set(["parliament"]);

/** "the MALIAN president", spelt like "financial": right behind the whole office, or that of whose deputy one is, or a parliament's. */
export const nationLikeWord = (s: Scene, head: Match, end: number): string | undefined => {
  const nation = matchAt(s.a, end - 1, "modifier")?.entry.features.nation;
  if (nation === undefined) return undefined;
  for (let at = head.from; at < end - 1; at++) {
    const [office, body] = [matchAt(s.a, at, "office"), matchAt(s.a, at, "organisation-head")];
    if (office?.to === end - 1 && OF_STATES.has(office.entry.features.rank ?? "")) return nation;
    if (body?.to === end - 1 && BODIES.has(body.entry.features.kind ?? "")) return nation;
  }
  return undefined;
};
