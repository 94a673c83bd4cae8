/** Which actors of the record the actors of a reading are. */
import type { Reading } from "../../../schema/reading.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";

/** Row numbers by the reading's own ids: as the chains and the participants have them. */
export const globalActors = async (
  store: Store,
  reading: Omit<Reading, "article">,
  reports: readonly Pick<Row<"report">, "n" | "local">[],
  accounts: readonly Pick<Row<"account">, "n" | "local">[],
): Promise<Map<string, number>> => {
  const actors = new Map<string, number>();
  const put = (local: string | undefined, n: number | null) => {
    if (local !== undefined && n !== null) actors.set(local, n);
  };
  const reportOf = new Map(reports.map((r) => [r.n, reading.reports.find((x) => x.id === r.local)]));
  const eventOf = new Map(accounts.map((a) => [a.n, reading.events.find((x) => x.id === a.local)]));
  if (reportOf.size > 0) {
    const links = await store.read
      .selectFrom("link")
      .select(["report", "position", "actor"])
      .where("report", "in", [...reportOf.keys()])
      .execute();
    for (const l of links) put(reportOf.get(l.report)?.chain[l.position]?.actor, l.actor);
  }
  if (eventOf.size > 0) {
    const rows = await store.read
      .selectFrom("participant")
      .select(["account", "position", "actor"])
      .where("account", "in", [...eventOf.keys()])
      .execute();
    for (const p of rows) put(eventOf.get(p.account)?.participants[p.position]?.actor, p.actor);
  }
  return actors;
};
