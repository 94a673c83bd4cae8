/** What a body's name goes on with behind what is closed: whom it belongs to, and what the thing it does is done to. */
import { isA, matchAt } from "../tokens/annotated.ts";
import { tailFrom } from "./phrase-tail.ts";
import { closesPhrase, joinedByAnd, type Scene, verbTakes } from "./phrase-words.ts";
import type { State } from "./tail-joins.ts";

const FARTHEST_VERB = 8;

/** "for THE DEFENCE OF rights", "for THE PREVENTION OF accidents": what a body does has its own preposition, and what it does it to behind that. */
export const behindDomain = (s: Scene, at: number): number => {
  const takes = s.a.tokens[at]?.type.as.domain?.entry.features.takes;
  const role = matchAt(s.a, at + 1, "preposition")?.entry.features.role;
  const type = s.a.tokens[at + 2]?.type;
  if (takes === undefined || role !== takes || type?.kind !== "word" || type.prefixed !== "" || closesPhrase(s, at + 2)) return at + 1;
  const name = s.names.startingAt[at + 2];
  if (type.as.medium || type.as.venue || type.as["event-trigger"] || name?.kind === "place" || name?.kind === "country") return at + 1;
  const to = name?.to ?? tailFrom(s, at + 2, at + 3, type.definite).to;
  // "revealed THE COMMITTEE OF DEFENCE about the details": the verb's own preposition, unless its clause comes behind
  if (name?.kind !== "person" && verbTakes(s, at, takes, FARTHEST_VERB) && !isA(s.a, to, "complementiser")) return at + 1;
  return name || type.definite || to > at + 3 ? to : at + 1;
};

/** "the committee for the defence OF rights": so does a noun that closes a construct. */
export const takesDomain = (s: Scene, state: State, head: number): boolean => {
  const last = s.a.tokens[state.at - 1]?.type;
  if (state.open || state.at <= head + 1 || !last?.definite || last.as.domain?.entry.features.takes === undefined) return false;
  // a ministry of defence defends nothing
  const { kind, organ } = matchAt(s.a, head, "organisation-head")?.entry.features ?? {};
  if (kind === undefined || (kind === "government" && organ !== "yes")) return false;
  const to = behindDomain(s, state.at - 1);
  if (to === state.at) return false;
  state.at = to;
  return true;
};

/** "the political bureau OF THE MOVEMENT X": an organ belongs to another body. */
export const takesOwner = (s: Scene, state: State, head: number): boolean => {
  const { at } = state;
  if (state.open || joinedByAnd(s, at) || matchAt(s.a, head, "organisation-head")?.entry.features.organ !== "yes") return false;
  const owner = matchAt(s.a, at, "organisation-head");
  const name = s.names.startingAt[at];
  const led = s.a.lexicon.language.isPurpose(owner?.proclitics ?? "");
  const named = name?.kind === "organisation" && name.skip > 0 && (led || s.a.tokens[at]?.type.prefixed === "for");
  if (!named && !led) return false;
  const own = owner ? tailFrom(s, at, owner.to, owner.definite).to : at;
  state.at = Math.max(named ? name.to : at, own);
  return true;
};
