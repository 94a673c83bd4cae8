/** For tests: the desk's server as an app that takes requests, on a local address or with accounts, and long work that only says that it was asked for. */
import { EventEmitter } from "node:events";
import type { Hono } from "hono";
import { type Accounts, accountsIn } from "../edges/api/accounts/accounts.ts";
import type { ApiEnv } from "../edges/api/app.ts";
import type { LongWork, WorkState } from "../edges/api/long-work.ts";
import { createApp } from "../edges/api/server.ts";
import type { Role } from "../schema/record/tables.ts";
import { type TestRecord, testRecord } from "./record-fixture.ts";

export const ORIGIN = "http://desk.example";
export const PASSWORD = "correct horse battery";

export interface TestDesk {
  readonly record: TestRecord;
  readonly app: Hono<ApiEnv>;
  readonly accounts: Accounts;
  readonly started: WorkState[];
  readonly errors: unknown[];
  /** from which address requests come */
  address: string;
  /** A request with a JSON body where one is given. */
  ask(path: string, options?: Ask): Promise<Response>;
  /** Makes a user; gives the session's cookie. */
  logIn(name: string, role: Role): Promise<string>;
  close(): Promise<void>;
}

export interface Ask {
  readonly method?: string;
  readonly body?: unknown;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const workThatWaits = (started: WorkState[]): LongWork => ({
  changes: new EventEmitter(),
  start({ operation, parameters, by, about = [], after }) {
    const none = { new: 0, changed: 0, unchanged: 0, failed: 0, failures: [] };
    const asked = "2024-03-07T00:00:00Z";
    const state: WorkState = { id: started.length + 1, operation, parameters, by, about, asked, status: "waiting", ...none };
    started.push(state);
    after?.();
    return state;
  },
  get: (id) => started[id - 1],
  list: () => started,
  stop: (id) => started[id - 1] !== undefined,
  close: async () => {},
});

export const testDesk = async (options: { readonly local?: boolean; readonly secure?: boolean } = {}): Promise<TestDesk> => {
  const record = await testRecord();
  const accounts = accountsIn(record.store, () => new Date().toISOString());
  const started: WorkState[] = [];
  const errors: unknown[] = [];
  const desk: TestDesk = {
    record,
    accounts,
    started,
    errors,
    address: "192.0.2.1",
    app: createApp({
      store: record.store,
      work: workThatWaits(started),
      accounts: options.local ? undefined : accounts,
      version: "test",
      secure: options.secure ?? false,
      log: (e) => void errors.push(e),
      addressOf: () => desk.address,
    }),
    async ask(path, { method, body, cookie, headers } = {}) {
      const origin = options.local ? "http://localhost" : ORIGIN;
      return desk.app.request(`${origin}${path}`, {
        method: method ?? (body === undefined ? "GET" : "POST"),
        headers: {
          host: new URL(origin).host,
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...(cookie ? { cookie } : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
    },
    async logIn(name, role) {
      await accounts.add(name, PASSWORD, role);
      const response = await desk.ask("/api/session", { body: { name, password: PASSWORD } });
      return response.headers.get("set-cookie")?.split(";")[0] ?? "";
    },
    close: () => record.close(),
  };
  return desk;
};
