/** Who asks: everybody who reaches a local address, or whoever a session or key belongs to. */
import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { RecordError } from "../../record/record-error.ts";
import type { ApiEnv, Asker } from "../app.ts";
import { ProblemError } from "../problem.ts";
import type { Accounts } from "./accounts.ts";

export const SESSION_COOKIE = "khabar_session";

const OWNER: Asker = { name: "owner", role: "admin" };
const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/iu;

/**
 * Nobody logs in at a local address, so a page elsewhere must not be able to speak to it: neither by a name of its own that leads
 * here (DNS rebinding), nor from its own origin.
 */
export const localOwner: MiddlewareHandler<ApiEnv> = async (c, next) => {
  if (!LOCAL.test(c.req.header("host") ?? "")) throw new RecordError("wrong-host");
  c.set("asker", OWNER);
  await next();
};

/** What changes something must come from the desk itself: another site's page cannot make a browser's session do it. */
export const sameOrigin: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const safe = c.req.method === "GET" || c.req.method === "HEAD";
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const foreign =
    origin === undefined ? site !== undefined && site !== "same-origin" && site !== "none" : !isOwn(origin, c.req.header("host"));
  if (!safe && foreign) throw new RecordError("from-elsewhere");
  await next();
};

const isOwn = (origin: string, host: string | undefined): boolean => URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();

/** Feed readers know names and passwords only: there a key may stand in the password's place, for reading. A user's password is taken at the log-in alone. */
const keyOf = (authorization: string, method: string): string | undefined => {
  const bearer = /^Bearer\s+(\S+)$/iu.exec(authorization)?.[1];
  const basic = /^Basic\s+(\S+)$/iu.exec(authorization)?.[1];
  if (bearer || !basic || (method !== "GET" && method !== "HEAD")) return bearer;
  const key = Buffer.from(basic, "base64")
    .toString("utf8")
    .replace(/^[^:]*:/u, "");
  return key.startsWith("khabar_") ? key : "not a key";
};

/** A key in `Authorization: Bearer`, else a session. */
export const askedBy =
  (accounts: Accounts): MiddlewareHandler<ApiEnv> =>
  async (c, next) => {
    const bearer = keyOf(c.req.header("authorization") ?? "", c.req.method);
    const session = getCookie(c, SESSION_COOKIE);
    const asker = bearer ? await accounts.ofToken(bearer) : session ? await accounts.ofSession(session) : undefined;
    if (!asker)
      throw new ProblemError(new RecordError(bearer ? "key-not-good" : "log-in-first"), {
        headers: { "www-authenticate": 'Bearer realm="khabar"' },
      });
    c.set("asker", asker);
    await next();
  };
