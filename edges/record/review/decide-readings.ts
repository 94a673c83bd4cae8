/** Readings accepted and corrected. */
import type { Parameters, Result } from "../../../schema/record/operation.ts";
import type { accept, correct } from "../../../schema/record/operations/review.ts";
import type { Store } from "../../store/open-store.ts";
import { decideIn } from "../decisions/decide.ts";
import { targetOf } from "../decisions/reading-target.ts";
import type { RunContext } from "../runs/run.ts";

export const acceptReading = (store: Store, p: Parameters<typeof accept>, context: RunContext): Promise<Result<typeof accept>> =>
  decideIn(store, context, "accept", p.note, (w) => targetOf(w.db, p.id));

export const correctReading = (store: Store, p: Parameters<typeof correct>, context: RunContext): Promise<Result<typeof correct>> =>
  decideIn(store, context, "correct", p.note, async (w) => ({ ...(await targetOf(w.db, p.id)), correction: p.correction }));
