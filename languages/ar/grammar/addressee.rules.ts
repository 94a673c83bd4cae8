/** Verbs with whom the words went to, or of whom they were said, between them and what was said. */
import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import type { Scene } from "../../../core/mentions/phrase-words.ts";
import { bearsBy, cue, fillers, objectStart, prefixedFor, source, word } from "../../../core/reports/elements.ts";
import { alt, opt, type Scan, seq, when } from "../../../core/rules/pattern.ts";

import {
  type P,
  type ReportRule,
  agent,
  asserted,
  cueOf,
  here,
  needs,
  pause,
  plain,
  rule,
  subject,
  tie,
  withPronoun,
} from "./report-parts.ts";
import { clause, clauseBy } from "./complements.ts";

/** What the one-letter "by" leads. */
export const ledBy: P = tie(
  "phrase",
  when((scan, at) => bearsBy(scan, at)),
);

/** What somebody was asked or told, behind him: by, to, for or on, as the verb takes it. */
export const whatIsAsked: P = alt(
  seq(needs("address-by"), ledBy),
  seq(needs("address-to"), address("to")),
  seq(needs("address-to"), tie("phrase", prefixedFor)),
  seq(needs("address-on"), address("on")),
);

export const addresseeRules: readonly ReportRule[] = [
  rule(
    "verb-pronoun-object-by",
    8,
    seq(cue("perfect", "imperfect"), withPronoun, asserted, needs("object-by", "address-by"), opt(subject), fillers, alt(clauseBy, ledBy)),
  ),
  // "which the minister considered a step": what the pronoun goes back to was called so
  rule("verb-pronoun-object", 6, seq(cue("perfect"), withPronoun, asserted, needs("copular"), agent, pause, tie("object", objectStart))),
  rule(
    "verb-pronoun-that",
    7,
    seq(cue("perfect", "imperfect"), withPronoun, asserted, needs("address-that"), opt(subject), fillers, alt(clause, clauseBy)),
  ),
  rule(
    "verb-pronoun-addressee",
    7,
    seq(
      cue("perfect", "imperfect"),
      withPronoun,
      asserted,
      opt(subject),
      fillers,
      alt(seq(needs("address-to"), address("to")), seq(needs("address-on"), address("on"))),
    ),
  ),
  rule(
    "verb-group-addressee",
    10.5,
    seq(cue("perfect", "imperfect"), plain, asserted, pause, source("addressee", isAddressed), whatIsAsked),
  ),
  rule(
    "verb-addressee",
    10,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      opt(subject),
      pause,
      source("addressee"),
      fillers,
      alt(whatIsAsked, seq(needs("address-that", "address-by", "address-to"), alt(clause, clauseBy))),
    ),
  ),
];

/** One noun phrase before a call's preposition is whom the call goes to, where it cannot be the verb's subject or is a crowd. */
function isAddressed(p: NounPhrase, scan: Scan<Scene>): boolean {
  if (p.kind === "group" && p.number === "p") return true;
  const verb = cueOf(scan).entry.features.gender;
  return verb !== undefined && p.gender !== "" && p.gender !== verb && p.number === "s" && p.members === undefined;
}

/** The address's own preposition, with a clause or a noun behind it. */
export function address(role: string): P {
  return seq(
    word("preposition", (m) => m.entry.features.role === role && m.to === m.from + 1),
    alt(clause, tie("phrase", here)),
  );
}
