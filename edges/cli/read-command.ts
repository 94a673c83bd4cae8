/** `khabar read`: inputs to readings to the format asked for. Returns the exit code. */
import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import type { Reading } from "../../schema/reading.ts";
import { type Input, readInputs } from "../ingest/inputs.ts";
import { isIsoDate, LOST } from "../ingest/read-input.ts";
import type { Lang } from "./labels.ts";
import { type Outcome, readAll } from "./read-all.ts";

export interface ReadOptions {
  readonly format?: "pretty" | "json" | "ndjson" | "html";
  readonly explain?: boolean;
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

/** A mistake in the command itself: told in one line, exit code 2. */
export class UsageError extends Error {}

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

type Write = (text: string) => Promise<void>;
const writer =
  (out: Writable): Write =>
  async (text) => {
    if (!out.write(text)) await new Promise<void>((resolve) => out.once("drain", resolve));
  };

interface Format {
  readonly begin: string;
  one(reading: Reading, n: number): string;
  end(n: number): string;
}

const formatOf = async (o: ReadOptions, out: Writable & { columns?: number; isTTY?: boolean }): Promise<Format> => {
  const format = o.format ?? (out.isTTY ? "pretty" : "ndjson");
  if (format === "ndjson") return { begin: "", one: (r) => `${JSON.stringify(r)}\n`, end: () => "" };
  if (format === "json")
    return { begin: "[", one: (r, n) => `${n === 0 ? "\n" : ",\n"}${JSON.stringify(r, null, 1)}`, end: (n) => (n === 0 ? "]\n" : "\n]\n") };
  if (format === "pretty") {
    const { pretty } = await import("./pretty.ts");
    const colour = o.color !== false && out.isTTY === true && !process.env.NO_COLOR;
    const options = {
      width: Math.max(40, Math.min(out.columns ?? (Number(process.env.COLUMNS) || 100), 120)),
      lang: o.lang ?? "en",
      explain: o.explain ?? false,
      colour,
    };
    return { begin: "", one: (r) => pretty(r, options), end: () => "" };
  }
  const { htmlPage } = await import("./page/page.ts");
  const readings: Reading[] = [];
  const hash = (text: string) => createHash("sha256").update(text).digest("base64");
  return {
    begin: "",
    one: (r) => {
      readings.push(r);
      return "";
    },
    end: () => htmlPage(readings, o.lang ?? "en", hash),
  };
};

/** A bar on the terminal: how many, how fast. The total is not known while NDJSON streams in. */
const progress = async (o: ReadOptions) => {
  if (o.quiet || !process.stderr.isTTY || (process.stdout.isTTY && !o.output)) return { tick: () => {}, stop: () => {} };
  const { default: bars } = await import("cli-progress");
  const bar = new bars.SingleBar({
    format: "{value} articles · {rate}/s · {duration_formatted}",
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
  });
  const began = Date.now();
  let n = 0;
  bar.start(0, 0, { rate: 0 });
  return { tick: () => bar.update(++n, { rate: Math.round((n * 1000) / Math.max(1, Date.now() - began)) }), stop: () => bar.stop() };
};

const say = (o: ReadOptions, line: string) => {
  if (!o.quiet || line.startsWith("khabar:")) process.stderr.write(`${line}\n`);
};

const isTrouble = (outcome: Outcome, strict: boolean): boolean =>
  outcome.kind === "complaint" || (strict ? outcome.reading.problems.length > 0 : outcome.reading.problems.some((p) => LOST.has(p.code)));

export const readCommand = async (files: readonly string[], options: ReadOptions): Promise<number> => {
  const jobs = checked(options);
  const out: Writable & { columns?: number; isTTY?: boolean } = options.output ? createWriteStream(options.output) : process.stdout;
  const failed = new Promise<never>((_, reject) => {
    out.once("error", (error: NodeJS.ErrnoException) =>
      reject(options.output && error.code !== "EPIPE" ? new UsageError(`--output ${options.output}: ${error.message}`) : error),
    );
  });
  failed.catch(() => {});
  const write = writer(out);
  const format = await formatOf(options, out);
  const bar = await progress(options);
  let n = 0;
  let trouble = false;
  const work = async () => {
    await write(format.begin);
    const inputs = withDefaults(readInputs(files, process.stdin), options);
    for await (const outcome of readAll(inputs, { jobs, tagger: options.tagger !== false })) {
      if (isTrouble(outcome, options.strict ?? false)) trouble = true;
      if (outcome.kind === "complaint") {
        say(options, `khabar: ${outcome.where}: ${outcome.message}`);
        continue;
      }
      for (const p of outcome.reading.problems)
        if (LOST.has(p.code)) say(options, `khabar: ${p.where ?? outcome.reading.article.id}: ${p.message}`);
      await write(format.one(outcome.reading, n++));
      bar.tick();
    }
    await write(format.end(n));
    if (options.output) await new Promise<void>((resolve) => out.end(resolve));
  };
  try {
    await Promise.race([work(), failed]);
  } finally {
    bar.stop();
  }
  return trouble ? 1 : 0;
};
