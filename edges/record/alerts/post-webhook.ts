/** One signed message to a webhook: to checked addresses only, no redirects, bounded in time; of the answer only the status is read. */
import { type Dispatcher, request } from "undici";
import { FetchFailure, plainFailure } from "../../ingest/web/failure.ts";
import { isPassingStatus, retryAfter } from "../../ingest/web/retry.ts";
import { signed } from "./sign-webhook.ts";

const TOTAL_MS = 15_000;

export interface Webhook {
  readonly url: string;
  /** the same for the same message, however often it is tried */
  readonly id: string;
  readonly body: string;
  readonly secret: string;
  /** the present moment, milliseconds since 1970 */
  readonly now: number;
}

/** Throws a FetchFailure that says whether another try makes sense. */
export const postWebhook = async (hook: Webhook, dispatcher: Dispatcher, agent: string, signal?: AbortSignal): Promise<void> => {
  const url = new URL(hook.url);
  const bound = AbortSignal.any([AbortSignal.timeout(TOTAL_MS), ...(signal ? [signal] : [])]);
  let status: number;
  let wait: string | string[] | undefined;
  try {
    const answer = await request(url, {
      method: "POST",
      headers: {
        "content-type": "application/feed+json",
        "user-agent": agent,
        ...signed(hook.secret, hook.id, Math.floor(hook.now / 1000), hook.body),
      },
      body: hook.body,
      dispatcher,
      signal: bound,
    });
    answer.body.on("error", () => {});
    answer.body.destroy();
    status = answer.statusCode;
    wait = answer.headers["retry-after"];
  } catch (error) {
    if (signal?.aborted) throw new FetchFailure("stopped", `${url.host}: stopped`, { passing: true });
    if (bound.aborted) throw new FetchFailure("timeout", `${url.host}: no answer within ${TOTAL_MS / 1000} seconds`, { passing: true });
    throw plainFailure(error, url.host);
  }
  if (status >= 200 && status < 300) return;
  const what = status >= 300 && status < 400 ? "leads elsewhere, which a webhook may not" : "does not take it";
  throw new FetchFailure("status", `${url.host} ${what}: HTTP ${status}`, {
    status,
    passing: isPassingStatus(status),
    waitFor: retryAfter(Array.isArray(wait) ? wait[0] : wait, Date.now()),
  });
};
