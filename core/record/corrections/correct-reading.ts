/** A reading with one of its reports or events as a person says it is, or without it. The text is never touched. */
import type { Event, Reading, Report } from "../../../schema/reading.ts";
import type { Correction } from "../../../schema/record/operations/review.ts";
import { correctEvent } from "./correct-event.ts";
import { correctReport } from "./correct-report.ts";
import { CorrectionError } from "./stretch.ts";

export type Read = Omit<Reading, "article">;
export interface Words {
  readonly title: string;
  readonly text: string;
}

const withoutReport = (reading: Read, id: string): Read => ({
  ...reading,
  reports: reading.reports
    .filter((r) => r.id !== id)
    .map(({ within, ...r }): Report => ({ ...r, ...(within && within !== id ? { within } : {}) })),
  events: reading.events.map(({ reportedBy, ...e }): Event => ({ ...e, ...(reportedBy && reportedBy !== id ? { reportedBy } : {}) })),
});

const alone = (c: Correction): void => {
  if (Object.values(c).filter((v) => v !== undefined).length > 1)
    throw new CorrectionError("remove: what is removed is not corrected besides");
};

/** `local`: id in the reading. Throws a CorrectionError for a correction that does not fit the words or the kind of thing. */
export const correctReading = (reading: Read, words: Words, kind: "report" | "event", local: string, c: Correction): Read => {
  if (Object.values(c).every((v) => v === undefined)) throw new CorrectionError("correction: it says nothing");
  if (c.remove) alone(c);
  const of = (where: "title" | undefined) => (where ? words.title : words.text);
  if (kind === "report") {
    if (c.remove) return withoutReport(reading, local);
    const reports = reading.reports.map((r) => (r.id === local ? correctReport(r, c, of(r.in), reading.mentions) : r));
    return { ...reading, reports };
  }
  if (c.remove) return { ...reading, events: reading.events.filter((e) => e.id !== local) };
  const events = reading.events.map((e) => (e.id === local ? correctEvent(e, c, of(e.in), reading.mentions) : e));
  return { ...reading, events };
};
