/** Whether the index of words holds what the texts say: of every version a sum over its words and their places, from either side. */
import type { Kysely } from "kysely";
import type { Database } from "../../../schema/record/tables.ts";
import { storedWords } from "./index-versions.ts";
import { placeOfVersion, versionAtPlace } from "./places.ts";
import type { WordsOfVersion } from "./word-index.ts";

/** FNV-1a. */
const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
};
/** Order does not matter to a sum. */
const mixed = (word: number, column: number, offset: number): number => {
  let h = Math.imul(word ^ Math.imul(offset * 8 + column + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  return Math.imul(h, 0xc2b2ae35) >>> 0;
};

const COLUMNS = ["title", "text", "more", "focus", "facets"] as const;

const expected = (w: WordsOfVersion): number => {
  let sum = 0;
  for (const [column, name] of COLUMNS.entries())
    for (const [offset, word] of w[name].entries()) sum = (sum + mixed(hash(word), column, offset)) >>> 0;
  return sum;
};

/** Sums by place, as the index has them. */
const sumsOfIndex = async (db: Kysely<Database>): Promise<Map<number, number>> => {
  const sums = new Map<number, number>();
  const seen = db.withTables<{ words_seen: { term: string; doc: number; col: (typeof COLUMNS)[number]; offset: number } }>();
  let [term, word] = ["", 0];
  for await (const row of seen.selectFrom("words_seen").select(["term", "doc", "col", "offset"]).stream()) {
    if (row.term !== term) [term, word] = [row.term, hash(row.term)];
    sums.set(row.doc, ((sums.get(row.doc) ?? 0) + mixed(word, COLUMNS.indexOf(row.col), row.offset)) >>> 0);
  }
  return sums;
};

const PIECE = 200;

/** Tells of every version that is not indexed as it should be, and of what is indexed and is no article's current version. */
export const checkWords = async (db: Kysely<Database>, tell: (version: number, what: string) => void): Promise<void> => {
  const sums = await sumsOfIndex(db);
  for (let last = 0; ; ) {
    const versions = await db.selectFrom("version").select("n").where("n", ">", last).orderBy("n").limit(PIECE).execute();
    const end = versions.at(-1);
    if (!end) break;
    last = end.n;
    for (const w of await storedWords(
      db,
      versions.map((v) => v.n),
    )) {
      const place = placeOfVersion(w.version, w.instant);
      const sum = sums.get(place);
      if (sum === undefined) tell(w.version, "is not in the index of words: `khabar index` makes it anew");
      else if (sum !== expected(w)) tell(w.version, "is in the index with other words than its text has: `khabar index` makes it anew");
      sums.delete(place);
    }
  }
  for (const place of sums.keys())
    tell(versionAtPlace(place), "is in the index, and is no article's current version: `khabar index` makes it anew");
};
