/** A reading against a case: the differences, in plain words. */
import type { Event, Reading, Report, Span } from "../schema/reading.ts";
import { sameName } from "./names.ts";
import { type Case, find, type Item, type Value } from "./notation.ts";

const first = (item: Item, key: string): Value | undefined => item.fields[key]?.[0];
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

const wordsIn = (text: string, spans: readonly (readonly [number, number])[]): Set<number> => {
  const set = new Set<number>();
  for (const m of text.matchAll(WORD)) if (spans.some(([a, b]) => m.index >= a && m.index < b)) set.add(m.index);
  return set;
};

const overlap = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let both = 0;
  for (const x of a) if (b.has(x)) both++;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
};

const textOf = (c: Case, item: Item): string => (item.inTitle ? (c.meta.title ?? "") : c.body);
const spansOf = (text: string, values: readonly Value[]): [number, number][] =>
  values.flatMap((v) =>
    find(text, v)
      .slice(0, 1)
      .map(([a, b]): [number, number] => [a, b]),
  );
const pairs = (spans: readonly Span[]): [number, number][] => spans.map((s) => [s.start, s.end]);

/** "-" says that there must be none. */
const compare = (what: string, wanted: string | undefined, got: string | undefined): string[] => {
  if (wanted === "-") return got === undefined ? [] : [`${what}: wanted none, got ${got}`];
  return wanted === undefined || wanted === got ? [] : [`${what}: wanted ${wanted}, got ${got ?? "nothing"}`];
};

const compareName = (what: string, wanted: string | undefined, got: string | undefined): string[] => {
  if (wanted === undefined || wanted === "-") return compare(what, wanted, got);
  return got !== undefined && (sameName(got, wanted) || wanted.split(" | ").includes(got))
    ? []
    : [`${what}: wanted ${wanted}, got ${got ?? "nothing"}`];
};

const compareRound = (wanted: string | undefined, got: number | undefined): string[] =>
  compare("round", wanted, got === undefined ? undefined : String(got));

const reportDifferences = (c: Case, item: Item, r: Report, all: readonly Report[]): string[] => {
  const text = textOf(c, item);
  const speaker = r.chain.find((l) => l.role === "speaker");
  const carriers = r.chain.filter((l) => l.role === "carrier").map((l) => l.name);
  const out = [
    ...compare("mode", item.head[0], r.mode),
    ...compareName("speaker", first(item, "speaker")?.text, speaker?.name),
    ...compare("by", first(item, "by")?.text, speaker?.given),
    ...compare("act", first(item, "act")?.text, r.cue.act),
    ...compare("polarity", first(item, "polarity")?.text, r.polarity),
    ...compare("stance", first(item, "stance")?.text, r.stance),
    ...compareName("answers", first(item, "answers")?.text, r.answers && (r.answers.name ?? r.answers.span.quote)),
    ...compareName("for", first(item, "for")?.text, speaker?.for),
    ...compare("said", first(item, "said")?.text, r.said?.start),
  ];
  const medium = first(item, "medium");
  // "none": that no medium is told
  if (medium) out.push(...compare("medium", medium.text, r.chain.find((l) => l.role === "medium")?.kind ?? "none"));
  const wanted = item.fields.carrier ?? [];
  wanted.forEach((v, i) => out.push(...compareName(`carrier ${i + 1}`, v.text, carriers[i])));
  if (wanted.length > 0 && carriers.length > wanted.length)
    out.push(`carriers: ${carriers.length - wanted.length} too many: ${carriers.join(", ")}`);
  const cue = first(item, "cue");
  if (cue && !find(text, cue).some(([a, b]) => a === r.cue.span.start && b === r.cue.span.end))
    out.push(`cue: wanted ${cue.text}, got ${r.cue.span.quote}`);
  const content = wordsIn(text, spansOf(text, item.fields.content ?? []));
  if (item.fields.content && overlap(content, wordsIn(text, pairs(r.content))) < 1)
    out.push(`content: got ${r.content.map((s) => s.quote).join(" … ")}`);
  const within = first(item, "within");
  if (within && all.find((o) => o.id === r.within)?.cue.span.quote !== within.text) out.push(`within: wanted ${within.text}`);
  return out;
};

const label = (item: Item): string => `line ${item.line}: ${item.kind} ${item.head.join(" ")}`;

const checkReports = (c: Case, reading: Reading): string[] => {
  const items = c.items.filter((i) => i.kind === "report");
  if (items.length === 0 && !c.none.includes("report")) return [];
  const out: string[] = [];
  for (const inTitle of [false, true]) {
    const wanted = items.filter((i) => i.inTitle === inTitle);
    // a case that writes nothing of its headline does not ask for it
    if (inTitle && wanted.length === 0) continue;
    const left = reading.reports.filter((r) => (r.in === "title") === inTitle);
    for (const item of wanted) {
      const text = textOf(c, item);
      const content = wordsIn(text, spansOf(text, item.fields.content ?? []));
      const ranked = left.map((r) => ({ r, o: overlap(content, wordsIn(text, pairs(r.content))) })).sort((x, y) => y.o - x.o);
      const best = ranked[0];
      if (!best || best.o < 0.5) {
        out.push(`${label(item)}: not found`);
        continue;
      }
      left.splice(left.indexOf(best.r), 1);
      out.push(...reportDifferences(c, item, best.r, reading.reports).map((d) => `${label(item)}: ${d}`));
    }
    for (const r of left) out.push(`a report too many: ${r.cue.span.quote} · ${r.content[0]?.quote.slice(0, 60)}`);
  }
  return out;
};

const timeText = (e: { time?: Event["time"] | undefined }): string | undefined =>
  e.time ? (e.time.end ? `${e.time.start}..${e.time.end}` : e.time.start) : undefined;
const ROLES = ["party", "visitor", "host", "mediator"] as const;

const eventDifferences = (item: Item, e: Event): string[] => {
  const out = [...compare("type", item.head[0], e.type), ...compare("status", item.head[1], e.status)];
  for (const role of ROLES)
    for (const v of item.fields[role] ?? [])
      if (!e.participants.some((p) => p.role === role && (sameName(p.name, v.text) || v.text.split(" | ").includes(p.name))))
        out.push(`${role}: wanted ${v.text}, got ${e.participants.map((p) => `${p.role} ${p.name}`).join(", ")}`);
  const wanted = ROLES.reduce((n, role) => n + (item.fields[role]?.length ?? 0), 0);
  if (e.participants.length > wanted && wanted > 0)
    out.push(`participants: ${e.participants.length} instead of ${wanted}: ${e.participants.map((p) => p.name).join(", ")}`);
  out.push(...compareName("place", first(item, "place")?.text, e.place?.name), ...compare("time", first(item, "time")?.text, timeText(e)));
  out.push(
    ...compareName("series", first(item, "series")?.text, e.series?.name),
    ...compareRound(first(item, "round")?.text, e.series?.round),
  );
  return out;
};

const checkEvents = (c: Case, reading: Reading): string[] => {
  const items = c.items.filter((i) => i.kind === "event");
  if (items.length === 0 && !c.none.includes("event")) return [];
  const out: string[] = [];
  const inTitle = items.some((i) => i.inTitle);
  const left = reading.events.filter((e) => inTitle || e.in !== "title");
  for (const item of items) {
    const text = textOf(c, item);
    const trigger = first(item, "trigger");
    const at = trigger ? find(text, trigger)[0] : undefined;
    const score = (e: Event) =>
      (e.type === item.head[0] ? 2 : 0) + (at && e.trigger.start === at[0] ? 3 : 0) + (eventDifferences(item, e).length === 0 ? 4 : 0);
    const best = [...left].sort((x, y) => score(y) - score(x))[0];
    if (!best || score(best) < 2) {
      out.push(`${label(item)}: not found`);
      continue;
    }
    left.splice(left.indexOf(best), 1);
    out.push(...eventDifferences(item, best).map((d) => `${label(item)}: ${d}`));
  }
  for (const e of left) out.push(`an event too many: ${e.type} ${e.status} ${e.trigger.quote}`);
  return out;
};

const stands = (reading: Reading, item: Item, text: string): boolean => {
  const at = first(item, "span");
  const hits = at ? find(text, at) : [];
  const here = (s: Span) => hits.length === 0 || hits.some(([a, b]) => s.start === a && s.end === b);
  const covers = (s: Span) => hits.some(([a, b]) => s.start <= a && s.end >= b);
  if (item.kind === "furniture") return reading.furniture.some(covers);
  const mentions = reading.mentions.filter((m) => (m.in === "title") === item.inTitle);
  if (item.kind === "mention") return mentions.some((m) => m.kind === item.head[0] && here(m.span));
  const [start, end] = (item.head[0] ?? "").split("..");
  return mentions.some(
    (m) =>
      m.kind === "time" &&
      here(m.span) &&
      (start === undefined || start === "" || m.time?.start === start) &&
      (end === undefined || m.time?.end === end) &&
      (item.head[1] === undefined || m.time?.precision === item.head[1]) &&
      (item.head[2] === undefined || m.time?.basis === item.head[2]),
  );
};

const checkSpans = (c: Case, reading: Reading): string[] => {
  const out: string[] = [];
  if (c.none.includes("time") && reading.mentions.some((m) => m.kind === "time" && m.in !== "title")) out.push("a time too many");
  for (const item of c.items) {
    if (item.kind === "report" || item.kind === "event") continue;
    const found = stands(reading, item, textOf(c, item));
    if (found === item.negative)
      out.push(`${label(item)}: ${item.negative ? "found, and should not be" : "not found"}: ${first(item, "span")?.text ?? ""}`);
  }
  return out;
};

/** What the reading has otherwise than the case says; empty where it holds. */
export const differences = (c: Case, reading: Reading): string[] => [
  ...checkReports(c, reading),
  ...checkEvents(c, reading),
  ...checkSpans(c, reading),
];
