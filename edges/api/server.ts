/** The desk's server: who asks, what may be loaded, the API, the pages. */
import { existsSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { compress } from "hono/compress";
import { getCookie } from "hono/cookie";
import { secureHeaders } from "hono/secure-headers";
import { openStore, type Store } from "../store/open-store.ts";
import { type Accounts, accountsIn } from "./accounts/accounts.ts";
import { logInRoutes } from "./accounts/log-in.ts";
import { askedBy, localOwner, SESSION_COOKIE, sameOrigin } from "./accounts/who-asks.ts";
import { alertRoutes, tellMeanwhile } from "./alerts.ts";
import { type Answers, answersHere, answersInThreads } from "./answers.ts";
import { type ApiEnv, type ApiOptions, createApi } from "./app.ts";
import { auditIn } from "./audit.ts";
import { deskPages } from "./desk-pages.ts";
import { type LongWork, longWork } from "./long-work.ts";
import { answerProblem } from "./problem.ts";
import { uploadRoutes } from "./upload.ts";

export interface ServerOptions {
  readonly path: string;
  readonly host: string;
  readonly port: number;
  readonly version: string;
  /** the outside speaks TLS to a proxy in front: cookies are for TLS only */
  readonly secure?: boolean | undefined;
  readonly log: (error: unknown) => void;
}

export interface Server {
  readonly address: string;
  close(): Promise<void>;
}

const DESK = fileURLToPath(new URL("../../desk/", import.meta.url));
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|::1)$/iu;
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Nothing is loaded from elsewhere, nothing inline runs. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", "data:"],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
  crossOriginOpenerPolicy: "same-origin",
  crossOriginResourcePolicy: "same-origin",
  strictTransportSecurity: false,
});

export interface AppParts {
  readonly store: Store;
  /** worked out in this thread if not given */
  readonly answers?: Answers;
  readonly work: LongWork;
  /** none where everybody who reaches the address is the owner */
  readonly accounts: Accounts | undefined;
  readonly version: string;
  readonly secure: boolean;
  readonly log: (error: unknown) => void;
  readonly addressOf: (c: Context) => string;
}

export const createApp = (p: AppParts): Hono<ApiEnv> => {
  const app = new Hono<ApiEnv>();
  app.onError((error, c) => answerProblem(c, error, p.log));
  app.use(headers);
  app.use("/api/*", sameOrigin, compress());
  const audit = auditIn(p.store, p.addressOf);
  if (p.accounts) {
    app.route("/api/session", logInRoutes(p.accounts, { secure: p.secure, addressOf: p.addressOf, audit }));
    app.use("/api/*", askedBy(p.accounts));
  } else {
    app.use("*", localOwner);
    app.get("/api/session", (c) => c.json({ ...c.var.asker, local: true }));
  }
  const answers = p.answers ?? answersHere(p.store);
  const options: ApiOptions = { store: p.store, answers, work: p.work, version: p.version, log: p.log, audit };
  app.route("/api", uploadRoutes(options));
  app.route("/api", alertRoutes(p.store));
  app.route("/api", createApi(options));
  if (existsSync(`${DESK}pages.json`)) {
    const root = relative(process.cwd(), DESK) || ".";
    app.use("/assets/*", async (c, next) => {
      await next();
      if (c.res.ok) c.res.headers.set("cache-control", "public, max-age=31536000, immutable");
    });
    app.get("/assets/*", serveStatic({ root, precompressed: true }), (c) => c.notFound());
    app.get("/icon.svg", serveStatic({ root }));
    const pageAt = deskPages(DESK);
    const mayAsk = (c: Context): boolean => !p.accounts || getCookie(c, SESSION_COOKIE) !== undefined;
    app.get("*", (c) => c.html(pageAt(new URL(c.req.url), mayAsk(c)), 200, { "cache-control": "no-cache" }));
  }
  return app;
};

/** Throws a StoreError, or the system's error where the port is taken. */
export const startServer = async (o: ServerOptions): Promise<Server> => {
  const store = await openStore(o.path, { create: true });
  const answers = await answersInThreads(store);
  const work = longWork(o.path);
  const local = isLoopback(o.host);
  const accounts = local ? undefined : accountsIn(store, () => new Date().toISOString());
  const addressOf = (c: Context): string => getConnInfo(c).remote.address ?? "";
  const app = createApp({ store, answers, work, accounts, version: o.version, secure: o.secure ?? false, log: o.log, addressOf });
  const stopTelling = tellMeanwhile(store, o.log);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: o.host, port: o.port }, (info) => {
      const shown = local ? "localhost" : o.host;
      resolve({
        address: `http://${shown.includes(":") ? `[${shown}]` : shown}:${info.port}/`,
        async close() {
          await work.close();
          await stopTelling();
          await new Promise<void>((done) => {
            server.close(() => done());
            if ("closeAllConnections" in server) server.closeAllConnections();
          });
          await answers.close();
          await store.close();
        },
      });
    });
    server.once("error", (error: Error) => {
      void Promise.all([stopTelling(), answers.close()]).then(() => store.close());
      reject(error);
    });
  });
};
