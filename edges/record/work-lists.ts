/** What failed, what was done, how the feeds are. */
import type { Parameters, Result } from "../../schema/record/operation.ts";
import type { failures, jobs } from "../../schema/record/operations/work.ts";
import type { FeedState } from "../ingest/web/feed-state.ts";
import type { Store } from "../store/open-store.ts";

export const listFailures = async (store: Store, p: Parameters<typeof failures>): Promise<Result<typeof failures>> => {
  const failed = store.read.selectFrom("item").where("status", "=", "failed");
  const rows = await failed.selectAll().orderBy("at", "desc").orderBy("source").orderBy("item").limit(p.limit).execute();
  const all = await failed.select((e) => e.fn.countAll().as("n")).executeTakeFirst();
  return {
    total: Number(all?.n ?? 0),
    items: rows.map((r) => ({
      source: r.source,
      item: r.item,
      message: r.message ?? "",
      attempts: r.attempts,
      passing: r.passing === 1,
      at: r.at,
    })),
  };
};

const feedLine = (state: FeedState): Result<typeof jobs>["feeds"][number] => {
  const { health } = state;
  const line = {
    url: state.url,
    state: health.state,
    ...(state.title ? { title: state.title } : {}),
    ...(state.due ? { due: state.due } : {}),
  };
  if (health.state === "new") return line;
  const read = health.read ? { read: health.read } : {};
  return {
    ...line,
    since: health.since,
    checked: health.checked,
    ...read,
    ...(health.state === "failing" ? { reason: health.reason } : {}),
  };
};

export const listJobs = async (store: Store, p: Parameters<typeof jobs>): Promise<Result<typeof jobs>> => {
  const rows = await store.read.selectFrom("job").selectAll().orderBy("n", "desc").limit(p.limit).execute();
  const feeds = await store.read.selectFrom("feed").select("state").orderBy("address").execute();
  return {
    jobs: rows.map(({ n: _, message, arguments: given, ...job }) => ({
      ...job,
      arguments: JSON.parse(given) as unknown,
      ...(message ? { message } : {}),
    })),
    feeds: feeds.map((f) => feedLine(JSON.parse(f.state) as FeedState)),
  };
};
