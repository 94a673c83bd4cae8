/** Encounters as the contract wants them: spans, names and ids for what the drafts hold in tokens. */
import { flat } from "../flat.ts";
import type { Event, Span, Time } from "../../schema/reading.ts";
import type { Actor } from "../mentions/actors.ts";
import type { NounPhrase, OfficePart } from "../mentions/noun-phrase.ts";
import type { Scene } from "../mentions/phrase-words.ts";
import type { TimeSpan } from "../mentions/times/find.ts";
import { extent, nameOf as nameOfRange } from "../tokens/annotated.ts";
import { type EventDraft, type EventInput, nameOf, type Participant } from "./draft.ts";
import { isOfSeveralStates } from "./parts.ts";
import { capitalTold, townIn } from "./town.ts";

const span = (s: Scene, from: number, to: number, skip = 0, tail = 0): Span => {
  const { start, end } = extent(s.a, from, to, skip, tail);
  return { start, end, quote: s.a.text.slice(start, end) };
};

/** The first office that the text gives each person, by the person. */
const officesHeld = (input: EventInput): ReadonlyMap<Actor, OfficePart> => {
  const held = new Map<Actor, OfficePart>();
  for (const phrase of flat(input.phrases, (p) => p.members ?? [p])) {
    const actor = phrase.office && phrase.number === "s" ? input.actors.of(phrase) : undefined;
    if (actor?.kind === "person" && phrase.office && !held.has(actor)) held.set(actor, phrase.office);
  }
  return held;
};

/** A code of ISO 3166-1 or, of a part of a state, 3166-2. Inside, whoever is of an alliance or of a people is told by its name instead: that is no country. */
const CODE = /^[A-Z]{2}(?:-[A-Z]{2,3})?$/u;

const participantOut = (s: Scene, p: Participant, held: ReadonlyMap<Actor, OfficePart>): Event["participants"][number] => {
  // "the two presidents X and Y": of both, where each is told to be one elsewhere
  const own = p.phrase?.number === "s" ? p.phrase.office : undefined;
  const several = p.phrase && isOfSeveralStates(p.phrase) ? p.phrase : undefined;
  const office = p.office ?? several ?? own ?? (p.actor && held.get(p.actor)) ?? p.phrase?.office;
  const country = several ? undefined : (p.actor?.country ?? p.phrase?.country);
  return {
    role: p.role,
    name: p.name,
    ...(p.actor ? { actor: `a${p.actor.id}` } : {}),
    ...(office ? { office: nameOfRange(s.a, office) } : {}),
    ...(country && CODE.test(country) ? { country } : {}),
    ...(p.phrase ? { span: span(s, p.phrase.from, p.phrase.to, p.phrase.skip) } : {}),
  };
};

const placeOut = (input: EventInput, place: NounPhrase): NonNullable<Event["place"]> => {
  const s = input.scene;
  const town = townIn(s, place) ?? capitalTold(s, place);
  const name = town ? nameOfRange(s.a, town) : place.name ? nameOfRange(s.a, place.name) : nameOf(input, place).name;
  return { name, span: span(s, place.from, place.to, place.skip) };
};

const timeOut = (s: Scene, time: TimeSpan): Time => ({ ...time.time, span: span(s, time.from, time.to, time.skip) });

const ruleOf = (d: EventDraft): string =>
  `${d.type}-${d.trigger.verbal ? "verb" : d.trigger.light || d.trigger.lightBehind ? "light-verb" : "noun"}`;

export const finishEvents = (
  input: EventInput,
  drafts: readonly EventDraft[],
  reportIds: readonly string[],
  id: (kind: string, start: number, end: number, turn?: number) => string,
): Event[] => {
  const s = input.scene;
  const held = drafts.length > 0 ? officesHeld(input) : new Map();
  // "a visit to X and Y": journeys of one trigger
  const turns = new Map<number, number>();
  return drafts.map((d) => {
    const trigger = span(s, d.trigger.match.from, d.trigger.match.to);
    const at = d.trigger.match.from;
    const turn = turns.get(at) ?? 0;
    turns.set(at, turn + 1);
    const reporter = input.reports.findIndex((r) => r.content.regions.some((c) => at >= c.from && at < c.to));
    return {
      id: id("e", trigger.start, trigger.end, turn),
      type: d.type as Event["type"],
      status: d.status,
      trigger,
      evidence: [...new Set(d.mentions.map((t) => t.sentence))].map(({ from, to }) => span(s, from, to)),
      participants: d.participants.map((p) => participantOut(s, p, held)),
      ...(d.place && d.type !== "call" ? { place: placeOut(input, d.place) } : {}),
      ...(d.time ? { time: timeOut(s, d.time) } : {}),
      ...(d.series
        ? {
            series: {
              name: nameOfRange(s.a, d.series),
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
