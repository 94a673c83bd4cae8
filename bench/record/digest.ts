/** What a record holds, as one hash a table: two records that were made alike are equal, whenever and in how many pieces they were made. */
import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Table } from "../../schema/record/table.ts";
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

/** What is pointed at comes first. */
const ORDER = ["evidence", "actor", "article", "version", "series", "claim", "event", "origin", "report", "account"];
const place = (table: string): number => (ORDER.includes(table) ? ORDER.indexOf(table) : ORDER.length);

/** Tables that tell how a record came to be and who works with it; and keys, which are made of row numbers. */
const BESIDE = new Set([
  "account_key",
  "item",
  "job",
  "feed",
  "audit",
  "decision",
  "alert",
  "saved_search",
  "session",
  "token",
  "user",
  "setting",
]);

/**
 * What a record knows, table by table, without row numbers: rows are named by their ids, so that two records of the same articles are
 * equal whatever was in them before. The rows themselves, to tell what differs.
 */
export const recordContent = async (store: Store): Promise<Record<string, string[]>> => {
  const ids = new Map<string, Map<number, string>>();
  const content: Record<string, string[]> = {};
  for (const [name, table] of Object.entries(tables).sort(([a], [b]) => place(a) - place(b)) as [string, Table][]) {
    if (BESIDE.has(name)) continue;
    const columns = Object.keys(table.columns.shape).filter((c) => !CLOCK.has(c) && c !== "current");
    const { rows } = await sql<Record<string, unknown>>`select ${sql.join(columns.map((c) => sql.ref(c)))} from ${sql.table(name)}`.execute(
      store.read,
    );
    const own = new Map<number, string>();
    const named = (column: string, value: unknown): unknown => {
      const target = table.references?.[column]?.split(".")[0];
      if (target === undefined || typeof value !== "number")
        return value instanceof Uint8Array ? createHash("sha256").update(value).digest("hex") : value;
      return (target === name ? rows.find((r) => r.n === value)?.id : ids.get(target)?.get(value)) ?? `no ${target}`;
    };
    content[name] = rows
      .map((row) => {
        const line = Object.fromEntries(columns.filter((c) => c !== "n").map((c) => [c, named(c, row[c])]));
        if (typeof row.n === "number") own.set(row.n, String(row.id ?? JSON.stringify([line.article, line.number])));
        return JSON.stringify(line);
      })
      .sort();
    ids.set(name, own);
  }
  return content;
};
