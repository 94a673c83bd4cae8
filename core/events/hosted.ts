/** "the president HOSTED HIS COUNTERPART": whom somebody hosts visits him; a town hosts talks, and a verb of hosting carries their noun. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { behindSetting } from "./part-roles.ts";
import { isState, isSomewhere, membersOf, SUBJECTS } from "./parts.ts";
import { nearer } from "./nearer.ts";
import { placeLed } from "./places.ts";
import type { Found } from "./take-part.ts";

const RANKS: ReadonlySet<string> = new Set(["head", "minister", "envoy"]);

/** Of rank or of a state, or like whoever hosts: broadcasts have guests as well. */
const isGuest = (phrase: NounPhrase): boolean =>
  SUBJECTS.has(phrase.kind) &&
  (RANKS.has(phrase.office?.rank ?? "") || phrase.head?.class === "counterpart" || phrase.office?.country !== undefined);

const isHost = (phrase: NounPhrase): boolean => isGuest(phrase) || isState(phrase);

interface Hosting {
  readonly host: NounPhrase;
  readonly guest: NounPhrase;
}

const hostingBehind = (s: Scene, at: number): Hosting | undefined => {
  const host = sourceAt(s, behindSetting(s, at).at);
  if (!host || !isHost(host)) return undefined;
  const guest = joinedSourceAt(s, behindSetting(s, host.to).at);
  // "the president X, HEAD OF THE UNION, hosts A SUMMIT": another office of his, and what he hosts
  if (!guest || guest.skip > 0 || isA(s.a, guest.to, "event-trigger")) return undefined;
  return membersOf(guest).every(isGuest) ? { host, guest } : undefined;
};

/** "SAHLA receives the minister", "prepares TO RECEIVE him": whom a state or its capital receives visits it, where one official who receives another meets him. */
const receivedAt = (s: Scene, at: number): Match | undefined => {
  const word = matchAt(s.a, at, "event-trigger");
  const { frame, mood = "noun" } = word?.entry.features ?? {};
  if (!word || frame !== "receive" || s.a.lexicon.language.isPronoun(word.enclitic)) return undefined;
  const hosting = mood === "noun" ? hostingAhead(s, word) : hostingBehind(s, word.to);
  if (!hosting || !isState(hosting.host)) return undefined;
  return { ...word, entry: { ...word.entry, features: { ...word.entry.features, type: "visit", frame: HOSTED } } };
};

/** The state that is ready "to receive" stands right before the noun. */
const hostingAhead = (s: Scene, word: Match): Hosting | undefined => {
  if (!s.a.lexicon.language.isPurpose(word.proclitics)) return undefined;
  const guest = joinedSourceAt(s, word.to);
  if (!guest || guest.skip > 0 || !membersOf(guest).every(isGuest)) return undefined;
  for (let from = word.from - 1; from >= word.from - LONGEST_STATE; from--) {
    const host = sourceAt(s, from);
    if (host?.to === word.from && isState(host)) return { host, guest };
  }
  return undefined;
};

const LONGEST_STATE = 4;

/** The verb as one of an encounter, where somebody of rank is hosted. */
export const hostedAt = (s: Scene, at: number): Match | undefined => {
  const received = receivedAt(s, at);
  if (received) return received;
  const verb = matchAt(s.a, at, "event-light");
  const { host, tense } = verb?.entry.features ?? {};
  if (!verb || host !== "yes" || tense === "none" || verb.enclitic !== "" || !hostingBehind(s, verb.to)) return undefined;
  const mood = tense === "past" ? "perfect" : "imperfect";
  return { ...verb, entry: { ...verb.entry, features: { type: "visit", frame: HOSTED, mood } } };
};

export const HOSTED = "hosted";

const FARTHEST_PLACE = 4;

/** Who visits whom, and where. */
export const hosted = (s: Scene, match: Match): Found => {
  const { to, from } = match;
  const told = hostingBehind(s, to) ?? hostingAhead(s, match);
  if (!told) return { parts: [], place: undefined, end: to, agent: false };
  const { host, guest } = told;
  let place: NounPhrase | undefined = isSomewhere(host) ? host : undefined;
  for (let at = guest.to; at < guest.to + FARTHEST_PLACE && s.a.sentenceOf[at] === s.a.sentenceOf[from]; at++) {
    const where = placeLed(s, at);
    if (where) place = nearer(place, where);
  }
  const visitors = membersOf(guest).map((phrase) => ({ role: "visitor", phrase }) as const);
  return { parts: [...visitors, { role: "host", phrase: host }], place, end: guest.to, agent: true };
};
