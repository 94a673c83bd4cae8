/** What makes a reading doubtful, in words. */
import type { Event, Report } from "../../../schema/reading.ts";
import * as v from "../../../schema/vocabulary.ts";

export type Doubt = (typeof v.doubts)[number]["id"];
export interface Doubting {
  readonly kind: Doubt;
  readonly words: string;
}

/** Below it the reader calls itself unsure. */
const UNSURE = 0.7;

const doubt = (kind: Doubt, more = ""): Doubting => ({ kind, words: `${v.doubts.find((d) => d.id === kind)?.en ?? kind}${more}` });
const percent = (share: number): string => `${Math.round(share * 100)}%`;

const unsure = (confidence: number): Doubting[] =>
  confidence < UNSURE ? [doubt("unsure", ` (${percent(confidence)} of such readings are right)`)] : [];

/** `reason`: why it joined its claim, where that is only likely. */
export const doubtsOfReport = (r: Report, likely: boolean, reason: string | null): Doubting[] => {
  const speaker = r.chain.find((l) => l.role === "speaker");
  const inherited = r.chain.find((l) => l.role !== "speaker" && l.given === "inherited");
  return [
    ...unsure(r.confidence),
    ...(speaker ? [] : [doubt("no-speaker")]),
    ...(speaker && (speaker.given === "dropped" || speaker.given === "pronoun" || speaker.given === "inherited")
      ? [doubt("dropped", `: ${speaker.name}`)]
      : []),
    ...(speaker?.given === "anonymous" ? [doubt("anonymous", `: ${speaker.name}`)] : []),
    ...(inherited ? [doubt("inherited", `: ${inherited.name}`)] : []),
    ...(likely ? [doubt("likely-join", reason ? `: ${reason}` : "")] : []),
    ...(r.in === "title" ? [doubt("in-title")] : []),
  ];
};

/** `conflicts`: fields on which articles disagree. */
export const doubtsOfEvent = (e: Event, likely: boolean, reason: string | null, conflicts: readonly string[]): Doubting[] => [
  ...unsure(e.confidence),
  ...(e.participants.length < 2 && e.type !== "conference" && e.type !== "summit" ? [doubt("few-participants")] : []),
  ...(e.time ? [] : [doubt("no-time")]),
  ...(likely ? [doubt("likely-join", reason ? `: ${reason}` : "")] : []),
  ...(conflicts.length > 0 ? [doubt("conflict", `: ${conflicts.join(", ")}`)] : []),
  ...(e.in === "title" ? [doubt("in-title")] : []),
];
