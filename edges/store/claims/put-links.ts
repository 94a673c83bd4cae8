/** Links between claims, from links between their reports. */
import type { FoundLink } from "../../../core/record/claims/claim-links.ts";
import type { Writing } from "../writing.ts";

/** Pairs of claims of which a person said that the one does nothing to the other. */
const deniedLinks = async (w: Writing): Promise<Set<string>> => {
  const rows = await w.db.selectFrom("decision").select("target").where("kind", "=", "link-claims").where("undone", "is", null).execute();
  const none = rows
    .map((r) => JSON.parse(r.target) as { kind: string; from: { at: { id: string } }; to: { at: { id: string } } })
    .filter((t) => t.kind === "none");
  if (none.length === 0) return new Set();
  const ids = none.flatMap((t) => [t.from.at.id, t.to.at.id]);
  const claims = new Map(
    (await w.db.selectFrom("report").select(["id", "claim"]).where("id", "in", ids).execute()).map((r) => [r.id, r.claim]),
  );
  return new Set(none.map((t) => `${claims.get(t.from.at.id)} ${claims.get(t.to.at.id)}`));
};

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
  const denied = found.size === 0 ? new Set<string>() : await deniedLinks(w);
  for (const row of found.values()) {
    if (denied.has(`${row.from} ${row.to}`)) continue;
    await w.db
      .insertInto("claim_link")
      .values(row)
      .onConflict((c) =>
        c.columns(["from", "to", "kind"]).doUpdateSet({ certainty: row.certainty }).where("claim_link.certainty", "=", "likely"),
      )
      .execute();
  }
};
