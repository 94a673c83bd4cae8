import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import { closesPhrase, isCueVerb, type Scene } from "../../../core/mentions/phrase-words.ts";
import { ahead, comma, cue, fillers, framesOf, looseSource, source, takes, titledPerson, word } from "../../../core/reports/elements.ts";
import { alt, lazy, opt, type Scan, seq, single, when } from "../../../core/rules/pattern.ts";
import { isA, matchAt } from "../../../core/tokens/annotated.ts";

import {
  adverb,
  type P,
  type ReportRule,
  agent,
  agrees,
  asserted,
  needs,
  resumed,
  rule,
  sayingNoun,
  setOff,
  speaks,
  subject,
  timesOver,
  toldFirst,
} from "./report-parts.ts";
import { homograph, notRelativeObject, opensClause, opensSentence, plain } from "./verb-place.ts";
import { adverbialThenSubject } from "./before-subject.ts";
import { behindPreposition, clause, complement, spoken, tightComplement } from "./complements.ts";
import { address } from "./addressee.rules.ts";
import { aboutNext, noSubjectBehindTimes, whoVoices } from "./subject-behind.ts";

/** A word with the shape of a verb that no table explains as anything else. */
const describing: P = single(({ scene: { a } }, at) => {
  const type = a.tokens[at]?.type;
  const isVerb = type?.classes.length === 0 && !type.conjoined && !type.definite && a.lexicon.language.looksPresent(type.form);
  return isVerb ? at + 1 : -1;
});

export const verbClauseRules: readonly ReportRule[] = [
  rule(
    "verb-subject-complement",
    10,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      opt(adverb),
      alt(seq(timesOver, subject), seq(resumed, timesOver, subject), seq(toldFirst, timesOver, subject), setOff),
      fillers,
      complement,
    ),
  ),
  rule(
    "verb-adverbial-subject-complement",
    9.4,
    seq(cue("perfect", "imperfect"), plain, asserted, adverbialThenSubject, fillers, complement),
  ),
  rule(
    "verb-words-complement",
    9,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      when((scan) => !takes(scan, "object") && !takes(scan, "near")),
      opt(adverb),
      timesOver,
      looseSource("subject"),
      fillers,
      complement,
    ),
  ),
  rule(
    "verb-words-direct-complement",
    8.5,
    seq(cue("perfect", "imperfect"), plain, asserted, notRelativeObject, looseSource("subject"), opt(comma), complement),
  ),
  rule(
    "verb-subject-words-address",
    9.3,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      needs("address-to"),
      timesOver,
      source("subject", (p, scan) => p.kind !== "common" && p.number === "s" && agrees(p, scan)),
      lazy(titleWord(), 9),
      address("to"),
    ),
  ),
  rule(
    "verb-person-words-clause",
    9.7,
    seq(
      cue("perfect"),
      plain,
      asserted,
      needs("that", "to", "on", "by:that"),
      timesOver,
      source("subject", (p, scan) => p.person !== undefined && p.office !== undefined && agrees(p, scan) && speaks(p, scan)),
      lazy(titleWord(), 8),
      alt(seq(timesOver, opt(comma), clause), seq(comma, behindPreposition)),
    ),
  ),
  rule(
    "verb-person-one-of-clause",
    9.6,
    seq(
      cue("perfect"),
      plain,
      asserted,
      ahead("anonymous"),
      timesOver,
      source("subject", (p, scan) => p.person !== undefined && agrees(p, scan) && speaks(p, scan)),
      opt(comma),
      word("anonymous"),
      lazy(anyWord(), 30),
      opt(comma),
      clause,
    ),
  ),
  // "said the president, WHO DESCRIBED X as an enemy, that": the clause behind the comma is the outer verb's
  rule(
    "verb-subject-relative-clause",
    11.5,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      needs("that"),
      ahead("relative", (m) => m.entry.features.gender !== undefined),
      ahead("complementiser"),
      timesOver,
      source("subject", (p, scan) => p.kind !== "common" && p.skip === 0 && agrees(p, scan)),
      opt(comma),
      ownRelative,
      clause,
    ),
  ),
  // "AND the deputy ANSWERED: "…"", spelt like "came": somebody, and his words behind a colon
  rule(
    "came-for-answered",
    9,
    seq(
      cue("perfect"),
      plain,
      asserted,
      needs("document", "colon:known"),
      opensSentence,
      timesOver,
      source("subject", (p, scan) => isSomebody(p) && p.skip === 0 && agrees(p, scan)),
      fillers,
      spoken,
    ),
  ),
  rule("verb-complement", 8, seq(cue("perfect", "imperfect"), plain, asserted, noSubjectBehindTimes, fillers, complement)),
  rule("homograph-verb", 9, seq(cue("perfect"), homograph, asserted, opt(seq(agent, opt(comma))), tightComplement)),
  // "VOICED the ambassador today HIS joy [about]", spelt like "across": somebody behind the verb, and its own preposition further on
  rule(
    "homograph-verb-about",
    9.1,
    seq(cue("perfect"), homograph, asserted, needs("about"), opensClause, timesOver, whoVoices, fillers, aboutNext, complement),
  ),
  // "X MADE CLEAR on the margin of the forum that", spelt like "between": somebody right behind it at the opening of a sentence
  rule(
    "homograph-verb-person-clause",
    9,
    seq(
      cue("perfect"),
      homograph,
      asserted,
      opensSentence,
      timesOver,
      source("subject", (p, scan) => isSomebody(p) && p.members === undefined && p.skip === 0 && agrees(p, scan)),
      when((scan, at) => scan.scene.a.tokens[at]?.type.conjoined !== true),
      fillers,
      clause,
    ),
  ),
  rule(
    "verb-titled-person-complement",
    9.5,
    seq(cue("perfect"), plain, asserted, opt(resumed), timesOver, titledPerson("subject"), fillers, complement),
  ),
  rule(
    "verb-any-words-clause",
    4,
    seq(cue("perfect"), plain, asserted, needs("that", "to", "on"), opt(subject), lazy(anyWord(), 18), comma, clause),
  ),
  // "ruled out a diplomat WHO FOLLOWS the file from Sahla that": a clause of the unnamed source's own, with no relative
  rule(
    "verb-unnamed-described-clause",
    9.4,
    seq(
      cue("perfect"),
      plain,
      asserted,
      needs("that", "to", "on"),
      timesOver,
      source("subject", (p, scan) => p.kind === "anonymous" && !p.definite && p.skip === 0 && agrees(p, scan)),
      describing,
      lazy(anyWord(), 8),
      clause,
    ),
  ),
  rule(
    "verb-few-words-complement",
    6,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      needs("object"),
      notRelativeObject,
      looseSource("subject", 3),
      fillers,
      seq(needs("that", "to", "on", "from", "quote", "by:that", "about"), clause),
    ),
  ),
  rule(
    "light-verb-noun",
    11,
    seq(
      cue("perfect", "imperfect", "participle"),
      // a bare noun of saying is never the cue behind a lighter verb
      ahead("cue", (m) => m.entry.features.mood === "noun" && (m.definite || m.enclitic !== "")),
      asserted,
      opt(seq(opt(resumed), timesOver, subject)),
      lazy(anyWord(), 8),
      sayingNoun,
      fillers,
      complement,
    ),
  ),
];

/** Who may be told to speak behind letters that are grammar first. */
const isSomebody = (p: NounPhrase): boolean =>
  p.person !== undefined || (p.definite && p.number === "s" && (p.kind === "office" || p.kind === "organisation"));

const MOST_OF_RELATIVE = 30;

/** "WHO DESCRIBED X AS AN ENEMY,": a relative clause with a verb of saying of its own, whose words have been told where the comma closes it. */
function ownRelative(scan: Scan<Scene>, at: number, next: (at: number) => boolean): boolean {
  const { a, names } = scan.scene;
  if (matchAt(a, at, "relative")?.entry.features.gender === undefined) return false;
  let says = false;
  let open = false;
  for (let to = at + 1; to < Math.min(scan.to, at + MOST_OF_RELATIVE); to++) {
    const text = a.tokens[to]?.type.text ?? "";
    const m = isCueVerb(scan.scene, to) && names.covering[to] === -1 ? matchAt(a, to, "cue") : undefined;
    if (a.lexicon.language.isColon(text)) return false;
    says ||= m !== undefined;
    if (m) open = framesOf(m).has("that");
    else if (isA(a, to, "complementiser")) open = false;
    if (says && !open && a.lexicon.language.isComma(text) && next(to + 1)) return true;
  }
  return false;
}

/** A word that may belong to an office the tables know in part. */
function titleWord(): P {
  return single((scan, at) => {
    const { scene } = scan;
    const closes = closesPhrase(scene, at) && !isA(scene.a, at, "demonstrative");
    return at >= scan.to || closes || scene.a.tokens[at]?.type.as.medium ? -1 : at + 1;
  });
}

/** Any word that is no cue verb and no complementiser: what a light verb may have between itself and its noun. */
function anyWord(): P {
  return single((scan, at) => {
    const type = scan.scene.a.tokens[at]?.type;
    if (!type || at >= scan.to || type.as.complementiser || scan.scene.a.lexicon.language.isColon(type.text)) return -1;
    const mood = type.as.cue?.entry.features.mood;
    return mood !== "perfect" && mood !== "participle" ? at + 1 : -1;
  });
}
