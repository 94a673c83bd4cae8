import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import { comma, cue, fillers, framesOf, isLedNoun, objectStart, ownPreposition, source, word } from "../../../core/reports/elements.ts";
import { before } from "../../../core/reports/beside-cue.ts";
import { isA, type Match, matchAt } from "../../../core/tokens/annotated.ts";
import { alt, keeping, opt, seq, when } from "../../../core/rules/pattern.ts";

import {
  aboutWord,
  adverb,
  asserted,
  cueOf,
  get,
  here,
  isKnown,
  needs,
  type P,
  type ReportRule,
  resumed,
  rule,
  tie,
  timesOver,
  withPronoun,
} from "./report-parts.ts";
import { circumstantial } from "./verb-place.ts";
import { clause, clauseBy, complement, speech } from "./complements.ts";
import { address, ledBy, whatIsAsked } from "./addressee.rules.ts";
import { charged, describedObject } from "./charged-object.rules.ts";
import { bareObject } from "./asked.rules.ts";
import { bearsOwner } from "./pause.ts";
import { nounBehindClosed } from "./verb-object.rules.ts";

/** "calling on HIM to": a pronoun that stands by itself for whom the words go to. */
const addressedPronoun: P = word("pronoun", (m) => m.entry.features.object === "yes");

/** The noun itself, or the same letters right behind a preposition. */
const verbalNoun: P = seq(
  cue("noun", "perfect"),
  when(({ scene: { a }, captures }) => {
    const m = captures.get("cue") as Match;
    if (!TELLING.has(m.entry.features.act ?? "")) return false;
    // "voiced ITS CONDEMNATION OF": the verb before it has told so
    const led = matchAt(a, m.from - 1, "preposition")?.entry.features.role ?? "";
    const told = VOICED.has(m.entry.features.act ?? "") && (led === "on" || led === "about");
    return !told && (m.entry.features.mood === "noun" || isLedNoun(a, m));
  }),
  asserted,
);

/** "its consideration" and the like are no saying. */
const TELLING: ReadonlySet<string> = new Set(["announce", "reveal", "confirm", "deny", "express", "accuse", "condemn"]);

const VOICED: ReadonlySet<string> = new Set(["condemn", "express"]);

/** "his accusation OF X": of somebody or something, and no marks that go on with "by"; "for a while" tells how long. */
const ofNoun: P = when(({ scene: { a } }, at) => {
  const type = a.tokens[at]?.type;
  return type?.kind === "word" && !type.future && (type.definite || !(a.lexicon.language.cutsFor(type.form) && type.classes.length === 0));
});

/** "HIS RESIGNATION": a noun of the speaker's own. */
const ownedNoun: P = seq(
  objectStart,
  when(({ scene }, at) => bearsOwner(scene, at)),
);

const SAYERS: ReadonlySet<NounPhrase["kind"]> = new Set(["person", "office", "organisation", "country", "anonymous", "outlet"]);

/** "his affirmation OF THE KEENNESS": behind the noun's pronoun what is stated is no part of who speaks. */
const statedBehindOwner: P = seq(
  objectStart,
  when((scan, at) => get<boolean>(scan, "byPronoun") === true && isA(scan.scene.a, at, "stated")),
);

/** Praise, and what somebody says as well in so many words: a noun of insisting is none. */
const isVoicing = (m: Match): boolean =>
  m.entry.features.act === "praise" || (m.entry.features.act === "confirm" && framesOf(m).has("quote"));

/** "WITH its praise", "and its welcome", "contained THE PRAISE OF Sahla": neither what a verb before it voiced, nor what something is for. */
const voicingNoun: P = seq(
  cue("noun"),
  when(({ scene: { a }, captures }) => {
    const m = captures.get("cue") as Match;
    const led = matchAt(a, m.from - 1, "preposition");
    const before = a.tokens[m.from - 1]?.type;
    const apart = before === undefined || before.kind === "mark" || led !== undefined || m.proclitics !== "";
    const purpose = m.proclitics !== "" && a.lexicon.language.isPurpose(m.proclitics);
    return isVoicing(m) && (apart || (m.enclitic === "" && before?.definite === true)) && !purpose && led?.entry.features.role !== "about";
  }),
  asserted,
);

const toWhomWord: P = word("preposition", (m) => m.entry.features.role === "to" && m.enclitic === "");

/** "voiced HIS THANKS to": the verb before has told so. */
const notVoiced: P = when(
  ({ scene: { a }, captures }) => matchAt(a, (captures.get("cue") as Match).from - 1, "preposition")?.entry.features.role !== "about",
);

const ofItsPreposition: P = seq(ownPreposition, tie("phrase", here));

/** Whose the saying is: behind a bare verbal noun, or by the pronoun on it. */
const whose: P = alt(
  seq(withPronoun, keeping("byPronoun", true, here)),
  seq(
    when((scan) => cueOf(scan).enclitic === "" && !cueOf(scan).definite),
    source("subject", (p) => SAYERS.has(p.kind) && p.skip === 0 && (p.definite || p.kind === "anonymous")),
  ),
);

/** "the accused's denial OF THE CHARGES": the letter "for" before what a verbal noun has for its object. */
const objectOf: P = tie(
  "phrase",
  when(
    ({ scene: { a }, captures }, at) =>
      !captures.get("byPronoun") && a.tokens[at]?.type.prefixed === "for" && !a.tokens[at]?.type.as.group && !a.tokens[at]?.type.as.office,
  ),
);

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
  rule("participle-object-by", 10.5, seq(cue("participle"), asserted, circumstantial, charged, describedObject(20))),
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
  // "behind THE GOVERNMENT'S ANNOUNCEMENT of the delay of", "the denial by sources OF THE PRESENCE of", "his announcement OF HIS RESIGNATION"
  rule(
    "noun-subject-object",
    7.4,
    seq(
      verbalNoun,
      needs("object", "object:feeling"),
      whose,
      timesOver,
      ofNoun,
      alt(tie("object", alt(nounBehindClosed, bareObject, ownedNoun, statedBehindOwner)), objectOf),
    ),
  ),
  // "with THEIR WELCOME OF the appointment", "THE PRAISE of Sahla FOR its part": a noun of saying with whose it is, and its own preposition
  rule("noun-subject-preposition", 7.4, seq(voicingNoun, whose, timesOver, opt(comma), alt(ofItsPreposition, ledBy))),
  // "addressed HIS THANKS to the emir for": who gives thanks has been told, and whom he thanks stays out
  rule(
    "thanks-for",
    7.6,
    seq(
      cue("noun"),
      needs("thanks"),
      notVoiced,
      keeping("byPronoun", true, here),
      alt(
        source("addressee", (p) => p.skip > 0),
        seq(toWhomWord, source("addressee")),
      ),
      fillers,
      alt(address("on"), address("for")),
    ),
  ),
  rule("noun-subject-about", 7.4, seq(verbalNoun, needs("about"), whose, timesOver, aboutWord, tie("phrase", here))),
  rule("noun-subject-object-by", 7.4, seq(verbalNoun, needs("object-by"), whose, ofNoun, describedObject(12))),
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
