/** `khabar read`: inputs to readings to the format asked for. Returns the exit code. */
import { createWriteStream, openSync } from "node:fs";
import type { Writable } from "node:stream";
import type { Input } from "../ingest/input.ts";
import { readInputs } from "../ingest/inputs.ts";
import { isIsoDate, LOST } from "../ingest/read-input.ts";
import type { Lang } from "./labels.ts";
import { type FormatName, type FormatOptions, formatOf, writer } from "./output.ts";
import { createProgress, type Progress } from "./progress.ts";
import { type Outcome, readAll } from "./read-all.ts";
import { UsageError } from "./usage-error.ts";

export interface ReadOptions {
  readonly format?: FormatName;
  readonly explain?: boolean;
  readonly brief?: boolean;
  readonly published?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly jobs?: string;
  readonly lang?: Lang;
  readonly output?: string;
  readonly tagger?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly strict?: boolean;
}

/** As a shell tells a process that was stopped by Ctrl-C. */
const INTERRUPTED = 130;

const checked = (options: ReadOptions): number | undefined => {
  if (options.published && !isIsoDate(options.published))
    throw new UsageError(`--published ${options.published}: an ISO 8601 date is wanted, such as 2022-09-18`);
  if (options.jobs === undefined) return undefined;
  const jobs = Number(options.jobs);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new UsageError(`--jobs ${options.jobs}: a whole number from 1 to 256 is wanted`);
  return jobs;
};

const withDefaults = async function* (inputs: AsyncIterable<Input>, o: ReadOptions): AsyncGenerator<Input> {
  for await (const input of inputs) {
    if (input.kind === "complaint") yield input;
    else {
      const d = input.document;
      yield {
        ...input,
        document: { ...d, published: d.published ?? o.published, outlet: d.outlet ?? o.outlet, title: d.title ?? o.title },
      };
    }
  }
};

/** The file is opened before anything is read: nobody waits an hour to learn that it cannot be written. */
const fileOut = (path: string): Writable => {
  try {
    return createWriteStream(path, { fd: openSync(path, "w") });
  } catch (error) {
    throw new UsageError(`--output ${path}: ${(error as Error).message}`);
  }
};

type Out = Writable & { readonly columns?: number; readonly isTTY?: boolean };

const formatOptions = (o: ReadOptions, out: Out): FormatOptions => ({
  format: o.format ?? (out.isTTY ? "pretty" : "ndjson"),
  lang: o.lang ?? "en",
  explain: o.explain ?? false,
  brief: o.brief ?? false,
  width: Math.max(40, Math.min(out.columns ?? (Number(process.env.COLUMNS) || 100), 120)),
  colour: o.color !== false && out.isTTY === true && !process.env.NO_COLOR,
});

const isTrouble = (outcome: Outcome, strict: boolean): boolean =>
  outcome.kind === "complaint" || (strict ? outcome.reading.problems.length > 0 : outcome.reading.problems.some((p) => LOST.has(p.code)));

const tell = (outcome: Outcome, bar: Progress): void => {
  if (outcome.kind === "complaint") bar.say(`khabar: ${outcome.where}: ${outcome.message}`);
  else
    for (const p of outcome.reading.problems)
      if (LOST.has(p.code)) bar.say(`khabar: ${p.where ?? outcome.reading.article.id}: ${p.message}`);
};

interface Interruption {
  /** The promise's value, or that Ctrl-C came first. */
  first<T>(work: Promise<T>): Promise<T | "interrupted">;
  off(): void;
}

/** The first Ctrl-C ends the work after the article at hand, so that what was written is whole; the second ends it at once. */
const interruption = (): Interruption => {
  let came = false;
  // a race against one lasting promise would keep every value that ever raced with it
  let wake: (value: "interrupted") => void = () => {};
  const leave = () => process.exit(INTERRUPTED);
  const hear = () => {
    came = true;
    wake("interrupted");
    process.once("SIGINT", leave);
  };
  process.once("SIGINT", hear);
  return {
    first: (work) =>
      new Promise((resolve, reject) => {
        wake = resolve;
        if (came) resolve("interrupted");
        work.then(resolve, reject);
      }),
    off: () => {
      process.off("SIGINT", hear);
      process.off("SIGINT", leave);
    },
  };
};

interface Done {
  readonly trouble: boolean;
  readonly interrupted: boolean;
  readonly articles: number;
}

const work = async (files: readonly string[], o: ReadOptions, jobs: number | undefined, out: Out, bar: Progress): Promise<Done> => {
  const write = writer(out);
  const format = await formatOf(formatOptions(o, out));
  const stop = interruption();
  await write(format.begin);
  const outcomes = readAll(withDefaults(readInputs(files, process.stdin, bar.meter), o), { jobs, tagger: o.tagger !== false });
  let [n, trouble, interrupted] = [0, false, false];
  for (;;) {
    const next = await stop.first(outcomes.next());
    if (next === "interrupted") interrupted = true;
    if (next === "interrupted" || next.done) break;
    if (isTrouble(next.value, o.strict ?? false)) trouble = true;
    tell(next.value, bar);
    if (next.value.kind === "complaint") continue;
    await write(format.one(next.value.reading, n++));
    bar.tick();
  }
  await write(format.end(n));
  if (o.output) await new Promise<void>((resolve) => out.end(resolve));
  stop.off();
  return { trouble, interrupted, articles: n };
};

export const readCommand = async (files: readonly string[], options: ReadOptions): Promise<number> => {
  const jobs = checked(options);
  const out: Out = options.output ? fileOut(options.output) : process.stdout;
  const failed = new Promise<never>((_, reject) => {
    out.once("error", (error: NodeJS.ErrnoException) =>
      reject(options.output && error.code !== "EPIPE" ? new UsageError(`--output ${options.output}: ${error.message}`) : error),
    );
  });
  failed.catch(() => {});
  const bar = await createProgress(!options.quiet && !(process.stdout.isTTY && !options.output), process.stderr);
  try {
    const done = await Promise.race([work(files, options, jobs, out, bar), failed]);
    if (!done.interrupted) return done.trouble ? 1 : 0;
    bar.stop();
    bar.say(`khabar: interrupted after ${done.articles} ${done.articles === 1 ? "article" : "articles"}; what was written is whole`);
    // workers and an input that has not ended would keep the process
    process.exit(INTERRUPTED);
  } finally {
    bar.stop();
  }
};
