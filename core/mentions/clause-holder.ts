/**
 * A holder whose name stands right before what he says, whatever words lie between it and his office: "the head of the mission TO
 * THE GAMES, NAME, that", "the teacher of law IN THE UNIVERSITY of X NAME in a statement". The clause behind the name tells that the subject ends there.
 */
import type { WordClass } from "../language.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { afterTitles, bracketedName, givenLed, isComma, quotedName } from "./holder.ts";
import type { Name } from "./names.ts";
import { coveringName } from "./names/covering-name.ts";
import { officeAt } from "./office-phrase.ts";
import { tailFrom } from "./phrase-tail.ts";
import { behindMarks, behindTimes, isCueVerb, type Scene } from "./phrase-words.ts";

const FARTHEST_HOLDER = 20;
const FARTHEST_VERB = 12;
const MOST_IN_MARKS = 6;

/** Prepositions that lead to where somebody serves; "with", "after" or "during" tell what he does. */
const OF_SERVICE: ReadonlySet<string> = new Set(["in", "to", "at", "from", "on", "against"]);

const textOf = (s: Scene, at: number): string => s.a.tokens[at]?.type.text ?? "";

/** "that", and what may stand before it: a comma, a colon, a preposition. */
const opensClause = (s: Scene, at: number): boolean =>
  isA(s.a, at, "complementiser") ||
  ((isComma(s, at) || isA(s.a, at, "preposition")) && isA(s.a, at + 1, "complementiser")) ||
  (s.a.lexicon.language.isColon(textOf(s, at)) && s.a.sentenceOf[at] === s.a.sentenceOf[at + 1]);

/** "in a statement": in what he says it. */
const opensMedium = (s: Scene, at: number): boolean => isA(s.a, at, "preposition") && isA(s.a, at + 1, "medium");

const TOLD: readonly WordClass[] = ["office", "honorific", "anonymous", "outlet", "outlet-head"];

/** "TO THE AGENCY that": whom he tells. */
const isTold = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return TOLD.some((cls) => s.a.lexicon.language.isPurpose(type?.as[cls]?.proclitics ?? ""));
};

const endsAtClause = (s: Scene, at: number): boolean => {
  // 'LAYLA SHAMI "the mother of Ward" that': what she is called besides
  const to = behindTimes(s, behindMarks(s, at, MOST_IN_MARKS));
  return opensClause(s, to) || isTold(s, to) || opensMedium(s, isComma(s, to) ? to + 1 : to);
};

/** A verb of saying, or "according to", stands before the office. */
const isSpeaking = (s: Scene, from: number): boolean => {
  for (let at = from - 1; at >= from - FARTHEST_VERB && s.a.sentenceOf[at] === s.a.sentenceOf[from]; at--) {
    const cue = s.a.tokens[at]?.type.as.cue;
    if (cue && s.names.covering[at] === -1 && (isCueVerb(s, at) || cue.enclitic !== "" || cue.entry.features.mood === "participle"))
      return true;
    if (isA(s.a, at, "according")) return true;
    if (isA(s.a, at, "complementiser") || isA(s.a, at, "relative")) return false;
  }
  return false;
};

/** What stands right before a name closes the phrase: a definite word, a name, a mark. */
const isClosed = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const name = coveringName(s.names, at);
  return type?.kind !== "word" || type.definite || (name !== undefined && name.kind !== "person" && name.to === at + 1);
};

interface Held {
  readonly name: Name;
  readonly to: number;
}

/** A name by itself, in marks, or behind a comma, with the titles before it. */
const nameAt = (s: Scene, at: number): Held | undefined => {
  const start = isComma(s, at) ? at + 1 : at;
  const titles = afterTitles(s, start);
  const own = s.names.startingAt[titles];
  const name = own?.kind === "person" ? own : givenLed(s, titles);
  if (name) return name.skip === 0 && isClosed(s, start - 1) ? { name, to: name.to } : undefined;
  const marked = quotedName(s, titles) ?? bracketedName(s, titles);
  return marked?.name.kind === "person" ? marked : undefined;
};

/** Words that no title goes on behind: the clause, a verb, what is done or said, whom he tells. */
const breaks = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind === "number") return s.inTime[at] === 1;
  if (type?.kind !== "word" || s.inTime[at] === 1 || isCueVerb(s, at)) return true;
  if (isA(s.a, at, "preposition") && matchAt(s.a, at, "preposition")?.entry.features.pronoun !== "yes")
    return !OF_SERVICE.has(matchAt(s.a, at, "preposition")?.entry.features.role ?? "") || isA(s.a, at + 1, "medium");
  const { as, conjoined } = type;
  if (as.complementiser || as.relative || as.kin || as["event-light"] || as["event-verb"] || as.auxiliary || as.negation || as.adverb)
    return true;
  // "called on HIS COUNTERPART NAME in a meeting": another one
  if (as.counterpart) return true;
  if (as.cue?.entry.features.mood === "participle" || ((as.medium || as["event-trigger"]) && !conjoined && !type.definite)) return true;
  return isA(s.a, at, "conjunction") || (!type.definite && type.classes.length === 0 && s.a.lexicon.language.looksPerfect(type.form));
};

/** One step through the words between; undefined where the title ends. */
const step = (s: Scene, at: number): number | undefined => {
  const marks = behindMarks(s, at, MOST_IN_MARKS);
  if (marks > at) return marks;
  const name = s.names.startingAt[at];
  if (name) return name.kind === "person" ? undefined : name.to;
  const head = matchAt(s.a, at, "organisation-head");
  if (head) return Math.max(head.to, tailFrom(s, at, head.to, head.definite).to);
  return breaks(s, at) ? undefined : at + 1;
};

/** "the spokesman of THE PRESIDENT NAME": an office of one within, told with the name right behind it, is that of the name. */
const isOfAnother = (s: Scene, at: number, held: Held): boolean => {
  const office = isA(s.a, at, "office") && !s.a.tokens[at]?.type.conjoined ? officeAt(s, at) : undefined;
  // a plural in a construct is spelt like one with a pronoun, "THE WORLD" like "the scholar"
  const own = office?.head.entry.features;
  return own?.number === "s" && own.held !== "only" && office?.head.enclitic === "" && afterTitles(s, office.to) === held.name.from;
};

/**
 * @param from - where the office's own words end
 * @param opening - where they begin behind its head: whom he serves may be told among them
 */
export const holderBeforeClause = (s: Scene, from: number, opening = from): Held | undefined => {
  if (!isSpeaking(s, from)) return undefined;
  const offices: number[] = [];
  for (let at = opening; at < from; at++) if (isA(s.a, at, "office")) offices.push(at);
  for (let at = from; at < from + FARTHEST_HOLDER && s.a.sentenceOf[at] === s.a.sentenceOf[from]; ) {
    const held = nameAt(s, at);
    if (held) return endsAtClause(s, held.to) && !offices.some((o) => isOfAnother(s, o, held)) ? held : undefined;
    if (isA(s.a, at, "office")) offices.push(at);
    const to = step(s, at);
    if (to === undefined) return undefined;
    at = to;
  }
  return undefined;
};

/** 'the mother "NAME" that', "the pupil (NAME) that": in marks right behind whoever is no office, and before the clause. */
export const markedBeforeClause = (s: Scene, at: number): Held | undefined => {
  const marked = quotedName(s, at) ?? bracketedName(s, at);
  return marked?.name.kind === "person" && endsAtClause(s, marked.to) && isSpeaking(s, at) ? marked : undefined;
};
