/** One office of several persons, told one by one: by nation, by state, or by name behind the nations. */
import { type Match, matchAt } from "../tokens/annotated.ts";
import { afterTitles, isComma, personAt } from "./holder.ts";
import type { Name } from "./names.ts";
import type { NounPhrase, OfficePart } from "./noun-phrase.ts";
import { isHyphen, joinedByAnd, type Scene } from "./phrase-words.ts";
import { countryOf, personPhrase } from "./person-phrase.ts";

const MOST_HOLDERS = 6;

const allOf = (members: readonly NounPhrase[], at: number, to: number, skip: number): NounPhrase => ({
  ...(members[0] as NounPhrase),
  from: at,
  to,
  skip,
  number: members.length === 2 ? "d" : "p",
  members,
});

/** Several holders of one office, from token `at`; what tells them apart begins at token `to`. */
type Several = (s: Scene, at: number, head: Match, skip: number, office: OfficePart | undefined, to: number) => NounPhrase | undefined;

/** One office of two or more, its holders told by nationality and name: the ministers, the Saudi X and the Omani Y. */
const distributed: Several = (s, at, head, skip, office, to) => {
  const members: NounPhrase[] = [];
  let here = to;
  for (let i = 0; i < MOST_HOLDERS; i++) {
    if (i > 0 && !joinedByAnd(s, here)) break;
    const nation = matchAt(s.a, here, "demonym");
    const person = nation && personAt(s, afterTitles(s, behindDash(s, here + 1)));
    if (!person) break;
    members.push(holderOf(head, office, person, here, countryOf(nation), nation.skip));
    here = person.to;
  }
  const first = members[0];
  if (!first) return undefined;
  return members.length === 1 ? { ...first, from: at, skip } : allOf(members, at, here, skip);
};

/** "the Sahlani - X and the Jabali - Y": a dash before the name says nothing. */
const behindDash = (s: Scene, at: number): number => (isHyphen(s, at) ? at + 1 : at);

/** Where the next of a row stands: right here, or behind a comma. */
const nextInRow = (s: Scene, at: number): number => (isComma(s, at) ? at + 1 : at);

/** "the ministers of Sahla X and of Jabal Y", "the envoys of each of Sahla X and Jabal Y": holders told by state and name. */
export const distributedByState: Several = (s, at, head, skip, office, to) => {
  const members: NounPhrase[] = [];
  let here = to;
  for (let i = 0; i < MOST_HOLDERS; i++) {
    const next = i > 0 ? nextInRow(s, here) : here;
    if (i > 0 && !joinedByAnd(s, next)) break;
    const state = s.names.startingAt[next];
    const person = state?.kind === "country" ? personAt(s, afterTitles(s, state.to)) : undefined;
    if (!state || !person) break;
    members.push(holderOf(head, office, person, next, state.entry?.features.country, state.skip));
    here = person.to;
  }
  return members.length > 1 ? allOf(members, at, here, skip) : undefined;
};

/** The first state behind an office's own words, with somebody's name behind it. */
export const firstState = (s: Scene, at: number): number => {
  for (let i = at; i < at + FARTHEST_STATE && s.a.sentenceOf[i] === s.a.sentenceOf[at - 1]; i++) {
    const name = s.names.startingAt[i];
    if (name?.kind === "country") return personAt(s, afterTitles(s, name.to)) ? i : at;
  }
  return at;
};

const FARTHEST_STATE = 6;

/** "his counterparts the Greek and the Cypriot X and Y": nationalities first, the names behind them in the same order. */
const namesBehindNations: Several = (s, at, head, skip, office, to) => {
  const nations: Match[] = [];
  let here = to;
  while (nations.length < MOST_HOLDERS && (nations.length === 0 || joinedByAnd(s, here))) {
    const nation = matchAt(s.a, here, "demonym");
    if (!nation) break;
    nations.push(nation);
    here++;
  }
  if (nations.length < 2) return undefined;
  const members: NounPhrase[] = [];
  for (const nation of nations) {
    const person = members.length === 0 || joinedByAnd(s, here) ? personAt(s, afterTitles(s, here)) : undefined;
    if (!person) return undefined;
    members.push(holderOf(head, office, person, here, countryOf(nation), person.skip));
    here = person.to;
  }
  return allOf(members, at, here, skip);
};

export const eachHolder: Several = (...of) => distributed(...of) ?? namesBehindNations(...of);

/** A person told by nation and name, with the part of the office that is his. */
const holderOf = (
  head: Match,
  office: OfficePart | undefined,
  person: Name,
  from: number,
  country: string | undefined,
  skip: number,
): NounPhrase => {
  return {
    from,
    to: person.to,
    skip,
    kind: "person",
    gender: "m",
    number: "s",
    definite: true,
    person: { from: person.from, to: person.to, skip: person.skip },
    office: office && { ...office, to: head.to, country },
    country,
  };
};

/** An office of two or more with its holders behind it: "the two deputies, X and Y". */
export const holdersFrom = (s: Scene, at: number, first: Name, office: OfficePart, to: number): NounPhrase | undefined => {
  const holders = [first];
  let here = to;
  while (holders.length < 6) {
    const next = isComma(s, here) ? here + 1 : here;
    const name = joinedByAnd(s, next) || next > here ? personAt(s, afterTitles(s, next)) : undefined;
    if (!name) break;
    holders.push(name);
    here = name.to;
  }
  if (holders.length === 1) return undefined;
  const members = holders.map((name) => ({ ...personPhrase(s, name.from, name), to: name.to, office }));
  return { ...(members[0] as NounPhrase), from: at, to: here, skip: 0, number: holders.length === 2 ? "d" : "p", members };
};

/** The first nationality behind an office's own words, a few tokens on at most. */
export const firstNation = (s: Scene, at: number): number => {
  for (let i = at; i < at + 4 && s.a.sentenceOf[i] === s.a.sentenceOf[at - 1]; i++) {
    // "of Sahla X and of SAUDI ARABIA Y": the first is told by his state
    if (s.names.startingAt[i]?.kind === "person") return at;
    if (matchAt(s.a, i, "demonym") && personAt(s, afterTitles(s, behindDash(s, i + 1)))) return i;
  }
  return at;
};
