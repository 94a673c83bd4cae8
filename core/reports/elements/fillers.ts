/** What may stand between cue and content: medium, time, carrier, apposition, in any order. */
import type { WordClass } from "../../language.ts";
import type { NounPhrase } from "../../mentions/noun-phrase.ts";
import { isBareNews, isCueVerb, type Scene } from "../../mentions/phrase-words.ts";
import type { Scan } from "../../rules/pattern.ts";
import { isListedAdverb } from "../beside-cue.ts";
import { tokenAt, language, inBounds, type P } from "./scan.ts";
import type { WordType } from "../../tokens/word-type.ts";
import { bearsPronoun } from "../frame.ts";
import { cueOf, takes } from "./cue.ts";
import { isTold } from "./loose-words.ts";
import { isTitleBefore } from "./quotation.ts";

/** Tokens at which an adverbial stretch between cue and content may begin. */
const opensFiller = (scan: Scan<Scene>, at: number): boolean => {
  const { scene } = scan;
  const type = tokenAt(scan, at)?.type;
  if (!type) return false;
  if (type.kind === "mark")
    return (
      language(scan).isComma(type.text) || type.text === "(" || type.text === "/" || type.text === "[" || opensShortQuotation(scan, at)
    );
  if (scene.inTime[at] === 1) return true;
  const a = scene.a;
  // "the members OF WHOM THERE ARE 15": an article by itself before a number
  if (type.as["name-particle"] && tokenAt(scan, at + 1)?.type.kind === "number") return true;
  if (describesUnnamed(scan, at) || isMannerBefore(scan, at) || tellsHow(scene, at) || doesMeanwhile(scan, at)) return true;
  if (
    type.as.preposition ||
    // "what he does" is an object; "who", "which" tell more of what stands before
    type.as.relative?.entry.features.gender !== undefined ||
    type.as.turn ||
    type.as.pronoun ||
    type.as.according ||
    type.as.adverb ||
    type.as.demonstrative ||
    type.as.issued?.entry.features.agent === "carrier" ||
    (type.as.issued?.entry.features.agent === "next" && isBehindDocument(scan, at)) ||
    (type.as.dated && isBehindOutlet(scan, at))
  )
    return true;
  if (a.phrases[at]?.some((p) => FILLER_PHRASES.has(p.entry.class))) return true;
  if ((scene.names.startingAt[at]?.skip ?? 0) > 0 && !type.conjoined) return true;
  return (
    type.prefixed !== "" ||
    isTold(scene, at) ||
    type.as.medium !== undefined ||
    (type.as["outlet-head"]?.skip ?? 0) > 0 ||
    (type.as.outlet?.proclitics !== undefined && type.as.outlet.skip > 0)
  );
};

/** "added, DEPLORING, that": a participle of saying that has an object and never a clause. */
const takesNoClause = ({ as }: WordType): boolean =>
  as.cue?.entry.features.mood === "participle" && as.cue.proclitics === "" && as.cue.entry.features.frames === "object";

/** "confirmed X CATEGORICALLY that", "warned PERSONALLY of that": a bare circumstance right before the clause. */
const isMannerBefore = (scan: Scan<Scene>, at: number): boolean => {
  const { a, names } = scan.scene;
  const type = tokenAt(scan, at)?.type;
  if (type?.kind !== "word" || names.covering[at] !== -1 || !inBounds(scan, at + 1)) return false;
  if (type.classes.length > 0 && !takesNoClause(type)) return false;
  const led = a.tokens[at + 1]?.type.as.preposition;
  const clause = led?.skip === 0 && led.enclitic === "" ? at + 2 : at + 1;
  return language(scan).looksAdverbial(type.form) && a.tokens[clause]?.type.as.complementiser !== undefined;
};

const DOERS: ReadonlySet<string> = new Set(["person", "office"]);

/** "said X, EXPLAINING HIS VOTE, that": a participle right behind whoever speaks, with what it is done to, and the words behind that. */
const doesMeanwhile = (scan: Scan<Scene>, at: number): boolean => {
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  const [type, object] = [tokenAt(scan, at)?.type, tokenAt(scan, at + 1)?.type];
  const behindDoer = subject ? subject.to === at && DOERS.has(subject.kind) : cueOf(scan)?.to === at;
  if (!behindDoer || type?.kind !== "word" || type.conjoined || type.definite) return false;
  if (object?.kind !== "word" || object.conjoined || object.as.complementiser || object.as.preposition || object.prefixed !== "")
    return false;
  const isParticiple =
    type.as.cue?.entry.features.mood === "participle" ||
    (subject !== undefined && type.classes.length === 0 && scan.scene.names.covering[at] === -1);
  return isParticiple && language(scan).looksAdverbial(type.form) && !language(scan).looksAdverbial(object.form);
};

/** "a statement of the ministry PUBLISHED BY the agency": whose it is has been told. */
const isBehindDocument = (scan: Scan<Scene>, at: number): boolean => {
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  return subject?.kind === "document" && subject.issuer !== undefined && subject.to === at;
};

/** "the paper X, ISSUED in the capital": when and where an outlet comes out. */
const isBehindOutlet = (scan: Scan<Scene>, at: number): boolean => {
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  return subject?.kind === "outlet" && subject.to === at;
};

/** "a diplomat WHO ATTENDED the session": behind an unnamed source a word with the shape of a verb opens what tells more of him. */
const describesUnnamed = (scan: Scan<Scene>, at: number): boolean => {
  const type = tokenAt(scan, at)?.type;
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  if (subject?.kind !== "anonymous" && subject?.kind !== "document") return false;
  if (subject.to !== at || subject.definite || type?.kind !== "word") return false;
  if (isToldOf(scan, at)) return true;
  if (type.conjoined || type.definite) return false;
  // "a document the agency saw OF IT", "a report PUBLISHED today"
  if (subject.kind === "document") return type.as.issued !== undefined || bearsPronoun(tokenAt(scan, at + 1)?.type.as.preposition);
  return (
    type.as["event-light"] !== undefined ||
    type.as["event-verb"] !== undefined ||
    spokeTo(scan, at) ||
    (type.classes.length === 0 && language(scan).looksPerfect(type.form))
  );
};

/** "sources WHO SPOKE TO the paper": a verb of speaking with whom it was to, and no words behind it. */
const spokeTo = (scan: Scan<Scene>, at: number): boolean => {
  const { mood, frames } = tokenAt(scan, at)?.type.as.cue?.entry.features ?? {};
  const led = tokenAt(scan, at + 1)?.type.as.preposition?.entry.features.role;
  return mood === "perfect" && speaksOnly(frames) && (led === "to" || led === "for" || isTold(scan.scene, at + 1));
};

/** "sources WHICH IT CALLED well-informed", "a source it DID NOT NAME": what the outlet tells of whoever told it. */
const isToldOf = (scan: Scan<Scene>, at: number): boolean => {
  const cue = tokenAt(scan, at)?.type.as.cue;
  return cue?.entry.features.mood === "perfect" && cue.proclitics === "" && language(scan).isPronoun(cue.enclitic);
};

const opensShortQuotation = (scan: Scan<Scene>, at: number): boolean => {
  const index = scan.scene.a.quotations.markOf[at] as number;
  const q = index >= 0 ? scan.scene.a.quotations.list[index] : undefined;
  return q?.open === at && !q.broken && q.words <= 3;
};

const FILLER_PHRASES: ReadonlySet<WordClass> = new Set<WordClass>([
  "preposition",
  "turn",
  "according",
  "adverb",
  "in-saying",
  "conjunction",
]);

/** "asking not to be named": a phrase that tells how something was said opens no words of its own. */
export const isManner = ({ a }: Scene, at: number): boolean =>
  a.phrases[at]?.some((p) => p.entry.class === "adverb" && p.to > at + 1) ?? false;

/** "added, COMMENTING ON the decision, that": what is answered is told before the words are. */
const isReplying = ({ a }: Scene, at: number): boolean =>
  a.tokens[at]?.type.as.cue?.entry.features.act === "respond" && a.tokens[at + 1]?.type.as.preposition?.entry.features.role === "on";

/** A verb of speaking takes words, or what somebody speaks of; no clause and no object. */
export const speaksOnly = (frames: string | undefined): boolean =>
  frames?.startsWith("quote") === true && /^quote(?: about:\S+)?$/u.test(frames);

/** "said, SPEAKING TO the channel, that": a participle of speaking with whom, where or of what behind it tells how, and takes no clause. */
export const tellsHow = (scene: Scene, at: number): boolean => {
  const { a } = scene;
  const { mood, frames } = a.tokens[at]?.type.as.cue?.entry.features ?? {};
  const behind = a.tokens[at + 1]?.type;
  // "added, MOCKING, in another tongue": without the preposition it takes
  if (mood === "participle" && frames === "from") return behind?.as.preposition?.entry.features.role !== "from";
  return (
    mood === "participle" &&
    speaksOnly(frames) &&
    (behind?.as.preposition?.enclitic === "" || behind?.prefixed === "for" || isTold(scene, at + 1))
  );
};

/** "in a FOLLOW-UP bulletin, that": a feminine participle behind a bare feminine noun, with a comma behind it, opens nothing. */
const isOfNounBefore = (scan: Scan<Scene>, at: number): boolean => {
  const [before, type, behind] = [tokenAt(scan, at - 1)?.type, tokenAt(scan, at)?.type, tokenAt(scan, at + 1)?.type];
  const { looksFeminine, isComma } = language(scan);
  if (before?.kind !== "word" || before.definite || type?.as.cue?.proclitics !== "" || type.as.cue.entry.features.gender !== "f")
    return false;
  return looksFeminine(before.form) && isComma(behind?.text ?? "");
};

/** "explained X ANEW in a statement that", spelt like "renewing": with no mark before it and no noun behind, it tells how. */
const isAnew = (scan: Scan<Scene>, at: number): boolean => {
  const { scene } = scan;
  const { a, inTime } = scene;
  const behind = a.tokens[at + 1]?.type;
  if (!isListedAdverb(scene, at) || a.tokens[at - 1]?.type.kind === "mark") return false;
  // "welcomed X ANEW the agreement": what the verb before takes with a letter
  const subject = scan.captures.get("subject") as NounPhrase | undefined;
  if (subject?.to === at && behind?.prefixed === "by" && takes(scan, "by")) return true;
  return behind?.as.complementiser !== undefined || behind?.as.preposition?.skip === 0 || inTime[at + 1] === 1;
};

/** What a stretch between cue and content may not cross. */
const filled = (scan: Scan<Scene>, at: number, from: number): boolean => {
  if (!inBounds(scan, at)) return false;
  const { scene } = scan;
  const type = tokenAt(scan, at)?.type;
  if (!type || language(scan).isColon(type.text)) return false;
  const q = scene.a.quotations.markOf[at] as number;
  const led = tokenAt(scan, at - 1)?.type.as.preposition?.skip === 0;
  if (
    q >= 0 &&
    !led &&
    !isTitleBefore(scan, scene.a.quotations.list[q]) &&
    (scene.a.quotations.list[q]?.words ?? 0) > 6 &&
    scene.a.quotations.list[q]?.open === at
  )
    return false;
  const cueHere = type.as.cue;
  if (
    cueHere?.entry.features.mood === "participle" &&
    !isOfNounBefore(scan, at) &&
    !isAnew(scan, at) &&
    !isManner(scene, at) &&
    !isMannerBefore(scan, at) &&
    !isReplying(scene, at) &&
    !tellsHow(scene, at) &&
    !doesMeanwhile(scan, at)
  )
    return false;
  if (at > from && isCueVerb(scene, at) && scene.names.covering[at] === -1 && (cueHere?.proclitics !== "" || isOfPaper(scan, at)))
    return false;
  return true;
};

/** "denied REPORTS THAT SAY that": behind bare reports a verb of the present is theirs. */
const isOfPaper = (scan: Scan<Scene>, at: number): boolean => {
  if (tokenAt(scan, at)?.type.as.cue?.entry.features.mood !== "imperfect") return false;
  const before = tokenAt(scan, at - 1)?.type;
  const medium = before?.as.medium;
  if (medium?.entry.features.document === "yes" && medium.skip === 0 && !medium.definite) return true;
  return before !== undefined && isBareNews(before);
};

const MOST_FILLER = 55;

/** Stretches between cue and content, as short as the rest allows; kept in "fillers". */
export const fillers: P = (scan, at, next) => {
  if (next(at)) return true;
  if (!inBounds(scan, at) || !opensFiller(scan, at)) return false;
  const before = (scan.captures.get("fillers") as { from: number; to: number }[] | undefined) ?? [];
  // one stretch that grows until the rest holds: then it has its end, and nobody has seen it before
  const stretch = { from: at, to: at };
  scan.captures.add("fillers", [...before, stretch]);
  while (stretch.to - at < MOST_FILLER && filled(scan, stretch.to, at)) {
    stretch.to++;
    if (next(stretch.to)) return true;
  }
  return scan.captures.dropLast();
};
