/** Reports of the same words join into claims. */
import type { Entry } from "../../core/record/entry.ts";
import type { Row } from "../../schema/record/tables.ts";
import type { Writing } from "./writing.ts";

export const joinClaims = async (
  _w: Writing,
  _entry: Entry,
  _version: Row<"version">,
  _reports: readonly Row<"report">[],
): Promise<void> => {};
