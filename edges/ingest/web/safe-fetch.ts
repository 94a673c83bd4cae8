/** The one way to the web: checked addresses, bounds on everything, robots.txt, turns at each host, conditional requests, retries. */
import { createHash } from "node:crypto";
import type { Dispatcher } from "undici";
import type { Evidence } from "../incoming.ts";
import { allowList } from "./addresses.ts";
import { type Clock, systemClock } from "./clock.ts";
import { ACCEPTED_CODINGS, decodeBody } from "./content-coding.ts";
import { FetchFailure } from "./failure.ts";
import { follow, type Hop, statusFailure, webAddress } from "./follow.ts";
import { hostTurns } from "./host-turns.ts";
import { LIMITS, type Limits } from "./limits.ts";
import type { Answer } from "./one-request.ts";
import { waitBefore } from "./retry.ts";
import { type Allowance, MOST_ROBOTS_BYTES, ROBOT, type RobotsRules, robotsRules } from "./robots.ts";
import { type Resolver, safeAgent, systemResolver } from "./safe-connect.ts";

export interface FetchOptions {
  /** hosts, addresses and ranges that may be connected to although they are not public */
  readonly allow?: readonly string[] | undefined;
  /** told to the sites: an address where their keepers reach whoever runs this */
  readonly contact?: string | undefined;
  /** between the starts of two requests to one host, milliseconds */
  readonly gapMs?: number | undefined;
  /** requests to one host at once */
  readonly atOnce?: number | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly resolver?: Resolver | undefined;
  readonly clock?: Clock | undefined;
}

/** What a server gave to ask again with: "send it only if it has changed". */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

export type Fetched =
  | {
      readonly kind: "fetched";
      readonly evidence: Evidence;
      /** the body with its content codings undone */
      readonly content: Uint8Array;
      readonly validators: Validators;
    }
  | { readonly kind: "not-modified"; readonly validators: Validators };

export interface Fetcher {
  /** Throws a FetchFailure. */
  get(url: string, validators?: Validators): Promise<Fetched>;
  close(): Promise<void>;
}

const GAP = 1000;
const AT_ONCE = 1;
const VERSION = "0.1";

/** The truth about who asks, so that a site can refuse us by name. */
export const userAgent = (contact?: string): string =>
  `${ROBOT}/${VERSION} (reads news articles for a person's own archive${contact ? `; ${contact.replace(/[^\x20-\x7e]|[()]/gu, "")}` : ""})`;

const validatorsOf = (answer: Answer, before: Validators | undefined): Validators => ({
  etag: answer.headers.etag ?? (answer.status === 304 ? before?.etag : undefined),
  lastModified: answer.headers["last-modified"] ?? (answer.status === 304 ? before?.lastModified : undefined),
});

class SafeFetcher implements Fetcher {
  private readonly limits: Limits;
  private readonly clock: Clock;
  private readonly options: FetchOptions;
  private readonly agent: Dispatcher;
  private readonly turns: ReturnType<typeof hostTurns>;
  private readonly robots: RobotsRules;

  constructor(options: FetchOptions) {
    this.options = options;
    this.limits = { ...LIMITS, ...options.limits };
    this.clock = options.clock ?? systemClock;
    this.agent = safeAgent(this.limits, options.resolver ?? systemResolver, allowList(options.allow ?? []));
    this.turns = hostTurns(this.clock, options.atOnce ?? AT_ONCE);
    this.robots = robotsRules((url) => this.robotsText(url), this.clock);
  }

  private headers(more: Readonly<Record<string, string>>): Record<string, string> {
    return { "user-agent": userAgent(this.options.contact), "accept-encoding": ACCEPTED_CODINGS, ...more };
  }

  private request(url: URL, hop: Pick<Hop, "headers" | "mostBytes" | "cut" | "enter">): Promise<{ answer: Answer; url: URL }> {
    return follow(url, { ...hop, dispatcher: this.agent, limits: this.limits, signal: this.options.signal });
  }

  private async robotsText(where: string): Promise<string | undefined> {
    const enter: Hop["enter"] = (at, job) => this.turns.take(`robots ${at.host}`, 0, job, this.options.signal);
    const { answer, url } = await this.request(new URL(where), {
      headers: this.headers({}),
      mostBytes: MOST_ROBOTS_BYTES,
      cut: true,
      enter,
    });
    const failure = statusFailure(url, answer, this.clock.now());
    if (failure && (failure.passing || answer.status >= 500)) throw failure;
    if (failure) return undefined;
    const content = await decodeBody(answer.bytes, answer.headers["content-encoding"], MOST_ROBOTS_BYTES * 8, where);
    return new TextDecoder().decode(content.subarray(0, MOST_ROBOTS_BYTES));
  }

  private readonly enter: Hop["enter"] = async (url, job) => {
    const leave: Allowance = await this.robots.check(url.href);
    if (!leave.allowed) throw new FetchFailure("robots", `${url.href}: the site's robots.txt asks programs to stay away from it`);
    const gap = Math.max(this.options.gapMs ?? GAP, leave.delayMs ?? 0);
    return this.turns.take(url.host, gap, job, this.options.signal);
  };

  private async once(asked: string, before: Validators | undefined): Promise<Fetched> {
    const start = webAddress(asked);
    const headers = this.headers({
      accept: "text/html,application/xhtml+xml,application/xml;q=0.9,application/feed+json,*/*;q=0.5",
      "accept-language": "ar,*;q=0.5",
      ...(before?.etag ? { "if-none-match": before.etag } : {}),
      ...(before?.lastModified ? { "if-modified-since": before.lastModified } : {}),
    });
    const { answer, url } = await this.request(start, { headers, mostBytes: this.limits.bodyBytes, enter: this.enter });
    const failure = statusFailure(url, answer, this.clock.now());
    if (failure) throw failure;
    const validators = validatorsOf(answer, before);
    if (answer.status === 304) return { kind: "not-modified", validators };
    const content = await decodeBody(answer.bytes, answer.headers["content-encoding"], this.limits.contentBytes, url.href);
    return { kind: "fetched", evidence: this.evidence(asked, url, answer), content, validators };
  }

  private evidence(asked: string, url: URL, { status, headers, bytes }: Answer): Evidence {
    const fetchedAt = new Date(this.clock.now()).toISOString();
    const hash = createHash("sha256").update(bytes).digest("hex");
    return { url: asked, finalUrl: url.href, fetchedAt, status, headers, bytes, hash };
  }

  async get(url: string, validators?: Validators): Promise<Fetched> {
    for (let tried = 1; ; tried++) {
      try {
        return await this.once(url, validators);
      } catch (error) {
        if (this.options.signal?.aborted) throw new FetchFailure("stopped", `${url}: stopped`, { passing: true });
        if (!(error instanceof FetchFailure)) throw error;
        const wait = waitBefore(error, tried, this.limits, this.clock);
        if (wait === undefined) throw error;
        await this.clock.sleep(wait, this.options.signal);
      }
    }
  }

  close(): Promise<void> {
    return this.agent.destroy();
  }
}

export const safeFetcher = (options: FetchOptions = {}): Fetcher => new SafeFetcher(options);
