/** Every cue of a text with the best frame the rules make of it; headers do not overlap. */
import { deedAt, isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { applyRules, fitsAnchor } from "../rules/rule.ts";
import { isA, type Match, matchAt, mayBe } from "../tokens/annotated.ts";
import { classSet } from "../tokens/class-set.ts";
import type { Sentence } from "../tokens/sentences.ts";
import { framesOf } from "./elements.ts";
import { opensAnswered, saysAnother } from "./answered-words.ts";
import { byMouth } from "./by-mouth.ts";
import { antecedentMedium } from "./chain-regions.ts";
import { plainSubject } from "./clause-owner.ts";
import { type Frame, goesBackIn, inOneShape, looksBack } from "./frame.ts";
import { withCitingOutlet } from "./citing-outlet.ts";
import { clauseStart } from "./clause-edges.ts";
import { callerAtOpening, subjectAhead, subjectAsFor, subjectBehindWas } from "./subject-at-opening.ts";
import { callerBefore, callerBehindThat, hasPronounBefore } from "./caller-before.ts";
import { antecedentOf, isVerbOfOther, subjectBefore } from "./subject-of-cue.ts";

type ReportRules = Scene["a"]["lexicon"]["language"]["grammar"]["reports"];
type Features = Match["entry"]["features"];
const sorted = new WeakMap<ReportRules, Map<Features, ReportRules>>();

/** The rules worth trying at a cue: sorted out once for all cues of one mood that take the same frames. */
const rulesFor = (rules: ReportRules, cue: Match): ReportRules => {
  let known = sorted.get(rules);
  if (!known) {
    known = new Map();
    sorted.set(rules, known);
  }
  const { features } = cue.entry;
  let fitting = known.get(features);
  if (!fitting) {
    const takes = framesOf(cue);
    fitting = rules.filter((rule) => fitsAnchor(rule, features.mood ?? "", takes));
    known.set(features, fitting);
  }
  return fitting;
};

const ANCHORS = classSet(["cue", "according"]);

const candidatesIn = (s: Scene, sentence: Sentence): Frame[] => {
  const { grammar } = s.a.lexicon.language;
  const found: Frame[] = [];
  for (let at = sentence.from; at < sentence.to; at++) {
    const type = s.a.tokens[at]?.type;
    if (type?.kind !== "word" || !mayBe(s.a, at, ANCHORS)) continue;
    const cue = type.as.cue ? matchAt(s.a, at, "cue") : undefined;
    if (cue?.entry.features.mood !== undefined)
      for (const { made } of applyRules(rulesFor(grammar.reports, cue), s, at, sentence.from, sentence.to))
        if (!saysAnother(s, made) && !isOfPurpose(s, made)) found.push(made);
    if (isA(s.a, at, "according") && !isTail(s, at) && !opensAnswered(s, at))
      for (const { made } of applyRules(grammar.according, s, at, sentence.from, sentence.to))
        if (!listsWhatFollows(s, made)) found.push(made);
  }
  return found;
};

/** "in his words": a tail that adds nothing; but "as X SAID" tells whose words they are. */
const isTail = (s: Scene, at: number): boolean => {
  const tail = isA(s.a, at, "in-saying") ? s.a.phrases[at]?.find((p) => p.entry.class === "in-saying") : undefined;
  return tail !== undefined && !(isCueVerb(s, tail.to - 1) && s.a.tokens[tail.to]?.type.kind === "word");
};

/** "according to THE FOLLOWING programme": what comes behind is a list, and nobody's words. */
const listsWhatFollows = (s: Scene, { subject }: Frame): boolean =>
  subject !== undefined && s.a.tokens[subject.to - 1]?.type.as.modifier?.entry.features.following === "yes";

/** "an official AFFILIATED TO THE GOVERNMENT", spelt like "went on": whoever bears "to" right behind a verb is not its subject. */
const isOfPurpose = (s: Scene, { cue, subject }: Frame): boolean => {
  if (subject?.from !== cue.to || subject.skip === 0) return false;
  const type = s.a.tokens[subject.from]?.type;
  return (
    type !== undefined &&
    !type.conjoined &&
    (type.prefixed === "for" || s.a.lexicon.language.isPurpose(type.as["organisation-head"]?.proclitics ?? ""))
  );
};

const best = (x: Frame, y: Frame) => y.score - x.score || x.content - y.content || x.from - y.from;
const overlap = (x: Frame, y: Frame) => x.from < headerEnd(y) && y.from < headerEnd(x);
const headerEnd = (f: Frame) => Math.max(f.content, f.cue.to);

/** "X HAD CALLED for change, by saying that": the verb that the noun of saying goes with opens the frame. */
const lightVerb = (s: Scene, { from }: Frame): Match | undefined => {
  const m = matchAt(s.a, from, "cue");
  return m?.proclitics === "" && (m.entry.features.mood === "perfect" || m.entry.features.mood === "imperfect") ? m : undefined;
};

/** "confirmed yesterday IN SAHLA that": the one letter before a place tells where, and not who. */
const withoutPlace = (frame: Frame): Frame => {
  const { subject } = frame;
  const isWhere = subject !== undefined && subject.skip > 0 && subject.from >= frame.cue.to && WHERE.has(subject.kind);
  return isWhere ? { ...frame, subject: undefined, fillers: [...frame.fillers, { from: subject.from, to: subject.to }] } : frame;
};
const WHERE: ReadonlySet<string> = new Set(["place", "country"]);

const completed = (s: Scene, found: Frame, from: number): Frame => {
  const frame = withoutPlace(found);
  const { mood } = frame.cue.entry.features;
  const caller =
    (frame.subject && mood === "perfect" ? (subjectBehindWas(s, frame, from) ?? callerBefore(s, frame, from)) : undefined) ??
    callerAtOpening(s, frame, from) ??
    callerBehindThat(s, frame, from);
  if (caller) return { ...frame, subject: caller, from: Math.min(caller.from, frame.from) };
  if (hasPronounBefore(s, frame)) return { ...frame, subject: undefined };
  const ahead = frame.subject && mood === "imperfect" ? subjectAhead(s, frame, from) : undefined;
  if (ahead) return { ...frame, subject: ahead, from: Math.min(ahead.from, frame.from) };
  const light = mood === "noun" && !frame.subject && frame.from < frame.cue.from ? lightVerb(s, frame) : undefined;
  const caused = light && subjectBefore(s, { ...frame, cue: light }, from);
  if (caused && caused.kind !== "common") return { ...frame, subject: caused, from: Math.min(caused.from, frame.from) };
  if (frame.subject || looksBack(frame.tie) || mood === "participle" || mood === "noun" || mood === undefined) return frame;
  const antecedent = antecedentOf(s, frame, from);
  if (antecedent) return { ...frame, antecedent };
  const asFor = subjectAsFor(s, frame, from);
  const stands = frame.cue.proclitics === "" ? (subjectBefore(s, frame, from) ?? plainSubject(s, frame)) : undefined;
  // "as for the teacher in the faculty, X, she said": the name between says more
  const before = asFor && !(stands?.person && !asFor.person && stands.from > asFor.from) ? asFor : stands;
  // a document in which something is said does not say it
  // "sent a letter to X IN WHICH he said": whoever stands behind the document is not its author
  const hung = frame.inIt && before ? antecedentMedium(s, frame) : undefined;
  if (hung && before && before.kind !== "document" && before.from >= hung.from) return frame;
  const inIt = frame.inIt && (before?.kind === "document" || frame.cue.entry.features.frames === "document");
  const subject = inIt ? before?.issuer : before;
  return subject ? { ...frame, subject, from: Math.min(subject.from, frame.from) } : frame;
};

/** A fronted adverbial belongs to the frame: "and in a statement to the paper he said". */
const fronted = (s: Scene, frame: Frame, from: number, before: Frame | undefined): Frame => {
  const start = clauseStart(s, frame.from, from);
  // what stands in front of an earlier cue is that one's
  if (before && start < before.content) return frame;
  const type = s.a.tokens[start]?.type;
  const opens =
    (type?.conjoined === true || start === from) &&
    (type.as.preposition !== undefined ||
      (s.a.phrases[start]?.some((p) => p.entry.class === "preposition" || p.entry.class === "turn" || p.entry.class === "according") ??
        false));
  return opens && start < frame.from && !holdsDeed(s, start, frame.from) ? { ...frame, from: start } : frame;
};

/** "from Nuran X OPENED the office and said": what stands in front has a verb of its own. */
const holdsDeed = (s: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    if (deedAt(s, at)?.skip === 0 && s.inTime[at] === 0 && !isA(s.a, at, "issued")) return true;
  }
  return false;
};

export const findFrames = (s: Scene, skipped: (sentence: Sentence) => boolean): Frame[] => {
  const chosen: Frame[] = [];
  for (const sentence of s.a.sentences) {
    if (skipped(sentence)) continue;
    const here: Frame[] = [];
    for (const found of candidatesIn(s, sentence).sort(best)) {
      const frame = goesBackIn(s.a.tokens[found.cue.to]?.type.as.preposition) ? { ...found, inIt: true } : found;
      if (!here.some((other) => overlap(frame, other))) here.push(frame);
    }
    here.sort((x, y) => x.cue.from - y.cue.from);
    here.forEach((frame, i) => {
      const whole = byMouth(s, withCitingOutlet(s, completed(s, frame, sentence.from), sentence.from));
      if (!isVerbOfOther(whole)) chosen.push(inOneShape(fronted(s, whole, sentence.from, i > 0 ? here[i - 1] : undefined)));
    });
  }
  return chosen;
};
