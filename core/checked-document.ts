/** What is handed to the reader, looked at before it is read: a mistake of the caller is told in words, not by what breaks later. */
import type { Document } from "./reader.ts";

const OPTIONAL = ["id", "url", "outlet", "title", "author", "published"] as const;

const kindOf = (value: unknown): string => {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return value instanceof Date ? "a Date" : `a value of type ${typeof value}`;
};

/** Throws a TypeError that names the field; an optional field may be missing or null. */
export const checkDocument = (document: Document): void => {
  const given = document as unknown;
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw new TypeError(`read takes one article as an object, { text: "…" }; it was given ${kindOf(given)}.`);
  const { text } = document;
  if (typeof text !== "string") throw new TypeError(`read: "text" must be the article's text, a string; it is ${kindOf(text)}.`);
  for (const field of OPTIONAL) {
    const value = document[field] as unknown;
    if (value === undefined || value === null || typeof value === "string") continue;
    const hint = field === "published" ? ", in ISO 8601 as in 2026-03-01T09:30:00+03:00" : "";
    throw new TypeError(`read: "${field}" must be a string${hint}; it is ${kindOf(value)}.`);
  }
};
