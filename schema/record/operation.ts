/** What the record can be asked and told: defined once, shown by the command line, the API, the MCP server and the desk in the same words. */
import { z } from "zod";

export interface RecordOperation<P extends z.ZodObject = z.ZodObject, R extends z.ZodType = z.ZodType, I extends string = string> {
  /** one word or several with hyphens: the command's and the path's name */
  readonly id: I;
  readonly summary: string;
  readonly description: string;
  /** what may be given; every field has a description */
  readonly parameters: P;
  /** the parameter that stands bare on the command line, after the command */
  readonly bare?: keyof z.infer<P> & string;
  readonly result: R;
  /** who may ask for it at a desk with accounts; if not given, whoever may change the record, or read it */
  readonly role?: "reader" | "reviewer" | "admin";
  /** its answer is made of files, which the command line can write */
  readonly files?: boolean;
  /** it changes the record */
  readonly changes?: boolean;
  /** it touches the files of whoever runs it: for the command line alone */
  readonly local?: boolean;
  /** it goes on for long, and tells how far it is */
  readonly long?: boolean;
}

export const operation = <P extends z.ZodObject, R extends z.ZodType, const I extends string>(
  o: RecordOperation<P, R, I>,
): RecordOperation<P, R, I> => o;
export type Parameters<O> = O extends RecordOperation<infer P, z.ZodType> ? z.infer<P> : never;
export type Result<O> = O extends RecordOperation<z.ZodObject, infer R> ? z.infer<R> : never;

/** Numbers and truth values come as text from a command line or an address. */
export const number = (about: string) => z.coerce.number().describe(about);
export const flag = (about: string) =>
  z
    .union([z.boolean(), z.enum(["true", "false", "1", "0"])])
    .transform((v) => v === true || v === "true" || v === "1")
    .optional()
    .describe(about);
