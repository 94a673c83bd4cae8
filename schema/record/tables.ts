/**
 * The tables of the record. Articles and what was read from them come first; actors, claims, origins, events and series are
 * drawn from those and can be drawn again; decisions are people's, and are kept whatever is read anew.
 */
import { z } from "zod";
import { table } from "./table.ts";
import { accountTables } from "./tables/accounts.ts";
import { actorTables } from "./tables/actors.ts";
import { articleTables } from "./tables/articles.ts";
import { claimTables } from "./tables/claims.ts";
import { decisionTables } from "./tables/decisions.ts";
import { deskTables } from "./tables/desk.ts";
import { eventTables } from "./tables/events.ts";
import { workTables } from "./tables/work.ts";

export { actorKinds } from "./tables/actors.ts";
export { type Role, roles } from "./tables/accounts.ts";

/** Tables that are pointed at come before those that point at them. */
export const tables = {
  ...actorTables,
  ...articleTables,
  ...claimTables,
  ...eventTables,
  ...decisionTables,
  ...workTables,
  ...deskTables,
  ...accountTables,
  setting: table("What the record knows of itself.", { name: z.string(), value: z.string() }, { key: ["name"] }),
} as const;

export type Tables = typeof tables;
export type Row<T extends keyof Tables> = z.infer<Tables[T]["columns"]>;
/** The record as a query builder sees it. */
export type Database = { [T in keyof Tables]: z.infer<Tables[T]["columns"]> };
