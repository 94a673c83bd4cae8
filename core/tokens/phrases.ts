/** Entries of several words found in the text: the longest of each class at each place. */
import type { Entry } from "../language.ts";
import { HYPHEN, type Lexicon } from "./lexicon.ts";
import type { PhraseNode, PhraseRoot } from "./phrase-tries.ts";
import type { Token } from "./word-type.ts";

const NONE: readonly never[] = [];

/** A phrase bears clitics in front only. */
export interface PhraseMatch {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
  /** surface units of the first token that stand before the phrase */
  readonly skip: number;
  readonly tail: 0;
  readonly proclitics: string;
  readonly enclitic: "";
  readonly definite: false;
}

/** Keeps the longest of each class. */
const keep = (found: PhraseMatch[], match: PhraseMatch): void => {
  const known = found.findIndex((other) => other.entry.class === match.entry.class);
  if (known < 0) found.push(match);
  else if ((found[known] as PhraseMatch).to < match.to) found[known] = match;
};

/** Adds the phrases that begin at a token under one way to split its word. */
const collect = (found: PhraseMatch[], tokens: readonly Token[], at: number, { node, split, skip }: PhraseRoot, lexicon: Lexicon): void => {
  let here: PhraseNode | undefined = node;
  for (let i = at + 1; i < tokens.length && here; i++) {
    const token = tokens[i] as Token;
    if (token.paragraph !== (tokens[at] as Token).paragraph) return;
    if (token.type.kind === "mark") {
      if (token.type.text === HYPHEN) continue;
      return;
    }
    here = (here.bits & token.type.bit) === 0 ? undefined : here.next?.get(token.type.form);
    for (const entry of here?.entries ?? NONE)
      if (lexicon.language.accepts(entry, split))
        keep(found, {
          from: at,
          to: i + 1,
          entry,
          skip,
          tail: 0,
          proclitics: split.proclitics,
          enclitic: "",
          definite: false,
        });
  }
};

/** For each token, the phrases that begin there (longest first), or undefined. */
export const findPhrases = (tokens: readonly Token[], lexicon: Lexicon): (readonly PhraseMatch[] | undefined)[] => {
  const found: (PhraseMatch[] | undefined)[] = new Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const { type } = tokens[at] as Token;
    const behind = type.opensWith === 0 ? undefined : tokens[at + 1]?.type;
    // most words that may open a phrase open none: the word behind them tells. A hyphen may stand between
    if (!behind?.continuesPhrase || (behind.kind !== "mark" && (type.opensWith & behind.bit) === 0)) continue;
    const here: PhraseMatch[] = [];
    for (const root of lexicon.roots(type)) collect(here, tokens, at, root, lexicon);
    if (here.length > 0) found[at] = here.sort((a, b) => b.to - a.to);
  }
  return found;
};
