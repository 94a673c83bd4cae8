/** Verbs with whom the words went to, or of whom they were said, between them and what was said. */
import { isGrammatical } from "../../../core/mentions/name-words.ts";
import { quotationOf } from "../../../core/tokens/quotations.ts";
import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import type { Scene } from "../../../core/mentions/phrase-words.ts";
import { sourceAt } from "../../../core/mentions/source-phrase.ts";
import { isSubjectByCase } from "../../../core/reports/addressed.ts";
import { subjectBehindThat } from "../../../core/reports/subject-at-opening.ts";
import {
  bearsBy,
  cue,
  fillers,
  isAnothers,
  isWhereWithBy,
  looseSource,
  objectStart,
  prefixedFor,
  source,
  word,
} from "../../../core/reports/elements.ts";
import { alt, lazy, opt, type Scan, seq, single, when } from "../../../core/rules/pattern.ts";

import {
  type P,
  type ReportRule,
  aboutWord,
  agent,
  asserted,
  cueOf,
  get,
  here,
  needs,
  rule,
  subject,
  tie,
  timesOver,
  withPronoun,
} from "./report-parts.ts";
import { notLed, plain } from "./verb-place.ts";
import { bearsOwner, pause } from "./pause.ts";
import { isA } from "../../../core/tokens/annotated.ts";
import { behindPreposition, clause, clauseBy } from "./complements.ts";

/** "to the leaders, THE ARABS": an adjective that the phrase before it did not take. */
const ownAdjective: P = single(({ scene: { a } }, at) => {
  const type = a.tokens[at]?.type;
  return type?.definite && !type.as.relative && (type.adjectival || type.as.demonym || type.as.modifier) ? at + 1 : -1;
});

/** 'accused it "OF WRECKING" the country': the letter stands within the marks. */
const isLedInMarks = (scan: Scan<Scene>, at: number): boolean => {
  const { a } = scan.scene;
  const q = quotationOf(a.quotations, at);
  const type = a.tokens[at + 1]?.type;
  if (q?.open !== at || q.broken || !type) return false;
  return type.prefixed === "by" || (a.lexicon.language.cutsBy(type.form) && type.classes.every((c) => type.as[c]?.skip !== 0));
};

/** What the one-letter "by" leads. */
export const ledBy: P = tie(
  "phrase",
  when((scan, at) => (bearsBy(scan, at) && !isWhereWithBy(scan, at)) || isLedInMarks(scan, at)),
);

/** What somebody was asked or told, behind him: by, to, for or on, as the verb takes it. */
export const whatIsAsked: P = alt(
  seq(needs("address-by"), ledBy),
  seq(needs("address-to"), address("to")),
  seq(needs("address-to"), tie("phrase", prefixedFor)),
  seq(needs("address-on"), address("on")),
  seq(needs("address-object"), whatIsWanted()),
  // "warned SAHLA OF an attack"
  seq(needs("object-from"), behindPreposition),
);

/** "THE PROTEST OF SAHLA": what is stated, with a definite word or a state behind it. */
const isOfSomebody = ({ names, a }: Scene, at: number): boolean => {
  const next = a.tokens[at + 1]?.type;
  if (a.tokens[at]?.type.definite || next?.kind !== "word" || next.prefixed !== "") return false;
  return next.definite || isA(a, at + 1, "common") || names.startingAt[at + 1]?.skip === 0;
};

/** "HIS INTENT": what is stated, with whose it is. */
export const ownStated: P = when(({ scene }, at) => isA(scene.a, at, "stated") && (bearsOwner(scene, at) || isOfSomebody(scene, at)));

/** "told the mediators ITS CONSENT to", "told him OF HIS INTENT". */
const ownOf: P = seq(
  needs("address-owned"),
  lazy(ownAdjective, 1),
  alt(tie("object", seq(objectStart, ownStated)), seq(aboutWord, tie("phrase", ownStated))),
);

const ofWhat: P = seq(needs("address-from"), address("from"));

/** "INFORMED the council of the results", spelt like "took note of" once the hamza is dropped: then with who informs and who is informed alone. */
const informing: P = when((scan) => {
  const { from, entry } = cueOf(scan);
  if (entry.features.act !== "tell" || !entry.features.frames?.split(" ").includes("address-on") || get(scan, "subject") !== undefined)
    return true;
  return scan.scene.a.tokens[from]?.type.text.endsWith(entry.form) ?? false;
});

const FARTHEST_THAT = 8;

/** "that OTHER SOURCES told X": unnamed ones, with a verb in the feminine singular. */
const sourcesBehindThat = (scan: Scan<Scene>): boolean => {
  const { from, entry } = cueOf(scan);
  for (let at = from - 1; at > Math.max(scan.from, from - FARTHEST_THAT); at--) {
    const phrase = isA(scan.scene.a, at - 1, "complementiser") ? sourceAt(scan.scene, at) : undefined;
    if (phrase?.kind === "anonymous") return phrase.to === from && phrase.skip === 0 && phrase.gender === entry.features.gender;
  }
  return false;
};

/** Several, whose case does not show that they are the subject. */
const areTold = (p: NounPhrase, { scene }: Scan<Scene>): boolean =>
  (p.kind === "group" || p.kind === "anonymous") && p.number === "p" && p.skip === 0 && !isSubjectByCase(scene, p);

/** "told X that", where something else shows that X is no subject. */
const toldThat = (shown: (scan: Scan<Scene>) => boolean, isTold: (p: NounPhrase, scan: Scan<Scene>) => boolean): P =>
  seq(cue("perfect"), plain, asserted, needs("address-that"), when(shown), source("addressee", isTold), fillers, alt(clause, clauseBy));

/** What tells more of whom a call goes to. */
const described: P = single(({ scene: { a } }, at) => (a.tokens[at]?.type.kind === "word" && !isA(a, at, "complementiser") ? at + 1 : -1));

const MOST_DESCRIBED = 12;

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
    seq(cue("perfect", "imperfect"), withPronoun, asserted, needs("address-that"), opt(subject), fillers, alt(clause, clauseBy, ownOf)),
  ),
  rule(
    "verb-pronoun-addressee",
    7,
    seq(
      cue("perfect", "imperfect"),
      withPronoun,
      asserted,
      notLed,
      opt(subject),
      fillers,
      alt(
        seq(needs("address-to"), address("to")),
        seq(needs("address-on"), address("on")),
        // "warned HIM OF", "laid the fault ON HIM"
        seq(needs("object-from"), behindPreposition),
        seq(
          needs("object-blame"),
          tie(
            "object",
            when(({ scene }, at) => isA(scene.a, at, "blame")),
          ),
        ),
      ),
    ),
  ),
  rule(
    "verb-group-addressee",
    10.5,
    seq(cue("perfect", "imperfect"), plain, asserted, pause, source("addressee", isAddressed), alt(whatIsAsked, ofWhat)),
  ),
  // "AND INFORMED the parties that": several right behind a verb of telling that goes on are whom the words go to
  rule(
    "teller-goes-on",
    10.6,
    toldThat((scan) => cueOf(scan).proclitics !== "" || isA(scan.scene.a, cueOf(scan).from - 1, "conjunction"), areTold),
  ),
  // "that the agency warned THE CHEMISTS of": who warns stands before the verb
  rule(
    "warner-before-addressee",
    8,
    seq(
      cue("perfect"),
      plain,
      asserted,
      needs("object-from"),
      when((scan) => subjectBehindThat(scan.scene, cueOf(scan), scan.from) !== undefined),
      looseSource("addressee", 3),
      behindPreposition,
    ),
  ),
  // "that other sources told THE AGENCY X that": an outlet is told, whoever tells it stands before the verb
  rule(
    "teller-before-outlet",
    10.6,
    toldThat(
      (scan) => subjectBehindThat(scan.scene, cueOf(scan), scan.from) !== undefined || sourcesBehindThat(scan),
      (p) => p.kind === "outlet" && p.skip === 0,
    ),
  ),
  // "called X ALL THE PARTIES taking part to": the quantifier shows where whom the call goes to begins
  rule(
    "verb-words-all-addressed",
    9.2,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      when((scan) => cueOf(scan).entry.features.act === "call-for"),
      timesOver,
      looseSource("subject", 5),
      word("quantifier"),
      lazy(described, MOST_DESCRIBED),
      whatIsAsked,
    ),
  ),
  // "called out TO THE CITIZENS not to": whom the letter "by" leads
  rule(
    "verb-led-addressee",
    10,
    seq(
      cue("perfect", "imperfect", "participle"),
      plain,
      asserted,
      needs("address-led"),
      opt(subject),
      pause,
      alt(
        source("addressee", (p) => p.skip > 0),
        single((scan, at) => (bearsBy(scan, at) ? at + 1 : -1)),
      ),
      whatIsWanted(),
    ),
  ),
  rule(
    "verb-addressee",
    10,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      opt(seq(timesOver, subject)),
      pause,
      source("addressee"),
      fillers,
      informing,
      alt(
        whatIsAsked,
        seq(needs("address-that", "address-by", "address-to"), alt(clause, clauseBy)),
        ownOf,
        // "warned the party of": with one phrase alone that one warns
        seq(
          when((scan) => get(scan, "subject") !== undefined),
          ofWhat,
        ),
      ),
    ),
  ),
];

/** "appealed to the citizens NOT TO", "TO INTERVENE": a clause, what "by" or "to" leads, or a noun. */
function whatIsWanted(): P {
  return seq(lazy(ownAdjective, 2), alt(clause, ledBy, address("to"), tie("phrase", when(isWanted))));
}

/** A bare noun; or one with the article that is no adjective of whoever stands before it: a mark or a preposition is behind it. */
function isWanted({ scene: { a, names, inTime } }: Scan<Scene>, at: number): boolean {
  const type = a.tokens[at]?.type;
  if (type?.kind !== "word" || type.conjoined || inTime[at] === 1 || names.covering[at] !== -1) return false;
  if ((isGrammatical(a, at) && type.as.stated?.skip !== 0) || type.as.adverb?.skip === 0 || type.adjectival || type.prefixed !== "")
    return false;
  if (!type.definite) return true;
  const next = a.tokens[at + 1]?.type;
  const { cutsBy, cutsFor, cutsForShort } = a.lexicon.language;
  const isCut = next !== undefined && (cutsBy(next.form) || cutsFor(next.form) || cutsForShort(next.form));
  const isLed = isCut || next?.prefixed !== "" || isA(a, at + 1, "preposition");
  const ends = isLed || next.kind === "mark" || next.definite;
  return ends && !a.lexicon.language.looksFeminine(type.form) && !type.as.modifier && !type.as.demonym;
}

/** One noun phrase before a call's preposition is whom the call goes to, where it cannot be the verb's subject or is a crowd. */
function isAddressed(p: NounPhrase, scan: Scan<Scene>): boolean {
  if (isSubjectByCase(scan.scene, p)) return false;
  if (p.kind === "group" && p.number === "p") return true;
  const verb = cueOf(scan).entry.features.gender;
  return verb !== undefined && p.gender !== "" && p.gender !== verb && p.number === "s" && p.members === undefined;
}

/** The address's own preposition, with a clause or a noun behind it. */
export function address(role: string): P {
  return seq(
    // "in a talk TO the radio"
    when((scan, at) => !isA(scan.scene.a, at - 1, "medium") || !isAnothers(scan, at, role)),
    word("preposition", (m) => m.entry.features.role === role && m.to === m.from + 1),
    alt(clause, tie("phrase", here)),
  );
}
