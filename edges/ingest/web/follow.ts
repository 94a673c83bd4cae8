/** One request with its redirects: every hop is checked as if it were asked for by itself. */
import type { Dispatcher } from "undici";
import { deadline } from "./deadline.ts";
import { FetchFailure } from "./failure.ts";
import type { Limits } from "./limits.ts";
import { type Answer, oneRequest } from "./one-request.ts";
import { isPassingStatus, retryAfter } from "./retry.ts";

/** http or https, without a name and password in it. */
export const webAddress = (text: string, base?: string): URL => {
  if (!URL.canParse(text, base)) throw new FetchFailure("bad-address", `${text}: not an address`);
  const url = new URL(text, base);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new FetchFailure("bad-address", `${text}: only http and https are fetched, not ${url.protocol.slice(0, -1)}`);
  if (url.username || url.password)
    throw new FetchFailure("bad-address", `${url.host}: an address with a name and password in it is not fetched`);
  url.hash = "";
  return url;
};

export interface Hop {
  readonly dispatcher: Dispatcher;
  readonly limits: Limits;
  readonly headers: Readonly<Record<string, string>>;
  readonly mostBytes: number;
  readonly cut?: boolean;
  readonly signal: AbortSignal | undefined;
  /** asks leave for one hop (robots.txt, the host's turn) and runs it */
  readonly enter: (url: URL, job: () => Promise<Answer>) => Promise<Answer>;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export const follow = async (start: URL, hop: Hop): Promise<{ answer: Answer; url: URL }> => {
  let url = start;
  const seen = new Set<string>();
  const time = deadline(start.href, hop.limits.totalMs, hop.signal);
  for (;;) {
    if (seen.has(url.href)) throw new FetchFailure("redirects", `${start.href}: redirects in a circle`);
    seen.add(url.href);
    const here = url;
    const answer = await hop.enter(here, () => time.within((signal) => oneRequest(here, { ...hop, signal })));
    const to = answer.headers.location;
    if (!REDIRECTS.has(answer.status) || !to) return { answer, url };
    if (seen.size > hop.limits.redirects) throw new FetchFailure("redirects", `${start.href}: more than ${hop.limits.redirects} redirects`);
    url = webAddress(to, url.href);
  }
};

const STATUS: Readonly<Record<number, string>> = {
  401: "asks for a login",
  402: "asks for payment",
  403: "does not let this program in",
  404: "is not there",
  410: "was taken down",
  429: "asks for fewer requests",
  451: "may not be shown for legal reasons",
};

/** The failure that a status means, or undefined for an answer that can be used. */
export const statusFailure = (url: URL, answer: Answer, now: number): FetchFailure | undefined => {
  const { status } = answer;
  if (status === 200 || status === 203 || status === 304) return undefined;
  const what = STATUS[status] ?? (status >= 500 ? "the server has an error" : "an answer that is no page");
  const waitFor = retryAfter(answer.headers["retry-after"], now);
  const wait = waitFor ? `; try again in ${Math.ceil(waitFor / 1000)} s` : "";
  return new FetchFailure("status", `${url.href}: ${what} (HTTP ${status})${wait}`, { status, passing: isPassingStatus(status), waitFor });
};
