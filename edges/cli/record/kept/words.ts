/** Words of the pages about what people decide and keep. */
import type { Lang } from "../../labels.ts";

const WORDS = {
  nothing: { en: "nothing", ar: "لا شيء" },
  reviewed: { en: "Nothing is left to review.", ar: "لم يبق ما يُراجع." },
  more: { en: "more: --cursor", ar: "المزيد: --cursor" },
  undone: { en: "taken back", ar: "أُلغي" },
  lost: { en: "what it was about is not in the record any more", ar: "ما كان عنه لم يعد في السجل" },
  by: { en: "by", ar: "بيد" },
  gone: { en: "not in the record any more", ar: "لم يعد في السجل" },
  claims: { en: "New claims", ar: "أقوال جديدة" },
  events: { en: "New events", ar: "لقاءات جديدة" },
  fastest: { en: "Spread fastest", ar: "الأسرع انتشارا" },
  oneOrigin: { en: "One origin, many outlets", ar: "مصدر واحد ومنابر كثيرة" },
  contradicted: { en: "Contradicted", ar: "أقوال تُنفى أو تُصحح" },
  conflicts: { en: "Outlets disagree", ar: "المنابر مختلفة" },
  articles: { en: "New articles", ar: "مقالات جديدة" },
  jobs: { en: "Latest work", ar: "آخر الأعمال" },
  feeds: { en: "Feeds", ar: "المغذيات" },
  failed: { en: "could not be taken in: khabar failures", ar: "لم تدخل السجل: khabar failures" },
  origins: { en: "origins", ar: "مصادر" },
  outlets: { en: "outlets", ar: "منابر" },
  hours: { en: "hours to the third outlet", ar: "ساعات حتى المنبر الثالث" },
  unknown: { en: "speaker unknown", ar: "المتحدث غير معروف" },
  passing: { en: "may succeed at another time: khabar retry", ar: "قد ينجح لاحقا: khabar retry" },
  attempts: { en: "attempts", ar: "محاولات" },
} as const;
export type Word = keyof typeof WORDS;
export const say = (lang: Lang, word: Word): string => WORDS[word][lang];

export const day = (iso: string | undefined): string => (iso ?? "").slice(0, 16).replace("T", " ");
