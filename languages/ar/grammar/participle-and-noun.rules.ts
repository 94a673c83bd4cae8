import { comma, cue, fillers, objectStart, source, word } from "../../../core/reports/elements.ts";
import { before } from "../../../core/reports/beside-cue.ts";
import { matchAt } from "../../../core/tokens/annotated.ts";
import { alt, keeping, opt, seq, when } from "../../../core/rules/pattern.ts";

import { adverb, asserted, cueOf, here, isKnown, needs, type P, type ReportRule, resumed, rule, tie, withPronoun } from "./report-parts.ts";
import { circumstantial } from "./verb-place.ts";
import { clause, clauseBy, complement, speech } from "./complements.ts";
import { ledBy, whatIsAsked } from "./addressee.rules.ts";
import { describedObject } from "./charged-object.rules.ts";

/** "calling on HIM to": a pronoun that stands by itself for whom the words go to. */
const addressedPronoun: P = word("pronoun", (m) => m.entry.features.object === "yes");

export const participleAndNounRules: readonly ReportRule[] = [
  rule("participle-complement", 10, seq(cue("participle"), asserted, circumstantial, fillers, complement)),
  rule(
    "participle-object",
    7,
    seq(
      cue("participle"),
      asserted,
      circumstantial,
      needs("object", "object:feeling", "object:told"),
      opt(alt(resumed, adverb)),
      tie("object", objectStart),
    ),
  ),
  // "denying, ON THE OTHER HAND, any intent"
  rule(
    "participle-turn-object",
    6.9,
    seq(
      cue("participle"),
      asserted,
      circumstantial,
      needs("object", "object:feeling", "object:told"),
      opt(comma),
      word("turn"),
      opt(comma),
      tie("object", objectStart),
    ),
  ),
  // "…, RENEWING the refusal": the same letters mean "anew" where no noun of what is affirmed follows
  rule(
    "participle-renewing",
    7,
    seq(
      cue("participle"),
      asserted,
      circumstantial,
      needs("object:renew"),
      tie(
        "object",
        when((scan, at) => {
          const m = matchAt(scan.scene.a, at, "stated");
          return m !== undefined && m.skip === 0 && scan.scene.a.tokens[before(scan.scene, cueOf(scan).from)]?.type.kind === "mark";
        }),
      ),
    ),
  ),
  rule(
    "participle-object-by",
    10.5,
    seq(cue("participle"), asserted, circumstantial, needs("object-by", "object-blame", "object-to"), describedObject(20)),
  ),
  rule(
    "participle-addressee",
    10,
    seq(cue("participle"), asserted, circumstantial, alt(source("addressee"), addressedPronoun), fillers, whatIsAsked),
  ),
  rule(
    "noun-pronoun-object-by",
    7,
    seq(cue("noun"), withPronoun, needs("object-by"), keeping("byPronoun", true, here), fillers, alt(clauseBy, ledBy)),
  ),
  rule(
    "noun-pronoun-complement",
    8,
    seq(
      cue("noun"),
      withPronoun,
      keeping("byPronoun", true, here),
      fillers,
      alt(seq(needs("that", "to", "by:that"), clause), clauseBy, seq(needs("quote"), speech)),
    ),
  ),
  // "behind THE MINISTER'S ASSERTION that": a verbal noun with who speaks as its complement
  rule(
    "noun-subject-that",
    7.5,
    seq(
      cue("noun"),
      asserted,
      when((scan) => cueOf(scan).enclitic === "" && !cueOf(scan).definite),
      source("subject", (p) => isKnown(p) && p.kind !== "group" && p.skip === 0 && p.definite),
      fillers,
      alt(seq(needs("that", "to:that", "by:that", "to", "on"), clause), seq(needs("by", "by:that"), clauseBy)),
    ),
  ),
  rule(
    "noun-definite-that",
    7,
    seq(
      cue("noun"),
      when((scan) => cueOf(scan).definite && cueOf(scan).entry.features.act === "say"),
      keeping("byPronoun", true, here),
      clause,
    ),
  ),
];
