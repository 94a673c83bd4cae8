/** A typed client of the HTTP API, for browsers and Node: no dependency, one function an operation's name. */
import type { Answer, Asked, OperationId } from "../../schema/record/operations.ts";

export interface ClientOptions {
  /** where the desk is; the page's own origin if not given */
  readonly base?: string;
  /** a key from `khabar users key` */
  readonly token?: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** What is wrong with one parameter; `code` is that of its check. */
export interface ParameterProblem {
  readonly parameter: string;
  readonly code: string;
  readonly message: string;
}

export interface ApiProblem {
  /** urn:khabar:problem: and a code that stays */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** what the detail is made of */
  readonly values?: Readonly<Record<string, string | number>>;
  /** which parameters are wrong, and how */
  readonly errors?: readonly ParameterProblem[];
}

/** What the API says is wrong (RFC 9457). */
export class KhabarError extends Error {
  readonly problem: ApiProblem;
  constructor(problem: ApiProblem) {
    super(problem.detail ?? problem.title);
    this.name = "KhabarError";
    this.problem = problem;
  }
}

export interface Client {
  /** Asks something that changes nothing. */
  ask<I extends OperationId>(operation: I, parameters?: Asked<I>, signal?: AbortSignal): Promise<Answer<I>>;
  /** Asks for a change; long work answers with its state and goes on. */
  tell<I extends OperationId>(operation: I, parameters: Asked<I>): Promise<unknown>;
}

const search = (parameters: object): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined && one !== "") query.append(name, String(one));
  const text = query.toString();
  return text === "" ? "" : `?${text}`;
};

const answered = async (response: Response): Promise<unknown> => {
  if (response.ok) return response.json();
  const problem = await response.json().catch(() => ({ type: "about:blank", title: response.statusText, status: response.status }));
  throw new KhabarError(problem as ApiProblem);
};

/** Throws a KhabarError for what the API refuses, and fetch's own error where nobody answers. */
export const khabarClient = ({ base = "", token, fetch = globalThis.fetch }: ClientOptions = {}): Client => {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  const address = (operation: string) => `${base.replace(/\/$/u, "")}/api/${operation}`;
  return {
    ask: async (operation, parameters = {} as never, signal) =>
      (await answered(
        await fetch(`${address(operation)}${search(parameters as object)}`, { headers, ...(signal ? { signal } : {}) }),
      )) as never,
    tell: async (operation, parameters) =>
      answered(
        await fetch(address(operation), {
          method: "POST",
          headers: { ...headers, "content-type": "application/json" },
          body: JSON.stringify(parameters),
        }),
      ),
  };
};
