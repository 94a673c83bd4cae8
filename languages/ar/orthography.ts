/** Arabic letters: which are letters, how a word is normalised for the lexicon, and how it is folded for matching. */

const isMark = (c: number) =>
  (c >= 0x64b && c <= 0x65f) || c === 0x670 || c === 0x640 || (c >= 0x6d6 && c <= 0x6ed) || (c >= 0x610 && c <= 0x61a);
const isInvisible = (c: number) =>
  (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c === 0xfeff || c === 0xad || c === 0x61c;
const isPresentation = (c: number) => (c >= 0xfb50 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc);

/** Letters of the Arabic script with the marks that may stand inside a word; not its digits or punctuation. */
export const isLetter = (c: number): boolean => {
  if (c < 0x610) return false;
  if (c <= 0x6ff)
    return (
      (c >= 0x620 && c <= 0x65f) ||
      (c >= 0x66e && c <= 0x6d3) ||
      c === 0x6d5 ||
      (c >= 0x6d6 && c <= 0x6ef && c !== 0x6dd && c !== 0x6de && c !== 0x6e9) ||
      (c >= 0x6fa && c <= 0x6fc) ||
      (c >= 0x610 && c <= 0x61a)
    );
  return (c >= 0x750 && c <= 0x77f) || (c >= 0x8a0 && c <= 0x8ff) || (isPresentation(c) && c !== 0xfd3e && c !== 0xfd3f);
};

const FOLDED = new Map<number, string>();
const foldPairs = (from: string, to: string) => {
  for (const ch of from) FOLDED.set(ch.charCodeAt(0), to);
};
foldPairs("أإآٱٲٳ", "ا");
foldPairs("ىیېۍ", "ي");
foldPairs("ئ", "ي");
foldPairs("ؤ", "و");
foldPairs("ةۃ", "ه");
foldPairs("کڪ", "ك");
foldPairs("ڤ", "ف");
foldPairs("گ", "ك");
foldPairs("پ", "ب");
foldPairs("چ", "ج");
foldPairs("ہھە", "ه");
for (let d = 0; d < 10; d++) {
  FOLDED.set(0x660 + d, String(d));
  FOLDED.set(0x6f0 + d, String(d));
}
FOLDED.set(0x66b, ".");
FOLDED.set(0x66c, ",");

const foldUnit = (c: number, ch: string): string => {
  if (isMark(c) || isInvisible(c)) return "";
  const folded = FOLDED.get(c);
  if (folded !== undefined) return folded;
  if (isPresentation(c)) {
    const plain = ch.normalize("NFKC");
    return plain === ch ? ch : fold(plain);
  }
  // letters of this block have one case
  return c >= 0x600 && c <= 0x6ff ? ch : ch.toLowerCase();
};

const needsFolding = (c: number) =>
  c > 0x60f
    ? c >= 0x660 ||
      c <= 0x61c ||
      c === 0x640 ||
      (c >= 0x64b && c <= 0x65f) ||
      c === 0x622 ||
      c === 0x623 ||
      c === 0x624 ||
      c === 0x625 ||
      c === 0x626 ||
      c === 0x629 ||
      c === 0x649
    : (c >= 65 && c <= 90) || c >= 0x80;

/** Matching form: hamzas on their bare letter, ى as ي, ة as ه, no vowel marks, tatweel or invisible marks, plain digits. */
export const fold = (text: string): string => {
  let at = 0;
  while (at < text.length && !needsFolding(text.charCodeAt(at))) at++;
  if (at === text.length) return text;
  let out = text.slice(0, at);
  for (; at < text.length; at++) out += foldUnit(text.charCodeAt(at), text[at] as string);
  return out;
};

/** Letters that normal form leaves as they are. */
const isPlain = (c: number): boolean => c >= 0x621 && c <= 0x64a && c !== 0x640;

/** Orthographic normal form, in which the lexicon is written: NFC, no vowel marks, tatweel or invisible marks, single spaces. */
export const normalise = (text: string): string => {
  let plain = 0;
  while (plain < text.length && isPlain(text.charCodeAt(plain))) plain++;
  if (plain === text.length) return text;
  let out = "";
  for (const ch of text.normalize("NFC")) {
    const c = ch.codePointAt(0) as number;
    if (isMark(c) || isInvisible(c)) continue;
    out += isPresentation(c) ? ch.normalize("NFKC") : ch;
  }
  return out.replace(/[\s\u00a0]+/gu, " ").trim();
};

const isConjunction = (c: number): boolean => c === WAW || c === FA;
const [WAW, FA, BA, KAF, ALIF, LAM, TA, YA] = Array.from("وفبكالتي", (letter) => letter.charCodeAt(0)) as [
  ...[number, number, number, number, number, number, number, number],
];

/** Where the article ends, behind a conjunction and a preposition of one letter or bare; 0 where there is none. No pattern: it is asked at every word. */
const articleEnd = (form: string): number => {
  const at = isConjunction(form.charCodeAt(0)) ? 1 : 0;
  const first = form.charCodeAt(at);
  if (first === LAM) return form.charCodeAt(at + 1) === LAM ? at + 2 : 0;
  const bare = first === BA || first === KAF ? at + 1 : at;
  return form.charCodeAt(bare) === ALIF && form.charCodeAt(bare + 1) === LAM ? bare + 2 : 0;
};

const SHORTEST_STEM = 3;

/** The form without its article and what stands before that. */
export const stem = (form: string): string => {
  const end = form.length > 4 ? articleEnd(form) : 0;
  return end > 0 && form.length >= end + SHORTEST_STEM ? form.slice(end) : form;
};

/** May begin with the preposition "by", behind a conjunction or not. */
export const cutsBy = (form: string): boolean =>
  (form.length > 3 && (form.charCodeAt(0) === BA || (isConjunction(form.charCodeAt(0)) && form.charCodeAt(1) === BA))) || form === "بما";

/** Spelt like a verb of the past in the feminine. */
export const looksPerfect = (form: string): boolean => {
  const [first, last] = [form.charCodeAt(0), form.length - 1];
  if (last < 3 || form.charCodeAt(last) !== TA || (first !== TA && first !== ALIF)) return false;
  return form.charCodeAt(last - 1) !== ALIF && form.charCodeAt(last - 1) !== YA;
};

/** The article bears no hamza and no madda: ألقى, ألمانيا, إلغاء and آلية begin with letters of their own. */
const HAMZA = /^[وف]?[بك]?[أإآ]ل/u;

/** Bears the article, bare or behind a conjunction or preposition. */
export const looksDefinite = (form: string, text = ""): boolean => /^[وف]?(?:[بك]?ال|لل)../u.test(form) && !HAMZA.test(text);

/** Ends like a relative adjective: ي or ية, dual and sound plurals. */
export const looksAdjectival = (form: string): boolean => form.length > 3 && /(?:ي|يه|يين|يون|يان|يتين|يتان|يات)$/u.test(form);

/** The conjunction "and", which many papers write as a word of its own. */
export const standsApart = (code: number): boolean => code === WAW;

/** May begin with the conjunction "and": و before a word of three letters or more. */
export const conjoins = (form: string): boolean => form.startsWith("و") && form.length > 3;

/** The one-letter preposition before the article: بال، كال، لل. Before a bare word only the lexicon can tell. */
export const prefixed = (form: string): string => {
  const at = /^[وف]/u.test(form) ? 1 : 0;
  for (const start of [0, at]) {
    if (form.startsWith("لل", start) && form.length > start + 3) return "for";
    if (form.startsWith("بال", start) && form.length > start + 4) return "by";
    if (form.startsWith("كال", start) && form.length > start + 4) return "like";
  }
  return "";
};

/** Units before the article: of والرئيس 1, of بالرئيس 1, of للرئيس 1 (the article there is the second ل). */
export const beforeArticle = (word: string): number => {
  const at = word.search(/ال|لل/u);
  if (at < 0 || at > 3) return 0;
  return word.startsWith("لل", at) ? at + 1 : at;
};
