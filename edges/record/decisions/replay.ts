/** Decisions that are in force, carried out again on what was drawn anew. */
import type { Row } from "../../../schema/record/tables.ts";
import type { Writing } from "../../store/writing.ts";
import type { DecisionName } from "./decision-kind.ts";
import { isForgotten } from "./lose-decisions.ts";
import { decisionKind } from "./decision-kinds.ts";

/** Carries it out and keeps whether what it is about was there. */
export const replay = async (w: Writing, row: Pick<Row<"decision">, "n" | "kind" | "target">): Promise<boolean> => {
  const target: unknown = JSON.parse(row.target);
  const done = !isForgotten(target) && (await (await decisionKind(row.kind)).apply(w, target));
  await w.db
    .updateTable("decision")
    .set({ lost: done ? 0 : 1 })
    .where("n", "=", row.n)
    .execute();
  return done;
};

/** Those on claims; events carry theirs out by themselves when they are drawn. */
const ON_CLAIMS: readonly DecisionName[] = ["join-claims", "split-claim", "link-claims"];

/** After claims were loosened and joined again: what people decided about them, and `also` these, by number. */
export const replayOnClaims = async (w: Writing, reports: readonly number[], also: readonly number[] = []): Promise<void> => {
  const rows = await w.db.selectFrom("decision").selectAll().where("undone", "is", null).orderBy("n").execute();
  const onClaims = rows.filter((r) => ON_CLAIMS.includes(r.kind));
  const ids = new Set<string>();
  if (onClaims.length > 0)
    for (let at = 0; at < reports.length; at += 500) {
      const named = await w.db
        .selectFrom("report as r")
        .innerJoin("version as v", "v.n", "r.version")
        .innerJoin("article as a", "a.n", "v.article")
        .select("a.id")
        .distinct()
        .where("r.n", "in", reports.slice(at, at + 500))
        .execute();
      for (const r of named) ids.add(r.id);
    }
  for (const row of rows) if (also.includes(row.n) || (onClaims.includes(row) && namesOne(row.target, ids))) await replay(w, row);
};

/** Whether one of the strings in a target is one of these. */
export const namesOne = (target: string, ids: ReadonlySet<string>): boolean =>
  [...target.matchAll(/"((?:[^"\\]|\\.)*)"/gu)].some((m) => ids.has(JSON.parse(`"${m[1]}"`) as string));
