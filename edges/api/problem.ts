/** Errors as RFC 9457 has them: what is wrong, where, and what to do. */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { RecordError } from "../record/record-error.ts";
import { StoreError, storeError } from "../store/store-error.ts";

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** which parameters are wrong, and how */
  readonly errors?: readonly { readonly parameter: string; readonly message: string }[];
}

/** An answer that is an error. */
export class ProblemError extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  constructor(problem: Omit<Problem, "type"> & { readonly type?: string }, headers: Readonly<Record<string, string>> = {}) {
    super(problem.detail ?? problem.title);
    this.problem = { type: "about:blank", ...problem };
    this.headers = headers;
  }
}

const OF_RECORD = {
  "not-found": [404, "Not found"],
  "bad-request": [400, "Bad request"],
  "not-allowed": [403, "Not allowed"],
  conflict: [409, "Conflict"],
} as const;

/** `path` is never told: where the record lies is nobody's business on the web. */
const problemOf = (error: unknown): ProblemError => {
  if (error instanceof ProblemError) return error;
  if (error instanceof RecordError) {
    const [status, title] = OF_RECORD[error.kind];
    return new ProblemError({ title, status, detail: error.message });
  }
  const known = storeError(error, "the record");
  if (known instanceof StoreError)
    return new ProblemError({ title: "The record is not available", status: 503, detail: known.message }, { "retry-after": "5" });
  return new ProblemError({
    title: "Something went wrong here",
    status: 500,
    detail: "This is a mistake of Khabar, not yours; its log tells more.",
  });
};

export const answerProblem = (c: Context, error: unknown, log: (error: unknown) => void): Response => {
  const { problem, headers } = problemOf(error);
  if (problem.status === 500) log(error);
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    ...headers,
    "content-type": "application/problem+json; charset=utf-8",
  });
};
