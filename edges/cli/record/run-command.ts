/** An operation of the record from the command line: checked, run, shown. Returns the exit code. */
import { readdirSync } from "node:fs";
import { constants, setPriority } from "node:os";
import type { RecordOperation } from "../../../schema/record/operation.ts";
import { onInterrupt } from "../../ingest/web/interrupt.ts";
import { recordPath } from "../../record/open-record.ts";
import { runOperation } from "../../record/operations.ts";
import type { Taken } from "../../record/take-in.ts";
import { openStore } from "../../store/open-store.ts";
import { storeError } from "../../store/store-error.ts";
import type { Lang } from "../labels.ts";
import { createProgress, type Progress } from "../progress.ts";
import { writeFiles } from "./write-files.ts";
import { pageOf } from "./pages.ts";
import { parametersOf } from "./command-options.ts";

export interface RecordCommandOptions {
  readonly record?: string;
  readonly format?: "pretty" | "json";
  readonly lang?: Lang;
  readonly color?: boolean;
  readonly quiet?: boolean;
  /** of an operation that gives files: the folder to write them to */
  readonly to?: string;
}

const INTERRUPTED = 130;

const follow = (bar: Progress, quiet: boolean) => (taken: Taken) => {
  bar.tick();
  if (taken.outcome === "failed" && !quiet) bar.say(`khabar: ${taken.message}`);
};

const shown = (operation: RecordOperation, result: unknown, o: RecordCommandOptions): Promise<string> | string => {
  const format = o.format ?? (process.stdout.isTTY ? "pretty" : "json");
  if (format === "json") return `${JSON.stringify(result, null, 1)}\n`;
  const width = Math.max(40, Math.min(process.stdout.columns ?? (Number(process.env.COLUMNS) || 100), 120));
  const colour = o.color !== false && process.stdout.isTTY === true && !process.env.NO_COLOR;
  return pageOf(operation.id, result, { width, colour, lang: o.lang ?? "en" });
};

const outcome = (result: unknown): number => {
  const r = result as { interrupted?: boolean; failed?: number; total?: number; troubles?: unknown[] };
  if (r.interrupted) return INTERRUPTED;
  return (r.failed ?? 0) > 0 || (r.troubles?.length ?? 0) > 0 ? 1 : 0;
};

/** Where the system keeps a priority for each thread (Linux), saying it of the process would leave out the engine's own, which compile. */
const threads = (): readonly number[] => {
  try {
    return readdirSync("/proc/self/task").map(Number);
  } catch {
    return [0];
  }
};

/** Long work gives way to whoever asks the record meanwhile: it may take as long as it takes. */
const giveWay = (): void => {
  for (const thread of threads())
    try {
      setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
    } catch {
      // where a process may not say so, it is as before
    }
};

/** Throws a UsageError, a StoreError or a RecordError for what the user can set right. */
export const recordCommand = async (operation: RecordOperation, bare: unknown, options: Record<string, unknown>): Promise<number> => {
  const o = options as RecordCommandOptions;
  const parameters = parametersOf(operation, bare, options);
  const path = recordPath(o.record);
  if (operation.long) giveWay();
  const creates = operation.id === "add" || operation.id === "watch";
  const store = await openStore(path, { create: creates, readonly: operation.changes !== true && operation.id !== "backup" });
  const bar = await createProgress(operation.long === true && !o.quiet, process.stderr);
  const interrupt = operation.long ? onInterrupt() : undefined;
  try {
    const context = { signal: interrupt?.signal, stdin: process.stdin, told: follow(bar, o.quiet ?? false) };
    const result = await runOperation(store, operation.id, parameters, context);
    bar.stop();
    // what was asked for has gone to standard output already
    const written = operation.id === "export" && (result as { to?: string }).to === undefined;
    if (operation.files && o.to) for (const file of writeFiles(o.to, result)) process.stdout.write(`${file}\n`);
    else if (!written) process.stdout.write(await shown(operation, result, o));
    return operation.id === "watch" ? 0 : outcome(result);
  } catch (error) {
    throw storeError(error, path);
  } finally {
    bar.stop();
    interrupt?.release();
    await store.close();
  }
};
