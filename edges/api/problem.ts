/** Errors as RFC 9457 has them: what is wrong, where, and what to do. */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { problemKinds, problemType } from "../../schema/record/problems.ts";
import type { ApiProblem, ParameterProblem } from "../client/client.ts";
import { RecordError } from "../record/record-error.ts";
import { StoreError, storeError } from "../store/store-error.ts";

interface More {
  readonly headers?: Readonly<Record<string, string>>;
  readonly errors?: readonly ParameterProblem[];
}

/** An answer that is an error. */
export class ProblemError extends Error {
  readonly error: RecordError;
  readonly more: More;
  constructor(error: RecordError, more: More = {}) {
    super(error.message);
    this.error = error;
    this.more = more;
  }
}

/** `what` of the record's own errors is never a path: where the record lies is nobody's business on the web. */
const problemOf = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  if (error instanceof RecordError) return new ProblemError(error);
  const known = storeError(error, "the record");
  if (known instanceof StoreError)
    return new ProblemError(new RecordError("record-not-available", { what: known.message }), { headers: { "retry-after": "5" } });
  return new ProblemError(new RecordError("own-mistake"));
};

const bodyOf = ({ error, more }: ProblemError): ApiProblem => ({
  type: problemType(error.code),
  ...problemKinds[error.kind],
  detail: error.message,
  values: error.values,
  ...(more.errors ? { errors: more.errors } : {}),
});

export const answerProblem = (c: Context, error: unknown, log: (error: unknown) => void): Response => {
  const problem = problemOf(error);
  const body = bodyOf(problem);
  if (body.status === 500) log(error);
  return c.body(JSON.stringify(body), body.status as ContentfulStatusCode, {
    ...problem.more.headers,
    "content-type": "application/problem+json; charset=utf-8",
  });
};
