/** Articles as JSON: an object, a list of them, or a line. */
import type { Problem } from "../../schema/reading.ts";
import { complaint, type Input, problem } from "./input.ts";

const FIELDS = ["id", "url", "outlet", "title", "author", "published"] as const;

const fromRecord = async (value: unknown, where: string): Promise<Input> => {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return complaint(where, "not an article: an object with `text` or `html` is wanted");
  const given = value as Record<string, unknown>;
  const fields: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const name of FIELDS) {
    const field = given[name];
    if (field === undefined || field === null || field === "") continue;
    if (typeof field === "string" || typeof field === "number") fields[name] = String(field);
    else problems.push(problem("bad-input", `\`${name}\` is not text and was left out`, where));
  }
  const opinion = given.opinion === true;
  if (![undefined, null, true, false].includes(given.opinion as boolean))
    problems.push(problem("bad-input", "`opinion` is neither true nor false and was left out", where));
  if (typeof given.text === "string") return { kind: "article", document: { ...fields, text: given.text }, opinion, problems, where };
  if (typeof given.html !== "string") return complaint(where, "an article needs `text` or `html`, and this one has neither");
  const { savedPage } = await import("./page-document.ts");
  try {
    const page = savedPage(given.html);
    return { kind: "article", document: { ...page.document, ...fields }, opinion: opinion || page.opinion, problems, where };
  } catch (error) {
    return complaint(where, `its \`html\` cannot be taken apart: ${(error as Error).message}`);
  }
};

export const fromJson = async function* (text: string, where: string): AsyncGenerator<Input> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield complaint(where, `not JSON: ${(error as Error).message}. For one article a line, name the file .ndjson`);
    return;
  }
  if (!Array.isArray(value)) {
    yield await fromRecord(value, where);
    return;
  }
  for (let i = 0; i < value.length; i++) yield await fromRecord(value[i], `${where}[${i}]`);
};

export const fromLine = async (line: string, where: string): Promise<Input> => {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return complaint(where, `this line is not JSON and was skipped: ${(error as Error).message}`);
  }
  return fromRecord(value, where);
};
