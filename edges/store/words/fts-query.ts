/** What is wanted in the query language of FTS5. Every word is our own form: letters and digits, no quotation mark. */
import { SOUND } from "../../../core/record/search/indexed.ts";
import type { Term } from "../../../core/record/search/query.ts";
import { WAYS, type Way, type WordsWanted } from "./word-index.ts";

const quoted = (words: string): string => `"${words.replaceAll('"', "")}"`;
const any = (list: readonly string[]): string => (list.length === 1 ? (list[0] as string) : `(${list.join(" OR ")})`);
const both = (list: readonly string[]): string => list.join(" AND ");

const phrases = (t: Extract<Term, { kind: "phrase" }>): string => any(t.first.map((f) => quoted([f, ...t.rest].join(" "))));

/** In the title and text, by their own and other forms. */
const anywhere = (t: Term): string => {
  if (t.kind === "phrase") return `{title text} : ${phrases(t)}`;
  if (t.kind === "beginning") return `{title text more} : ${quoted(t.form)} *`;
  return `{title text more} : ${any([...t.forms.map(quoted), ...t.sounds.map((s) => quoted(SOUND + s))])}`;
};

const inColumn = (column: "title" | "focus", t: Term): string => {
  if (t.kind === "phrase") return `${column === "focus" ? "text" : column} : ${phrases(t)}`;
  if (t.kind === "beginning") return `${column} : ${quoted(t.form)} *`;
  return `${column} : ${any(t.forms.map(quoted))}`;
};

const NEAR = 12;

/** Words close to each other; phrases and beginnings keep no company. */
const near = (terms: readonly Term[]): string | undefined => {
  const words = terms.filter((t) => t.kind === "word");
  if (words.length < 2 || words.length !== terms.length) return undefined;
  return `{title text} : NEAR(${words.map((t) => quoted(t.forms[0] as string)).join(" ")}, ${NEAR})`;
};

const inWay = (terms: readonly Term[], way: Way): string | undefined => {
  if (terms.length === 0) return undefined;
  if (way === "near") return near(terms);
  return both(terms.map((t) => (way === "anywhere" ? anywhere(t) : inColumn(way, t))));
};

/** Every version has this one. */
export const EVERY = "d";

const narrowed = (wanted: WordsWanted): string => {
  const facets = wanted.facets.length > 0 ? wanted.facets : [[EVERY]];
  return both(facets.map((list) => `facets : ${any(list.map(quoted))}`));
};

/** undefined where nothing can fit in that way. */
export const matchExpression = (wanted: WordsWanted): string | undefined => {
  const { all, none } = wanted.query;
  const way = wanted.way ?? "anywhere";
  const words = inWay(all, way);
  if (words === undefined && (way !== "anywhere" || all.length > 0)) return undefined;
  if (wanted.facets.some((list) => list.length === 0)) return undefined;
  const parts = [words, wanted.facets.length > 0 || words === undefined ? narrowed(wanted) : undefined];
  const wantedHere = `(${both(parts.filter((p): p is string => p !== undefined))})`;
  const better = wanted.way === undefined ? [] : WAYS.slice(0, WAYS.indexOf(wanted.way)).map((w) => inWay(all, w));
  const without = [...better.filter((b): b is string => b !== undefined), ...none.map(anywhere)].map((x) => `(${x})`);
  return without.length > 0 ? `${wantedHere} NOT ${any(without)}` : wantedHere;
};
