/** Participants told before the trigger though no verb of the encounter brings them: whom a state expels, whom somebody informs in a call. */
import { behindTimes, isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { OFF } from "./off-behind.ts";
import { namesEnvoy } from "./own-envoy.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { prefixedRole } from "./part-roles.ts";
import { isState, membersOf, type Part, SUBJECTS } from "./parts.ts";
import { TIES } from "./take-part.ts";
import type { Trigger } from "./trigger.ts";
import { nationAt } from "./two-nations.ts";

const party = (phrase: Part["phrase"]): Part => ({ role: "party", phrase });

/** "the envoy was called in TO THE MINISTRY": whoever calls him in, where nobody else is told to. */
export const ministryCalledTo = (s: Scene, trigger: Trigger): readonly Part[] => {
  if (trigger.type !== "summons") return [];
  for (let at = trigger.match.to; at < trigger.sentence.to && !isA(s.a, at, "complementiser"); at++) {
    if (matchAt(s.a, at, "preposition")?.entry.features.role !== "to") continue;
    const body = sourceAt(s, at + 1);
    return body?.kind === "organisation" ? [party(body)] : [];
  }
  return [];
};

const STATES: ReadonlySet<string> = new Set(["country", "organisation", "place", "office"]);

/** "Sahla declared the Jabali envoy X unwanted": the state first, the envoy last before the words. */
export const unwantedBefore = (s: Scene, trigger: Trigger): readonly Part[] => {
  if (trigger.frame !== "unwanted") return [];
  let state: Part | undefined;
  let envoy: Part | undefined;
  for (let at = trigger.sentence.from; at < trigger.match.from; at++) {
    const phrase = joinedSourceAt(s, at);
    if (!phrase || phrase.to > trigger.match.from) continue;
    if (namesEnvoy(s, at, phrase.to)) envoy = party(phrase);
    else if (!envoy && STATES.has(phrase.kind)) state ??= party(phrase);
    at = phrase.to - 1;
  }
  return envoy ? [...(state ? [state] : []), envoy] : [];
};

/** "X invited Y to a meeting": who invites and who is invited, side by side behind the verb and right before "to". */
export const invitedBefore = (s: Scene, trigger: Trigger): readonly Part[] => {
  if (trigger.verbal || trigger.type === "visit" || TIES.has(trigger.type)) return [];
  const end = (trigger.light && trigger.light.from < trigger.match.from ? trigger.light : trigger.match).from - 1;
  if (matchAt(s.a, end, "preposition")?.entry.features.role !== "to") return [];
  for (let at = end - 1; at >= Math.max(trigger.sentence.from, end - FARTHEST_INVITER); at--) {
    if (matchAt(s.a, at, "status")?.entry.features.invites !== "yes") continue;
    const inviter = sourceAt(s, at + 1);
    const invited = inviter && joinedSourceAt(s, inviter.to);
    // "his counterparts the Sahlani AND THE JABALI"
    const ends = invited && (invited.to === end || (invited.to === end - 1 && nationAt(s, invited.to) !== undefined));
    return inviter && invited && ends ? [inviter, ...membersOf(invited)].filter((p) => SUBJECTS.has(p.kind)).map(party) : [];
  }
  return [];
};

const FARTHEST_INVITER = 16;

const agrees = (s: Scene, at: number): boolean => matchAt(s.a, at, "status")?.entry.features.place === "on";

const FARTHEST_AGREED = 14;

/**
 * "SAHLA AND JABAL agreed on the holding of talks": states right behind the verb, or the two sides by their nations;
 * `oneSide`: "SAHLA agreed to talks with Jabal", where the other side alone is told behind.
 */
export const agreedBefore = (s: Scene, trigger: Trigger, parts: readonly Part[], oneSide: boolean): readonly Part[] => {
  const other = oneSide && parts.length === 1;
  if (trigger.verbal || trigger.type === "visit" || TIES.has(trigger.type) || (parts.length > 0 && !other)) return [];
  const end = trigger.match.from;
  for (let at = end - 1; at >= Math.max(trigger.sentence.from, end - FARTHEST_AGREED); at--) {
    const sides = agrees(s, at) ? joinedSourceAt(s, at + 1) : undefined;
    if (!sides || sides.to > end) continue;
    if (other) return STATES.has(sides.kind) && !sides.members ? [party(sides)] : [];
    const ofTwo = sides.kind === "group" && sides.number === "d" && sides.country !== undefined;
    return ofTwo || (sides.members?.every((m) => STATES.has(m.kind)) ?? false) ? membersOf(sides).map(party) : [];
  }
  return [];
};

const LONGEST_ASKER = 5;

/** "SAHLA asked for THE PUTTING OFF OF the talks with Jabal": the state right before that noun, or before its verb, is the other side. */
export const askedBefore = (s: Scene, { verbal, type, match, sentence }: Trigger, oneSide: boolean): NounPhrase | undefined => {
  const off = match.from - 1;
  const status = matchAt(s.a, off, "status")?.entry.features;
  if (verbal || type === "visit" || TIES.has(type) || !oneSide || !OFF.has(status?.status ?? "") || status?.place !== "ahead")
    return undefined;
  for (let at = off - 1; at >= Math.max(sentence.from, off - LONGEST_ASKER); at--) {
    const state = sourceAt(s, at);
    if (!state || !isState(state) || state.skip > 0 || isA(s.a, at - 1, "preposition")) continue;
    const isBesideVerb = state.to === off - 1 && isCueVerb(s, off - 1);
    if (state.to === off || isBesideVerb) return state;
  }
  return undefined;
};

const FARTHEST_AGREED_WITH = 22;

const isSide = ({ kind }: NounPhrase): boolean => SUBJECTS.has(kind) || kind === "country";

/** "MANSOUR agreed with HIS COUNTERPART X on the holding of a meeting": they are to hold it, he who stands behind the verb and whom "with" brings. */
export const agreedWith = (s: Scene, trigger: Trigger, parts: readonly Part[]): readonly Part[] => {
  if (trigger.verbal || trigger.type === "visit" || TIES.has(trigger.type) || parts.some((p) => !p.guessed)) return [];
  const end = (trigger.light && trigger.light.from < trigger.match.from ? trigger.light : trigger.match).from;
  if (matchAt(s.a, end - 1, "preposition")?.entry.features.role !== "on") return [];
  for (let at = end - 2; at >= Math.max(trigger.sentence.from, end - FARTHEST_AGREED_WITH); at--) {
    const first = agrees(s, at) ? sourceAt(s, at + 1) : undefined;
    if (!first || !isSide(first)) continue;
    const led = behindTimes(s, first.to);
    if (matchAt(s.a, led, "preposition")?.entry.features.role !== "with") return [];
    const other = sourceAt(s, led + 1);
    if (!other || !isSide(other) || other.to > end - 1) return [];
    return (parts.some((p) => p.phrase.from === first.from) ? [other] : [first, other]).map(party);
  }
  return [];
};

const WITHIN: ReadonlySet<string> = new Set(["in", "during"]);
const FARTHEST_INFORMED = 12;

/** "informed HIS COUNTERPART", "told [to] THE MINISTER": who hears it, a counterpart or anybody told with the letter "to". */
const hearerAt = (s: Scene, at: number): NounPhrase | undefined =>
  isA(s.a, at, "counterpart") || prefixedRole(s, at) === "for" || isBehindTeller(s, at) || isHandedTo(s, at) ? sourceAt(s, at) : undefined;

/** "handed a message TO THE MINISTER" */
const isHandedTo = (s: Scene, at: number): boolean =>
  matchAt(s.a, at - 1, "preposition")?.entry.features.role === "to" &&
  [2, 3, 4].some((back) => matchAt(s.a, at - back, "medium")?.entry.features.kind === "message");

const FARTHEST_TELLER = 12;

/** "the minister X informed THE PRESIDENT Y": one who is somebody right behind another who stands behind the verb of saying. */
const isBehindTeller = (s: Scene, at: number): boolean => {
  if (!isA(s.a, at, "office") && !isA(s.a, at, "honorific")) return false;
  for (let verb = at - 2; verb >= at - FARTHEST_TELLER && s.a.sentenceOf[verb] === s.a.sentenceOf[at]; verb--) {
    if (!isCueVerb(s, verb)) continue;
    const teller = sourceAt(s, verb + 1);
    return teller?.person !== undefined && teller.to === at;
  }
  return false;
};

/** "X informed his counterpart Y, in a phone call, of": a call or meeting with nobody of its own is with whoever hears it. */
export const informedBefore = (s: Scene, trigger: Trigger, parts: readonly Part[]): readonly Part[] => {
  if (trigger.verbal || trigger.light || trigger.lightBehind || parts.length > 0 || trigger.match.enclitic !== "") return [];
  if (trigger.type === "visit" || s.a.tokens[trigger.match.from]?.type.definite) return [];
  if (!WITHIN.has(matchAt(s.a, trigger.match.from - 1, "preposition")?.entry.features.role ?? "")) return [];
  for (let at = trigger.match.from - 2; at >= Math.max(trigger.sentence.from, trigger.match.from - FARTHEST_INFORMED); at--) {
    if (isA(s.a, at, "complementiser")) return [];
    const other = hearerAt(s, at);
    if (other && SUBJECTS.has(other.kind) && other.to < trigger.match.from) return [party(other)];
  }
  return [];
};
