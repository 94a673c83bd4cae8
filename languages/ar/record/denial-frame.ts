/** What opens a denial and what calls something false: neither is a part of what is denied. */

/** صحة ما تداولته بعض وسائل الإعلام بشأن ... : comparison forms. */
const FRAME = new Set(
  "صحه جود اجراء حصول قوع حدوث عقد انباء نبا اخبار تقارير تقرير مزاعم ادعاءات ادعاء شايعات شايعه معلومات متداوله بعض سايل اعلام اعلاميه صحفيه صحافيه بشان حول شكل صوره قاطع قاطعه تام تامه جمله تفصيلا قطعيا".split(
    " ",
  ),
);
const FRAMING = /^(?:تداول|تناقل|زعم|تردد|افاد|تفيد|تحدث|نشرت)/u;

export const isFrame = (form: string): boolean => FRAME.has(form) || FRAMING.test(form);

/** Of folded words: "by", "wholly" and the like, which may stand before a frame. */
const MANNER = /^(?:بشكل|بصوره|قاطع|قاطعه|تام|تامه|تماما|جمله|وتفصيلا|تفصيلا|قطعيا|كل|كافه|جميع|عدم)$/u;
const NEWS = /^[وف]?(?:ال)?(?:انباء|نبا|اخبار|تقارير|مزاعم|ادعاءات|ادعاء|تاكيدات|شايعات)$/u;
/** These are news where their truth is spoken of; elsewhere they may be what somebody speaks of. */
const AFTER_TRUTH = /^(?:ال)?(?:خبر|تقرير|معلومات|تصريحات|تصريح|ما)$/u;
const TRUE_NEWS = "صحه";
const WHAT = /^[وف]?ما$/u;
const TELLING =
  /^(?:يتم|تم|اورد|نشر|ذكر|نقل|تداول|تناقل|زعم|تردد|يتردد|اعلن|قال|يقال|ادع|نسب|اثير|يثار|اشيع|يشاع|جاء|ورد|كتب|بثت|روج|صرح|تحدث|افاد|اشار)/u;
const TALK = /^[وف]?(?:ال)?حديث$/u;
/** "About": what comes behind it is what the news tell. */
const ABOUT = /^(?:عن|حول|بشان|بخصوص|ان|انه|انها|بان|بانه|بانها|مفادها|مفاده)$/u;
/** "What was relayed of somebody": whose words they are comes before what they tell. */
const OF = /^عن$/u;
const RELAYED = /^(?:نقل|ينقل|نسب)(?:ت|ته|ه|وا|وه)?$/u;
const behindSource = (folded: readonly string[], of: number, last: number): number => {
  for (let i = of + 1; i <= last; i++) if (ABOUT.test(folded[i] as string)) return i + 1;
  return of + 1;
};
const POINTING = /^(?:اشار|تشير)/u;
const TO = "الي";

const MOST_OF_FRAME = 10;
/** "Tell of": تفيد ب. */
const TELLING_OF = /^[يت]فيد$/u;
/** The speaker goes on: what is denied is told already. */
const GOING_ON = /^و(?:اضاف|قال|اكد|اوضح|تابع|شدد|اشار|لفت)ت?$/u;

/** Index of the first word that says what is told or denied; 0 where nothing stands before it. `folded`: the words of a content. */
export const behindFrame = (folded: readonly string[]): number => {
  let at = 0;
  while (MANNER.test(folded[at] ?? "")) at++;
  const head = folded[at] ?? "";
  const next = folded[at + 1] ?? "";
  const ofTruth = head === TRUE_NEWS && (AFTER_TRUTH.test(next) || NEWS.test(next));
  const whatIsTold = WHAT.test(head) && TELLING.test(next);
  if (!(ofTruth || whatIsTold || NEWS.test(head) || TALK.test(head))) return 0;
  const last = Math.min(folded.length - 2, at + MOST_OF_FRAME);
  for (let i = at + 1; i <= last; i++) {
    const word = folded[i] as string;
    if (OF.test(word) && folded.slice(at, i).some((w) => RELAYED.test(w))) return behindSource(folded, i, last);
    if (ABOUT.test(word)) return i + 1;
    if (word === TO && POINTING.test(folded[i - 1] as string)) return i + 1;
    if (TELLING_OF.test(folded[i - 1] as string) && word.startsWith("ب")) return i;
    if (TALK.test(head) || GOING_ON.test(word)) return 0;
  }
  return 0;
};

/** The last of the news told before a place, and where what it tells begins. */
export const lastFrame = (folded: readonly string[], end: number): { readonly from: number; readonly behind: number } | undefined => {
  for (let from = end - 1; from >= 0; from--) {
    const word = folded[from] as string;
    if (!WHAT.test(word) && !NEWS.test(word) && !TALK.test(word)) continue;
    const behind = from + behindFrame(folded.slice(from, end));
    if (behind > from) return { from, behind };
  }
  return undefined;
};

/** Where a sentence begins to call what stands before it false, and where what it says of that ends. */
export interface Falsity {
  readonly from: number;
  readonly to: number;
}

const NO = /^[وف]?(?:لا|بلا)$/u;
const NOT = /^[وف]?(?:غير|ليس|ليست)$/u;
const BASIS = "اساس";
const TRUE = /^(?:صحيح|صحيحا|صحيحه|دقيق|دقيقا|دقيقه)$/u;
const TRUTH = /^(?:ال)?صحه$/u;
const BARE = /^(?:عار|عاري|عاريه)$/u;
const REALITY = /^(?:ال|لل)?(?:حقيقه|واقع)$/u;
const FITTING = /^[يت](?:عكس|توافق|تطابق|مت)$/u;
const FALSE = /^(?:كاذب|كاذبه|كذب|مختلق|مختلقه|ملفق|ملفقه|مفبرك|مفبركه)$/u;

/** Whether this word may end or begin something that calls false: looked at before anything else is. */
export const mayCallFalse = (folded: string): boolean =>
  folded === BASIS || TRUE.test(folded) || TRUTH.test(folded) || REALITY.test(folded) || FALSE.test(folded);

const isBefore = (folded: readonly string[], at: number, pattern: RegExp, reach: number): number => {
  for (let i = at - 1; i >= Math.max(0, at - reach); i--) if (pattern.test(folded[i] as string)) return i;
  return -1;
};

/** "The like of it has no basis", "is not true", "is bare of truth", "does not reflect reality"; behind a frame "is false" as well. */
export const falsityAt = (folded: readonly string[], at: number, framed: boolean): Falsity | undefined => {
  const word = folded[at] as string;
  const from = (i: number): Falsity | undefined => (i < 0 ? undefined : { from: i, to: at + 1 });
  if (word === BASIS) return from(isBefore(folded, at, NO, 1));
  if (TRUE.test(word)) return from(isBefore(folded, at, NOT, 1));
  if (TRUTH.test(word)) {
    const no = isBefore(folded, at, NO, 1);
    return from(no >= 0 ? no : isBefore(folded, at, BARE, 3));
  }
  if (REALITY.test(word)) {
    const fits = isBefore(folded, at, FITTING, 3);
    return fits > 0 && NO.test(folded[fits - 1] as string) ? from(fits - 1) : undefined;
  }
  return framed && FALSE.test(word) ? from(at) : undefined;
};
