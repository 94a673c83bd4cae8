/** The order of reading, in one list: each step takes what the steps before it found and adds its own. */
import type { Reading } from "../schema/reading.ts";
import { type Actors, findActors } from "./mentions/actors.ts";
import { findNounPhrases } from "./mentions/find-phrases.ts";
import { draftEvents, type EventDraft, type EventInput, finishEvents } from "./events/read-events.ts";
import { findTimes, type TimeSpan } from "./mentions/times.ts";
import { findNames } from "./mentions/names.ts";
import type { NounPhrase } from "./mentions/noun-phrase.ts";
import type { Scene } from "./mentions/phrase-words.ts";
import { draftReports, finishReports, type ReportDraft } from "./reports/read-reports.ts";
import type { Document } from "./reader.ts";
import type { Tagger } from "./tagger/tagger.ts";
import { type Annotated, annotate } from "./tokens/annotated.ts";
import type { Lexicon } from "./tokens/lexicon.ts";

export interface Tools {
  readonly lexicon: Lexicon;
  readonly tagger: Tagger | undefined;
}

/** What is known so far of one text. Every step returns a new one. */
interface Progress {
  readonly document: Document;
  readonly text: string;
  readonly annotated?: Annotated;
  readonly scene?: Scene;
  readonly phrases?: readonly NounPhrase[];
  readonly actors?: Actors;
  readonly drafts?: readonly ReportDraft[];
  readonly times?: readonly TimeSpan[];
  readonly events?: readonly EventDraft[];
}

type Step = (progress: Progress, tools: Tools) => Progress;
const must = <T>(value: T | undefined): T => value as T;

const tokens: Step = (p, { lexicon }) => ({ ...p, annotated: annotate(p.text, lexicon) });
const times: Step = (p) => ({ ...p, times: findTimes(must(p.annotated), p.document.published) });
const names: Step = (p, { tagger }) => {
  const a = must(p.annotated);
  const scene: Scene = { a, names: findNames(a, tagger), timeEnd: new Int32Array(a.tokens.length), inTime: new Uint8Array(a.tokens.length), parsed: new Map() };
  for (const time of must(p.times)) {
    scene.timeEnd[time.from] = time.to;
    scene.inTime.fill(1, time.from, time.to);
  }
  return { ...p, scene };
};
const phrases: Step = (p) => ({ ...p, phrases: findNounPhrases(must(p.scene)) });
const actors: Step = (p) => ({ ...p, actors: findActors(must(p.scene), must(p.phrases)) });
const reports: Step = (p) => ({ ...p, drafts: draftReports(must(p.scene), must(p.actors), () => false) });

const eventInput = (p: Progress): EventInput => ({
  scene: must(p.scene),
  actors: must(p.actors),
  phrases: must(p.phrases),
  reports: must(p.drafts),
  times: must(p.times),
  published: p.document.published,
  skipped: () => false,
});
const events: Step = (p) => ({ ...p, events: draftEvents(eventInput(p)) });

export const steps: readonly Step[] = [tokens, times, names, phrases, actors, reports, events];

export const readText = (document: Document, text: string, tools: Tools): Pick<Reading, "reports" | "events"> => {
  const done = steps.reduce<Progress>((p, step) => step(p, tools), { document, text });
  const id = (kind: string, start: number, end: number) => `${kind}${start}-${end}`;
  const found = finishReports(must(done.scene), must(done.actors), must(done.drafts), { outlet: document.outlet, id });
  return { reports: found, events: finishEvents(eventInput(done), must(done.events), found.map((r) => r.id), id) };
};
