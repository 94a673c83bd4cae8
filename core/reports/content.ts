/** Where the content of each report begins and ends, and in which mode it is given. */
import type { WordClass } from "../language.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { beginsPhrase, isA, type Match, matchAt } from "../tokens/annotated.ts";
import type { Quotation } from "../tokens/quotations.ts";
import type { Sentence } from "../tokens/sentences.ts";
import { isQuotationMark } from "../tokens/quotations.ts";
import { asideAt } from "./aside.ts";
import { behindDateline } from "./dateline.ts";
import { endBefore, siblingOf } from "./beside-frames.ts";
import { behindTag, isOfVerbBefore, restOfClause } from "./around-tag.ts";
import { endOfNoun } from "./end-of-noun.ts";
import type { Frame, Region } from "./frame.ts";
import { isOfWhat } from "./clause-edges.ts";
import { isLedNoun } from "./verbal-noun.ts";

export type Mode = "direct" | "indirect" | "mixed";

export interface Content {
  readonly regions: readonly Region[];
  readonly mode: Mode;
  /** closed by a tail that keeps the writer at a distance */
  readonly distanced: boolean;
  /** what the writer says behind the words of how and when they were said */
  readonly aside?: Region | undefined;
}

const textAt = (s: Scene, at: number): string => s.a.tokens[at]?.type.text ?? "";
const quotationAt = (s: Scene, at: number): Quotation | undefined => {
  const index = s.a.quotations.markOf[at] as number;
  const q = index >= 0 ? s.a.quotations.list[index] : undefined;
  return q?.open === at ? q : undefined;
};

/** "and it is worth noting": where the writer speaks again without a stop between. */
const writerAt = (s: Scene, from: number, to: number): number => {
  for (let at = from + FEWEST_WORDS; at < to; at++)
    if (
      s.a.lexicon.language.conjoins(s.a.tokens[at]?.type.form ?? "") &&
      s.a.quotations.inside[at] === -1 &&
      beginsPhrase(s.a, at, "background")
    )
      return at;
  return to;
};

/** ", as he explained": the verb alone, with which the words end. */
const isAsHeSaid = (s: Scene, at: number, to: number): boolean =>
  s.a.lexicon.language.isComma(textAt(s, at - 1)) &&
  matchAt(s.a, at, "conjunction")?.entry.features.kind === "also" &&
  s.a.tokens[at + 1]?.type.as.cue?.entry.features.mood === "perfect" &&
  isCueVerb(s, at + 1) &&
  (at + 2 === to || (at + 3 === to && isClosing(s, at + 2)));

/** A tail such as "in his words" closes the content; the writer's distance is kept. */
const tailAt = (s: Scene, from: number, to: number): { at: number; to: number; distanced: boolean } | undefined => {
  for (let at = from; at < to; at++) {
    const m = s.a.phrases[at]?.find((p) => p.entry.class === "in-saying");
    if (m && m.to <= to) return { at, to: m.to, distanced: m.entry.features.stance === "distanced" };
    if (isAsHeSaid(s, at, to)) return { at, to: at + 2, distanced: false };
  }
  return undefined;
};

const isClosing = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return type?.kind === "mark" && !isQuotationMark(type.text) && type.text !== "%" && type.text !== ")" && type.text !== "$";
};

const trimmed = (s: Scene, region: Region): Region => {
  let { from, to } = region;
  while (to > from && (isClosing(s, to - 1) || isDangling(s, to - 1, from))) to--;
  while (from < to && isClosing(s, from)) from++;
  return { from, to };
};

/** A quotation mark at the end whose partner is outside, or a connective left over. */
const isDangling = (s: Scene, at: number, from: number): boolean => {
  const text = textAt(s, at);
  if (isQuotationMark(text)) {
    const index = s.a.quotations.markOf[at] as number;
    const q = index >= 0 ? s.a.quotations.list[index] : undefined;
    return q === undefined || q.broken || q.open === at || q.open < from;
  }
  return false;
};

/** "said: "THAT the border is open"": the bare word inside the marks is the writer's; "that they arrive late is better" begins with its own. */
const behindThat = (s: Scene, at: number): number => {
  const m = matchAt(s.a, at, "complementiser");
  const { pronoun, negative } = m?.entry.features ?? {};
  const isIdiom = beginsPhrase(s.a, at, "adverb");
  if (isIdiom || m?.enclitic !== "" || m.proclitics !== "" || pronoun !== undefined || negative === "yes") return at;
  return s.a.lexicon.language.looksPresent(s.a.tokens[m.to]?.type.form ?? "") ? at : m.to;
};

/** The quotation proper: what stands between the marks. A broken one runs to the end of the sentence or the next cue. */
const quoted = (s: Scene, q: Quotation, end: number): Region => ({
  from: behindThat(s, q.open + 1),
  to: q.broken ? Math.min(q.close, end) : q.close,
});

/** Holds a closed quotation of more than two words. */
export const holdsQuotation = (s: Scene, region: Region): boolean =>
  s.a.quotations.list.some((q) => !q.broken && q.words > 2 && q.open >= region.from && q.close < region.to);

const FEWEST_QUOTED = 2;
const FARTHEST_BEHIND = 2;

/** The quotation that opens a sentence and closes right before this token, a comma and one word aside. */
export const openingQuotationBefore = (s: Scene, at: number, from: number): Quotation | undefined => {
  const q = quotationAt(s, from);
  if (!q || q.broken || q.words < FEWEST_QUOTED || q.close >= at || at - q.close - 1 > FARTHEST_BEHIND) return undefined;
  for (let i = q.close + 1; i < at; i++)
    if (!s.a.lexicon.language.isComma(textAt(s, i)) && !isA(s.a, i, "adverb") && !isA(s.a, i, "demonstrative")) return undefined;
  return q;
};

const LONG_QUOTATION = 6;

/** Where a clause that begins with a whole quotation ends: at its closing mark, if that is where the words end. */
const endOfOpeningQuotation = (s: Scene, from: number, end: number): number => {
  const q = quotationAt(s, from);
  if (!q || q.broken || q.close >= end || q.words < LONG_QUOTATION) return end;
  const after = s.a.tokens[q.close + 1]?.type;
  return !after || after.kind === "mark" || after.conjoined ? q.close + 1 : end;
};

const FARTHEST_FRONT = 3;
const LEADING: ReadonlySet<WordClass> = new Set<WordClass>(["preposition", "conjunction", "answering"]);

const SCENES: ReadonlySet<string> = new Set(["while", "when", "after", "since"]);

/** "WHILE X said that …, Sahla announced": a clause that opens the sentence and only tells beside what. */
const setsScene = (s: Scene, start: number, { from, entry }: Match): boolean => {
  const opens = matchAt(s.a, start, "conjunction") ?? s.a.phrases[start]?.find((p) => p.entry.class === "conjunction");
  return opens !== undefined && SCENES.has(opens.entry.features.kind ?? "") && entry.features.mood === "perfect" && from - opens.to <= 1;
};

/** "in comment on", "although", "with": a preposition or connective opens the sentence, and the noun of saying stands behind it. */
const isFronted = (s: Scene, { cue }: Frame, sentence: Sentence): boolean => {
  const start = behindDateline(s, sentence);
  if ((cue.entry.features.mood !== "noun" && !isLedNoun(s.a, cue)) || cue.from - start > FARTHEST_FRONT) return false;
  const led = isA(s.a, start, "preposition") || isA(s.a, start, "conjunction");
  return led || (s.a.phrases[start]?.some((p) => LEADING.has(p.entry.class)) ?? false);
};

/** "ASKED ABOUT what X relayed from Y, he said": a preposition opens the sentence. */
const isAskedAbout = (s: Scene, { cue }: Frame, sentence: Sentence): boolean => {
  const start = behindDateline(s, sentence);
  const led = isA(s.a, start, "preposition") || (s.a.phrases[start]?.some((p) => LEADING.has(p.entry.class)) ?? false);
  return led && isOfWhat(s, cue);
};

/** A verb, a connective, or any bare word stands at `at` that goes on with nothing before the comma: "…, THE MINISTRY DENIED", "…, BUT". */
const opensMain = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || type.conjoined || type.definite || type.prefixed !== "") return false;
  if (isA(s.a, at, "resumption") || isA(s.a, at, "auxiliary") || isA(s.a, at, "conjunction")) return true;
  const { mood } = type.as.cue?.entry.features ?? {};
  if (
    mood === "perfect" ||
    type.as["event-trigger"]?.entry.features.mood === "perfect" ||
    type.as["event-verb"] ||
    type.as["event-light"] ||
    type.classes.length === 0
  )
    return true;
  return s.names.covering[at] === -1 && type.classes.every((c) => MAY_BE_VERB.has(c)) && s.a.tokens[at + 1]?.type.definite === true;
};

/** ", SAHLA ANNOUNCED": behind a clause that tells beside what, only a verb: a bare word may go on with a list. */
const isMainVerb = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return opensMain(s, at) && (type?.classes.length !== 0 || s.a.lexicon.language.looksPerfect(type.form));
};

/** What a verb may be spelt like: "returned" is a first name. */
const MAY_BE_VERB: ReadonlySet<WordClass> = new Set<WordClass>(["given-name", "given-noun", "status", "stated", "dated"]);

/** "with X'S DECLARATION that …, the ministry denied": words told in what stands in front end where the sentence's own clause begins. */
const frontEnd = (s: Scene, frame: Frame, sentence: Sentence, end: number): number => {
  const opens = setsScene(s, behindDateline(s, sentence), frame.cue)
    ? isMainVerb
    : isFronted(s, frame, sentence) || isAskedAbout(s, frame, sentence)
      ? opensMain
      : undefined;
  for (let at = frame.content; opens && at < end - 1; at++)
    if (s.a.lexicon.language.isComma(textAt(s, at)) && s.a.quotations.inside[at] === -1 && opens(s, at + 1)) return at;
  return end;
};

const forward = (s: Scene, frame: Frame, sentence: Sentence, next: readonly Frame[]): Content => {
  let end = frontEnd(s, frame, sentence, sentence.to);
  const sibling = siblingOf(s, frame, next);
  if (sibling) end = Math.min(end, endBefore(s, sibling, frame.content));
  const enclosing = s.a.quotations.inside[frame.cue.from] as number;
  if (enclosing >= 0 && (s.a.quotations.list[enclosing]?.words ?? 0) > 3) end = Math.min(end, s.a.quotations.list[enclosing]?.close ?? end);
  end = writerAt(s, frame.content, end);
  if (frame.tie === "object" || frame.tie === "phrase") end = endOfNoun(s, frame.content, end);
  const whole = end;
  const tail = tailAt(s, frame.content, end);
  // "in his remarks TO X": more than a tail
  const told = tail && tail.to < end && s.a.tokens[tail.to]?.type.kind === "word" ? { from: tail.at, to: end } : undefined;
  if (tail) end = tail.at;
  const distanced = tail?.distanced ?? false;
  const from = asideAt(s, frame.content, end, frame.cue.entry.features.gender);
  const aside = from < end ? { from, to: end } : told;
  end = from;
  const q = frame.tie === "quote" && !frame.bare ? quotationAt(s, frame.content) : undefined;
  if (q) {
    // ""The truce is brittle", says X, "but better than war""
    const first = openingQuotationBefore(s, frame.cue.from, sentence.from);
    const pieces = first ? [{ from: first.open + 1, to: first.close }] : [];
    return { regions: [...pieces, trimmed(s, quoted(s, q, end))], mode: "direct", distanced, aside };
  }
  end = endOfOpeningQuotation(s, frame.content, end);
  const region = trimmed(s, { from: frame.content, to: end });
  if (frame.tie === "quote") return { regions: [region], mode: "direct", distanced, aside };
  const rest = tail && !told && aside === undefined ? behindTail(s, frame, tail.to, whole) : undefined;
  const regions = rest ? [region, rest] : [region];
  return { regions, mode: regions.some((r) => holdsQuotation(s, r)) ? "mixed" : "indirect", distanced, aside };
};

/** "which has reached, IN HIS WORDS, the point of rupture": what of the clause goes on behind a tail within it. */
const behindTail = (s: Scene, frame: Frame, from: number, to: number): Region | undefined => {
  const rest = trimmed(s, { from, to: asideAt(s, from, to, frame.cue.entry.features.gender) });
  return frame.tie === "that" && rest.to - rest.from >= FEWEST_WORDS && !opensAnew(s, rest.from) ? rest : undefined;
};

/** "in his words, CALLING it a scandal", "WHILE nobody knows": other words, or the writer's. */
const opensAnew = (s: Scene, at: number): boolean => {
  const opens = matchAt(s.a, at, "conjunction") ?? s.a.phrases[at]?.find((p) => p.entry.class === "conjunction");
  return s.a.tokens[at]?.type.as.cue !== undefined || opens?.entry.features.kind === "while";
};

const FEWEST_WORDS = 3;

/** Token behind the connectives that open a sentence. */
const behindConnectives = (s: Scene, from: number, to: number): number => {
  let at = from;
  while (at < to && (isA(s.a, at, "conjunction") || isA(s.a, at, "turn"))) at++;
  return at;
};

/** "said that the border is open, WHICH X HAS DENIED": that the border is open. */
const toldAgain = (s: Scene, host: Frame, to: number): Content => {
  const told = trimmed(s, { from: host.content, to });
  return { regions: [told], mode: holdsQuotation(s, told) ? "mixed" : "indirect", distanced: false };
};

/** Content before its cue: from the sentence's start, or from behind the last frame, to the comma before the tag. */
const backward = (s: Scene, frame: Frame, sentence: Sentence, host: Frame | undefined): Content => {
  // "said that THIS IS WHAT X announced": nothing of what X said is told
  if (frame.apart && host?.content === frame.from) return { regions: [], mode: "indirect", distanced: false };
  if (frame.apart && host && host.content < frame.from) return toldAgain(s, host, frame.from);
  let from = behindConnectives(s, Math.min(behindDateline(s, sentence), frame.from), frame.from);
  // "it is worth noting that": the writer's own opening is nobody's words
  from = s.a.phrases[from]?.find((p) => p.entry.class === "background" && p.to < frame.from)?.to ?? from;
  let region = trimmed(s, { from, to: frame.from });
  const ended = Math.max(frame.content, frame.subject?.to ?? 0);
  const behind = trimmed(s, { from: behindTag(s, frame, ended, sentence.to), to: sentence.to });
  // a tag near the sentence's start stands inside its clause: the content is what follows
  const more = restOfClause(s, frame, region, sentence.to);
  const goesOn = more !== undefined && isOfVerbBefore(s, behind.from);
  if (region.to - region.from < FEWEST_WORDS && behind.to - behind.from > FEWEST_WORDS && !goesOn) region = behind;
  const q = openingQuotationBefore(s, region.to, region.from);
  if (q) return { regions: [{ from: q.open + 1, to: q.close }], mode: "direct", distanced: false };
  const rest = more && region !== behind ? trimmed(s, more) : undefined;
  if (rest && rest.to > rest.from)
    return { regions: [region, rest], mode: holdsQuotation(s, rest) ? "mixed" : "indirect", distanced: false };
  return { regions: [region], mode: holdsQuotation(s, region) ? "mixed" : "indirect", distanced: false };
};

/** The whole sentence before the one that points back to it. */
const sentenceBefore = (s: Scene, sentence: Sentence): Content => {
  const previous = s.a.sentences[(s.a.sentenceOf[sentence.from] as number) - 1];
  if (!previous) return { regions: [], mode: "indirect", distanced: false };
  const region = trimmed(s, { from: behindConnectives(s, behindDateline(s, previous), previous.to), to: previous.to });
  return { regions: [region], mode: holdsQuotation(s, region) ? "mixed" : "indirect", distanced: false };
};

/** The content of a frame; `next` are the frames behind it in its sentence, `host` the nearest before it there, or in the sentence pointed at. */
export const contentOf = (s: Scene, frame: Frame, next: readonly Frame[], host?: Frame): Content => {
  const sentence = s.a.sentences[s.a.sentenceOf[frame.cue.from] as number] as Sentence;
  if (frame.tie === "back") return frame.apart && host ? toldAgain(s, host, sentence.from) : sentenceBefore(s, sentence);
  return frame.tie === "before" ? backward(s, frame, sentence, host) : forward(s, frame, sentence, next);
};

const inside = (inner: Region, outer: Region): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** Whether all that one tells stands in the other. */
export const covers = (outer: Content, inner: Content): boolean =>
  inner.regions.length > 0 && inner.regions.every((r) => outer.regions.some((o) => inside(r, o)));
