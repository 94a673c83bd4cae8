/** The record in one SQLite file: opened, brought to the present shape, closed. */
import { existsSync } from "node:fs";
import SQLite from "better-sqlite3";
import { Kysely, type SqliteDatabase, SqliteDialect } from "kysely";
import type { Database } from "../../schema/record/tables.ts";
import { StoreError, storeError } from "./store-error.ts";
import { LATEST, migrate, shapeOf } from "./migrate.ts";
import { withQuickRows } from "./quick-rows.ts";
import { withWaitingRows } from "./waiting-driver.ts";

export interface Store {
  readonly path: string;
  /** everything that writes goes through this one, a transaction at a time */
  readonly write: Kysely<Database>;
  /** sees the record as of the last whole transaction, and never waits for a writer */
  readonly read: Kysely<Database>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** a file that is not there is an error unless it may be made */
  readonly create?: boolean;
  readonly readonly?: boolean;
}

/** Kilobytes of the file that a connection keeps: the one that writes comes back to the same pages all the time. */
const WRITING_CACHE = 96 * 1024;
const READING_CACHE = 24 * 1024;
/** 256 MB: a page that several transactions write goes over into the file once. */
const PAGES_IN_LOG = 65_536;

const connect = (path: string, readonly: boolean): SQLite.Database => {
  const db = new SQLite(path, { readonly, timeout: 10_000 });
  if (!readonly) {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = NORMAL");
    db.pragma(`wal_autocheckpoint = ${PAGES_IN_LOG}`);
    // what is deleted is overwritten: an article that is forgotten is not to be found in the file
    db.pragma("secure_delete = ON");
  }
  db.pragma("foreign_keys = ON");
  db.pragma(`cache_size = -${readonly ? READING_CACHE : WRITING_CACHE}`);
  db.pragma("temp_store = MEMORY");
  return db;
};

/** Compiling a statement costs as much as running it: those that come again are kept, the latest used last. */
const MOST_STATEMENTS = 400;

const keepingStatements = (db: SQLite.Database): SqliteDatabase => {
  const kept = new Map<string, ReturnType<typeof withQuickRows>>();
  return {
    close: () => db.close(),
    prepare(sql) {
      const known = kept.get(sql);
      const statement = known && !known.busy ? known : withQuickRows(db.prepare(sql));
      kept.delete(sql);
      kept.set(sql, statement);
      if (kept.size > MOST_STATEMENTS) kept.delete(kept.keys().next().value as string);
      return statement;
    },
  };
};

const builder = (database: () => SQLite.Database): Kysely<Database> =>
  withWaitingRows(
    new SqliteDialect({ database: async () => keepingStatements(database()) }),
    (dialect) => new Kysely<Database>({ dialect }),
  );

/**
 * Opens the record at `path`; ":memory:" is one that is forgotten. Throws a StoreError that says what to do where the file is not
 * there, is no record, is from a later Khabar, cannot be written, or the disk is full.
 */
export const openStore = async (path: string, options: StoreOptions = {}): Promise<Store> => {
  const memory = path === ":memory:";
  if (!memory && !options.create && !existsSync(path))
    throw new StoreError(`${path}: there is no record here yet. \`khabar add <files> --record ${path}\` makes one`);
  try {
    const first = connect(path, options.readonly ?? false);
    const write = builder(() => first);
    if (!options.readonly) await migrate(write, path);
    else if ((await shapeOf(write, path)) !== LATEST)
      throw new StoreError(
        `${path}: made by another version of Khabar; open it once for writing (\`khabar check\`) to bring it up to date`,
      );
    // a connection that was made and never asked would stay open, and the log would stay beside the file
    const read = memory || options.readonly ? write : builder(() => connect(path, true));
    return {
      path,
      write,
      read,
      async close() {
        if (read !== write) await read.destroy();
        await write.destroy();
      },
    };
  } catch (error) {
    throw storeError(error, path);
  }
};
