/** "the sixth session of the joint committee between A and B": a session of two states is an encounter, though its noun may be anything's. */
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { ordinalAt } from "./series.ts";
import { namesTwoNations } from "./two-nations.ts";

export const jointRound = (s: Scene, at: number): Match | undefined => {
  const head = matchAt(s.a, at, "series-head");
  const ordinal = head && ordinalAt(s, head.to);
  const body = ordinal && sourceAt(s, ordinal.to);
  if (!head || body?.kind !== "organisation" || body.skip === 0) return undefined;
  const between = isA(s.a, body.to, "between") && sourceAt(s, body.to + 1)?.kind === "country";
  if (!between && !namesTwoNations(s, body.from, body.to + 2)) return undefined;
  return { ...head, entry: { ...head.entry, features: { type: "meeting", frame: "with", mood: "noun" } } };
};
