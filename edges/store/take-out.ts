/** Versions of articles that count no more: their reports and accounts are left out of what is counted and joined. */
import { redrawEvents } from "./decide-events.ts";
import { countReports, tellNow } from "./told-later.ts";
import type { Writing } from "./writing.ts";

/** Before their rows go, or while they stay as older versions: nothing that is counted rests on them any more. */
export const takeOutVersions = async (w: Writing, versions: readonly number[]): Promise<void> => {
  if (versions.length === 0) return;
  await tellNow(w);
  await countReports(w, versions, -1);
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
