/** What these pages say besides the vocabulary. */
import type { Lang } from "../../labels.ts";

const WORDS = {
  found: { en: "articles found", ar: "من المقالات" },
  more: { en: "there are more: --cursor", ar: "وهناك المزيد: --cursor" },
  lookedFor: { en: "looked for", ar: "البحث عن" },
  none: { en: "Nothing in the record fits.", ar: "لا شيء في السجل يطابق ذلك." },
  opinion: { en: "opinion", ar: "رأي" },
  text: { en: "Text", ar: "النص" },
  versions: { en: "Versions", ar: "النسخ" },
  related: { en: "Related articles", ar: "مقالات ذات صلة" },
  claims: { en: "In the record", ar: "في السجل" },
  origins: { en: "independent origins", ar: "من المصادر المستقلة" },
  outlets: { en: "outlets", ar: "من الوسائل" },
  articles: { en: "articles", ar: "من المقالات" },
  copy: { en: "nearly the same text", ar: "نص شبه مطابق" },
  claim: { en: "same words", ar: "القول نفسه" },
  event: { en: "same encounter", ar: "اللقاء نفسه" },
  series: { en: "same series", ar: "السلسلة نفسها" },
  actors: { en: "same people", ar: "الأشخاص أنفسهم" },
  version: { en: "version", ar: "النسخة" },
  same: { en: "Nothing has changed.", ar: "لم يتغير شيء." },
  speakerUnknown: { en: "speaker unknown", ar: "المتحدث غير معروف" },
} as const;

export type Word = keyof typeof WORDS;
export const say = (lang: Lang, key: Word): string => WORDS[key][lang];
