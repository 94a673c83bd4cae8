/** What people have done with reports and accounts. */
import type { Store } from "../../store/open-store.ts";

/** By the id of a report or an account: the last decision that holds. */
export const decidedOf = async (
  store: Store,
  facts: readonly { readonly id: string }[],
): Promise<(id: string) => "accepted" | "corrected" | undefined> => {
  const found = new Map<string, "accepted" | "corrected">();
  if (facts.length > 0) {
    const rows = await store.read
      .selectFrom("decision")
      .select(["kind", "target"])
      .where("kind", "in", ["accept", "correct"])
      .where("undone", "is", null)
      .where((e) => e.or(facts.map((f) => e("target", "like", `%"${f.id}"%`))))
      .orderBy("n")
      .execute();
    for (const r of rows)
      for (const f of facts) if (r.target.includes(`"${f.id}"`)) found.set(f.id, r.kind === "accept" ? "accepted" : "corrected");
  }
  return (id) => found.get(id);
};
