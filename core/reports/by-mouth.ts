/** "the government, BY THE MOUTH OF its spokesman X, declared": who speaks for a body is told behind a phrase of its own. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { matchAt } from "../tokens/annotated.ts";
import type { Frame } from "./frame.ts";

const SPEAKS: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["person", "office", "anonymous"]);

/** The frame with whoever's mouth it was as its subject. */
export const byMouth = (s: Scene, frame: Frame): Frame => {
  // "LAYLA SHAMI by the mouth of the residents": a person speaks himself
  if (frame.subject?.person) return frame;
  const end = Math.max(frame.content, frame.cue.to);
  for (let at = Math.min(frame.from, frame.subject?.from ?? frame.from); at < end; at++) {
    if (s.a.phrases[at] === undefined) continue;
    const mouth = matchAt(s.a, at, "mouthpiece");
    const phrase = mouth?.entry.features.tongue === "yes" ? sourceAt(s, mouth.to) : undefined;
    if (!phrase || !SPEAKS.has(phrase.kind) || phrase.skip > 0) continue;
    const inside = frame.content > at && frame.content < phrase.to;
    const behind = s.a.lexicon.language.isComma(s.a.tokens[phrase.to]?.type.text ?? "") ? phrase.to + 1 : phrase.to;
    const told = { ...frame, subject: phrase, antecedent: undefined };
    if (!inside) return told;
    // "by the mouth of the head of "X Y Z", THAT": the marks were those of his body's name
    const that = matchAt(s.a, behind, "complementiser");
    const said = s.a.tokens[behind]?.type.kind === "mark";
    return { ...told, content: that?.to ?? behind, tie: said ? frame.tie : "that" };
  }
  return frame;
};
