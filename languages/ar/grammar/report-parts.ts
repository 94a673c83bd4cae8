/** What the patterns of attribution in Arabic are made of. Fillers (medium, time, carrier, apposition) may stand in any order. */
import { quotationOf } from "../../../core/tokens/quotations.ts";
import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import type { Scene } from "../../../core/mentions/phrase-words.ts";
import { asserts } from "../../../core/reports/asserted.ts";
import { bearsBy, comma, cue, framesOf, isToldBody, isToldPerson, source, word, wordsOf } from "../../../core/reports/elements.ts";
import { bearsPronoun, type Frame, type Region, type Tie } from "../../../core/reports/frame.ts";
import {
  alt,
  keep,
  keeping,
  needing,
  once,
  opt,
  type Pattern,
  type Scan,
  seq,
  single,
  turning,
  when,
} from "../../../core/rules/pattern.ts";
import type { Rule } from "../../../core/rules/rule.ts";
import { isA, type Match, matchAt } from "../../../core/tokens/annotated.ts";
import { toldReporter } from "./told-reporter.ts";

export type P = Pattern<Scene>;
export type ReportRule = Rule<Scene, Frame>;
export const get = <T>(scan: Scan<Scene>, name: string) => scan.captures.get(name) as T | undefined;
export const cueOf = (scan: Scan<Scene>) => get<Match>(scan, "cue") as Match;

/** Goes on with one stretch more kept as where, when or through whom the words were given. */
export const keepingFiller = (scan: Scan<Scene>, stretch: Region, next: () => boolean): boolean =>
  keep(scan, "fillers", [...(get<Region[]>(scan, "fillers") ?? []), stretch], next);

export const make =
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
      addressee: get<NounPhrase>(scan, "addressee"),
      fillers: get<Region[]>(scan, "fillers") ?? [],
      byPronoun: get<boolean>(scan, "byPronoun"),
      bare: get<boolean>(scan, "bare"),
    };
  };

/** Verbs that hardly ever mean anything but saying. */
export const isClauseVerb = (m: Match): boolean =>
  ["say", "add", "announce", "explain", "express", "condemn", "praise", "call-for"].includes(m.entry.features.act ?? "");

export const rule = (name: string, score: number, pattern: P, tie?: Tie): ReportRule => ({
  name,
  score,
  pattern,
  produce: make(score)(name, tie),
});

export const tie = (value: Tie, part: P): P => keeping("tie", value, part);

/** Takes nothing. */
export const here: P = single((_scan, at) => at);

export const asserted: P = once((scan) => asserts(scan.scene, cueOf(scan)));
export const withPronoun: P = when((scan) => cueOf(scan).enclitic !== "" && cueOf(scan).enclitic !== "ا");

export const needs = (...frames: readonly string[]): P =>
  needing(
    when((scan) => {
      const taken = framesOf(cueOf(scan));
      for (const frame of frames) if (taken.has(frame)) return true;
      return false;
    }),
    frames,
  );

/** "he called THE WOMEN PRESENT to": a feminine plural that nobody is named in takes no verb of a man. */
const isOfWomen = (p: NounPhrase, { scene: { a } }: Scan<Scene>): boolean =>
  p.gender === "" && p.person === undefined && p.definite && a.lexicon.language.looksFemininePlural(a.tokens[p.from]?.type.form ?? "");

/** A verb before its subject agrees with it in gender; where either is unknown, it may. */
export const agrees = (p: NounPhrase, scan: Scan<Scene>): boolean => {
  const verb = cueOf(scan).entry.features.gender;
  if (p.kind === "document" && p.issuer === undefined && !p.definite && p.to === p.from) return false;
  if (verb === "m" && isOfWomen(p, scan)) return false;
  return (
    !verb ||
    p.gender === "" ||
    p.gender === verb ||
    // "warned [he] THE STATES of": several things or women take no verb of a man
    (p.number === "p" && !(p.gender === "f" && verb === "m")) ||
    // "he thanked SAHLA": behind a man's verb a state whose name is a woman's is whom, not who
    (p.kind === "country" && !(p.gender === "f" && cueOf(scan).entry.features.mood === "perfect")) ||
    p.kind === "place" ||
    p.members !== undefined
  );
};

/** Times between a verb and its subject. */
export const timesOver: P = (scan, at, next) => {
  let here = at;
  while (here < scan.to && scan.scene.inTime[here] === 1) here++;
  if (next(here)) return true;
  // "announced today, Saturday, X": a comma closes the time
  return here > at && here < scan.to && scan.scene.a.lexicon.language.isComma(scan.scene.a.tokens[here]?.type.text ?? "") && next(here + 1);
};

export const subject = source("subject", (p, scan) => agrees(p, scan) && speaks(p, scan));

/** "announced, THE UNION OF X in its statement, that": a body or an office with the article, behind a verb that calls on nobody. */
const isSetOffBody = (p: NounPhrase, scan: Scan<Scene>): boolean =>
  (p.kind === "organisation" || p.kind === "office") &&
  p.skip === 0 &&
  p.definite &&
  p.number === "s" &&
  ![...framesOf(cueOf(scan))].some((f) => f.startsWith("address-")) &&
  agrees(p, scan);

/** "and explained, X, head of Y, that": a person between commas. */
export const setOff: P = alt(
  seq(
    comma,
    source("subject", (p, scan) => p.kind === "person" || isSetOffBody(p, scan)),
  ),
  // "and announced, today Saturday, THE SPOKESMAN that"
  seq(
    comma,
    when((scan, at) => scan.scene.inTime[at] === 1),
    timesOver,
    source("subject", (p, scan) => agrees(p, scan) && (p.kind === "person" || p.kind === "office" || p.kind === "organisation")),
  ),
);

/** With an object verb a bare common noun is the object, not the subject. */
export const agent = source("subject", (p, scan) => agrees(p, scan) && speaks(p, scan) && p.kind !== "common");

/** "to the radio X": whom the words were given to. */
export const told: P = source("told", (p) => p.kind === "outlet" && p.skip > 0);

export const perhapsComma: P = opt(comma);

/** "told the radio X, the deputy": whom the words were given to, before who gave them. */
export const toldFirst: P = (scan, at, next) => {
  const { a } = scan.scene;
  const q = quotationOf(a.quotations, at + 1);
  const marked = a.tokens[at]?.type.as.preposition?.entry.features.role === "for" && q?.open === at + 1 && !q.broken && q.words <= 4;
  const taken = (to: number) => {
    const before = (scan.captures.get("fillers") as Region[] | undefined) ?? [];
    return keep(scan, "fillers", [...before, { from: at, to }], () => perhapsComma(scan, to, next));
  };
  const reporter = toldReporter(scan.scene, at);
  return marked ? taken(q.close + 1) : reporter >= 0 ? taken(reporter) : told(scan, at, taken);
};

const CROWDS: ReadonlySet<NounPhrase["kind"]> = new Set(["anonymous", "group", "common", "office"]);

/** "called on THE VOTERS to": behind a verb in the singular an ending that no subject has makes a crowd its object. */
const isObliqueCrowd = (p: NounPhrase, { scene }: Scan<Scene>): boolean =>
  CROWDS.has(p.kind) &&
  (p.number !== "s" || p.kind === "group") &&
  p.skip === 0 &&
  scene.a.lexicon.language.looksOblique(scene.a.tokens[p.from]?.type.form ?? "");

/** "a statement THAT CALLS ON SAHLA to": behind a bare document a verb of the present is the document's. */
const isCalledByPaper = (p: NounPhrase, scan: Scan<Scene>): boolean => {
  const m = cueOf(scan);
  if (m.entry.features.mood !== "imperfect" || m.proclitics !== "" || p.from !== m.to) return false;
  const before = scan.scene.a.tokens[m.from - 1]?.type;
  return before?.as.medium?.entry.features.document === "yes" && !before.definite && before.as.medium.skip === 0;
};

/** "TO THE REPORTERS", "TO THE MEDIA": the letter of whom something is said to. */
const isLedByFor = (p: NounPhrase, { scene: { a } }: Scan<Scene>): boolean => {
  const type = a.tokens[p.from]?.type;
  return type?.prefixed === "for" || (p.kind === "anonymous" && a.lexicon.language.cutsFor(type?.form ?? ""));
};

/** "added, SPEAKING to the agency": a calling without the article, with an adverb's ending, tells how somebody spoke. */
const isManner = ({ kind, from, to, definite, number }: NounPhrase, { scene: { a } }: Scan<Scene>): boolean => {
  const form = a.tokens[from]?.type.form ?? "";
  return (
    kind === "office" && !definite && to === from + 1 && number !== "p" && isA(a, from, "cue") && a.lexicon.language.looksAdverbial(form)
  );
};

/** Encounters and things do not speak, whatever verb stands before them. */
export function speaks(p: NounPhrase, scan: Scan<Scene>): boolean {
  if (isA(scan.scene.a, p.from, "turn") || isCalledByPaper(p, scan) || isManner(p, scan)) return false;
  // "said TO THE REPORTERS": whom it was said to
  if (p.skip > 0 && p.kind !== "organisation" && isLedByFor(p, scan)) return false;
  if (isObliqueCrowd(p, scan) || ((p.kind === "outlet" || p.kind === "organisation") && isToldBody(scan.scene, p.from))) return false;
  // "confirmed TO THE ADVISER", "told HIS COUNTERPART": the letter before whoever is told is a preposition
  if (isToldPerson(scan.scene, p.from)) return false;
  return p.kind !== "common" || (!isA(scan.scene.a, p.from, "event-trigger") && scan.scene.a.tokens[p.from]?.type.prefixed === "");
}

export const resumes = (scan: Scan<Scene>, at: number): boolean => {
  const m = scan.scene.a.tokens[at]?.type.as.preposition;
  return m !== undefined && (m.enclitic !== "" || m.entry.features.pronoun === "yes");
};

/** "also", with nothing glued to it: the heir to the throne is spelt like "and to me". "in a way" with its adjective, "NOT DIRECT". */
export const adverb: P = single(({ scene: { a }, to }, at) => {
  const m = at < to ? matchAt(a, at, "adverb") : undefined;
  if (m?.skip !== 0 || m.entry.features.open !== "yes") return m?.skip === 0 ? m.to : -1;
  const adjective = matchAt(a, m.to, "negation")?.entry.features.noun === "yes" ? m.to + 1 : m.to;
  const type = adjective < to ? a.tokens[adjective]?.type : undefined;
  return type?.kind === "word" && !type.definite ? adjective + 1 : -1;
}, wordsOf("adverb"));

export const resumed = word("preposition", (m) => m.enclitic !== "" || m.entry.features.pronoun === "yes");

/** A verbal noun of saying behind a lighter verb: closed his speech by saying that. It is the cue. */
export const nounCue = cue("noun");

export const sayingNoun: P = turning(
  single((scan, at) => {
    const light = cueOf(scan);
    const kept = scan.captures.count;
    const after = nounCue.step?.(scan, at) ?? -1;
    if (after < 0) return -1;
    const noun = cueOf(scan);
    const says = noun.entry.features.act === "say" && (noun.definite || noun.enclitic !== "");
    const renews = (framesOf(light).has("object:renew") || framesOf(light).has("renew")) && (noun.definite || noun.enclitic !== "");
    // "hastened to THE CONFIRMATION that": a verb that has nothing else for its complement
    const hastens = noun.definite && framesOf(light).has("to:say") && framesOf(light).size <= 2;
    if (noun.entry.lemma === light.entry.lemma || !(says || renews || hastens || (noun.definite && bearsBy(scan, noun.from)))) {
      scan.captures.dropTo(kept);
      return -1;
    }
    scan.captures.add("byPronoun", undefined);
    // "CONTENTING HERSELF with saying": the lighter verb tells whose gender it is
    const { gender, number } = light.entry.features;
    if (gender !== undefined) {
      const features = { ...noun.entry.features, gender, number };
      scan.captures.add("cue", { ...noun, entry: { ...noun.entry, features } });
    }
    return after;
  }),
);

export const isAbout = (m: Match): boolean => m.entry.features.role === "about" && !bearsPronoun(m);
export const aboutWord = word("preposition", isAbout);

/** Somebody who can say something, as against a thing. */
export const isKnown = (p: NounPhrase) => p.kind !== "common" && p.kind !== "document" && p.kind !== "place";

/** The clause ends here. */
export const atPause: P = when((scan, at) => at >= scan.to || scan.scene.a.tokens[at]?.type.kind === "mark");

/** Behind the mark here stands a participle of saying, and no object. */
export const participleNext: P = when(({ scene: { a } }, at) => a.tokens[at + 1]?.type.as.cue?.entry.features.mood === "participle");

/**
 * "the remarks of X": words told by whose they are, no document. Kept in "fillers": there the medium and whom they were given to are
 * looked for. `led`: also "the remarks TO X", where nobody but him can be whose they are.
 */
export const remarksOf =
  (led: boolean): P =>
  (scan, at, next) => {
    const { a } = scan.scene;
    const m = matchAt(a, at, "medium");
    if (!m || m.entry.features.document === "yes" || m.definite || m.enclitic !== "" || m.entry.features.kind === "post") return false;
    const ofSomebody = source("subject", (p) => isKnown(p) && p.kind !== "outlet" && (p.skip === 0 || led));
    return ofSomebody(scan, m.to, (to) => keepingFiller(scan, { from: at - 1, to: m.to }, () => next(to)));
  };
