/** An outlet by its head: "the newspaper X", "the agency (SNA)", "the state television". */
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { changed } from "./names/new-name.ts";
import type { Name } from "./names.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { articleUnits } from "./office-body.ts";
import { genderIn, numberIn } from "./person-phrase.ts";
import { tailFrom } from "./phrase-tail.ts";
import { isDefiniteAdjective, type Scene } from "./phrase-words.ts";

/** A nationality, without article and with nothing glued to it or with the article. */
const isNation = (s: Scene, at: number): boolean => {
  const nation = s.a.tokens[at]?.type.as.demonym;
  return nation !== undefined && (nation.definite ? nation.proclitics === "" : nation.skip === 0);
};

const MOST_IN_BRACKETS = 3;

/** "the agency (SNA)", "the news agency ((Fars))", "the agency /SNA/": right behind the head a word or two in brackets, one pair or two, are the outlet's name. */
const nameInBrackets = (s: Scene, open: number): Name | undefined => {
  const mark = s.a.tokens[open]?.type.text;
  if (mark !== "(" && mark !== "/") return undefined;
  const at = mark === "(" && s.a.tokens[open + 1]?.type.text === "(" ? open + 1 : open;
  for (let to = at + 1; to <= at + 1 + MOST_IN_BRACKETS; to++) {
    if (s.a.tokens[to]?.type.text !== (mark === "(" ? ")" : "/")) {
      if (s.a.tokens[to]?.type.kind === "mark") return undefined;
      continue;
    }
    const entry = s.names.startingAt[at + 1]?.entry;
    return to > at + 1 ? { from: at + 1, to, skip: 0, kind: "outlet", source: "context", entry } : undefined;
  }
  return undefined;
};

/** Kinds of outlet of which a state has one that goes by its kind. */
const ONLY_ONE: ReadonlySet<string> = new Set(["tv", "radio"]);

/** "RADIO Sahla", "the NEWS AGENCY of Sahla": what is called after a state is called so with its head. */
const isOfState = (s: Scene, head: Match): boolean =>
  (ONLY_ONE.has(head.entry.features.kind ?? "") || head.to - head.from > 1) && s.names.startingAt[head.to]?.kind === "country";

/** "FOREIGN sites", "a SPECIAL bulletin": behind an outlet's bare head a bare adjective that agrees is no name of it, a nationality aside. */
const isDescription = (s: Scene, head: Match): boolean => {
  const type = s.a.tokens[head.to]?.type;
  if (type?.kind !== "word" || head.definite || type.definite || type.conjoined || type.as.outlet || isNation(s, head.to)) return false;
  const feminine = s.a.lexicon.language.looksFeminine(type.form) && (type.adjectival || type.as.modifier !== undefined);
  return feminine && (head.entry.features.gender === "f" || head.entry.features.number === "p");
};

/** "the channel X OWNED BY [for] THE STATE reported ABOUT him": what describes an outlet before whom its words are about; where that ends. */
const behindOwner = (s: Scene, at: number): number => {
  const type = s.a.tokens[at]?.type;
  if (type?.kind !== "word" || !type.definite || !s.a.lexicon.language.looksFeminine(type.form) || s.names.covering[at] !== -1) return at;
  const owner = isA(s.a, at + 1, "preposition") ? at + 2 : s.a.tokens[at + 1]?.type.prefixed === "" ? 0 : at + 1;
  if (owner === 0 || !s.a.tokens[owner]?.type.definite) return at;
  const to = tailFrom(s, owner, owner + 1, true).to;
  return matchAt(s.a, to, "preposition")?.entry.features.role === "about" ? to : at;
};

/** "the channel X broadcast AN INTERVIEW with": what it brought out, told without the article, is no part of its name. */
const beforeWork = <T extends { readonly to: number }>(s: Scene, name: number, tail: T): T => {
  for (let at = name + 1; at < tail.to; at++) {
    const work = s.a.tokens[at]?.type.as.medium;
    if (work && !work.definite && work.skip === 0) return { ...tail, to: at };
  }
  return tail;
};

/** The name of an outlet behind a word such as "newspaper": quoted, known, tagged, or the words up to the phrase's end. */
export const outletPhrase = (s: Scene, at: number, head: Match): NounPhrase => {
  const skip = head.skip - articleUnits(s, head);
  const outlet = (to: number, name?: Name, country?: string): NounPhrase => ({
    from: at,
    to,
    skip,
    kind: "outlet",
    gender: genderIn(head),
    number: numberIn(head),
    // called by its name it is definite
    definite: name !== undefined || head.definite,
    name,
    head: head.entry,
    country,
    own: s.a.lexicon.language.isPronoun(head.enclitic),
  });
  const q = s.a.quotations.markOf[head.to] as number;
  const quotation = q >= 0 ? s.a.quotations.list[q] : undefined;
  // behind "the paper" a longer stretch in marks is what was said to it
  if (quotation?.open === head.to && !quotation.broken && quotation.words <= (head.definite ? 3 : 6)) {
    const to = behindOwner(s, tailFrom(s, at, quotation.close + 1, true).to);
    const name: Name = {
      from: head.to + 1,
      to: quotation.close,
      skip: 0,
      kind: "outlet",
      source: "context",
      entry: s.names.startingAt[head.to + 1]?.entry,
    };
    return outlet(to, name);
  }
  const bracketed = head.definite ? undefined : nameInBrackets(s, head.to);
  if (bracketed)
    return outlet(tailFrom(s, at, bracketed.to + (s.a.tokens[bracketed.to + 1]?.type.text === ")" ? 2 : 1), true).to, bracketed);
  const known = s.names.startingAt[head.to];
  if (known && known.kind !== "country" && known.skip === 0 && !isDescription(s, head)) {
    const tail = tailFrom(s, at, known.to, true);
    return outlet(behindOwner(s, tail.to), changed(known, { kind: "outlet" }), known.entry?.features.country ?? tail.country);
  }
  const numbered = s.a.tokens[head.to]?.type.kind === "number" && s.inTime[head.to] === 0 && !head.definite;
  if (numbered) {
    const name: Name = { from: head.to, to: head.to + 1, skip: 0, kind: "outlet", source: "context", entry: undefined };
    return outlet(head.to + 1, name);
  }
  const tail = beforeWork(s, head.to, tailFrom(s, at, head.to, head.definite));
  // "the state television": there is one in a state, and no other name for it
  const alone =
    head.definite && head.to === head.from + 1 && ONLY_ONE.has(head.entry.features.kind ?? "") && isDefiniteAdjective(s, head.to);
  if (alone) {
    const name: Name = { from: head.from, to: tail.to, skip: skip, kind: "outlet", source: "context", entry: undefined };
    return outlet(tail.to, name, tail.country);
  }
  // "on ITS ELECTRONIC SITE": whose it is has been told, and an adjective is no name
  const isOwned = s.a.lexicon.language.isPronoun(head.enclitic) && isDefiniteAdjective(s, head.to);
  if (isOwned || isDescription(s, head)) return outlet(Math.max(tail.to, head.to + 1));
  if (tail.to > head.to && !head.definite) {
    // "the Saudi Press Agency", "Sahlani papers": an adjective alone is no name, the head belongs to it
    // behind one bare word a definite one is the name, whatever its shape: "the channel Wadi"
    const described = isNation(s, head.to) || isOfState(s, head) || (head.to - head.from > 1 && isDefiniteAdjective(s, head.to));
    const name: Name = {
      from: described ? head.from : head.to,
      to: tail.to,
      skip: described ? skip : 0,
      kind: "outlet",
      source: "context",
      entry: undefined,
    };
    return outlet(tail.to, name, tail.country);
  }
  return outlet(tail.to, undefined, tail.country);
};
