/** Those who take part, with whoever is told elsewhere: the visitor in mind, who acted before, who welcomes, the states behind their envoys. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { agentInMind } from "./agent-in-mind.ts";
import { isSeveral, statesOf } from "./counts.ts";
import { type EventDraft, type EventInput, hostName, nameOf, type Participant } from "./draft.ts";
import type { Told } from "./participants.ts";
import { jointBodyAt } from "./joint-round.ts";
import { recallOf } from "./recall.ts";
import { holderOf } from "./scope.ts";
import { sameParticipant } from "./same-event.ts";
import type { Series } from "./series.ts";
import { statesInMind } from "./states-in-mind.ts";
import { TIES } from "./take-part.ts";
import { isJointBody } from "./told-as-states.ts";
import type { Trigger } from "./trigger.ts";
import { homeOf, visitOfPurpose, visitorInMind } from "./visits.ts";

export interface Sides {
  readonly list: readonly Participant[];
  /** a state that calls in its own envoy recalls him: a rupture */
  readonly type: string;
  /** the visit whose visitor is meant, though the sentence does not name him */
  readonly visit: EventDraft | undefined;
  /** the visit that is made for this encounter */
  readonly purpose: EventDraft | undefined;
}

/** The committee right behind the noun that a verb of heading carries. */
const isOwner = ({ phrase }: Participant, { match, light }: Trigger): boolean =>
  light?.entry.features.heads === "yes" && phrase !== undefined && phrase.from === match.to && isJointBody(phrase);

/** "headed the committee BETWEEN THE TWO COUNTRIES": the states of those who head it are there in them. */
const isHeaded = ({ light, match }: Trigger): boolean => light?.entry.features.heads === "yes" || match.entry.class === "organisation-head";

/** "the Sahlani-Jabali committee, headed by X and Y": a state is there in whoever comes for it, and a committee in two who head it. */
const withoutOwners = (trigger: Trigger, list: readonly Participant[]): readonly Participant[] => {
  const persons = list.filter((p) => p.phrase?.person !== undefined);
  const isOfPerson = (p: Participant): boolean => p.phrase?.kind === "country" && persons.some((q) => homeOf(q) === homeOf(p));
  if (persons.length > 1) return list.filter((p) => !p.fromName && !isOwner(p, trigger) && !(isHeaded(trigger) && isOfPerson(p)));
  return list.filter((p) => !p.fromName || persons.every((q) => homeOf(q) !== homeOf(p)));
};

/** "X and Y opened the session of the committee": where those who meet are told, the mechanism is no third, nor are the bodies in its name. */
const dropMechanism = (list: Participant[], trigger: Trigger, series: Series | undefined): void => {
  const { type } = trigger;
  if (type === "meeting" || (type === "talks" && isHeaded(trigger))) list.splice(0, list.length, ...withoutOwners(trigger, list));
  if (!series) return;
  const within = ({ phrase }: Participant) => phrase?.kind === "organisation" && phrase.from >= series.from && phrase.to <= series.to;
  const at = list.findIndex(within);
  const least = list[at]?.phrase?.from === series.from ? 2 : 1;
  if (at >= 0 && list.length > least) list.splice(at, 1);
};

/** "A will visit Sahla, while B arrives in Jabal to meet C": A, who was told first, is on a journey of his own. */
const dropOtherVisitor = (trigger: Trigger, list: Participant[], purpose: EventDraft, events: readonly EventDraft[]): void => {
  const first = list[0]?.phrase;
  if (list.length < 2 || !first || first.to > trigger.match.from) return;
  const travels = (e: EventDraft): boolean =>
    e !== purpose && e.type === "visit" && e.trigger.sentence === trigger.sentence && isVisitor(e, list[0] as Participant);
  if (events.some(travels) && !isVisitor(purpose, list[0] as Participant)) list.shift();
};

const isVisitor = (e: EventDraft, p: Participant): boolean => e.participants.some((q) => q.role === "visitor" && sameParticipant(p, q));

/** "X welcomed the visit of Y": Y visits X. */
const welcomer = (input: EventInput, trigger: Trigger): Participant | undefined => {
  const report = holderOf(input, trigger.match.from);
  const opens = report?.content.regions[0]?.from === trigger.match.from && report.frame.cue.entry.features.act === "praise";
  return opens && report.speaker?.phrase
    ? { role: "host", name: report.speaker.name, actor: report.speaker.actor, phrase: report.speaker.phrase }
    : undefined;
};

/** Meetings that lack one side: they are the visitor's. */
const lacksVisitor = (trigger: Trigger, list: readonly Participant[], own: number): boolean =>
  list.length === 1 && own === 1 && (trigger.type === "meeting" || trigger.type === "talks") && !isSeveral(list[0] as Participant);

/** "The summit was held in Sahla", with nobody else: whoever is its host. */
const hostOfSummit = (
  input: EventInput,
  trigger: Trigger,
  list: readonly Participant[],
  place: NounPhrase | undefined,
  events: readonly EventDraft[],
): Participant | undefined => {
  const told = trigger.light ?? trigger.lightBehind;
  if (trigger.type !== "summit" || list.length > 0 || !place?.name || !told || events.some((e) => e.type === "summit")) return undefined;
  const { name, actor } = nameOf(input, place);
  return { role: "party", name: hostName(input, place) ?? name, actor, phrase: place };
};

const BEHIND_SESSION = 3;

/** "THE JOINT COMMITTEE will hold its ninth session": the two states in mind, where its name tells none and nobody else is told. */
const statesOfJoint = (input: EventInput, trigger: Trigger, list: readonly Participant[], own: number): readonly Participant[] => {
  const { match, sentence } = trigger;
  const others = own === 0 ? [] : list.filter(({ phrase }) => phrase && !isJointBody(phrase));
  if (!isSession(trigger) || others.length > 0 || list.length > 1) return [];
  for (let at = sentence.from; at < Math.min(sentence.to, match.to + BEHIND_SESSION); at++)
    if (jointBodyAt(input.scene, at)) return statesInMind(input, match.from);
  return [];
};

const isSession = ({ match }: Trigger): boolean => match.entry.class === "series-head";

const asParty = (p: Participant): Participant => ({ ...p, role: "party" });

export const sidesOf = (
  input: EventInput,
  trigger: Trigger,
  told: Told,
  series: Series | undefined,
  events: readonly EventDraft[],
): Sides => {
  const { place, own, lacksAgent } = told;
  const list = [...told.list];
  const visiting = lacksVisitor(trigger, list, own) ? visitorInMind(trigger, list[0] as Participant, events) : undefined;
  const isPurpose = input.scene.a.lexicon.language.isPurpose(trigger.match.proclitics);
  // "arrived to prepare the summit between X and Y"
  const isOfOthers = trigger.type === "summit" && list.length > 1;
  const purpose = isPurpose && !isOfOthers ? visitOfPurpose(trigger, visiting ? [visiting.visitor, ...list] : list, events) : undefined;
  if (purpose) dropOtherVisitor(trigger, list, purpose, events);
  if (visiting) list.unshift(asParty(visiting.visitor));
  else if (purpose) list.unshift(...purpose.participants.filter((p) => p.role === "visitor").map(asParty));
  else if (lacksAgent !== "no") list.unshift(...agentInMind(input, trigger, list, lacksAgent, events));
  const joint = statesOfJoint(input, trigger, list, own);
  if (joint.length > 1) list.splice(0, list.length, ...joint);
  const recalled = recallOf(input, trigger, list);
  if (recalled) list.splice(0, list.length, ...recalled);
  const type = recalled ? "rupture" : trigger.type;
  if (TIES.has(type)) list.splice(0, list.length, ...statesOf(input, list));
  const welcoming = trigger.type === "visit" && !place && list.every((p) => p.role === "visitor") ? welcomer(input, trigger) : undefined;
  if (welcoming) list.push(welcoming);
  const host = hostOfSummit(input, trigger, list, place, events);
  if (host) list.push(host);
  dropMechanism(list, trigger, series);
  return { list, type, visit: visiting?.visit, purpose };
};
