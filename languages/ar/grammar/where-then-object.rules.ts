/** Verbs with where and when it was said between them, or their subject, and the noun that is said: "confirmed during the meeting ITS IMPORTANCE". */
import type { WordClass } from "../../../core/language.ts";
import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import { isDefiniteAdjective, type Scene } from "../../../core/mentions/phrase-words.ts";
import { sourceAt } from "../../../core/mentions/source-phrase.ts";
import { behindSubject } from "../../../core/reports/clause-edges.ts";
import { ahead, comma, cue, fillers, objectStart, source } from "../../../core/reports/elements.ts";
import { bearsPronoun } from "../../../core/reports/frame.ts";
import { alt, keepOn, lazy, opt, type Scan, seq, when } from "../../../core/rules/pattern.ts";
import { isA, matchAt } from "../../../core/tokens/annotated.ts";

import {
  aboutWord,
  adverb,
  agent,
  agrees,
  asserted,
  cueOf,
  keepingFiller,
  here,
  needs,
  type P,
  type ReportRule,
  resumed,
  rule,
  tie,
  timesOver,
} from "./report-parts.ts";
import { adverbialThenSubject } from "./before-subject.ts";
import { bearsOwner } from "./pause.ts";
import { isPress } from "./relay-parts.ts";
import { opensClause, plain } from "./verb-place.ts";
import { nounBehindClosed, takesStated, titleOrFiller } from "./verb-object.rules.ts";

/** Whether what stands before a noun has ended, so that the noun is in no construct of it. */
const isClosedBefore = ({ a, inTime, names }: Scene, at: number): boolean => {
  const before = a.tokens[at - 1]?.type;
  if (before?.kind === "mark" || before?.as.medium?.enclitic) return true;
  if (isA(a, at - 1, "preposition")) return bearsPronoun(before?.as.preposition);
  // "in answer to a question"
  if (a.phrases[at - 3]?.some((p) => p.to === at - 1 && p.entry.features.role === "reply")) return true;
  // "in a statement", "in a press conference", "a while ago"
  if ([1, 2, 3].some((back) => matchAt(a, at - back, "medium")?.to === at && isA(a, at - back - 1, "preposition"))) return true;
  if (before?.adjectival && !before.definite) return a.tokens[at - 2]?.type.as.medium !== undefined;
  if (a.tokens[at - 2]?.type.as.preposition?.entry.features.role === "since") return true;
  return before?.definite === true || inTime[at - 1] === 1 || names.covering[at - 1] !== -1 || bearsOwner({ a, names }, at - 1);
};

const FARTHEST_CLAUSE = 8;

/** "the results of the vote THAT the turnout": the clause of the verb is still to come; "the keenness on that", "the need that" are the noun's own. */
const clauseToCome = (scan: Scan<Scene>, from: number): boolean => {
  const { a } = scan.scene;
  for (let at = from + 2; at < Math.min(scan.to, from + FARTHEST_CLAUSE); at++) {
    const type = a.tokens[at]?.type;
    if (type?.kind === "mark" || type?.conjoined) return false;
    if (type?.as.complementiser?.proclitics === "" && !isA(a, at - 1, "preposition")) return true;
  }
  return false;
};

/** A noun of what is said, where all before it is closed and no clause is to come. */
const closedNoun = (cls: "stated" | "deed"): P =>
  seq(
    objectStart,
    when((scan, at) => {
      const { a } = scan.scene;
      const m = matchAt(a, at, cls);
      if (m?.proclitics !== "" || (m.definite && cls === "stated")) return false;
      if (a.quotations.inside[at] !== a.quotations.inside[cueOf(scan).from]) return false;
      const inMedium = m.enclitic !== "" && a.tokens[at - 1]?.type.as.medium !== undefined;
      return (inMedium || isClosedBefore(scan.scene, at)) && !clauseToCome(scan, at);
    }),
  );

/** "THE KEENNESS of his country", "HIS KEENNESS", "THE LACK of": what is affirmed or denied. */
const statedNoun = closedNoun("stated");

/** "THE ATTACK that", "the EFFORTS of": what is condemned, praised or denied is told with the article too, which no adjective of these letters bears. */
const deedNoun = seq(
  when<Scene>((scan) => JUDGING.has(cueOf(scan).entry.features.act ?? "")),
  closedNoun("deed"),
);
const JUDGING: ReadonlySet<string> = new Set(["condemn", "praise", "deny"]);

const ofWhatHappened: P = when(({ scene: { a } }, at) => {
  const m = matchAt(a, at, "stated");
  return m?.proclitics === "" && !m.definite && m.entry.features.happens === "yes";
});

const WHERE: ReadonlySet<string> = new Set([
  "in",
  "during",
  "from",
  "at",
  "after",
  "before",
  "since",
  "margin",
  "occasion",
  "reply",
  "frame",
  "via",
  "before-audience",
]);

/** "confirmed TO THE MINISTER of Sahla its keenness": the letter of purpose before whoever was told. */
const isToSomebody = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const head = type?.as.counterpart ?? type?.as.office;
  if (!type || type.conjoined || !head || head.proclitics === "" || !s.a.lexicon.language.isPurpose(head.proclitics)) return false;
  return (sourceAt(s, at)?.to ?? 0) > at;
};

/** "during the meeting", "in his speech", "this morning". */
const opensWhere: P = when((scan, at) => {
  const { a, inTime } = scan.scene;
  if (inTime[at] === 1) return true;
  const from = a.lexicon.language.isComma(a.tokens[at]?.type.text ?? "") ? at + 1 : at;
  // "X, WHO is visiting", "X WHO was speaking", "AND HE is a member of the council,", "IN COMMENT ON the ruling", "ACCORDING TO what was published,"
  if (
    matchAt(a, from, "relative")?.entry.features.gender !== undefined ||
    a.tokens[from]?.type.as.pronoun?.entry.features.opens === "clause"
  )
    return true;
  if (a.phrases[from]?.some((p) => p.entry.class === "answering" || p.entry.class === "according")) return true;
  if (isToSomebody(scan.scene, from)) return true;
  const m = matchAt(a, from, "preposition");
  return m !== undefined && !bearsPronoun(m) && WHERE.has(m.entry.features.role ?? "");
});

/** "THE GUARD confirmed the importance", "THE SAHLANI SIDE": a definite noun no rule explains, its adjectives with it, where a subject stands. */
const unknownSubject: P = (scan, at, next) => {
  const { scene } = scan;
  const type = scene.a.tokens[at]?.type;
  if (at >= scan.to || !type?.definite || type.prefixed !== "" || type.conjoined || !type.classes.every((c) => UNEXPLAINED.has(c)))
    return false;
  if (scene.names.covering[at] !== -1 || scene.inTime[at] === 1) return false;
  const known = sourceAt(scene, at);
  if (known && known.kind !== "common" && known.kind !== "group") return false;
  let to = at + 1;
  while (to < scan.to && isDefiniteAdjective(scene, to)) to++;
  // "THE TRIPARTITE SUMMIT confirmed": those who meet speak as a body does
  const event = type.as["event-trigger"]?.entry.features.type;
  if (event !== undefined && event !== "summit" && event !== "conference") return false;
  const gathers = event !== undefined;
  const gender = scene.a.lexicon.language.looksFeminine(type.form) ? "f" : "m";
  if (gathers && cueOf(scan).entry.features.gender !== gender) return false;
  const phrase: NounPhrase = { from: at, to, skip: 0, kind: gathers ? "organisation" : "common", gender: "", number: "", definite: true };
  return keepOn(scan, "subject", phrase, next, to);
};
const UNEXPLAINED: ReadonlySet<WordClass> = new Set<WordClass>(["group", "common", "event-trigger"]);

const verb = takesStated(["perfect", "imperfect"]);
const saying: P = seq(verb, opt(adverb), timesOver);
const sayingStated: P = seq(verb, ahead("stated"), opt(adverb), timesOver);
const judging: P = seq(verb, ahead("deed"), opt(adverb), timesOver);

/** The press, and sources without a name. */
const tellsNews = (p: NounPhrase): boolean => (isPress(p) || p.kind === "anonymous") && p.skip === 0;

const LONGEST_NEWS = 6;

/** "diplomatic sources SPOKE", "media HAD SPOKEN". */
const tellersBefore: P = when((scan) => {
  const end = behindSubject(scan.scene, cueOf(scan).from, scan.from);
  for (let at = end - 1; at >= Math.max(scan.from, end - LONGEST_NEWS); at--) {
    const phrase = sourceAt(scan.scene, at);
    if (phrase?.to === end && tellsNews(phrase) && agrees(phrase, scan)) return true;
  }
  return false;
});

const LONGEST_RUMOUR = 3;

/** "the news THAT SPOKE", "the press reports THAT SPOKE": they are all there is of who spoke. */
const rumourBefore: P = (scan, at, next) => {
  const { a } = scan.scene;
  const end = cueOf(scan).from - 1;
  if (matchAt(a, end, "relative")?.entry.features.gender === undefined) return false;
  for (let from = end - 1; from >= Math.max(scan.from, end - LONGEST_RUMOUR); from--) {
    const type = a.tokens[from]?.type;
    if (type?.kind !== "word" || !(type.definite || type.adjectival)) return false;
    const head = type.as.rumour ?? (type.as.anonymous?.entry.features.kind === "report" ? type.as.anonymous : undefined);
    if (!head) continue;
    const skip = head.proclitics === "" ? 0 : head.skip;
    return keepOn(scan, "subject", { from, to: end, skip, kind: "anonymous", gender: "f", number: "p", definite: true }, next, at);
  }
  return false;
};

const MOST_BETWEEN = 24;

/** Where and when it was said, up to what was said: there the medium and whom it was said to are looked for. */
const where: P = seq(opensWhere, (scan, at, next) => between(scan, at, (to) => keepingFiller(scan, { from: at, to }, () => next(to))));
const between = lazy(titleOrFiller(), MOST_BETWEEN);

export const whereThenObjectRules: readonly ReportRule[] = [
  // what is affirmed stands before a preposition that the verb might take as well: "confirmed at the meeting its keenness ON peace"
  rule("verb-where-stated", 10.4, seq(sayingStated, opt(agent), where, tie("object", statedNoun))),
  // "confirmed at the meeting THE MINISTER its keenness": who speaks stands behind where
  rule(
    "verb-where-subject-stated",
    10.5,
    seq(sayingStated, adverbialThenSubject, opt(comma), timesOver, opt(where), tie("object", statedNoun)),
  ),
  // "confirmed TO HIM its keenness on peace"
  rule("verb-to-him-stated", 10.4, seq(sayingStated, opt(agent), resumed, opt(seq(timesOver, agent)), tie("object", statedNoun))),
  rule("verb-unknown-stated", 5.6, seq(sayingStated, unknownSubject, tie("object", statedNoun))),
  rule("verb-where-deed", 7.2, seq(judging, opt(agent), where, tie("object", deedNoun))),
  // "SPOKE OF the fall of three of its men": what happened, as against what somebody talked about
  rule(
    "verb-spoke-of-stated",
    7.6,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      needs("about:stated"),
      opensClause,
      opt(resumed),
      timesOver,
      agent,
      fillers,
      aboutWord,
      tie("phrase", ofWhatHappened),
    ),
  ),
  // "reports SPOKE OF a visit", "the sources THAT SPOKE OF": the press and who is unnamed speak of nothing that they do not tell
  rule(
    "press-spoke-of",
    7.5,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      needs("about:stated"),
      alt(
        seq(
          opt(resumed),
          timesOver,
          source("subject", (p, scan) => tellsNews(p) && agrees(p, scan)),
        ),
        tellersBefore,
        rumourBefore,
      ),
      fillers,
      aboutWord,
      tie("phrase", here),
    ),
  ),
  rule("verb-subject-where-object", 6.6, seq(saying, agent, where, tie("object", nounBehindClosed))),
];
