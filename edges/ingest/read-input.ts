/** Articles through the reader, with the checks that belong to the edge: empty, too long, not Arabic, dates. */
import { versionOf } from "../../core/article/hash.ts";
import type { Document, Reader } from "../../core/reader.ts";
import type { Problem, Reading } from "../../schema/reading.ts";
import { MOST_TEXT } from "./input.ts";
import { notArabic } from "./language-check.ts";

const ISO = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?$/u;
/** A day that the calendar has: Date alone takes 31 February for 2 March. */
const isDay = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};
export const isIsoDate = (text: string): boolean => ISO.test(text) && isDay(text.slice(0, 10));

const unread = (reader: Reader, document: Document, problems: readonly Problem[], text: string, language = "und"): Reading => {
  const empty = reader.read({ ...document, title: undefined, text: "" });
  const version = versionOf(text);
  return {
    ...empty,
    // two articles that are not read are two all the same
    article: {
      ...empty.article,
      id: document.id ?? version,
      version,
      ...(document.title ? { title: document.title } : {}),
      language,
      text,
    },
    problems: [...problems],
  };
};

/** An article to be read, and what is wrong with it already. */
export interface ReadingTask {
  readonly document: Document;
  readonly problems: readonly Problem[];
  readonly where: string;
}

/** What the checks leave to be read, with the problems they found. */
interface Readable extends ReadingTask {
  readonly as: Document;
}

const tooLong = (bytes: number): string => {
  const megabytes = (n: number) => `${(n / 1024 / 1024).toFixed(1)} MB`;
  return `the text has ${megabytes(bytes)} and an article may have ${megabytes(MOST_TEXT)}: split it`;
};

const dateProblem = (published: string | undefined, where: string): Problem | undefined => {
  if (!published)
    return {
      code: "no-date",
      message: "no publication date: today, yesterday and weekdays stay unresolved; give --published",
      where,
    };
  if (isIsoDate(published)) return undefined;
  return {
    code: "bad-date",
    message: `"${published}" is no ISO 8601 date (such as 2022-09-18): relative times stay unresolved`,
    where,
  };
};

/** What is to be read, or the reading of what cannot be. */
const checked = (reader: Reader, { document, problems, where }: ReadingTask): Readable | Reading => {
  const { text, published } = document;
  const not = (problem: Problem, kept: string, language?: string) => unread(reader, document, [...problems, problem], kept, language);
  if (problems.some((p) => p.code === "too-long")) return unread(reader, document, problems, "");
  if (text.trim() === "") return not({ code: "empty", message: "there is no text to read", where }, text);
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_TEXT) return not({ code: "too-long", message: tooLong(bytes), where }, "");
  const foreign = notArabic(text);
  if (foreign) return not({ code: "not-arabic", message: `this is not Arabic: ${foreign.why}`, where }, text, foreign.language);
  const dated = dateProblem(published, where);
  const as = dated && published ? { ...document, published: undefined } : document;
  return { document, as, where, problems: dated ? [...problems, dated] : problems };
};

const withProblems = (reading: Reading, { problems }: Readable): Reading => ({ ...reading, problems: [...reading.problems, ...problems] });

const readOne = (reader: Reader, task: Readable): Reading => {
  try {
    return withProblems(reader.read(task.as), task);
  } catch (error) {
    // the reader promises never to throw: should it all the same, the other articles are read
    const why = error instanceof Error ? error.message : String(error);
    const message = `the reader failed on it (${why}): this is a fault of Khabar; please report it with the article`;
    const { document, problems, where } = task;
    const failed: Problem = { code: "reader-failed", message, where };
    return unread(reader, { ...document, published: undefined }, [...problems, failed], document.text);
  }
};

const readSeveral = (reader: Reader, tasks: readonly Readable[]): Reading[] => {
  try {
    return reader.readAll(tasks.map((t) => t.as)).map((reading, i) => withProblems(reading, tasks[i] as Readable));
  } catch {
    // which of them it was is found one by one
    return tasks.map((t) => readOne(reader, t));
  }
};

const isReadable = (found: Readable | Reading): found is Readable => "as" in found;

/** The readings of articles, in their order; what could not be read is told in `problems`. */
export const readTasks = (reader: Reader, tasks: readonly ReadingTask[]): Reading[] => {
  const found = tasks.map((t) => checked(reader, t));
  const read = readSeveral(reader, found.filter(isReadable));
  let next = 0;
  return found.map((f) => (isReadable(f) ? (read[next++] as Reading) : f));
};

/** The same of one article. */
export const readInput = (reader: Reader, document: Document, problems: readonly Problem[], where: string): Reading => {
  const found = checked(reader, { document, problems, where });
  return isReadable(found) ? readOne(reader, found) : found;
};

/** Problems that mean the article was not read. */
export const LOST: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>([
  "empty",
  "too-long",
  "not-arabic",
  "not-text",
  "reader-failed",
]);
