/** One address to one article or failure. */
import type { Incoming, Origin } from "../incoming.ts";
import { FetchFailure } from "./failure.ts";
import { failed, type Hints, pageArticle } from "./page-article.ts";
import type { Fetcher } from "./safe-fetch.ts";

/** Stopping is no failure of the source: it goes on up and ends the work. */
export const isStopped = (error: unknown): boolean => error instanceof FetchFailure && error.code === "stopped";

export const failureOf = (from: Origin, error: unknown): Incoming => {
  if (error instanceof FetchFailure && !isStopped(error)) return failed(from, error.message, error.passing);
  throw error;
};

export const fetchPage = async (fetcher: Fetcher, from: Origin, url: string, hints?: Hints): Promise<Incoming> => {
  try {
    const got = await fetcher.get(url);
    if (got.kind === "not-modified") return failed(from, `${url}: the server says that nothing has changed, though it was not asked`, true);
    return pageArticle(from, got.evidence, got.content, hints);
  } catch (error) {
    return failureOf(from, error);
  }
};
