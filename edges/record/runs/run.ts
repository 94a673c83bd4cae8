/** How an operation of the record is carried out. */
import type { Readable, Writable } from "node:stream";
import type { Role } from "../../../schema/record/tables.ts";
import type { Store } from "../../store/open-store.ts";
import type { Taken } from "../take-in.ts";

/** What long work is told and tells while it goes on. */
export interface RunContext {
  readonly signal?: AbortSignal | undefined;
  readonly stdin?: Readable | undefined;
  readonly stdout?: Writable | undefined;
  readonly told?: ((taken: Taken) => void) | undefined;
  /** who asks for it; the record's owner if not given */
  readonly by?: string | undefined;
  /** what whoever asks may do; everything if not given */
  readonly role?: Role | undefined;
  /** ISO 8601 of the present moment; the machine's clock if not given */
  readonly now?: (() => string) | undefined;
}

// biome-ignore lint/suspicious/noExplicitAny: parameters are checked by the operation's own shape before they come here
export type Run = (store: Store, parameters: any, context: RunContext) => Promise<unknown>;

export type Runs = Readonly<Record<string, () => Promise<Run>>>;
