/** A copy of the record, taken in one piece while others write. */
import { existsSync, statSync } from "node:fs";
import { sql } from "kysely";
import type { Parameters, Result } from "../../schema/record/operation.ts";
import type { backup } from "../../schema/record/operations/work.ts";
import type { Store } from "../store/open-store.ts";
import { storeError } from "../store/store-error.ts";
import { RecordError } from "./record-error.ts";

export const backupRecord = async (store: Store, { to }: Parameters<typeof backup>): Promise<Result<typeof backup>> => {
  if (existsSync(to)) throw new RecordError("file-exists", { path: to });
  try {
    await sql`vacuum into ${to}`.execute(store.write);
  } catch (error) {
    throw storeError(error, to);
  }
  return { to, bytes: statSync(to).size };
};
