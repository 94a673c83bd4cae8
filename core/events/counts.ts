/** What makes a draft an encounter worth recording: enough is told, and whoever comes is somebody. */
import { RULING, type Scene } from "../mentions/phrase-words.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { matchAt, nameOf as nameOfRange } from "../tokens/annotated.ts";
import type { Actor } from "../mentions/actors.ts";
import type { EventInput, Participant } from "./draft.ts";
import { countryOf, isInternational } from "./foreign.ts";
import { HOSTED } from "./hosted.ts";
import { isMultilateral } from "./parts.ts";
import type { Trigger } from "./trigger.ts";

/** A summit or conference is told by who comes: one place or one person alone is not enough. */
export const isTold = (type: string, list: readonly Participant[], where: boolean): boolean =>
  !isMultilateral(type) || list.length > 1 || where || list.some((p) => p.actor?.kind === "body" || p.phrase?.number === "p");

export const PAIRING: ReadonlySet<string> = new Set(["object", "receive", "with-only"]);

export const isSeveral = (p: Participant): boolean => p.phrase?.number === "d" || p.phrase?.number === "p";

export const isMotion = (trigger: Trigger): boolean => trigger.verbal || Boolean(trigger.match.entry.features.status);

/** To arrive, head or travel is a visit only where somebody goes somewhere: "turning to the government with reproaches" is none. */
export const goesSomewhere = (trigger: Trigger, list: readonly Participant[], placed: boolean): boolean =>
  list.some((p) => p.role === "visitor") &&
  list.some((p) => p.role === "host") &&
  (placed || trigger.frame === "object" || trigger.frame === HOSTED);

const PEOPLE: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["person", "office", "anonymous", "honorific", "group"]);

/** "the Sahlani authorities": the state. */
const isGovernment = (p: Participant): boolean => p.phrase?.kind === "organisation" && p.phrase.head?.features.kind === "government";

const isOfOneState = (input: EventInput, p: Participant): boolean =>
  input.scene.names.list.some(
    (n) => n.kind === "country" && p.phrase?.country !== undefined && n.entry?.features.country === p.phrase.country,
  );

/** States cut and restore ties, not the person who tells of it: his state takes his place where the text names it. */
export const statesOf = (input: EventInput, list: readonly Participant[]): Participant[] => {
  // "Sahla, and its envoys": one state is no two sides
  const told = statesTold(input, list).filter((p, i, all) => all.findIndex((q) => q.name === p.name) === i);
  const states = told.filter((p) => !isNobodysEnvoy(p) || told.length < 3);
  // "the president of Sahla called back his envoy": where the text does not name his state, he stands for it
  return states.length === 1 ? list.filter((p) => states.includes(p) || actsForState(p) || states[0]?.phrase === p.phrase) : states;
};

/** "the appointment of AN AMBASSADOR, since A cut its ties with B" */
const isNobodysEnvoy = ({ phrase }: Participant): boolean => phrase?.office?.rank === "ambassador" && phrase.country === undefined;

const actsForState = ({ phrase }: Participant): boolean => phrase?.office?.country !== undefined && RULING.has(phrase.office.rank);

const isOwnMission = ({ scene: { a } }: EventInput, { phrase }: Participant): boolean =>
  phrase?.kind === "organisation" && a.lexicon.language.isPronoun(matchAt(a, phrase.from, "organisation-head")?.enclitic ?? "");

const statesTold = (input: EventInput, list: readonly Participant[]): Participant[] =>
  list.flatMap((p) => {
    const kind = p.phrase?.kind;
    // "re-open ITS EMBASSY": what the pronoun's owner has there
    if (isOwnMission(input, p)) return [];
    // "two states", "Arab countries"
    if (kind === "group" && !isOfOneState(input, p)) return p.phrase?.gender === "f" ? [p] : [];
    if (!kind || !(PEOPLE.has(kind) || isGovernment(p))) return [p];
    const country = p.phrase?.office?.country ?? p.actor?.country ?? p.phrase?.country;
    const state = country && input.scene.names.list.find((n) => n.kind === "country" && n.entry?.features.country === country);
    // an envoy is told by his office where the text does not name his state
    if (!state && (isGovernment(p) || p.phrase?.office?.rank === "ambassador" || kind === "anonymous")) return [p];
    return state
      ? [{ role: p.role, name: nameOfRange(input.scene.a, state), actor: undefined, phrase: input.phrases.find((q) => q.name === state) }]
      : [];
  });

/** "his counterpart X", and later X alone. */
const isTitledElsewhere = (input: EventInput, actor: Actor): boolean =>
  input.phrases.some((p) => (p.office !== undefined || p.head?.class === "counterpart") && input.actors.of(p) === actor);

const UNNAMED: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["office", "anonymous", "group"]);

/** Offices that each state has one of, and envoys: "the prime minister" is known without a name. */
const OF_STATE: ReadonlySet<string> = new Set(["head", "minister", "envoy"]);

/** "a delegation OF THE ARMY": of whom, though not of what state; a ministry's goes about at home. */
const isOfBody = (s: Scene, { head, from, to }: NounPhrase): boolean => {
  if (head?.features.sent !== "yes") return false;
  for (let at = from + 1; at < to; at++) {
    const body = matchAt(s.a, at, "organisation-head");
    if (body?.entry.features.kind === "government") return false;
    if (body || s.a.tokens[at]?.type.as["outlet-head"] || s.names.startingAt[at]?.kind === "organisation") return true;
  }
  return false;
};

/** "the delegation", "a king": neither by name nor by state, and of no body between states. */
const isNobodys = ({ scene }: EventInput, p: Participant): boolean =>
  p.phrase !== undefined &&
  UNNAMED.has(p.phrase.kind) &&
  p.actor?.kind !== "person" &&
  !(p.phrase.definite && OF_STATE.has(p.phrase.office?.rank ?? "")) &&
  countryOf(scene, p) === undefined &&
  !isInternational(scene, p) &&
  !isOfBody(scene, p.phrase) &&
  // "Sahlani parliamentarians": the nation stands behind a calling of many
  scene.a.tokens[p.phrase.to]?.type.as.demonym === undefined &&
  scene.names.startingAt[p.phrase.to]?.kind !== "group";

/** "a delegation headed by X" */
const leadsOthers = ({ scene }: EventInput, phrase: NounPhrase): boolean =>
  matchAt(scene.a, phrase.from - 1, "participation")?.entry.features.head === "yes";

const STAYS: ReadonlySet<NounPhrase["kind"]> = new Set<NounPhrase["kind"]>(["organisation", "country", "place"]);

/** A player, a journalist or a citizen holds no office. */
const isCalling = ({ rank }: { readonly rank: string }): boolean => rank === "citizen-like";

/** Persons of no office travel as anybody does: no visit between states. */
export const isOfficial = (input: EventInput, p: Participant): boolean => {
  const { phrase, actor } = p;
  // "Sahla came in [at] the fifth place": no state travels
  if (p.role === "visitor" && (STAYS.has(phrase?.kind ?? "person") || isNobodys(input, p))) return false;
  if (phrase?.person && phrase.kind === "office" && phrase.office && isCalling(phrase.office)) return false;
  if (phrase?.kind !== "person" || phrase.head || leadsOthers(input, phrase)) return true;
  if (phrase.office && !isCalling(phrase.office)) return true;
  // "Queen X"
  if (matchAt(input.scene.a, phrase.from, "honorific")?.entry.features.rules === "yes") return true;
  const listed = phrase.name?.entry ?? input.scene.names.startingAt[phrase.person?.from ?? -1]?.entry;
  if (listed?.class === "person") return true;
  return actor === undefined || actor.offices.some((o) => !isCalling(o)) || (isTitledElsewhere(input, actor) && actor.offices.length === 0);
};

/** An agreement takes two; a body or several signatories told in one word will do. */
export const isSigned = (type: string, list: readonly Participant[]): boolean =>
  type !== "signing" ||
  list.length > 1 ||
  list.some((p) => isSeveral(p) || p.phrase?.kind === "organisation" || p.phrase?.kind === "group");
