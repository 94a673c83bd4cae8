/** Where the record is, unless somebody says otherwise. */
export const DEFAULT_RECORD = "khabar.db";

/** `given`: of the command line. */
export const recordPath = (given: string | undefined): string => given ?? (process.env.KHABAR_RECORD || DEFAULT_RECORD);
