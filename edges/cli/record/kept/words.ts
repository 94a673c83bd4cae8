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
  passing: { en: "may succeed at another time: khabar retry", ar: "قد ينجح لاحقًا: khabar retry" },
  attempts: { en: "attempts", ar: "محاولات" },
} as const;
export type Word = keyof typeof WORDS;
export const say = sayingWith(WORDS);

export const day = (iso: string | undefined): string => (iso ?? "").slice(0, 16).replace("T", " ");
