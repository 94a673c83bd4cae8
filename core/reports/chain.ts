/** The chain behind the speaker: the medium in which the words were given, and the outlets that carried them. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, joinedByAnd, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { type Frame, goesBackIn, type Region } from "./frame.ts";

export interface Medium {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly skip: number;
}

/** Prepositions behind which a word such as "statement" tells the medium. "after a meeting" does not. */
const IN_MEDIUM = new Set(["in", "during", "via", "on", "at", "within", "by", "margin", "according"]);

const DETERMINING = ["same-source", "demonstrative", "determiner"] as const;

const leadsIn = (s: Scene, at: number, m: Match): boolean => {
  if (m.proclitics.length > 0 && s.a.lexicon.language.cutsBy(s.a.tokens[at]?.type.form ?? "")) return true;
  // "in the same statement", "in this statement", "in a first statement"
  const prev = DETERMINING.some((cls) => isA(s.a, at - 1, cls)) ? at - 2 : at - 1;
  if (isA(s.a, prev, "according")) return true;
  const role = matchAt(s.a, prev, "preposition")?.entry.features.role;
  if (role) return IN_MEDIUM.has(role);
  for (let back = 2; back <= 3; back++) {
    const phrase = s.a.phrases[at - back]?.find((p) => p.to === at && p.entry.class === "preposition");
    if (phrase) return IN_MEDIUM.has(phrase.entry.features.role ?? "");
  }
  return false;
};

/** A document that a relative verb follows is the medium even without its preposition: "a statement it published". */
const mediumAt = (s: Scene, at: number): Medium | undefined => {
  const m = matchAt(s.a, at, "medium");
  if (!m || !leadsIn(s, at, m)) return undefined;
  return { kind: kindOf(s, m), from: m.from, to: m.to, skip: m.skip };
};

const FARTHEST_OUTLET = 9;

/** Remarks made to an outlet are an interview. */
const kindOf = (s: Scene, m: Match): string => {
  const { kind = "statement", outlet } = m.entry.features;
  if (outlet === undefined) return kind;
  for (let at = m.to; at < m.to + FARTHEST_OUTLET && s.a.sentenceOf[at] === s.a.sentenceOf[m.from]; at++)
    if (toldOutlet(s, at)) return outlet;
  return kind;
};

/** "to the agency X", "to the reporter of X": an outlet, or its envoy, behind the one-letter "to". */
const toldOutlet = (s: Scene, at: number): NounPhrase | undefined => {
  const quoted = quotedRecipient(s, at) ?? unlistedRecipient(s, at);
  if (quoted) return quoted;
  const as = s.a.tokens[at]?.type.as;
  const told = [as?.outlet, as?.["outlet-head"], as?.office].some((m) => m !== undefined && m.proclitics !== "");
  if (!told && (s.names.startingAt[at]?.skip ?? 0) === 0) return undefined;
  const phrase = sourceAt(s, at);
  if (isOutlet(phrase)) return phrase;
  const inner = as?.office ? sourceAt(s, at + 1) : undefined;
  return isOutlet(inner) ? inner : undefined;
};

const FARTHEST_FRONTED = 30;

/** "In a speech in X on Sunday, he said": the adverbial that opens the sentence or clause and tells the medium, commas or not. */
const openingRegion = (s: Scene, frame: Frame): Region | undefined => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  if (!sentence) return undefined;
  let best: Region | undefined;
  for (let at = frame.from - 1; at >= Math.max(sentence.from, frame.from - FARTHEST_FRONTED); at--) {
    if (isCueVerb(s, at)) break;
    const opens = at === sentence.from || s.a.tokens[at - 1]?.type.kind === "mark" || joinedByAnd(s, at);
    if (opens && isA(s.a, at, "preposition") && mediumAt(s, at + 1)) best = { from: at, to: frame.from };
  }
  return best;
};

/** The first medium told in the stretches, the strongest kind first where several stand: a post on an account is a post. */
export const mediumIn = (s: Scene, regions: readonly Region[]): Medium | undefined => {
  for (const region of regions)
    for (let at = region.from; at < region.to; at++) {
      const medium = mediumAt(s, at);
      if (medium) return medium;
    }
  return undefined;
};

/** Heads behind which an unlisted name is none of an outlet: "the programme "Deed of Dignity"" may be anything. */
const NO_CARRIERS: ReadonlySet<string> = new Set(["platform", "programme"]);

const isOutlet = (phrase: NounPhrase | undefined): phrase is NounPhrase =>
  phrase?.kind === "outlet" &&
  !phrase.own &&
  // "the news agencies": many of them, none named
  !(phrase.number === "p" && phrase.members === undefined && phrase.head?.class === "outlet-head") &&
  phrase.name !== undefined &&
  phrase.name.entry?.features.type !== "platform" &&
  !(phrase.name.entry === undefined && NO_CARRIERS.has(phrase.head?.features.kind ?? ""));

const MOST_NAME = 4;

/** "to "X"", "to (X)": a few words in marks behind the one-letter "to" are the outlet that was told. */
const quotedRecipient = (s: Scene, at: number): NounPhrase | undefined => {
  const m = s.a.tokens[at]?.type.as.preposition;
  const close = m?.entry.features.role === "for" ? marksEnd(s, at + 1) : 0;
  if (close === 0) return undefined;
  const entry = s.names.startingAt[at + 2]?.entry;
  if (entry && entry.class !== "outlet") return undefined;
  const name = { from: at + 2, to: close, skip: 0, kind: "outlet" as const, source: "context" as const, entry };
  return { from: at, to: close + 1, skip: 0, kind: "outlet", gender: "f", number: "s", definite: true, name };
};

/** The closing mark of a few words in quotation marks, or of a listed name in brackets; 0 where there is none. */
const marksEnd = (s: Scene, at: number): number => {
  const index = s.a.quotations.markOf[at] as number | undefined;
  const q = index !== undefined && index >= 0 ? s.a.quotations.list[index] : undefined;
  if (q) return q.open === at && !q.broken && q.words <= MOST_NAME && q.words > 0 ? q.close : 0;
  const bracketed = s.a.tokens[at]?.type.text === "(" ? s.names.startingAt[at + 1] : undefined;
  return bracketed && s.a.tokens[bracketed.to]?.type.text === ")" ? bracketed.to : 0;
};

/** "in a statement to Zaytuna": one definite word behind remarks and "to", that no table explains, is the outlet. */
const unlistedRecipient = (s: Scene, at: number): NounPhrase | undefined => {
  const type = s.a.tokens[at]?.type;
  if (type?.prefixed !== "for" || type.classes.length > 0 || s.names.covering[at] !== -1) return undefined;
  const told = [1, 2].some(
    (back) => matchAt(s.a, at - back, "medium")?.entry.features.outlet !== undefined && matchAt(s.a, at - back, "medium")?.to === at,
  );
  if (!told || !(s.a.tokens[at + 1]?.type.kind === "mark" || s.inTime[at + 1] === 1 || isA(s.a, at + 1, "complementiser")))
    return undefined;
  const name = { from: at, to: at + 1, skip: 1, kind: "outlet" as const, source: "context" as const, entry: undefined };
  return { from: at, to: at + 1, skip: 1, kind: "outlet", gender: "f", number: "s", definite: true, name };
};

/** Outlets named in the stretches, in the order of the text: the nearest to the speaker is told first. */
export const outletsIn = (s: Scene, regions: readonly Region[]): NounPhrase[] => {
  const found: NounPhrase[] = [];
  for (const region of regions)
    for (let at = region.from; at < region.to; at++) {
      const phrase = quotedRecipient(s, at) ?? unlistedRecipient(s, at) ?? sourceAt(s, at);
      // "the news agencies": no outlet, and no word of it is one
      if (phrase?.number === "p" && phrase.head?.class === "anonymous") at = Math.max(at, phrase.to - 1);
      if (phrase?.number === "p" && phrase.head?.class === "outlet-head" && !phrase.members) at = Math.max(at, phrase.to - 1);
      if (!isOutlet(phrase)) continue;
      found.push(phrase);
      at = Math.max(at, phrase.to - 1);
      // "the Sahlani news agency (SNA)": the brackets tell the same outlet again
      const other = s.a.tokens[at + 1]?.type.text === "(" ? sourceAt(s, at + 2) : undefined;
      if (other && s.a.tokens[other.to]?.type.text === ")") at = other.to;
      while (joinedByAnd(s, at + 1)) {
        const next = sourceAt(s, at + 1);
        if (!isOutlet(next)) break;
        found.push(next);
        at = next.to - 1;
      }
    }
  return found;
};

/** "explained X in a post, SAYING": the participle goes with the verb before it, and with the medium told between. */
export const sayingRegion = (s: Scene, frame: Frame): Region[] => {
  const { mood, act } = frame.cue.entry.features;
  if (mood !== "participle" || act !== "say") return [];
  for (let at = frame.cue.from - 1; at >= 0 && s.a.sentenceOf[at] === s.a.sentenceOf[frame.cue.from]; at--) {
    if (isA(s.a, at, "complementiser")) return [];
    if (isCueVerb(s, at)) return [{ from: at + 1, to: frame.cue.from }];
  }
  return [];
};

/** Stretches that belong to a frame: its fillers, and what is fronted before its cue. */
export const regionsOf = (s: Scene, frame: Frame): Region[] => {
  const opening = frame.tie === "before" ? undefined : openingRegion(s, frame);
  return [...frame.fillers, { from: frame.from, to: frame.cue.from }, ...(opening ? [opening] : [])].filter((r) => r.to > r.from);
};

/** "a statement in which it stressed": the document the relative clause hangs on. */
export const antecedentMedium = (s: Scene, frame: Frame): Medium | undefined => {
  if (!goesBackIn(s.a.tokens[frame.cue.to]?.type.as.preposition)) return undefined;
  for (let at = frame.cue.from - 1; at >= 0 && s.a.sentenceOf[at] === s.a.sentenceOf[frame.cue.from]; at--) {
    const m = matchAt(s.a, at, "medium");
    if (m) return { kind: m.entry.features.kind ?? "statement", from: m.from, to: m.to, skip: m.skip };
    if (isCueVerb(s, at)) break;
  }
  return undefined;
};
