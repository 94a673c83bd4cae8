/**
 * What is known of a written word, in one object: a reader of much text waits for memory more than for anything else, and of most words
 * it asks only what they are not. So the classes stand first, what is asked next stands behind them, and yes or no takes a bit.
 */
import { Analysed, type Analyses } from "./analyses.ts";
import type { PhraseRoot } from "./phrase-tries.ts";
import type { Analysis, TokenKind, WordType } from "./word-type.ts";

const QUALITIES = [
  "definite",
  "adjectival",
  "conjoined",
  "apart",
  "future",
  "glued",
  "opensAside",
  "continuesPhrase",
  "bareArticle",
] as const;
type Quality = (typeof QUALITIES)[number];
const bitOf = (quality: Quality): number => 1 << QUALITIES.indexOf(quality);

type Told = Omit<WordType, Quality | "as"> & Readonly<Record<Quality, boolean>> & { readonly roots: readonly PhraseRoot[] };

export class KnownWord extends Analysed implements Told {
  declare readonly kind: TokenKind;
  declare readonly qualities: number;
  declare readonly form: string;
  declare readonly text: string;
  declare readonly id: number;
  declare readonly prefixed: string;
  declare readonly joined: string;
  declare readonly classes: WordType["classes"];
  declare readonly opensWith: number;
  declare readonly bit: number;
  declare readonly roots: readonly PhraseRoot[];
  declare readonly behindJoined: string;
  declare readonly bitBehind: number;
  // told by their bits: see below
  declare readonly definite: boolean;
  declare readonly adjectival: boolean;
  declare readonly conjoined: boolean;
  declare readonly apart: boolean;
  declare readonly future: boolean;
  declare readonly glued: boolean;
  declare readonly opensAside: boolean;
  declare readonly continuesPhrase: boolean;
  declare readonly bareArticle: boolean;

  constructor(analyses: readonly Analysis[], told: Told) {
    super(analyses);
    this.kind = told.kind;
    this.qualities = QUALITIES.reduce((bits, quality) => (told[quality] ? bits | bitOf(quality) : bits), 0);
    this.form = told.form;
    this.text = told.text;
    this.id = told.id;
    this.prefixed = told.prefixed;
    this.joined = told.joined;
    this.classes = told.classes;
    this.opensWith = told.opensWith;
    this.bit = told.bit;
    this.roots = told.roots;
    this.behindJoined = told.behindJoined;
    this.bitBehind = told.bitBehind;
  }

  /** the word itself, asked for its classes */
  get as(): Analyses {
    return this as unknown as Analyses;
  }
}

for (const quality of QUALITIES) {
  const bit = bitOf(quality);
  Object.defineProperty(KnownWord.prototype, quality, {
    get(this: KnownWord) {
      return (this.qualities & bit) !== 0;
    },
  });
}
