/** The clause a trigger stands in: the content of a report, or its sentence. */
import type { NounPhrase } from "../mentions/noun-phrase.ts";
import { looksBack } from "../reports/frame.ts";
import type { ReportDraft } from "../reports/read-reports.ts";
import type { EventInput } from "./draft.ts";
import type { Scope } from "./subject.ts";
import type { Trigger } from "./trigger.ts";

const inside = (r: ReportDraft, at: number): boolean => r.content.regions.some((c) => at >= c.from && at < c.to);

const inHeader = (r: ReportDraft, at: number): boolean => at >= r.frame.from && at < r.frame.content;

/** The innermost report in whose content, or in whose header, the trigger stands. */
export const holderOf = (input: EventInput, at: number): ReportDraft | undefined =>
  input.reports.findLast((r) => inside(r, at)) ?? input.reports.findLast((r) => inHeader(r, at));

/** "and added": of a speaker who is not told again, the words by which he was told last. */
const lastTold = (input: EventInput, report: ReportDraft | undefined, at: number): NounPhrase | undefined => {
  const actor = report?.speaker?.actor;
  return actor && input.phrases.findLast((p) => p.from < at && input.actors.of(p) === actor);
};

const JUDGING: ReadonlySet<string> = new Set(["praise", "condemn"]);

export const scopeOf = (input: EventInput, trigger: Trigger): Scope => {
  const at = trigger.match.from;
  const report = input.reports.findLast((r) => inside(r, at));
  const region = report?.content.regions.find((c) => at >= c.from && at < c.to);
  const holder = holderOf(input, at);
  return {
    from: region?.from ?? trigger.sentence.from,
    speaker: holder?.speaker?.phrase ?? lastTold(input, holder, at),
    judged: holder?.content.regions[0]?.from === at && JUDGING.has(holder.frame.cue.entry.features.act ?? ""),
  };
};

/** 'said during the meeting: "In September"': what is quoted behind its header is told by itself. */
const quotedFrom = (input: EventInput, at: number): number => {
  const said = input.reports.find((r) => r.content.mode === "direct" && inHeader(r, at));
  const first = said?.content.regions.find((c) => c.from > at && input.scene.a.quotations.markOf[c.from - 1] !== -1);
  return first?.from ?? Number.POSITIVE_INFINITY;
};

/** Where what is said begins behind a trigger in the header of a report; nowhere where it stands in none. */
export const saidFrom = (input: EventInput, at: number): number => {
  const header = input.reports.find((r) => inHeader(r, at) && !looksBack(r.frame.tie));
  return header?.content.regions[0]?.from ?? Number.POSITIVE_INFINITY;
};

/** The clause a trigger stands in, its end told by the stretch of content that holds it; `content` is where that stretch begins. */
export const boundsOf = (input: EventInput, trigger: Trigger): { from: number; to: number; content: number } => {
  const at = trigger.match.from;
  const region = input.reports.findLast((r) => inside(r, at))?.content.regions.find((c) => at >= c.from && at < c.to);
  const { from } = trigger.sentence;
  const to = region ? trigger.sentence.to : Math.min(trigger.sentence.to, quotedFrom(input, at));
  return { from, to: region ? Math.min(to, region.to) : to, content: Math.max(from, region?.from ?? from) };
};
