/** Under which id an article stands in the record. */
import { createHash } from "node:crypto";
import type { Document } from "../../core/reader.ts";

const short = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

/** The hash that the reader gives a text's version. */
export const versionHash = short;

/** The id it came with; else its address, so that a changed page is a new version and not a second article; else its text. */
export const articleId = (document: Document): string =>
  document.id ?? (document.url ? short(`url\n${document.url}`) : short(document.text));
