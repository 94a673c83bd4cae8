/** What can be wrong with the file of the record, said so that its owner knows what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

const SAYINGS: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_NOTADB/u, "is not a record of Khabar (nor any SQLite file)"],
  [/^(?:SQLITE_FULL|ENOSPC)/u, "the disk is full; nothing is lost of what was taken in before. Make room and run the same command again"],
  [/^SQLITE_READONLY/u, "cannot be written: the file or its folder is read-only"],
  [/^SQLITE_CANTOPEN/u, "cannot be opened: is the folder there, and may you read it?"],
  [/^SQLITE_BUSY/u, "another Khabar is writing to this record; wait for it, or stop it"],
  [/^SQLITE_CORRUPT/u, "is damaged; `khabar check` tells more, and a backup is the way back"],
  [/^SQLITE_IOERR/u, "cannot be read or written: the disk reports an error, or is full"],
  [/^(?:ENOENT|ENOTDIR)/u, "there is no such folder; make it first, or name another place"],
  [/^(?:EACCES|EPERM|EROFS)/u, "may not be read or written by you"],
];

/** An error of the store as one for its user; any other error as it is. */
export const storeError = (error: unknown, path: string): unknown => {
  const { code, message } = error as { code?: unknown; message?: string };
  if (error instanceof StoreError || typeof code !== "string") {
    return /directory does not exist/u.test(message ?? "") ? new StoreError(`${path}: there is no such folder`) : error;
  }
  const saying = SAYINGS.find(([pattern]) => pattern.test(code));
  return saying ? new StoreError(`${path}: ${saying[1]}`) : error;
};
