/** Accounts of the same encounter join into events. */
import type { Entry } from "../../core/record/entry.ts";
import type { Row } from "../../schema/record/tables.ts";
import type { Writing } from "./writing.ts";

export const joinEvents = async (
  _w: Writing,
  _entry: Entry,
  _version: Row<"version">,
  _accounts: readonly Row<"account">[],
): Promise<void> => {};
