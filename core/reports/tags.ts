/** Tags ("according to X", "this came in a statement"): which frames they belong to, and which of them stand as reports of their own. */
import type { Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { isA } from "../tokens/annotated.ts";
import type { Sentence } from "../tokens/sentences.ts";
import { type Frame, looksBack, type Tie } from "./frame.ts";

/** A tag ("according to X") behind a clause that is itself a report: an outlet carries it, a document is its medium. */
interface Tags {
  readonly kept: readonly number[];
  /** for each frame, the tags that belong to its report */
  readonly of: ReadonlyMap<number, readonly Frame[]>;
}

export const sortTags = (s: Scene, actors: Actors, frames: readonly Frame[], skipped: (sentence: Sentence) => boolean): Tags => {
  const of = new Map<number, Frame[]>();
  const kept: number[] = [];
  frames.forEach((frame, i) => {
    if (frame.tie === "back") {
      const hosts = pointedAt(s, frames, i);
      if (frame.apart && hosts.length > 0 && hosts.every((k) => isOfOthers(actors, frame, frames[k] as Frame))) {
        kept.push(i);
        return;
      }
      for (const host of hosts) of.set(host, [...(of.get(host) ?? []), frame]);
      if (hosts.length === 0 && frame.subject && followsStatement(s, frame, skipped)) kept.push(i);
      // nobody said the sentence before: then it tells where all that follows was said
      else if (hosts.length === 0 && frames[i + 1] && !looksBack(frames[i + 1]?.tie as Tie))
        of.set(i + 1, [...(of.get(i + 1) ?? []), frame]);
      return;
    }
    if (frame.tie !== "before") {
      const host = frames[i + 1];
      const leads = frame.cue.entry.class === "according" || isToldBefore(s, frame);
      if (leads && host && !asserts(actors, frame, host) && !looksBack(host.tie) && host.from <= frame.content + 1)
        of.set(i + 1, [...(of.get(i + 1) ?? []), frame]);
      else kept.push(i);
      return;
    }
    let host = hostBefore(s, frames, i);
    if (host < 0 && opensFor(s, frame, frames[i + 1])) host = i + 1;
    if (host < 0 && isAlone(s, frame)) host = frames.findLastIndex((f, k) => k < i && !looksBack(f.tie) && inSentenceBefore(s, f, frame));
    if (host < 0 || frame.apart || tellsOf(s, actors, frame, frames[host] as Frame)) kept.push(i);
    else of.set(host, [...(of.get(host) ?? []), frame]);
  });
  return { kept, of };
};

/** The frame before the tag in its sentence whose words it tells of: not "the remarks in which he denied", where there are words around them and the tag is a statement. */
const hostBefore = (s: Scene, frames: readonly Frame[], tag: number): number => {
  const frame = frames[tag] as Frame;
  let within = -1;
  for (let k = tag - 1; k >= 0 && s.a.sentenceOf[frames[k]?.cue.from as number] === s.a.sentenceOf[frame.cue.from]; k--) {
    const host = frames[k] as Frame;
    if (looksBack(host.tie) || isQuotedBefore(s, host, frame)) continue;
    if (!host.inIt || frame.subject?.kind !== "document") return k;
    if (within < 0) within = k;
  }
  return within;
};

/** "said that "the ministry pledges to …", ACCORDING TO THE STATEMENT": a verb within marks that are closed before the tag. */
const isQuotedBefore = (s: Scene, host: Frame, tag: Frame): boolean => {
  const q = s.a.quotations.inside[host.cue.from] ?? -1;
  return q !== -1 && q !== s.a.quotations.inside[tag.cue.from];
};

/** Nothing but the tag stands in its sentence: "…. ACCORDING TO THE AGENCY X." tells who carried the sentence before. */
const isAlone = (s: Scene, frame: Frame): boolean => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number];
  const end = Math.max(frame.content, frame.subject?.to ?? 0);
  if (!sentence || frame.from > sentence.from || frame.subject?.kind !== "outlet") return false;
  for (let at = end; at < sentence.to; at++) if (s.a.tokens[at]?.type.kind !== "mark") return false;
  return true;
};

const inSentenceBefore = (s: Scene, host: Frame, tag: Frame): boolean =>
  s.a.sentenceOf[host.cue.from] === (s.a.sentenceOf[tag.cue.from] as number) - 1;

const TELLERS: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["person", "office", "organisation", "anonymous"]);

/** "the union announced a strike, ACCORDING TO WHAT ITS SECRETARY SAID": somebody else tells that it did, and no outlet that only carries it. */
const tellsOf = (s: Scene, actors: Actors, tag: Frame, host: Frame): boolean => {
  if (s.a.quotations.inside[tag.cue.from] !== s.a.quotations.inside[host.cue.from]) return false;
  // "in the WORDS of X": how it was put
  const isHow = tag.cue.to > tag.cue.from + 1;
  if (tag.cue.entry.class === "according") return host.tie !== "quote" && !isHow && asserts(actors, tag, host);
  if (tag.cue.entry.class !== "cue" || host.tie === "that" || !tag.subject) return false;
  return TELLERS.has(tag.subject.kind) && isTwo(actors, tag, host);
};

/** Whoever tells and whoever is told to have spoken are two, and the one who tells is no outlet. */
const isTwo = (actors: Actors, tag: Frame, host: Frame): boolean => {
  if (!tag.subject || !host.subject || tag.subject.head?.features.kind === "media") return false;
  const [teller, told] = [actors.of(tag.subject), actors.of(host.subject)];
  return teller !== undefined && told !== undefined && teller !== told;
};

/** "ACCORDING TO THE SPOKESMAN, the secretary voiced his hope": somebody else tells that he did; an outlet only carries it. */
const asserts = (actors: Actors, tag: Frame, host: Frame): boolean =>
  tag.subject !== undefined && ASSERTING.has(tag.subject.kind) && tag.subject.number === "s" && isTwo(actors, tag, host);

const ASSERTING: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["person", "office"]);

const isOfOthers = (actors: Actors, { subject }: Frame, host: Frame): boolean => {
  const teller = subject && actors.of(subject);
  return teller !== undefined && (host.subject === undefined || actors.of(host.subject) !== teller);
};

/** "according to what THE AGENCY REPORTED, the minister said": the words begin behind a comma, and nothing says "that". */
const isToldBefore = (s: Scene, frame: Frame): boolean =>
  frame.subject?.kind === "outlet" &&
  (isA(s.a, frame.content - 1, "resumption") || s.a.lexicon.language.isComma(s.a.tokens[frame.content - 1]?.type.text ?? "")) &&
  !isA(s.a, frame.content - 2, "complementiser");

const MOST_FRONTED = 5;

/** "During the meeting, according to the agency, the minister said": a tag among what is fronted belongs to the verb behind it. */
const opensFor = (s: Scene, tag: Frame, next: Frame | undefined): boolean => {
  const sentence = s.a.sentenceOf[tag.cue.from] as number;
  if (!next || looksBack(next.tie) || s.a.sentenceOf[next.cue.from] !== sentence || tag.cue.entry.class !== "according") return false;
  const from = s.a.sentences[sentence]?.from ?? tag.from;
  // "ACCORDING TO THE STATEMENT the director said": with no comma before the verb
  if (tag.from <= from && tag.subject?.kind === "document" && next.from === tag.subject.to) return true;
  return tag.from - from <= MOST_FRONTED && isA(s.a, from, "preposition") && next.from <= Math.max(tag.content, tag.subject?.to ?? 0) + 1;
};

/** The frames that "this came in a statement" is about: those before it in its sentence, else those of the sentence it follows. */
const pointedAt = (s: Scene, frames: readonly Frame[], at: number): number[] => {
  const own = s.a.sentenceOf[frames[at]?.cue.from as number] as number;
  const nearest = frames.findLastIndex((f, k) => k < at && !looksBack(f.tie));
  const told = s.a.sentenceOf[frames[nearest]?.cue.from ?? -1];
  const before = s.a.sentences[own - 1];
  const inQuotation = before !== undefined && s.a.quotations.inside[before.from] !== -1;
  if (told === undefined || (told < own - 1 && !inQuotation)) return [];
  return frames.flatMap((f, k) => (k < at && !looksBack(f.tie) && s.a.sentenceOf[f.cue.from] === told ? [k] : []));
};

const FEWEST_STATED = 4;

/** Whether a sentence of the text that states something stands right before the one that points back. */
const followsStatement = (s: Scene, frame: Frame, skipped: (sentence: Sentence) => boolean): boolean => {
  const index = s.a.sentenceOf[frame.cue.from] as number;
  const before = s.a.sentences[index - 1];
  if (!before || skipped(before) || before.to - before.from < FEWEST_STATED) return false;
  return s.a.sentences[index]?.from === frame.from && s.a.quotations.inside[before.from] === -1;
};
