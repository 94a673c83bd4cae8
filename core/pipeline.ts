/** The order of reading, in one list: each step takes what the steps before it found and adds its own. */
import type { Event, Mention, Report, Span } from "../schema/reading.ts";
import { findFurniture, type Region } from "./article/furniture.ts";
import { hasher } from "./article/hash.ts";
import { type Actors, findActors } from "./mentions/actors.ts";
import { findNounPhrases } from "./mentions/find-phrases.ts";
import { finishEvents } from "./events/finish-events.ts";
import type { EventDraft, EventInput } from "./events/draft.ts";
import { draftEvents } from "./events/read-events.ts";
import { findTimes, type Times } from "./mentions/times/find.ts";
import { readMentions } from "./mentions/read-mentions.ts";
import { findNames } from "./mentions/names.ts";
import type { NounPhrase } from "./mentions/noun-phrase.ts";
import type { Scene } from "./mentions/phrase-words.ts";
import { draftReports, type ReportDraft } from "./reports/read-reports.ts";
import { finishReports } from "./reports/finish-reports.ts";
import type { Document } from "./reader.ts";
import type { Tagger } from "./tagger/tagger.ts";
import { type Annotated, annotate } from "./tokens/annotated.ts";
import type { Lexicon } from "./tokens/lexicon.ts";
import type { Sentence } from "./tokens/sentences.ts";

export interface Tools {
  readonly lexicon: Lexicon;
  readonly tagger: Tagger | undefined;
}

/** A text to be read, body or title. */
export interface Asked {
  readonly document: Document;
  readonly text: string;
  /** makes the ids */
  readonly version: string;
  /** marks what stands in the title */
  readonly within: "title" | undefined;
}

/** What is known so far of one text. Every step returns a new one; all have the same fields, so that an engine copies them at once. */
interface Progress extends Asked {
  readonly furniture: readonly Region[] | undefined;
  readonly annotated: Annotated | undefined;
  readonly scene: Scene | undefined;
  readonly phrases: readonly NounPhrase[] | undefined;
  readonly actors: Actors | undefined;
  readonly drafts: readonly ReportDraft[] | undefined;
  readonly times: Times | undefined;
  readonly events: readonly EventDraft[] | undefined;
}

type Step = (progress: Progress, tools: Tools) => Progress;
const begun = ({ document, text, version, within }: Asked): Progress => ({
  document,
  text,
  version,
  within,
  furniture: undefined,
  annotated: undefined,
  scene: undefined,
  phrases: undefined,
  actors: undefined,
  drafts: undefined,
  times: undefined,
  events: undefined,
});
const must = <T>(value: T | undefined): T => value as T;

const tokens: Step = (p, { lexicon }) => ({ ...p, annotated: annotate(p.text, lexicon) });
const furniture: Step = (p, { lexicon }) => {
  const { language } = lexicon;
  const blocks = p.text === p.document.text ? p.document.blocks : undefined;
  const openers: number[] = [];
  for (const { type, start } of must(p.annotated).tokens) if (type.opensAside) openers.push(start);
  return { ...p, furniture: findFurniture(p.text, blocks, language.grammar.furniture, language.fold, openers) };
};
const times: Step = (p) => ({ ...p, times: findTimes(must(p.annotated), p.document.published) });
const names: Step = (p, { tagger }) => {
  const a = must(p.annotated);
  const scene: Scene = {
    a,
    names: findNames(a, tagger),
    inTime: new Uint8Array(a.tokens.length),
    parsed: new Array(a.tokens.length),
  };
  for (const { from, to } of must(p.times).told) for (let at = from; at < to; at++) scene.inTime[at] = 1;
  return { ...p, scene };
};
const phrases: Step = (p) => ({ ...p, phrases: findNounPhrases(must(p.scene)) });
const actors: Step = (p) => ({ ...p, actors: findActors(must(p.scene), must(p.phrases)) });
/** Nothing is read in furniture. */
const inFurniture = (p: Progress) => {
  const regions = must(p.furniture);
  const { tokens: all } = must(p.annotated);
  return (sentence: Sentence): boolean => {
    const at = all[sentence.from]?.start ?? 0;
    return regions.some((r) => at >= r.start && at < r.end);
  };
};
const reports: Step = (p) => ({ ...p, drafts: draftReports(must(p.scene), must(p.actors), inFurniture(p)) });

const eventInput = (p: Progress): EventInput => ({
  scene: must(p.scene),
  actors: must(p.actors),
  phrases: must(p.phrases),
  reports: must(p.drafts),
  times: must(p.times).resolved,
  published: p.document.published,
  skipped: inFurniture(p),
});
const events: Step = (p) => ({ ...p, events: draftEvents(eventInput(p)) });

export const steps: readonly Step[] = [tokens, furniture, times, names, phrases, actors, reports, events];

export interface TextReading {
  readonly mentions: readonly Mention[];
  readonly reports: readonly Report[];
  readonly events: readonly Event[];
  readonly furniture: readonly Span[];
}

const finished = (done: Progress): TextReading => {
  const { document, text, version, within } = done;
  const hash = hasher(`${version}${within ?? ""}:`);
  const id = (kind: string, start: number, end: number, turn = 0) =>
    `${kind}-${hash(kind, ":", String(start), "-", String(end), turn > 0 ? `#${turn}` : "")}`;
  const scene = must(done.scene);
  const placed = <T>(found: readonly T[]): readonly T[] => (within ? found.map((x) => ({ ...x, in: within })) : found);
  const reports = finishReports(scene, must(done.actors), must(done.drafts), {
    outlet: document.outlet,
    times: must(done.times).resolved,
    id,
    ...(within ? { within } : {}),
  });
  const events = placed(
    finishEvents(
      eventInput(done),
      must(done.events),
      reports.map((r) => r.id),
      id,
    ),
  );
  const acting = new Set<string>();
  for (const { chain } of reports) for (const { actor } of chain) if (actor) acting.add(actor);
  for (const { participants } of events) for (const { actor } of participants) if (actor) acting.add(actor);
  const mentions = placed(readMentions(scene, must(done.actors), must(done.phrases), must(done.times).resolved, acting, id));
  const spans = must(done.furniture).map(({ start, end }) => ({ start, end, quote: text.slice(start, end) }));
  return { mentions, reports, events, furniture: spans };
};

/**
 * Reads texts side by side: all take a step before any takes the next. What a step has just done for one text, code and tables, is then
 * still at hand for the next: of one text after the other a processor's nearest memory holds neither.
 */
export const readTexts = (asked: readonly Asked[], tools: Tools): TextReading[] => {
  let all = asked.map(begun);
  for (const step of steps) all = all.map((p) => step(p, tools));
  return all.map(finished);
};
