/** Who may change what somebody made, and in whose name a change is kept. */
import { RecordError } from "./record-error.ts";
import type { RunContext } from "./runs/run.ts";

/** Whoever works on the file itself, or at an address of this machine. */
export const OWNER = "owner";

export const nameOf = (context: RunContext): string => context.by ?? OWNER;
export const momentOf = (context: RunContext): string => (context.now ?? (() => new Date().toISOString()))();

/** The record's owner and admins; whoever made it, unless it is a reader by now. */
export const mayChange = (context: RunContext, madeBy: string): boolean => {
  const role = context.role ?? "admin";
  return role === "admin" || (role === "reviewer" && nameOf(context) === madeBy);
};

/** Throws a RecordError with the code given. */
export const checkRight = (context: RunContext, madeBy: string, wrong: "others-case" | "others-search"): void => {
  if (!mayChange(context, madeBy)) throw new RecordError(wrong, { by: madeBy });
};
