/** Alerts to their webhooks: each article once, in messages of bounded size; what fails waits longer each time, and is given up in the end. */
import { createHash } from "node:crypto";
import type { Dispatcher } from "undici";
import type { Row } from "../../../schema/record/tables.ts";
import { allowList } from "../../ingest/web/addresses.ts";
import { FetchFailure } from "../../ingest/web/failure.ts";
import { LIMITS } from "../../ingest/web/limits.ts";
import { type Resolver, safeAgent, systemResolver } from "../../ingest/web/safe-connect.ts";
import { userAgent } from "../../ingest/web/safe-fetch.ts";
import type { Store } from "../../store/open-store.ts";
import { inWriting } from "../../store/writing.ts";
import { feedEntries, jsonFeed } from "./feed.ts";
import { postWebhook } from "./post-webhook.ts";

export interface DeliverOptions {
  /** hosts and ranges that may be told although they are not public */
  readonly allow?: readonly string[] | undefined;
  readonly contact?: string | undefined;
  readonly resolver?: Resolver | undefined;
  readonly signal?: AbortSignal | undefined;
  /** ISO 8601 */
  readonly now: () => string;
}

const AT_ONCE = 50;
/** Whoever sends takes the alerts for so long; if it dies meanwhile, another sends them after that. */
const LEASE_MS = 120_000;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 6 * 3_600_000;
export const MOST_ATTEMPTS = 8;
/** One run does not go on for longer; the rest stays for the next. */
const MOST_MS = 60_000;

type Due = Row<"alert">;
/** A search with a webhook. */
type Told = Row<"saved_search"> & { readonly webhook: string; readonly secret: string };

/** Takes the next alerts of a search that are due, so that no other sends them too. */
const takeDue = (store: Store, search: number, now: string): Promise<Due[]> =>
  inWriting(store.write, now, async (w) => {
    const at = Date.parse(now);
    const due = await w.db
      .selectFrom("alert")
      .selectAll()
      .where("search", "=", search)
      .where("delivery", "=", "waiting")
      .where("due", "<=", at)
      .orderBy("version")
      .limit(AT_ONCE)
      .execute();
    if (due.length === 0) return due;
    await w.db
      .updateTable("alert")
      .set({ due: at + LEASE_MS })
      .where("search", "=", search)
      .where(
        "article",
        "in",
        due.map((d) => d.article),
      )
      .execute();
    return due;
  });

type Outcome = Pick<Due, "delivery" | "due" | "message"> & { readonly attempt: boolean };

const settle = async (store: Store, taken: readonly Due[], outcome: Outcome): Promise<void> => {
  await store.write
    .updateTable("alert")
    .set((e) => ({
      delivery: outcome.delivery,
      due: outcome.due,
      message: outcome.message,
      attempts: e("attempts", "+", outcome.attempt ? 1 : 0),
    }))
    .where("search", "=", (taken[0] as Due).search)
    .where(
      "article",
      "in",
      taken.map((t) => t.article),
    )
    .execute();
};

const failed = (taken: readonly Due[], error: unknown, now: number): Outcome => {
  if (!(error instanceof FetchFailure)) throw error;
  if (error.code === "stopped") return { delivery: "waiting", due: now, message: null, attempt: false };
  const tried = Math.max(...taken.map((t) => t.attempts)) + 1;
  if (!error.passing || tried >= MOST_ATTEMPTS) return { delivery: "failed", due: null, message: error.message, attempt: true };
  const wait = Math.min(LONGEST_WAIT_MS, Math.max(error.waitFor ?? 0, FIRST_WAIT_MS * 4 ** (tried - 1)));
  return { delivery: "waiting", due: now + wait, message: error.message, attempt: true };
};

/** One message; false where it failed, and the search's others are better left for later. */
const sendNext = async (store: Store, saved: Told, agent: Dispatcher, o: DeliverOptions): Promise<number | "failed"> => {
  const taken = await takeDue(store, saved.n, o.now());
  if (taken.length === 0) return 0;
  const entries = await feedEntries(store, saved, taken);
  const body = JSON.stringify(jsonFeed(saved, entries, `/api/alerts/${saved.id}.json`));
  const id = createHash("sha256")
    .update(entries.map((e) => e.id).join("\n"))
    .digest("hex")
    .slice(0, 32);
  try {
    await postWebhook(
      { url: saved.webhook, secret: saved.secret, id, body, now: Date.parse(o.now()) },
      agent,
      userAgent(o.contact),
      o.signal,
    );
  } catch (error) {
    await settle(store, taken, failed(taken, error, Date.parse(o.now())));
    return "failed";
  }
  await settle(store, taken, { delivery: "done", due: null, message: null, attempt: true });
  return taken.length;
};

/** Gives the number of alerts that were told. */
export const deliverAlerts = async (store: Store, o: DeliverOptions): Promise<number> => {
  const searches = await store.read
    .selectFrom("saved_search")
    .selectAll()
    .where("webhook", "is not", null)
    .where("secret", "is not", null)
    .where((e) =>
      e.exists(
        e
          .selectFrom("alert")
          .select("alert.article")
          .whereRef("alert.search", "=", "saved_search.n")
          .where("alert.delivery", "=", "waiting")
          .where("alert.due", "<=", Date.parse(o.now())),
      ),
    )
    .execute();
  if (searches.length === 0) return 0;
  const agent = safeAgent(LIMITS, o.resolver ?? systemResolver, allowList(o.allow ?? []));
  const end = Date.now() + MOST_MS;
  let told = 0;
  try {
    for (const saved of searches as Told[])
      for (;;) {
        if (o.signal?.aborted || Date.now() > end) return told;
        const sent = await sendNext(store, saved, agent, o);
        if (sent === "failed" || sent === 0) break;
        told += sent;
      }
    return told;
  } finally {
    await agent.destroy();
  }
};
