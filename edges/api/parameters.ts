/** Parameters of an operation from an address or a body, checked by the operation's own shape. */
import type { z } from "zod";
import type { RecordOperation } from "../../schema/record/operation.ts";
import { RecordError } from "../record/record-error.ts";
import { ProblemError } from "./problem.ts";

const wrong = (issues: readonly z.core.$ZodIssue[]): ProblemError =>
  new ProblemError(
    new RecordError("parameters-wrong", { what: issues.map((i) => `${i.path.join(".") || "parameters"}: ${i.message}`).join("; ") }),
    { errors: issues.map((i) => ({ parameter: i.path.join("."), code: i.code, message: i.message })) },
  );

/** A name nobody knows is a slip of the pen that would silently change the answer. */
export const parsed = <P extends z.ZodObject>(shape: P, given: Readonly<Record<string, unknown>>): z.output<P> => {
  const found = shape.strict().safeParse(given);
  if (found.success) return found.data as z.output<P>;
  throw wrong(found.error.issues);
};

export const checked = (operation: RecordOperation, given: Readonly<Record<string, unknown>>): unknown =>
  parsed(operation.parameters, given);

/** A parameter given several times is a list. */
export const fromAddress = (url: URL): Record<string, unknown> => {
  const given: Record<string, unknown> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const all = url.searchParams.getAll(name);
    given[name] = all.length > 1 ? all : all[0];
  }
  return given;
};
