/** How Arabic news attributes by a verb, a participle or a verbal noun: the named patterns. */
import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import { closesPhrase, isCueVerb, type Scene } from "../../../core/mentions/phrase-words.ts";
import { sourceAt } from "../../../core/mentions/source-phrase.ts";
import {
  bearsBy,
  byFollows,
  comma,
  cue,
  fillers,
  looseSource,
  objectStart,
  prefixedFor,
  source,
  takes,
  titledPerson,
  word,
} from "../../../core/reports/elements.ts";
import { alt, byScore, keeping, lazy, opt, type Scan, seq, single, when } from "../../../core/rules/pattern.ts";
import { isA } from "../../../core/tokens/annotated.ts";

import {
  type P,
  type ReportRule,
  agent,
  agrees,
  asserted,
  behindPreposition,
  circumstantial,
  clause,
  clauseBy,
  complement,
  cueOf,
  here,
  homograph,
  needs,
  notLed,
  notRelativeObject,
  opensClause,
  pause,
  plain,
  resumed,
  rule,
  sayingNoun,
  setOff,
  speech,
  subject,
  tie,
  tightComplement,
  timesOver,
  toldFirst,
  withPronoun,
} from "./report-parts.ts";
import { backPointingRules } from "./back-pointing.rules.ts";
import { relayRules } from "./relay.rules.ts";

/** "calling on HIM to": a pronoun that stands by itself for whom the words go to. */
const addressedPronoun: P = word("pronoun", (m) => m.entry.features.object === "yes");

/** "confirmed X today on the margin of the signing of the agreement THE PRESENCE of": where all before it is closed, a bare noun begins the object. */
const nounBehindClosed: P = seq(
  objectStart,
  when((scan, at) => {
    const { a, inTime, names } = scan.scene;
    const [type, before] = [a.tokens[at]?.type, a.tokens[at - 1]?.type];
    if (type?.kind !== "word" || type.definite || names.covering[at] !== -1 || type.as.office || type.as.kin || type.as.anonymous)
      return false;
    if (type.classes.some((c) => c !== "common" && c !== "negation" && c !== "situation" && c !== "cue")) return false;
    if (type.adjectival || a.lexicon.language.looksPerfect(type.form) || a.lexicon.language.looksAdverbial(type.form)) return false;
    const closed = before?.definite || inTime[at - 1] === 1 || names.covering[at - 1] !== -1 || before?.kind === "mark";
    const next = a.tokens[at + 1]?.type;
    return closed && next?.kind === "word" && (next.definite || names.covering[at + 1] !== -1 || next.classes.length === 0);
  }),
);

/** "confirmed THE MINISTER X": what is confirmed or announced is nobody; somebody there is the verb's subject, with the object still to come. */
const noSpeaker: P = when((scan, at) => {
  const { act } = cueOf(scan).entry.features;
  if (act !== "confirm" && act !== "announce" && act !== "explain" && act !== "reveal" && act !== "deny") return true;
  const phrase = sourceAt(scan.scene, at);
  const somebody = phrase !== undefined && (phrase.person !== undefined || phrase.kind === "anonymous");
  return !somebody || phrase.skip > 0 || !agrees(phrase, scan);
});

const verbRules: readonly ReportRule[] = [
  rule(
    "verb-subject-complement",
    10,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      opt(word("adverb")),
      alt(seq(timesOver, subject), seq(resumed, timesOver, subject), seq(toldFirst, timesOver, subject), setOff),
      fillers,
      complement,
    ),
  ),
  rule(
    "verb-words-complement",
    9,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      when((scan) => !takes(scan, "object")),
      opt(word("adverb")),
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
      source("subject", (p, scan) => p.person !== undefined && p.office !== undefined && agrees(p, scan)),
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
      timesOver,
      source("subject", (p, scan) => p.person !== undefined && agrees(p, scan)),
      opt(comma),
      word("anonymous"),
      lazy(anyWord(), 30),
      opt(comma),
      clause,
    ),
  ),
  rule(
    "verb-from-addressee-object",
    8.2,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      needs("from-object"),
      notLed,
      opt(subject),
      alt(
        resumed,
        seq(
          word("preposition", (m) => m.entry.features.role === "from" && m.enclitic === ""),
          source("addressee"),
        ),
      ),
      tie("object", objectStart),
    ),
  ),
  rule("verb-complement", 8, seq(cue("perfect", "imperfect"), plain, asserted, fillers, complement)),
  rule("homograph-verb", 9, seq(cue("perfect"), homograph, asserted, opt(seq(agent, opt(comma))), tightComplement)),
  rule(
    "verb-subject-object",
    7,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      needs("object", "object:renew", "object:feeling", "object:told"),
      opensClause,
      opt(word("adverb")),
      opt(alt(resumed, toldFirst)),
      timesOver,
      agent,
      pause,
      tie("object", objectStart),
    ),
  ),
  rule(
    "verb-person-words-object",
    6.4,
    seq(
      cue("perfect"),
      plain,
      asserted,
      needs("object"),
      opensClause,
      timesOver,
      source("subject", (p, scan) => (p.person !== undefined || p.kind === "anonymous") && p.skip === 0 && agrees(p, scan)),
      lazy(titleOrFiller(), 30),
      tie("object", nounBehindClosed),
    ),
  ),
  rule(
    "verb-titled-person-object",
    6.5,
    seq(
      cue("perfect"),
      plain,
      asserted,
      needs("object", "object:renew", "object:feeling", "object:told"),
      opensClause,
      timesOver,
      titledPerson("subject"),
      pause,
      tie("object", objectStart),
    ),
  ),
  rule(
    "verb-titled-person-object-by",
    9.4,
    seq(
      cue("perfect"),
      plain,
      asserted,
      opensClause,
      needs("object-by", "object-blame"),
      timesOver,
      titledPerson("subject"),
      pause,
      tie("object", seq(objectStart, alt(seq(needs("object-blame"), blameFollows), seq(needs("object-by"), byFollows(25))))),
    ),
  ),
  rule("verb-titled-person-complement", 9.5, seq(cue("perfect"), plain, asserted, timesOver, titledPerson("subject"), fillers, complement)),
  rule(
    "verb-object",
    5,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      needs("object", "object:renew", "object:feeling"),
      opensClause,
      pause,
      noSpeaker,
      tie("object", objectStart),
    ),
  ),
  rule(
    "verb-subject-object-by",
    10.6,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      opensClause,
      needs("object-by", "object-blame"),
      timesOver,
      agent,
      pause,
      tie("object", seq(objectStart, alt(seq(needs("object-blame"), blameFollows), seq(needs("object-by"), byFollows(25))))),
    ),
  ),
  rule(
    "verb-object-by",
    10.5,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      opensClause,
      needs("object-by", "object-blame"),
      pause,
      tie("object", seq(objectStart, alt(seq(needs("object-blame"), blameFollows), seq(needs("object-by"), byFollows(25))))),
    ),
  ),
  rule(
    "verb-pronoun-object-by",
    8,
    seq(
      cue("perfect", "imperfect"),
      withPronoun,
      asserted,
      needs("object-by", "address-by"),
      opt(subject),
      fillers,
      alt(
        clauseBy,
        tie(
          "phrase",
          when((scan, at) => bearsBy(scan, at)),
        ),
      ),
    ),
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
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      pause,
      source("addressee", isAddressed),
      alt(
        seq(
          needs("address-by"),
          tie(
            "phrase",
            when((scan, at) => bearsBy(scan, at)),
          ),
        ),
        seq(needs("address-to"), address("to")),
        seq(needs("address-to"), tie("phrase", prefixedFor)),
        seq(needs("address-on"), address("on")),
      ),
    ),
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
      alt(
        seq(
          needs("address-by"),
          tie(
            "phrase",
            when((scan, at) => bearsBy(scan, at)),
          ),
        ),
        seq(needs("address-to"), address("to")),
        seq(needs("address-to"), tie("phrase", prefixedFor)),
        seq(needs("address-on"), address("on")),
        seq(needs("address-that", "address-by", "address-to"), alt(clause, clauseBy)),
      ),
    ),
  ),
  rule("participle-complement", 10, seq(cue("participle"), asserted, circumstantial, fillers, complement)),
  rule(
    "participle-object",
    7,
    seq(
      cue("participle"),
      asserted,
      circumstantial,
      needs("object", "object:feeling", "object:told"),
      opt(resumed),
      tie("object", objectStart),
    ),
  ),
  rule(
    "participle-object-by",
    10.5,
    seq(
      cue("participle"),
      asserted,
      needs("object-by", "object-blame"),
      tie("object", seq(objectStart, alt(seq(needs("object-blame"), blameFollows), seq(needs("object-by"), byFollows(20))))),
    ),
  ),
  rule(
    "participle-addressee",
    10,
    seq(
      cue("participle"),
      asserted,
      alt(source("addressee"), addressedPronoun),
      fillers,
      alt(
        seq(
          needs("address-by"),
          tie(
            "phrase",
            when((scan, at) => bearsBy(scan, at)),
          ),
        ),
        seq(needs("address-to"), address("to")),
        seq(needs("address-to"), tie("phrase", prefixedFor)),
        seq(needs("address-on"), address("on")),
      ),
    ),
  ),
  rule(
    "document-says",
    10,
    seq(
      cue("perfect"),
      needs("document"),
      asserted,
      alt(
        seq(
          word("preposition", (m) => m.entry.features.role === "in"),
          source("subject", (p) => p.kind === "document"),
        ),
        source("subject", (p) => p.kind === "document" && p.skip > 0),
      ),
      fillers,
      alt(clause, speech),
    ),
  ),
  rule(
    "noun-pronoun-object-by",
    7,
    seq(
      cue("noun"),
      withPronoun,
      needs("object-by"),
      keeping("byPronoun", true, here),
      fillers,
      alt(
        clauseBy,
        tie(
          "phrase",
          when((scan, at) => bearsBy(scan, at)),
        ),
      ),
    ),
  ),
  rule(
    "verb-any-words-clause",
    4,
    seq(cue("perfect"), plain, asserted, needs("that", "to", "on"), opt(subject), lazy(anyWord(), 18), comma, clause),
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
  rule(
    "light-verb-noun",
    11,
    seq(cue("perfect", "imperfect", "participle"), asserted, opt(subject), lazy(anyWord(), 8), sayingNoun, fillers, complement),
  ),
];

/** One noun phrase before a call's preposition is whom the call goes to, where it cannot be the verb's subject or is a crowd. */
function isAddressed(p: NounPhrase, scan: Scan<Scene>): boolean {
  if (p.kind === "group" && p.number === "p") return true;
  const verb = cueOf(scan).entry.features.gender;
  return verb !== undefined && p.gender !== "" && p.gender !== verb && p.number === "s" && p.members === undefined;
}

/** Blame is laid only where "responsibility" follows. A declaration, for the rules above it. */
function blameFollows(scan: Scan<Scene>, at: number, next: (at: number) => boolean): boolean {
  for (let i = at; i < Math.min(scan.to, at + 10); i++) if (isA(scan.scene.a, i, "blame")) return next(at);
  return false;
}

/** The address's own preposition, with a clause or a noun behind it. */
function address(role: string): P {
  return seq(
    word("preposition", (m) => m.entry.features.role === role && m.to === m.from + 1),
    alt(clause, tie("phrase", here)),
  );
}

/** A word that may belong to an office the tables know in part. */
function titleWord(): P {
  return single((scan, at) => {
    const { scene } = scan;
    const closes = closesPhrase(scene, at) && !isA(scene.a, at, "demonstrative");
    return at >= scan.to || closes || scene.a.tokens[at]?.type.as.medium ? -1 : at + 1;
  });
}

/** What may stand between a person and the object: the rest of a title, when and where; no clause and no other verb. */
function titleOrFiller(): P {
  return single((scan, at) => {
    const type = scan.scene.a.tokens[at]?.type;
    if (!type || at >= scan.to || type.as.complementiser || type.as.conjunction || type.as.negation) return -1;
    if (scan.scene.a.lexicon.language.isColon(type.text) || isCueVerb(scan.scene, at)) return -1;
    return type.as.cue?.entry.features.mood === "participle" ? -1 : at + 1;
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

export const reportRules: readonly ReportRule[] = byScore([...backPointingRules, ...relayRules, ...verbRules]);
