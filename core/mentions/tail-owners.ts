/** What a body's name goes on with behind what is closed: whom it belongs to, and what the thing it does is done to. */
import { isA, matchAt } from "../tokens/annotated.ts";
import { tailFrom } from "./phrase-tail.ts";
import { closesPhrase, joinedByAnd, type Scene, verbTakes } from "./phrase-words.ts";
import type { State } from "./tail-joins.ts";

const FARTHEST_VERB = 8;

/** "for THE DEFENCE OF rights", "for THE PREVENTION OF accidents": what a body does has its own preposition, and what it does it to behind that. */
export const behindDomain = (s: Scene, at: number): number => {
  const takes = s.a.tokens[at]?.type.as.domain?.entry.features.takes;
  if (takes === "by") return behindLed(s, at);
  const role = matchAt(s.a, at + 1, "preposition")?.entry.features.role;
  const type = s.a.tokens[at + 2]?.type;
  if (takes === undefined || role !== takes || type?.kind !== "word" || type.prefixed !== "" || closesPhrase(s, at + 2)) return at + 1;
  const name = s.names.startingAt[at + 2];
  if (type.as.medium || type.as.venue || type.as["event-trigger"] || name?.kind === "place" || name?.kind === "country") return at + 1;
  const to = name?.to ?? tailFrom(s, at + 2, at + 3, type.definite).to;
  // "revealed THE COMMITTEE OF DEFENCE about the details": the verb's own preposition, unless its clause comes behind
  // and where that stands behind the words as well, the first is the body's
  const again = matchAt(s.a, to, "preposition")?.entry.features.role === takes;
  if (name?.kind !== "person" && verbTakes(s, at, takes, FARTHEST_VERB) && !again && !isA(s.a, to, "complementiser")) return at + 1;
  return name || type.definite || to > at + 3 ? to : at + 1;
};

/** "for the advancement BY-HEALTH": the preposition of one letter is glued to what is advanced. */
const behindLed = (s: Scene, at: number): number => {
  if (s.a.tokens[at + 1]?.type.prefixed !== "by" || closesPhrase(s, at + 1)) return at + 1;
  const { to } = tailFrom(s, at + 1, at + 2, true);
  const again = s.a.tokens[to]?.type.prefixed === "by" || s.a.lexicon.language.cutsBy(s.a.tokens[to]?.type.form ?? "");
  return verbTakes(s, at, "by", FARTHEST_VERB) && !again && !isA(s.a, to, "complementiser") ? at + 1 : to;
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

/** "called on the ministry TO APPLY the law": what a verb of calling is for, where nothing else behind it tells that. */
export const isCalledFor = (s: Scene, at: number): boolean => {
  if (s.a.tokens[at]?.type.as.domain || s.names.covering[at] !== -1 || !verbTakes(s, at, "for-noun", FARTHEST_VERB)) return false;
  for (let to = at + 1; to < at + FARTHEST_CALL; to++) {
    const type = s.a.tokens[to]?.type;
    if (!type || s.a.sentenceOf[to] !== s.a.sentenceOf[at] || type.as.complementiser || type.as.cue) return true;
    const { role } = matchAt(s.a, to, "preposition")?.entry.features ?? {};
    if (role === "to" || type.prefixed === "for" || s.a.lexicon.language.cutsFor(type.form)) return false;
  }
  return true;
};

const FARTHEST_CALL = 25;

/** Behind a bare noun that no table has for a name. */
const isBehindBareNoun = (s: Scene, at: number): boolean => {
  const before = s.a.tokens[at - 1]?.type;
  if (before?.kind !== "word" || before.definite || before.as.organisation || before.as.country || before.as.city) return false;
  return s.names.list[s.names.covering[at - 1] as number]?.source !== "lexicon";
};

/** "physicians WITHOUT BORDERS", "youth FOR THE SAKE OF CHANGE": what a body of such people, told without the article, is for or does without. */
export const takesCause = (s: Scene, state: State, head: number): boolean => {
  if (state.at <= head + 1 || !isA(s.a, state.at, "preposition") || !isBehindBareNoun(s, state.at)) return false;
  const led = matchAt(s.a, state.at, "preposition");
  const type = led && s.a.tokens[led.to]?.type;
  if (!type || led.enclitic !== "" || type.kind !== "word" || type.prefixed !== "" || closesPhrase(s, led.to)) return false;
  const { role } = led.entry.features;
  const without = role === "without" && !type.definite;
  if (!without && (role !== "for" || led.to === led.from + 1)) return false;
  const name = without ? undefined : s.names.startingAt[led.to];
  if (name?.kind === "person" || (!without && !name && !type.definite)) return false;
  state.at = name?.to ?? (without ? led.to + 1 : tailFrom(s, led.to, led.to + 1, true).to);
  state.open = false;
  return true;
};

/** "the political bureau OF THE MOVEMENT X": an organ belongs to another body. */
export const takesOwner = (s: Scene, state: State, head: number): boolean => {
  const { at } = state;
  if (state.open || joinedByAnd(s, at)) return false;
  const owner = matchAt(s.a, at, "organisation-head");
  const name = s.names.startingAt[at];
  if (!owner && !name) return false;
  if (matchAt(s.a, head, "organisation-head")?.entry.features.organ !== "yes") return false;
  const led = s.a.lexicon.language.isPurpose(owner?.proclitics ?? "");
  const named = name?.kind === "organisation" && name.skip > 0 && (led || s.a.tokens[at]?.type.prefixed === "for");
  if (!named && !led) return false;
  const own = owner ? tailFrom(s, at, owner.to, owner.definite).to : at;
  state.at = Math.max(named ? name.to : at, own);
  return true;
};
