/** "the sixth session of the joint committee between A and B", "the joint committee was held": what two states hold together is an encounter, though its noun may be anything's. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isDefiniteAdjective, type Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isOfStates } from "./foreign.ts";
import { roundAlone } from "./next-round.ts";
import { ordinalAt } from "./series.ts";
import { nationAt, namesTwoNations } from "./two-nations.ts";

/** "the fifth session OF the committee": with a word or as a letter. */
const OF: ReadonlySet<string> = new Set(["from", "for"]);

export const jointRound = (s: Scene, at: number): Match | undefined => {
  const head = matchAt(s.a, at, "series-head");
  if (!head) return jointBodyHeld(s, at);
  return roundOfStates(s, at, head) ?? roundAlone(s, head);
};

const roundOfStates = (s: Scene, at: number, head: Match): Match | undefined => {
  const ordinal = ordinalAt(s, head.to);
  // "the council holds ITS 137TH SESSION"
  if (ordinal && s.a.lexicon.language.isPronoun(head.enclitic)) return isOnMargin(s, at) ? undefined : asMeeting(head, "carried");
  // "the ORDINARY session of the council of the league"
  const ordinary = !ordinal && head.definite && isDefiniteAdjective(s, head.to) ? sourceAt(s, head.to + 1) : undefined;
  if (ordinary?.kind === "organisation" && ordinary.skip > 0 && isAssembly(s, ordinary))
    return isOnMargin(s, at) ? undefined : asMeeting(head, "carried");
  const apart = ordinal && OF.has(matchAt(s.a, ordinal.to, "preposition")?.entry.features.role ?? "") ? 1 : 0;
  const body = ordinal && sourceAt(s, ordinal.to + apart);
  if (body?.kind !== "organisation" || (apart === 0 && body.skip === 0)) return undefined;
  // "took part in the eighth session of the council of the union"
  if (isAssembly(s, body)) return isOnMargin(s, at) ? undefined : asMeeting(head, "carried");
  const between = isA(s.a, body.to, "between") && sourceAt(s, body.to + 1)?.kind === "country";
  if (!between && !namesTwoNations(s, body.from, body.to + 2) && !jointBodyAt(s, body.from)) return undefined;
  return asMeeting(head, "with");
};

/** "there was held, ON THE MARGIN OF the works of the eighth session, a summit": it only tells where. */
const isOnMargin = (s: Scene, at: number): boolean =>
  [1, 2, 3].some((back) => matchAt(s.a, at - back, "preposition")?.entry.features.role === "margin");

const isAssembly = (s: Scene, { from, to }: NounPhrase): boolean => {
  for (let at = from; at < to; at++) if (isOfStates(s.names.startingAt[at])) return true;
  return false;
};

const asMeeting = (match: Match, frame: string): Match => ({
  ...match,
  entry: { ...match.entry, features: { type: "meeting", frame, mood: "noun" } },
});

const LONGEST_BODY = 6;

/** "the JOINT committee", "the higher Sahlani-Jabali joint committee": up to the adjectives of its nations. */
export const jointBodyAt = (s: Scene, at: number): Match | undefined => {
  const head = matchAt(s.a, at, "organisation-head");
  if (!head || !JOINT.has(head.entry.features.kind ?? "")) return undefined;
  const task = isTask(s, head.to);
  if (!head.definite && !task) return undefined;
  let to = task ? head.to + 1 : head.to;
  for (let word = to; word < head.to + LONGEST_BODY; word++) {
    if (nationAt(s, word) === undefined && to === word && isA(s.a, word, "modifier")) to++;
    if (matchAt(s.a, word, "modifier")?.entry.features.joint === "yes") return { ...head, to };
    if (!isA(s.a, word, "modifier") && !s.a.tokens[word]?.type.adjectival && nationAt(s, word) === undefined) return undefined;
  }
  return undefined;
};

/** "the joint committee OF PLANNING": what it is for, between it and its adjective. */
const isTask = (s: Scene, at: number): boolean => {
  const type = s.a.tokens[at]?.type;
  return Boolean(type?.definite && !type.as.modifier && !type.as.demonym && isA(s.a, at + 1, "modifier") && s.names.covering[at] === -1);
};

const JOINT: ReadonlySet<string> = new Set(["government", "alliance"]);

const FARTHEST_HOLDING = 12;
const FARTHEST_SESSION = 4;

const holdsSession = (s: Scene, from: number): boolean => {
  for (let at = from; at < from + FARTHEST_SESSION && s.a.sentenceOf[at] === s.a.sentenceOf[from - 1]; at++) {
    const head = matchAt(s.a, at, "series-head");
    if (head) return s.a.lexicon.language.isPronoun(head.enclitic) && ordinalAt(s, head.to) !== undefined;
  }
  return false;
};

/** "there ended in the capital the works of THE JOINT COMMITTEE": a verb that holds or heads what meets, and no other encounter between. */
const jointBodyHeld = (s: Scene, at: number): Match | undefined => {
  if (!isA(s.a, at, "organisation-head")) return undefined;
  const body = jointBodyAt(s, at);
  // "the joint committee held ITS THIRD SESSION": the session is what was held
  if (body && holdsSession(s, body.to)) return undefined;
  for (let verb = at - 1; body && verb >= at - FARTHEST_HOLDING; verb--) {
    if (s.a.sentenceOf[verb] !== s.a.sentenceOf[at] || isA(s.a, verb, "complementiser")) return undefined;
    if (isA(s.a, verb, "event-trigger") || isA(s.a, verb, "series-head")) return undefined;
    const { occurs, heads, begin, closes } = matchAt(s.a, verb, "event-light")?.entry.features ?? {};
    if ((occurs ?? heads ?? begin ?? closes) === "yes") return asMeeting(body, "carried");
  }
  return undefined;
};
