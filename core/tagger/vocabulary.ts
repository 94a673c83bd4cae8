/** What the weights know of single words beyond their spelling: how often they were read, in what company, in which lists. */
import { hashText, type KeyTable, keyTable } from "./hash.ts";

/** How words of the language take one-letter words in front of them. All strings folded. */
export interface Morphology {
  /** letters that may be glued on as a conjunction */
  readonly conjunctions: string;
  /** letters that may be glued on as a preposition, after the conjunction */
  readonly prepositions: string;
  readonly article: string;
  /** what a preposition and the article give when they fuse */
  readonly fused: string;
}

/** Columns of one table, a row for each word known. */
export interface WordColumns {
  /** hash of the folded form (seed 0) */
  readonly keys: Int32Array;
  /** distributional class at each grain, 0 = none; grains from coarse to fine */
  readonly classes: readonly Uint16Array[];
  /** bit set of the word lists that have the word */
  readonly lists: Uint16Array;
  /** twice the binary logarithm of 1 + how often it was read */
  readonly counts: Uint8Array;
}

export interface Vocabulary {
  readonly morphology: Morphology;
  readonly columns: WordColumns;
  /** row of the word text[from..], or -1 */
  find(text: string, from: number): number;
  /** 2 log2(1 + count) of text[from..]; 0 where unknown */
  count(text: string, from: number): number;
}

export const createVocabulary = (morphology: Morphology, columns: WordColumns, table: KeyTable = keyTable(columns.keys)): Vocabulary => {
  const find = (text: string, from: number) => table.find(hashText(text, from, text.length, 0));
  return {
    morphology,
    columns,
    find,
    count(text, from) {
      const row = find(text, from);
      return row < 0 ? 0 : (columns.counts[row] as number);
    },
  };
};

/** Units that may be glued-on words at the start of the form: always 0, then what the letters allow (1, 2). */
export const cuts = (form: string, m: Morphology): readonly number[] => {
  const out = [0];
  const first = form[0] as string;
  const conjunction = form.length > 2 && m.conjunctions.includes(first);
  if (conjunction || (form.length > 2 && m.prepositions.includes(first))) out.push(1);
  if (conjunction && form.length > 3 && m.prepositions.includes(form[1] as string)) out.push(2);
  return out;
};

/** A cut must make the rest this much commoner than the whole (in half powers of two): conjunctions are glued on freely. */
const CUT_COST = { conjunction: 1, preposition: 5 };

/** The likeliest cut by how often the parts were read; 0 where nothing speaks for one. */
export const likelyCut = (form: string, vocabulary: Vocabulary): number => {
  const m = vocabulary.morphology;
  let best = 0;
  let bestScore = vocabulary.count(form, 0);
  for (const cut of cuts(form, m)) {
    if (cut === 0) continue;
    const count = vocabulary.count(form, cut);
    const conjoined = m.conjunctions.includes(form[0] as string);
    const score = count - (conjoined ? CUT_COST.conjunction : 0) - (cut === 2 || !conjoined ? CUT_COST.preposition : 0);
    if (count > 0 && score > bestScore) {
      best = cut;
      bestScore = score;
    }
  }
  return best;
};

/** Units after which the bare noun begins, past the cut and the article; the cut itself where there is no article. */
export const afterArticle = (form: string, cut: number, m: Morphology): number => {
  if (form.startsWith(m.article, cut) && form.length > cut + m.article.length + 1) return cut + m.article.length;
  if (form.startsWith(m.fused, cut) && form.length > cut + m.fused.length + 1) return cut + m.fused.length;
  return cut;
};
