/** What somebody looks for, understood: words, phrases in marks, beginnings, and what must not be there. */
import type { RecordLanguage } from "../language.ts";
import type { WordReader } from "./text-words.ts";

export type Term =
  /** any of the forms anywhere, or any of the sounds in a name */
  | { readonly kind: "word"; readonly forms: readonly string[]; readonly sounds: readonly string[] }
  /** the words in a row; of the first, any of the forms */
  | { readonly kind: "phrase"; readonly first: readonly string[]; readonly rest: readonly string[] }
  | { readonly kind: "beginning"; readonly form: string };

export interface WordQuery {
  readonly all: readonly Term[];
  readonly none: readonly Term[];
}

/** Why a query is none. */
export class QueryError extends Error {
  override readonly name = "QueryError";
}

const MOST_UNITS = 1000;
const MOST_TERMS = 24;
const MOST_OF_A_PHRASE = 24;
const SHORTEST_BEGINNING = 2;
const MARKS = /["“”„«»]/u;

interface Piece {
  readonly text: string;
  readonly not: boolean;
  readonly phrase: boolean;
}

const closing = (mark: string): RegExp => (mark === "«" ? /[»"”]/u : /["“”»]/u);

/** A mark that is not closed parts words like any other sign. */
const piecesOf = (query: string): Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < query.length) {
    const rest = query.slice(at);
    const blank = /^\s+/u.exec(rest);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const not = /^[-−–][^\s-]/u.test(rest);
    const body = not ? rest.slice(1) : rest;
    const mark = MARKS.test(body[0] ?? "") ? (body[0] as string) : undefined;
    const end = mark === undefined ? -1 : body.slice(1).search(closing(mark));
    const text = end >= 0 ? body.slice(1, end + 1) : (/^\S[^\s"“”„«»]*/u.exec(body)?.[0] ?? body);
    at += (not ? 1 : 0) + text.length + (end >= 0 ? 2 : 0);
    pieces.push({ text, not, phrase: end >= 0 });
  }
  return pieces;
};

const unique = (list: readonly (string | undefined)[]): string[] => [...new Set(list.filter((x): x is string => x !== undefined))];

const wordTerm = (language: RecordLanguage, form: string, others: readonly string[]): Term => {
  const forms = unique([form, ...others, language.otherCase(form)]);
  return { kind: "word", forms, sounds: unique([language.nameSound(form)]) };
};

const termsOf = (piece: Piece, language: RecordLanguage, read: WordReader): Term[] => {
  const words = read(piece.text);
  const [first, ...rest] = words;
  if (!first) return [];
  if (piece.phrase && rest.length > 0) {
    if (words.length > MOST_OF_A_PHRASE)
      throw new QueryError(`a phrase may have ${MOST_OF_A_PHRASE} words; this one has ${words.length}. \`check-quote\` takes longer ones`);
    return [{ kind: "phrase", first: [first.form, ...language.joined(first.form)], rest: rest.map((w) => w.form) }];
  }
  return words.map((w, i) => {
    const beginning = i === words.length - 1 && !piece.phrase && /^[*٭]/u.test(piece.text.slice(w.end));
    if (!beginning) return wordTerm(language, w.form, w.others);
    if (w.form.length < SHORTEST_BEGINNING)
      throw new QueryError(
        `${piece.text.slice(w.start, w.end)}*: a beginning must have ${SHORTEST_BEGINNING} letters, an article not counted`,
      );
    return { kind: "beginning", form: w.form };
  });
};

/** Throws a QueryError for what cannot be looked for. An empty query has no terms. */
export const readQuery = (query: string, language: RecordLanguage, read: WordReader): WordQuery => {
  if (query.length > MOST_UNITS) throw new QueryError(`a query may have ${MOST_UNITS} signs; this one has ${query.length}`);
  const pieces = piecesOf(query);
  const all: Term[] = [];
  const none: Term[] = [];
  const aside: Term[] = [];
  for (const piece of pieces) {
    const terms = termsOf(piece, language, read);
    const idle = !piece.phrase && terms.length === 1 && terms[0]?.kind === "word" && language.isFunctionWord(piece.text);
    for (const t of terms) (piece.not ? none : idle ? aside : all).push(t);
  }
  if (all.length === 0) all.push(...aside);
  if (all.length + none.length === 0 && query.trim() !== "") throw new QueryError(`${query.trim()}: there is no word in this to look for`);
  if (all.length + none.length > MOST_TERMS)
    throw new QueryError(`a query may have ${MOST_TERMS} words; this one has ${all.length + none.length}`);
  return { all, none };
};

const shown = (t: Term): string => {
  if (t.kind === "word") return t.forms[0] as string;
  return t.kind === "beginning" ? `${t.form}*` : `"${[t.first[0], ...t.rest].join(" ")}"`;
};

/** The query's terms in the form in which they are looked for. */
export const understood = ({ all, none }: WordQuery): string[] => [...all.map(shown), ...none.map((t) => `-${shown(t)}`)];
