/** A plan that the rest of its sentence takes back: "was due on Sunday, but it was put off". */
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { namesEncounter, type Trigger } from "./trigger.ts";

/** What does not take place as planned. */
export const OFF: ReadonlySet<string> = new Set(["postponed", "cancelled"]);

const NEAR_BUT = 3;

/** What became of it behind "but", where nothing else that is put off is named. */
export const offAfterBut = (s: Scene, { match, sentence }: Trigger): "postponed" | "cancelled" | undefined => {
  for (let at = match.to; at < sentence.to; at++) {
    const but = matchAt(s.a, at, "conjunction");
    if (but?.entry.features.kind !== "but") {
      if (namesEncounter(s, at) || isA(s.a, at, "complementiser")) return undefined;
      continue;
    }
    for (let i = but.to; i < Math.min(sentence.to, but.to + NEAR_BUT); i++) {
      const off = matchAt(s.a, i, "status");
      const status = off?.entry.features.status;
      if (status === "postponed" || status === "cancelled") return isOfOther(s, off?.to ?? i) ? undefined : status;
      // "but THE TRIP was put off"
      if (isOfOther(s, i)) return undefined;
    }
    return undefined;
  }
  return undefined;
};

/** "but he called off THE TRIP to", "another visit": a thing of its own, and not what was planned. */
const isOfOther = (s: Scene, at: number): boolean => {
  if (namesEncounter(s, at)) return true;
  const type = s.a.tokens[at]?.type;
  return type?.kind === "word" && !type.as.preposition && s.inTime[at] !== 1 && type.as.adverb === undefined && type.definite;
};
