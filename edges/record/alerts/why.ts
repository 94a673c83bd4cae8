/** Why an article is in an alert, as it is kept: the words, reports and events that fit the search. */
import { z } from "zod";
import type { Hit } from "../../../schema/record/shapes.ts";

export const Why = z.object({
  /** stretches of the text around the words that fit */
  words: z.array(z.string()),
  reports: z.array(z.object({ id: z.string(), speaker: z.string().optional(), quote: z.string() })),
  events: z.array(z.object({ id: z.string(), type: z.string(), participants: z.array(z.string()) })),
});
export type Why = z.infer<typeof Why>;

const MOST = 5;

export const whyOf = (hit: Hit): Why => ({
  words: hit.snippets.slice(0, MOST).map((s) => s.text),
  reports: hit.reports
    .slice(0, MOST)
    .map((r) => ({ id: r.id, ...(r.speaker ? { speaker: r.speaker.name } : {}), quote: r.content.map((c) => c.quote).join(" … ") })),
  events: hit.events.slice(0, MOST).map((e) => ({ id: e.id, type: e.type, participants: e.participants.map((p) => p.name) })),
});
