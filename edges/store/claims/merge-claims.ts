/** Reports into one claim, and claims into one: the one with the least number stays. */
import type { Row } from "../../../schema/record/tables.ts";
import type { Writing } from "../writing.ts";
import { claimIdOf } from "./draw-claims.ts";
import type { Group } from "./groups.ts";
import { claimsMerged } from "./reports-in-hand.ts";
import type { ToldRow } from "./told-rows.ts";

/** Until it is drawn: only that it is there. */
const bare = (r: ToldRow): Row<"claim"> => ({
  n: r.n,
  id: claimIdOf(r.id),
  speaker: null,
  content: r.words,
  act: r.act,
  polarity: r.polarity,
  first_instant: null,
  last_instant: null,
  reports: 0,
  articles: 0,
  outlets: 0,
  certain: 0,
  possible: 0,
});

/** What the others did to claims, and what was done to them, is theirs who takes them in. */
const moveLinks = async (w: Writing, from: readonly number[], into: number): Promise<void> => {
  const links = await w.db
    .selectFrom("claim_link")
    .selectAll()
    .where((e) => e.or([e("from", "in", from), e("to", "in", from)]))
    .execute();
  const end = (n: number): number => (from.includes(n) ? into : n);
  const moved = links.map((l) => ({ ...l, from: end(l.from), to: end(l.to) })).filter((l) => l.from !== l.to);
  if (moved.length > 0)
    await w.db
      .insertInto("claim_link")
      .values(moved)
      .onConflict((c) => c.doNothing())
      .execute();
};

/** A claim is numbered by its first report in the store. Gives the number of the group's; it is there, and its reports are still to be put into it. */
export const claimOfGroup = async (w: Writing, { reports, claims }: Group): Promise<number> => {
  const least = [...reports].sort((a, b) => a.n - b.n)[0];
  const into = Math.min(claims[0] ?? Number.POSITIVE_INFINITY, least?.n ?? Number.POSITIVE_INFINITY);
  if (!claims.includes(into)) w.insert("claim", [bare(least as ToldRow)]);
  const others = claims.filter((c) => c !== into);
  if (others.length > 0) {
    await w.db.deleteFrom("origin").where("claim", "in", others).execute();
    await w.db.updateTable("report").set({ claim: into }).where("claim", "in", others).execute();
    await moveLinks(w, others, into);
    await w.db.deleteFrom("claim").where("n", "in", others).execute();
    claimsMerged(w, others, into);
  }
  return into;
};

/** Gives the number of the claim; it is to be drawn. */
export const mergeInto = async (w: Writing, group: Group): Promise<number> => {
  const into = await claimOfGroup(w, group);
  const { reports } = group;
  if (reports.length > 0)
    await w.db
      .updateTable("report")
      .set({ claim: into })
      .where(
        "n",
        "in",
        reports.map((r) => r.n),
      )
      .execute();
  return into;
};
