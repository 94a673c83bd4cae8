/** Where an encounter takes place, when the place opens the sentence or is told of the gathering or the stay beside it. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isCueVerb, type Scene } from "../mentions/phrase-words.ts";
import { isA, type Match, matchAt } from "../tokens/annotated.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { nearer } from "./nearer.ts";
import { goalBehind, isMark, STAYING } from "./part-roles.ts";
import { isSomewhere } from "./parts.ts";
import { placeLed } from "./places.ts";
import { namesEncounter, type Trigger } from "./trigger.ts";

const passesTimes = (s: Scene, from: number): number => {
  let at = from;
  while (
    s.inTime[at] === 1 ||
    (isA(s.a, at, "demonstrative") && s.inTime[at + 1] === 1) ||
    (isMark(s, at) && s.a.lexicon.language.isComma(s.a.tokens[at]?.type.text ?? ""))
  )
    at++;
  return at;
};

/** "In X, the president met", "continue in X the talks": a place before the main verb or behind it, with nothing but times beside it. */
const placeAhead = (s: Scene, trigger: Trigger): NounPhrase | undefined => {
  const { sentence, light, verbal, match } = trigger;
  const goesOn = !light && !verbal && matchAt(s.a, sentence.from, "status")?.entry.features.status === "ongoing";
  const end = goesOn ? match.from : (light ?? (verbal ? match : undefined))?.from;
  if (end === undefined) return undefined;
  const first = placeLed(s, passesTimes(s, sentence.from + (goesOn ? 1 : 0)));
  if (!first || first.to > end) return undefined;
  const where = nearer(first, placeLed(s, first.to));
  return passesTimes(s, restOfPlace(s, where?.to ?? first.to, end)) === end ? where : undefined;
};

const LONGEST_REST = 4;

/** "X the capital, [in] the south of Y": what else is said of the place, up to the comma. */
const restOfPlace = (s: Scene, from: number, end: number): number => {
  for (let at = from; at <= Math.min(end, from + LONGEST_REST); at++) if (isMark(s, at)) return at;
  return from;
};

const WITHIN: ReadonlySet<string> = new Set(["margin"]);
const FARTHEST_GATHERING = 14;

/** Where the gathering or the stay that is told from here on is. */
const placeFrom = (s: Scene, from: number, to: number): NounPhrase | undefined => {
  let found: NounPhrase | undefined;
  for (let at = from; at < Math.min(to, from + FARTHEST_GATHERING); at++) {
    // "the session THAT THE CAPITAL HOSTED"
    const host =
      isA(s.a, at, "relative") && matchAt(s.a, at + 1, "event-light")?.entry.features.host === "yes" ? sourceAt(s, at + 2) : undefined;
    if (host && isSomewhere(host)) return nearer(found, host);
    const about = matchAt(s.a, at, "preposition")?.entry.features.role === "about-topic";
    if (about || isA(s.a, at, "complementiser") || isA(s.a, at, "relative") || (found && isMark(s, at))) break;
    const where = placeLed(s, at) ?? (found ? undefined : townOfGathering(s, at));
    if (where) found = nearer(found, where);
  }
  return found;
};

/** "the conference OF [the town] X", "the X forum": a gathering that is called after its town. */
const townOfGathering = (s: Scene, at: number): NounPhrase | undefined => {
  const name = s.names.startingAt[at];
  const of = matchAt(s.a, at - 1, "event-trigger")?.entry.features.type ?? "";
  const isTown = name?.kind === "place" && name.skip === 0 && TOWNS.has(name.entry?.features.kind ?? "");
  return isTown && GATHERINGS.has(of) && namesEncounter(s, at - 1) ? sourceAt(s, at) : undefined;
};

const TOWNS: ReadonlySet<string> = new Set(["capital", "city"]);

const GATHERINGS: ReadonlySet<string> = new Set(["summit", "conference", "meeting"]);

/** "met the leaders DURING A SUMMIT in X": another gathering than what the trigger names, and no visit, which may take in many places. */
const isAtGathering = (s: Scene, at: number, trigger: Trigger): boolean =>
  at > trigger.match.from &&
  matchAt(s.a, at, "preposition")?.entry.features.role === "during" &&
  isGathering(matchAt(s.a, at + 1, "event-trigger"));

/** "during HIS meeting" is somebody's own. */
const isGathering = (m: Match | undefined): boolean =>
  m?.enclitic === "" && m.entry.features.frame !== "receive" && GATHERINGS.has(m.entry.features.type ?? "");

/** "on the margin of the forum in X", "during his stay in X": whoever meets then meets there. */
const placeOfGathering = (s: Scene, trigger: Trigger): NounPhrase | undefined => {
  for (let at = trigger.sentence.from; at < trigger.sentence.to; at++) {
    const led = matchAt(s.a, at, "preposition");
    const stays = isA(s.a, at, "stay") && matchAt(s.a, at - 1, "preposition")?.entry.features.role === "during";
    if (!stays && !isAtGathering(s, at, trigger) && !(led && WITHIN.has(led.entry.features.role ?? ""))) continue;
    return placeFrom(s, stays ? at + 1 : (led?.to ?? at), trigger.sentence.to);
  }
  return undefined;
};

/** Words between "where" and its verb: "where it is planned that he meet". */
const FARTHEST_WHERE = 5;
const LONGEST_PLACE = 5;

/** "in X, WHERE he met": the place right before the word, whoever stands between the two verbs. */
export const placeWhere = (s: Scene, { sentence, light, verbal, match }: Trigger): NounPhrase | undefined => {
  const verb = (light && light.from < match.from ? light : verbal ? match : undefined)?.from;
  if (verb === undefined) return undefined;
  for (let at = verb - 1; at >= Math.max(sentence.from + 1, verb - FARTHEST_WHERE); at--) {
    if (isMark(s, at)) return undefined;
    if (matchAt(s.a, at, "conjunction")?.entry.features.kind === "where") return placeEndingAt(s, isMark(s, at - 1) ? at - 1 : at);
  }
  return undefined;
};

const placeEndingAt = (s: Scene, end: number): NounPhrase | undefined => {
  for (let at = end - 1; at >= end - LONGEST_PLACE; at--) {
    const where = sourceAt(s, at);
    if (where?.to === end && isSomewhere(where)) return where;
  }
  return undefined;
};

const NEAR_LEAD = 4;

/** "met, on the first day of HIS VISIT TO X, the minister": whoever meets is there, and whom he meets may be told without a state. */
const placeOfStay = (s: Scene, trigger: Trigger): NounPhrase | undefined => {
  for (let at = trigger.sentence.from; at < trigger.sentence.to; at++) {
    const stay = at !== trigger.match.from && namesEncounter(s, at) ? matchAt(s.a, at, "event-trigger") : undefined;
    if (stay?.entry.features.type !== "visit" || !s.a.lexicon.language.isPronoun(stay.enclitic) || !isLedIn(s, trigger.sentence.from, at))
      continue;
    if (isOtherClause(s, Math.min(at, trigger.match.to), Math.max(at, trigger.match.from))) continue;
    const where = goalBehind(s, stay.to);
    if (where) return where;
  }
  return undefined;
};

const isLedIn = (s: Scene, from: number, noun: number): boolean => {
  for (let at = noun - 1; at >= Math.max(from, noun - NEAR_LEAD) && !isMark(s, at); at--)
    if (STAYING.has(matchAt(s.a, at, "preposition")?.entry.features.role ?? "")) return true;
  return false;
};

const isOtherClause = (s: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (isA(s.a, at, "complementiser") || isA(s.a, at, "relative") || (isCueVerb(s, at) && s.a.tokens[at]?.type.conjoined)) return true;
  return false;
};

/** "while he was IN SAHLA on [in] a visit": the place right before the preposition that leads in the visit. */
export const placeOfStayBefore = (s: Scene, { type, verbal, light, lightBehind, match, sentence }: Trigger): NounPhrase | undefined => {
  if (type !== "visit" || verbal || light || lightBehind || matchAt(s.a, match.from - 1, "preposition")?.entry.features.role !== "in")
    return undefined;
  for (let at = match.from - 2; at >= Math.max(sentence.from, match.from - LONGEST_PLACE); at--) {
    const where = placeLed(s, at);
    if (where?.to === match.from - 1) return isToldVisit(s, sentence.from, at) ? undefined : where;
  }
  return undefined;
};

/** "ARRIVED in X on a visit": the verb tells of the same visit. */
const isToldVisit = (s: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (namesEncounter(s, at) && matchAt(s.a, at, "event-trigger")?.entry.features.type === "visit") return true;
  return false;
};

/** "X, PRESENT IN SAHLA to attend a conference": whoever is there for it. */
const placeOfPresence = (s: Scene, { light }: Trigger): NounPhrase | undefined => {
  if (light?.entry.features.attends !== "yes" || !s.a.lexicon.language.isPurpose(light.proclitics)) return undefined;
  const where = placeEndingAt(s, light.from);
  return where && isA(s.a, where.from - 1, "preposition") && isA(s.a, where.from - 2, "dated") ? where : undefined;
};

const MEETS: ReadonlySet<string> = new Set(["meeting", "talks", "signing"]);

/** A place told beside the encounter and not behind it. */
export const placeBeside = (s: Scene, trigger: Trigger): NounPhrase | undefined => {
  if (trigger.type === "visit") return undefined;
  return (
    placeAhead(s, trigger) ??
    placeWhere(s, trigger) ??
    placeOfPresence(s, trigger) ??
    (MEETS.has(trigger.type) ? (placeOfGathering(s, trigger) ?? placeOfStay(s, trigger)) : undefined)
  );
};
