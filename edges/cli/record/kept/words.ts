/** What the pages about what people decide and keep say besides the words that all share. */
import { sayingWith } from "../../../words.ts";

const WORDS = {
  reviewed: { en: "Nothing is left to review.", ar: "لم يبقَ ما يُراجع." },
  undone: { en: "taken back", ar: "جرى التراجع عنه" },
  lost: { en: "what it was about is not in the record any more", ar: "لم يعد موضوعه في السجل" },
  claims: { en: "New claims", ar: "أحدث الأقوال" },
  events: { en: "New events", ar: "أحدث الأحداث" },
  fastest: { en: "Spread fastest", ar: "الأسرع انتشارًا" },
  oneOrigin: { en: "One origin, many outlets", ar: "مصدر واحد ووسائل كثيرة" },
  contradicted: { en: "Contradicted", ar: "أقوال متعارضة" },
  conflicts: { en: "Outlets disagree", ar: "ما تختلف فيه وسائل الإعلام" },
  articles: { en: "New articles", ar: "أحدث المقالات" },
  jobs: { en: "Latest work", ar: "آخر الأعمال" },
  feeds: { en: "Feeds", ar: "الخلاصات" },
  failed: { en: "could not be taken in: khabar failures", ar: "لم تدخل السجل: khabar failures" },
  hours: { en: "hours to the third outlet", ar: "ساعات حتى الوسيلة الثالثة" },
  new: { en: "new", ar: "جديدة" },
  changed: { en: "a new version of what was there", ar: "نسخ جديدة مما في السجل" },
  unchanged: { en: "there already", ar: "موجودة من قبل" },
  notTaken: { en: "failed: khabar failures tells why", ar: "أخفقت، والأسباب في: khabar failures" },
  nothingTaken: { en: "Nothing came to be taken in.", ar: "لم يرد ما يدخل السجل." },
  nothingToTry: {
    en: "Nothing that failed may succeed at another time; khabar retry --all tries all of it",
    ar: "ليس فيما أخفق ما قد ينجح لاحقًا؛ khabar retry --all يعيد محاولته كله",
  },
  interrupted: { en: "Stopped before the end; the same command goes on from here.", ar: "توقف قبل النهاية، والأمر نفسه يكمله من هنا." },
  resumed: { en: "An earlier run that had been cut off was taken up.", ar: "استؤنف عمل سابق انقطع." },
  sound: { en: "Nothing is wrong.", ar: "لا خلل." },
  forgotten: { en: "Gone for good:", ar: "أزيل نهائيًا:" },
  readAnew: { en: "read anew", ar: "قُرئت من جديد" },
  upToDate: {
    en: "All was read by this reader already; khabar reread --all reads it again",
    ar: "كل ما في السجل قرأه هذا القارئ من قبل؛ khabar reread --all يعيد قراءته",
  },
  decided: { en: "Decided, as number", ar: "سُجّل القرار برقم" },
  takesItBack: { en: "takes it back", ar: "يتراجع عنه" },
  takenBack: { en: "Taken back: decision", ar: "جرى التراجع عن القرار" },
  copied: { en: "The record was copied whole:", ar: "نُسخ السجل كاملًا:" },
  bytes: { en: "bytes", ar: "بايت" },
  passing: { en: "may succeed at another time: khabar retry", ar: "قد ينجح لاحقًا: khabar retry" },
} as const;
export type Word = keyof typeof WORDS;
export const say = sayingWith(WORDS);

export const day = (iso: string | undefined): string => (iso ?? "").slice(0, 16).replace("T", " ");
