/** Versions of articles that count no more: their reports and accounts are left out of what is counted and joined. */
import { sql } from "kysely";
import { redrawEvents } from "./decide-events.ts";
import type { Writing } from "./writing.ts";

/**
 * Adds what a version's reports tell of actors, or takes it away: whoever speaks or carries, and whom these were merged into. All its
 * reports, also those that repeat another: which of them repeat changes with their claims, and what is taken away must be what was added.
 */
export const countReports = async (w: Writing, version: number, by: 1 | -1): Promise<void> => {
  await sql`
    with told (report, actor) as (
      select n, speaker from report where version = ${version} and speaker is not null
      union select r.n, l.actor from report r join link l on l.report = r.n
        where r.version = ${version} and l.role = 'carrier' and l.actor is not null
    ), heads (report, actor) as (
      select report, actor from told union select t.report, a."into" from told t join actor a on a.n = t.actor where a."into" is not null
    ), sums (actor, n) as (select actor, count(*) from heads group by actor)
    update actor set reports = reports + ${by} * sums.n, told = told + ${by} * sums.n from sums where actor.n = sums.actor`.execute(w.db);
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
