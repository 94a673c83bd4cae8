/**
 * The index of words in SQLite's FTS5. It keeps no text of its own: the texts stand in `version`, and the forms of their words can be
 * made again from them. Blanks part the words, all else is ours.
 */
import { type Kysely, sql } from "kysely";
import type { Database } from "../../../schema/record/tables.ts";
import { matchExpression } from "./fts-query.ts";
import { firstDatedPlace, firstPlaceSince, lastPlaceUntil, placeOfVersion, versionAtPlace } from "./places.ts";
import type { JoinedWords, WordsFound, WordsOfVersion, WordsWanted } from "./word-index.ts";
import type { Writing } from "../writing.ts";

export const createWords = async (db: Kysely<Database>): Promise<void> => {
  await sql`create virtual table words using fts5(title, text, more, focus, facets, content='', contentless_delete=1, tokenize='ascii')`.execute(
    db,
  );
  await sql`create virtual table words_seen using fts5vocab(words, instance)`.execute(db);
};

/** A double would be passed over where a row number is compared. */
const integer = (n: number) => sql.raw(String(Math.trunc(n)));

const PUT = "insert into words (rowid, title, text, more, focus, facets) values (?, ?, ?, ?, ?, ?)";

/** What is put into the index in one transaction may wait as rows do. */
export const putWords = (
  w: Pick<Writing, "later">,
  { version, instant }: Pick<WordsOfVersion, "version" | "instant">,
  { title, text, more, focus }: JoinedWords,
  facets: readonly string[],
): void => w.later(PUT, [BigInt(placeOfVersion(version, instant)), title, text, more, focus, facets.join(" ")]);

export const removeWords = async (db: Kysely<Database>, list: readonly Pick<WordsOfVersion, "version" | "instant">[]): Promise<void> => {
  for (const w of list) await sql`delete from words where rowid = ${BigInt(placeOfVersion(w.version, w.instant))}`.execute(db);
};

/** What was removed stays in the index, marked, until its parts are merged: afterwards the words are nowhere in it. */
export const scrubWords = async (db: Kysely<Database>): Promise<void> => {
  await sql`insert into words (words) values ('optimize')`.execute(db);
};

/** Made anew: after FTS5's own 'delete-all' another connection takes what it remembers for a damaged file. */
export const emptyWords = async (db: Kysely<Database>): Promise<void> => {
  await sql`drop table words_seen`.execute(db);
  await sql`drop table words`.execute(db);
  await createWords(db);
};

const bounds = (wanted: WordsWanted) => {
  const { since, until, after } = wanted;
  const first = since !== undefined ? firstPlaceSince(since) : until === undefined ? undefined : firstDatedPlace;
  return sql.join(
    [
      ...(first === undefined ? [] : [sql`and rowid >= ${integer(first)}`]),
      ...(until === undefined ? [] : [sql`and rowid <= ${integer(lastPlaceUntil(until))}`]),
      ...(after === undefined ? [] : [wanted.order === "newest" ? sql`and rowid < ${integer(after)}` : sql`and rowid > ${integer(after)}`]),
    ],
    sql` `,
  );
};

export const findWords = async (db: Kysely<Database>, wanted: WordsWanted): Promise<WordsFound[]> => {
  const match = matchExpression(wanted);
  if (match === undefined) return [];
  const direction = wanted.order === "newest" ? sql`desc` : sql`asc`;
  const { rows } = await sql<{ place: number }>`select rowid as place from words where words match ${match} ${bounds(wanted)}
    order by rowid ${direction} limit ${wanted.limit}`.execute(db);
  return rows.map(({ place }) => ({ place, version: versionAtPlace(place) }));
};

/** How many there are, if at most `wanted.limit`. */
export const countWords = async (db: Kysely<Database>, wanted: WordsWanted): Promise<number | undefined> => {
  const match = matchExpression(wanted);
  if (match === undefined) return 0;
  const { rows } = await sql<{ n: number }>`select count(*) as n from (select rowid from words where words match ${match} ${bounds(wanted)}
    limit ${wanted.limit + 1})`.execute(db);
  const n = rows[0]?.n ?? 0;
  return n > wanted.limit ? undefined : n;
};
