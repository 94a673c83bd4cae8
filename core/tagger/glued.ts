/** How much of a name's first token is a glued-on word that does not belong to the name. */
import { hashPair, hashText } from "./hash.ts";
import { afterArticle, cuts, type Vocabulary } from "./vocabulary.ts";

const CUT = 1;
const REST = 2;
const WHOLE = 3;
const DIFFERENCE = 4;
const REST_LISTS = 5;
const WHOLE_LISTS = 6;
const REST_CLASS = 7;
const START = 8;
const KNOWN = 9;
const ARTICLE = 10;

const listsAt = (form: string, from: number, v: Vocabulary): number => {
  const row = v.find(form, from);
  return row < 0 ? 0 : (v.columns.lists[row] as number) + 1;
};

const classAt = (form: string, from: number, v: Vocabulary): number => {
  const row = v.find(form, from);
  return row < 0 ? 0 : (v.columns.classes[1]?.[row] ?? 0);
};

/** Features, as 32-bit hashes, of cutting a name of this label off after `cut` units of the form. */
export const cutFeatures = (form: string, cut: number, label: number, v: Vocabulary): readonly number[] => {
  const letters = hashText(form, 0, cut, CUT);
  const rest = hashText(form, cut, form.length, REST);
  const whole = v.count(form, 0);
  const left = v.count(form, cut);
  const difference = Math.max(-8, Math.min(8, (left - whole) >> 1));
  const article = afterArticle(form, cut, v.morphology) > cut ? 1 : 0;
  return [
    hashPair(CUT, letters),
    hashPair(hashPair(CUT, letters), label + 1),
    rest,
    hashPair(rest, label),
    hashPair(hashText(form, 0, form.length, WHOLE), cut),
    hashPair(hashPair(DIFFERENCE, letters), difference),
    hashPair(hashPair(KNOWN, letters), (whole > 0 ? 2 : 0) + (left > 0 ? 1 : 0)),
    hashPair(hashPair(ARTICLE, letters), article * 8 + label),
    hashPair(REST_LISTS, listsAt(form, cut, v)),
    hashPair(hashPair(WHOLE_LISTS, letters), listsAt(form, 0, v)),
    hashPair(REST_CLASS, classAt(form, cut, v)),
    hashPair(START, hashText(form, cut, Math.min(form.length, cut + 2), 0)),
    hashPair(hashPair(START, letters), Math.min(form.length - cut, 6)),
  ];
};

/** Units of the form to leave out before a name of this label; `skips` holds a weight for each hash, modulo its length. */
export const gluedUnits = (form: string, label: number, v: Vocabulary, skips: Int8Array): number => {
  const options = cuts(form, v.morphology);
  if (options.length === 1 || skips.length === 0) return 0;
  let best = 0;
  let most = -Infinity;
  for (const cut of options) {
    let score = 0;
    for (const key of cutFeatures(form, cut, label, v)) score += skips[(key >>> 0) % skips.length] as number;
    if (score > most) {
      most = score;
      best = cut;
    }
  }
  return best;
};

const UNWRITTEN = /[\p{M}\p{Cf}\p{Lm}]/u;

/** Units of the surface that its first `units` folded units take up, with the marks that belong to them. */
export const surfaceUnits = (text: string, form: string, units: number): number => {
  if (units === 0 || text.length === form.length) return units;
  let at = 0;
  for (let left = units; at < text.length; at++) if (!UNWRITTEN.test(text[at] as string) && left-- === 0) break;
  return Math.min(at, text.length - 1);
};
