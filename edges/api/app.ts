/** The HTTP API: every operation of the record under its own name. Answers come from the store's reading side; long work goes to a thread. */
import { type Context, Hono } from "hono";
import { accepts } from "hono/accepts";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import { streamSSE } from "hono/streaming";
import type { RecordOperation } from "../../schema/record/operation.ts";
import { recordOperations } from "../../schema/record/operations.ts";
import { operationById, runOperation } from "../record/operations.ts";
import { RecordError } from "../record/record-error.ts";
import type { Role } from "../../schema/record/tables.ts";
import type { Store } from "../store/open-store.ts";
import type { Answer } from "./answer-of.ts";
import type { Answers } from "./answers.ts";
import { addExport } from "./export-route.ts";
import type { LongWork, WorkState } from "./long-work.ts";
import { openApi } from "./openapi.ts";
import { checked, fromAddress } from "./parameters.ts";
import { answerProblem, ProblemError } from "./problem.ts";

export type { Role };

/** Who asks. On a local address everybody is the owner. */
export interface Asker {
  readonly name: string;
  readonly role: Role;
}

export type ApiEnv = { Variables: { asker: Asker } };

/** Written before the change is made: nothing is changed of which the log does not know. */
export type Audit = (by: string, what: string, parameters: unknown, c: Context) => Promise<void>;

export interface ApiOptions {
  readonly store: Store;
  readonly answers: Answers;
  readonly work: LongWork;
  readonly version: string;
  /** errors of our own making */
  readonly log: (error: unknown) => void;
  /** what somebody changed, for the audit log */
  readonly audit: Audit;
}

const MOST_BODY = 1024 * 1024;
/** What changes the record's articles is for those who keep it; what corrects its readings is for reviewers. */
const roleOf = (o: RecordOperation): Role => o.role ?? (!o.changes ? "reader" : o.long ? "admin" : "reviewer");
const RANK: Readonly<Record<Role, number>> = { reader: 0, reviewer: 1, admin: 2 };

export const requireRole = (asker: Asker, role: Role): void => {
  if (RANK[asker.role] < RANK[role]) throw new RecordError("role-wanted", { role, name: asker.name, has: asker.role });
};

const bodyOf = async (c: Context): Promise<Record<string, unknown>> => {
  if (!/^application\/json\b/iu.test(c.req.header("content-type") ?? "")) throw new RecordError("json-wanted");
  try {
    const body: unknown = await c.req.json();
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // told below
  }
  throw new RecordError("not-json");
};

/** Files of the machine are not taken in over the web: addresses only; what is uploaded has a door of its own. */
const onlyAddresses = (operation: RecordOperation, parameters: unknown): void => {
  const { sources = [], allow } = parameters as { sources?: string[]; allow?: string[] };
  if (allow && allow.length > 0) throw new RecordError("private-over-web");
  const local = operation.id === "add" ? sources.filter((s) => !/^https?:\/\//iu.test(s)) : [];
  if (local.length > 0) throw new RecordError("only-addresses", { given: local[0] ?? "" });
};

const aboutWhat = (parameters: unknown): readonly string[] => {
  const { sources, feeds, items } = parameters as { sources?: string[]; feeds?: string[]; items?: string[] };
  return sources ?? feeds ?? items ?? [];
};

/** The length is told so that nobody compresses once more. */
const sent = (c: Context, { body, zipped, tag }: Answer): Response => {
  const supports = ["gzip", "identity"];
  const zip = zipped !== undefined && accepts(c, { header: "Accept-Encoding", supports, default: "identity" }) === "gzip";
  return c.body(zip ? zipped : body, 200, {
    "cache-control": "private, no-cache",
    "content-type": "application/json",
    etag: zip ? `W/"${tag}"` : `"${tag}"`,
    ...(zipped ? { vary: "Accept-Encoding" } : {}),
    ...(zip ? { "content-encoding": "gzip" } : {}),
    "content-length": String((zip ? zipped : body).length),
  });
};

export const stateOut = (state: WorkState) => ({ ...state, parameters: undefined });

export const createApi = (o: ApiOptions): Hono<ApiEnv> => {
  const api = new Hono<ApiEnv>();
  api.onError((error, c) => answerProblem(c, error, o.log));
  api.use(
    bodyLimit({
      maxSize: MOST_BODY,
      onError: () => {
        throw new RecordError("request-too-large");
      },
    }),
  );
  api.get("/openapi.json", etag(), (c) => c.json(openApi(o.version)));

  for (const operation of recordOperations.filter((r) => !r.local)) {
    if (!operation.changes) {
      api.get(`/${operation.id}`, etag(), async (c) => {
        requireRole(c.var.asker, roleOf(operation));
        const { name: by, role } = c.var.asker;
        const parameters = checked(operation, fromAddress(new URL(c.req.url)));
        return sent(c, await o.answers.to({ operation: operation.id, parameters, by, role }));
      });
      continue;
    }
    api.post(`/${operation.id}`, async (c) => {
      const { asker } = c.var;
      requireRole(asker, roleOf(operation));
      const parameters = checked(operation, await bodyOf(c));
      onlyAddresses(operation, parameters);
      await o.audit(asker.name, operation.id, parameters, c);
      if (operation.long)
        return c.json(stateOut(o.work.start({ operation: operation.id, parameters, by: asker.name, about: aboutWhat(parameters) })), 202);
      return c.json((await runOperation(o.store, operation.id, parameters, { by: asker.name, role: asker.role })) as object);
    });
  }

  addExport(api, o);
  api.get("/work", (c) => c.json({ items: o.work.list().map(stateOut) }));
  api.post("/work/:id/stop", async (c) => {
    requireRole(c.var.asker, "admin");
    await o.audit(c.var.asker.name, "stop", { work: Number(c.req.param("id")) }, c);
    if (!o.work.stop(Number(c.req.param("id")))) throw new RecordError("no-such-work");
    return c.json({});
  });
  api.get("/work/events", (c) =>
    streamSSE(c, async (stream) => {
      const send = (state: WorkState) => void stream.writeSSE({ event: "work", data: JSON.stringify(stateOut(state)) });
      o.work.changes.on("change", send);
      stream.onAbort(() => void o.work.changes.off("change", send));
      for (const state of o.work.list()) send(state);
      while (!stream.aborted) await stream.sleep(15_000).then(() => stream.writeSSE({ event: "alive", data: "" }));
    }),
  );
  // last, or the desk's own page would answer for what is no operation
  api.all("*", (c) => {
    const operation = operationById.get(c.req.path.replace(/^.*\/api\//u, ""));
    if (!operation || operation.local) throw new RecordError("no-operation");
    const method = operation.changes ? "POST" : "GET";
    throw new ProblemError(new RecordError("wrong-method", { operation: operation.id, method }), {
      headers: { allow: operation.changes ? method : `${method}, HEAD` },
    });
  });
  return api;
};
