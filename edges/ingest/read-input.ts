/** One article through the reader, with the checks that belong to the edge: empty, too long, not Arabic, dates. */
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

/** The reading of one article; what could not be read is told in `problems`. */
export const readInput = (reader: Reader, document: Document, before: readonly Problem[], where: string): Reading => {
  const problems = [...before];
  const { text } = document;
  if (problems.some((p) => p.code === "too-long")) return unread(reader, document, problems, "");
  if (text.trim() === "")
    return unread(reader, document, [...problems, { code: "empty", message: "there is no text to read", where }], text);
  const bytes = Buffer.byteLength(text);
  if (bytes > MOST_TEXT) {
    const megabytes = (n: number) => `${(n / 1024 / 1024).toFixed(1)} MB`;
    const message = `the text has ${megabytes(bytes)} and an article may have ${megabytes(MOST_TEXT)}: split it`;
    return unread(reader, document, [...problems, { code: "too-long", message, where }], "");
  }
  const foreign = notArabic(text);
  if (foreign)
    return unread(
      reader,
      document,
      [...problems, { code: "not-arabic", message: `this is not Arabic: ${foreign.why}`, where }],
      text,
      foreign.language,
    );
  const published = document.published;
  if (!published)
    problems.push({
      code: "no-date",
      message: "no publication date: today, yesterday and weekdays stay unresolved; give --published",
      where,
    });
  else if (!isIsoDate(published))
    problems.push({
      code: "bad-date",
      message: `"${published}" is no ISO 8601 date (such as 2022-09-18): relative times stay unresolved`,
      where,
    });
  try {
    const reading = reader.read(published && !isIsoDate(published) ? { ...document, published: undefined } : document);
    return { ...reading, problems: [...reading.problems, ...problems] };
  } catch (error) {
    // the reader promises never to throw: should it all the same, the other articles are read
    const why = error instanceof Error ? error.message : String(error);
    const message = `the reader failed on it (${why}): this is a fault of Khabar; please report it with the article`;
    return unread(reader, { ...document, published: undefined }, [...problems, { code: "reader-failed", message, where }], text);
  }
};

/** Problems that mean the article was not read. */
export const LOST: ReadonlySet<Problem["code"]> = new Set<Problem["code"]>([
  "empty",
  "too-long",
  "not-arabic",
  "not-text",
  "reader-failed",
]);
