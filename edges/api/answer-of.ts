/** An answer as it goes over the line, made where the record is read. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { Role } from "../../schema/record/tables.ts";
import { runOperation } from "../record/operations.ts";
import type { Store } from "../store/open-store.ts";

/** `parameters` are checked already; `by` and `role`: of whoever asks. */
export interface Asking {
  readonly operation: string;
  readonly parameters: unknown;
  readonly by: string;
  readonly role: Role;
}

/** JSON; compressed as well where that is worth it. */
export interface Answer {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly zipped?: Uint8Array<ArrayBuffer>;
  /** changes when the body does */
  readonly tag: string;
}

/** Bytes under which compressing costs more than it saves. */
const WORTH_ZIPPING = 1024;

/** Throws a RecordError for what whoever asks can set right. */
export const answerOf = async (store: Store, { operation, parameters, by, role }: Asking): Promise<Answer> => {
  const body = new TextEncoder().encode(JSON.stringify(await runOperation(store, operation, parameters, { by, role })));
  const tag = createHash("sha1").update(body).digest("hex");
  // a copy of its own: what is handed to another thread takes the whole of the memory along that it lies in
  return body.length < WORTH_ZIPPING ? { body, tag } : { body, tag, zipped: new Uint8Array(gzipSync(body)) };
};
