import { comma, cue, fillers, objectStart, source, takes, word } from "../../../core/reports/elements.ts";
import { bearsPronoun } from "../../../core/reports/frame.ts";
import { alt, opt, seq, single, when } from "../../../core/rules/pattern.ts";

import {
  asRelay,
  forWhom,
  fromAhead,
  fromWord,
  fromSource,
  fromUnknown,
  innerSource,
  isPress,
  onlyRelay,
  pressRelay,
  saysInMarks,
  purpose,
  relayCue,
  relayedNoun,
  relayNoun,
  relaySubject,
  relayedDocument,
  sourceAhead,
  toldBy,
  toWord,
  whom,
} from "./relay-parts.ts";
import { isOfWhat } from "../../../core/reports/clause-edges.ts";
import { type P, type ReportRule, aboutWord, asserted, cueOf, here, needs, nounCue, rule, tie } from "./report-parts.ts";
import { plain } from "./verb-place.ts";
import { pause } from "./pause.ts";
import { ownStated } from "./addressee.rules.ts";
import { anyComplement, clause, clauseBy, speech } from "./complements.ts";
import { matchAt } from "../../../core/tokens/annotated.ts";

/** "citing the channel X and THE PAPER Y": the name behind what an outlet is is no object. */
const noName: P = when(({ scene: { a } }, at) => {
  const before = a.tokens[at - 1]?.type.kind === "mark" ? at - 2 : at - 1;
  return a.tokens[before]?.type.as["outlet-head"]?.definite !== false;
});

/** "from him": the verb is then as near to his as a pronoun is. */
const fromHim: P = single((scan, at) => {
  const m = matchAt(scan.scene.a, at, "preposition");
  if (m?.entry.features.role !== "about" || !bearsPronoun(m)) return -1;
  scan.captures.add("byPronoun", true);
  scan.captures.add("cue", { ...cueOf(scan), enclitic: m.enclitic || m.entry.form.slice(2) });
  return m.to;
});

/** Carriers told between the relay verb and the source, and the words between the source and what it said. */
export const relayRules: readonly ReportRule[] = [
  rule(
    "relay-from-source",
    14,
    seq(
      cue("perfect", "imperfect", "participle"),
      onlyRelay,
      fromAhead,
      asserted,
      opt(relaySubject),
      fillers,
      fromSource,
      // "his saying" further on beats the clause that it opens
      alt(seq(fillers, relayedNoun), fillers),
      // a clause further on beats a preposition or an object close by
      alt(seq(fillers, alt(clause, clauseBy, speech)), seq(fillers, alt(anyComplement, seq(noName, tie("object", objectStart))))),
    ),
  ),
  // "relayed the paper X, based on its sources, that"
  rule(
    "relay-told-by-source",
    13.4,
    seq(cue("perfect", "imperfect"), plain, onlyRelay, asserted, pressRelay, pause, toldBy, fillers, clause),
  ),
  // "relayed X from somebody no table knows his saying that"
  rule(
    "relay-from-unknown",
    13.2,
    seq(
      cue("perfect", "imperfect"),
      relayCue,
      fromAhead,
      asserted,
      pressRelay,
      pause,
      fromUnknown,
      fillers,
      opt(seq(relayedNoun, fillers)),
      alt(clause, clauseBy, speech),
    ),
  ),
  // "reported from him the agency X his saying that": who spoke before goes on
  rule(
    "relay-from-him",
    14.2,
    seq(
      cue("perfect"),
      asserted,
      onlyRelay,
      word("preposition", (m) => m.entry.features.role === "about" && bearsPronoun(m)),
      source("relay", isPress),
      asRelay,
      fillers,
      nounCue,
      when((scan) => cueOf(scan).enclitic !== ""),
      fillers,
      anyComplement,
    ),
  ),
  // "relayed from him the agency X THAT": without a noun of saying; the pronoun stands for who spoke before
  rule(
    "relay-from-him-clause",
    13.9,
    seq(
      cue("perfect"),
      asserted,
      onlyRelay,
      fromHim,
      source("relay", isPress),
      asRelay,
      fillers,
      alt(clause, clauseBy, speech, tie("object", ownStated)),
    ),
  ),
  // "denied WHAT THE PAPERS BROUGHT about quarrels", "what X said of its being so"
  rule(
    "what-press-brings",
    7.2,
    seq(
      cue("perfect"),
      when((scan) => isOfWhat(scan.scene, cueOf(scan))),
      asserted,
      source("subject", isPress),
      fillers,
      alt(seq(fromWord, clause), seq(aboutWord, tie("phrase", here))),
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
    "relay-to-source-clause",
    13.5,
    seq(cue("perfect", "imperfect"), asserted, needs("ascribe"), relaySubject, fillers, alt(seq(toWord, whom), forWhom), fillers, clause),
  ),
  // "media REPORTED that", with no source: they say so themselves
  rule(
    "relay-without-source",
    9.5,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      onlyRelay,
      source("subject", (p) => isPress(p) && p.skip === 0),
      fillers,
      clause,
    ),
  ),
  rule(
    "relay-document",
    15,
    seq(cue("perfect", "imperfect"), asserted, onlyRelay, relaySubject, opt(purpose), opt(comma), relayedDocument, fillers, anyComplement),
  ),
  // "the agency X LEARNED from a source that": what an outlet came to know it passes on; without a source it says so itself
  rule(
    "press-learned-from-source",
    14.5,
    seq(cue("perfect"), plain, asserted, needs("learn"), pressRelay, fillers, fromWord, whom, fillers, clause),
  ),
  // "it was learned AT a diplomatic source that"
  rule(
    "learned-at-source",
    14.4,
    seq(
      cue("perfect"),
      plain,
      asserted,
      needs("learn"),
      word("preposition", (m) => m.entry.features.role === "at" && m.enclitic === ""),
      source("subject", (p) => p.kind === "anonymous"),
      fillers,
      clause,
    ),
  ),
  rule(
    "press-learned",
    10,
    seq(cue("perfect"), plain, asserted, needs("learn"), alt(source("subject", isPress), saysInMarks), fillers, clause),
  ),
  rule(
    "press-from-source",
    14.5,
    seq(
      cue("perfect"),
      plain,
      relayCue,
      when((scan) => !takes(scan, "relay")),
      sourceAhead,
      asserted,
      pressRelay,
      pause,
      innerSource,
      fillers,
      relayNoun,
      fillers,
      anyComplement,
    ),
  ),
];
