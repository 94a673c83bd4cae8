/** Whose encounter it is where the verb's sentence names only whom he meets: whoever was spoken of just before. */
import { isA, matchAt } from "../tokens/annotated.ts";
import type { Arguments } from "./arguments.ts";
import { type EventDraft, type EventInput, type Participant, whoWent } from "./draft.ts";
import { countryOf } from "./foreign.ts";
import { SUBJECTS } from "./parts.ts";
import { sameParticipant } from "./same-event.ts";
import type { Trigger } from "./trigger.ts";

/** Sentences behind a telling in which whoever acted there is still in mind. */
const STILL_IN_MIND = 3;

const MEETINGS: ReadonlySet<string> = new Set(["meeting", "talks", "call"]);

/** "HE ALSO received": what opens the sentence tells that whoever acted before goes on. */
const goesOnActing = ({ scene }: EventInput, trigger: Trigger): boolean => {
  const verb = trigger.light ?? trigger.match;
  const kind = matchAt(scene.a, verb.from - 1, "conjunction")?.entry.features.kind;
  return kind === "also" || isA(scene.a, verb.to, "adverb");
};

const isActor = (p: Participant): boolean =>
  p.phrase !== undefined && SUBJECTS.has(p.phrase.kind) && p.phrase.number !== "p" && p.phrase.office?.spokesman !== true;

/** Who acted in the encounter or spoke in the report that was told last, whichever stands nearer. */
const lastActor = (input: EventInput, trigger: Trigger, events: readonly EventDraft[]): Participant | undefined => {
  const near = (at: number): boolean =>
    at < trigger.match.from && (input.scene.a.sentenceOf[at] ?? 0) >= trigger.sentence.index - STILL_IN_MIND;
  const event = events.findLast((e) => near(e.trigger.match.from));
  const report = input.reports.findLast((r) => near(r.frame.from));
  const { speaker } = report ?? {};
  const told = whoWent(event);
  const spoke: Participant | undefined = speaker && { role: "party", name: speaker.name, actor: speaker.actor, phrase: speaker.phrase };
  const reportIsNearer = report !== undefined && (event === undefined || report.frame.from > event.trigger.match.from);
  const [first, second] = reportIsNearer ? [spoke, told] : [told, spoke];
  return [first, second].find((p) => p !== undefined && isActor(p));
};

/** The verb's own gender and number, against those of whoever is meant. */
const agrees = (trigger: Trigger, { phrase, actor }: Participant): boolean => {
  const { gender, number } = (trigger.verbal ? trigger.match : trigger.light)?.entry.features ?? {};
  const own = actor?.gender || phrase?.gender;
  return (!gender || !own || gender === own) && number !== "p" && number !== "d";
};

/** Nothing but times and where he comes from stands behind the place: no name that nobody knows. */
const endsBehind = ({ scene }: EventInput, at: number): boolean => {
  let end = at;
  while (scene.inTime[end]) end++;
  const type = scene.a.tokens[end]?.type;
  return type === undefined || type.kind === "mark" || type.conjoined || isA(scene.a, end, "itinerary") || isA(scene.a, end, "preposition");
};

/** "THE NUMBER OF THOSE FOUND in Sahla reached": something stands between the verb and the place, and that goes there. */
const isBare = ({ scene }: EventInput, trigger: Trigger, to: number): boolean => {
  for (let at = trigger.match.to; at < to; at++) {
    const type = scene.a.tokens[at]?.type;
    const known = scene.inTime[at] === 1 || type?.kind === "mark" || type?.as.preposition || isA(scene.a, at, "adverb");
    if (!known && scene.names.covering[at] === -1) return false;
  }
  return true;
};

/** "HE HAD ARRIVED in Sahla on Monday": the verb of going, and only where he went. */
const traveller = (
  input: EventInput,
  trigger: Trigger,
  list: readonly Participant[],
  events: readonly EventDraft[],
): readonly Participant[] => {
  const [host, other] = list;
  const there = host?.phrase;
  if (!there || other || !trigger.verbal || host.role !== "host" || !endsBehind(input, there.to) || !isBare(input, trigger, there.from))
    return [];
  const agent = lastActor(input, trigger, events);
  const home = agent && countryOf(input.scene, agent);
  if (!agent || !agrees(trigger, agent) || (home !== undefined && home === countryOf(input.scene, host))) return [];
  return [{ ...agent, role: "visitor" }];
};

/**
 * Whoever meets them; nobody where none comes to mind.
 *
 * @param list - whom the sentence names, all of them on the other side of the encounter
 * @param lacks - "alone": one phrase right behind the verb, which may as well be its subject; "together": "A and B" there, who may have met each other
 */
export const agentInMind = (
  input: EventInput,
  trigger: Trigger,
  list: readonly Participant[],
  lacks: Arguments["lacksAgent"],
  events: readonly EventDraft[],
): readonly Participant[] => {
  if (trigger.type === "visit") return lacks === "yes" ? traveller(input, trigger, list, events) : [];
  if (lacks === "no" || !MEETINGS.has(trigger.type) || list.length === 0 || (lacks === "alone" && !goesOnActing(input, trigger))) return [];
  const agent = lastActor(input, trigger, events);
  if (!agent || !agrees(trigger, agent) || list.some((p) => sameParticipant(p, agent))) return [];
  const home = countryOf(input.scene, agent);
  const others = list.map((p) => countryOf(input.scene, p));
  // two of one country meet at home
  if (home !== undefined && others.every((country) => country === home)) return [];
  // both of the other country: they were not met by each other
  const [there, ...elsewhere] = new Set(others.filter((country) => country !== undefined));
  const areHosts = home !== undefined && there !== home && elsewhere.length === 0;
  return lacks === "together" && !areHosts ? [] : [{ ...agent, role: "party" }];
};
