/** Where words may stand: reports that share word triples with them, and texts that the index of words finds. */
import { wordKeys } from "../../../core/record/claims/report-keys.ts";
import { likeness, statementOf } from "../../../core/record/claims/statement.ts";
import { QueryError, readQuery, type WordQuery } from "../../../core/record/search/query.ts";
import { arabicRecord } from "../../../languages/ar/record.ts";
import { keysOfReports } from "../../store/claims/keys-apart.ts";
import { findWords } from "../../store/words/fts-index.ts";
import { readWords } from "../../store/words/read-words.ts";
import type { Store } from "../../store/open-store.ts";
import { inPieces } from "../../store/in-pieces.ts";

const MOST_OF_A_KEY = 40;
const MOST_REPORTS = 80;

/** Row numbers of reports, those with most triples in common first. */
const byTriples = async (store: Store, words: readonly string[]): Promise<number[]> => {
  const keys = wordKeys(words);
  if (words.length < 2 || keys.length === 0) return [];
  const shared = new Map<number, number>();
  for (const reports of (await keysOfReports.of(store.read, keys, MOST_OF_A_KEY)).values())
    for (const report of reports.sort((a, b) => b - a).slice(0, MOST_OF_A_KEY)) shared.set(report, (shared.get(report) ?? 0) + 1);
  return [...shared]
    .sort(([r, a], [s, b]) => b - a || r - s)
    .slice(0, MOST_REPORTS)
    .map(([report]) => report);
};

const LETTERS = /[\p{L}\p{M}\p{N}]+/gu;
const IN_A_ROW = 4;
const MOST_PHRASES = 6;
const MOST_OF_A_PHRASE = 20;

const AROUND = 2;
const lengthFrom = (words: readonly string[], start: number): number => words.slice(start, start + IN_A_ROW).join("").length;

/** Long words are rare ones, which the index finds at once: the place around `start` with the longest. */
const longest = (words: readonly string[], start: number, last: number): number => {
  let best = start;
  for (let s = Math.max(0, start - AROUND); s <= Math.min(last, start + AROUND); s++)
    if (lengthFrom(words, s) > lengthFrom(words, best)) best = s;
  return best;
};

/** The words whole where they are few; and pieces of them, spread over the whole. */
const phrasesOf = (words: readonly string[]): string[] => {
  const whole = words.length <= 24 ? [words.join(" ")] : [];
  const places = Math.max(0, words.length - IN_A_ROW);
  const count = Math.min(MOST_PHRASES, Math.ceil(words.length / IN_A_ROW));
  const starts = Array.from({ length: count }, (_, i) => longest(words, count === 1 ? 0 : Math.round((i * places) / (count - 1)), places));
  return [...new Set([...whole, ...starts.map((s) => words.slice(s, s + IN_A_ROW).join(" "))])].filter((p) => p.includes(" "));
};

/** Row numbers of versions from either end; where there are few, the one end is all of them. */
const oldestAndNewest = async (store: Store, query: WordQuery): Promise<ReadonlySet<number>> => {
  const wanted = { query, facets: [], way: undefined, limit: MOST_OF_A_PHRASE } as const;
  const found = await findWords(store.read, { ...wanted, order: "oldest" });
  if (found.length === MOST_OF_A_PHRASE) found.push(...(await findWords(store.read, { ...wanted, order: "newest" })));
  return new Set(found.map((f) => f.version));
};

/** Row numbers of versions, those with most pieces first. */
const byPhrases = async (store: Store, quote: string): Promise<number[]> => {
  const found = new Map<number, number>();
  for (const phrase of phrasesOf(quote.match(LETTERS) ?? [])) {
    try {
      const query = readQuery(`"${phrase}"`, arabicRecord, readWords);
      if (query.all.length === 0) continue;
      for (const version of await oldestAndNewest(store, query)) found.set(version, (found.get(version) ?? 0) + 1);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
    }
  }
  return [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([v]) => v);
};

const MOST_VERSIONS = 40;

export interface QuoteSources {
  /** row numbers */
  readonly reports: readonly number[];
  readonly versions: readonly number[];
}

export const quoteSources = async (store: Store, quote: string): Promise<QuoteSources> => {
  const reports = await byTriples(store, arabicRecord.statementWords(quote));
  const versions = (await byPhrases(store, quote)).slice(0, MOST_VERSIONS);
  const told = await inPieces(versions, (piece) => store.read.selectFrom("report").select("n").where("version", "in", piece).execute());
  return { reports: [...new Set([...reports, ...told.map((r) => r.n)])], versions };
};

/** Claims that have the words, those that have most of them and are told by most first. */
export const claimsWithWords = async (store: Store, quote: string): Promise<number[]> => {
  const { reports } = await quoteSources(store, quote);
  const rows = await inPieces(reports, (piece) =>
    store.read
      .selectFrom("report as r")
      .innerJoin("claim as c", "c.n", "r.claim")
      .select(["r.claim", "r.content", "c.reports"])
      .where("r.n", "in", piece)
      .execute(),
  );
  const asked = statementOf(arabicRecord.statementWords(quote));
  const best = new Map<number, { share: number; length: number; reports: number }>();
  for (const r of rows) {
    const told = statementOf(arabicRecord.statementWords(r.content));
    const like = likeness(asked, told);
    const shared = Math.round(like.contained * like.least);
    const share = asked.distinct.length === 0 ? 0 : shared / asked.distinct.length;
    const known = best.get(r.claim as number);
    if (share >= 0.6 && (!known || share > known.share))
      best.set(r.claim as number, { share, length: told.distinct.length, reports: r.reports });
  }
  return [...best].sort(([m, a], [n, b]) => b.share - a.share || b.reports - a.reports || a.length - b.length || m - n).map(([n]) => n);
};
