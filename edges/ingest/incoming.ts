/** What every source hands to the record, wherever it has it from: an article with the evidence for it, or why there is none. */
import type { Document } from "../../core/reader.ts";
import type { Problem } from "../../schema/reading.ts";

/** The bytes as they came, kept so that what was read can be held against what was published. */
export interface Evidence {
  /** as asked for, and where the redirects ended */
  readonly url: string;
  readonly finalUrl: string;
  /** ISO 8601 with zone */
  readonly fetchedAt: string;
  readonly status: number;
  /** names in lower case */
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hexadecimal */
  readonly hash: string;
}

/** Where an item stands in its source, so that work can be taken up again and a failure be named and retried. */
export interface Origin {
  /** the file, folder, feed, sitemap or address that the user named */
  readonly source: string;
  /** the item in it: file:line, an address, a record's offset; unique within the source and the same at every run */
  readonly item: string;
}

export type Incoming =
  | {
      readonly kind: "article";
      readonly from: Origin;
      readonly document: Document;
      readonly evidence?: Evidence | undefined;
      /** the outlet itself marks the page as opinion */
      readonly opinion?: boolean | undefined;
      readonly problems: readonly Problem[];
    }
  | {
      readonly kind: "failure";
      readonly from: Origin;
      /** what was wrong, where, and what to do */
      readonly message: string;
      /** the same thing may succeed at another time (a timeout, a 503), or never will (not an article) */
      readonly passing: boolean;
    };
