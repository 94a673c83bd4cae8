/** Where a text has what a query looks for, in units of the text as it stands. */
import type { RecordLanguage } from "../language.ts";
import type { Term, WordQuery } from "./query.ts";
import type { TextWord } from "./text-words.ts";

export interface Match {
  readonly start: number;
  readonly end: number;
  /** which of the query's terms */
  readonly term: number;
}

type Fits = (words: readonly TextWord[], at: number) => number;

/** How many words from `at` on fit the term. */
const fitsOf = (term: Term, language: RecordLanguage, bySound: boolean): Fits => {
  if (term.kind === "beginning")
    return (words, at) => {
      const w = words[at] as TextWord;
      return w.form.startsWith(term.form) || w.others.some((o) => o.startsWith(term.form)) ? 1 : 0;
    };
  if (term.kind === "word") {
    const forms = new Set(term.forms);
    const sounds = new Set(term.sounds);
    return (words, at) => {
      const w = words[at] as TextWord;
      return forms.has(w.form) || w.others.some((o) => forms.has(o)) || (bySound && sounds.has(language.nameSound(w.form))) ? 1 : 0;
    };
  }
  const first = new Set(term.first);
  return (words, at) =>
    first.has((words[at] as TextWord).form) && term.rest.every((form, i) => words[at + 1 + i]?.form === form) ? 1 + term.rest.length : 0;
};

const NONE: ReadonlySet<number> = new Set();

/** In the order of the text, none inside another. `bySound`: terms for which another spelling of a name will do. */
export const matchesIn = (
  words: readonly TextWord[],
  query: WordQuery,
  language: RecordLanguage,
  bySound: ReadonlySet<number> = NONE,
): Match[] => {
  const fits = query.all.map((t, i) => fitsOf(t, language, bySound.has(i)));
  const matches: Match[] = [];
  for (let at = 0; at < words.length; ) {
    let most = 0;
    let term = 0;
    for (const [i, f] of fits.entries()) {
      const n = f(words, at);
      if (n > most) [most, term] = [n, i];
    }
    if (most > 0) matches.push({ start: (words[at] as TextWord).start, end: (words[at + most - 1] as TextWord).end, term });
    at += Math.max(1, most);
  }
  return matches;
};
