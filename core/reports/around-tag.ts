/** A tag of whose words they are inside its clause: what belongs to the tag, and what of the clause goes on behind it. */
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { textOf } from "./clause-edges.ts";
import { isFiniteVerb } from "./end-of-noun.ts";
import type { Frame, Region } from "./frame.ts";
import { toldOutlet } from "./recipients.ts";

const MOST_OF_TAG = 8;

/** "consists, according to a statement of the ministry TODAY, of": what stands between the source and the comma belongs to the tag. */
export const behindTag = (s: Scene, frame: Frame, from: number, to: number): number => {
  const { isComma } = s.a.lexicon.language;
  if (!isComma(textOf(s, frame.from - 1)) || s.a.tokens[from]?.type.kind !== "word") return from;
  for (let at = from; at < Math.min(to, from + MOST_OF_TAG); at++) {
    if (isComma(textOf(s, at))) return at;
    if (isA(s.a, at, "complementiser") || s.a.tokens[at]?.type.kind === "mark") return from;
  }
  return from;
};

const MOST_BEFORE_TAG = 5;

/** Prepositions that a verb before the tag waits for: "dealt, according to X, WITH". */
const OF_VERB: ReadonlySet<string> = new Set(["to", "on", "about"]);

export const isOfVerbBefore = (s: Scene, at: number): boolean => {
  const m = matchAt(s.a, at, "preposition");
  return m?.to === at + 1 && m.enclitic === "" && OF_VERB.has(m.entry.features.role ?? "");
};

/** "the court decided, according to the ministry, THE PUTTING OFF OF THE SESSION": a tag between commas, before its clause has all it takes. */
export const restOfClause = (s: Scene, frame: Frame, region: Region, to: number): Region | undefined => {
  const { isComma } = s.a.lexicon.language;
  const closes = behindTag(s, frame, Math.max(frame.content, frame.subject?.to ?? 0), to);
  const first = s.a.tokens[closes + 1]?.type;
  if (!isComma(textOf(s, frame.from - 1)) || !isComma(textOf(s, closes))) return undefined;
  if (region.to - region.from > MOST_BEFORE_TAG && !isOfVerbBefore(s, closes + 1)) return undefined;
  // "according to remarks of X, head of Y, TO THE PAPER Z": whom he told
  if (toldOutlet(s, closes + 1)) return undefined;
  if (first?.kind === "mark" || first?.conjoined || isA(s.a, closes + 1, "conjunction") || isFiniteVerb(s, closes + 1)) return undefined;
  let end = closes + 1;
  while (end < to && !opensWords(s, end)) end++;
  return end > closes + 1 ? { from: closes + 1, to: end } : undefined;
};

/** A verb or participle of saying, or a source: other words begin. */
const opensWords = (s: Scene, at: number): boolean =>
  isCueVerb(s, at) || s.a.tokens[at]?.type.as.cue?.entry.features.mood === "participle" || isA(s.a, at, "according");
