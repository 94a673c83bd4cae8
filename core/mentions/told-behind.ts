/** What stands behind a phrase and belongs to it: a pious wish, an outlet's initials. */
import { quotationOf } from "../tokens/quotations.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
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

/** "the Sahlani news agency (SNA)", "the agency of Sahla "SNA"": an outlet told again by its initials, in brackets or, where they are listed, in marks. */
export const withInitials = (s: Scene, phrase: NounPhrase): NounPhrase => {
  if (phrase.kind !== "outlet" || phrase.name === undefined || s.a.tokens[phrase.to]?.type.kind !== "mark") return phrase;
  const open = phrase.to;
  const { sentenceOf, tokens, quotations } = s.a;
  const q = quotationOf(quotations, open);
  if (q) {
    const again = q.open === open && !q.broken && q.words <= MOST_INITIALS ? matchAt(s.a, open + 1, "outlet") : undefined;
    return again?.to === q.close ? { ...phrase, to: q.close + 1 } : phrase;
  }
  if (tokens[open]?.type.text !== "(") return phrase;
  for (let at = open + 1; at <= open + 1 + 2 * MOST_INITIALS && sentenceOf[at] === sentenceOf[open] && s.inTime[at] === 0; at++)
    if (tokens[at]?.type.text === ")") return at > open + 1 ? { ...phrase, to: at + 1 } : phrase;
  return phrase;
};

const POINTED_AT: ReadonlySet<NounPhrase["kind"]> = new Set(["organisation", "outlet", "office", "group"]);

/** "the ministry ITSELF", "the minister HIMSELF": belongs to whoever is told, and tells nothing of him. */
export const withSelf = (s: Scene, phrase: NounPhrase): NounPhrase =>
  phrase.definite && POINTED_AT.has(phrase.kind) && isA(s.a, phrase.to, "same-source") && !isFront(s, phrase.to)
    ? { ...phrase, to: phrase.to + 1 }
    : phrase;

const isFront = (s: Scene, at: number): boolean => matchAt(s.a, at, "same-source")?.entry.features.front === "yes";
