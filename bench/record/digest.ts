/** What a record holds, as one hash a table: two records that were made alike are equal, whenever and in how many pieces they were made. */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import { tables } from "../../schema/record/tables.ts";
import type { Store } from "../../edges/store/open-store.ts";

/** Moments of the machine's clock. */
const CLOCK = new Set(["added", "at", "started", "updated", "fetched_at", "created", "expires"]);

export const recordDigest = async (store: Store): Promise<Record<string, string>> => {
  const digest: Record<string, string> = {};
  for (const [name, table] of Object.entries(tables)) {
    const columns = Object.keys(table.columns.shape).filter((c) => !CLOCK.has(c));
    const rows = await sql<Record<string, unknown>>`select ${sql.join(columns.map((c) => sql.ref(c)))} from ${sql.table(name)}
      order by ${sql.join(table.key.map((c) => sql.ref(c)))}`.execute(store.read);
    const hash = createHash("sha256");
    for (const row of rows.rows)
      hash.update(JSON.stringify(row, (_, v) => (v instanceof Uint8Array ? Buffer.from(v).toString("base64") : v)));
    digest[name] = `${rows.rows.length} ${hash.digest("hex").slice(0, 16)}`;
  }
  return digest;
};
