/** Entries of several words found in the text: the longest of each class at each place. */
import type { Entry, WordClass } from "../language.ts";
import { HYPHEN, type Lexicon, type PhraseNode, type PhraseRoot } from "./lexicon.ts";
import type { Token, WordType } from "./word-type.ts";

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

const follow = (tokens: readonly Token[], at: number, node: PhraseNode, emit: (to: number, entries: readonly Entry[]) => void) => {
  let here: PhraseNode | undefined = node;
  for (let i = at + 1; i < tokens.length && here; i++) {
    const token = tokens[i] as Token;
    if (token.paragraph !== (tokens[at] as Token).paragraph) return;
    if (token.type.kind === "mark") {
      if (token.type.text === HYPHEN) continue;
      return;
    }
    here = here.next?.get(token.type.form);
    if (here?.entries) emit(i + 1, here.entries);
  }
};

/** Most words that may open a phrase open none: the word behind them tells. A hyphen may stand between. */
const mayGoOn = (behind: WordType, roots: readonly PhraseRoot[]): boolean => {
  if (behind.kind === "mark") return behind.text === HYPHEN;
  for (const { node } of roots) if (node.next?.has(behind.form)) return true;
  return false;
};

/** For each token, the phrases that begin there (longest first), or undefined. */
export const findPhrases = (tokens: readonly Token[], lexicon: Lexicon): (readonly PhraseMatch[] | undefined)[] => {
  const found: (PhraseMatch[] | undefined)[] = new Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) {
    const { type } = tokens[at] as Token;
    const behind = type.opensPhrase ? tokens[at + 1]?.type : undefined;
    if (behind === undefined) continue;
    const roots = lexicon.roots(type);
    if (!mayGoOn(behind, roots)) continue;
    const byClass = new Map<WordClass, PhraseMatch>();
    for (const root of roots)
      follow(tokens, at, root.node, (to, entries) => {
        for (const entry of entries) {
          if (!lexicon.language.accepts(entry, root.split)) continue;
          const known = byClass.get(entry.class);
          if (!known || known.to < to)
            byClass.set(entry.class, {
              from: at,
              to,
              entry,
              skip: root.skip,
              tail: 0,
              proclitics: root.split.proclitics,
              enclitic: "",
              definite: false,
            });
        }
      });
    if (byClass.size > 0) found[at] = [...byClass.values()].sort((a, b) => b.to - a.to);
  }
  return found;
};
