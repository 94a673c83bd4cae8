/** What an input gives: an article, or a complaint that says what was wrong with it, and where. */
import type { Document } from "../../core/reader.ts";
import type { Problem } from "../../schema/reading.ts";
import type { Decoded } from "./decode.ts";

/** An article with what was found wrong on the way, or a complaint about an input that gives no article. */
export type Input =
  | {
      readonly kind: "article";
      readonly document: Document;
      /** the outlet itself marks it as opinion */
      readonly opinion?: boolean | undefined;
      readonly problems: readonly Problem[];
      readonly where: string;
    }
  | { readonly kind: "complaint"; readonly message: string; readonly where: string };

/** Bytes of UTF-8 that one article may have; more is hardly one article. */
export const MOST_TEXT = 2 * 1024 * 1024;
/** A page or line is larger than the text in it. */
export const MOST_FILE = 10 * 1024 * 1024;

export const complaint = (where: string, message: string): Input => ({ kind: "complaint", where, message });
export const megabytes = (n: number): string => `${(n / 1024 / 1024).toFixed(1)} MB`;

export const problem = (code: Problem["code"], message: string, where: string): Problem => ({ code, message, where });

export const guessedAs = ({ guessed, charset }: Decoded, where: string): Problem[] =>
  guessed
    ? [problem("charset", `the character set was taken to be ${charset}; if the words are wrong, save the file as UTF-8`, where)]
    : [];

export const noted = (input: Input, problems: readonly Problem[]): Input =>
  input.kind === "article" && problems.length > 0 ? { ...input, problems: [...input.problems, ...problems] } : input;

/** Told how many bytes there are and how many have been passed: for a progress bar. The total stays unknown for a stream. */
export interface Meter {
  total(bytes: number | undefined): void;
  passed(bytes: number): void;
}
export const NO_METER: Meter = { total: () => {}, passed: () => {} };
