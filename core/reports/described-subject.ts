/** Subjects of which more is told before their verb: in a relative clause, between commas, or where they are issued. */
import type { WordClass } from "../language.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { agreesFully, agreesWithVerb, textOf } from "./clause-edges.ts";
import { bearsPronoun, type Frame } from "./frame.ts";
import { CALLERS } from "./subject-at-opening.ts";

/** "in another context it voiced": a preposition leads what stands here. */
export const isLed = (s: Scene, at: number): boolean => {
  const m = isA(s.a, at, "preposition") ? matchAt(s.a, at, "preposition") : undefined;
  return m !== undefined && !bearsPronoun(m) && !isA(s.a, at, "conjunction");
};

/** "Sahla, which had …, said", "the front that …, said": somebody who can speak, with a relative that agrees right behind. */
const hasRelative = (s: Scene, phrase: NounPhrase): boolean => {
  const gender = s.a.tokens[phrase.to]?.type.as.relative?.entry.features.gender;
  return gender !== undefined && CALLERS.has(phrase.kind) && phrase.skip === 0 && (phrase.gender === "" || phrase.gender === gender);
};

/** "the paper X ISSUED in Sahla", "the press, AMONG IT the paper X": more of an outlet or of several, right behind them. */
const isToldMore = (s: Scene, { kind, to }: NounPhrase): boolean => {
  const type = s.a.tokens[to]?.type;
  if (kind === "outlet") return type?.as.dated !== undefined;
  const among = kind === "anonymous" ? matchAt(s.a, to, "preposition") : undefined;
  return among !== undefined && bearsPronoun(among) && AMONG.has(among.entry.features.role ?? "");
};
const AMONG: ReadonlySet<string> = new Set(["between", "from"]);

/** "but THE PAPER "X" issued in Sahla ruled out", "but THE PRESS, among it the paper "X", claimed": at the opening of the sentence or behind "that". */
export const toldMoreSubject = (s: Scene, { cue }: Frame, from: number, end: number): NounPhrase | undefined => {
  for (let at = end - 2; at >= Math.max(from, end - FARTHEST_APPOSED); at--) {
    if (isCueVerb(s, at) && s.names.covering[at] === -1) return undefined;
    const phrase = at === from || OPENING.some((cls) => isA(s.a, at - 1, cls)) ? sourceAt(s, at) : undefined;
    if (phrase && phrase.to < end && phrase.skip === 0 && isToldMore(s, phrase)) return agreesWithVerb(s, phrase, cue) ? phrase : undefined;
  }
  return undefined;
};

const FARTHEST_OPENING = 3;
const FARTHEST_CALLING = 10;

/** A bare noun that nothing explains, behind a name that opens the clause: what somebody is. */
const mayGoOn = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const calling = type?.kind === "word" && !type.definite && !type.conjoined && type.prefixed === "" && s.inTime[at] === 0;
  return (
    calling &&
    s.names.covering[at] === -1 &&
    (type.classes.length === 0 || type.as.common !== undefined || type.as["title-word"] !== undefined)
  );
};

/** "but THE OPPOSITION, which left the session, said", "the opposition that left the session said": whom a relative clause tells more of at the opening of the clause. */
export const describedSubject = (s: Scene, { cue }: Frame, start: number, end: number): NounPhrase | undefined => {
  for (let at = start; at < Math.min(end, start + FARTHEST_OPENING); at++) {
    const phrase = sourceAt(s, at);
    if (!phrase) continue;
    // "LAYLA SHAMI, told with a calling that no table knows, said"
    const told = phrase.person !== undefined && phrase.skip === 0 && phrase.members === undefined && end - phrase.to < FARTHEST_CALLING;
    // the verb right behind the relative is the relative's own
    if (
      !(hasRelative(s, phrase) || (told && mayGoOn(s, phrase.to))) ||
      phrase.to + 1 >= end ||
      !agreesFully(phrase, cue) ||
      isLed(s, at - 1)
    )
      return undefined;
    for (let i = phrase.to + 1; i < end; i++) if (isCueVerb(s, i) && s.names.covering[i] === -1) return undefined;
    return phrase;
  }
  return undefined;
};

const FARTHEST_APPOSED = 24;
const OPENING: readonly WordClass[] = ["complementiser", "auxiliary", "conjunction"];

/** "that X, the wife of Y, said": what is set off by commas behind the opening name is not the subject, the name is. */
export const apposedSubject = (s: Scene, frame: Frame, from: number, end: number): NounPhrase | undefined => {
  const { isComma } = s.a.lexicon.language;
  if (!isComma(textOf(s, end - 1))) return undefined;
  for (let at = end - 3; at >= Math.max(from, end - FARTHEST_APPOSED); at--) {
    if (isCueVerb(s, at) && s.names.covering[at] === -1) return undefined;
    const opens = at === from || OPENING.some((cls) => isA(s.a, at - 1, cls));
    const phrase = opens ? sourceAt(s, at) : undefined;
    const set = phrase?.person && (isComma(textOf(s, phrase.to)) || (phrase.office !== undefined && isComma(textOf(s, phrase.person.to))));
    const apart = set || (phrase !== undefined && hasRelative(s, phrase));
    if (phrase && apart && phrase.to < end) return agreesWithVerb(s, phrase, frame.cue) ? phrase : undefined;
  }
  return undefined;
};
