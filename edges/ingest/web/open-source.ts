/** One door for everything that articles come from: an address, a list, an archive, a file. */
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pathToFileURL } from "node:url";
import { unpackedFile } from "../compressed.ts";
import type { Incoming } from "../incoming.ts";
import { incomingInput } from "../incoming-input.ts";
import { readInputs } from "../inputs.ts";
import { fromNdjson } from "../ndjson-input.ts";
import { merged } from "../merged.ts";
import { type Clock, systemClock } from "./clock.ts";
import { ungzipped } from "./content-coding.ts";
import { FetchFailure } from "./failure.ts";
import { readFeed } from "./feed.ts";
import { feedArticles } from "./feed-articles.ts";
import { type FeedStates, memoryStates } from "./feed-state.ts";
import { failureOf, isStopped } from "./fetch-page.ts";
import { webAddress } from "./follow.ts";
import { readOpml } from "./opml.ts";
import { plainAddress } from "./page-address.ts";
import { failed, pageArticle } from "./page-article.ts";
import { type Poll, pollFeed } from "./poll-feed.ts";
import { type Fetched, type Fetcher, type FetchOptions, safeFetcher } from "./safe-fetch.ts";
import { MOST_BYTES, sitemapArticles } from "./sitemap-articles.ts";
import { contentKind, fileKind, isWebAddress, otherScheme, type SourceKind } from "./source-kind.ts";
import { readWarc } from "./warc.ts";
import { markupText } from "./xml-text.ts";

export interface SourceOptions extends FetchOptions {
  /** shared by several sources, so that hosts are treated politely across them; made and closed here if not given */
  readonly fetcher?: Fetcher | undefined;
  /** what is kept of feeds; if not given, every feed is read as if for the first time */
  readonly feeds?: FeedStates | undefined;
  /** the record has this item of this source already: it is not fetched again */
  readonly known?: ((item: string) => boolean | Promise<boolean>) | undefined;
  /** of sitemaps, only pages changed since, ISO 8601 */
  readonly since?: string | undefined;
  /** feeds of a list that are read at once */
  readonly feedsAtOnce?: number | undefined;
  /** what "-" stands for */
  readonly stdin?: Readable | undefined;
}

interface Task extends SourceOptions {
  readonly fetcher: Fetcher;
  readonly source: string;
  readonly poll: Poll;
}

const FEEDS_AT_ONCE = 4;
/** Lists and maps on disk are read whole. */
const MOST_FILE = 64 * 1024 * 1024;

const feedList = (task: Task, text: string): AsyncIterable<Incoming> => {
  const feeds = readOpml(text, task.source);
  return merged(
    feeds.map((f) => () => pollFeed(task.poll, task.source, f.url)),
    task.feedsAtOnce ?? FEEDS_AT_ONCE,
  );
};

const inputsOf = async function* (task: Task, stream: Readable): AsyncGenerator<Incoming> {
  for await (const input of fromNdjson(stream, task.source)) yield incomingInput(task.source, input);
};

const chunk = async function* (bytes: Uint8Array): AsyncGenerator<Buffer> {
  yield Buffer.from(bytes);
};

type Got = Extract<Fetched, { kind: "fetched" }>;

/** What was fetched from an address, opened by what it is. */
const opened = (task: Task, url: string, got: Got): Readonly<Record<SourceKind, () => AsyncIterable<Incoming>>> => {
  const where = got.evidence.finalUrl;
  const text = (): string => markupText(got.content, got.evidence.headers["content-type"]);
  return {
    page: async function* () {
      yield pageArticle({ source: task.source, item: plainAddress(url) }, got.evidence, got.content);
    },
    feed: () => pollFeed(task.poll, task.source, url, got),
    opml: () => feedList(task, text()),
    sitemap: () => sitemapArticles(task, where, got.content),
    warc: () => readWarc(chunk(got.content), task.source),
    ndjson: async function* () {
      yield* inputsOf(task, Readable.from(chunk(got.content), { objectMode: false }));
    },
  };
};

const fromWeb = async function* (task: Task): AsyncGenerator<Incoming> {
  const url = webAddress(task.source).href;
  // a feed that was one and now sends something else is a failing feed, not an article
  if (await task.poll.states.get(url)) {
    yield* pollFeed(task.poll, task.source, url);
    return;
  }
  const got = await task.fetcher.get(url);
  if (got.kind === "not-modified")
    throw new FetchFailure("status", `${url}: nothing has changed, the server says, though it was never asked`);
  const content = await ungzipped(got.content, MOST_BYTES, url);
  yield* opened(task, url, { ...got, content })[contentKind(content)]();
};

const wholeFile = async (path: string): Promise<Uint8Array> => {
  const { size } = await stat(path);
  if (size > MOST_FILE) throw new FetchFailure("too-large", `${path}: over ${MOST_FILE / 1024 / 1024} MB`);
  return ungzipped(await readFile(path), MOST_FILE, path);
};

const fromFile = async function* (task: Task, kind: Exclude<SourceKind, "page">): AsyncGenerator<Incoming> {
  const { source } = task;
  if (kind === "warc") yield* readWarc(createReadStream(source), source);
  else if (kind === "ndjson") yield* inputsOf(task, unpackedFile(source));
  else {
    const text = markupText(await wholeFile(source), undefined);
    const base = pathToFileURL(source).href;
    if (kind === "opml") yield* feedList(task, text);
    else if (kind === "sitemap") yield* sitemapArticles(task, base, new TextEncoder().encode(text));
    else yield* feedArticles(task.fetcher, source, readFeed(text, base), async (item) => (await task.known?.(item)) ?? false);
  }
};

const fromInputs = async function* (task: Task): AsyncGenerator<Incoming> {
  for await (const input of readInputs([task.source], task.stdin ?? Readable.from([]))) yield incomingInput(task.source, input);
};

const articlesOf = (task: Task): AsyncIterable<Incoming> => {
  if (isWebAddress(task.source)) return fromWeb(task);
  const kind = fileKind(task.source);
  return kind ? fromFile(task, kind) : fromInputs(task);
};

/** What ends a source early, as its last word. Errors of our own making go on up. */
const lastWord = (source: string, error: unknown): Incoming => {
  const from = { source, item: source };
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof FetchFailure) return failureOf(from, error);
  if (code === "ENOENT") return failed(from, `${source}: no such file`);
  if (error instanceof TypeError || error instanceof RangeError) throw error;
  return failed(from, `${source}: cannot be read: ${message}`, code === "EMFILE" || code === "EBUSY");
};

/**
 * The articles of a source: the address of a page, feed, sitemap, OPML list, WARC or NDJSON; a local .opml, .rss, .atom,
 * sitemap.xml, .warc[.gz], .ndjson[.gz|.zst]; anything else goes to `readInputs`. What fails is a failure among the
 * articles; nothing is thrown for what a source holds.
 */
export const openSource = async function* (source: string, options: SourceOptions = {}): AsyncGenerator<Incoming> {
  const scheme = isWebAddress(source) ? undefined : otherScheme(source);
  if (scheme) {
    yield failed({ source, item: source }, `${source}: only http and https are fetched, not ${scheme}`);
    return;
  }
  const clock: Clock = options.clock ?? systemClock;
  const fetcher = options.fetcher ?? safeFetcher(options);
  const poll: Poll = { fetcher, states: options.feeds ?? memoryStates(), clock, known: options.known };
  try {
    yield* articlesOf({ ...options, fetcher, source, poll });
  } catch (error) {
    if (!isStopped(error)) yield lastWord(source, error);
  } finally {
    if (!options.fetcher) await fetcher.close();
  }
};
