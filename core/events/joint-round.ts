/** "the sixth session of the joint committee between A and B": a session of two states is an encounter, though its noun may be anything's. */
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { ordinalAt } from "./series.ts";
import { namesTwoNations } from "./two-nations.ts";

/** "the fifth session OF the committee": with a word or as a letter. */
const OF: ReadonlySet<string> = new Set(["from", "for"]);

export const jointRound = (s: Scene, at: number): Match | undefined => {
  const head = matchAt(s.a, at, "series-head");
  const ordinal = head && ordinalAt(s, head.to);
  const apart = ordinal && OF.has(matchAt(s.a, ordinal.to, "preposition")?.entry.features.role ?? "") ? 1 : 0;
  const body = ordinal && sourceAt(s, ordinal.to + apart);
  if (!head || body?.kind !== "organisation" || (apart === 0 && body.skip === 0)) return undefined;
  const between = isA(s.a, body.to, "between") && sourceAt(s, body.to + 1)?.kind === "country";
  if (!between && !namesTwoNations(s, body.from, body.to + 2)) return undefined;
  return { ...head, entry: { ...head.entry, features: { type: "meeting", frame: "with", mood: "noun" } } };
};
