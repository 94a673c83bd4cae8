import { comma, cue, fillers, objectStart, source, takes } from "../../../core/reports/elements.ts";
import { alt, opt, seq, when } from "../../../core/rules/pattern.ts";

import {
  asRelay,
  forWhom,
  fromSource,
  innerSource,
  isPress,
  onlyRelay,
  purpose,
  relayCue,
  relayNoun,
  relaySubject,
  relayedDocument,
  toWord,
  whom,
} from "./relay-parts.ts";
import { type ReportRule, asserted, needs, nounCue, pause, plain, rule, tie } from "./report-parts.ts";
import { anyComplement, clause, clauseBy, speech } from "./complements.ts";

/** Carriers told between the relay verb and the source, and the words between the source and what it said. */
export const relayRules: readonly ReportRule[] = [
  rule(
    "relay-from-source",
    14,
    seq(
      cue("perfect", "imperfect", "participle"),
      asserted,
      onlyRelay,
      opt(relaySubject),
      fillers,
      fromSource,
      fillers,
      relayNoun,
      // a clause further on beats a preposition or an object close by
      alt(seq(fillers, alt(clause, clauseBy, speech)), seq(fillers, alt(anyComplement, tie("object", objectStart)))),
    ),
  ),
  // "ascribed to X the saying that"
  rule(
    "relay-to-source",
    14,
    seq(
      cue("perfect", "imperfect", "participle"),
      asserted,
      needs("ascribe"),
      opt(relaySubject),
      fillers,
      alt(seq(toWord, whom), forWhom),
      fillers,
      nounCue,
      fillers,
      anyComplement,
    ),
  ),
  rule(
    "relay-document",
    15,
    seq(cue("perfect", "imperfect"), asserted, onlyRelay, relaySubject, opt(purpose), opt(comma), relayedDocument, fillers, anyComplement),
  ),
  rule(
    "press-from-source",
    14.5,
    seq(
      cue("perfect"),
      plain,
      asserted,
      relayCue,
      when((scan) => !takes(scan, "relay")),
      source("relay", isPress),
      asRelay,
      pause,
      innerSource,
      fillers,
      relayNoun,
      fillers,
      anyComplement,
    ),
  ),
];
