/** Triggers, arguments, status, place, time and series put together and merged: the encounters of one text. */
import type { Event, Span, Time } from "../../schema/reading.ts";
import type { Actor, Actors } from "../mentions/actors.ts";
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import type { TimeSpan } from "../mentions/times/find.ts";
import type { ReportDraft } from "../reports/read-reports.ts";
import { extent, isA, nameOf as nameOfRange, wordsOf } from "../tokens/annotated.ts";
import type { Sentence } from "../tokens/sentences.ts";
import { argumentsOf, type Scope } from "./arguments.ts";
import { type Series, seriesOf } from "./series.ts";
import { type Status, statusOf } from "./status.ts";
import { findTriggers, type Trigger } from "./trigger.ts";

export interface Participant {
  readonly role: "party" | "visitor" | "host" | "mediator";
  readonly name: string;
  readonly actor: Actor | undefined;
  readonly phrase: NounPhrase | undefined;
}

export interface EventDraft {
  readonly type: string;
  readonly status: Status;
  readonly trigger: Trigger;
  readonly mentions: readonly Trigger[];
  readonly participants: readonly Participant[];
  readonly place: NounPhrase | undefined;
  readonly time: TimeSpan | undefined;
  readonly series: Series | undefined;
}

export interface EventInput {
  readonly scene: Scene;
  readonly actors: Actors;
  readonly phrases: readonly NounPhrase[];
  readonly reports: readonly ReportDraft[];
  readonly times: readonly TimeSpan[];
  readonly published: string | undefined;
  readonly skipped: (sentence: Sentence) => boolean;
}

const nameOf = (input: EventInput, phrase: NounPhrase): { name: string; actor: Actor | undefined } => {
  const actor = input.actors.of(phrase);
  const range = phrase.person ?? (phrase.name && phrase.kind !== "organisation" ? phrase.name : phrase);
  return { name: actor?.name ?? nameOfRange(input.scene.a, range), actor };
};

/** A country as host of whoever goes to one of its cities, where the text names the country. */
const hostName = (input: EventInput, phrase: NounPhrase): string | undefined => {
  const country = phrase.name?.entry?.features.country ?? phrase.country;
  if (phrase.kind !== "place" || !country) return undefined;
  const named = input.scene.names.list.find((n) => n.kind === "country" && n.entry?.features.country === country);
  return named && nameOfRange(input.scene.a, named);
};

const inside = (r: ReportDraft, at: number): boolean => r.content.regions.some((c) => at >= c.from && at < c.to);
const inHeader = (r: ReportDraft, at: number): boolean => at >= r.frame.from && at < r.frame.content;

/** The innermost report in whose content, or in whose header, the trigger stands. */
const holderOf = (input: EventInput, at: number): ReportDraft | undefined =>
  input.reports.findLast((r) => inside(r, at)) ?? input.reports.findLast((r) => inHeader(r, at));

const scopeOf = (input: EventInput, trigger: Trigger): Scope => {
  const at = trigger.match.from;
  const report = input.reports.findLast((r) => inside(r, at));
  const region = report?.content.regions.find((c) => at >= c.from && at < c.to);
  return { from: region?.from ?? trigger.sentence.from, speaker: holderOf(input, at)?.speaker?.phrase ?? undefined };
};

const agrees = (gender: "m" | "f" | "", phrase: NounPhrase, actor: Actor | undefined): boolean => {
  const known = actor?.gender || phrase.gender;
  return gender === "" || known === "" || known === gender;
};

/** Whom a pronoun on the trigger stands for: the speaker of the report around it, else the first person of the sentence, else the last before it. */
const pronounActor = (
  input: EventInput,
  trigger: Trigger,
): { phrase: NounPhrase | undefined; actor: Actor | undefined; name: string } | undefined => {
  const { scene } = input;
  const gender = scene.a.lexicon.language.pronounGender(trigger.match.enclitic);
  const at = trigger.match.from;
  const found = (phrase: NounPhrase) => ({ phrase, ...nameOf(input, phrase) });
  const persons = input.phrases.filter((p) => p.from < at && (p.kind === "person" || p.kind === "office"));
  const scope = scopeOf(input, trigger);
  const own = persons.filter(
    (p) => p.from >= scope.from && scene.a.sentenceOf[p.from] === trigger.sentence.index && agrees(gender, p, input.actors.of(p)),
  )[0];
  const speaker = holderOf(input, at)?.speaker;
  if (own && scope.from > trigger.sentence.from) return found(own);
  if (
    speaker &&
    (speaker.actor?.kind === "person" || speaker.actor?.kind === "role") &&
    (gender === "" || speaker.gender === "" || speaker.gender === gender)
  )
    return { phrase: speaker.phrase, actor: speaker.actor, name: speaker.name };
  const last = own ?? persons.findLast((p) => agrees(gender, p, input.actors.of(p)));
  return last && found(last);
};

const participantsOf = (
  input: EventInput,
  trigger: Trigger,
  before: EventDraft | undefined,
): { list: Participant[]; place: NounPhrase | undefined; own: number } => {
  const args = argumentsOf(input.scene, trigger, scopeOf(input, trigger));
  const list: Participant[] = [];
  const add = (role: Participant["role"], phrase: NounPhrase | undefined, name: string, actor: Actor | undefined) => {
    if (!list.some((p) => p.name === name || (actor !== undefined && p.actor === actor))) list.push({ role, name, actor, phrase });
  };
  if (args.pronoun !== "") {
    const who = pronounActor(input, trigger);
    if (who) add(trigger.type === "visit" ? "visitor" : "party", who.phrase, who.name, who.actor);
  }
  // "and met": the verb goes on with the agent of the encounter before it
  const goesOn = trigger.verbal && trigger.match.proclitics !== "" && before?.trigger.sentence.index === trigger.sentence.index;
  const first = goesOn && !args.subjectBehind ? before?.participants[0] : undefined;
  if (first) add(trigger.type === "visit" ? "visitor" : "party", first.phrase, first.name, first.actor);
  for (const { role, phrase, guessed } of args.parts) {
    if (first && guessed) continue;
    const { name, actor } = nameOf(input, phrase);
    add(role, phrase, role === "host" ? (hostName(input, phrase) ?? name) : name, actor);
  }
  return { list, place: args.place, own: args.parts.filter((p) => p.phrase.from >= trigger.match.to).length };
};

const NEAR_TIME = 30;

/** The time expression of the trigger's sentence that stands nearest, those behind it first. */
const timeOf = (input: EventInput, trigger: Trigger): TimeSpan | undefined => {
  let best: TimeSpan | undefined;
  let bestDistance = NEAR_TIME;
  for (const time of input.times) {
    if (time.from < trigger.sentence.from || time.to > trigger.sentence.to) continue;
    const distance = time.from >= trigger.match.to ? time.from - trigger.match.to : (trigger.match.from - time.to) * 1.5;
    if (distance < bestDistance) {
      best = time;
      bestDistance = distance;
    }
  }
  return best;
};

const whenOf = (time: Time | undefined, published: string | undefined): "past" | "today" | "now" | "future" | undefined => {
  if (!time || !published) return undefined;
  const day = published.slice(0, 10);
  const last = (time.end ?? time.start).slice(0, 10);
  if (time.start.slice(0, 10) > day.slice(0, time.start.length)) return "future";
  if (last < day.slice(0, last.length)) return "past";
  return time.end !== undefined && time.precision === "day" ? "now" : "today";
};

const foreign = (drafts: Participant[], place: NounPhrase | undefined): boolean => {
  const countries = new Set<string>();
  let abroad = false;
  for (const p of drafts) {
    const country = p.actor?.country ?? p.phrase?.country;
    if (country) countries.add(country);
    if (p.phrase?.head?.class === "counterpart" || p.phrase?.kind === "place") abroad = true;
    // who is told by nationality is told so because he is from elsewhere
    if (p.phrase?.office?.country !== undefined) abroad = true;
    const rank = p.phrase?.office?.rank;
    if (rank === "ambassador" || rank === "envoy" || p.phrase?.kind === "counterpart" || p.phrase?.kind === "country") abroad = true;
    const kind = p.phrase?.name?.entry?.features.kind;
    if (kind === "international" || kind === "alliance") abroad = true;
  }
  const where = place?.name?.entry?.features.country ?? place?.country;
  if (where) countries.add(where);
  return abroad || countries.size >= 2;
};

const isDefinite = (s: Scene, trigger: Trigger): boolean => s.a.tokens[trigger.match.from]?.type.definite ?? false;

const MULTILATERAL = new Set(["summit", "conference"]);

/** A summit or conference is told by who comes: one place or one person alone is not enough. */
const isTold = (type: string, list: readonly Participant[], where: boolean): boolean =>
  !MULTILATERAL.has(type) || list.length > 1 || where || list.some((p) => p.actor?.kind === "body" || p.phrase?.number === "p");

const draftOf = (input: EventInput, trigger: Trigger, before: EventDraft | undefined): EventDraft | undefined => {
  const { list, place, own } = participantsOf(input, trigger, before);
  // "the visit", "these talks", with nothing of their own: told again, not told anew
  const pointed = isA(input.scene.a, trigger.match.from - 1, "demonstrative");
  const again =
    !trigger.verbal &&
    !trigger.light &&
    !trigger.lightBehind &&
    (own === 0 || pointed) &&
    trigger.match.enclitic === "" &&
    isDefinite(input.scene, trigger);
  if (again) return undefined;
  const time = timeOf(input, trigger);
  const series = seriesOf(input.scene, trigger);
  if (list.length === 0 || (list.length === 1 && !place && !series && trigger.type !== "visit" && !MULTILATERAL.has(trigger.type)))
    return undefined;
  const goesOn = before !== undefined && list.some((p) => p.phrase !== undefined && p.phrase === before.participants[0]?.phrase);
  if (
    !(foreign(list, place) || series?.round !== undefined || goesOn) ||
    !isTold(trigger.type, list, place !== undefined && time !== undefined)
  )
    return undefined;
  return {
    type: trigger.type,
    status: statusOf(input.scene, trigger, whenOf(time?.time, input.published)),
    trigger,
    mentions: [trigger],
    participants: list,
    place,
    time,
    series,
  };
};

const sameParticipant = (x: Participant, y: Participant): boolean => x.name === y.name || (x.actor !== undefined && x.actor === y.actor);

const samePlace = (input: EventInput, x: EventDraft, y: EventDraft): boolean => {
  if (!x.place || !y.place) return true;
  const country = (p: NounPhrase) => p.name?.entry?.features.country ?? nameOf(input, p).name;
  return country(x.place) === country(y.place);
};

const sameTime = (x: EventDraft, y: EventDraft): boolean => {
  if (!x.time || !y.time) return true;
  const a = x.time.time.start;
  const b = y.time.time.start;
  return a.startsWith(b) || b.startsWith(a);
};

/** The same encounter told again: shared participants, no clash of place, time, round or of what has been and what is to come. */
const sameEvent = (input: EventInput, x: EventDraft, y: EventDraft): boolean => {
  if (x.type !== y.type || !samePlace(input, x, y) || !sameTime(x, y)) return false;
  const past = (e: EventDraft) => e.status === "held" && e.time !== undefined;
  if (past(x) !== past(y) && (x.status === "planned" || y.status === "planned" || x.status === "ongoing" || y.status === "ongoing"))
    return false;
  if (x.series?.round !== undefined && y.series?.round !== undefined && x.series.round !== y.series.round) return false;
  if (
    (x.status === "held" && y.status === "planned" && (x.time || y.time)) ||
    (y.status === "held" && x.status === "planned" && (x.time || y.time))
  )
    return false;
  const shared = x.participants.filter((p) => y.participants.some((q) => sameParticipant(p, q))).length;
  return shared > 0 && shared >= Math.min(x.participants.length, y.participants.length, 2);
};

const merge = (x: EventDraft, y: EventDraft): EventDraft => ({
  ...x,
  mentions: [...x.mentions, ...y.mentions],
  participants: [...x.participants, ...y.participants.filter((q) => !x.participants.some((p) => sameParticipant(p, q)))],
  place: x.place ?? y.place,
  time: x.time ?? y.time,
  series: x.series ?? y.series,
});

export const draftEvents = (input: EventInput): EventDraft[] => {
  const events: EventDraft[] = [];
  for (const trigger of findTriggers(input.scene, input.skipped)) {
    const draft = draftOf(input, trigger, events[events.length - 1]);
    if (!draft) continue;
    const at = events.findIndex((known) => sameEvent(input, known, draft));
    if (at >= 0) events[at] = merge(events[at] as EventDraft, draft);
    else events.push(draft);
  }
  return events.map((e) => (e.place || e.type === "visit" || e.type === "call" ? e : { ...e, place: placeOfVisit(e, events) }));
};

const isDone = (e: EventDraft): boolean => e.status === "held";

/** Whom a visitor meets of the country he visits he meets there, unless the text says otherwise. */
const placeOfVisit = (met: EventDraft, events: readonly EventDraft[]): NounPhrase | undefined => {
  const countryOf = (p: Participant) => p.actor?.country ?? p.phrase?.country;
  for (const visit of events) {
    if (visit.type !== "visit" || !visit.place || isDone(visit) !== isDone(met)) continue;
    const where = visit.place.name?.entry?.features.country ?? visit.place.country;
    const visitor = visit.participants.find((v) => v.role === "visitor" && met.participants.some((p) => sameParticipant(p, v)));
    if (!where || !visitor) continue;
    const goesOn = visit.trigger.sentence === met.trigger.sentence && visit.trigger.match.from < met.trigger.match.from;
    if (goesOn || met.participants.some((p) => !sameParticipant(p, visitor) && countryOf(p) === where)) return visit.place;
  }
  return undefined;
};

const span = (s: Scene, from: number, to: number, skip = 0, tail = 0): Span => {
  const { start, end } = extent(s.a, from, to, skip, tail);
  return { start, end, quote: s.a.text.slice(start, end) };
};

const participantOut = (s: Scene, p: Participant): Event["participants"][number] => {
  const office = p.phrase?.office;
  const country = p.actor?.country ?? p.phrase?.country;
  return {
    role: p.role,
    name: p.name,
    ...(p.actor ? { actor: `a${p.actor.id}` } : {}),
    ...(office ? { office: wordsOf(s.a, office.from, office.to, office.skip) } : {}),
    ...(country ? { country } : {}),
    ...(p.phrase ? { span: span(s, p.phrase.from, p.phrase.to, p.phrase.skip) } : {}),
  };
};

const timeOut = (s: Scene, time: TimeSpan): Time => ({ ...time.time, span: span(s, time.from, time.to, time.skip) });

const ruleOf = (d: EventDraft): string =>
  `${d.type}-${d.trigger.verbal ? "verb" : d.trigger.light || d.trigger.lightBehind ? "light-verb" : "noun"}`;

export const finishEvents = (
  input: EventInput,
  drafts: readonly EventDraft[],
  reportIds: readonly string[],
  id: (kind: string, start: number, end: number) => string,
): Event[] => {
  const s = input.scene;
  return drafts.map((d) => {
    const trigger = span(s, d.trigger.match.from, d.trigger.match.to);
    const at = d.trigger.match.from;
    const reporter = input.reports.findIndex((r) => r.content.regions.some((c) => at >= c.from && at < c.to));
    return {
      id: id("e", trigger.start, trigger.end),
      type: d.type as Event["type"],
      status: d.status,
      trigger,
      evidence: d.mentions.map((t) => span(s, t.sentence.from, t.sentence.to)),
      participants: d.participants.map((p) => participantOut(s, p)),
      ...(d.place && d.type !== "call"
        ? {
            place: {
              name: d.place.name ? nameOfRange(s.a, d.place.name) : nameOf(input, d.place).name,
              span: span(s, d.place.from, d.place.to, d.place.skip),
            },
          }
        : {}),
      ...(d.time ? { time: timeOut(s, d.time) } : {}),
      ...(d.series
        ? {
            series: {
              name: wordsOf(s.a, d.series.from, d.series.to, d.series.skip),
              ...(d.series.round === undefined ? {} : { round: d.series.round }),
              span: span(s, d.series.from, d.series.to, d.series.skip),
            },
          }
        : {}),
      topics: [],
      ...(reporter >= 0 ? { reportedBy: reportIds[reporter] as string } : {}),
      rule: ruleOf(d),
      confidence: s.a.lexicon.language.confidence(ruleOf(d), "event"),
    };
  });
};
