/** How Arabic news attributes: the named patterns. Fillers (medium, time, carrier, apposition) may stand in any order. */
import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import { closesPhrase, type Scene } from "../../../core/mentions/phrase-words.ts";
import { asserts, before, isHomograph } from "../../../core/reports/asserted.ts";
import {
  bearsBy,
  byFollows,
  colon,
  comma,
  cue,
  fillers,
  framesOf,
  looseSource,
  objectStart,
  ownPreposition,
  prefixedBy,
  prefixedFor,
  quotation,
  source,
  takes,
  that,
  titledPerson,
  word,
} from "../../../core/reports/elements.ts";
import type { Frame, Region, Tie } from "../../../core/reports/frame.ts";
import {
  alt,
  byScore,
  keep,
  keeping,
  lazy,
  once,
  opt,
  type Pattern,
  type Rule,
  type Scan,
  seq,
  single,
  when,
} from "../../../core/rules/pattern.ts";
import { isA, type Match, matchAt } from "../../../core/tokens/annotated.ts";

type P = Pattern<Scene>;
type ReportRule = Rule<Scene, Frame>;

const get = <T>(scan: Scan<Scene>, name: string) => scan.captures.get(name) as T | undefined;
const cueOf = (scan: Scan<Scene>) => get<Match>(scan, "cue") as Match;

const make =
  (score: number) =>
  (rule: string, tie?: Tie) =>
  (scan: Scan<Scene>, at: number, after: number): Frame | undefined => {
    const subject = get<NounPhrase>(scan, "subject");
    const how = tie ?? (get<Tie>(scan, "tie") as Tie);
    // a thing that is the subject of "points to" or "threatens with" does not speak; with a clause it may be a person the lexicon does not know
    if (subject?.kind === "common" && (how === "phrase" || how === "object") && !isClauseVerb(cueOf(scan))) return undefined;
    return {
      rule,
      score,
      cue: cueOf(scan),
      tie: how,
      from: at,
      content: after,
      subject,
      relays: (get<NounPhrase[]>(scan, "relays") ?? []) as NounPhrase[],
      fillers: get<Region[]>(scan, "fillers") ?? [],
      byPronoun: get<boolean>(scan, "byPronoun"),
      bare: get<boolean>(scan, "bare"),
    };
  };

/** Verbs that hardly ever mean anything but saying. */
const isClauseVerb = (m: Match): boolean =>
  ["say", "add", "announce", "explain", "express", "condemn", "praise", "call-for"].includes(m.entry.features.act ?? "");

const rule = (name: string, score: number, pattern: P, tie?: Tie): ReportRule => ({
  name,
  score,
  pattern,
  produce: make(score)(name, tie),
});

const tie = (value: Tie, part: P): P => keeping("tie", value, part);
/** Takes nothing. */
const here: P = single((_scan, at) => at);

const asserted: P = once((scan) => asserts(scan.scene, cueOf(scan)));
const plain: P = once((scan) => !isHomograph(scan.scene, cueOf(scan).from) && cueOf(scan).enclitic === "");
/** A participle of circumstance follows its clause; behind a preposition it is a noun. */
const circumstantial: P = when((scan) => {
  const { from, entry } = cueOf(scan);
  const { a } = scan.scene;
  const prev = before(scan.scene, from);
  const type = prev < 0 ? undefined : a.tokens[prev]?.type;
  if (!type || type.kind === "mark") return true;
  return !type.as.preposition && !type.as.auxiliary && (entry.features.number === "s" || type.kind !== "word" || !type.as.common);
});
const homograph: P = once((scan) => isHomograph(scan.scene, cueOf(scan).from) && cueOf(scan).enclitic === "");
const withPronoun: P = when((scan) => cueOf(scan).enclitic !== "" && cueOf(scan).enclitic !== "ا");
const needs = (...frames: readonly string[]): P =>
  when((scan) => {
    const taken = framesOf(cueOf(scan));
    for (const frame of frames) if (taken.has(frame)) return true;
    return false;
  });

/** A verb before its subject agrees with it in gender; where either is unknown, it may. */
const agrees = (p: NounPhrase, scan: Scan<Scene>): boolean => {
  const verb = cueOf(scan).entry.features.gender;
  if (p.kind === "document" && p.issuer === undefined && !p.definite && p.to === p.from) return false;
  return (
    !verb ||
    p.gender === "" ||
    p.gender === verb ||
    p.number === "p" ||
    p.kind === "country" ||
    p.kind === "place" ||
    p.members !== undefined
  );
};
/** Times between a verb and its subject. */
const timesOver: P = (scan, at, next) => {
  let here = at;
  while (here < scan.to && scan.scene.inTime[here] === 1) here++;
  if (next(here)) return true;
  // "announced today, Saturday, X": a comma closes the time
  return here > at && here < scan.to && scan.scene.a.lexicon.language.isComma(scan.scene.a.tokens[here]?.type.text ?? "") && next(here + 1);
};

const subject = source("subject", (p, scan) => agrees(p, scan) && speaks(p, scan));

/** "and explained, X, head of Y, that": a person between commas. */
const setOff: P = seq(
  comma,
  source("subject", (p) => p.kind === "person"),
);

/** With an object verb a bare common noun is the object, not the subject. */
const agent = source("subject", (p, scan) => agrees(p, scan) && speaks(p, scan) && p.kind !== "common");

/** "to the radio X": whom the words were given to. */
const told: P = source("told", (p) => p.kind === "outlet" && p.skip > 0);
const perhapsComma: P = opt(comma);

/** "told the radio X, the deputy": whom the words were given to, before who gave them. */
const toldFirst: P = (scan, at, next) => {
  const { a } = scan.scene;
  const q = a.quotations.list[a.quotations.markOf[at + 1] as number];
  const marked = a.tokens[at]?.type.as.preposition?.entry.features.role === "for" && q?.open === at + 1 && !q.broken && q.words <= 4;
  const taken = (to: number) => {
    const before = (scan.captures.get("fillers") as Region[] | undefined) ?? [];
    return keep(scan, "fillers", [...before, { from: at, to }], () => perhapsComma(scan, to, next));
  };
  return marked ? taken(q.close + 1) : told(scan, at, taken);
};

/** Encounters and things do not speak, whatever verb stands before them. */
function speaks(p: NounPhrase, scan: Scan<Scene>): boolean {
  // "said TO THE REPORTERS": whom it was said to
  if (p.skip > 0 && p.kind !== "organisation" && scan.scene.a.tokens[p.from]?.type.prefixed === "for") return false;
  return p.kind !== "common" || (!isA(scan.scene.a, p.from, "event-trigger") && scan.scene.a.tokens[p.from]?.type.prefixed === "");
}

/** "for his part": the verb behind it opens its clause. */
const turnsTo = (s: Scene, at: number): boolean =>
  [2, 3].some((back) => s.a.phrases[at - back]?.some((p) => p.to === at && p.entry.class === "turn"));

/** An object is the weakest sign of saying: the verb must open its clause, and a copula is none. */
const opensClause: P = once((scan) => {
  const m = cueOf(scan);
  const { a } = scan.scene;
  const prev = before(scan.scene, m.from);
  const type = prev < 0 ? undefined : a.tokens[prev]?.type;
  const initial =
    !type ||
    type.kind === "mark" ||
    m.proclitics !== "" ||
    type.as.auxiliary !== undefined ||
    type.as.conjunction !== undefined ||
    turnsTo(scan.scene, m.from);
  if (m.entry.features.mood === "imperfect") return initial && !takes(scan, "copular");
  return initial || !takes(scan, "initial");
});

const resumes = (scan: Scan<Scene>, at: number): boolean => {
  const m = scan.scene.a.tokens[at]?.type.as.preposition;
  return m !== undefined && (m.enclitic !== "" || m.entry.features.pronoun === "yes");
};
const settled: P = when((scan, at) => {
  const { a, inTime } = scan.scene;
  const prev = a.tokens[at - 1]?.type.text ?? "";
  const told = scan.scene.names.list[scan.scene.names.covering[at - 1] as number];
  if (told?.kind === "outlet" && told.to === at) return true;
  // "in a statement of its": the pronoun ends what the preposition leads
  if (resumes(scan, at - 1) || a.tokens[at - 1]?.type.as.issued?.entry.features.agent === "next") return true;
  return a.lexicon.language.isComma(prev) || prev === ")" || (inTime[at - 1] === 1 && inTime[at] === 0);
});
const resumed = word("preposition", (m) => m.enclitic !== "" || m.entry.features.pronoun === "yes");
/** An opening mark ends the words before it: "criticised, in a televised speech, "the storm"". */
const opensMarks: P = when((scan, at) => {
  const { a } = scan.scene;
  const index = a.quotations.markOf[at] as number;
  return index >= 0 && a.quotations.list[index]?.open === at;
});
const pause = alt<Scene>(here, resumed, word("adverb"), seq(fillers, alt(settled, opensMarks)));

/** Behind a colon: a quotation, or bare words. */
const spoken: P = alt(tie("quote", seq(colon, opt(comma), quotation(1))), tie("quote", seq(colon, opt(that), keeping("bare", true, here))));
const speech: P = alt(spoken, tie("quote", seq(opt(comma), quotation(3))));
const clause: P = tie("that", seq(that, opt(comma)));
const clauseBy: P = tie(
  "that",
  seq(
    when((scan, at) => bearsBy(scan, at)),
    that,
  ),
);
const behindPreposition: P = seq(ownPreposition, alt(clause, tie("phrase", here)));

const complement: P = alt(
  seq(needs("that", "to", "on", "from", "quote", "by:that", "about"), clause),
  seq(needs("by", "by:that", "that"), clauseBy),
  seq(needs("quote", "by:quote"), speech),
  seq(needs("colon", "that", "object", "to", "on"), spoken),
  seq(
    needs("that"),
    tie(
      "quote",
      seq(
        opt(comma),
        quotation(3),
        when((scan, at) => isA(scan.scene.a, at + 1, "complementiser")),
      ),
    ),
  ),
  behindPreposition,
  tie("phrase", prefixedBy),
  tie("phrase", prefixedFor),
);

const tightComplement: P = alt(seq(needs("that"), clause), behindPreposition, seq(needs("colon"), spoken));

/** A verbal noun of saying behind a lighter verb: closed his speech by saying that. It is the cue. */
const nounCue = cue("noun");
const sayingNoun: P = single((scan, at) => {
  const light = cueOf(scan);
  const kept = scan.captures.count;
  const after = nounCue.step?.(scan, at) ?? -1;
  if (after < 0) return -1;
  const noun = cueOf(scan);
  const says = noun.entry.features.act === "say" && (noun.definite || noun.enclitic !== "");
  const renews = framesOf(light).has("object:renew") && (noun.definite || noun.enclitic !== "");
  if (noun.entry.lemma === light.entry.lemma || !(says || renews || (noun.definite && bearsBy(scan, noun.from)))) {
    scan.captures.dropTo(kept);
    return -1;
  }
  scan.captures.add("byPronoun", undefined);
  return after;
});

const aboutWord = word("preposition", (m) => m.entry.features.role === "about" && m.enclitic === "");

const isPress = (p: NounPhrase) => p.kind === "outlet" || (p.kind === "anonymous" && p.head?.features.kind === "media");

/** Outlets one behind the other, "from" between them; the last "from" brings the source. Relays are kept from the publisher's side. */
const fromSource: P = seq<Scene>(aboutWord, toWhom);
const whom = source("subject");

function toWhom(scan: Scan<Scene>, at: number, next: (at: number) => boolean): boolean {
  return whom(scan, at, (after) => {
    const found = get<NounPhrase>(scan, "subject") as NounPhrase;
    if (isPress(found)) {
      const relays = [...(get<NounPhrase[]>(scan, "relays") ?? []), found];
      if (keep(scan, "relays", relays, () => fromSource(scan, after, next))) return true;
    }
    return next(after);
  });
}

const citing: P = word("according", (m) => m.entry.features.relay === "yes" && m.entry.features.about === "yes");
const citingFrom: P = word("according", (m) => m.entry.features.relay === "yes" && m.entry.features.about !== "yes");
/** "the agency said, according to the source, that": who told the outlet. */
const toldBy: P = seq(
  opt(comma),
  word("according", (m) => m.entry.features.what !== "yes" && m.entry.features.weak !== "yes" && m.entry.features.relay !== "yes"),
  source("subject", (p) => p.kind === "anonymous" || p.kind === "person" || p.kind === "office"),
);

/** "from X", "citing, from X": the source behind an outlet. */
const innerSource: P = alt(seq(citingFrom, toWhom), seq(opt(citing), fromSource), toldBy);

const asRelay: P = single((scan, at) => {
  scan.captures.add("relays", [get<NounPhrase>(scan, "relay")]);
  return at;
});
const relaySubject: P = seq(
  source("relay", (p) => p.kind !== "common" || p.definite),
  asRelay,
);

/** "the agency X for news": what the outlet is for, behind its name. */
const purpose: P = single((scan, at) => (scan.scene.a.tokens[at]?.type.prefixed === "for" ? at + 1 : -1));

/** A document with its issuer, relayed: "carried a statement by the council that". */
const relayedDocument: P = source("subject", (p) => p.kind === "document" && p.issuer !== undefined);

const relayNoun: P = opt(
  seq(
    nounCue,
    when((scan) => cueOf(scan).enclitic !== ""),
  ),
);

const relayCue: P = when((scan) => {
  const { act, lemma, frames } = cueOf(scan).entry.features;
  return frames === "relay" || act === "say" || act === "announce" || act === "reveal" || act === "confirm" || lemma !== undefined;
});
/** "the judge who stressed the presence of": behind a relative the words behind a verb with an object are that object. */
const notRelativeObject: P = once((scan) => {
  const prev = before(scan.scene, cueOf(scan).from);
  return prev < 0 || scan.scene.a.tokens[prev]?.type.as.relative === undefined || !takes(scan, "object");
});
/** Behind a preposition a word spelt like the verb is a noun: "at the request of". */
const notLed: P = once((scan) => {
  const prev = before(scan.scene, cueOf(scan).from);
  return prev < 0 || scan.scene.a.tokens[prev]?.type.as.preposition === undefined;
});
const onlyRelay = needs("relay");

const anyComplement: P = alt(
  clause,
  clauseBy,
  speech,
  behindPreposition,
  seq(
    when((scan) => cueOf(scan).entry.features.mood === "noun"),
    tie("object", objectStart),
  ),
);

/** Carriers told between the relay verb and the source, and the words between the source and what it said. */
const relayRules: readonly ReportRule[] = [
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

const accordingWord: P = single((scan, at) => {
  const m = matchAt(scan.scene.a, at, "according");
  if (m === undefined || m.entry.features.what === "yes" || m.entry.features.weak === "yes") return -1;
  scan.captures.add("cue", m);
  return m.to;
});
/** Somebody who can say something, as against a thing. */
const isKnown = (p: NounPhrase) => p.kind !== "common" && p.kind !== "document" && p.kind !== "place";
/** The clause ends here. */
const atPause: P = when((scan, at) => at >= scan.to || scan.scene.a.tokens[at]?.type.kind === "mark");
const accordingWhat: P = word("according", (m) => m.entry.features.what === "yes" && m.entry.features.weak !== "yes");
const asWhat: P = word("according", (m) => m.entry.features.what === "yes" && m.entry.features.weak === "yes");
const toSource: P = source("subject", (p, scan) => {
  const { to, who } = cueOf(scan).entry.features;
  if (who === "yes" && p.kind === "common") return false;
  const needsFor = to === "yes";
  return p.kind !== "common" || !needsFor || scan.scene.a.tokens[p.from]?.type.prefixed === "for";
});
/** "the remarks of X": words told by whose they are, no document. Kept in "fillers": there the medium and whom they were given to are looked for. */
const remarksOf: P = (scan, at, next) => {
  const { a } = scan.scene;
  const m = matchAt(a, at, "medium");
  if (!m || m.entry.features.document === "yes" || m.definite || m.enclitic !== "" || m.entry.features.kind === "post") return false;
  const ofSomebody = source("subject", (p) => isKnown(p) && p.kind !== "outlet" && p.skip === 0);
  return ofSomebody(scan, m.to, (to) => {
    const before = get<Region[]>(scan, "fillers") ?? [];
    return keep(scan, "fillers", [...before, { from: at - 1, to: m.to }], () => next(to));
  });
};
const atStart: P = when((scan, at) => at <= scan.from + 1);
const mainClause: P = alt(seq(comma, opt(word("resumption"))), word("resumption"));
/** "according to what she said, on this occasion, the director": one word led by "by" between commas. */
const inPassing: P = seq(comma, (scan, at, next) => scan.scene.a.tokens[at]?.type.prefixed === "by" && next(at + 1), comma);
const saidVerb: P = cue("perfect", "imperfect");

export const accordingRules: readonly ReportRule[] = byScore([
  rule("according-to-front", 8, seq(atStart, accordingWord, toSource, fillers, mainClause), "that"),
  rule(
    "according-to-what-front",
    9,
    seq(atStart, accordingWhat, saidVerb, opt(source("subject")), fillers, opt(fromSource), mainClause),
    "that",
  ),
  rule("as-announced-front", 9, seq(atStart, asWhat, saidVerb, source("subject"), fillers, comma, word("resumption")), "that"),
  rule("according-to-tail", 6, seq(accordingWord, toSource), "before"),
  rule("according-to-remarks-front", 8.2, seq(atStart, accordingWord, remarksOf, fillers, mainClause), "that"),
  rule("according-to-remarks-tail", 6.2, seq(accordingWord, remarksOf), "before"),
  rule(
    "according-to-what-remarks",
    7.5,
    seq(
      accordingWhat,
      saidVerb,
      needs("document"),
      word("preposition", (m) => m.entry.features.role === "in"),
      remarksOf,
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
      opt(seq(told, opt(comma))),
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
  rule("as-press-said-tail", 6, seq(asWhat, saidVerb, source("subject", isPress)), "before"),
  rule("as-said-tail", 6, seq(asWhat, saidVerb, opt(resumed), timesOver, source("subject", isKnown), timesOver, atPause), "before"),
  rule(
    "according-to-what-document",
    7.5,
    seq(
      accordingWhat,
      saidVerb,
      needs("document"),
      word("preposition", (m) => m.entry.features.role === "in"),
      source("subject", (p) => p.kind === "document"),
    ),
    "before",
  ),
]);

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
      opt(comma),
      clause,
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
  rule(
    "verb-pronoun-that",
    7,
    seq(cue("perfect", "imperfect"), withPronoun, asserted, needs("address-that"), opt(subject), fillers, alt(clause, clauseBy)),
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
    seq(cue("participle"), asserted, circumstantial, needs("object", "object:feeling"), tie("object", objectStart)),
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

/** Any word that is no cue verb and no complementiser: what a light verb may have between itself and its noun. */
function anyWord(): P {
  return single((scan, at) => {
    const type = scan.scene.a.tokens[at]?.type;
    if (!type || at >= scan.to || type.as.complementiser || scan.scene.a.lexicon.language.isColon(type.text)) return -1;
    const mood = type.as.cue?.entry.features.mood;
    return mood !== "perfect" && mood !== "participle" ? at + 1 : -1;
  });
}

export const reportRules: readonly ReportRule[] = byScore([...relayRules, ...verbRules]);
