/** Versions of articles that count no more: their reports and accounts are left out of what is counted and joined. */
import { redrawEvents } from "./decide-events.ts";
import { countAll, tellNow } from "./told-later.ts";
import type { Writing } from "./writing.ts";

/**
 * Adds what a version's reports tell of actors, or takes it away: whoever speaks or carries, and whom these were merged into. All its
 * reports, also those that repeat another: which of them repeat changes with their claims, and what is taken away must be what was added.
 */
export const countReports = async (w: Writing, version: number, by: 1 | -1): Promise<void> => {
  await tellNow(w);
  await countAll(w, [version], by);
};

/** Versions that are shown and counted, before their rows go, or while they stay as older ones: nothing that is counted rests on them any more. */
export const takeOutVersions = async (w: Writing, versions: readonly number[]): Promise<void> => {
  if (versions.length === 0) return;
  for (const version of versions) await countReports(w, version, -1);
  const events = await w.db
    .selectFrom("account")
    .select("event")
    .distinct()
    .where("version", "in", [...versions])
    .where("event", "is not", null)
    .execute();
  await w.db
    .updateTable("report")
    .set({ counted: 0 })
    .where("version", "in", [...versions])
    .execute();
  await w.db
    .updateTable("account")
    .set({ counted: 0, event: null, certainty: null, reason: null })
    .where("version", "in", [...versions])
    .execute();
  await redrawEvents(
    w,
    events.map((e) => e.event as number),
  );
};
