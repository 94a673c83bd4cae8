/** Who takes part in an encounter: its arguments, with pronouns, pairs and nations settled by what was told before. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { joinedByAnd, type Scene } from "../mentions/phrase-words.ts";
import { matchAt, nameOf as nameOfRange } from "../tokens/annotated.ts";
import type { Actor } from "../mentions/actors.ts";
import { type Arguments, argumentsOf } from "./arguments.ts";
import { isHandedByGuest } from "./credentials.ts";
import { type EventDraft, type EventInput, hostName, nameOf, type Participant, stateOfCapital, whoWent } from "./draft.ts";
import { bothOf, nationsBehind, wholeOf } from "./nations.ts";
import { inviterBefore } from "./inviter.ts";
import { isMultilateral, type Part, SUBJECTS } from "./parts.ts";
import { personsInMind } from "./persons-in-mind.ts";
import { bothBefore, isReporter, pronounActor } from "./pronoun.ts";
import { saidFrom, scopeOf } from "./scope.ts";
import { isLedBesides } from "./purposive.ts";
import { seriesOf } from "./series.ts";
import { sameParticipant } from "./same-event.ts";
import { TIES } from "./take-part.ts";
import { isJointBody, sidesInMind, stateOfSpeaker, statesMeant, summonedBy } from "./told-as-states.ts";
import { statesCounted } from "./two-countries.ts";
import { toldInCall } from "./told-in-call.ts";
import type { Trigger } from "./trigger.ts";
import { replaceAtHome } from "./at-home.ts";
import { twoOfOne, whoActs } from "./who-acts.ts";

export interface Told {
  list: Participant[];
  place: NounPhrase | undefined;
  /** how many stand behind the trigger */
  own: number;
  lacksAgent: Arguments["lacksAgent"];
  departs?: boolean;
}

/** "called, after a meeting with X, for a state that lives beside SAHLA": what is said takes no part in the encounter beside which it is said. */
const withoutSaid = (input: EventInput, trigger: Trigger, args: Arguments): Arguments => {
  const said = saidFrom(input, trigger.match.from);
  return args.parts.some((p) => p.phrase.from >= said) ? { ...args, parts: args.parts.filter((p) => p.phrase.from < said) } : args;
};

export const participantsOf = (input: EventInput, trigger: Trigger, events: readonly EventDraft[]): Told => {
  const before = events[events.length - 1];
  const scope = scopeOf(input, trigger);
  const args = withoutSaid(input, trigger, argumentsOf(input.scene, trigger, scope));
  const list: Participant[] = [];
  const add = (role: Participant["role"], phrase: NounPhrase | undefined, name: string, actor: Actor | undefined) => {
    if (!list.some((p) => p.name === name || (actor !== undefined && p.actor === actor))) list.push({ role, name, actor, phrase });
  };
  const join = (role: Participant["role"], others: readonly Participant[]) => {
    for (const p of others) if (!list.some((q) => sameParticipant(p, q))) list.push({ ...p, role });
  };
  if (args.pronoun !== "") {
    const both = bothBefore(input, trigger, args.pronoun);
    for (const p of both) add("party", p, nameOf(input, p).name, nameOf(input, p).actor);
    const pair = both.length > 0 || !isOfTwo(input, trigger, args.pronoun) ? [] : (lastPair(events) ?? []);
    for (const p of pair) add("party", p.phrase, p.name, p.actor);
    const who = both.length > 0 || pair.length > 0 ? undefined : pronounActor(input, trigger, args.pronoun);
    if (who) add(trigger.type === "visit" ? "visitor" : "party", who.phrase, who.name, who.actor);
  }
  // "and met", "besides talks with": the agent of the encounter before it goes on
  const leads = trigger.verbal
    ? // a verb of which the first letter is spelt like "and" is joined to nothing
      trigger.match.skip > 0 && joinedByAnd(input.scene, trigger.match.from)
    : trigger.type !== "visit" && isLedBesides(input.scene, trigger);
  const goesOn =
    leads &&
    before?.trigger.sentence.index === trigger.sentence.index &&
    !isOfMany(trigger, before) &&
    // "before the meeting of A and B, X said that he would go": what is said is told by itself
    (scope.from <= before.trigger.match.from || !trigger.verbal);
  const there = isWhereHeGoes(input.scene, trigger, before) ? before?.participants.find((p) => p.role === "visitor") : undefined;
  const first = args.subjectBehind ? undefined : (there ?? (goesOn || goesThere(trigger, args, before) ? whoWent(before) : undefined));
  if (first) add(trigger.type === "visit" ? "visitor" : "party", first.phrase, first.name, first.actor);
  if (first && goesOn && before && isOfBoth(trigger, before)) join("party", before.participants);
  for (const { role, phrase: told, guessed } of args.parts) {
    if (guessed && (first || isReporter(input.scene, told))) continue;
    if (isOfJointBody(input.scene, args.parts, told)) continue;
    const phrase = guessed && !TIES.has(trigger.type) ? whoActs(input, trigger, told) : told;
    const own = guessed && told === scope.speaker ? stateOfSpeaker(input, trigger, args.parts, phrase) : undefined;
    const states = own ? [own] : statesMeant(input, trigger, phrase);
    if (states.length > 0) {
      join(role, states);
      continue;
    }
    // "the two sides signed": the two who were told to meet
    const pair = trigger.type === "visit" ? undefined : pairMeant(input, trigger, phrase, events);
    if (pair) {
      if (trigger.frame === "with-only") return { list: [], place: undefined, own: 0, lacksAgent: "no" };
      join("party", pair);
      continue;
    }
    // "between the two sides", and nobody knows which; "X and Y, in talks that brought the two ministers together"
    if (isUnknownPair(trigger, phrase) || (isPair(phrase) && list.length > 1)) continue;
    const apart = args.parts.length === 1 || phrase === args.parts[0]?.phrase ? twoOfOne(input, trigger, phrase) : [];
    if (apart.length > 0) {
      for (const p of apart) add(p.role, p.phrase, p.name, p.actor);
      continue;
    }
    const latter = latterOf(input, phrase);
    if (latter) {
      add(role, latter, nameOf(input, latter).name, nameOf(input, latter).actor);
      continue;
    }
    const heads = trigger.type === "visit" ? [] : headsOf(phrase, events);
    if (heads.length > 0) {
      join(role, heads);
      continue;
    }
    const both = bothOf(input, phrase);
    // who goes somewhere is somebody: "the Sahlani and Jabali ministers arrived", told in one word
    if (both && role === "visitor" && both.some((p) => p.phrase?.kind === "country")) {
      const whole = { ...wholeOf(input.scene, phrase), country: undefined };
      add(role, whole, nameOfRange(input.scene.a, whole), undefined);
      continue;
    }
    if (both) {
      join(role, both);
      continue;
    }
    // ties are between states: "an embassy in the capital" is one with the state
    const state = TIES.has(trigger.type) && role === "party" ? stateOfCapital(input, phrase) : undefined;
    const { name, actor } = isHimself([...list, ...laterNamed(input, args, phrase)], phrase, nameOf(input, state ?? phrase).actor)
      ? { name: nameOfRange(input.scene.a, phrase), actor: undefined }
      : nameOf(input, state ?? phrase);
    add(role, phrase, role === "host" ? (hostName(input, phrase) ?? name) : name, actor);
  }
  const inviter = trigger.type === "visit" && list.some((p) => p.role === "visitor") ? inviterBefore(input.scene, trigger) : undefined;
  if (inviter && !list.some((p) => p.role === "host" && p.phrase !== undefined && SUBJECTS.has(p.phrase.kind)))
    add("host", inviter, nameOf(input, inviter).name, nameOf(input, inviter).actor);
  if (trigger.type === "visit" && (args.pronoun !== "" || args.parts.some((p) => p.guessed))) replaceAtHome(input, trigger, list);
  const called = list.length === 1 ? toldInCall(input, trigger, list[0]?.phrase) : undefined;
  if (called) add("party", called, nameOf(input, called).name, nameOf(input, called).actor);
  const caller = summonedBy(input, trigger, list, scope.speaker);
  if (caller) list.unshift(caller);
  const own = args.parts.filter((p) => p.phrase.from >= trigger.match.to).length;
  const accredited = twoOfCredentials(input.scene, trigger, before, list);
  if (accredited) return { list: [...accredited], place: args.place, own: accredited.length, lacksAgent: "no" };
  const nations = nationsBehind(input, trigger);
  // "announced a Sahlani-Jabali summit": whoever tells of it need not come to it
  const parts = args.parts.filter((p) => p.guessed !== true || p.phrase !== scope.speaker || isAttended(trigger));
  const told = nations.length > 0 && isCarried(input.scene, trigger, args.place !== undefined);
  if (told) return { list: withNations(trigger, parts, list, nations), place: args.place, own: own + nations.length, lacksAgent: "no" };
  // only spoken of: the nations are adjectives and no sides
  const others = nations.length > 0 ? withNations(trigger, parts, list, []) : list;
  return {
    list: others,
    place: args.place,
    own: nations.length > 0 ? others.length : own,
    lacksAgent: first ? "no" : args.lacksAgent,
    departs: args.departs,
  };
};

/** "the Sahlani-Jabali committee, headed by the ministers of THE TWO COUNTRIES": its states, told once. */
const isOfJointBody = (s: Scene, parts: readonly Part[], phrase: NounPhrase): boolean =>
  statesCounted(s, phrase) === 2 && parts.some((p) => p.phrase !== phrase && isJointBody(p.phrase));

/** "the president X met the Sahlani president": nobody meets himself, though the text tells of no state that X is of. */
const isHimself = (list: readonly Participant[], phrase: NounPhrase, actor: Actor | undefined): boolean =>
  actor?.kind === "person" &&
  phrase.person === undefined &&
  phrase.office?.country !== undefined &&
  list.some((p) => p.actor === actor && p.phrase !== phrase && p.phrase?.person !== undefined && p.phrase.office?.country === undefined);

/** "X and Y held talks AND [both] SIGNED a memorandum": a verb of two goes on with both. */
const isOfBoth = ({ verbal, match, type }: Trigger, { participants }: EventDraft): boolean =>
  verbal && type !== "visit" && match.entry.features.number === "d" && participants.length === 2;

/** "he will meet the officials, and WILL VISIT Sahla": a verb of one does not go on with several. */
const isOfMany = ({ verbal, match }: Trigger, { participants: [first] }: EventDraft): boolean =>
  verbal && match.entry.features.number === "s" && first?.phrase?.number === "p";

/** "the SAHLANI minister met the king AND THE MINISTER X": X, whom "and" joins to somebody else. */
const laterNamed = (input: EventInput, { parts }: Arguments, phrase: NounPhrase): readonly Participant[] =>
  parts
    .filter((p) => p.phrase.from >= phrase.to && p.phrase.person !== undefined && joinedByAnd(input.scene, p.phrase.from))
    .map((p) => ({ role: p.role, ...nameOf(input, p.phrase), phrase: p.phrase }));

/** "arrives in Sahla, WHERE he will meet X": whoever arrives, whoever else the sentence told before. */
const isWhereHeGoes = (s: Scene, { verbal, match, light, frame, sentence }: Trigger, before: EventDraft | undefined): boolean => {
  const verb = verbal ? match : light;
  if (!verb || frame === "receive" || before?.type !== "visit" || before.trigger.sentence !== sentence) return false;
  return matchAt(s.a, verb.from - 1, "conjunction")?.entry.features.kind === "where";
};

/** "the delegation that went to Sahla went THERE as friends": whoever was told to go there. */
const goesThere = (trigger: Trigger, args: Arguments, before: EventDraft | undefined): boolean => {
  const there = args.parts.find((p) => p.role === "host")?.phrase;
  return (
    trigger.type === "visit" &&
    there !== undefined &&
    there.to <= trigger.match.from &&
    before?.type === "visit" &&
    before.participants[0]?.role === "visitor" &&
    before.place?.from === there.from
  );
};

/** "received the ambassador, who handed him his credentials": the two of the meeting. */
const twoOfCredentials = (
  s: Scene,
  trigger: Trigger,
  before: EventDraft | undefined,
  list: readonly Participant[],
): readonly Participant[] | undefined => {
  if (trigger.type !== "credentials" || before?.type !== "meeting" || before.trigger.sentence.index !== trigger.sentence.index)
    return undefined;
  if (isHandedByGuest(s, trigger, before)) return before.participants;
  return list.length < 2 && before.participants.some((p) => p.phrase?.office?.rank === "ambassador") ? before.participants : undefined;
};

/** A verb, a round or a place tells that talks called after two nations were held, and are not only spoken of. */
const isCarried = (s: Scene, trigger: Trigger, placed: boolean): boolean =>
  trigger.light !== undefined || trigger.lightBehind !== undefined || placed || seriesOf(s, trigger)?.round !== undefined;

/** "X attends the Sahlani-Jabali talks": whoever is told to come to them. */
const isAttended = (trigger: Trigger): boolean => trigger.light?.entry.features.attends === "yes";

/** The two states instead of whoever was guessed; a summit also has whoever comes to it. */
const withNations = (
  trigger: Trigger,
  parts: readonly Part[],
  list: readonly Participant[],
  nations: readonly Participant[],
): Participant[] => {
  const told = list.filter((p) => {
    const part = parts.find((x) => x.phrase === p.phrase);
    return part !== undefined && p.phrase?.kind !== "country" && (!part.guessed || isMultilateral(trigger.type) || isAttended(trigger));
  });
  if (told.length > 1 && !isMultilateral(trigger.type)) return [...list];
  const countries = told.map((p) => p.actor?.country ?? p.phrase?.country);
  // a state that the text does not name is told by whoever comes for it
  const isNamed = (n: Participant) => n.phrase?.name !== undefined && isMultilateral(trigger.type);
  return [
    ...nations.filter((n) => isNamed(n) || !countries.includes(n.phrase?.country ?? n.phrase?.name?.entry?.features.country)),
    ...told,
  ];
};

/** "the two sides", "both ministers", of no country of their own. */
const isPair = (phrase: NounPhrase): boolean =>
  (phrase.kind === "group" || (phrase.kind === "office" && !phrase.person && !phrase.members && phrase.to === phrase.from + 1)) &&
  phrase.number === "d" &&
  phrase.definite &&
  phrase.country === undefined;

/** The two of the encounter told last. */
const lastPair = (events: readonly EventDraft[]): readonly Participant[] | undefined =>
  events.findLast((e) => e.participants.length === 2 && e.participants.every(isSomebody))?.participants;

/** Whom "the two sides", "both ministers" go back to. */
const pairMeant = (
  input: EventInput,
  trigger: Trigger,
  phrase: NounPhrase,
  events: readonly EventDraft[],
): readonly Participant[] | undefined => {
  if (!isPair(phrase)) return undefined;
  const persons = lastPair(events) ?? personsInMind(input, phrase);
  const sides = persons.length > 0 ? persons : sidesInMind(input, trigger, phrase);
  return sides.length > 0 ? sides : pairOfVisit(trigger, events);
};

/** "heads for Sahla at the invitation of X, where talks will be held between THE TWO SIDES": whoever goes there, and his host. */
const pairOfVisit = ({ sentence }: Trigger, events: readonly EventDraft[]): readonly Participant[] | undefined => {
  const visit = events.findLast((e) => e.type === "visit" && e.trigger.sentence.index >= sentence.index - 1);
  const visitor = visit?.participants.find((p) => p.role === "visitor");
  const host = visit?.participants.find((p) => p.role === "host" && isSomebody(p));
  return visitor && host && isSomebody(visitor) ? [visitor, host] : undefined;
};

/** "THE DELEGATION is to meet": whoever was told to travel last, where it is told by no nation of its own. */
const headsOf = (phrase: NounPhrase, events: readonly EventDraft[]): readonly Participant[] => {
  const came = phrase.head?.features.sent === "yes" && phrase.definite && phrase.number === "s" && phrase.to === phrase.from + 1;
  const journey = came && !phrase.country ? events.findLast((e) => e.type === "visit") : undefined;
  return (journey?.participants ?? []).filter((p) => p.role === "visitor").map((p) => ({ ...p, role: "party" }));
};

/** "a meeting that brought THE TWO together": nobody of the sentence itself, who would be told there. */
const isOfTwo = ({ scene }: EventInput, trigger: Trigger, pronoun: string): boolean =>
  trigger.type !== "visit" && scene.a.lexicon.language.pronounNumber(pronoun) === "d";

const isUnknownPair = (trigger: Trigger, phrase: NounPhrase): boolean =>
  trigger.type !== "visit" && phrase.kind === "group" && isPair(phrase);

/** "the visit of the latter": whoever was told last before it. */
const latterOf = (input: EventInput, phrase: NounPhrase): NounPhrase | undefined =>
  phrase.kind === "group" && phrase.head?.features.last === "yes"
    ? input.phrases.findLast((p) => p.to <= phrase.from && SUBJECTS.has(p.kind) && (p.gender === "" || p.gender === phrase.gender))
    : undefined;

const isSomebody = (p: Participant): boolean => p.phrase !== undefined && SUBJECTS.has(p.phrase.kind);
