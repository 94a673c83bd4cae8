/** Logging in and out; guessing is slowed by name and by address. */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { RecordError } from "../../record/record-error.ts";
import type { ApiEnv, Audit } from "../app.ts";
import { ProblemError } from "../problem.ts";
import type { Accounts } from "./accounts.ts";
import { askedBy, SESSION_COOKIE } from "./who-asks.ts";

const MINUTE = 60;
const DAY_SECONDS = 86_400;
/** What somebody who is not known calls himself is kept no longer than a name may be. */
const MOST_NAME = 64;
const MOST_BODY = 16 * 1024;

/** The address of whoever asks. */
export type AddressOf = (c: Context) => string;

const tooMany = (seconds: number): ProblemError =>
  new ProblemError(new RecordError("too-many-attempts", { minutes: Math.ceil(seconds / MINUTE) }), {
    headers: { "retry-after": String(Math.ceil(seconds)) },
  });

const given = async (c: Context): Promise<{ name: string; password: string }> => {
  const body = (await c.req.json().catch(() => undefined)) as { name?: unknown; password?: unknown } | undefined;
  if (typeof body?.name === "string" && typeof body.password === "string") return { name: body.name, password: body.password };
  throw new RecordError("log-in-wanted");
};

export interface LogInOptions {
  /** the session's cookie is for TLS only */
  readonly secure: boolean;
  readonly addressOf: AddressOf;
  readonly audit: Audit;
}

export const logInRoutes = (accounts: Accounts, { secure, addressOf, audit }: LogInOptions): Hono<ApiEnv> => {
  // few for one who guesses a name's password; more for the name from anywhere, so that nobody shuts its owner out with five tries
  const byBoth = new RateLimiterMemory({ points: 5, duration: 15 * MINUTE });
  const byName = new RateLimiterMemory({ points: 50, duration: 15 * MINUTE });
  const byAddress = new RateLimiterMemory({ points: 30, duration: 15 * MINUTE });
  const spend = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
    await limiter.consume(key).catch((left: { msBeforeNext?: number }) => {
      throw tooMany((left.msBeforeNext ?? 0) / 1000);
    });
  };
  /** Throws a ProblemError where it was tried too often. Only what fails counts in the end. */
  const tried = async (c: Context, name: string, password: string): Promise<string | undefined> => {
    const address = addressOf(c);
    const keys = [
      [byAddress, address],
      [byBoth, `${address} ${name}`],
      [byName, name],
    ] as const;
    for (const [limiter, key] of keys) await spend(limiter, key);
    const held = await accounts.logIn(name, password);
    if (!held) return undefined;
    await byBoth.delete(`${address} ${name}`);
    await byName.reward(name);
    await byAddress.reward(address);
    return held;
  };
  const routes = new Hono<ApiEnv>();
  routes.use(
    bodyLimit({
      maxSize: MOST_BODY,
      onError: () => {
        throw new RecordError("log-in-too-large");
      },
    }),
  );
  routes.post("/", async (c) => {
    const { name, password } = await given(c);
    const held = await tried(c, name, password);
    await audit(name.slice(0, MOST_NAME), held ? "log-in" : "failed-log-in", {}, c);
    if (!held) throw new RecordError("log-in-wrong");
    setCookie(c, SESSION_COOKIE, held, { httpOnly: true, sameSite: "Strict", secure, path: "/", maxAge: 14 * DAY_SECONDS });
    return c.json(await accounts.ofSession(held));
  });
  routes.delete("/", async (c) => {
    const held = getCookie(c, SESSION_COOKIE);
    if (held) await accounts.logOut(held);
    deleteCookie(c, SESSION_COOKIE, { path: "/" });
    return c.json({});
  });
  routes.get("/", askedBy(accounts), (c) => c.json(c.var.asker));
  routes.put("/password", askedBy(accounts), async (c) => {
    const { name, password } = await given(c);
    const body = (await c.req.json()) as { new?: unknown };
    if (name !== c.var.asker.name) throw new RecordError("own-password-only");
    const held = await tried(c, name, password);
    if (!held || typeof body.new !== "string") throw new RecordError("log-in-wrong");
    await audit(name, "password", {}, c);
    await accounts.setPassword(name, body.new);
    return c.json({});
  });
  return routes;
};
