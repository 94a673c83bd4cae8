/** Where an encounter takes place, when that is a venue or is told before the trigger. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import { sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { behindSetting, isMark, prefixedRole, roleBefore } from "./part-roles.ts";
import { nearer } from "./nearer.ts";
import { isMetonym, isSomewhere } from "./parts.ts";
import type { Trigger } from "./trigger.ts";
import { relativeBefore } from "./subject.ts";
import { venueAt } from "./venue.ts";

const WITHIN: ReadonlySet<string> = new Set(["in", "at", "by"]);

/** "in Geneva", "at the palace": the place behind the preposition that stands here, apart or as a letter. */
export const placeLed = (s: Scene, at: number): NounPhrase | undefined => {
  const led = roleBefore(s, at);
  if (!WITHIN.has(led?.role ?? prefixedRole(s, at))) return undefined;
  const where = sourceAt(s, led?.next ?? at);
  // "the ambassador at [to] the kingdom of X": where he serves
  if (led?.role === "at" && where?.kind === "country") return undefined;
  return where && (isSomewhere(where) || isMetonym(where)) ? where : venueAt(s, led?.next ?? at);
};

/** "THE CITY OF X, which is to host talks": the place that the relative clause hangs on. */
const hostBefore = (s: Scene, verb: number): NounPhrase | undefined => {
  const relative = relativeBefore(s, verb);
  for (let at = (relative ?? 0) - 1; relative !== undefined && at >= relative - LONGEST_PLACE; at--) {
    const where = sourceAt(s, at);
    if (where && isSomewhere(where) && (where.to === relative || (where.to === relative - 1 && isMark(s, where.to)))) return where;
  }
  return undefined;
};

/** "was held in Geneva the seventh round": a place told between the light verb and the noun. */
export const placeBefore = (s: Scene, trigger: Trigger): NounPhrase | undefined => {
  if (!trigger.light) return undefined;
  const host =
    trigger.light.entry.features.host === "yes" ? (hostBefore(s, trigger.light.from) ?? sourceAt(s, trigger.light.to)) : undefined;
  if (host && isSomewhere(host)) return host;
  let found: NounPhrase | undefined;
  for (let at = trigger.light.to; at < trigger.match.from; at++) {
    const where = placeLed(s, at);
    if (where) found = nearer(found, where);
  }
  return found;
};

/** Words between the place somebody goes to and what he goes for. */
export const NEAR_PURPOSE = 4;

/** "on his way to X for talks with Y": what one goes somewhere for takes place there. */
export const placeOfPurpose = (s: Scene, trigger: Trigger): NounPhrase | undefined => {
  if (trigger.verbal) return undefined;
  // "went to X TO TAKE PART in the summit": the purpose is the verb's that carries the noun
  const { from, proclitics } = trigger.light?.entry.features.attends === "yes" ? trigger.light : trigger.match;
  if (!s.a.lexicon.language.isPurpose(proclitics)) return undefined;
  for (let at = from - 1; at >= Math.max(trigger.sentence.from, from - FARTHEST_GOAL); at--) {
    if (roleBefore(s, at)?.role !== "to") continue;
    const where = sourceAt(s, at + 1);
    return where?.kind === "place" && wordsBetween(s, where.to, from) <= NEAR_PURPOSE ? where : undefined;
  }
  return undefined;
};

const FARTHEST_GOAL = 18;

/** Times, names and marks between a place and what one goes there for do not part them. */
const wordsBetween = (s: Scene, from: number, to: number): number => {
  let words = 0;
  for (let at = from; at < to; at++) if (s.a.tokens[at]?.type.kind !== "mark" && s.inTime[at] !== 1 && s.names.covering[at] === -1) words++;
  return words;
};

/** "left X", "Y left X", "Y left, on Tuesday, X". */
const leftAt = (s: Scene, at: number): NounPhrase | undefined => {
  const first = sourceAt(s, behindSetting(s, at).at);
  const left = first && !isSomewhere(first) ? sourceAt(s, behindSetting(s, first.to).at) : first;
  return left && isSomewhere(left) ? left : undefined;
};

/** "on [in] a visit", "on his FIRST visit"; "at [in] the END of a visit" he has been there. */
const isOnVisit = (s: Scene, noun: number): boolean => {
  const one = isA(s.a, noun - 1, "status") || s.names.covering[noun - 1] !== -1 ? 0 : 1;
  return [noun - 1, noun - 1 - one].some((at) => {
    const led = matchAt(s.a, at, "preposition");
    return led?.entry.features.role === "in" && led.enclitic === "";
  });
};

/** "came back FROM X after a visit": right before the preposition that leads in the visit. */
const placeBeforeAfter = (s: Scene, { match, sentence }: Trigger): NounPhrase | undefined => {
  const end = match.from - 1;
  if (matchAt(s.a, end, "preposition")?.entry.features.role !== "after") return undefined;
  for (let at = end - 1; at >= Math.max(sentence.from, end - LONGEST_PLACE); at--) {
    if (matchAt(s.a, at, "preposition")?.entry.features.role !== "from") continue;
    const from = sourceAt(s, at + 1);
    return from && isSomewhere(from) && behindSetting(s, from.to).at === end ? from : undefined;
  }
  return undefined;
};

const LONGEST_PLACE = 7;

/** "came back from X after a visit": where somebody comes from is where he was. */
export const placeLeft = (s: Scene, trigger: Trigger): NounPhrase | undefined => {
  const before = placeBeforeAfter(s, trigger);
  if (before) return before;
  // "left X FOR Y on [in] a visit": the visit is where he goes
  const ahead = isOnVisit(s, trigger.match.from);
  for (let at = trigger.sentence.from; at < trigger.match.from; at++) {
    // "left X after a visit"
    const leaving = !ahead && matchAt(s.a, at, "event-trigger")?.entry.features.frame === "leave" ? leftAt(s, at + 1) : undefined;
    if (leaving) return leaving;
    // "arrived, coming from X, in Y ON [in] a visit"
    const way = ahead ? undefined : matchAt(s.a, at, "itinerary");
    const from = way?.entry.features.from === "yes" ? sourceAt(s, way.to) : undefined;
    if (from && isSomewhere(from)) return from;
  }
  return undefined;
};
