/** Which of the frames behind stands beside a frame and ends its content, and which stands inside its words. */
import type { Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { isBeforeAdding } from "./asserted.ts";
import { type Frame, looksBack } from "./frame.ts";

const kindAt = (s: Scene, at: number): string => matchAt(s.a, at, "conjunction")?.entry.features.kind ?? "";

/** A token at which the content before it ends: a stop of the clause that brings the next frame. */
export const endBefore = (s: Scene, next: Frame, from: number): number => {
  let end = next.from;
  const connects = (at: number) => CONNECTING.has(kindAt(s, at)) || isA(s.a, at, "turn") || isA(s.a, at, "auxiliary");
  while (end > from && (connects(end - 1) || phraseEndsAt(s, end) > 0)) end = phraseEndsAt(s, end) || end - 1;
  return end;
};

/** Start of a connective phrase that ends right before this token, or 0. */
const phraseEndsAt = (s: Scene, end: number): number => {
  for (let back = 2; back <= 4 && end - back >= 0; back++) {
    const match = s.a.phrases[end - back]?.find((p) => p.to === end && (p.entry.class === "conjunction" || p.entry.class === "turn"));
    if (match) return match.from;
  }
  return 0;
};

/** Connectives that set a clause beside the one before; others put it inside. */
const COORDINATING = new Set(["while", "also", "then", "but", "although"]);
/** What the content before a frame does not keep at its end. */
const CONNECTING = new Set([...COORDINATING, "where", "before"]);

/** "he said that the two met, stressing [both]": a participle of several is not of the one who speaks. */
const isOfSeveral = (frame: Frame, next: Frame): boolean => {
  const { mood, number } = next.cue.entry.features;
  if (mood !== "participle" || (number !== "p" && number !== "d") || frame.subject?.members !== undefined) return false;
  return frame.cue.entry.features.number === "s" && frame.subject?.number === "s";
};

/** Moods of what was said, of which nothing goes on in the present. */
const TOLD_PAST: ReadonlySet<string> = new Set(["perfect", "participle"]);

/** Whether the next frame goes on beside this one, or stands inside its content. */
const isBeside = (s: Scene, frame: Frame, next: Frame): boolean => {
  const inside = s.a.quotations.inside[next.cue.from] as number;
  if (inside >= 0 && s.a.quotations.inside[frame.cue.from] !== inside && (s.a.quotations.list[inside]?.words ?? 0) > 3) return false;
  if (next.antecedent) return false;
  if (isOfSeveral(frame, next)) return false;
  if (looksBack(next.tie) || next.cue.entry.features.mood === "participle") return true;
  // "called on X not to, BY HER SAYING that": how it was said comes behind it
  if (next.cue.entry.features.mood === "noun")
    return (
      (next.from < next.cue.from && !isA(s.a, next.from - 1, "complementiser")) ||
      (next.byPronoun === true && s.a.lexicon.language.isPreposition(next.cue.proclitics))
    );
  // "pointed out that, ACCORDING TO its sources, the minister": what opens the clause stands inside it
  if (next.cue.entry.class === "according")
    return next.from === next.cue.from && !(next.tie === "that" && [1, 2].some((back) => isA(s.a, next.from - back, "complementiser")));
  if (isBeforeAdding(s, next.cue.from)) return true;
  // "said that Sahla condemns AND REJECTS": what goes on in the present is still what was said
  if (next.cue.entry.features.mood === "imperfect" && TOLD_PAST.has(frame.cue.entry.features.mood ?? "") && frame.tie === "that")
    return false;
  const type = s.a.tokens[next.from]?.type;
  // a verb so short that its first letter may be its own is joined by it all the same, where the verb is read without it
  const { andForm } = s.a.lexicon.language;
  const joined = next.cue.from === next.from ? next.cue.proclitics.startsWith(andForm) : (type?.conjoined ?? false);
  if (joined) return true;
  const previous = next.from - 1;
  const connective = phraseEndsAt(s, next.from);
  const kind = kindAt(s, connective || previous);
  // "…, where he stressed that": behind a comma the writer goes on
  if (kind === "where" && s.a.lexicon.language.isComma(s.a.tokens[(connective || previous) - 1]?.type.text ?? "")) return true;
  if (COORDINATING.has(kind) || (connective > 0 && isA(s.a, connective, "turn"))) return true;
  return false;
};

/** "VOICING her thanks for a stand she called balanced, AND UNDERTAKING to": participles that "and" joins stand beside each other. */
const isJoinedTo = (s: Scene, { cue }: Frame, next: Match): boolean =>
  cue.entry.features.mood === "participle" &&
  next.entry.features.mood === "participle" &&
  next.proclitics.startsWith(s.a.lexicon.language.andForm) &&
  cue.entry.features.gender === next.entry.features.gender;

/** The first of the frames behind that ends the content. What hangs on a frame inside the content is inside as well. */
export const siblingOf = (s: Scene, frame: Frame, next: readonly Frame[]): Frame | undefined => {
  let nested = false;
  // "that A CONTRACTOR disclosed …, noting": whoever is told by a noun alone has no participles of its own
  let passing = true;
  // "that THE AGENCY said …, noting": a participle of the outer speaker's gender alone is his
  let shared = false;
  // "rejected the remarks IN WHICH X denied …, according to THE STATEMENT": the paper tells of the words around them
  let withinIt = true;
  for (const other of next) {
    // "said that THIS IS WHAT X announced": all of it is what was said
    if (other.from < frame.content || (other.apart && other.from === frame.content)) continue;
    const goesOut =
      (passing || !shared) && frame.cue.entry.features.gender === other.cue.entry.features.gender && other.cue.entry.features.act !== "say";
    const hangs = looksBack(other.tie) || other.cue.entry.features.mood === "participle" || other.cue.entry.features.mood === "noun";
    const isPaper = withinIt && other.tie === "before" && other.subject?.kind === "document";
    if (nested && hangs && !isPaper && !goesOut && !isJoinedTo(s, frame, other.cue)) continue;
    if (isBeside(s, frame, other)) return other;
    // "that the people consider that …, voicing": what somebody is told to think has no participles of its own
    // and so has whom a clause is according to
    nested ||= other.cue.entry.features.mood !== "imperfect" && other.cue.entry.class !== "according";
    passing &&= other.subject?.kind === "common";
    withinIt &&= other.inIt === true;
    shared ||= other.cue.entry.features.gender === undefined || other.cue.entry.features.gender === frame.cue.entry.features.gender;
  }
  return undefined;
};
