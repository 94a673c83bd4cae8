/** For tests: a server on loopback that answers from a table, a fetcher that may reach it, and a clock that does not wait. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../edges/ingest/web/clock.ts";
import { type FetchOptions, type Fetcher, safeFetcher } from "../edges/ingest/web/safe-fetch.ts";

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly body?: string | Uint8Array;
}
export type Route = Reply | string | ((request: IncomingMessage, response: ServerResponse) => Reply | undefined);

export interface TestServer {
  readonly base: string;
  readonly port: number;
  /** method-less log of what was asked for, in order */
  readonly asked: IncomingMessage[];
  readonly routes: Map<string, Route>;
  paths(): string[];
  close(): Promise<void>;
}

const send = (response: ServerResponse, reply: Reply): void => {
  response.writeHead(reply.status ?? 200, { "content-type": "text/html; charset=utf-8", ...reply.headers });
  response.end(reply.body ?? "");
};

/** Paths that are not in the table are 404, robots.txt too. */
export const startServer = async (table: Readonly<Record<string, Route>> = {}): Promise<TestServer> => {
  const routes = new Map(Object.entries(table));
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    const route = routes.get(request.url ?? "") ?? { status: 404, body: "none" };
    const reply = typeof route === "function" ? route(request, response) : typeof route === "string" ? { body: route } : route;
    if (reply) send(response, reply);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    port,
    asked,
    routes,
    paths: () => asked.map((r) => r.url ?? "").filter((u) => u !== "/robots.txt"),
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

export interface TestClock extends Clock {
  /** every wait asked for, in milliseconds */
  readonly waits: number[];
}

/** Waiting takes no time and moves the clock. */
export const quickClock = (start = Date.parse("2024-03-05T10:00:00Z")): TestClock => {
  let at = start;
  const waits: number[] = [];
  return {
    waits,
    now: () => at,
    sleep: async (ms) => {
      waits.push(ms);
      at += ms;
    },
    random: () => 0.5,
  };
};

export const loopbackFetcher = (options: FetchOptions = {}): Fetcher =>
  safeFetcher({ allow: ["127.0.0.1"], gapMs: 0, clock: quickClock(), ...options });
