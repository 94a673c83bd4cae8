/** How a table of the record is described: its columns are a zod object, so that types, SQL and documentation say the same. */
import { z } from "zod";

export interface Table {
  readonly about: string;
  /** one column a field: integer, real, text, bytes, or a flag; `.nullable()` where the value may be absent */
  readonly columns: z.ZodObject;
  readonly key: readonly string[];
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
  /** column to "table.column"; with the row it points at, the row goes too, or the column is emptied where it is nullable */
  readonly references?: Readonly<Record<string, string>>;
}

export const table = <C extends z.ZodRawShape>(
  about: string,
  columns: C,
  rest: Omit<Table, "about" | "columns">,
): Omit<Table, "columns"> & { readonly columns: z.ZodObject<C> } => ({ about, columns: z.object(columns), ...rest });

/** SQLite has no truth values. */
export const Flag = z.union([z.literal(0), z.literal(1)]);
/** A row's own number, given by the store in the order of arrival; never shown outside. */
export const RowNumber = z.int().min(1);
/** An id that is shown and stays: a short hash of what the row is about. */
export const Id = z.string().min(1);
export const Bytes = z.custom<Uint8Array>((v) => v instanceof Uint8Array);
/** JSON text. */
export const Json = z.string();
/** ISO 8601 with the precision it has. */
export const Iso = z.string();
/** 32 bits of a hash, signed. */
export const Hash32 = z.int();
/** How sure the reader is: a probability. */
export const Confidence = z.number().min(0).max(1);
/** What a person said of it, if anybody did. */
export const Decided = z.enum(["accepted", "corrected"]).nullable();
