/** A person says that a reading is right. */
import { sentence } from "../../../schema/record/decision-sentences.ts";
import type { Writing } from "../../store/writing.ts";
import type { DecisionKind } from "./decision-kind.ts";
import { inForce, type ReadingTarget, tableOf, targetRow } from "./reading-target.ts";

/** What was corrected is not marked less for being accepted too. */
const mark = async (w: Writing, t: ReadingTarget): Promise<boolean> => {
  const n = await targetRow(w.db, t);
  if (n === undefined) return false;
  await w.db.updateTable(tableOf(t)).set({ decided: "accepted" }).where("n", "=", n).where("decided", "is", null).execute();
  return true;
};

export const acceptDecision: DecisionKind<ReadingTarget> = {
  apply: mark,
  async undo(w, t) {
    const n = await targetRow(w.db, t);
    if (n === undefined) return;
    await w.db.updateTable(tableOf(t)).set({ decided: null }).where("n", "=", n).where("decided", "=", "accepted").execute();
    for (const other of await inForce(w.db, t.at))
      if (other.kind === "accept" && (await targetRow(w.db, other.target)) === n) await mark(w, other.target);
  },
  about: (t) => sentence(`accepted-${t.of}`, { words: t.words }),
};
