/** The body that an office belongs to, as it is told behind the office's own words. */
import { isA, type Match, matchAt, wordsOf } from "../tokens/annotated.ts";
import type { Range } from "./noun-phrase.ts";
import { tailFrom } from "./phrase-tail.ts";
import { RULING, closesPhrase, countryInMarks, isCueVerb, isWord, joinedByAnd, type Scene } from "./phrase-words.ts";

/** "in the name of SCHAEFFLER": a word or two nobody lists, where only a body can stand. */
export const unlistedBody = (s: Scene, at: number): Body | undefined => {
  let to = at;
  while (to < at + 2 && isWord(s, to) && s.a.tokens[to]?.type.classes.length === 0 && s.names.covering[to] === -1 && !joinedByAnd(s, to))
    to++;
  return to > at ? { from: at, to, skip: 0, country: undefined } : undefined;
};

/** "that A MINISTER urged", spelt like "the two ministers of": with an adjective in the same case behind it, or nothing it could be of, it is one. */
export const isAccusative = (s: Scene, head: Match): boolean => {
  const { looksAdverbial } = s.a.lexicon.language;
  if (head.entry.features.number !== "d" || head.definite || !looksAdverbial(s.a.tokens[head.to - 1]?.type.form ?? "")) return false;
  const next = s.a.tokens[head.to]?.type;
  if (next?.kind !== "word") return true;
  if (next.definite && next.prefixed === "") return false;
  if (s.names.covering[head.to] !== -1) return false;
  return looksAdverbial(next.form) || next.prefixed !== "" || next.as.preposition !== undefined || isCueVerb(s, head.to);
};

/** A head of several words that ends in a definite one waits for no complement: "the coast guard". */
export const isWhole = (s: Scene, head: Match): boolean => head.to > head.from + 1 && (s.a.tokens[head.to - 1]?.type.definite ?? false);

export type Body = Range & { country: string | undefined };

/** A body named at this token: a quoted name, a known name, a head with its tail, or a definite noun with its adjectives. */
export const bodyAt = (s: Scene, at: number): Body | undefined => {
  const q = s.a.quotations.markOf[at] as number;
  const quotation = q >= 0 ? s.a.quotations.list[q] : undefined;
  if (quotation?.open === at && !quotation.broken && quotation.words <= 5)
    return { from: at, to: tailFrom(s, at, quotation.close + 1, true).to, skip: 0, country: countryInMarks(s, at, quotation.close + 1) };
  const name = s.names.startingAt[at];
  // "the spokesman of X [to] THE AGENCY": a person has no tail
  if (name?.kind === "person") return { from: at, to: name.to, skip: name.skip, country: name.entry?.features.country };
  if (name) {
    const tail = tailFrom(s, at, name.to, true);
    return { from: at, to: tail.to, skip: name.skip, country: name.entry?.features.country ?? tail.country };
  }
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || closesPhrase(s, at)) return undefined;
  const head = matchAt(s.a, at, "organisation-head");
  // "the spokeswoman of ITS FOREIGN MINISTRY Layla Shami": a pronoun tells whose it is, and nothing behind belongs to it
  const closed = head ? head.definite || isWhole(s, head) || s.a.lexicon.language.isPronoun(head.enclitic) : type.definite;
  const tail = tailFrom(s, at, head?.to ?? at + 1, closed);
  return head || type.definite || tail.to > at + 1
    ? { from: at, to: tail.to, skip: head ? head.skip - articleUnits(s, head) : 0, country: tail.country }
    : undefined;
};

/** "the ambassador to OUR COUNTRY" */
export const ownState = (s: Scene, at: number): Body | undefined => {
  const own = matchAt(s.a, at, "common")?.entry.features.state === "own";
  return own ? { from: at, to: at + 1, skip: 0, country: undefined } : undefined;
};

/** A proclitic is cut off a phrase, the article is not: units of `skip` that are the article's. */
export const articleUnits = (s: Scene, m: Match): number => {
  if (!m.definite) return 0;
  const word = wordsOf(s.a, m.from, m.from + 1);
  return m.skip - s.a.lexicon.language.beforeArticle(word);
};

/** "the emir AT-HIS-SEAT [received]", "the president AT THE PALACE of": where he acts, and no body that he is of. */
export const actsThere = (s: Scene, venue: Pick<Match, "enclitic">, rank: string): boolean =>
  s.a.lexicon.language.isPronoun(venue.enclitic) || RULING.has(rank);

/** "in front of" is spelt like "imam" once the hamza is folded; "press" in "press conference" is no journalist. */
export const isOtherWord = (s: Scene, at: number, head: Match): boolean => {
  const type = s.a.tokens[at]?.type;
  const preposition = head.to === at + 1 ? type?.as.preposition : undefined;
  if (type && preposition && type.text !== head.entry.form && (preposition.skip === 0 || type.text.endsWith(preposition.entry.form)))
    return true;
  // "AND DUE [its holding]": spelt like "rapporteur", with the verbal noun and whose it is right behind
  if (isA(s.a, at, "status") && s.a.lexicon.language.isPronoun(matchAt(s.a, at + 1, "event-light")?.enclitic ?? "")) return true;
  // "a meeting that WAS DUE"
  if (isA(s.a, at, "status") && isA(s.a, at - 1, "auxiliary")) return true;
  // "it is scheduled that": spelt like "rapporteur"
  return s.a.phrases[at - 1]?.some((p) => (p.entry.class === "medium" || p.entry.class === "status") && p.to > at) ?? false;
};
