/** "This came in a statement by X", "X told so": a clause that tells of the sentence before where, or by whom, it was said. */
import type { Scene } from "../../../core/mentions/phrase-words.ts";
import { cue, fillers, framesOf, source, word } from "../../../core/reports/elements.ts";
import { alt, opt, type Scan, seq, single, when } from "../../../core/rules/pattern.ts";
import { endingAt, isA, matchAt } from "../../../core/tokens/annotated.ts";
import {
  adverb,
  agrees,
  asserted,
  atPause,
  cueOf,
  isKnown,
  make,
  needs,
  type P,
  type ReportRule,
  rule,
  timesOver,
  toldFirst,
} from "./report-parts.ts";

/** The pointer begins with the cue itself. */
const pointer = (pronoun: boolean): P =>
  single((scan) => {
    const { a } = scan.scene;
    const m = matchAt(a, cueOf(scan).from, "back-pointer");
    return m === undefined || m.entry.features.weak === "yes" || (pronoun && m.entry.features.said === "yes") ? -1 : m.to;
  });

/** "said SO", "denied THAT": what is pointed at is a demonstrative behind the verb, whoever it is who said it. */
const pointedAt: P = single((scan) => {
  const { a } = scan.scene;
  const m = matchAt(a, cueOf(scan).from, "back-pointer");
  return m !== undefined && m.to === cueOf(scan).to + 1 && isA(a, cueOf(scan).to, "demonstrative") ? m.to : -1;
});

/** Where "which", "this is what" begins right before the verb. */
const whichAt = (scan: Scan<Scene>): number => {
  const { a } = scan.scene;
  const { from, enclitic } = cueOf(scan);
  // "…, THE THING WHICH X denied"
  const outcome = enclitic === "" ? undefined : endingAt(a, from, "outcome");
  if (outcome && outcome.to > outcome.from + 1 && outcome.from >= scan.from) return outcome.from;
  const what = matchAt(a, from - 1, "relative");
  if (enclitic === "" || what === undefined || what.entry.features.gender !== undefined || what.skip > 0) return -1;
  const points = isA(a, from - 2, "demonstrative") || (isA(a, from - 2, "pronoun") && matchAt(a, from - 2, "pronoun")?.enclitic === "");
  return points && from - 2 >= scan.from ? from - 2 : -1;
};

const behindWhich: P = when((scan) => whichAt(scan) >= 0);

/** "…, WHICH X HAS DENIED", "THIS IS WHAT X HAS CONFIRMED": of what stands before, in its sentence or the one before it. */
const whichSaid: ReportRule = {
  name: "which-said",
  score: 16,
  pattern: seq(
    cue("perfect", "imperfect"),
    behindWhich,
    needs("object", "that", "on"),
    when((scan) => !framesOf(cueOf(scan)).has("copular")),
    opt(toldFirst),
    timesOver,
    source("subject", (p, scan) => isKnown(p) && p.skip === 0 && agrees(p, scan)),
    fillers,
    opt(adverb),
    alt(
      atPause,
      when((scan, at) => isA(scan.scene.a, at, "relative")),
    ),
  ),
  produce: (scan, _at, after) => {
    const from = whichAt(scan);
    const made = make(16)("which-said", from === scan.from ? "back" : "before")(scan, from, after);
    return made && { ...made, apart: true };
  },
};

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
  whichSaid,
  rule(
    "back-pointing-so-told-by",
    16.5,
    seq(cue("perfect"), pointedAt, asserted, opt(adverb), timesOver, source("subject", isKnown), fillers, atPause),
    "back",
  ),
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
