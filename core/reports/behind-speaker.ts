/** What stands behind whoever a tag says spoke: the medium, whom he told, and what is set beside his name. */
import { behindTimes, type Scene } from "../mentions/phrase-words.ts";
import { isA } from "../tokens/annotated.ts";
import { quotationOf } from "../tokens/quotations.ts";
import type { Frame, Region } from "./frame.ts";
import { toldOutlet } from "./recipients.ts";

const FARTHEST_TOLD = 12;

/** "according to what X told the agency": whom the words were given to stands behind the speaker, up to the next mark. */
export const toldBehind = (s: Scene, frame: Frame): Region[] => {
  if (frame.tie !== "before" || (frame.cue.entry.class !== "cue" && frame.fillers.length === 0 && !isPublished(s, frame))) return [];
  const from = Math.max(frame.content, frame.cue.to, frame.subject?.to ?? 0);
  const first = pauseBehind(s, from);
  const near = first > from ? [{ from, to: first }] : [];
  let to = first;
  for (let set = 0; set < MOST_SET_BESIDE && s.a.lexicon.language.isComma(s.a.tokens[to]?.type.text ?? ""); set++) {
    const next = behindTimes(s, to + 1);
    const end = pauseBehind(s, next);
    // "…, in a statement to the radio", "…, today in a statement": behind a comma, where the medium stands or whom he told
    // "…, of which the agency received a copy"
    if (opensMedium(s, next) || toldOutlet(s, next) || holdsCopy(s, next, end)) return [...near, { from: next, to: end }];
    // "X, HEAD OF Y, in a statement": set beside the name
    if (end > next && !isBeside(s, next, end)) break;
    to = end;
  }
  return near;
};

const MOST_SET_BESIDE = 3;

/** A few words without a verb of saying, with nothing that joins them to what stands before. */
const isBeside = (s: Scene, from: number, to: number): boolean => {
  if (s.a.tokens[from]?.type.conjoined || to === from) return false;
  for (let at = from; at < to; at++) if (isA(s.a, at, "cue") || isA(s.a, at, "according")) return false;
  return true;
};

const holdsCopy = (s: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (s.a.phrases[at]?.some((p) => p.entry.class === "issued" && p.entry.features.agent === "copy")) return true;
  return false;
};

/** "according to a statement of X THAT THE AGENCY CARRIED", "… of X, OF WHICH THE AGENCY RECEIVED A COPY". */
const isPublished = (s: Scene, { subject }: Frame): boolean =>
  subject?.kind === "document" &&
  (isA(s.a, subject.to, "issued") ||
    isA(s.a, subject.to, "relative") ||
    s.a.lexicon.language.isComma(s.a.tokens[subject.to]?.type.text ?? ""));

const pauseBehind = (s: Scene, from: number): number => {
  let to = from;
  while (to < from + FARTHEST_TOLD && s.a.tokens[to]) {
    const q = quotationOf(s.a.quotations, to);
    const brackets = bracketsEnd(s, to);
    // "to the reporter of "X"": a name in marks is no pause
    if (q?.open === to && !q.broken && q.words <= 4) to = q.close + 1;
    // "the prosecution (in the south), …"
    else if (brackets > to) to = brackets;
    else if (s.a.tokens[to]?.type.kind === "mark") break;
    else to++;
  }
  return to;
};

const MOST_IN_BRACKETS = 4;

/** Behind the brackets of a few words that open here; `at` itself where none do. */
const bracketsEnd = (s: Scene, at: number): number => {
  if (s.a.tokens[at]?.type.text !== "(") return at;
  for (let to = at + 1; to <= at + 1 + MOST_IN_BRACKETS; to++) {
    if (s.a.tokens[to]?.type.text === ")") return to + 1;
    if (s.a.tokens[to]?.type.kind === "mark") return at;
  }
  return at;
};

const opensMedium = (s: Scene, at: number): boolean =>
  isA(s.a, at, "preposition") && (isA(s.a, at + 1, "medium") || isA(s.a, at + 2, "medium"));
