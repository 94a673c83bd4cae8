/** The index of words as the record sees it, whichever store keeps it. */
import type { IndexedWords } from "../../../core/record/search/indexed.ts";
import type { WordQuery } from "../../../core/record/search/query.ts";

export interface WordsOfVersion extends IndexedWords {
  readonly version: number;
  /** milliseconds since 1970 UTC; null where the article has no date */
  readonly instant: number | null;
  /** what can be asked of it besides words: short Latin tokens, see facets.ts */
  readonly facets: readonly string[];
}

/** Forms as the index takes them, parted by blanks. */
export type JoinedWords = Readonly<Record<keyof IndexedWords, string>>;

export const joinedWords = ({ title, text, more, focus }: IndexedWords): JoinedWords => ({
  title: title.join(" "),
  text: text.join(" "),
  more: more.join(" "),
  focus: focus.join(" "),
});

/** In what way a version fits the words, the best first. */
export const WAYS = ["title", "focus", "near", "anywhere"] as const;
export type Way = (typeof WAYS)[number];

export interface WordsWanted {
  readonly query: WordQuery;
  /** of each list, one must be there */
  readonly facets: readonly (readonly string[])[];
  /** without those that fit in a better way; undefined: in whatever way */
  readonly way: Way | undefined;
  /** milliseconds since 1970 UTC, both ends included */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly order: "newest" | "oldest";
  /** only what stands behind this place in that order */
  readonly after?: number | undefined;
  readonly limit: number;
}

export interface WordsFound {
  readonly version: number;
  /** rises with the time of publication; those without a date come first */
  readonly place: number;
}
