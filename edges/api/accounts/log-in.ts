/** Logging in and out; guessing is slowed by name and by address. */
import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { RateLimiterMemory } from "rate-limiter-flexible";
import type { ApiEnv } from "../app.ts";
import { ProblemError } from "../problem.ts";
import type { Accounts } from "./accounts.ts";
import { askedBy, SESSION_COOKIE } from "./who-asks.ts";

const MINUTE = 60;
const DAY_SECONDS = 86_400;

/** The address of whoever asks. */
export type AddressOf = (c: Context) => string;

const tooMany = (seconds: number): ProblemError =>
  new ProblemError(
    { title: "Too many attempts", status: 429, detail: `wait ${Math.ceil(seconds / MINUTE)} minutes before the next` },
    { "retry-after": String(Math.ceil(seconds)) },
  );

const given = async (c: Context): Promise<{ name: string; password: string }> => {
  const body = (await c.req.json().catch(() => undefined)) as { name?: unknown; password?: unknown } | undefined;
  if (typeof body?.name === "string" && typeof body.password === "string") return { name: body.name, password: body.password };
  throw new ProblemError({ title: "Name and password are wanted", status: 400 });
};

export const logInRoutes = (accounts: Accounts, secure: boolean, addressOf: AddressOf): Hono<ApiEnv> => {
  const byName = new RateLimiterMemory({ points: 5, duration: 15 * MINUTE });
  const byAddress = new RateLimiterMemory({ points: 30, duration: 15 * MINUTE });
  const spend = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
    await limiter.consume(key).catch((left: { msBeforeNext?: number }) => {
      throw tooMany((left.msBeforeNext ?? 0) / 1000);
    });
  };
  const routes = new Hono<ApiEnv>();
  routes.post("/", async (c) => {
    const { name, password } = await given(c);
    await spend(byAddress, addressOf(c));
    await spend(byName, name);
    const held = await accounts.logIn(name, password);
    if (!held) throw new ProblemError({ title: "Name and password do not go together", status: 401 });
    await byName.delete(name);
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
    if (name !== c.var.asker.name) throw new ProblemError({ title: "Not allowed", status: 403, detail: "one's own password only" });
    await spend(byName, name);
    const held = await accounts.logIn(name, password);
    if (!held || typeof body.new !== "string") throw new ProblemError({ title: "Name and password do not go together", status: 401 });
    await accounts.setPassword(name, body.new);
    return c.json({});
  });
  return routes;
};
