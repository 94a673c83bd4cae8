/** What "and" joins to a phrase that is closed: a portfolio, a domain, citizens abroad, another noun. */
import { isA, matchAt } from "../tokens/annotated.ts";
import { isDefiniteAdjective, joinedWord, type Scene } from "./phrase-words.ts";

/** How far a tail has been walked. */
export interface State {
  at: number;
  /** an indefinite head still waits for its complement */
  open: boolean;
  country: string | undefined;
}

/** "the affairs of defence AND OF THE INTERIOR": what is joined to the affairs of something is no body. */
const followsPortfolio = (s: Scene, at: number): boolean => {
  let first = at - 1;
  while (s.a.tokens[first]?.type.conjoined && s.a.tokens[first]?.type.definite) first--;
  return s.a.tokens[first]?.type.definite === true && isA(s.a, first - 1, "portfolio");
};

/** "Islamic affairs AND THE CALL": behind a portfolio and its adjectives. */
const followsAffairs = (s: Scene, at: number): boolean => {
  let first = at - 1;
  while (s.a.tokens[first]?.type.definite && s.a.tokens[first]?.type.adjectival) first--;
  return isA(s.a, first, "portfolio") || followsPortfolio(s, at);
};

/** "and" with a definite noun inside a ministry's or office's name: foreign affairs and cooperation. */
const takesJoined = (s: Scene, state: State, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  if (!type?.definite || type.as.relative) return false;
  if (
    s.names.covering[at] !== -1 ||
    type.as.office ||
    (type.as["organisation-head"] && !followsPortfolio(s, at)) ||
    (type.as["outlet-head"] && isDefiniteAdjective(s, at + 1)) ||
    type.as.anonymous ||
    type.as.group ||
    type.as.demonym
  )
    return false;
  // "the minister of Sahla AND MR X": somebody else begins
  if ((type.as.honorific || type.as.rank) && s.names.startingAt[at + 1]?.kind === "person") return false;
  if (type.as.country || type.as.city || type.as.counterpart || type.as["given-name"]) return false;
  // "Islamic affairs AND THE CALL": a noun of saying is of the portfolio
  if (type.as.cue && !(type.as.cue.entry.features.mood === "noun" && followsAffairs(s, at))) return false;
  state.at = at + 1;
  return true;
};

/** "foreign affairs AND THE AFFAIRS of expatriates": a portfolio more, which waits for what it is of. */
const takesPortfolio = (s: Scene, state: State, at: number): boolean => {
  if (!isA(s.a, at, "portfolio")) return false;
  state.at = at + 1;
  state.open = true;
  return true;
};

const FARTHEST_ABROAD = 3;

/** "and the Sahlans living abroad": citizens whom a minister looks after. */
const takesCitizens = (s: Scene, state: State, at: number): boolean => {
  if (!s.a.tokens[at]?.type.as.demonym) return false;
  for (let to = at + 1; to < at + FARTHEST_ABROAD; to++) {
    if (!isA(s.a, to, "abroad")) continue;
    state.country ??= s.a.tokens[at]?.type.as.demonym?.entry.features.country;
    state.at = matchAt(s.a, to, "abroad")?.to ?? to + 1;
    return true;
  }
  return false;
};

/** "trade AND PROTECTION of the consumer": what a ministry does besides, which waits for what it is done to. */
const takesDomain = (s: Scene, state: State, at: number): boolean => {
  const domain = s.a.tokens[at]?.type.as.domain;
  if (!domain || domain.definite || !s.a.tokens[at + 1]?.type.definite) return false;
  state.at = at + 2;
  return true;
};

const isCalling = (s: Scene, at: number): boolean => s.a.tokens[at]?.type.as.office?.entry.features.number === "p";

/** "the union of physicians AND DENTISTS", "AND PHYSICIANS of the schools": people of one calling more. */
const takesCallings = (s: Scene, state: State, at: number): boolean => {
  const before = isCalling(s, state.at - 1) || (isCalling(s, state.at - 2) && s.a.tokens[state.at - 1]?.type.definite === true);
  if (!before || !isCalling(s, at)) return false;
  const definite = s.a.tokens[at]?.type.definite === true;
  if (!definite && !s.a.tokens[at + 1]?.type.definite) return false;
  state.at = definite ? at + 1 : at + 2;
  return true;
};

/** What "and" joins to a closed tail: a portfolio, citizens abroad, another noun. */
export const takesAnd = (s: Scene, state: State, start: number): boolean => {
  if (state.open) return false;
  const at = joinedWord(s, state.at);
  return (
    at > start + 1 &&
    (takesCallings(s, state, at) ||
      takesPortfolio(s, state, at) ||
      takesDomain(s, state, at) ||
      takesCitizens(s, state, at) ||
      takesJoined(s, state, at))
  );
};
