/** The stretches of a text in which the medium and the outlets of a report are told. */
import { isCueVerb, joinedByAnd, namesDocument, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { hostedBy, kindOf, type Medium, mediumAt } from "./chain.ts";
import { speaksOnly } from "./elements.ts";
import { type Frame, goesBackIn, looksBack, type Region } from "./frame.ts";
import { isOutlet } from "./recipients.ts";

const FARTHEST_FRONTED = 30;
const FARTHEST_HOST = 6;

/** "In a speech in X on Sunday, he said": the adverbial that opens the sentence or clause and tells the medium, commas or not. */
const openingRegion = (s: Scene, frame: Frame): Region | undefined => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  if (!sentence) return undefined;
  let best: Region | undefined;
  for (let at = frame.from - 1; at >= Math.max(sentence.from, frame.from - FARTHEST_FRONTED); at--) {
    if (isCueVerb(s, at) && s.a.quotations.inside[at] === -1 && !(at - sentence.from < FARTHEST_HOST && isVia(s, at, frame.from))) break;
    const opens = at === sentence.from || s.a.tokens[at - 1]?.type.kind === "mark" || joinedByAnd(s, at);
    // "ACCORDING TO THE STATEMENT the director voiced"
    const leads = isA(s.a, at, "preposition") || (at === sentence.from && isA(s.a, at, "according") && namesDocument(s, at + 1));
    if (opens && leads && opensMedium(s, at, at === sentence.from)) best = { from: at, to: frame.from };
  }
  return best;
};

/** "VIA his account" is spelt like "VOICED his", which has "about" behind it. */
const isVia = (s: Scene, at: number, to: number): boolean => {
  if (!isA(s.a, at, "preposition") || !(mediumAt(s, at + 1) || hostedBy(s, at + 1))) return false;
  for (let i = at + 1; i < to; i++) if (matchAt(s.a, i, "preposition")?.entry.features.role === "about") return false;
  return true;
};

const DURING: ReadonlySet<string> = new Set(["during", "at", "in"]);

/** "in a speech", "during his heading of a meeting", "on the screen of X", "during his presence on the programme Y": the adverbial whose preposition is here. */
const opensMedium = (s: Scene, at: number, opensSentence: boolean): boolean => {
  if (mediumAt(s, at + 1)) return true;
  if (!opensSentence) return false;
  if (mediumAt(s, at + 2) || hostedBy(s, at + 1)) return true;
  if (!DURING.has(matchAt(s.a, at, "preposition")?.entry.features.role ?? "")) return false;
  for (let i = at + 2; i < at + FARTHEST_HOST && s.a.tokens[i]?.type.kind === "word"; i++) if (hostedBy(s, i)) return true;
  return false;
};

/** "explained X in a post, SAYING", "tweeted on his account, SAYING": the participle goes with the verb before it, and with the medium told between. */
export const sayingRegion = (s: Scene, frame: Frame): Region[] => {
  const { mood, act } = frame.cue.entry.features;
  if (mood !== "participle") return [];
  const to = frame.cue.from;
  let from = to;
  for (; from > 0 && s.a.sentenceOf[from - 1] === s.a.sentenceOf[to] && !isCueVerb(s, from - 1); from--)
    if (isA(s.a, from - 1, "complementiser")) return [];
  // "turned in a talk with the channel X to the matter, AFFIRMING": of no verb of saying before it
  const isOfDeed = from === s.a.sentences[s.a.sentenceOf[to] as number]?.from;
  return act === "say" || isOfDeed ? [{ from, to }] : [];
};

/** "said X, ONE OF THE MEMBERS OF Y, IN A STATEMENT, that": words between the speaker and what he says that no rule explains may tell the medium. */
export const unexplainedRegion = ({ cue, subject, tie, fillers, content }: Frame): Region[] => {
  if (looksBack(tie) || fillers.length > 0) return [];
  const from = Math.max(cue.to, subject?.to ?? 0);
  return content > from + 1 ? [{ from, to: content }] : [];
};

/** Stretches that belong to a frame: its fillers, and what is fronted before its cue. */
export const regionsOf = (s: Scene, frame: Frame): Region[] => {
  const opening = frame.tie === "before" ? undefined : openingRegion(s, frame);
  const hung = antecedentMedium(s, frame);
  const publishing = hung && { from: publishedFrom(s, hung.from), to: frame.cue.from };
  return [
    ...frame.fillers,
    ...spokeToRegion(s, frame),
    { from: mediumCarried(s, frame), to: frame.cue.from },
    ...betweenSubject(frame),
    ...(opening ? [opening] : []),
    ...(publishing ? [publishing] : []),
  ].filter((r) => r.to > r.from);
};

const LONGEST_MEDIUM = 3;

/** "in REMARKS THAT THE AGENCY CARRIED from him, that": where the medium stands that the relative clause tells of. */
const mediumCarried = (s: Scene, { from, byPronoun, relays }: Frame): number => {
  if (!byPronoun || relays.length === 0) return from;
  for (let at = from - 1; at >= from - LONGEST_MEDIUM; at--) if (matchAt(s.a, at, "medium")?.to === from) return at;
  return from;
};

const LONGEST_SPOKE_TO = 8;

/** "according to officials WHO SPOKE TO THE AGENCY X": behind a source cited last, up to the next mark. */
const spokeToRegion = (s: Scene, { tie, subject }: Frame): Region[] => {
  // "the official WHO SPOKE TO THE AGENCY X"
  for (let at = subject?.from ?? 0; subject && at < subject.to - 2; at++)
    if (isA(s.a, at, "relative") && isSpeaking(s, at + 1)) return [{ from: at + 2, to: subject.to }];
  const verb = subject?.kind === "anonymous" && tie === "before" ? s.a.tokens[subject.to]?.type.as.cue : undefined;
  if (!subject || verb?.entry.features.mood !== "perfect" || verb.proclitics !== "" || !speaksOnly(verb.entry.features.frames)) return [];
  const isOver = (at: number): boolean => s.a.tokens[at]?.type.kind === "mark" && (s.a.quotations.markOf[at] as number) < 0;
  let to = subject.to + 1;
  while (to < Math.min(subject.to + LONGEST_SPOKE_TO, s.a.tokens.length) && !isOver(to)) to++;
  return [{ from: subject.to, to }];
};

const isSpeaking = (s: Scene, at: number): boolean => {
  const { mood, frames } = s.a.tokens[at]?.type.as.cue?.entry.features ?? {};
  return mood === "perfect" && speaksOnly(frames);
};

/** "X IN A STATEMENT said": what stands between a subject and the verb behind it. */
const betweenSubject = (frame: Frame): Region[] => {
  const to = frame.cue.from;
  const from = frame.subject?.to ?? to;
  return from < to && frame.tie !== "before" && frame.tie !== "back" ? [{ from, to }] : [];
};

/** "the channel X broadcast an interview in which he said": where the outlet stands that the verb before the document is told of. */
const publishedFrom = (s: Scene, medium: number): number => {
  const sentence = s.a.sentences[s.a.sentenceOf[medium] as number];
  for (let at = medium - 1; at > (sentence?.from ?? medium); at--) {
    if (s.a.tokens[at]?.type.kind === "mark" && (s.a.quotations.markOf[at] as number) < 0) break;
    if (isOutlet(sourceAt(s, at)) && !isA(s.a, at - 1, "preposition")) return at;
  }
  return medium;
};

/** "a statement in which it stressed": the document the relative clause hangs on. */
export const antecedentMedium = (s: Scene, frame: Frame): Medium | undefined => {
  const inIt = s.a.tokens[frame.cue.to]?.type.as.preposition;
  if (!goesBackIn(inIt)) return undefined;
  const { gender } = inIt?.entry.features ?? {};
  let nearest: Match | undefined;
  for (let at = frame.cue.from - 1; at >= 0 && s.a.sentenceOf[at] === s.a.sentenceOf[frame.cue.from]; at--) {
    const m = matchAt(s.a, at, "medium");
    nearest ??= m;
    // "a statement behind his remarks IN WHICH [m.] it said": the one of the pronoun's gender, if any is
    if (m && gender !== undefined && m.entry.features.gender === gender) return mediumOf(s, m);
    if (isCueVerb(s, at)) break;
  }
  return nearest && mediumOf(s, nearest);
};

const mediumOf = (s: Scene, m: Match): Medium => ({ kind: kindOf(s, m), from: m.from, to: m.to, skip: m.skip });
