/** When a failed request is tried again: exponential backoff with jitter, or as the server asks in Retry-After (RFC 9110, 10.2.3). */
import type { Clock } from "./clock.ts";
import type { FetchFailure } from "./failure.ts";
import type { Limits } from "./limits.ts";

const RETRIED = new Set([408, 425, 429, 500, 502, 503, 504]);
export const isPassingStatus = (status: number): boolean => RETRIED.has(status);

/** Milliseconds that a Retry-After header asks for: seconds or an HTTP date. */
export const retryAfter = (header: string | undefined, now: number): number | undefined => {
  const text = header?.trim();
  if (!text) return undefined;
  if (/^\d+$/u.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
};

const FIRST_WAIT = 1000;

/** How long to wait before the next try, or undefined if there is to be none. `tried` counts the tries so far. */
export const waitBefore = (failure: FetchFailure, tried: number, limits: Limits, clock: Clock): number | undefined => {
  // a name that is not known now is hardly known in two seconds
  if (!failure.passing || failure.code === "stopped" || failure.code === "name" || tried > limits.retries) return undefined;
  const asked = failure.waitFor;
  if (asked !== undefined) return asked <= limits.longestWaitMs ? asked : undefined;
  const most = Math.min(FIRST_WAIT * 2 ** (tried - 1), limits.longestWaitMs);
  return most * (0.5 + clock.random() / 2);
};
