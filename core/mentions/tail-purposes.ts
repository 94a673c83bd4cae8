/** What a body's name says it is there for: "for" with the article, or glued to a bare noun that the next word closes. */
import { isA, matchAt } from "../tokens/annotated.ts";
import { endsUnion } from "./name-words.ts";
import { joinedByAnd, RULING, type Scene } from "./phrase-words.ts";
import type { State } from "./tail-joins.ts";
import { behindDomain, isCalledFor } from "./tail-owners.ts";

/** Many of one calling, without the article and with "for" glued to them, and the word behind tells of what. */
const isCallingServed = (s: Scene, at: number): boolean => {
  const office = s.a.tokens[at]?.type.as.office;
  const many = office?.entry.features.number === "p" && office.enclitic === "" && s.a.lexicon.language.isPurpose(office.proclitics);
  return many && s.a.tokens[at]?.type.definite === false && s.a.tokens[at + 1]?.type.definite === true;
};

/** "for" with the article continues a body's name: the general authority for civil aviation. Not before people or the press. */
const takesPurpose = (s: Scene, state: State): boolean => {
  const type = s.a.tokens[state.at]?.type;
  if (!type || state.open || type.conjoined) return false;
  // "the national union OF TEACHERS of the schools"
  if (isCallingServed(s, state.at) && endsUnion(s.a, state.at)) {
    state.at++;
    state.open = true;
    return true;
  }
  if (type.prefixed !== "for") return false;
  // "the national union OF THE JOURNALISTS"
  if (type.as.group && type.as.office && endsUnion(s.a, state.at)) {
    state.at++;
    return true;
  }
  if (
    type.as.honorific ||
    type.as.rank ||
    type.as.anonymous ||
    type.as.group ||
    type.as.office ||
    type.as.outlet ||
    type.as["outlet-head"] ||
    type.as["honorific-pronoun"]
  )
    return false;
  const name = s.names.startingAt[state.at];
  if (name && (name.kind === "person" || name.kind === "outlet")) return false;
  // "the visit of the Sahlani president to Jabal": whose nation is told is of no other state
  if (state.country !== undefined && (name?.kind === "country" || name?.entry?.class === "city")) return false;
  state.at = name ? name.to : behindDomain(s, state.at);
  return true;
};

/** "for the use AND SUPPLY of water": behind the first bare noun the ones joined to it. */
const joinedBare = (s: Scene, at: number): number => {
  let to = at;
  while (to < at + 2 && joinedByAnd(s, to) && s.a.tokens[to]?.type.definite === false && s.a.tokens[to]?.type.classes.length === 0) to++;
  return to;
};

/** A role that one person has; "the order of THE PHYSICIANS" names a body. */
const isHolder = (s: Scene, at: number): boolean => isA(s.a, at, "office") && matchAt(s.a, at, "office")?.entry.features.number !== "p";

const DOMAINS: ReadonlySet<string> = new Set(["organisation-head", "domain"]);
/** "the association for SUPPORT of minorities": what is affirmed elsewhere is what such a body is there for. */
const CAUSES: ReadonlySet<string> = new Set([...DOMAINS, "stated", "common"]);
const OF_CAUSE: ReadonlySet<string | undefined> = new Set(["ngo", "alliance", "party", "international"]);

/** An association, and neither a government nor a company, is told from the head on. */
const isOfCause = (s: Scene, head: number, to: number): boolean => {
  for (let at = head; at < to; at++) {
    const own = matchAt(s.a, at, "organisation-head")?.entry.features;
    if (own) return OF_CAUSE.has(own.kind) && own.weak !== "yes";
  }
  return false;
};

/** "for" glued to a bare noun with a definite one behind it: the observatory for independence of the judiciary. */
const takesBarePurpose = (s: Scene, state: State, head: number): boolean => {
  const type = s.a.tokens[state.at]?.type;
  const last = joinedBare(s, state.at + 1);
  const next = s.a.tokens[last]?.type;
  if (!type || !next || state.open || type.conjoined || !s.a.lexicon.language.cutsFor(type.form) || s.names.covering[state.at] !== -1)
    return false;
  // "the ministry TOLD THE AGENCY X": whom it spoke to
  if (type.as["outlet-head"] && type.as["outlet-head"].proclitics !== "") return false;
  const body = isA(s.a, state.at + 1, "organisation-head") || s.names.startingAt[state.at + 1]?.kind === "organisation";
  if (body && type.classes.every((c) => c === "organisation-head")) {
    state.at++;
    state.open = true;
    return true;
  }
  const named = s.names.startingAt[last];
  const closed = next.definite || ((named?.kind === "country" || named?.kind === "place") && named.skip === 0);
  const mayServe = isOfCause(s, head, state.at) ? CAUSES : DOMAINS;
  if (type.classes.some((c) => !mayServe.has(c) || type.as[c]?.enclitic !== "") || !closed || next.prefixed !== "" || isHolder(s, last))
    return false;
  if (type.as["organisation-head"] && type.as["organisation-head"].proclitics === "") return false;
  state.at = last + 1;
  return true;
};

const mayTellPurpose = (s: Scene, state: State): boolean => {
  const type = s.a.tokens[state.at]?.type;
  return !state.open && type !== undefined && (type.prefixed === "for" || s.a.lexicon.language.cutsFor(type.form));
};

/** "summoned the ambassador for consultations": people are there for nothing, what they are called for is the verb's. */
const hasNoPurpose = (s: Scene, head: number): boolean =>
  (isA(s.a, head, "group") && matchAt(s.a, head, "group")?.entry.features.last !== "yes") ||
  isA(s.a, head, "envoy") ||
  s.names.startingAt[head]?.kind === "group";

/** "with the Sahlani crown prince TO REVIEW relations": whoever rules a state that is told is there for nothing else. */
const rulesState = (s: Scene, head: number, state: State): boolean =>
  state.country !== undefined &&
  !isA(s.a, state.at, "portfolio") &&
  !isOfCause(s, head, state.at) &&
  RULING.has(matchAt(s.a, head, "office")?.entry.features.rank ?? "");

/** Whether the words that stand here tell what the phrase's body is for, and then its state is behind them. */
export const takesWhatFor = (s: Scene, state: State, head: number): boolean =>
  mayTellPurpose(s, state) &&
  !hasNoPurpose(s, head) &&
  !rulesState(s, head, state) &&
  (takesPurpose(s, state) || (!isCalledFor(s, state.at) && takesBarePurpose(s, state, head)));
