/** Who may use the desk, and what was done there. */
import { z } from "zod";
import { Flag, Id, Iso, Json, RowNumber, table } from "../table.ts";

/** A reader asks; a reviewer corrects and joins; an admin takes in, forgets, and keeps the users. */
export const roles = ["reader", "reviewer", "admin"] as const;
export type Role = (typeof roles)[number];

export const accountTables = {
  user: table(
    "Who may use the desk where it is not on a local address alone.",
    {
      n: RowNumber,
      name: z.string(),
      password: z.string().describe("Argon2id"),
      role: z.enum(roles),
      created: Iso,
      disabled: Flag,
    },
    { key: ["n"], unique: [["name"]] },
  ),
  session: table(
    "Somebody who is logged in.",
    { hash: Id.describe("SHA-256 of what the browser holds"), user: RowNumber, created: Iso, expires: Iso },
    { key: ["hash"], indexes: [["user"]], references: { user: "user.n" } },
  ),
  token: table(
    "A key by which a program asks in a user's name.",
    {
      hash: Id.describe("SHA-256 of the key"),
      user: RowNumber,
      label: z.string(),
      role: z.enum(roles),
      created: Iso,
      expires: Iso.nullable(),
    },
    { key: ["hash"], indexes: [["user"]], references: { user: "user.n" } },
  ),
  audit: table(
    "Who changed what, when and from where.",
    { n: RowNumber, at: Iso, by: z.string(), what: z.string(), parameters: Json, address: z.string().nullable() },
    { key: ["n"] },
  ),
} as const;
