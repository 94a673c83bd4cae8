/** Links between claims, from links between their reports. */
import type { FoundLink } from "../../../core/record/claims/claim-links.ts";
import type { Writing } from "../writing.ts";

/** What is sure stays sure; what is there is not doubled. */
export const putLinks = async (w: Writing, links: readonly FoundLink[]): Promise<void> => {
  if (links.length === 0) return;
  const reports = [...new Set(links.flatMap((l) => [l.from, l.to]))];
  const rows = await w.db.selectFrom("report").select(["n", "claim"]).where("n", "in", reports).execute();
  const claimOf = new Map(rows.map((r) => [r.n, r.claim]));
  const found = new Map<string, { from: number; to: number; kind: FoundLink["kind"]; certainty: FoundLink["certainty"]; reason: string }>();
  for (const l of links) {
    const [from, to] = [claimOf.get(l.from), claimOf.get(l.to)];
    if (!from || !to || from === to) continue;
    const key = `${from} ${to} ${l.kind}`;
    if (!found.has(key) || l.certainty === "sure") found.set(key, { from, to, kind: l.kind, certainty: l.certainty, reason: l.reason });
  }
  for (const row of found.values())
    await w.db
      .insertInto("claim_link")
      .values(row)
      .onConflict((c) =>
        c.columns(["from", "to", "kind"]).doUpdateSet({ certainty: row.certainty }).where("claim_link.certainty", "=", "likely"),
      )
      .execute();
};
