/** What stands behind a phrase and belongs to it: a pious wish, an outlet's initials. */
import { quotationOf } from "../tokens/quotations.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import type { Name } from "./names.ts";
import type { NounPhrase, PhraseKind } from "./noun-phrase.ts";
import type { Scene } from "./phrase-words.ts";

const EULOGISED: ReadonlySet<PhraseKind> = new Set<PhraseKind>(["person", "office", "honorific"]);

/** "the king X, may God keep him,": the wish behind a name, its dashes or commas too, belongs to the phrase and says nothing. */
export const withEulogy = (s: Scene, phrase: NounPhrase): NounPhrase => {
  if (!EULOGISED.has(phrase.kind)) return phrase;
  const enclosed = s.a.tokens[phrase.to]?.type.kind === "mark";
  const from = enclosed ? phrase.to + 1 : phrase.to;
  const wish = matchAt(s.a, from, "eulogy");
  if (!wish || wish.skip > 0) return phrase;
  const closed = enclosed && s.a.tokens[wish.to]?.type.kind === "mark" && s.a.sentenceOf[wish.to] === s.a.sentenceOf[phrase.from];
  // "the exalted - may God keep him -"
  return withEulogy(s, { ...phrase, to: closed ? wish.to + 1 : wish.to });
};

const MOST_INITIALS = 4;
const MOST_OWN = 2;

/** The mark that closes what the mark at `open` opens: quotation marks, brackets, strokes; -1 where none does in a few words. */
const marksEnd = (s: Scene, open: number): number => {
  const { sentenceOf, tokens, quotations } = s.a;
  const q = quotationOf(quotations, open);
  if (q) return q.open === open && !q.broken && q.words <= MOST_INITIALS ? q.close : -1;
  const closing = CLOSING[tokens[open]?.type.text ?? ""];
  if (closing === undefined) return -1;
  for (let at = open + 1; at <= open + 1 + 2 * MOST_INITIALS && sentenceOf[at] === sentenceOf[open] && s.inTime[at] === 0; at++)
    if (tokens[at]?.type.text === closing) return at > open + 1 ? at : -1;
  return -1;
};

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "/": "/" };

/** Behind the marks the words are still to come, or where, when and of whom they are. */
const goesOnBehind = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  const isOpen = type?.definite === true || s.a.lexicon.language.isComma(type?.text ?? "") || s.inTime[at] === 1;
  return isOpen || isA(s.a, at, "complementiser") || isA(s.a, at, "preposition");
};

/** "the Sahlani news agency "SNA"": a word of what it is called, or two; letters of another script tell the same once more. */
const ownNameIn = (s: Scene, phrase: NounPhrase, open: number, close: number): Name | undefined => {
  const { name } = phrase;
  if (!name || close - open - 1 > MOST_OWN || matchAt(s.a, name.from, "outlet-head")?.entry.features.kind !== "agency") return undefined;
  for (let at = open + 1; at < close; at++) {
    const type = s.a.tokens[at]?.type;
    if (type?.kind !== "word" || (close - open > 2 && type.definite)) return undefined;
  }
  const entry = matchAt(s.a, open + 1, "outlet")?.entry ?? name.entry;
  return { from: open + 1, to: close, skip: 0, kind: "outlet", source: "context", entry };
};

const isBareWord = (s: Scene, at: number): boolean => s.a.tokens[at]?.type.definite === false;

/** "the Sahlani news agency (SNA)", "the agency of Sahla "SNA"": an outlet told again by its initials, in brackets or strokes or, where they are listed or its name, in marks. */
export const withInitials = (s: Scene, phrase: NounPhrase): NounPhrase => {
  if (phrase.kind !== "outlet" || phrase.name === undefined || s.a.tokens[phrase.to]?.type.kind !== "mark") return phrase;
  const open = phrase.to;
  const close = marksEnd(s, open);
  if (close < 0) return phrase;
  const own = ownNameIn(s, phrase, open, close);
  const quoted = quotationOf(s.a.quotations, open) !== undefined;
  const isListed = matchAt(s.a, open + 1, "outlet")?.to === close;
  if (quoted && !isListed && !(own && isBareWord(s, open + 1) && close === open + 2 && goesOnBehind(s, close + 1))) return phrase;
  return { ...phrase, to: close + 1, name: own ?? phrase.name };
};

const MOST_MARKED = 3;

/** Words that no table has for anything but a name. */
const isNamed = (s: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) {
    const type = s.a.tokens[at]?.type;
    if (type?.kind === "mark") return false;
    if (s.names.covering[at] === -1 && type?.kind !== "latin" && (type?.classes.length ?? 0) > 0) return false;
  }
  return true;
};

/** "the rating agency "FITCH" said that": a body told by what it is and by its name in marks, with its words still to come. */
export const withMarkedName = (s: Scene, phrase: NounPhrase): NounPhrase => {
  const { as } = s.a.tokens[phrase.from]?.type ?? {};
  const head = as?.["organisation-head"] ?? as?.["outlet-head"];
  if (phrase.kind !== "organisation" || phrase.members || !head || phrase.to === phrase.from + 1) return phrase;
  const q = quotationOf(s.a.quotations, phrase.to);
  if (q?.open !== phrase.to || q.broken || q.words > MOST_MARKED || !isNamed(s, q.open + 1, q.close)) return phrase;
  const goesOn = isA(s.a, q.close + 1, "complementiser") || isA(s.a, q.close + 1, "preposition") || s.inTime[q.close + 1] === 1;
  return goesOn ? { ...phrase, to: q.close + 1 } : phrase;
};

const POINTED_AT: ReadonlySet<NounPhrase["kind"]> = new Set(["organisation", "outlet", "office", "group"]);

/** "the ministry ITSELF", "the minister HIMSELF": belongs to whoever is told, and tells nothing of him. */
export const withSelf = (s: Scene, phrase: NounPhrase): NounPhrase =>
  phrase.definite && POINTED_AT.has(phrase.kind) && isA(s.a, phrase.to, "same-source") && !isFront(s, phrase.to)
    ? { ...phrase, to: phrase.to + 1 }
    : phrase;

const isFront = (s: Scene, at: number): boolean => matchAt(s.a, at, "same-source")?.entry.features.front === "yes";

const SEATED: ReadonlySet<NounPhrase["kind"]> = new Set(["office", "anonymous"]);

/** "a spokesman of the fund, AND ITS SEAT IS SAHLA": where the body of an office has its seat, told in passing. */
export const withSeat = (s: Scene, phrase: NounPhrase): NounPhrase => {
  const type = s.a.tokens[phrase.to]?.type;
  if (!SEATED.has(phrase.kind) || type?.conjoined !== true || type.definite) return phrase;
  const seat = type.as.venue;
  const place = s.names.startingAt[phrase.to + 1];
  const told = seat && s.a.lexicon.language.isPronoun(seat.enclitic) && (place?.kind === "place" || place?.kind === "country");
  return told && place.skip === 0 ? { ...phrase, to: place.to } : phrase;
};
