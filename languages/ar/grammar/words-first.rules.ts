/** Words in front of the verb that says whose they are, in marks or without: ""We do not want war", SAID X". */
import { isCueVerb } from "../../../core/mentions/phrase-words.ts";
import { openingQuotationBefore } from "../../../core/reports/content.ts";
import { cue, looseSource, source, takes } from "../../../core/reports/elements.ts";
import { alt, seq, when } from "../../../core/rules/pattern.ts";
import { isA } from "../../../core/tokens/annotated.ts";
import {
  agrees,
  asserted,
  atPause,
  cueOf,
  isKnown,
  needs,
  type P,
  participleNext,
  type ReportRule,
  rule,
  subject,
  timesOver,
} from "./report-parts.ts";
import { plain } from "./verb-place.ts";

const FEWEST_BEFORE = 5;

/** A comma stands right before the verb, and before it enough words that nobody else has said. */
const behindWords: P = when((scan) => {
  const { a } = scan.scene;
  const { from, proclitics } = cueOf(scan);
  const apart = proclitics === "" && a.lexicon.language.isComma(a.tokens[from - 1]?.type.text ?? "");
  if (!apart || from - 1 - scan.from < FEWEST_BEFORE) return false;
  for (let at = scan.from; at < from - 1; at++) if (isCueVerb(scan.scene, at) || isA(a, at, "complementiser")) return false;
  return true;
});

/** Nothing but the stop is left of the sentence. */
const atEnd: P = when((scan, at) => at >= scan.to || (at === scan.to - 1 && scan.scene.a.tokens[at]?.type.kind === "mark"));

const FEWEST_OF_OBJECT = 4;

/** The verb stands right behind a quotation that opens its sentence, a comma and "so" aside; a few words in marks may be who criticises. */
const behindQuotation: P = when((scan) => {
  const q = openingQuotationBefore(scan.scene, cueOf(scan).from, scan.from);
  return q !== undefined && (q.words >= FEWEST_OF_OBJECT || !takes(scan, "object"));
});

export const wordsFirstRules: readonly ReportRule[] = [
  // ""We do not want war", SAID X"
  rule(
    "quotation-then-verb",
    6.5,
    seq(cue("perfect", "imperfect"), plain, asserted, needs("quote"), behindQuotation, timesOver, alt(subject, looseSource("subject", 4))),
    "before",
  ),
  // ""We do not want war", CONFIRMED X, adding": what stands behind the comma is no object of the verb
  rule(
    "quotation-then-verb-then-participle",
    7.3,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      needs("quote", "object"),
      behindQuotation,
      timesOver,
      subject,
      atPause,
      participleNext,
    ),
    "before",
  ),
  // "We do not want war, SAYS X.": words without marks, with who says them at the end of the sentence
  rule(
    "words-then-verb",
    4.5,
    seq(
      cue("imperfect"),
      plain,
      asserted,
      needs("quote"),
      behindWords,
      source("subject", (p, scan) => isKnown(p) && p.skip === 0 && agrees(p, scan)),
      atEnd,
    ),
    "before",
  ),
];
