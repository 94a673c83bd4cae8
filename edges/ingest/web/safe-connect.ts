/** Connections to checked addresses only: the name is resolved here, once, and the connection goes to the very address that was checked. */
import { lookup as systemLookup } from "node:dns";
import { isIP } from "node:net";
import { Agent, buildConnector } from "undici";
import { type AllowList, refusal } from "./addresses.ts";
import { FetchFailure } from "./failure.ts";
import type { Limits } from "./limits.ts";

export interface Resolved {
  readonly address: string;
  readonly family: 4 | 6;
}
export type Resolver = (host: string) => Promise<readonly Resolved[]>;

export const systemResolver: Resolver = (host) =>
  new Promise((resolve, reject) =>
    systemLookup(host, { all: true }, (error, found) => (error ? reject(error) : resolve(found as readonly Resolved[] as Resolved[]))),
  );

const refused = (host: string, address: string, why: string): FetchFailure => {
  const which = host === address ? host : `${host} (${address})`;
  return new FetchFailure(
    "refused-address",
    `${which} is ${why} and is not connected to; if it is yours and meant, allow it with --allow ${host}`,
  );
};

/** Throws for an address that is neither public nor allowed. */
export const checkAddress = (host: string, address: string, allowed: AllowList): void => {
  const why = refusal(address);
  if (why && !allowed.host(host) && !allowed.address(address)) throw refused(host, address, why);
};

type Done = (error: Error | null, address?: string | Resolved[], family?: number) => void;

/** The `lookup` of a socket: one address that is not allowed among several refuses the host. */
const checkedLookup =
  (resolver: Resolver, allowed: AllowList) =>
  (host: string, options: { all?: boolean | undefined; family?: number | string | undefined }, done: Done): void => {
    resolver(host)
      .then((found) => {
        for (const { address } of found) checkAddress(host, address, allowed);
        const fit = found.filter((f) => !options.family || options.family === f.family);
        const first = fit[0];
        if (!first) throw Object.assign(new Error(`no address for ${host}`), { code: "ENOTFOUND" });
        return options.all ? done(null, [...fit]) : done(null, first.address, first.family);
      })
      .catch((error) => done(error));
  };

/** An agent whose every connection, the redirected ones too, is checked when it is made. */
export const safeAgent = (limits: Limits, resolver: Resolver, allowed: AllowList): Agent => {
  const connect = buildConnector({
    timeout: limits.connectMs,
    // said here so that no setting of the surroundings turns it off
    rejectUnauthorized: true,
    lookup: checkedLookup(resolver, allowed) as never,
  });
  return new Agent({
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyMs,
    maxHeaderSize: limits.headerBytes,
    keepAliveTimeout: limits.keepAliveMs,
    connect: (options, done) => {
      const host = options.hostname.replace(/^\[|\]$/gu, "");
      try {
        // a socket does not look up what is an address already
        if (isIP(host)) checkAddress(host, host, allowed);
      } catch (error) {
        done(error as Error, null);
        return;
      }
      connect(options, (error, socket) => {
        if (error) done(error, null);
        else done(null, socket as never);
      });
    },
  });
};
