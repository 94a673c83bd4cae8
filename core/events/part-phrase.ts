/** The phrase that may be a part of an encounter: where it ends, and what of it is only a place. */
import { isComma } from "../mentions/holder.ts";
import { placePhrase } from "../mentions/place-phrase.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { isDefiniteAdjective, isUnexplained, type Scene } from "../mentions/phrase-words.ts";
import { joinedSourceAt, sourceAt } from "../mentions/source-phrase.ts";
import { isA, matchAt } from "../tokens/annotated.ts";
import { attendsRound } from "./foreign.ts";
import { isSomewhere, namesHome, namesRegion } from "./parts.ts";
import { seriesOf } from "./series.ts";
import type { Trigger } from "./trigger.ts";
import { stateAt, unknownStates } from "./unknown-states.ts";
import { venueAt } from "./venue.ts";

/** An office without a holder or a nationality right behind whoever acts. */
export const besideAgent = (s: Scene, at: number): NounPhrase | undefined => {
  const phrase = isA(s.a, at, "office") ? sourceAt(s, at) : undefined;
  return phrase?.kind === "office" && !phrase.person && !phrase.country && phrase.skip === 0 && phrase.number === "s" ? phrase : undefined;
};

/** "arrived in THE COUNTRY", "visits THE COUNTRY": where the text is at home; "visits THE REGION". */
const homelandAt = (s: Scene, { type }: Trigger, at: number): NounPhrase | undefined => {
  const region = type === "visit" && namesRegion(s, at) ? s.a.tokens[at]?.type.as.region : undefined;
  if (region) return { from: at, to: at + 1, skip: region.proclitics.length, kind: "place", gender: "f", number: "s", definite: true };
  const home = type === "visit" && namesHome(s, at) ? (matchAt(s.a, at, "home-state") ?? matchAt(s.a, at, "common")) : undefined;
  if (!home || isDefiniteAdjective(s, home.to)) return undefined;
  return { from: at, to: home.to, skip: home.proclitics.length, kind: "place", gender: "f", number: "s", definite: true };
};

/** "four states, WHICH ARE A, B, C AND D": told one by one. */
export const spelledOut = (s: Scene, phrase: NounPhrase | undefined): NounPhrase | undefined => {
  if (phrase?.number !== "p" || phrase.gender !== "f" || phrase.members) return phrase;
  const they = isComma(s, phrase.to) ? phrase.to + 1 : phrase.to;
  const told = isA(s.a, they, "pronoun") ? joinedSourceAt(s, they + 1) : undefined;
  return told?.members?.every((m) => m.kind === "country" || m.kind === "place") ? told : phrase;
};

export const partAt = (s: Scene, trigger: Trigger, role: string, at: number): NounPhrase | undefined => {
  // who is called in is called to the ministry's seat
  const calledTo = trigger.type === "summons" && (role === "to" || role === "for");
  const within = role === "in" || role === "by" || role === "at" || calledTo;
  // "in his office": where, and not the body of that name
  const own = within ? matchAt(s.a, at, "venue") : undefined;
  if (own && s.a.lexicon.language.isPronoun(own.enclitic)) return venueAt(s, at);
  const home = homelandAt(s, trigger, at);
  if (home) return home;
  const known = spelledOut(s, joinedSourceAt(s, at));
  // "at the palace of the government": a house of no name of its own
  const house = within && known?.kind === "organisation" && !known.name?.entry && isA(s.a, at, "venue") ? venueAt(s, at) : undefined;
  if (house) return house;
  // "in the Sahlani embassy in X"
  if (within && trigger.type !== "summons" && known?.kind === "organisation" && known.head?.features.posted === "yes")
    return missionIn(s, known);
  // "to the governorate of X", "to the east of Sahla": where, though it may be the name of a body
  const goes = role === "to" || role === "in";
  const head =
    goes && known && !known.person && (known.kind === "organisation" || known.kind === "office")
      ? matchAt(s.a, at, "place-head")
      : undefined;
  const town = head && placePhrase(s, at, head);
  if (town) return town;
  if (goes && !known && isA(s.a, at, "direction")) {
    const where = sourceAt(s, at + 1);
    if (where && isSomewhere(where)) return where;
  }
  if (role === "between" && known?.members === undefined && seriesOf(s, trigger)?.round !== undefined) return unknownStates(s, at) ?? known;
  if (role === "to" && !known && trigger.type === "visit" && attendsRound(s, trigger)) return stateAt(s, at);
  return known ?? (within ? venueAt(s, at) : undefined);
};

/** An embassy is where it stands: the town behind it, else its own house. */
const missionIn = (s: Scene, mission: NounPhrase): NounPhrase => {
  for (let at = mission.from + 1; at < mission.to + 2; at++) {
    const town = s.names.startingAt[at]?.kind === "place" ? sourceAt(s, at) : undefined;
    if (town && isSomewhere(town)) return { ...town, to: Math.max(town.to, mission.to) };
  }
  return { ...mission, kind: "place", name: undefined };
};

/** "IN AN EFFORT to": no body in which anybody serves. */
const isBareNoun = (s: Scene, at: number): boolean =>
  isUnexplained(s, at) && s.a.tokens[at + 1]?.type.definite === false && s.names.covering[at + 1] === -1;

const CROWDS: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["anonymous", "group", "office"]);

/** "met Sahlani officials IN THE CAPITAL": those who are told by nation or office are met there, and the place is not part of what they are called. */
export const withoutPlace = (s: Scene, phrase: NounPhrase): NounPhrase => {
  const [crowd, ...towns] = phrase.members ?? [];
  // "met officials in X and Y": the towns are joined to the first of them
  if (crowd && towns.every(isSomewhere)) {
    const told = withoutPlace(s, crowd);
    return told === crowd ? phrase : told;
  }
  // "met X and other officials IN THE CAPITAL"
  const last = phrase.members?.at(-1);
  const lastTold = last && last !== crowd ? withoutPlace(s, last) : undefined;
  if (lastTold && lastTold !== last) return { ...phrase, to: lastTold.to, members: [...(phrase.members ?? []).slice(0, -1), lastTold] };
  if (!CROWDS.has(phrase.kind) || phrase.number !== "p" || phrase.person || phrase.members) return phrase;
  // "the ministers of foreign affairs IN SAHLA": whose ministers they are
  if (phrase.kind === "office" && phrase.office?.rank !== "ambassador") return phrase;
  for (let at = phrase.from + 2; at < phrase.to - 1; at++) {
    if (matchAt(s.a, at, "preposition")?.entry.features.role !== "in") continue;
    const where = s.names.startingAt[at + 1];
    if (where?.to === phrase.to && (where.kind === "place" || where.kind === "country")) return { ...phrase, to: at };
    if (namesHome(s, at + 1) || isA(s.a, at + 1, "place-head") || isBareNoun(s, at + 1)) return { ...phrase, to: at };
  }
  return phrase;
};
