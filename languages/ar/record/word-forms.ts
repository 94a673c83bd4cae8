/**
 * Forms by which a word is searched: the one that stands in the index in its place, and others by which it is found too. Only what
 * is certain is cut off the first: the conjunction, and the article with what stands before it. What may be a preposition or a
 * pronoun may be part of the word as well, so there both are kept.
 */
import type { WordForms } from "../../../core/record/language.ts";
import { fold } from "../orthography.ts";

/** Stems whose first letter is no conjunction. What may follow is listed below: وزير, وزيرين, but not وزير + any letters. */
const OWN_WAW = new Set(
  `وزير وزار وزرا وزراء وزراي وزراو ولاي وجود وحد وسايل وسيل وفا وفاق وفق وقف وثيق وثايق وثاق وطن وراء وقوع وقع وضع وضعي وليد وصل وصول واسع
  وكيل وكال وكلا وكلاء واشنطن وجه وجو وجوه وصف ورود واضح واقع ورق ودي واصف ورش واجه واجب وحيد وتير وسام وظيف وظايف وهم وهمي وداد وديع وداع واتساب
  وزن ولاد ولا ولاء وارد ويندوز ووتش واعد وازن وافق وقوف واكب ويلز وقت واح ورغ واصل وجوب وجب ويكيليكس وجيز وفي وباء وعود وعد وفاء وضوح
  وحشي وقاي وقايع ويليام وليام ويليامز وليامز وشيك واغادوغو ويست وقود وهب وعك وخيم وعاء وعر وراث ورث وريث وافد وفود وفد وستمنستر واع ويل
  وسيط وسطاء وساط وسط وثق واثق وصاي وهران وايت واتس واه واحد وحدو ولد والد والي وسع وصي وضيع وخز ونش واقف وشايج وقت وقاح وعي وازع ورط وابل واف`.split(
    /\s+/u,
  ),
);
const ENDINGS = [
  ..."ا ه ت ي ها هم هما هن نا كم ات ان ين ون وا تا تي تين تان ته تها تهم تهما تنا يه يا يين يون يان يات يتين يتان".split(" "),
];

const hasOwnWaw = (form: string): boolean => {
  if (OWN_WAW.has(form)) return true;
  for (const e of ENDINGS) if (form.endsWith(e) && OWN_WAW.has(form.slice(0, -e.length))) return true;
  return false;
};

const ARTICLE = /^(?:ف?[بك]?ال|ف?لل)(?=..)/u;
/** Here the first letters are the word's own. */
const NO_ARTICLE = new Set(["الله", "الان", "الاف", "الغاء", "الزام", "الهام", "الياف", "الواح", "القاب", "الحان", "العاب"]);

const withoutConjunction = (form: string): string => (form.length > 3 && form.startsWith("و") && !hasOwnWaw(form) ? form.slice(1) : form);

/** Of a folded word. */
const stemOf = (folded: string): string => {
  const bare = withoutConjunction(folded);
  return bare.length > 3 && !NO_ARTICLE.has(bare) ? bare.replace(ARTICLE, "") : bare;
};

const SHORTEST = 4;
const PRONOUN = /(?:هما|ها|هم|هن|نا|كم)$/u;

/** The noun as it stands without a pronoun: ت goes back to ة, او and اي to اء. */
const restored = (rest: string): string => {
  if (rest.endsWith("ت") && !rest.endsWith("ات")) return `${rest.slice(0, -1)}ه`;
  return rest.endsWith("او") || rest.endsWith("اي") ? `${rest.slice(0, -1)}ء` : rest;
};

const withoutPronoun = (stem: string, word: string): string | undefined => {
  const rest = stem.replace(PRONOUN, "");
  if (rest !== stem) return rest.length >= SHORTEST ? restored(rest) : undefined;
  if (stem.endsWith("ه") && !word.endsWith("ة") && stem.length > SHORTEST) return restored(stem.slice(0, -1));
  return stem.endsWith("ا") && stem.length >= SHORTEST ? stem.slice(0, -1) : undefined;
};

const withoutPreposition = (stem: string): string | undefined =>
  /^[بلكف]/u.test(stem) && stem.length > SHORTEST ? stemOf(stem.slice(1)) : undefined;

const ARABIC = /[\u0600-\u06ff]/u;
const LATIN_MARKS = /\p{M}/gu;

export const wordForms = (word: string): WordForms => {
  const folded = fold(word).replace(/\s+/gu, "");
  if (!ARABIC.test(folded)) return { form: folded.normalize("NFKD").replace(LATIN_MARKS, "").toLowerCase(), others: [] };
  const form = stemOf(folded);
  const definite = form !== withoutConjunction(folded);
  const found = [definite ? undefined : withoutPreposition(form), definite ? undefined : withoutPronoun(form, word)];
  const others = found.filter((f): f is string => f !== undefined && f !== form);
  return { form, others };
};

/** The same word in another case: officials in the nominative and in the genitive. */
export const otherCase = (form: string): string | undefined => {
  if (form.length <= SHORTEST) return undefined;
  if (form.endsWith("ون") || form.endsWith("ان")) return `${form.slice(0, -2)}ين`;
  return form.endsWith("ين") ? `${form.slice(0, -2)}ون` : undefined;
};

/**
 * What the spellings of a foreign name have in common: شنجهاي and شنغهاي, نتنياهو and نتانياهو. In short names only the
 * letters that stand for g, since قاسم and جاسم are two names.
 */
export const nameSound = (form: string): string => {
  if (!ARABIC.test(form) || form.length < 3) return form;
  if (form.length < 5) return form.replaceAll("غ", "ج");
  const inner = form.slice(1, -1).replaceAll("ا", "").replaceAll("ف", "و");
  return `${form[0]}${inner}${form.at(-1)}`.replace(/[غقك]/gu, "ج").replace(/[ايه]$/u, "");
};
