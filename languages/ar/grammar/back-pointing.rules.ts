/** "This came in a statement by X", "X told so": a clause that tells of the sentence before where, or by whom, it was said. */
import { cue, fillers, source, word } from "../../../core/reports/elements.ts";
import { opt, seq, single } from "../../../core/rules/pattern.ts";
import { isA, matchAt } from "../../../core/tokens/annotated.ts";
import { asserted, atPause, cueOf, isKnown, needs, type P, type ReportRule, rule, timesOver } from "./report-parts.ts";

/** The pointer begins with the cue itself. */
const pointer = (pronoun: boolean): P =>
  single((scan) => {
    const { a } = scan.scene;
    const m = matchAt(a, cueOf(scan).from, "back-pointer");
    return m === undefined || m.entry.features.weak === "yes" || (pronoun && m.entry.features.said === "yes") ? -1 : m.to;
  });

const led: P = word("preposition", (m) => m.entry.features.role === "in" || m.entry.features.role === "during");

/** Up to the clause's end: here the medium and whom the words were given to are looked for. */
const rest: P = single((scan, at) => {
  const { a } = scan.scene;
  let to = at;
  while (to < scan.to && !a.lexicon.language.isComma(a.tokens[to]?.type.text ?? "") && !isSaying(scan.scene.a, to)) to++;
  return to;
});

const isSaying = (a: Parameters<typeof isA>[0], at: number): boolean => {
  const cue = a.tokens[at]?.type.as.cue;
  return (
    isA(a, at, "complementiser") || (cue !== undefined && cue.entry.features.mood !== "noun" && a.tokens[at]?.type.classes.length === 1)
  );
};

export const backPointingRules: readonly ReportRule[] = [
  rule(
    "back-pointing-told-by",
    16,
    seq(cue("perfect"), pointer(true), asserted, timesOver, source("subject", isKnown), fillers, atPause),
    "back",
  ),
  rule(
    "back-pointing-document",
    15.5,
    seq(
      cue("perfect"),
      asserted,
      needs("document"),
      pointer(true),
      led,
      source("subject", (p) => p.kind === "document" && p.issuer !== undefined),
    ),
    "back",
  ),
  rule(
    "back-pointing-mouth",
    15.5,
    seq(cue("perfect"), needs("document"), pointer(true), word("mouthpiece"), source("subject", isKnown)),
    "back",
  ),
  rule("back-pointing-where", 12, seq(cue("perfect"), asserted, needs("document"), pointer(false), opt(rest)), "back"),
];
