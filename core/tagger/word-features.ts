/**
 * Features of one word type, as 32-bit hashes. They say nothing of the place: the weights hold a row for each feature with a part
 * for every place around the token to be labelled, so that all a type says can be summed once and kept.
 */
import { hashPair, hashText } from "./hash.ts";
import { afterArticle, cuts, likelyCut, type Vocabulary } from "./vocabulary.ts";

export interface WordFeatures {
  /** the word itself and its possible stems; training leaves these out at times, so that the rest learns to do without */
  readonly identity: readonly number[];
  /** affixes, classes, lists, shape: read at every place */
  readonly general: readonly number[];
  /** letter sequences: read at the word's own place only */
  readonly local: readonly number[];
  /** hash of the form, for pairs of neighbours */
  readonly key: number;
  /** coarse class for pairs of neighbours, from 0; words without one fall into the last few by their looks */
  readonly pairClass: number;
}

/** Looks by which words without a class are told apart in pairs. */
export const UNKNOWN_LOOKS = 4;

// seeds: one for each kind of feature
const WORD = 11;
const STEM = 12;
const PREFIX = 20;
const SUFFIX = 30;
const STEM_PREFIX = 40;
const GRAM = 50;
const CLASS = 60;
const CUT = 71;
const LIST = 72;
const LISTS = 73;
const SHAPE = 74;
const COUNT = 75;
const NISBA = 76;
const CLASS_CUT = 77;
const LENGTH = 78;
const ALTERNATIVE = 79;
const FORM_LIST = 80;

const LETTER = /\p{L}/u;

type Looks = "word" | "latin" | "number" | "mark";

const looksOf = (form: string): Looks => {
  const c = form.charCodeAt(0);
  if (c >= 48 && c <= 57) return "number";
  if (!LETTER.test(form)) return "mark";
  return c < 0x250 ? "latin" : "word";
};
const SHAPES: Readonly<Record<Looks, number>> = { word: 1, latin: 2, number: 3, mark: 4 };

const affixes = (form: string, cut: number, bare: number, out: number[]) => {
  const n = form.length;
  for (let k = 1; k <= 4 && k < n; k++) {
    out.push(hashText(form, 0, k, PREFIX + k));
    out.push(hashText(form, n - k, n, SUFFIX + k));
  }
  if (cut > 0) for (let k = 2; k <= 3 && cut + k <= n; k++) out.push(hashText(form, cut, cut + k, STEM_PREFIX + k));
  if (bare > cut && bare + 2 <= n) out.push(hashText(form, bare, bare + 2, STEM_PREFIX + 9));
  out.push(hashPair(NISBA, hashText(form, n - Math.min(2, n), n, bare > cut ? 1 : 2)));
  out.push(hashPair(LENGTH, Math.min(n - cut, 9) * 2 + (bare > cut ? 1 : 0)));
};

const grams = (form: string, from: number, out: number[]) => {
  for (let i = from; i + 3 <= form.length; i++) out.push(hashText(form, i, i + 3, GRAM));
  for (let i = from; i + 4 <= form.length; i++) out.push(hashText(form, i, i + 4, GRAM + 1));
};

/** The word and every stem it may have, in one name space, so that a word is known again behind glued-on letters. */
const stems = (form: string, vocabulary: Vocabulary, out: number[]) => {
  const m = vocabulary.morphology;
  out.push(hashText(form, 0, form.length, WORD));
  for (const cut of cuts(form, m)) {
    const bare = afterArticle(form, cut, m);
    out.push(hashText(form, cut, form.length, STEM));
    if (bare === cut) continue;
    out.push(hashText(form, bare, form.length, STEM));
    if (form.startsWith(m.fused, cut)) out.push(hashText(m.article + form.slice(bare), 0, m.article.length + form.length - bare, STEM));
  }
};

const listFeatures = (bits: number, single: number, together: number, out: number[]) => {
  for (let b = 0; b < 16; b++) if (bits & (1 << b)) out.push(hashPair(single, b));
  if (bits) out.push(hashPair(together, bits));
};

/** Lists that have the stem, with or without the article. */
const listsOf = (form: string, cut: number, bare: number, vocabulary: Vocabulary): number => {
  const { lists } = vocabulary.columns;
  const whole = vocabulary.find(form, cut);
  const stripped = bare > cut ? vocabulary.find(form, bare) : -1;
  return (whole < 0 ? 0 : (lists[whole] as number)) || (stripped < 0 ? 0 : (lists[stripped] as number));
};

const classFeatures = (row: number, cut: number, vocabulary: Vocabulary, out: number[]) => {
  if (row < 0) return;
  vocabulary.columns.classes.forEach((column, grain) => {
    const id = column[row] as number;
    if (id === 0) return;
    out.push(hashPair(CLASS + grain, id));
    if (grain < 2) out.push(hashPair(CLASS_CUT, hashPair(id + grain * 4096, cut)));
  });
};

export const wordFeatures = (form: string, vocabulary: Vocabulary): WordFeatures => {
  const identity: number[] = [];
  const general: number[] = [];
  const local: number[] = [];
  const looks = looksOf(form);
  const { columns, morphology } = vocabulary;
  const cut = looks === "word" ? likelyCut(form, vocabulary) : 0;
  const bare = looks === "word" ? afterArticle(form, cut, morphology) : 0;
  const whole = vocabulary.find(form, 0);
  const hasClass = (row: number) => row >= 0 && (columns.classes[0]?.[row] ?? 0) > 0;
  const stem = cut > 0 ? vocabulary.find(form, cut) : whole;
  const row = hasClass(whole) ? whole : stem;
  general.push(hashPair(SHAPE, SHAPES[looks]));
  if (looks === "word") {
    stems(form, vocabulary, identity);
    affixes(form, cut, bare, general);
    grams(form, cut, local);
    general.push(hashPair(CUT, cut > 0 ? hashText(form, 0, cut, CUT) : 0));
    general.push(hashPair(COUNT, (whole < 0 ? 0 : Math.min(12, (columns.counts[whole] as number) >> 1)) * 2 + (bare > cut ? 1 : 0)));
    if (whole >= 0) listFeatures(columns.lists[whole] as number, FORM_LIST, FORM_LIST + 1, general);
    listFeatures(listsOf(form, cut, bare, vocabulary), LIST, LISTS, general);
    if (hasClass(stem) && stem !== row) general.push(hashPair(ALTERNATIVE, columns.classes[1]?.[stem] ?? 0));
  } else {
    identity.push(hashText(form, 0, form.length, WORD));
    general.push(hashPair(LENGTH, 100 + Math.min(form.length, 9) * 5 + SHAPES[looks]));
  }
  classFeatures(row, row === whole ? 0 : cut, vocabulary, general);
  const coarse = row >= 0 ? (columns.classes[0]?.[row] ?? 0) : 0;
  const look = looks !== "word" ? 0 : bare > cut ? 1 : form.length - cut > 5 ? 2 : 3;
  return { identity, general, local, key: hashText(form, 0, form.length, WORD), pairClass: coarse > 0 ? coarse + UNKNOWN_LOOKS - 1 : look };
};
