/** Decisions kept and carried out, and taken back. */
import type { Store } from "../../store/open-store.ts";
import { letGoOfDecided } from "../../store/claims/groups.ts";
import { inWriting, type Writing } from "../../store/writing.ts";
import { RecordError } from "../record-error.ts";
import { momentOf, nameOf } from "../rights.ts";
import type { RunContext } from "../runs/run.ts";
import type { DecisionName } from "./decision-kind.ts";
import { isForgotten } from "./lose-decisions.ts";
import { decisionKind } from "./decision-kinds.ts";

/** Keeps the decision and carries it out, or does neither. Gives its number. Throws a RecordError where its target is not in the record. */
export const decide = async (w: Writing, kind: DecisionName, target: unknown, by: string, note: string | undefined): Promise<number> => {
  const n = await w.next("decision");
  w.insert("decision", [{ n, at: w.now, by, kind, target: JSON.stringify(target), note: note ?? null, undone: null, lost: 0 }]);
  letGoOfDecided(w);
  if (!(await (await decisionKind(kind)).apply(w, target))) throw new RecordError("target-gone");
  return n;
};

type Made = { readonly decision: number };

/** `make` finds the target, which must not have changed when it is decided on. */
export const decideIn = (
  store: Store,
  context: RunContext,
  kind: DecisionName,
  note: string | undefined,
  make: (w: Writing) => Promise<unknown>,
): Promise<Made> =>
  inWriting(store.write, momentOf(context), async (w) => ({ decision: await decide(w, kind, await make(w), nameOf(context), note) }));

export const undoDecision = async (store: Store, { decision }: { readonly decision: number }, context: RunContext): Promise<Made> =>
  inWriting(store.write, momentOf(context), async (w) => {
    const row = await w.db.selectFrom("decision").selectAll().where("n", "=", decision).executeTakeFirst();
    if (!row) throw new RecordError("no-decision", { number: decision });
    if (row.undone !== null) throw new RecordError("undone-already", { number: decision, day: row.undone.slice(0, 10) });
    await w.db.updateTable("decision").set({ undone: w.now }).where("n", "=", decision).execute();
    const target: unknown = JSON.parse(row.target);
    if (!isForgotten(target)) await (await decisionKind(row.kind)).undo(w, target);
    return { decision };
  });
