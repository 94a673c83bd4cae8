/** A report as a person says it is. */
import type { Link, Mention, Report } from "../../../schema/reading.ts";
import type { Correction } from "../../../schema/record/operations/review.ts";
import { CorrectionError, nearest, spanAt, spansAt } from "./stretch.ts";

const OF_EVENTS = ["type", "status", "participants", "place", "start", "end", "series", "round"] as const;

/** A link keeps the words and the actor that a link of this name had; else it is found in the text near the cue. */
const linked = (given: NonNullable<Correction["chain"]>[number], before: Report, text: string, mentions: readonly Mention[]): Link => {
  const known = before.chain.find((l) => l.role === given.role && l.name === given.name);
  const span = known?.span ?? (given.given === "metadata" ? undefined : nearest(text, given.name, before.cue.span.start));
  const actor = known?.actor ?? mentions.find((m) => m.name === given.name && m.actor)?.actor;
  return {
    role: given.role,
    name: given.name,
    ...(actor ? { actor } : {}),
    ...(given.kind ? { kind: given.kind } : {}),
    ...(given.for ? { for: given.for } : {}),
    given: given.given,
    ...(span ? { span } : {}),
  };
};

/** `text`: the title where the report stands in it. Throws a CorrectionError. */
export const correctReport = (before: Report, c: Correction, text: string, mentions: readonly Mention[]): Report => {
  const foreign = OF_EVENTS.find((name) => c[name] !== undefined);
  if (foreign) throw new CorrectionError(`${foreign}: this is a report, and only events have that`);
  const cue = c.cue ? spanAt(text, c.cue, "cue") : before.cue.span;
  if (c.chain?.some((l) => l.name.trim() === "")) throw new CorrectionError("chain: a link without a name");
  return {
    ...before,
    mode: c.mode ?? before.mode,
    cue: { span: cue, lemma: c.cue ? cue.quote : before.cue.lemma, act: c.act ?? before.cue.act },
    content: c.content ? spansAt(text, c.content, "content") : before.content,
    chain: c.chain ? c.chain.map((l) => linked(l, before, text, mentions)) : before.chain,
    polarity: c.polarity ?? before.polarity,
    rule: "person",
    confidence: 1,
  };
};
