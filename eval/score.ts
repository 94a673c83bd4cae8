/**
 * Scores readings against gold with the definitions of the gold's own scorer: a report is found where its content overlaps by
 * half (words, intersection over union); an event by type and at least two of its participants.
 */
import type { Reading } from "../schema/reading.ts";
import type { Case } from "./notation.ts";
import { scoreEvents } from "./score-events.ts";
import { scoreReports } from "./score-reports.ts";
import { type Score, Tally } from "./tally.ts";

/** The score of one article: body only. */
export const scoreArticle = (gold: Case, reading: Reading | undefined, text: string): Score => {
  const t = new Tally(gold.meta.source ?? gold.title);
  const body = <T extends { readonly in?: "title" | undefined }>(list: readonly T[] | undefined): T[] =>
    (list ?? []).filter((x) => x.in !== "title");
  scoreReports(
    t,
    gold.items.filter((i) => i.kind === "report"),
    body(reading?.reports),
    text,
  );
  scoreEvents(
    t,
    gold.items.filter((i) => i.kind === "event"),
    body(reading?.events),
  );
  return { counts: t.counts, rights: t.rights, misses: t.misses };
};
