import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import { comma, cue, fillers, looseSource, source, word } from "../../../core/reports/elements.ts";
import type { Scene } from "../../../core/mentions/phrase-words.ts";
import { alt, keep, opt, type Scan, seq, single, when } from "../../../core/rules/pattern.ts";
import { byScore } from "../../../core/rules/rule.ts";
import { sourceAt } from "../../../core/mentions/source-phrase.ts";
import { isTold } from "../../../core/reports/elements/loose-words.ts";
import { isA, type Match, matchAt } from "../../../core/tokens/annotated.ts";

import { accordingToHim, accordingWhat, accordingWord, asWhat, citedInMarks, inMarks, toSource } from "./according-words.ts";
import { fromSource, innerSource, isPress, pressRelay, relaySubject } from "./relay-parts.ts";
import {
  type P,
  type ReportRule,
  aboutWord,
  cueOf,
  get,
  keepingFiller,
  needs,
  resumed,
  rule,
  timesOver,
  toldFirst,
  atPause,
  isKnown,
  participleNext,
  remarksOf,
} from "./report-parts.ts";
import { toldReporter } from "./told-reporter.ts";

/** What outlets do with words: "as "X" REPORTED". */
const passesOn: P = when((scan) => PASSED_ON.has(cueOf(scan).entry.features.act ?? ""));
const PASSED_ON: ReadonlySet<string> = new Set(["relay", "say", "reveal"]);
/** "is held ACCORDING TO THE PLAN": a thing tells how something is done, unless a comma sets it off as a source. */
const whoeverOrApart: P = when((scan) => {
  const before = scan.scene.a.tokens[cueOf(scan).from - 1]?.type;
  return get<NounPhrase>(scan, "subject")?.kind !== "common" || before?.kind === "mark";
});
/** Where a clause begins: the sentence's own, or one behind "that", a comma aside. */
const atStart: P = when((scan, at) => at <= scan.from + 1 || isBehindThat(scan, at));
const isBehindThat = ({ scene: { a } }: Scan<Scene>, at: number): boolean =>
  isA(a, at - 1, "complementiser") || (a.lexicon.language.isComma(a.tokens[at - 1]?.type.text ?? "") && isA(a, at - 2, "complementiser"));
/** "that ACCORDING TO THE PLAN": inside what is said only somebody speaks. */
const knownBehindThat: P = when((scan) => get<NounPhrase>(scan, "subject")?.kind !== "common" || cueOf(scan).from <= scan.from + 1);
const mainClause: P = alt(seq(comma, opt(word("resumption"))), word("resumption"));
/** "according to what she said, on this occasion, the director": one word led by "by" between commas. */
const inPassing: P = seq(comma, (scan, at, next) => scan.scene.a.tokens[at]?.type.prefixed === "by" && next(at + 1), comma);
/** "on the official page OF THE MINISTRY": whose page it is said so there. */
const pageOf: P = (scan, at, next) => {
  const m = matchAt(scan.scene.a, at, "medium");
  if (m?.entry.features.page !== "yes") return false;
  const owner = source("subject", (p) => p.kind !== "common" && (p.skip > 0 || scan.scene.a.tokens[p.from]?.type.prefixed === "for"));
  return owner(scan, m.to, (to) => keep(scan, "fillers", [{ from: at - 1, to: m.to }], () => next(to)));
};
const inOrOn: P = word("preposition", (m) => m.enclitic === "" && (m.entry.features.role === "in" || m.entry.features.role === "on"));
/** The words were given "in a statement", "in a telephone call", before it is told who gave them. */
const opensMedium: P = when((scan, at) => {
  const { a } = scan.scene;
  return (
    matchAt(a, at, "preposition")?.entry.features.role === "in" &&
    (isA(a, at + 1, "medium") || (a.phrases[at + 1]?.some(isMedium) ?? false))
  );
});
/** "in his MEDIA statement": no calling, but an adjective of the medium. */
const isApart = (p: NounPhrase, { scene: { a } }: Scan<Scene>): boolean =>
  isKnown(p) && p.kind !== "outlet" && p.skip === 0 && (p.person !== undefined || a.tokens[p.from - 1]?.type.as.medium === undefined);
const isMedium = (m: Match): boolean => m.entry.class === "medium";
/** The words for who spoke end here: at a mark that closes no name, or at whom he spoke to. */
const atPauseOrTold: P = alt(
  seq(
    atPause,
    when(({ scene: { a } }, at) => (a.quotations.markOf[at] ?? -1) === -1),
  ),
  when(({ scene }, at) => isTold(scene, at) && scene.a.tokens[at]?.type.conjoined !== true),
);
/** No source that the tables know stands here, and nobody whom the words were given to; an office may be told by more words than they know. */
const unexplained: P = when((scan, at) => {
  const known = sourceAt(scan.scene, at);
  return (
    !isTold(scan.scene, at) &&
    toldReporter(scan.scene, at) < 0 &&
    (known === undefined || ((known.kind === "office" || known.kind === "common") && known.skip === 0 && !known.person))
  );
});
/** "according to what X PUBLISHED": bringing out what others said, by an outlet. */
const published: P = seq(
  single((scan, at) => {
    const m = matchAt(scan.scene.a, at, "issued");
    if (!m || !PUBLISHING.has(m.entry.features.agent ?? "") || m.to > scan.to) return -1;
    scan.captures.add("cue", m);
    return m.to;
  }),
  timesOver,
);
/** The words it is about stand before it. */
const wordsBefore: P = when((scan, at) => at > scan.from + 2);
const PUBLISHING: ReadonlySet<string> = new Set(["next", "subject", "carrier"]);
const publisher: P = source("subject", (p) => isPress(p) && p.skip === 0);

/** A comma stands right before "as X said". */
const behindComma: P = when((scan) => {
  const { a } = scan.scene;
  return a.lexicon.language.isComma(a.tokens[cueOf(scan).from - 2]?.type.text ?? "");
});
/** Whom the words were given to, or in what. */
const toldThere: P = alt(
  when(({ scene }, at) => isTold(scene, at) && scene.a.tokens[at]?.type.conjoined !== true),
  opensMedium,
);

const MOST_OF_KIN = 4;
const MOST_OF_SPEAKER = 5;
const saidVerb: P = cue("perfect", "imperfect");

/** "as an official told THE AGENCY X": the outlet whom the words were given to, without a preposition, kept as where they were given. */
const toldOutlet: P = (scan, at, next) => {
  const outlet = sourceAt(scan.scene, at);
  if (outlet?.kind !== "outlet" || outlet.skip > 0) return false;
  return keepingFiller(scan, { from: at, to: outlet.to }, () => next(outlet.to));
};

const FARTHEST_COPY = 8;

/** "according to a statement of X, OF WHICH THE AGENCY RECEIVED A COPY today, …": who has the paper stands between it and the clause. */
const copyHeld: P = (scan, at, next) => {
  const { a } = scan.scene;
  for (let to = at + 1; to < Math.min(at + FARTHEST_COPY, scan.to); to++) {
    const copy = a.phrases[to]?.find((p) => p.entry.class === "issued" && p.entry.features.agent === "copy");
    if (copy) return keepingFiller(scan, { from: at, to: copy.to }, () => timesOver(scan, copy.to, next));
    if (a.lexicon.language.isComma(a.tokens[to]?.type.text ?? "")) return false;
  }
  return false;
};

export const accordingRules: readonly ReportRule[] = byScore([
  rule("according-to-front", 8, seq(atStart, accordingWord, toSource, knownBehindThat, opt(copyHeld), fillers, mainClause), "that"),
  rule(
    "according-to-what-front",
    9,
    seq(atStart, accordingWhat, saidVerb, opt(resumed), timesOver, opt(source("subject")), fillers, opt(fromSource), mainClause),
    "that",
  ),
  rule(
    "according-to-what-relayed-front",
    9.5,
    seq(atStart, accordingWhat, saidVerb, needs("relay"), relaySubject, fillers, fromSource, fillers, mainClause),
    "that",
  ),
  // "according to the paper X, citing Y, …": the source behind the outlet speaks
  rule("according-to-relayed-front", 14.2, seq(atStart, accordingWord, pressRelay, opt(comma), innerSource, fillers, mainClause), "that"),
  rule("according-to-relayed-tail", 6.5, seq(accordingWord, pressRelay, opt(comma), innerSource), "before"),
  rule("according-to-what-relayed-tail", 7.8, seq(accordingWhat, saidVerb, pressRelay, opt(comma), innerSource), "before"),
  rule("according-to-him-front", 8, seq(atStart, accordingToHim, mainClause), "that"),
  rule("as-announced-front", 9, seq(atStart, asWhat, saidVerb, source("subject"), fillers, comma, word("resumption")), "that"),
  rule("according-to-tail", 6, seq(accordingWord, alt(toSource, citedInMarks), whoeverOrApart), "before"),
  rule("according-to-remarks-front", 8.2, seq(atStart, accordingWord, remarksOf(false), fillers, mainClause), "that"),
  rule("according-to-remarks-tail", 6.2, seq(accordingWord, remarksOf(false)), "before"),
  rule(
    "according-to-what-remarks",
    7.5,
    seq(
      accordingWhat,
      saidVerb,
      needs("document"),
      word("preposition", (m) => m.entry.features.role === "in"),
      remarksOf(false),
    ),
    "before",
  ),
  rule(
    "according-to-what-tail",
    7,
    seq(
      accordingWhat,
      saidVerb,
      opt(resumed),
      opt(toldFirst),
      opt(
        seq(
          opt(aboutWord),
          alt(timesOver, seq(comma, timesOver), inPassing),
          source("subject", (p, scan) => p.kind !== "common" || scan.scene.a.tokens[p.from]?.type.prefixed !== "by"),
        ),
      ),
      opt(innerSource),
    ),
    "before",
  ),
  // "as "X" reported": an outlet that no table knows, in marks
  rule(
    "according-to-what-marks",
    7.15,
    seq(alt(accordingWhat, asWhat), saidVerb, passesOn, opt(resumed), timesOver, inMarks, timesOver, atPause),
    "before",
  ),
  rule("according-to-what-page", 7.6, seq(accordingWhat, saidVerb, needs("document"), inOrOn, pageOf), "before"),
  // "according to what he said in a statement to the radio, X": who said it stands behind the medium
  rule(
    "according-to-what-medium-first",
    7.3,
    seq(accordingWhat, saidVerb, opt(resumed), opensMedium, fillers, opt(comma), timesOver, source("subject", isApart)),
    "before",
  ),
  // "according to what the owner of the project stated": who said it, in words no table knows
  rule(
    "according-to-what-words-tail",
    7.1,
    seq(accordingWhat, saidVerb, opt(resumed), timesOver, unexplained, looseSource("subject", MOST_OF_SPEAKER), atPauseOrTold),
    "before",
  ),
  // "according to what came in the mouth of X"
  rule(
    "according-to-what-mouth",
    7.6,
    seq(accordingWhat, saidVerb, needs("document"), word("mouthpiece"), source("subject", isKnown)),
    "before",
  ),
  // "according to what the brother of Y confirmed": whom kin alone tells
  rule(
    "according-to-what-kin-tail",
    7.2,
    seq(
      accordingWhat,
      saidVerb,
      opt(resumed),
      timesOver,
      when((scan, at) => matchAt(scan.scene.a, at, "kin") !== undefined),
      looseSource("subject", MOST_OF_KIN),
      atPause,
    ),
    "before",
  ),
  rule(
    "according-to-what-published-front",
    9.2,
    seq(atStart, accordingWhat, published, publisher, fillers, opt(fromSource), mainClause),
    "that",
  ),
  rule("according-to-what-published-tail", 6.8, seq(wordsBefore, alt(accordingWhat, asWhat), published, publisher), "before"),
  rule("according-to-what-published-relayed-tail", 7.7, seq(accordingWhat, published, pressRelay, opt(comma), innerSource), "before"),
  rule(
    "as-press-said-tail",
    6,
    seq(
      asWhat,
      saidVerb,
      source("subject", (p) => isPress(p) && p.skip === 0),
    ),
    "before",
  ),
  // "…, as X confirmed, ADDING that": what stands behind the comma is no object of the verb
  rule(
    "as-said-then-participle",
    7.3,
    seq(asWhat, saidVerb, opt(resumed), timesOver, source("subject", isKnown), timesOver, atPause, participleNext),
    "before",
  ),
  rule(
    "as-said-tail",
    6,
    seq(
      asWhat,
      saidVerb,
      opt(resumed),
      timesOver,
      source("subject", isKnown),
      timesOver,
      alt(atPause, seq(behindComma, toldThere), seq(toldOutlet, timesOver, atPause)),
    ),
    "before",
  ),
  rule(
    "according-to-what-document",
    7.5,
    seq(
      accordingWhat,
      saidVerb,
      needs("document"),
      alt(
        seq(
          word("preposition", (m) => m.entry.features.role === "in"),
          opt(word("determiner")),
          source("subject", (p) => p.kind === "document"),
        ),
        // "what came IN-THE-ORDER": the preposition of one letter
        source("subject", (p, scan) => p.kind === "document" && scan.scene.a.tokens[p.from]?.type.prefixed === "by"),
      ),
    ),
    "before",
  ),
]);
