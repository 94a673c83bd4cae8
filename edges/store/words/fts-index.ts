/**
 * The index of words in SQLite's FTS5. It keeps no text of its own: the texts stand in `version`, and the forms of their words can be
 * made again from them. Blanks part the words, all else is ours.
 */
import { type Kysely, sql } from "kysely";
import type { Database } from "../../../schema/record/tables.ts";
import { matchExpression } from "./fts-query.ts";
import { letWordsWait, manyWordsWait, putWaitingWords } from "./waiting-words.ts";
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

type Placed = Pick<WordsOfVersion, "version" | "instant">;

/** What is put in is found once the transaction is through. */
export const putWords = async (
  w: Writing,
  { version, instant }: Placed,
  { title, text, more, focus }: JoinedWords,
  facets: readonly string[],
): Promise<void> => {
  letWordsWait(w, { place: placeOfVersion(version, instant), columns: [title, text, more, focus, facets.join(" ")] });
  if (manyWordsWait(w)) await putWaitingWords(w);
};

export const removeWords = async (w: Writing, list: readonly Placed[]): Promise<void> => {
  await putWaitingWords(w);
  for (const { version, instant } of list)
    await sql`delete from words where rowid = ${BigInt(placeOfVersion(version, instant))}`.execute(w.db);
};

/** What was removed stays in the index, marked, until its parts are merged: afterwards the words are nowhere in it. */
export const scrubWords = async (w: Writing): Promise<void> => {
  await putWaitingWords(w);
  await sql`insert into words (words) values ('optimize')`.execute(w.db);
};

/** Made anew: after FTS5's own 'delete-all' another connection takes what it remembers for a damaged file. */
export const emptyWords = async (w: Writing): Promise<void> => {
  await putWaitingWords(w);
  await sql`drop table words_seen`.execute(w.db);
  await sql`drop table words`.execute(w.db);
  await createWords(w.db);
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
