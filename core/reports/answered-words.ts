/** What is answered: the words for what somebody said, and whose they are. */
import type { NounPhrase, PhraseKind } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { PhraseMatch } from "../tokens/phrases.ts";
import type { Frame } from "./frame.ts";

export const phraseOf = (s: Scene, at: number, cls: "answering" | "answered"): PhraseMatch | undefined =>
  s.a.phrases[at]?.find((p) => p.entry.class === cls);

export const ANSWERED: ReadonlySet<PhraseKind> = new Set<PhraseKind>([
  "person",
  "office",
  "organisation",
  "country",
  "place",
  "outlet",
  "counterpart",
]);
/** Whom an answer without a word for what he said may go to: to a state one answers in deeds. */
const ANSWERED_BARE: ReadonlySet<PhraseKind> = new Set<PhraseKind>(["person", "office", "counterpart"]);

const FARTHEST_OWNER = 8;
/** Behind "what": the verb, perhaps with its preposition, and whoever said it. */
export const FARTHEST_SUBJECT = 3;
/** "remarks issued BY, made IN": behind any other preposition it is told what they are about. */
const OF_OWNER: ReadonlySet<string> = new Set(["from", "about", "by", "for", "in"]);

/** Whose remarks they are: the first that can speak behind the word for them; of charges not whom they are against. */
export const ownerOf = (
  s: Scene,
  from: number,
  end: number,
  { charges = false, farthest = FARTHEST_OWNER } = {},
): NounPhrase | undefined => {
  for (let at = from; at < Math.min(end, from + farthest); at++) {
    const type = s.a.tokens[at]?.type;
    if (!type || type.kind === "mark" || isA(s.a, at, "complementiser")) return undefined;
    const role = type.as.preposition?.skip === 0 ? type.as.preposition.entry.features.role : undefined;
    if ((role !== undefined && !OF_OWNER.has(role)) || type.prefixed === "by" || (charges && type.prefixed === "for")) return undefined;
    const phrase = sourceAt(s, at);
    if (phrase && ANSWERED.has(phrase.kind) && phrase.to <= end) return charges && phrase.skip > 0 ? undefined : phrase;
  }
  return undefined;
};

export interface ToldAnswered {
  readonly to: number;
  readonly who: NounPhrase | undefined;
  readonly question: boolean;
}

/** What stands behind "on", which is at `on`. */
export const toldBehind = (s: Scene, on: number, end: number): ToldAnswered | undefined => {
  const words = phraseOf(s, on, "answered");
  if (words?.entry.features.kind === "question") return { to: words.to, who: undefined, question: true };
  if (words) {
    // "on what Y said": Y stands right behind the verb
    const farthest = isA(s.a, words.to - 1, "relative") ? FARTHEST_SUBJECT : FARTHEST_OWNER;
    const who = ownerOf(s, words.to, end, { charges: words.entry.features.kind === "charge", farthest });
    return { to: who?.to ?? words.to, who, question: false };
  }
  const who = sourceAt(s, on + 1);
  return who && ANSWERED_BARE.has(who.kind) && who.to <= end ? { to: who.to, who, question: false } : undefined;
};

export const isAnswering = (s: Scene, at: number): boolean => {
  for (let from = at; from > at - MOST_ANSWERING && from >= 0; from--) if (phraseOf(s, from, "answering")?.to === at + 1) return true;
  return false;
};
const MOST_ANSWERING = 6;

/** "in comment ON WHAT Y said": no tail that tells whose words come before it. */
export const opensAnswered = (s: Scene, at: number): boolean => phraseOf(s, at, "answered") !== undefined && isAnswering(s, at);

/** "answered the remarks that …, BY saying that": the clause is the one that answers. */
const opensBy = (s: Scene, content: number): boolean => {
  const that = matchAt(s.a, content - 1, "complementiser");
  return that === undefined || that.entry.features.by === "yes";
};

/**
 * A response has no words of its own in what the other is told to have said: "X answered the remarks of Y, WHO SAID THAT"; nor has who is
 * answered, where his words are only named: "in comment on what Y SAID, X announced".
 */
export const saysAnother = (s: Scene, frame: Frame): boolean => {
  const { from, to } = frame.cue;
  const named = s.a.phrases[from - 2]?.some((p) => p.entry.class === "answered" && p.to === from) ?? false;
  if (named) return frame.tie !== "that";
  if (frame.cue.entry.features.act !== "respond") return false;
  let answered = false;
  for (let at = to; at < frame.content; at++) {
    answered ||= s.a.phrases[at] !== undefined && phraseOf(s, at, "answered") !== undefined;
    if (answered && isA(s.a, at, "relative")) return isCueVerb(s, at + 1) || !opensBy(s, frame.content);
  }
  return false;
};
