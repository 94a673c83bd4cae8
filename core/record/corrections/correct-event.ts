/** An event as a person says it is. */
import type { Event, Mention, Participant, Time } from "../../../schema/reading.ts";
import type { Correction } from "../../../schema/record/operations/review.ts";
import { CorrectionError, nearest } from "./stretch.ts";

const OF_REPORTS = ["cue", "content", "mode", "act", "polarity", "chain"] as const;
const ISO = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d)?)?)?$/u;

const precisionOf = (iso: string): Time["precision"] =>
  iso.length > 10 ? "minute" : iso.length > 7 ? "day" : iso.length > 4 ? "month" : "year";

const isoDate = (text: string, what: string): string => {
  if (!ISO.test(text)) throw new CorrectionError(`${what} ${text}: a date is wanted: 2024, 2024-05, 2024-05-17 or 2024-05-17T14:00`);
  return text;
};

const timeOf = (before: Event, c: Correction): Time | undefined => {
  if (c.start === undefined && c.end === undefined) return before.time;
  const start = c.start === undefined ? before.time?.start : c.start;
  const end = c.end === undefined ? before.time?.end : c.end;
  if (!start) {
    if (end) throw new CorrectionError("end: a time that ends has a start too");
    return undefined;
  }
  isoDate(start, "start");
  if (end && isoDate(end, "end") < start) throw new CorrectionError(`end ${end}: it is before the start, ${start}`);
  return {
    start,
    ...(end ? { end } : {}),
    precision: precisionOf(start),
    basis: before.time?.basis ?? "stated",
    ...(before.time?.span ? { span: before.time.span } : {}),
  };
};

type Given = NonNullable<Correction["participants"]>[number];

const participant = (given: Given, before: Event, text: string, mentions: readonly Mention[]): Participant => {
  const known = before.participants.find((p) => p.name === given.name);
  const span = known?.span ?? nearest(text, given.name, before.trigger.start);
  const actor = known?.actor ?? mentions.find((m) => m.name === given.name && m.actor)?.actor;
  return {
    role: given.role,
    name: given.name,
    ...(actor ? { actor } : {}),
    ...(given.office ? { office: given.office } : {}),
    ...(given.country ? { country: given.country } : {}),
    ...(span ? { span } : {}),
  };
};

/** A place or series is shown with its words: they must stand in the text. */
const wordsOf = (name: string, what: string, before: Event, text: string) => {
  const span = nearest(text, name, before.trigger.start);
  if (!span) throw new CorrectionError(`${what}: these words do not stand in the article: ${name}`);
  return { name, span };
};

const placeOf = (before: Event, c: Correction, text: string): Event["place"] => {
  if (c.place === undefined || c.place === before.place?.name) return before.place;
  return c.place === null ? undefined : wordsOf(c.place, "place", before, text);
};

const seriesOf = (before: Event, c: Correction, text: string): Event["series"] => {
  if (c.series === null) return undefined;
  const named = c.series === undefined || c.series === before.series?.name ? before.series : wordsOf(c.series, "series", before, text);
  if (c.round === undefined) return named && { ...named, ...(before.series?.round === undefined ? {} : { round: before.series.round }) };
  if (!named) throw new CorrectionError("round: a round is of a series; give the series too");
  const { round: _, ...rest } = named as NonNullable<Event["series"]>;
  return c.round === null ? rest : { ...rest, round: c.round };
};

/** `text`: the title where the event stands in it. Throws a CorrectionError. */
export const correctEvent = (before: Event, c: Correction, text: string, mentions: readonly Mention[]): Event => {
  const foreign = OF_REPORTS.find((name) => c[name] !== undefined);
  if (foreign) throw new CorrectionError(`${foreign}: this is an event, and only reports have that`);
  const { place: _, time: __, series: ___, ...rest } = before;
  const [place, time, series] = [placeOf(before, c, text), timeOf(before, c), seriesOf(before, c, text)];
  return {
    ...rest,
    type: c.type ?? before.type,
    status: c.status ?? before.status,
    participants: c.participants ? c.participants.map((p) => participant(p, before, text, mentions)) : before.participants,
    ...(place ? { place } : {}),
    ...(time ? { time } : {}),
    ...(series ? { series } : {}),
    rule: "person",
    confidence: 1,
  };
};
