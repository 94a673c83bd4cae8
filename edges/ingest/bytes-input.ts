/** Articles of bytes that are all there: text, a page, JSON or lines of it. */
import type { Document } from "../../core/reader.ts";
import { decode, notText } from "./decode.ts";
import { complaint, guessedAs, type Input, noted } from "./input.ts";
import { fromJson, fromLine } from "./record-input.ts";

/** A first line without a final stop, with a blank line behind it, is the title. */
export const fromText = (text: string): Pick<Document, "title" | "text"> => {
  const m = /^\s*([^\n\r]+)\r?\n[ \t]*\r?\n/u.exec(text);
  const line = m?.[1]?.trim();
  if (!m || !line || /[.!?؟…:]$/u.test(line) || line.length > 250) return { title: undefined, text };
  const body = text.slice(m[0].length).replace(/^\s+/u, "");
  return body === "" ? { title: undefined, text } : { title: line, text: body };
};

export const notTextHere = (where: string, what: string): Input =>
  complaint(where, `this is ${what}, not text. Give .txt, .html, .json or .ndjson`);

/** Whether a first line that begins an object is the whole of it, and more comes. */
const lineByLine = (head: string): boolean => {
  const line = head.split("\n", 1)[0] as string;
  try {
    JSON.parse(line);
    return head.length > line.length + 1;
  } catch {
    return false;
  }
};

const kindOf = (text: string): string => {
  const head = text.trimStart();
  if (head.startsWith("[")) return "json";
  if (head.startsWith("{")) return lineByLine(head) ? "ndjson" : "json";
  return /^<!doctype html|^<html|^<\?xml|<body[\s>]/iu.test(head.slice(0, 2000)) ? "html" : "txt";
};

const fromLines = async function* (text: string, where: string): AsyncGenerator<Input> {
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) if (lines[i]?.trim()) yield fromLine(lines[i] as string, `${where}:${i + 1}`);
};

const fromPage = async function* (text: string, where: string): AsyncGenerator<Input> {
  const { savedPage } = await import("./page-document.ts");
  const { document, opinion } = savedPage(text);
  yield { kind: "article", document: { id: idOf(where), ...document }, opinion, problems: [], where };
};

const fromPlain = async function* (text: string, where: string): AsyncGenerator<Input> {
  yield { kind: "article", document: { id: idOf(where), ...fromText(text.replace(/^\ufeff/u, "")) }, problems: [], where };
};

/** Standard input has no name that would stand for the article. */
const idOf = (where: string): string | undefined => (where === "-" ? undefined : where);

const READERS: Readonly<Record<string, (text: string, where: string) => AsyncGenerator<Input>>> = {
  json: fromJson,
  ndjson: fromLines,
  html: fromPage,
  txt: fromPlain,
};

/** `type`: what its name says it is, "" where the text has to tell. */
export const fromBytes = async function* (bytes: Uint8Array, type: string, where: string): AsyncGenerator<Input> {
  const what = notText(bytes);
  if (what) {
    yield notTextHere(where, what);
    return;
  }
  const decoded = decode(bytes);
  const problems = guessedAs(decoded, where);
  const read = READERS[type === "" ? kindOf(decoded.text) : type] ?? fromPlain;
  for await (const input of read(decoded.text, where)) yield noted(input, problems);
};
