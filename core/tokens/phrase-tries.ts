/** Entries of several words under their first: what may follow word by word. */
import type { Entry, Split } from "../language.ts";
import { type EntryIndex, type Phrase, partsOf } from "./entry-index.ts";
import { hashUnits } from "./type-table.ts";

/** A step in the trie of phrases: what may follow, and what ends here. */
export interface PhraseNode {
  /** absent at the many ends of phrases */
  next: Map<string, PhraseNode> | undefined;
  /** bits of the words in `next` */
  bits: number;
  entries: Entry[] | undefined;
}

export interface PhraseRoot {
  readonly node: PhraseNode;
  readonly split: Split;
  /** surface units before the stem */
  readonly skip: number;
}

const phraseNode = (): PhraseNode => ({ next: undefined, bits: 0, entries: undefined });

/** One bit of 32 for a word, which some share: enough to tell that most words do not follow. */
export const bitOf = (form: string): number => {
  const hash = hashUnits(form, 0, form.length);
  return 1 << ((hash ^ (hash >>> 15)) & 31);
};

const grow = (root: PhraseNode, { form, entry }: Phrase): void => {
  let node = root;
  for (const part of partsOf(form).slice(1)) {
    node.next ??= new Map();
    node.bits |= bitOf(part);
    let next = node.next.get(part);
    if (!next) {
      next = phraseNode();
      node.next.set(part, next);
    }
    node = next;
  }
  if (node.entries) node.entries.push(entry);
  else node.entries = [entry];
};

/** What may follow a word that begins phrases, else undefined. Its trie is grown when the word is first met. */
export const triesOf = (entries: EntryIndex): ((first: string) => PhraseNode | undefined) => {
  const grown = new Map<string, PhraseNode>();
  return (first) => {
    const known = grown.get(first);
    if (known) return known;
    const phrases = entries.phrases(first);
    if (!phrases) return undefined;
    const root = phraseNode();
    for (const phrase of phrases) grow(root, phrase);
    grown.set(first, root);
    return root;
  };
};
