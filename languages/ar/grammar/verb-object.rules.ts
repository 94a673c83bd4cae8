import { coveringName } from "../../../core/mentions/names/covering-name.ts";
import { isGrammatical } from "../../../core/mentions/name-words.ts";
import type { NounPhrase } from "../../../core/mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../../../core/mentions/phrase-words.ts";
import { sourceAt } from "../../../core/mentions/source-phrase.ts";
import { cue, objectStart, source, takes, titledPerson, word, speaksOnly } from "../../../core/reports/elements.ts";
import { alt, keep, lazy, opt, type Scan, seq, single, when } from "../../../core/rules/pattern.ts";
import type { Region } from "../../../core/reports/frame.ts";
import { isA, matchAt } from "../../../core/tokens/annotated.ts";

import {
  adverb,
  type P,
  type ReportRule,
  agent,
  agrees,
  asserted,
  cueOf,
  needs,
  resumed,
  rule,
  subject,
  tie,
  timesOver,
  toldFirst,
} from "./report-parts.ts";
import { adverbialThenSubject } from "./before-subject.ts";
import { opensClause, plain } from "./verb-place.ts";
import { bearsOwner, pause, wholeAdverbial } from "./pause.ts";
import { seat } from "./seat.ts";

/** "in a statement THE DEATH of": a statement or a post told without more is no statement of what stands behind it. */
const isBareDocument = (scan: Scan<Scene>, at: number): boolean => {
  const m = scan.scene.a.tokens[at]?.type.as.medium;
  return m?.entry.features.document === "yes" && !m.definite && isA(scan.scene.a, at - 1, "preposition");
};

const STATEABLE: ReadonlySet<string> = new Set(["common", "negation", "situation", "stated", "deed", "cue"]);

const FARTHEST_DEED = 6;

/** "the army renewed ITS BOMBING of": what is done again and not said. */
const isDoneAgain = (scan: Scan<Scene>): boolean => {
  const { a } = scan.scene;
  const { to } = cueOf(scan);
  if (!takes(scan, "object:renew")) return false;
  for (let at = to; at < Math.min(scan.to, to + FARTHEST_DEED); at++) {
    if (isA(a, at, "stated")) return false;
    if (matchAt(a, at, "deed")?.entry.features.done === "yes") return true;
  }
  return false;
};

/** A verb that asserts a noun, "confirmed ITS IMPORTANCE", where a clause begins. */
export const takesStated = (moods: readonly string[]): P =>
  seq(
    cue(...moods),
    plain,
    asserted,
    needs("object", "object:renew", "object:feeling", "object:told"),
    when((scan) => !isDoneAgain(scan)),
    opensClause,
  );

/** "confirmed X today on the margin of the signing of the agreement THE PRESENCE of": where all before it is closed, a bare noun begins the object. */
export const nounBehindClosed: P = seq(
  objectStart,
  when((scan, at) => {
    const { a, inTime, names } = scan.scene;
    const [type, before] = [a.tokens[at]?.type, a.tokens[at - 1]?.type];
    if (type?.kind !== "word" || type.definite || names.covering[at] !== -1 || type.as.office || type.as.kin || type.as.anonymous)
      return false;
    if (type.classes.some((c) => !STATEABLE.has(c))) return false;
    if (type.adjectival || a.lexicon.language.looksPerfect(type.form) || a.lexicon.language.looksAdverbial(type.form)) return false;
    if (before?.as.relative) return false;
    const next = a.tokens[at + 1]?.type;
    const goesOn = next?.kind === "number" || (next?.kind === "word" && !isGrammatical(a, at + 1) && !isCueVerb(scan.scene, at + 1));
    return (
      goesOn &&
      (before?.definite ||
        isBareDocument(scan, at - 1) ||
        inTime[at - 1] === 1 ||
        names.covering[at - 1] !== -1 ||
        before?.kind === "mark" ||
        bearsOwner(scan.scene, at - 1))
    );
  }),
);

/** "confirmed THE MINISTER X": what is confirmed or announced is nobody; somebody there is the verb's subject, with the object still to come. */
const noSpeaker: P = when((scan, at) => {
  const { act } = cueOf(scan).entry.features;
  if (isBodyInFront(scan, at)) return false;
  if (act !== "confirm" && act !== "announce" && act !== "explain" && act !== "reveal" && act !== "deny") return true;
  const phrase = sourceAt(scan.scene, at);
  const somebody = phrase !== undefined && (phrase.person !== undefined || SOMEBODY.has(phrase.kind));
  return !somebody || phrase.skip > 0 || !agrees(phrase, scan);
});

/** "condemned THE LEAGUE for the defence of children the attack": a body that agrees with the verb, with the definite noun of an object behind it. */
const isBodyInFront = (scan: Scan<Scene>, at: number): boolean => {
  const phrase = sourceAt(scan.scene, at);
  if (phrase?.kind !== "organisation" || phrase.skip > 0 || !agrees(phrase, scan)) return false;
  for (let i = phrase.to; i < scan.to && i < phrase.to + FARTHEST_OBJECT; i++) {
    const type = scan.scene.a.tokens[i]?.type;
    if (type?.kind === "mark") return false;
    if (type?.definite && !type.adjectival && type.prefixed === "" && !type.conjoined && scan.scene.a.tokens[i - 1]?.type.definite)
      return true;
  }
  return false;
};
const FARTHEST_OBJECT = 6;

const SOMEBODY: ReadonlySet<NounPhrase["kind"]> = new Set(["anonymous", "office", "honorific", "organisation"]);

/** "considered THE DECISION a step": a document with a bare noun behind it is what was considered. */
const considers: P = when((scan, at) => {
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  const type = scan.scene.a.tokens[at]?.type;
  return subject?.kind !== "document" || !takes(scan, "copular") || subject.to !== at || type?.definite === true || type?.kind === "mark";
});

const denying: P = when((scan) => cueOf(scan).entry.features.act === "deny");

/** "THE MINISTRY DENIED in a statement": the verb of a denial, in its place. */
const denyingVerb = seq(cue("perfect", "imperfect"), plain, asserted, denying, needs("object"), opensClause, timesOver);

/** Between who denies and what is denied: "in a statement, today,". */
const inMedium: P = (scan, at, next) =>
  statedIn(scan, at, (to) =>
    keep(scan, "fillers", [...((scan.captures.get("fillers") as Region[] | undefined) ?? []), { from: at, to }], () =>
      timesOver(scan, to, next),
    ),
  );
const statedIn: P = seq(
  word("preposition", (m) => m.entry.features.role === "in" && m.enclitic === ""),
  word("medium", (m) => m.enclitic === ""),
);

/** "denied THE TRANSFER of X": spelt like a verb that passes words on, which nobody does where something is denied. */
const transfer: P = when((scan, at) => {
  const cue = at < scan.to ? scan.scene.a.tokens[at]?.type.as.cue : undefined;
  return cue?.entry.features.act === "relay" && cue.proclitics === "" && cue.skip === 0 && scan.scene.inTime[at] === 0;
});

/** "denied to THE PAPER that": an outlet behind the one-letter "to". */
const toOutlet: P = source("addressee", (p) => p.kind === "outlet" && p.skip > 0);

/** "THAT LEADS": a relative and the word of its verb. */
const relativeAndVerb: P = single(({ scene: { a }, to }, at) =>
  matchAt(a, at, "relative")?.entry.features.gender !== undefined && at + 2 < to ? at + 2 : -1,
);

export const verbObjectRules: readonly ReportRule[] = [
  rule(
    "verb-subject-object",
    7,
    seq(
      takesStated(["perfect", "imperfect"]),
      opt(adverb),
      opt(alt(resumed, toldFirst)),
      timesOver,
      agent,
      opt(seat),
      pause,
      considers,
      tie("object", objectStart),
    ),
  ),
  // "condemned the movement IN HER STATEMENT the attack": where it was said is told with a noun that is whole
  rule(
    "verb-subject-adverbial-object",
    6.2,
    seq(takesStated(["perfect"]), timesOver, agent, timesOver, wholeAdverbial, tie("object", objectStart)),
  ),
  // "affirmed IN A PRESS CONFERENCE the minister his keenness": where it was said stands before who said it
  rule(
    "verb-adverbial-subject-object",
    6.1,
    seq(takesStated(["perfect"]), adverbialThenSubject, pause, considers, tie("object", objectStart)),
  ),
  rule("verb-adverbial-object", 4.8, seq(takesStated(["perfect"]), timesOver, wholeAdverbial, noSpeaker, tie("object", objectStart))),
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
  // "announced the army THAT X leads THE LAUNCH of": behind the subject's relative clause
  rule(
    "verb-subject-relative-object",
    6.3,
    seq(takesStated(["perfect"]), timesOver, agent, relativeAndVerb, lazy(titleOrFiller(), 30), tie("object", nounBehindClosed)),
  ),
  rule(
    "denial-told-somewhere-object",
    6.9,
    seq(denyingVerb, alt(seq(agent, timesOver, inMedium), seq(opt(subject), toOutlet)), pause, tie("object", objectStart)),
  ),
  rule("denial-of-transfer", 6.95, seq(denyingVerb, alt(resumed, agent), pause, tie("object", transfer))),
  rule(
    "verb-titled-person-object",
    6.5,
    seq(takesStated(["perfect"]), timesOver, titledPerson("subject"), pause, tie("object", objectStart)),
  ),
  rule(
    "verb-object",
    5,
    seq(
      cue("perfect", "imperfect"),
      plain,
      asserted,
      needs("object", "object:renew", "object:feeling"),
      when((scan) => !isDoneAgain(scan)),
      opensClause,
      pause,
      noSpeaker,
      tie("object", objectStart),
    ),
  ),
];

/** "who WAS SPEAKING AT the close of": a verb that takes no clause and no object, with where behind it. */
const isSpeakingThere = ({ a }: Scene, at: number): boolean =>
  speaksOnly(a.tokens[at]?.type.as.cue?.entry.features.frames) && a.tokens[at + 1]?.type.as.preposition?.skip === 0;

/** What may stand between a person and the object: the rest of a title, when and where; no clause and no other verb. */
export function titleOrFiller(): P {
  return single((scan, at) => {
    const type = scan.scene.a.tokens[at]?.type;
    // a letter of an outlet's name, read aloud, may be spelt like "or"
    if (at < scan.to && coveringName(scan.scene.names, at)?.kind === "outlet") return at + 1;
    if (!type || at >= scan.to || type.as.complementiser || type.as.conjunction || type.as.negation) return -1;
    // "AFTER his meeting" is spelt like "commented"
    const speaks = isCueVerb(scan.scene, at) && type.as.preposition?.skip !== 0 && !isSpeakingThere(scan.scene, at);
    if (scan.scene.a.lexicon.language.isColon(type.text) || speaks) return -1;
    return type.as.cue?.entry.features.mood === "participle" ? -1 : at + 1;
  });
}
