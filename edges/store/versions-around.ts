/** Versions without their texts and readings, which make their rows a page long and more: for whoever asks what stands around many reports. */
import { sql } from "kysely";
import type { Row } from "../../schema/record/tables.ts";
import { AROUND_REPORTS } from "../../schema/record/tables/articles.ts";
import { indexName } from "./derive-tables.ts";

/** Joined by `n` as "v"; any column but these costs the whole row. SQLite would look that up anyway, since there is one at most. */
export const versionsAround = sql<Pick<Row<"version">, (typeof AROUND_REPORTS)[number]>>`version`.as<"v">(
  sql`v indexed by ${sql.ref(indexName("version", AROUND_REPORTS))}`,
);
