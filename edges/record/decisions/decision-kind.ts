/** What a person decided, as the record carries it out, takes it back, and carries it out again when it is drawn anew. */
import type { InBoth } from "../../../schema/record/decision-sentences.ts";
import type { Row } from "../../../schema/record/tables.ts";
import type { Writing } from "../../store/writing.ts";

export type DecisionName = Row<"decision">["kind"];

export interface DecisionKind<T = unknown> {
  /**
   * Carries the decision out on the rows that are there. `target` names things by what outlasts a new reading: an actor's id, an
   * article's id with a stretch of words. False where what it is about is not in the record (any more).
   */
  apply(w: Writing, target: T): Promise<boolean>;
  /** The record is as it would be without it: what it touched is drawn anew, the other decisions that are in force carried out again. */
  undo(w: Writing, target: T): Promise<void>;
  /** In a few words of each language, for a list; `target` as it was kept. */
  about(target: T): InBoth<string>;
}
